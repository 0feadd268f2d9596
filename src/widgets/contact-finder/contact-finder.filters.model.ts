/** Which places meet what is ticked, and what could be ticked. */
import { ACCESS_NEEDS, FORMATS, KINDS, type ContactPoint } from '../../data/contact-points.js';
import { sum } from '../../lib/sum.js';
import type { FilterGroup, FilterOption, FinderFilters, Filters } from './contact-finder.types.model.js';

export const NO_FILTERS: FinderFilters = { formats: [], kinds: [], languages: [], access: [], topics: [] };

const GROUPS = Object.keys(NO_FILTERS) as FilterGroup[];
/** Groups whose options have an order of their own; free codes stand with the commonest first. */
const IN_ORDER: { [group in FilterGroup]?: readonly string[] } = {
  formats: FORMATS,
  kinds: KINDS,
  access: ACCESS_NEEDS,
};
/** The page must not grow with the data: of free codes, only the commonest are offered. */
const MAX_OPTIONS = 20;

/** How many codes are ticked. */
export const activeFilters = (filters: FinderFilters): number =>
  sum(GROUPS, (group) => filters[group].length);

/** The points that meet one code of each group that has any ticked, and every access need. */
export function filtered(points: readonly ContactPoint[], filters: FinderFilters): readonly ContactPoint[] {
  const groups = GROUPS.filter((group) => filters[group].length);
  if (!groups.length) return points;
  return points.filter((point) =>
    groups.every((group) => {
      const has = codesOf(point, group);
      const ticked: readonly string[] = filters[group];
      return group === 'access'
        ? ticked.every((code) => has.includes(code))
        : ticked.some((code) => has.includes(code));
    }),
  );
}

/** What could be ticked; undefined when nothing tells the points apart. Counted only when somebody looks. */
export function filtersFor(points: readonly ContactPoint[], filters: FinderFilters): Filters | undefined {
  const active = activeFilters(filters);
  if (!active && !GROUPS.some((group) => differ(points, group))) return undefined;
  let groups: Filters['groups'] | undefined;
  return {
    active,
    get groups() {
      return (groups ??= GROUPS.flatMap((group) => groupOf(group, points, filters)));
    },
  };
}

function differ(points: readonly ContactPoint[], group: FilterGroup): boolean {
  const first = points[0] && codesOf(points[0], group).join();
  return points.some((point) => codesOf(point, group).join() !== first);
}

/** Counts among the points that meet what is ticked in the other groups; access needs add up, so theirs too. */
function groupOf(group: FilterGroup, points: readonly ContactPoint[], filters: FinderFilters) {
  const others = filtered(points, group === 'access' ? filters : { ...filters, [group]: [] });
  const ticked: readonly string[] = filters[group];
  const counts = new Map<string, number>([...(IN_ORDER[group] ?? []), ...ticked].map((code) => [code, 0]));
  for (const point of others) {
    for (const code of codesOf(point, group)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const options: FilterOption[] = [...counts]
    .map(([code, count]) => ({ code, count, ticked: ticked.includes(code) }))
    .filter((option) => option.count || option.ticked);
  if (!IN_ORDER[group]) options.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const telling = options.some((option) => option.ticked || option.count < others.length);
  return telling
    ? [{ group, options: options.filter((option, at) => at < MAX_OPTIONS || option.ticked) }]
    : [];
}

const NONE: readonly string[] = [];

/** What the data say outright; nothing is inferred. Access: "yes" only. */
function codesOf(point: ContactPoint, group: FilterGroup): readonly string[] {
  if (group === 'kinds') return point.kind ? [point.kind] : NONE;
  if (group !== 'access') return point[group] ?? NONE;
  const { accessibility } = point;
  return accessibility ? ACCESS_NEEDS.filter((need) => accessibility[need] === 'yes') : NONE;
}
