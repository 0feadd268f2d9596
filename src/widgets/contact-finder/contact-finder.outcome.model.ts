/** What the person's choice, the page's scope and the filters come to: which places, in which groups, and what to say. */
import type { ContactPoint } from '../../data/contact-points.js';
import {
  countyName,
  municipalitiesInCounty,
  municipalityName,
  placeOf,
  type PlaceHit,
} from '../../geography/geography.js';
import { unknownUntil } from '../../lib/freshness.js';
import { osloTime } from '../../lib/oslo-time.js';
import { activeFilters, applyFilters } from './contact-finder.filters.model.js';
import {
  ANYWHERE,
  alsoRemote,
  arrange,
  isRemote,
  originAt,
  originOf,
  servesAny,
  type Origin,
  type Tiers,
} from './contact-finder.order.model.js';
import { withName } from './contact-finder.search.model.js';
import type { FinderState, FinderViewModel, ResultSummary } from './contact-finder.types.model.js';

/** From so many places in scope on, people get a search field and filters. */
export const SEARCH_FROM = 8;

export interface Outcome {
  tiers: Tiers;
  origin: Origin;
  summary: ResultSummary;
  filters?: FinderViewModel['filters'];
  searchable: boolean;
  /** Nothing serves the place: of the places further away, only the nearest. */
  nearestOnly: boolean;
  /** The state leaves a person without a place, so next steps are needed. */
  stuck: boolean;
  demo: boolean;
}

interface Question extends Pick<FinderState, 'points' | 'choice' | 'filters' | 'now'> {
  scope: readonly string[];
  today: string;
}

const answers = new WeakMap<FinderState['choice'], { question: Question; outcome: Outcome }>();

/** Remembered for each choice, so that showing more and opening cards cost nothing. */
export function outcomeOf(state: FinderState): Outcome {
  const { points, scope = [], choice, filters, now } = state;
  const question: Question = { points, scope, choice, filters, now, today: osloTime(now).date };
  const known = answers.get(choice);
  if (known && same(known.question, question)) return known.outcome;
  const outcome = answer(question);
  answers.set(choice, { question, outcome });
  return outcome;
}

function same(a: Question, b: Question): boolean {
  const lists = a.points === b.points && a.filters === b.filters;
  return lists && a.today === b.today && a.scope.join() === b.scope.join();
}

function answer(question: Question): Outcome {
  const { points, choice, filters, scope } = question;
  const base = baseOf(points, scope);
  const origin = originFor(question, base);
  const candidates = choice.kind === 'name' ? withName(base.points, choice.words) : base.points;
  const offer = activeFilters(filters) > 0 || base.places >= SEARCH_FROM;
  const filtered = applyFilters(candidates, filters, offer);
  const lost = choice.kind === 'unknown' && !scope.length;
  const within = lost ? filtered.points.filter(isRemote) : filtered.points;
  const tiers = arrange(within, origin, {
    unknownUntil: unknownUntil(question.now),
    remoteOnly: base.remoteOnly,
  });
  const summary = summaryOf(question, base, candidates, tiers);
  return {
    tiers,
    origin,
    summary,
    ...(filtered.filters ? { filters: filtered.filters } : {}),
    searchable: !scope.length || base.places >= SEARCH_FROM,
    nearestOnly: summary.kind === 'none-here' || summary.kind === 'filtered-out',
    stuck: STUCK.has(summary.kind),
    demo: points.some((point) => point.demo),
  };
}

/** What the page's scope lets through. */
interface Base {
  points: readonly ContactPoint[];
  /** How many of them one can go to; without a scope: how many there are at all. */
  places: number;
  /** Outside the scope, and here only because they can be reached from anywhere. */
  remoteOnly: ReadonlySet<ContactPoint>;
  /** Nothing in the scope: everything is let through, to find what is nearest. */
  noneInScope: boolean;
}

const EVERYWHERE: ReadonlySet<ContactPoint> = new Set();

function baseOf(points: readonly ContactPoint[], scope: readonly string[]): Base {
  const all: Base = { points, places: points.length, remoteOnly: EVERYWHERE, noneInScope: false };
  if (!scope.length) return all;
  const municipalities = new Set(scope);
  const remoteOnly = new Set<ContactPoint>();
  let places = 0;
  const inScope = points.filter((point) => {
    if (isRemote(point)) return true;
    if (servesAny(point, municipalities)) return ++places > 0;
    return alsoRemote(point) && remoteOnly.add(point).has(point);
  });
  return places
    ? { points: inScope, places, remoteOnly, noneInScope: false }
    : { ...all, places: 0, noneInScope: true };
}

function originFor({ choice, scope }: Question, base: Base): Origin {
  if (choice.kind === 'place') return originOf(choice.hit.place);
  if (choice.kind === 'near') return originAt(choice);
  if (!scope.length) return ANYWHERE;
  return originOf(
    { kind: kindOfScope(scope), municipalities: scope, number: scope[0] ?? '' },
    base.noneInScope,
  );
}

function kindOfScope(scope: readonly string[]): 'municipality' | 'county' | 'territory' {
  if (scope.every((number) => placeOf(number)?.kind === 'territory')) return 'territory';
  return scope.length > 1 && countyOf(scope) ? 'county' : 'municipality';
}

/** The county that a scope is exactly the whole of. */
function countyOf(scope: readonly string[]): string | undefined {
  const county = scope[0]?.slice(0, 2) ?? '';
  const whole = municipalitiesInCounty(county);
  const covered = whole.length === scope.length && whole.every((number) => scope.includes(number));
  return covered ? county : undefined;
}

function scopeNameOf(scope: readonly string[]): { scopeName?: string } {
  const county = scope.length > 1 ? countyOf(scope) : undefined;
  const one = scope.length === 1 ? scope[0] : undefined;
  const scopeName = county ? countyName(county) : one && (municipalityName(one) ?? placeOf(one)?.name);
  return scopeName ? { scopeName } : {};
}

const STUCK: ReadonlySet<ResultSummary['kind']> = new Set([
  'none-here',
  'unknown',
  'filtered-out',
  'no-data',
]);

function summaryOf(
  question: Question,
  base: Base,
  candidates: readonly ContactPoint[],
  tiers: Tiers,
): ResultSummary {
  const { points, choice, filters } = question;
  if (!points.length) return { kind: 'no-data' };
  const filtering = activeFilters(filters) > 0;
  const total = tiers.own.size + tiers.neighbour.size + tiers.further.size + tiers.remote.size;
  switch (choice.kind) {
    case 'place':
      return placeSummary(choice.hit, candidates, tiers, filtering);
    case 'near':
      if (tiers.further.size) return { kind: 'near', count: tiers.further.size };
      return filtering ? { kind: 'filtered-out' } : { kind: 'none-here' };
    case 'name':
      if (total) return { kind: 'name', count: total, words: choice.words };
      return candidates.length ? { kind: 'filtered-out' } : { kind: 'unknown', words: choice.words };
    case 'unknown':
      return { kind: 'unknown', words: choice.words };
    case 'none':
      return unaskedSummary(question, base, tiers, total);
  }
}

function placeSummary(
  hit: PlaceHit,
  candidates: readonly ContactPoint[],
  tiers: Tiers,
  filtering: boolean,
): ResultSummary {
  if (tiers.own.size) return { kind: 'place', count: tiers.own.size, hit };
  const own = originOf(hit.place).own;
  const hidden = filtering && candidates.some((point) => !isRemote(point) && servesAny(point, own));
  return { kind: hidden ? 'filtered-out' : 'none-here', hit };
}

function unaskedSummary({ scope }: Question, base: Base, tiers: Tiers, total: number): ResultSummary {
  if (base.noneInScope) return { kind: 'none-here', ...scopeNameOf(scope) };
  const count = scope.length ? tiers.own.size : total;
  return count ? { kind: 'all', count, ...scopeNameOf(scope) } : { kind: 'filtered-out' };
}
