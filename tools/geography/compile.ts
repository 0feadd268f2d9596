/**
 * Makes `src/geography/tables.generated.ts` from the tables of `data/geography/`.
 *
 * Each function here is the mirror of one in `src/geography/tables.ts`, in the same order.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  addStep,
  CONTEXT,
  formerGapContexts,
  gapContexts,
  stepContexts,
} from '../../src/geography/packing.js';
import { createWriter, type Writer } from './pack.js';
import { readTables, type FormerRow, type Tables } from './read-tables.js';

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

/** The reader makes the large letters again, by rule; a name that the rule gets wrong must not slip through. */
function lower(name: string): string {
  const again = name
    .toLowerCase()
    .replace(
      /(^|[ -])(?!(?:i|og|på) )(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
  if (again !== name) throw new Error(`large letters of ${name} do not follow the rule`);
  return name.toLowerCase();
}

function packPlaces(tables: Tables): string {
  const out = createWriter(16);
  let last = 0;
  const next = (number: string): void => {
    out.number(Number(number) - last, CONTEXT.gap);
    last = Number(number);
  };
  const each = <T>(list: readonly T[], write: (item: T) => void): void => {
    out.number(list.length, CONTEXT.count);
    list.forEach(write);
  };
  each(tables.counties, (county) => {
    next(county.number);
    out.name(lower(county.name));
    each(county.otherNames, (name) => out.name(lower(name)));
  });
  const county = positions(tables.counties.map((c) => c.number));
  last = 0;
  each(tables.formerCounties, (former) => {
    next(former.number);
    const same =
      former.present.length === 1 && tables.counties[county(former.present[0]!)]!.name === former.name;
    out.name(same ? '' : lower(former.name));
    each(former.present, (number) => out.number(county(number), CONTEXT.index));
  });
  last = 0;
  each(tables.municipalities, (m) => next(m.number));
  for (const m of tables.municipalities) out.name(lower(m.name));
  last = 0;
  each(
    tables.municipalities.flatMap((m, index) => m.otherNames.map((name) => ({ name, index }))),
    ({ name, index }) => {
      out.number(index - last, CONTEXT.index);
      last = index;
      out.name(lower(name));
    },
  );
  return out.finish();
}

function packPoints({ municipalities }: Tables): string {
  const out = createWriter(14);
  let before = { lat: 0, lon: 0 };
  for (const { lat, lon } of municipalities) {
    const now = { lat: Math.round(lat * 100), lon: Math.round(lon * 100) };
    out.signed(now.lat - before.lat, CONTEXT.lat);
    out.signed(now.lon - before.lon, CONTEXT.lon);
    before = now;
  }
  return out.finish();
}

function packFormerNumbers(tables: Tables): string {
  const out = createWriter(14);
  const at = positions(numbersOf(tables));
  let last = 0;
  let gap = 0;
  let index = 0;
  out.number(tables.formerMunicipalities.length, CONTEXT.count);
  for (const { number, present } of tables.formerMunicipalities) {
    const before = gap;
    gap = Number(number) - last;
    last = Number(number);
    out.number(gap, ...formerGapContexts(before));
    const [first = 0, ...others] = present.map(at);
    out.signed(first - index, CONTEXT.index);
    index = first;
    out.number(others.length, CONTEXT.count);
    let more = first;
    for (const other of others) {
      out.number(other - more, CONTEXT.more);
      more = other;
    }
  }
  return out.finish();
}

function packNeighbours(tables: Tables): string {
  const out = createWriter(14);
  const at = positions(numbersOf(tables));
  const links = tables.links.map(({ from, to, by }) => ({ from: at(from), to: at(to), by }));
  tables.municipalities.forEach((_, i) => {
    (['land', 'road', 'ferry'] as const).forEach((kind, by) => {
      let index = i;
      let context: number = CONTEXT.count + by;
      for (const link of links.filter((l) => l.from === i && l.by === kind).sort((a, b) => a.to - b.to)) {
        out.number(link.to - index, context);
        index = link.to;
        context = CONTEXT.more + by;
      }
      out.number(0, context);
    });
  });
  return out.finish();
}

interface FormerName {
  name: string;
  present: number[];
  /** Position in the former counties, where another place has or had the name. */
  county?: number;
}

/** Names that no present municipality of the same place bears, each once. */
function formerNames(tables: Tables): FormerName[] {
  const at = positions(numbersOf(tables));
  const name = (index: number): string => tables.municipalities[index]!.name;
  const names = new Map<string, FormerRow & { own: string }>();
  for (const row of tables.formerMunicipalities) {
    if (row.present.some((number) => name(at(number)) === row.name)) continue;
    for (const own of [row.name, ...row.otherNames])
      names.set(`${own} ${row.present.join(' ')}`, { ...row, own });
  }
  const all = [...names.values()];
  const taken = (own: string): boolean =>
    tables.municipalities.some((m) => m.name === own) || all.filter((row) => row.own === own).length > 1;
  const county = positions(tables.formerCounties.map((c) => c.number));
  return all
    .map((row) => ({
      name: row.own,
      present: row.present.map(at),
      county: taken(row.own) ? county(row.number.slice(0, 2)) : undefined,
    }))
    .sort((a, b) => a.present[0]! - b.present[0]!);
}

interface Town {
  name: string;
  index: number;
}

function packPostcodes(tables: Tables): string {
  const out = createWriter(18);
  const at = positions(numbersOf(tables));
  const towns = [...new Map(tables.postcodes.map((p) => [`${p.town} ${p.municipality}`, p])).values()].map(
    ({ town, municipality }): Town => ({ name: town, index: at(municipality) }),
  );
  const former = formerNames(tables);
  const isTown = ({ name, present, county }: FormerName): boolean =>
    county === undefined &&
    present.length === 1 &&
    towns.some((town) => town.name === name && town.index === present[0]);
  packFormer(
    out,
    former.filter((name) => !isTown(name)),
  );
  packTowns(out, tables, towns);
  const plus = new Set(former.filter(isTown).map(({ name, present }) => `${name} ${present[0]}`));
  for (const { name, index } of towns) {
    const same = name === tables.municipalities[index]!.name;
    out.name(same ? '' : (plus.has(`${name} ${index}`) ? '+' : '') + lower(name));
  }
  return out.finish();
}

function packFormer(out: Writer, former: FormerName[]): void {
  let last = 0;
  out.number(former.length, CONTEXT.count);
  for (const { name, present, county } of former) {
    out.name(lower(name));
    out.number(county === undefined ? 0 : county + 1, CONTEXT.county);
    out.number(present.length, CONTEXT.count);
    for (const index of present) {
      out.signed(index - last, CONTEXT.index);
      last = index;
    }
  }
}

function packTowns(out: Writer, tables: Tables, towns: readonly Town[]): void {
  const at = positions(numbersOf(tables));
  const recent: string[] = [];
  let code = -1;
  let gap = 0;
  let history = 0;
  let index = 0;
  let known = 0;
  out.number(tables.postcodes.length, CONTEXT.count);
  for (const row of tables.postcodes) {
    const key = `${row.town} ${row.municipality}`;
    const here = at(row.municipality);
    const back = recent.indexOf(key);
    const step = back === 0 ? 0 : back > 0 ? back + 2 : here === index ? 1 : 2;
    out.number(step, ...stepContexts(history));
    history = addStep(history, step);
    const before = gap;
    gap = Number(row.code) - code - 1;
    code = Number(row.code);
    out.number(gap, ...gapContexts(history, before));
    if (step === 2) out.signed(here - index, CONTEXT.municipality);
    if (back >= 0) recent.splice(back, 1);
    else if (towns[known++]?.name !== row.town) throw new Error(`towns out of order at ${row.code}`);
    recent.unshift(key);
    index = here;
  }
}

/** The text of the generated module. */
export function compile(): string {
  const tables = readTables();
  const packed = {
    PLACES: packPlaces(tables),
    POINTS: packPoints(tables),
    FORMER_NUMBERS: packFormerNumbers(tables),
    NEIGHBOURS: packNeighbours(tables),
    POSTCODES: packPostcodes(tables),
  };
  const lines = Object.entries(packed).map(
    ([name, text]) => `export const ${name} = ${JSON.stringify(text)};`,
  );
  return [
    '// Made by `npm run geography` from data/geography/*.tsv. Do not edit. Sources: data/geography/SOURCES.md.',
    '// prettier-ignore-start',
    ...lines,
    '// prettier-ignore-end',
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(GENERATED, compile());
