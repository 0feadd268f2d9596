/** Filters by codes: which records meet what is ticked, and what could be ticked, with counts. */
import { sum } from './sum.js';

/** Codes that are ticked, in each group. */
export type Ticked<G extends string> = { readonly [group in G]: readonly string[] };

export interface FilterOption {
  code: string;
  /** Records that have it and meet what is ticked in the other groups. */
  count: number;
  ticked: boolean;
}

export interface FilterGroupView<G extends string> {
  group: G;
  options: readonly FilterOption[];
}

export interface Filters<G extends string> {
  /** How many codes are ticked. */
  active: number;
  /** Only groups and options that give results. Worked out when first read: only an open fold needs it. */
  readonly groups: readonly FilterGroupView<G>[];
}

/** How records of one kind are filtered. */
export interface Facets<T, G extends string> {
  groups: readonly G[];
  /** What the record says outright; nothing is inferred. */
  codesOf: (record: T, group: G) => readonly string[];
  /** Groups whose options have an order of their own; free codes stand with the commonest first. */
  order: { readonly [group in G]?: readonly string[] };
  /** The group of which every ticked code must be met, not one. */
  allOf?: G;
}

/** The page must not grow with the data: of free codes, only the commonest are offered. */
const MAX_OPTIONS = 20;

/** How many codes are ticked. */
export const activeFilters = <G extends string>(ticked: Ticked<G>): number =>
  sum(Object.values<readonly string[]>(ticked), (codes) => codes.length);

/** Whether a record meets one code of each group that has any ticked, and every one of `allOf`; undefined: all do. */
export function meeting<T, G extends string>(
  ticked: Ticked<G>,
  { groups, codesOf, allOf }: Facets<T, G>,
): ((record: T) => boolean) | undefined {
  const asked = groups.filter((group) => ticked[group].length);
  if (!asked.length) return undefined;
  return (record) =>
    asked.every((group) => {
      const has = codesOf(record, group);
      return group === allOf
        ? ticked[group].every((code) => has.includes(code))
        : ticked[group].some((code) => has.includes(code));
    });
}

/** The records that meet what is ticked. */
export function filtered<T, G extends string>(
  records: readonly T[],
  ticked: Ticked<G>,
  facets: Facets<T, G>,
): readonly T[] {
  const meets = meeting(ticked, facets);
  return meets ? records.filter(meets) : records;
}

/** What could be ticked; undefined when nothing tells the records apart. Counted only when somebody looks. */
export function filtersFor<T, G extends string>(
  records: readonly T[],
  ticked: Ticked<G>,
  facets: Facets<T, G>,
): Filters<G> | undefined {
  const active = activeFilters(ticked);
  if (!active && !facets.groups.some((group) => differ(records, group, facets))) return undefined;
  let groups: Filters<G>['groups'] | undefined;
  return {
    active,
    get groups() {
      return (groups ??= facets.groups.flatMap((group) => groupOf(group, records, ticked, facets)));
    },
  };
}

function differ<T, G extends string>(records: readonly T[], group: G, { codesOf }: Facets<T, G>): boolean {
  const first = records[0] && codesOf(records[0], group).join();
  return records.some((record) => codesOf(record, group).join() !== first);
}

/** Counts among the records that meet what is ticked in the other groups; those of `allOf` add up, so theirs too. */
function groupOf<T, G extends string>(
  group: G,
  records: readonly T[],
  all: Ticked<G>,
  facets: Facets<T, G>,
): FilterGroupView<G>[] {
  const others = filtered(records, group === facets.allOf ? all : { ...all, [group]: [] }, facets);
  const ticked = all[group];
  const order = facets.order[group];
  const counts = new Map<string, number>([...(order ?? []), ...ticked].map((code) => [code, 0]));
  for (const record of others) {
    for (const code of facets.codesOf(record, group)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const options = [...counts]
    .map(([code, count]): FilterOption => ({ code, count, ticked: ticked.includes(code) }))
    .filter((option) => option.count || option.ticked);
  if (!order) options.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const telling = options.some((option) => option.ticked || option.count < others.length);
  return telling
    ? [{ group, options: options.filter((option, at) => at < MAX_OPTIONS || option.ticked) }]
    : [];
}
