/** The packed tables as plain lists. Each is read when first asked for; nothing happens at import. */
import { createReader, type Reader } from './codec.js';
import { addStep, CONTEXT, formerGapContexts, gapContexts, stepContexts } from './packing.js';
import { FORMER_NUMBERS, NEIGHBOURS, PLACES, POINTS, POSTCODES } from './tables.generated.js';

/** A present name list: municipalities and territories in the order of their numbers. */
export interface PlacesTable {
  counties: { number: string; name: string; otherNames: string[] }[];
  /** Numbers of municipalities, and of Svalbard and Jan Mayen, four digits, ascending. */
  numbers: string[];
  names: string[];
  /** Sámi and Kven names. */
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
  /** Code → position in `towns`. */
  codes: Map<string, number>;
}

export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** The tables hold small letters: every word but these begins with a large one. */
const capitalised = (name: string): string =>
  name.replace(
    /(^|[ -])(?!(?:i|og|på) )(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );

export const placesTable = once((): PlacesTable => {
  const { number, name } = createReader(PLACES, 16);
  const each = <T>(make: (i: number) => T): T[] =>
    Array.from({ length: number(CONTEXT.count) }, (_, i) => make(i));
  let last = 0;
  const next = (length: number): string => padded((last += number(CONTEXT.gap)), length);
  const names = (): string[] => each(() => capitalised(name()));
  const counties = each(() => ({ number: next(2), name: capitalised(name()), otherNames: names() }));
  last = 0;
  const formerCounties = each(() => {
    const former = { number: next(2), name: capitalised(name()), present: each(() => number(CONTEXT.index)) };
    former.name ||= counties[former.present[0]!]!.name;
    return former;
  });
  last = 0;
  const numbers = each(() => next(4));
  const municipalities = numbers.map(() => capitalised(name()));
  let index = 0;
  const otherNames = each(() => ({ index: (index += number(CONTEXT.index)), name: capitalised(name()) }));
  return { counties, numbers, names: municipalities, otherNames, formerCounties };
});

/** Where the people of each municipality live, degrees; none finer than 0.01. */
export const pointsTable = once((): { lat: number; lon: number }[] => {
  const { signed } = createReader(POINTS, 14);
  let lat = 0;
  let lon = 0;
  return placesTable().numbers.map(() => {
    lat += signed(CONTEXT.lat);
    lon += signed(CONTEXT.lon);
    return { lat: lat / 100, lon: lon / 100 };
  });
});

/** Number that is no longer used → present numbers. */
export const formerNumbersTable = once((): Map<string, string[]> => {
  const { number, signed } = createReader(FORMER_NUMBERS, 14);
  const { numbers } = placesTable();
  const table = new Map<string, string[]>();
  let former = 0;
  let gap = 0;
  let index = 0;
  for (let left = number(CONTEXT.count); left > 0; left--) {
    gap = number(...formerGapContexts(gap));
    former += gap;
    index += signed(CONTEXT.index);
    const present = [numbers[index]!];
    let more = index;
    for (let k = number(CONTEXT.count); k > 0; k--) present.push(numbers[(more += number(CONTEXT.more))]!);
    table.set(padded(former, 4), present);
  }
  return table;
});

/** For each municipality those beside it, by position; `by` 0 land, 1 road, 2 ferry. */
export const neighboursTable = once((): { index: number; by: number }[][] => {
  const { number } = createReader(NEIGHBOURS, 14);
  const table: { index: number; by: number }[][] = placesTable().numbers.map(() => []);
  table.forEach((own, i) => {
    for (let by = 0; by < 3; by++) {
      let index = i;
      for (let step = number(CONTEXT.count + by); step > 0; step = number(CONTEXT.more + by)) {
        index += step;
        own.push({ index, by });
        table[index]!.push({ index: i, by });
      }
    }
  });
  return table;
});

/**
 * Postal towns and their codes, and former names. A town with an empty name is called what its municipality is;
 * `+` before a name says that it was a municipality too, now part of the one the town lies in.
 */
export const postcodesTable = once((): PostcodesTable => {
  const reader = createReader(POSTCODES, 18);
  const { number, signed, name } = reader;
  const { names, formerCounties } = placesTable();
  const former: FormerName[] = [];
  let index = 0;
  for (let left = number(CONTEXT.count); left > 0; left--) {
    const own = capitalised(name());
    const county = formerCounties[number(CONTEXT.county) - 1]?.name;
    for (let k = number(CONTEXT.count); k > 0; k--)
      former.push({ name: own, index: (index += signed(CONTEXT.index)), county });
  }
  const { towns, codes } = readTowns(reader);
  for (const town of towns) {
    const text = name();
    const own = capitalised(text.replace('+', ''));
    if (text !== own.toLowerCase()) former.push({ name: own, index: town.index });
    town.name = own || names[town.index]!;
  }
  return { former, towns, codes };
});

/** Postcodes in order: most stay in the town before, some go back to an earlier one, the rest name a new one. */
function readTowns({ number, signed }: Reader): Pick<PostcodesTable, 'towns' | 'codes'> {
  const towns: PostcodesTable['towns'] = [];
  const codes: PostcodesTable['codes'] = new Map();
  const recent: number[] = [];
  let code = -1;
  let gap = 0;
  let history = 0;
  let index = 0;
  for (let left = number(CONTEXT.count); left > 0; left--) {
    const step = number(...stepContexts(history));
    history = addStep(history, step);
    gap = number(...gapContexts(history, gap));
    code += gap + 1;
    if (step === 2) index += signed(CONTEXT.municipality);
    if (step === 1 || step === 2) recent.push(towns.push({ name: '', index }) - 1);
    if (step > 2) {
      recent.push(...recent.splice(1 - step, 1));
      index = towns[recent.at(-1)!]!.index;
    }
    codes.set(padded(code, 4), recent.at(-1)!);
  }
  return { towns, codes };
}
