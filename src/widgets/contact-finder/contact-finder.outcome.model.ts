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
  isOfficeFor,
  isRemote,
  originOf,
  reachesFar,
  serves,
  tierOf,
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
}

export function outcomeOf(state: FinderState): Outcome {
  const { points, scope = [], choice, filters } = state;
  const area = areaOf(scope);
  const places = scope.length
    ? points.filter((point) => serves(point, area) && !isRemote(point) && !isOfficeFor(point, area))
    : points;
  // Nothing in scope: everything is let through, to find what is nearest.
  const inScope =
    scope.length && places.length
      ? points.filter((point) => reachesFar(point) || serves(point, area))
      : points;
  const origin = originFor(choice, scope, !places.length);
  const candidates = candidatesFor(choice, origin, inScope, points);
  const many = places.length >= SEARCH_FROM;
  const tiers = arrange(filtered(candidates, filters), origin, unknownUntil(state.now));
  const summary = summaryOf(state, tiers);
  return {
    tiers,
    origin,
    summary,
    ...((many || activeFilters(filters)) && { filters: filtersFor(candidates, filters) }),
    searchable: !scope.length || many,
    stuck: !('count' in summary),
  };
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
  const named = new Set(Object.values(withName(points, choice.words)).flat());
  return inScope.filter((point) => named.has(point));
}

function summaryOf({ points, choice, scope = [], filters }: FinderState, tiers: Tiers): ResultSummary {
  if (!points.length) return { kind: 'no-data' };
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
      const scopeName = areaName(scope);
      const where = scopeName ? { scopeName } : {};
      return count ? { kind: 'all', count, ...where } : none(where);
    }
  }
}
