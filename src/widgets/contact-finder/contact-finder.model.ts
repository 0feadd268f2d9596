/**
 * What the contact finder shows, worked out from facts: pure, no DOM, no Lit, no sentences.
 *
 * The element holds a {@link FinderState}; `toViewModel` turns it into a {@link FinderViewModel};
 * the view writes it out. Words live in `contact-finder.strings.ts`.
 */
import type { ContactPoint } from '../../data/contact-points.js';
import { centreOf } from '../../geography/geography.js';
import { activeFilters } from './contact-finder.filters.model.js';
import { toCard, type CardContext } from './contact-finder.card.model.js';
import { Distances, exactLocation, isRemote, type Tiers } from './contact-finder.order.model.js';
import { helpFrom, nextSteps } from './contact-finder.next-steps.model.js';
import { outcomeOf, type Outcome } from './contact-finder.outcome.model.js';
import type {
  CardGroup,
  FinderState,
  FinderViewModel,
  NextStep,
  Tier,
} from './contact-finder.types.model.js';

export * from './contact-finder.types.model.js';
export { firstMessage, toHandout } from './contact-finder.card.model.js';
export { ACCESS_NEEDS, FORMATS, KINDS, NO_FILTERS } from './contact-finder.filters.model.js';
export { normalisePoints } from './contact-finder.normalise.model.js';
export { SEARCH_FROM } from './contact-finder.outcome.model.js';
export { interpret, suggest } from './contact-finder.search.model.js';
export { fromUrlState, toUrlState } from './contact-finder.url.model.js';

/** Cards drawn at first, and more of them at each press. */
export const PAGE_SIZE = 10;
/** Remote offers drawn at first: never hidden behind the pages of places, never pushing them away. */
export const REMOTE_SHOWN = 3;
/** Where nothing serves the place, the nearest few are help; a long list of far ones is none. */
const NEAREST_WHEN_NONE = 3;

const PLACES: readonly Tier[] = ['own', 'neighbour', 'further'];
const TIERS: readonly Tier[] = [...PLACES, 'remote'];

/** `state.points` are those of `normalisePoints`. */
export function toViewModel(state: FinderState): FinderViewModel {
  const outcome = outcomeOf(state);
  const { tiers, summary } = outcome;
  const context: CardContext = {
    host: state.host,
    now: state.now,
    ...(state.selected === undefined ? {} : { selected: state.selected }),
    origin: outcome.origin,
    distances: new Distances(outcome.origin),
    instead: insteadOf(state, tiers),
  };
  const groups = drawnGroups(state, outcome, context);
  const left = (remote: boolean) =>
    groups
      .filter((group) => (group.tier === 'remote') === remote)
      .reduce((sum, group) => sum + group.total - group.cards.length, 0);
  const map = state.host.map ? numbered(groups) : undefined;
  return {
    demo: state.service.demo === true || outcome.demo,
    ...(outcome.searchable ? { search: state.which?.length ? { which: state.which } : {} } : {}),
    ...(outcome.filters ? { filters: outcome.filters } : {}),
    summary,
    groups: map?.groups ?? groups,
    more: left(false),
    moreRemote: left(true),
    nextSteps: outcome.stuck ? stepsOf(state, outcome) : [],
    ...(map ? { map: { places: map.places } } : {}),
    sources: state.service.sources ?? [],
  };
}

function stepsOf(state: FinderState, { tiers, filters }: Outcome): NextStep[] {
  return nextSteps(state, {
    neighbours: tiers.neighbour.size,
    remote: tiers.remote.size,
    filters: (filters?.active ?? 0) > 0,
    place: state.choice.kind !== 'none',
  });
}

/** A card without a way in points to people who have one; failing those, to what needs no journey. */
function insteadOf(state: FinderState, tiers: Tiers): NextStep[] {
  const help = helpFrom(state);
  if (help.length || !tiers.remote.size) return help;
  return [{ kind: 'remote', count: tiers.remote.size }];
}

/** Pages run through the places, nearest group first; the remote group has pages of its own. */
function drawnGroups(state: FinderState, outcome: Outcome, context: CardContext): CardGroup[] {
  const { tiers } = outcome;
  const places = PLACES.reduce((sum, tier) => sum + tiers[tier].size, 0);
  let left = Math.max(0, state.shown);
  const groups: CardGroup[] = [];
  for (const tier of PLACES) {
    const few = tier === 'further' && outcome.nearestOnly && state.shown <= PAGE_SIZE;
    const take = few ? Math.min(left, NEAREST_WHEN_NONE) : left;
    const group = groupOf(tier, tiers, take, state, context);
    left -= Math.min(take, group.cards.length);
    if (group.total) groups.push(group);
  }
  const asked = state.shownRemote ?? REMOTE_SHOWN;
  const remote = groupOf('remote', tiers, places ? asked : Math.max(asked, state.shown), state, context);
  return withOpened(remote.total ? [...groups, remote] : groups, state, context);
}

/**
 * A card that was linked to is drawn even where the scope or the choice would leave it out: somebody was sent here to
 * see it. Not against the filters, which the person has ticked since.
 */
function withOpened(groups: CardGroup[], state: FinderState, context: CardContext): CardGroup[] {
  const { selected, points, filters } = state;
  if (selected === undefined || activeFilters(filters)) return groups;
  if (groups.some(({ cards }) => cards.some((card) => card.selected))) return groups;
  const opened = points.find(({ id }) => id === selected);
  if (!opened) return groups;
  const tier = isRemote(opened) ? 'remote' : 'further';
  const known = groups.find((group) => group.tier === tier);
  const cards = [...(known?.cards ?? []), toCard(opened, context)];
  return [
    ...groups.filter((group) => group !== known),
    { tier, cards, total: (known?.total ?? 0) + 1 } as const,
  ].sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier));
}

function groupOf(
  tier: Tier,
  tiers: Tiers,
  count: number,
  state: FinderState,
  context: CardContext,
): CardGroup {
  const ranked = tiers[tier];
  const points = ranked.first(count);
  const opened = state.selected === undefined ? undefined : ranked.withId(state.selected);
  const drawn = opened && !points.includes(opened) ? [...points, opened] : points;
  return { tier, cards: drawn.map((point) => toCard(point, context)), total: ranked.size };
}

type MapFacts = NonNullable<FinderViewModel['map']>['places'];

/** The same numbers on the cards and on the map, in the order of the list. */
function numbered(groups: readonly CardGroup[]): { groups: CardGroup[]; places: MapFacts } {
  const places: MapFacts[number][] = [];
  const withNumbers = groups.map((group) => ({
    ...group,
    cards: group.cards.map((card) => {
      const at = group.tier === 'remote' ? undefined : mapLocation(card.point);
      if (!at) return card;
      const number = places.length + 1;
      places.push({ id: card.point.id, number, lat: at.lat, lon: at.lon, selected: card.selected });
      return { ...card, mapNumber: number };
    }),
  }));
  return { groups: withNumbers, places };
}

function mapLocation(point: ContactPoint): { lat: number; lon: number } | undefined {
  const home = point.municipalities?.[0];
  return exactLocation(point) ?? (home === undefined ? undefined : centreOf(home));
}
