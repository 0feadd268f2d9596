import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CentreOf, Position } from './privacy.js';

/** What the backend needs to know of Norway: where municipalities of today and of yesterday have their centre. */
export interface Geography {
  centreOf: CentreOf;
  /** True for present and former numbers, and for Svalbard and Jan Mayen. */
  isMunicipality(number: string): boolean;
  isCounty(number: string): boolean;
  /** The municipality itself, or what became of it: several when it was split; none for a number that never was. */
  presentNumbers(municipality: string): readonly string[];
  presentCounties(county: string): readonly string[];
  /** The 357 municipalities of today, ascending. */
  municipalities: readonly string[];
  /** Those that share a border with it, or a bridge, tunnel or ferry. */
  neighboursOf(municipality: string): readonly string[];
}

const TERRITORIES = ['2100', '2211'];
const TERRITORY_COUNTIES = ['21', '22'];

/** `folder` holds `municipalities.tsv` and the other tables of `data/geography`. Throws when they are not there. */
export function readGeography(folder: string): Geography {
  const centres = new Map<string, Position>();
  for (const { number = '', lat, lon } of readTable(folder, 'municipalities.tsv')) {
    centres.set(number, { lat: Number(lat), lon: Number(lon) });
  }
  const present = new Map<string, string[]>();
  for (const row of readTable(folder, 'former-municipalities.tsv')) {
    present.set(row['number'] ?? '', row['present']?.split(' ') ?? []);
  }
  const counties = new Map<string, string[]>();
  for (const { number = '', present: successors } of [
    ...readTable(folder, 'former-counties.tsv'),
    ...readTable(folder, 'counties.tsv'),
  ]) {
    counties.set(number, successors?.split(' ') ?? [number]);
  }
  const presentNumbers = (number: string) =>
    centres.has(number) || TERRITORIES.includes(number) ? [number] : (present.get(number) ?? []);
  const neighbours = readNeighbours(folder);
  return {
    municipalities: [...centres.keys()].filter((number) => !TERRITORIES.includes(number)).sort(),
    neighboursOf: (number) => [...(neighbours.get(number) ?? [])],
    // Of a municipality that was split the first will do for a point on a map of the country.
    centreOf: (number) => centres.get(presentNumbers(number)[0] ?? ''),
    isMunicipality: (number) => presentNumbers(number).length > 0,
    presentNumbers,
    isCounty: (number) => counties.has(number) || TERRITORY_COUNTIES.includes(number),
    presentCounties: (number) => counties.get(number) ?? [number],
  };
}

/** Each pair stands once in the tables, and goes both ways. */
function readNeighbours(folder: string): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  for (const name of ['neighbours.tsv', 'links.tsv']) {
    for (const { municipality = '', neighbour = '' } of readTable(folder, name)) {
      for (const [one, other] of [
        [municipality, neighbour],
        [neighbour, municipality],
      ] as const) {
        neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
      }
    }
  }
  return neighbours;
}

/** Rows as objects, by the names in the first line. */
function readTable(folder: string, name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((text) => {
    const cells = text.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
