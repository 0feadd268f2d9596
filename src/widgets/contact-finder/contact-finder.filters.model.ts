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
  const counters = GROUPS.map((group) => new Counter(group));
  const passing: ContactPoint[] = [];
  for (const point of points) {
    const failing = active ? failingGroups(point, ticked) : 0;
    if (active && !failing) passing.push(point);
    for (let g = 0; g < GROUPS.length; g++) {
      // A group is counted among those that meet all the others; access needs add up, so theirs too.
      if (failing === 0 || (failing === 1 << g && GROUPS[g] !== 'access')) counters[g]?.add(point);
    }
  }
  const groups = counters.flatMap((counter, g) => counter.group(ticked[g] ?? NONE) ?? []);
  return {
    points: active ? passing : points,
    ...(groups.length ? { filters: { groups, active } } : {}),
  };
}

const NONE: readonly string[] = [];

/** Counts the codes of one group. */
class Counter {
  readonly #group: FilterGroup;
  readonly #counts = new Map<string, { count: number }>();
  #total = 0;

  constructor(group: FilterGroup) {
    this.#group = group;
  }

  add(point: ContactPoint): void {
    this.#total++;
    const codes = codesOf(point, this.#group);
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at] as string;
      const known = this.#counts.get(code);
      if (!known) this.#counts.set(code, { count: 1 });
      // A record that says a code twice has it once.
      else if (at === 0 || codes.indexOf(code) === at) known.count++;
    }
  }

  /** Undefined when its options tell no places apart. */
  group(ticked: readonly string[]): { group: FilterGroup; options: FilterOption[] } | undefined {
    const options = this.#options(ticked);
    const telling = options.some((option) => option.ticked || option.count < this.#total);
    return telling ? { group: this.#group, options } : undefined;
  }

  #options(ticked: readonly string[]): FilterOption[] {
    const option = (code: string): FilterOption => ({
      code,
      count: this.#counts.get(code)?.count ?? 0,
      ticked: ticked.includes(code),
    });
    const fixed = FIXED[this.#group];
    if (fixed) return fixed.map(option).filter(({ count, ticked: on }) => count > 0 || on);
    const codes = new Set([...ticked, ...this.#counts.keys()]);
    const commonest = [...codes].map(option).sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
    return commonest.filter((one, at) => at < MAX_OPTIONS || one.ticked);
  }
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

/** What the data say outright; nothing is inferred. Access: "yes" only. Makes no new lists: it runs for every record. */
function codesOf(point: ContactPoint, group: FilterGroup): readonly string[] {
  switch (group) {
    case 'formats':
      return point.formats ?? NONE;
    case 'kinds':
      return point.kind ? (ONE_KIND.get(point.kind) ?? NONE) : NONE;
    case 'languages':
      return point.languages ?? NONE;
    case 'topics':
      return point.topics ?? NONE;
    case 'access':
      return point.accessibility ? needsMet(point.accessibility) : NONE;
  }
}

const ONE_KIND: ReadonlyMap<string, readonly string[]> = new Map(KINDS.map((kind) => [kind, [kind]]));

/** Lists of needs by the bits of those that are met. */
const NEEDS_BY_BITS: (readonly string[])[] = [];

function needsMet(answers: NonNullable<ContactPoint['accessibility']>): readonly string[] {
  let bits = 0;
  for (let at = 0; at < ACCESS_NEEDS.length; at++) {
    if (answers[ACCESS_NEEDS[at] as AccessNeed] === 'yes') bits |= 1 << at;
  }
  return (NEEDS_BY_BITS[bits] ??= ACCESS_NEEDS.filter((_, at) => bits & (1 << at)));
}

const FIXED: { [group in FilterGroup]?: readonly string[] } = {
  formats: FORMATS,
  kinds: KINDS,
  access: ACCESS_NEEDS,
};
