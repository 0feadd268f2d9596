/** Numbers: which are in force, what became of the others, and what they are called. */
import type { Place } from './place.js';
import { formerNumbersTable, isCounty, namesTable, numbersTable, once } from './tables.js';

const inForce = once(() => new Set([...numbersTable().counties, ...numbersTable().numbers]));

/** Of a municipality, county or territory of today. Asked of every record, so it makes nothing of what it finds. */
export const isInForce = (number: string): boolean => inForce().has(number);

/** Those that occur twice say their county. */
const shownNames = once((): ReadonlyMap<string, string> => {
  const { counties, numbers } = numbersTable();
  const { counties: countyNames, names } = namesTable();
  const shown = new Map(counties.map((number, i) => [number, countyNames[i]!]));
  const seen = new Set<string>();
  const twice = new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
  numbers.forEach((number, i) => {
    const name = names[i]!;
    shown.set(number, twice.has(name) ? `${name} (${shown.get(number.slice(0, 2))})` : name);
  });
  return shown;
});

const places = new Map<string, Place>();

/** Present municipality, county or territory with this very number; the same object each time. */
export function placeOf(number: string): Place | undefined {
  if (!places.has(number) && isInForce(number)) places.set(number, makePlace(number));
  return places.get(number);
}

function makePlace(number: string): Place {
  const county = number.length < 4;
  return {
    kind: county ? 'county' : isCounty(number) ? 'municipality' : 'territory',
    number,
    name: shownNames().get(number)!,
    municipalities: county ? numbersTable().numbers.filter((own) => own.startsWith(number)) : [number],
  };
}

/** As shown ("Herøy (Nordland)"); also of Svalbard and Jan Mayen. Undefined for any but a present number. */
export const municipalityName = (number: string): string | undefined =>
  number.length === 4 ? placeOf(number)?.name : undefined;

/** Undefined for any but a present county number. */
export const countyName = (number: string): string | undefined =>
  number.length === 2 ? placeOf(number)?.name : undefined;

/** Numbers of its municipalities, ascending; empty for any but a present county number. */
export const municipalitiesInCounty = (number: string): readonly string[] =>
  number.length === 2 ? (placeOf(number)?.municipalities ?? []) : [];

/** What one municipality or one whole county is called; undefined for other sets. @param numbers ascending */
export function areaName(numbers: readonly string[]): string | undefined {
  const [first = ''] = numbers;
  const county = first.slice(0, 2);
  if (numbers.length === 1) return municipalityName(first);
  return municipalitiesInCounty(county).join() === numbers.join() ? countyName(county) : undefined;
}

/**
 * A municipality number (four digits) or county number (two) that was in force some time since 2013 → the present
 * ones: itself when it still is; each successor when it was split; empty when there never was such a number.
 */
export function presentNumbers(number: string): readonly string[] {
  if (isInForce(number)) return [number];
  if (number.length === 4) return formerNumbersTable().get(number) ?? [];
  return numbersTable().formerCounties.find((county) => county.number === number)?.present ?? [];
}

/**
 * What the attributes `kommune` and `fylke` mean: numbers with commas between, old ones too, leading zeros optional.
 *
 * @returns `numbers`: present municipality numbers of both together, ascending, each once;
 * `unknown`: what was written there and is no number of a municipality or county.
 */
export function presentMunicipalities(wanted: { kommune?: string; fylke?: string }): {
  numbers: string[];
  unknown: string[];
} {
  const numbers = new Set<string>();
  const unknown = new Set<string>();
  const add = (list: string | undefined, length: number): void => {
    for (const token of (list ?? '').split(',')) {
      const written = token.trim();
      if (!written) continue;
      const padded = written.padStart(length, '0');
      const present = padded.length === length ? presentNumbers(padded) : [];
      if (!present.length) unknown.add(written);
      for (const number of present) for (const own of placeOf(number)!.municipalities) numbers.add(own);
    }
  };
  add(wanted.kommune, 4);
  add(wanted.fylke, 2);
  return { numbers: [...numbers].sort(), unknown: [...unknown] };
}
