/** What the person's choice, the page's scope and the filters come to: which places, in which groups, and what to say. */
import type { ContactPoint } from '../../data/contact-points.js';
import { areaName, type PlaceHit } from '../../geography/geography.js';
import { unknownUntil } from '../../lib/freshness.js';
import { sum } from '../../lib/sum.js';
import { activeFilters, filtered, filtersFor } from './contact-finder.filters.model.js';
import {
  ANYWHERE,
  areaOf,
  arrange,
  isFarAway,
  isOfficeFor,
  isRemote,
  originOf,
  reachesFar,
  serves,
  tierOf,
  type Area,
  type Origin,
  type Tiers,
} from './contact-finder.order.model.js';
import { withName } from './contact-finder.search.model.js';
import type { Filters, FinderState, ResultSummary } from './contact-finder.types.model.js';

/** From so many places in scope on, people get a search field and filters. */
export const SEARCH_FROM = 8;

export interface Outcome {
  tiers: Tiers;
  origin: Origin;
  summary: ResultSummary;
  filters?: Filters;
  searchable: boolean;
  /** The person stands without a place: next steps are needed, and of what is far away only the nearest. */
  stuck: boolean;
  /** What needs no journey comes before what there is to go to. */
  far: boolean;
}

export function outcomeOf(state: FinderState): Outcome {
  const { points, scope = [], choice, filters } = state;
  const area = areaOf(scope);
  const places = scope.length ? placesIn(points, area) : points;
  // Nothing in scope: everything is let through, to find what is nearest.
  const inScope =
    scope.length && places.length
      ? points.filter((point) => reachesFar(point) || serves(point, area))
      : points;
  const origin = originFor(choice, scope, !places.length);
  const candidates = candidatesFor(choice, origin, inScope, points);
  const searchable = points.length > 0 && (!scope.length || places.length >= SEARCH_FROM);
  const tiers = arrange(filtered(candidates, filters), origin, unknownUntil(state.now));
  const inAll = { ...state, isElsewhere: places.length > 0 && isElsewhere(choice, inScope, points) };
  const summary = summaryOf(inAll, tiers);
  const stuck = !('count' in summary);
  return {
    tiers,
    origin,
    summary,
    ...((searchable || activeFilters(filters)) && { filters: filtersFor(candidates, filters) }),
    searchable,
    stuck,
    far: stuck && isFarAway(tiers, origin),
  };
}

/** What somebody there can go to. */
const placesIn = (points: readonly ContactPoint[], area: Area): ContactPoint[] =>
  points.filter((point) => serves(point, area) && !isRemote(point) && !isOfficeFor(point, area));

/** What was asked for exists, and the page leaves it out. */
function isElsewhere(
  choice: FinderState['choice'],
  inScope: readonly ContactPoint[],
  points: readonly ContactPoint[],
): boolean {
  if (inScope === points) return false;
  const asked = (among: readonly ContactPoint[]) =>
    choice.kind === 'place'
      ? placesIn(among, areaOf(choice.hit.place.municipalities))
      : choice.kind === 'name'
        ? called(choice.words, among, points)
        : [];
  return !asked(inScope).length && asked(points).length > 0;
}

function originFor(choice: FinderState['choice'], scope: readonly string[], noneInScope: boolean): Origin {
  if (choice.kind === 'place') {
    const { kind, municipalities } = choice.hit.place;
    return originOf(municipalities, kind === 'municipality');
  }
  if (choice.kind === 'near') return { ...ANYWHERE, from: choice, measurable: true };
  if (scope.length) return originOf(scope, noneInScope);
  // From a place that nobody knows, nobody can be sent anywhere.
  return { ...ANYWHERE, staysHome: choice.kind === 'unknown' };
}

/** What the filters choose from, and are counted among. */
function candidatesFor(
  choice: FinderState['choice'],
  origin: Origin,
  inScope: readonly ContactPoint[],
  points: readonly ContactPoint[],
): readonly ContactPoint[] {
  if (origin.staysHome) return inScope.filter((point) => tierOf(point, origin));
  if (choice.kind !== 'name') return inScope;
  return called(choice.words, inScope, points);
}

/** Names are folded once for the whole list. */
function called(
  words: string,
  among: readonly ContactPoint[],
  points: readonly ContactPoint[],
): readonly ContactPoint[] {
  const named = new Set(Object.values(withName(points, words)).flat());
  return among.filter((point) => named.has(point));
}

function summaryOf(
  { points, choice, scope = [], filters, isElsewhere }: FinderState & { isElsewhere: boolean },
  tiers: Tiers,
): ResultSummary {
  if (!points.length) return { kind: 'no-data' };
  const scopeName = areaName(scope);
  const area = scopeName ? { scopeName } : {};
  if (isElsewhere) return { kind: 'elsewhere', ...('hit' in choice && { hit: choice.hit }), ...area };
  const { own, further } = tiers;
  const all = sum(Object.values(tiers), (tier) => tier.length);
  const filtering = activeFilters(filters) > 0;
  const none = (where: { hit?: PlaceHit; scopeName?: string }): ResultSummary => ({
    kind: filtering ? 'filtered-out' : 'none-here',
    ...where,
  });
  switch (choice.kind) {
    case 'place':
      return own.length ? { ...choice, count: own.length } : none({ hit: choice.hit });
    case 'near':
      return further.length ? { kind: 'near', count: further.length } : none({});
    case 'name':
      if (all) return { ...choice, count: all };
      return filtering ? none({}) : { kind: 'unknown', words: choice.words };
    case 'unknown':
      return choice;
    case 'none': {
      const count = scope.length ? own.length : all;
      return count ? { kind: 'all', count, ...area } : none(area);
    }
  }
}
