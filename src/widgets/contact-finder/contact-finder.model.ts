/**
 * What the contact finder shows, worked out from facts: pure, no DOM, no Lit, no sentences.
 *
 * The element holds a {@link FinderState}; `toViewModel` turns it into a {@link FinderViewModel};
 * the view writes it out. Words live in `contact-finder.strings.ts`.
 */
import { helpFrom } from '../../data/service.js';
import { toCard } from './contact-finder.card.model.js';
import { activeFilters } from './contact-finder.filters.model.js';
import { formStep, nextSteps, remoteStep } from './contact-finder.next-steps.model.js';
import { first, isRemote, locationOf, type Tiers } from './contact-finder.order.model.js';
import { outcomeOf, type Outcome } from './contact-finder.outcome.model.js';
import type {
  CardGroup,
  FinderState,
  FinderViewModel,
  MapPlace,
  NextStep,
  Tier,
} from './contact-finder.types.model.js';

export * from './contact-finder.types.model.js';
export { ACCESS_NEEDS, FORMATS, KINDS } from '../../data/contact-points.js';
export { NO_FILTERS } from './contact-finder.filters.model.js';
export { SEARCH_FROM } from './contact-finder.outcome.model.js';
export { interpret, suggest } from './contact-finder.search.model.js';
export { fromUrlState, toUrlState } from './contact-finder.url.model.js';

/** Cards drawn at first, and more of them at each press. */
export const PAGE_SIZE = 10;
/** Remote offers drawn at first: never hidden behind the pages of places, never pushing them away. */
export const REMOTE_SHOWN = 3;
/** Where nothing serves the place, the nearest few are help; a long list of far ones is none. */
const NEAREST_WHEN_NONE = 3;

const TIERS: readonly Tier[] = ['own', 'neighbour', 'county', 'further', 'remote'];

/** `state.points` are those of `asOfToday`. */
export function toViewModel(state: FinderState): FinderViewModel {
  const { host, service } = state;
  const { searchable: search, filters, summary, stuck, far, tiers, ...outcome } = outcomeOf(state);
  const groups = drawnGroups(state, { ...outcome, stuck, tiers });
  return {
    search,
    filters,
    summary,
    groups: far ? remoteBefore(groups, 'further') : groups,
    far,
    nextSteps: stuck ? nextSteps(state, tiers) : [],
    map: host.map ? numbered(groups) : [],
    sources: service.sources ?? [],
  };
}

/** Pages run through the places, nearest group first; the remote group has pages of its own. */
function drawnGroups(state: FinderState, outcome: Pick<Outcome, 'origin' | 'stuck' | 'tiers'>): CardGroup[] {
  const { shown, shownRemote = REMOTE_SHOWN, selected } = state;
  const tiers = withOpened(state, outcome.tiers);
  const context = { ...state, origin: outcome.origin, instead: insteadOf(state, tiers) };
  let left = shown;
  const sizeOf = (tier: Tier) => {
    // Where there is nothing else, remote offers are the list.
    if (tier === 'remote') return left === shown ? Math.max(shown, shownRemote) : shownRemote;
    return tier === 'further' && outcome.stuck && shown <= PAGE_SIZE
      ? Math.min(left, NEAREST_WHEN_NONE)
      : left;
  };
  return TIERS.flatMap((tier) => {
    const all = tiers[tier];
    const drawn = first(all, sizeOf(tier));
    left -= drawn.length;
    const opened = selected && all.find(({ point }) => point.id === selected)?.point;
    if (opened && !drawn.includes(opened)) drawn.push(opened);
    return all.length
      ? [{ tier, cards: drawn.map((point) => toCard(point, context)), total: all.length }]
      : [];
  });
}

function remoteBefore(groups: readonly CardGroup[], tier: Tier): CardGroup[] {
  const of = (one: Tier) => groups.filter((group) => group.tier === one);
  const others = groups.filter((group) => group.tier !== 'remote' && group.tier !== tier);
  return [...others, ...of('remote'), ...of(tier)];
}

/**
 * A card that was linked to is drawn even where the scope or the choice would leave it out: somebody was sent here to
 * see it. Not against the filters, which the person has ticked since.
 */
function withOpened({ selected, points, filters }: FinderState, tiers: Tiers): Tiers {
  const point = selected && points.find(({ id }) => id === selected);
  if (!point || activeFilters(filters)) return tiers;
  if (TIERS.some((tier) => tiers[tier].some((one) => one.point === point))) return tiers;
  const tier = isRemote(point) ? 'remote' : 'further';
  return { ...tiers, [tier]: [...tiers[tier], { point, weight: Infinity }] };
}

/** A card without a way in points to people who have one; failing those, to what needs no journey. */
function insteadOf(state: FinderState, tiers: Tiers): NextStep[] {
  const help = helpFrom(state.host.help, state.service);
  return [...(help.length ? help : remoteStep(tiers)), ...formStep(state)];
}

/** What has a place on the map, numbered there and on the cards in the order of the list. */
function numbered(groups: readonly CardGroup[]): MapPlace[] {
  const cards = groups.flatMap(({ tier, cards }) => (tier === 'remote' ? [] : cards));
  const places = cards.flatMap((card) => {
    const at = locationOf(card.point);
    return at ? [{ card, lat: at.lat, lon: at.lon }] : [];
  });
  places.forEach(({ card }, index) => (card.mapNumber = index + 1));
  return places;
}
