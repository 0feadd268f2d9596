/**
 * Makes `src/geography/tables.generated.ts` from the tables of `data/geography/`.
 *
 * Each function here is the mirror of one in `src/geography/tables.ts`.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Coder } from '../../src/geography/codec.js';
import {
  addStep,
  CONTEXT,
  FORMER,
  formerGapContexts,
  gapContexts,
  stepContexts,
} from '../../src/geography/packing.js';
import { createNameWriter, createWriter, unsigned } from './pack.js';
import { readTables, type MunicipalityRow, type Tables } from './read-tables.js';

export const GENERATED = new URL('../../src/geography/tables.generated.ts', import.meta.url);

const numbersOf = (tables: Tables): string[] => tables.municipalities.map((m) => m.number);

/** Position in a list; a number that is not there is an error in the tables. */
function positions(list: readonly string[]): (item: string) => number {
  const at = new Map(list.map((item, i) => [item, i]));
  return (item) => {
    const i = at.get(item);
    if (i === undefined) throw new Error(`not a present number: ${item}`);
    return i;
  };
}

const differences = (values: readonly number[]): number[] =>
  values.map((value, i) => value - (values[i - 1] ?? 0));

function packNumbers(tables: Tables): string {
  const { write, finish } = createWriter(12);
  const { formerCounties, municipalities, counties } = tables;
  write(CONTEXT.count, municipalities.length);
  for (const gap of gaps(municipalities)) write(CONTEXT.gap, gap);
  const at = positions(counties.map(({ number }) => number));
  const steps = gaps(formerCounties);
  write(CONTEXT.count, formerCounties.length);
  formerCounties.forEach(({ present }, i) => {
    write(CONTEXT.gap, steps[i]);
    write(CONTEXT.count, present.length);
    for (const number of present) write(CONTEXT.index, at(number));
  });
  return finish();
}

const gaps = (rows: readonly { number: string }[]): number[] =>
  differences(rows.map(({ number }) => Number(number)));

function packNames(tables: Tables): string {
  const { write, finish } = createWriter(19);
  const name = createNameWriter(write);
  const { municipalities, counties, formerCounties } = tables;
  for (const place of [...counties, ...municipalities]) name(place.name);
  const countyName = new Map(counties.map((county) => [county.number, county.name]));
  for (const former of formerCounties)
    name(former.name === countyName.get(former.present[0]!) ? '' : former.name);
  const others = [...municipalities, ...counties].flatMap(({ otherNames }, index) =>
    otherNames.map((other) => ({ index, other })),
  );
  const steps = differences(others.map(({ index }) => index));
  write(CONTEXT.count, others.length);
  others.forEach(({ other }, i) => {
    write(CONTEXT.gap, steps[i]);
    name(other);
  });
  writePostcodes(tables, write, name);
  return finish();
}

function packPoints({ municipalities }: Tables): string {
  const { write, finish } = createWriter(14);
  const steps = (degrees: (m: MunicipalityRow) => number): number[] =>
    differences(municipalities.map((m) => Math.round(degrees(m) * 100))).map(unsigned);
  const lon = steps((m) => m.lon);
  steps((m) => m.lat).forEach((lat, i) => {
    write(CONTEXT.lat, lat);
    write(CONTEXT.lon, lon[i]);
  });
  return finish();
}

function packFormerNumbers(tables: Tables): string {
  const { write, finish } = createWriter(12);
  const at = positions(numbersOf(tables));
  const pairs = tables.formerMunicipalities.flatMap(({ number, present }) =>
    present.map((own) => ({ former: Number(number), index: at(own) })),
  );
  const gaps = differences(pairs.map(({ former }) => former));
  write(CONTEXT.count, pairs.length);
  differences(pairs.map(({ index }) => index)).forEach((step, i) => {
    write(formerGapContexts(gaps[i - 1] ?? 0), gaps[i]);
    write(CONTEXT.index, unsigned(step));
  });
  return finish();
}

function packNeighbours(tables: Tables): string {
  const { write, finish } = createWriter(12);
  const at = positions(numbersOf(tables));
  const links = tables.links.map(({ from, to, by }) => ({ from: at(from), to: at(to), by }));
  (['land', 'road', 'ferry'] as const).forEach((kind, by) => {
    tables.municipalities.forEach((_, i) => {
      const beside = links.filter((link) => link.from === i && link.by === kind).map(({ to }) => to);
      const steps = differences([i, ...beside.sort((a, b) => a - b)]).slice(1);
      [...steps, 0].forEach((step, k) => write(k ? CONTEXT.further[by]! : CONTEXT.first[by]!, step));
    });
  });
  return finish();
}

interface FormerName {
  name: string;
  present: string[];
  /** Number of the county that it lay in, where another place has or had the name. */
  county: string;
}

/** Names that a place bore and bears no more, each once; where it was split, only the parts that have another name. */
function formerNames(tables: Tables): FormerName[] {
  const presentName = new Map(tables.municipalities.map(({ number, name }) => [number, name]));
  const rows = tables.formerMunicipalities
    .map((row) => {
      const present = row.present.filter((number) => presentName.get(number) !== row.name);
      // Where one part kept the name, no county tells the parts from each other.
      return { ...row, present, keptName: present.length < row.present.length };
    })
    .filter(({ present }) => present.length > 0)
    .flatMap((row) => [row.name, ...row.otherNames].map((name) => ({ ...row, name })));
  const all = [...new Map(rows.map((row) => [`${row.name} ${row.present.join(' ')}`, row])).values()];
  const taken = (own: string): boolean =>
    tables.municipalities.some(({ name }) => name === own) ||
    all.filter(({ name }) => name === own).length > 1;
  return all.map(({ name, present, number, keptName }) => ({
    name,
    present,
    county: taken(name) && !keptName ? number.slice(0, 2) : '',
  }));
}

const key = (town: string, municipality: string): string => `${town} ${municipality}`;

/** All towns in the order of their first postcode, and the former names that are not among them. */
function splitNames(tables: Tables): { former: FormerName[]; towns: string[] } {
  const presentName = new Map(tables.municipalities.map(({ number, name }) => [number, name]));
  const towns = [...new Map(tables.postcodes.map((p) => [key(p.town, p.municipality), p])).values()];
  const isTown = ({ name, present, county }: FormerName): boolean =>
    !county && present.length === 1 && towns.some((p) => p.town === name && p.municipality === present[0]);
  const former = formerNames(tables);
  const both = new Set(former.filter(isTown).map(({ name, present }) => key(name, present[0]!)));
  return {
    former: former.filter((name) => !isTown(name)).sort((a, b) => (a.present[0]! < b.present[0]! ? -1 : 1)),
    towns: towns.map(({ town, municipality }) => {
      if (town === presentName.get(municipality)) return '';
      return (both.has(key(town, municipality)) ? FORMER : '') + town;
    }),
  };
}

function writePostcodes(tables: Tables, write: Coder, name: (name: string) => void): void {
  const { former, towns } = splitNames(tables);
  writeCodes(write, tables);
  towns.forEach(name);
  const at = positions(numbersOf(tables));
  const county = positions(['', ...tables.formerCounties.map(({ number }) => number)]);
  let last = 0;
  write(CONTEXT.count, former.length);
  for (const entry of former) {
    name(entry.name);
    write(CONTEXT.county, county(entry.county));
    write(CONTEXT.count, entry.present.length);
    for (const index of entry.present.map(at)) {
      write(CONTEXT.index, unsigned(index - last));
      last = index;
    }
  }
}

function writeCodes(write: Coder, tables: Tables): void {
  const at = positions(numbersOf(tables));
  const recent: string[] = [];
  let before = -1;
  let gap = 0;
  let history = 0;
  let index = 0;
  write(CONTEXT.count, tables.postcodes.length);
  for (const { code, town, municipality } of tables.postcodes) {
    const here = at(municipality);
    const back = recent.indexOf(key(town, municipality));
    const step = back > 0 ? back + 2 : back === 0 ? 0 : here === index ? 1 : 2;
    write(stepContexts(history), step);
    history = addStep(history, step);
    const next = Number(code) - before - 1;
    write(gapContexts(history, gap, before), next);
    gap = next;
    before = Number(code);
    if (step === 2) write(CONTEXT.municipality, unsigned(here - index));
    index = here;
    if (back >= 0) recent.splice(back, 1);
    recent.unshift(key(town, municipality));
  }
}

/**
 * The text of the generated module. It is one text with `|` between, for the minifier to leave whole: gzip learns less
 * of either where packed signs stand in the midst of code.
 */
export function compile(): string {
  const tables = readTables();
  const packed = {
    NUMBERS: packNumbers(tables),
    NAMES: packNames(tables),
    POINTS: packPoints(tables),
    FORMER_NUMBERS: packFormerNumbers(tables),
    NEIGHBOURS: packNeighbours(tables),
  };
  return [
    '// Made by `npm run geography` from data/geography/*.tsv. Do not edit. Sources: data/geography/SOURCES.md.',
    `export const [${Object.keys(packed).join(', ')}] = '${Object.values(packed).join('|')}'.split('|') as [`,
    '  string, string, string, string, string,',
    '];',
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(GENERATED, compile());
