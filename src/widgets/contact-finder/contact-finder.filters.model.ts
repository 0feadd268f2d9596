/** Which places meet what is ticked, and what could be ticked. */
import type { AccessNeed, ContactPoint, ContactPointKind, MeetingFormat } from '../../data/contact-points.js';
import type {
  FilterGroup,
  FilterOption,
  FinderFilters,
  FinderViewModel,
} from './contact-finder.types.model.js';

export const NO_FILTERS: FinderFilters = Object.freeze({
  formats: [],
  kinds: [],
  languages: [],
  access: [],
  topics: [],
});

export const FORMATS: readonly MeetingFormat[] = ['in-person', 'online', 'phone'];
export const KINDS: readonly ContactPointKind[] = [
  'link',
  'frivilligsentral',
  'frisklivssentral',
  'laring-og-mestring',
  'kommune',
  'organisasjon',
  'distriktskontor',
  'nasjonal',
  'other',
];
export const ACCESS_NEEDS: readonly AccessNeed[] = [
  'stepFree',
  'toilet',
  'parking',
  'hearingLoop',
  'signLanguage',
  'quietRoom',
];

const GROUPS: readonly FilterGroup[] = ['formats', 'kinds', 'languages', 'access', 'topics'];
/** The page must not grow with the data: of free codes, only the commonest are offered. */
const MAX_OPTIONS = 20;

export interface Filtered {
  /** Those that meet everything, in the order of the list given. */
  points: readonly ContactPoint[];
  filters?: FinderViewModel['filters'];
}

/** How many codes are ticked. */
export function activeFilters(filters: FinderFilters): number {
  return GROUPS.reduce((sum, group) => sum + filters[group].length, 0);
}

/** The points that meet the filters, and the options with their counts, in one pass over the list. */
export function applyFilters(
  points: readonly ContactPoint[],
  filters: FinderFilters,
  offer: boolean,
): Filtered {
  const active = activeFilters(filters);
  if (!active && !offer) return { points };
  const ticked = GROUPS.map((group) => filters[group] as readonly string[]);
  const counts = GROUPS.map(() => new Map<string, number>());
  const totals = GROUPS.map(() => 0);
  const passing: ContactPoint[] = [];
  for (const point of points) {
    const failing = failingGroups(point, ticked);
    if (!failing) passing.push(point);
    GROUPS.forEach((group, g) => {
      if (failing & ~(1 << g) || (failing && group === 'access')) return;
      totals[g] = (totals[g] ?? 0) + 1;
      codesOf(point, group).forEach((code, at, codes) => {
        if (codes.indexOf(code) === at) count(counts[g], code);
      });
    });
  }
  const result = active ? passing : points;
  const groups = GROUPS.map((group, g) => ({
    group,
    options: optionsOf(group, counts[g] ?? new Map<string, number>(), ticked[g] ?? []),
    total: totals[g] ?? 0,
  }));
  const telling = groups.filter(({ options, total }) => options.some((o) => o.ticked || o.count < total));
  if (!telling.length) return { points: result };
  return {
    points: result,
    filters: { groups: telling.map(({ group, options }) => ({ group, options })), active },
  };
}

/** One bit for each group that the point does not meet. */
function failingGroups(point: ContactPoint, ticked: readonly (readonly string[])[]): number {
  let bits = 0;
  for (let g = 0; g < GROUPS.length; g++) {
    const wanted = ticked[g];
    if (!wanted?.length) continue;
    const group = GROUPS[g] as FilterGroup;
    const has = codesOf(point, group);
    const meets =
      group === 'access'
        ? wanted.every((code) => has.includes(code))
        : wanted.some((code) => has.includes(code));
    if (!meets) bits |= 1 << g;
  }
  return bits;
}

const NONE: readonly string[] = [];

/** What the data say outright; nothing is inferred. Access: "yes" only. */
function codesOf(point: ContactPoint, group: FilterGroup): readonly string[] {
  switch (group) {
    case 'formats':
      return point.formats ?? NONE;
    case 'kinds':
      return point.kind ? [point.kind] : NONE;
    case 'languages':
      return point.languages ?? NONE;
    case 'topics':
      return point.topics ?? NONE;
    case 'access': {
      const answers = point.accessibility;
      return answers ? ACCESS_NEEDS.filter((need) => answers[need] === 'yes') : NONE;
    }
  }
}

function count(counts: Map<string, number> | undefined, code: string): void {
  counts?.set(code, (counts.get(code) ?? 0) + 1);
}

function optionsOf(
  group: FilterGroup,
  counts: Map<string, number>,
  ticked: readonly string[],
): FilterOption[] {
  const option = (code: string) => ({ code, count: counts.get(code) ?? 0, ticked: ticked.includes(code) });
  const fixed = FIXED[group];
  if (fixed) return fixed.map(option).filter((o) => o.count > 0 || o.ticked);
  const codes = new Set([...ticked, ...counts.keys()]);
  const commonest = [...codes].map(option).sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  return commonest.filter((o, at) => at < MAX_OPTIONS || o.ticked);
}

const FIXED: { [group in FilterGroup]?: readonly string[] } = {
  formats: FORMATS,
  kinds: KINDS,
  access: ACCESS_NEEDS,
};
