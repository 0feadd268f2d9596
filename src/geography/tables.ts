/** The packed tables as plain lists and maps. Each is read when first asked for; nothing happens at import. */
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
import { FORMER_NUMBERS, NAMES, NEIGHBOURS, NUMBERS, POINTS } from './tables.generated.js';

/** WGS 84 degrees. */
export interface Point {
  lat: number;
  lon: number;
}

export interface Neighbour {
  number: string;
  /** What ties them: a border on land, a bridge or tunnel, or a ferry. */
  by: 'land' | 'road' | 'ferry';
}

/** What is in force, and the counties that were. All numbers ascend. */
export interface NumbersTable {
  /** Of municipalities, and of Svalbard and Jan Mayen, four digits. */
  numbers: string[];
  /** Two digits. */
  counties: string[];
  /** `present`: those that it became. */
  formerCounties: { number: string; present: string[] }[];
}

/** Names at the positions of {@link NumbersTable}. */
export interface NamesTable {
  counties: string[];
  names: string[];
}

/** A name of a municipality that is no more; `index`: the present one, one entry for each successor. */
export interface FormerName {
  name: string;
  index: number;
  /** The county that it lay in, where another place has or had the same name. */
  county?: string;
}

/** What only a search needs. */
export interface SearchTable {
  /** Of former counties, at their positions. */
  formerCounties: string[];
  /** Sámi and Kven names; `index`: position in `numbers`, and after those in `counties`. */
  otherNames: { name: string; index: number }[];
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
/** Not `Array.from`: MooTools and old Prototype.js have put their own there, which makes nothing of this. */
const times = <T>(count: number, make: () => T): T[] => [...new Array<undefined>(count)].map(make);

export const numbersTable = once((): NumbersTable => {
  const read = createReader(NUMBERS, 12);
  let last = 0;
  const next = (): string => padded((last += read(CONTEXT.gap)));
  const numbers = times(read(CONTEXT.count), next);
  // Municipality numbers begin with their county's (SSB's standard for regional classification).
  const counties = [...new Set(numbers.map((number) => number.slice(0, 2)))].filter(isCounty);
  last = 0;
  const formerCounties = times(read(CONTEXT.count), () => ({
    number: next().slice(2),
    present: times(read(CONTEXT.count), () => counties[read(CONTEXT.index)]!),
  }));
  return { numbers, counties, formerCounties };
});

/** Svalbard and Jan Mayen have numbers that look like a municipality's, but lie in no county. */
export const isCounty = (number: string): boolean => !/^2[12]/.test(number);

/**
 * All names are one text, so that those of municipalities teach the coder how towns are called.
 * What is left of it waits here, with two megabytes of memory, until a search asks for it.
 */
let rest: { read: Coder; name: () => string } | undefined;

/** The first part of the names; the page needs it as soon as it shows a municipality. */
export const namesTable = once((): NamesTable => {
  const { numbers, counties } = numbersTable();
  const read = createReader(NAMES, 19);
  const name = createNameReader(read);
  rest = { read, name };
  return { counties: counties.map(name), names: numbers.map(name) };
});

/** Where the people of each municipality live, degrees, none finer than 0.01. */
export const pointsTable = once((): ReadonlyMap<string, Point> => {
  const read = createReader(POINTS, 14);
  let lat = 0;
  let lon = 0;
  return new Map(
    numbersTable().numbers.map((number) => {
      lat += readSigned(read, CONTEXT.lat);
      lon += readSigned(read, CONTEXT.lon);
      return [number, { lat: lat / 100, lon: lon / 100 }];
    }),
  );
});

/** Number that is no longer used → present numbers. */
export const formerNumbersTable = once((): ReadonlyMap<string, string[]> => {
  const { numbers } = numbersTable();
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

/** For each municipality those beside it; land first, then roads, then ferries. */
export const neighboursTable = once((): ReadonlyMap<string, Neighbour[]> => {
  const { numbers } = numbersTable();
  const read = createReader(NEIGHBOURS, 12);
  const table = new Map<string, Neighbour[]>(numbers.map((number) => [number, []]));
  KINDS.forEach((by, kind) =>
    numbers.forEach((number, i) => {
      let index = i;
      for (let step = read(CONTEXT.first[kind]!); step > 0; step = read(CONTEXT.further[kind]!)) {
        const other = numbers[(index += step)]!;
        table.get(number)!.push({ number: other, by });
        table.get(other)!.push({ number, by });
      }
    }),
  );
  return table;
});
const KINDS = ['land', 'road', 'ferry'] as const;

/** The second part of the names: former and other ones, postal towns and their codes. */
export const searchTable = once((): SearchTable => {
  const { counties, formerCounties: gone } = numbersTable();
  const { names, counties: countyNames } = namesTable();
  const { read, name } = rest!;
  rest = undefined;
  const formerCounties = gone.map(({ present }) => name() || countyNames[counties.indexOf(present[0]!)]!);
  let at = 0;
  const otherNames = times(read(CONTEXT.count), () => ({ index: (at += read(CONTEXT.gap)), name: name() }));
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
    const own = { name: name(), county: formerCounties[read(CONTEXT.county) - 1] };
    for (let k = read(CONTEXT.count); k > 0; k--)
      former.push({ ...own, index: (index += readSigned(read, CONTEXT.index)) });
  }
  return { formerCounties, otherNames, former, towns, codes };
});

/** Postcodes in order: each stays in the town before, begins a town, or goes back to an earlier one. */
function readCodes(read: Coder): Pick<SearchTable, 'towns' | 'codes'> {
  const towns: SearchTable['towns'] = [];
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
