/** The packed tables as plain lists. Each is read when first asked for; nothing happens at import. */
import { createReader, type Coder } from './codec.js';
import {
  addStep,
  CONTEXT,
  createNameReader,
  FORMER,
  formerGapContexts,
  gapContexts,
  readSigned,
  stepContexts,
} from './packing.js';
import { FORMER_NUMBERS, NAMES, NEIGHBOURS, POINTS } from './tables.generated.js';

/** A present name list: municipalities and territories in the order of their numbers. */
export interface PlacesTable {
  counties: { number: string; name: string; otherNames: string[] }[];
  /** Numbers of municipalities, and of Svalbard and Jan Mayen, four digits, ascending. */
  numbers: string[];
  names: string[];
  /** Sámi and Kven names; `index`: position in `numbers`. */
  otherNames: { name: string; index: number }[];
  /** `present`: positions in `counties`. */
  formerCounties: { number: string; name: string; present: number[] }[];
}

/** A name of a municipality that is no more; `index`: the present one, one entry for each successor. */
export interface FormerName {
  name: string;
  index: number;
  /** The county that it lay in, where another place has or had the same name. */
  county?: string;
}

export interface PostcodesTable {
  former: FormerName[];
  /** A postal town; one that lies in two municipalities is there twice. */
  towns: { name: string; index: number }[];
  /** At each code that exists, from 0 to 9999, the position in `towns`. */
  codes: readonly (number | undefined)[];
}

export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const padded = (value: number): string => String(value).padStart(4, '0');
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/**
 * All names are one text, so that those of municipalities teach the coder how towns are called.
 * What is left of it waits here, with two megabytes of memory, until the towns are asked for.
 */
let rest: { read: Coder; name: () => string } | undefined;

/** The first part of the names; the page needs it as soon as it shows a municipality. */
export const placesTable = once((): PlacesTable => {
  const read = createReader(NAMES, 19);
  const name = createNameReader(read);
  rest = { read, name };
  const list = <T>(make: () => T): T[] => times(read(CONTEXT.count), make);
  let last = 0;
  const next = (): number => (last += read(CONTEXT.gap));
  const countyNumber = (): string => padded(next()).slice(2);
  const counties = list(() => ({ number: countyNumber(), name: name(), otherNames: list(name) }));
  last = 0;
  const formerCounties = list(() => {
    const former = { number: countyNumber(), name: name(), present: list(() => read(CONTEXT.index)) };
    former.name ||= counties[former.present[0]!]!.name;
    return former;
  });
  last = 0;
  const numbers = list(() => padded(next()));
  const names = numbers.map(name);
  last = 0;
  const otherNames = list(() => ({ index: next(), name: name() }));
  return { counties, formerCounties, numbers, names, otherNames };
});

/** Where the people of each municipality live, degrees, none finer than 0.01. */
export const pointsTable = once((): { lat: number; lon: number }[] => {
  const read = createReader(POINTS, 14);
  let lat = 0;
  let lon = 0;
  return placesTable().numbers.map(() => {
    lat += readSigned(read, CONTEXT.lat);
    lon += readSigned(read, CONTEXT.lon);
    return { lat: lat / 100, lon: lon / 100 };
  });
});

/** Number that is no longer used → present numbers. */
export const formerNumbersTable = once((): Map<string, string[]> => {
  const { numbers } = placesTable();
  const read = createReader(FORMER_NUMBERS, 12);
  const table = new Map<string, string[]>();
  let former = 0;
  let gap = 0;
  let index = 0;
  // A gap of 0: one more place that the same number became.
  for (let left = read(CONTEXT.count); left > 0; left--) {
    gap = read(formerGapContexts(gap));
    former += gap;
    index += readSigned(read, CONTEXT.index);
    const number = padded(former);
    table.set(number, [...(table.get(number) ?? []), numbers[index]!]);
  }
  return table;
});

/** For each municipality those beside it, by position; `by` 0 land, 1 road, 2 ferry. */
export const neighboursTable = once((): { index: number; by: number }[][] => {
  const read = createReader(NEIGHBOURS, 12);
  const table: { index: number; by: number }[][] = placesTable().numbers.map(() => []);
  for (let by = 0; by < 3; by++) {
    table.forEach((own, i) => {
      let index = i;
      for (let step = read(CONTEXT.first[by]!); step > 0; step = read(CONTEXT.further[by]!)) {
        index += step;
        own.push({ index, by });
        table[index]!.push({ index: i, by });
      }
    });
  }
  return table;
});

/** The second part of the names: former names, postal towns and their codes. */
export const postcodesTable = once((): PostcodesTable => {
  const { names, formerCounties } = placesTable();
  const { read, name } = rest!;
  rest = undefined;
  const { towns, codes } = readCodes(read);
  const former: FormerName[] = [];
  for (const town of towns) {
    const own = name();
    // A town without a name of its own is called what its municipality is.
    town.name = own.replace(FORMER, '') || names[town.index]!;
    if (town.name.length < own.length) former.push({ ...town });
  }
  let index = 0;
  for (let left = read(CONTEXT.count); left > 0; left--) {
    const own = { name: name(), county: formerCounties[read(CONTEXT.county) - 1]?.name };
    for (let k = read(CONTEXT.count); k > 0; k--)
      former.push({ ...own, index: (index += readSigned(read, CONTEXT.index)) });
  }
  return { former, towns, codes };
});

/** Postcodes in order: each stays in the town before, begins a town, or goes back to an earlier one. */
function readCodes(read: Coder): Pick<PostcodesTable, 'towns' | 'codes'> {
  const towns: PostcodesTable['towns'] = [];
  const codes: (number | undefined)[] = [];
  const recent: number[] = [];
  let code = -1;
  let gap = 0;
  let history = 0;
  let index = 0;
  for (let left = read(CONTEXT.count); left > 0; left--) {
    const step = read(stepContexts(history));
    history = addStep(history, step);
    gap = read(gapContexts(history, gap, code));
    code += gap + 1;
    if (step === 2) index += readSigned(read, CONTEXT.municipality);
    if (step === 1 || step === 2) recent.push(towns.push({ name: '', index }) - 1);
    if (step > 2) recent.push(...recent.splice(1 - step, 1));
    const town = recent.at(-1)!;
    index = towns[town]!.index;
    codes[code] = town;
  }
  return { towns, codes };
}
