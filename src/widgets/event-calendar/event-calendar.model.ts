/**
 * What the event calendar shows, worked out from facts: pure, no DOM, no Lit, no sentences.
 *
 * The element holds a {@link CalendarState}; `toViewModel` turns it into a {@link CalendarViewModel};
 * the view writes it out. Words live in `event-calendar.strings.ts`.
 */
import { MANY } from '../../geography/interpret.js';
import { searchPlaces, type PlaceHit } from '../../geography/geography.js';
import { activeFilters, filtersFor, type Filters } from '../../lib/facets.js';
import { osloInstant, osloTime } from '../../lib/oslo-time.js';
import { choiceOf, type Choice } from './event-calendar.choice.model.js';
import { eventViews, isPlanned } from './event-calendar.event.model.js';
import { facetsFor, tickedIn } from './event-calendar.filters.model.js';
import { byMonth, monthTable } from './event-calendar.month.model.js';
import { audienceOptions, isNarrowed, nextSteps, summaryOf } from './event-calendar.outcome.model.js';
import {
  fromNow,
  happeningIn,
  periodOf,
  type Happening,
  type Period,
} from './event-calendar.period.model.js';
import { numbersOf, pointsById } from './event-calendar.place.model.js';
import { countFrom, timelineOf, type Entry, type Timeline } from './event-calendar.timeline.model.js';
import { travelOf } from './event-calendar.travel.model.js';
import type {
  CalendarState,
  CalendarViewModel,
  EventView,
  FilterGroup,
} from './event-calendar.types.model.js';
import { isOtherZone } from './event-calendar.when.model.js';

export * from './event-calendar.types.model.js';
export { AUDIENCES, EVENT_FORMATS, EVENT_TYPES } from '../../data/events.js';
export { interpretPlace as interpret } from '../../geography/interpret.js';
export {
  NO_FILTERS,
  NO_PRESET,
  openingAudience,
  openingFilters,
  presetOf,
  type PresetAttributes,
} from './event-calendar.filters.model.js';
export { CELL_EVENTS } from './event-calendar.month.model.js';
export { fromUrlState, toUrlState } from './event-calendar.url.model.js';

/** Events of the list drawn at first, and more of them at each press. */
export const PAGE_SIZE = 10;
/** Online events drawn at first: never hidden behind the pages of the others, never pushing them away. */
export const REMOTE_SHOWN = 3;
/** From so many events ahead on, people get a search field and filters. */
export const SEARCH_FROM = 8;

/** Places while somebody types, best first. */
export const suggest = (text: string): PlaceHit[] => searchPlaces(text, MANY);

/** Whether the past came along with what was asked for from this month on, as from a host of files. */
export function pastCameAlong({
  events,
  points,
  now,
}: Pick<CalendarState, 'events' | 'points' | 'now'>): boolean {
  const month = osloInstant(`${osloTime(now).date.slice(0, 8)}01`);
  const first = timelineOf(events, points).entries[0];
  return !!first && first.overAt <= month;
}

export function toViewModel(state: CalendarState): CalendarViewModel {
  const choice = choiceOf(state);
  const { timeline, shown } = choice;
  const { now } = state;
  const period = periodOf(state);
  const { viewOf, drawn } = eventViews(state, timeline);
  const happening = happeningIn(shown.own, period, timeline);
  const count = happening.ongoing.length + happening.coming.length;
  const remote = remoteOf(state, happeningIn(shown.remote, period, timeline), count);
  const page = {
    ...listOf(state, inOrder(happening, period), nextOf(state, shown, period, timeline), viewOf),
    remote: remote.entries.map(viewOf),
    remoteTotal: remote.total,
    ...(period.month && { month: monthTable(period.month, shown.own, period, timeline, viewOf) }),
  };
  // Before what the heading only names is looked at.
  const opened = openedOf(state, choice, viewOf, drawn);
  const summary = summaryOf(state, choice, period, count, viewOf);
  const many = countFrom(choice.page.own, Math.min(period.since, now.getTime()), timeline) >= SEARCH_FROM;
  const model = {
    ...page,
    ...opened,
    ...onlyBy(state),
    audiences: audienceOptions(state, choice, period),
    search: state.choice.kind !== 'none' || (many && !isOnePlace(state, choice)),
    filters: many || isNarrowed(state) ? filtersOf(state, choice, period) : undefined,
    summary,
    travel: travelOf(period, shown.own, timeline),
    askPast: !state.pastKnown,
    otherZone: [...drawn].some(([{ event, startsAt }]) => !event.allDay && isOtherZone(startsAt)),
    sources: state.service.sources ?? [],
  };
  return { ...model, nextSteps: 'count' in summary ? [] : nextSteps(state, model, choice) };
}

/** What has begun goes on now where today is shown; from another day on it stands by the day that it begins. */
const inOrder = ({ ongoing, coming }: Happening, { day, month, today }: Period): Happening =>
  day === today && !month ? { ongoing, coming } : { ongoing: [], coming: [...ongoing, ...coming] };

/** The list: what is going on first, then by day; the next one stands by itself. */
function listOf(
  { shown }: CalendarState,
  { ongoing, coming }: Happening,
  next: Entry | undefined,
  viewOf: (entry: Entry) => EventView,
): Pick<CalendarViewModel, 'next' | 'ongoing' | 'months' | 'shown' | 'total'> {
  const drawn = ongoing.slice(0, shown).map(viewOf);
  const left = shown - drawn.length;
  const rest = coming.slice(0, left + 1).filter((entry) => entry !== next);
  const listed = rest.slice(0, left).map(viewOf);
  return {
    next: next && viewOf(next),
    ongoing: drawn,
    months: byMonth(listed),
    shown: drawn.length + listed.length,
    total: ongoing.length + coming.length - (next && coming.includes(next) ? 1 : 0),
  };
}

/** The next one that goes on as planned, while people look at the present and have typed nothing. */
function nextOf(
  { now, words }: CalendarState,
  { own }: Choice['shown'],
  { day, month, today }: Period,
  timeline: Timeline,
): Entry | undefined {
  if (words.trim() || (month ? month !== today.slice(0, 7) : day !== today)) return undefined;
  const ahead = happeningIn(own, fromNow(now), timeline).coming;
  // One that has begun is no longer easy to reach, unless it lasts all day.
  return ahead.find((entry) => isPlanned(entry) && (entry.event.allDay || entry.startsAt > now.getTime()));
}

/** Where there is nothing else, online events are the list. */
function remoteOf(
  { shownRemote, shown }: CalendarState,
  { ongoing, coming }: Happening,
  others: number,
): { entries: Entry[]; total: number } {
  const entries = [...ongoing, ...coming];
  const size = Math.max(shownRemote ?? REMOTE_SHOWN, others ? 0 : shown);
  return { entries: entries.slice(0, size), total: entries.length };
}

/** Somebody was sent here to see it; not against what they have ticked or typed since. */
function openedOf(
  state: CalendarState,
  { timeline }: Choice,
  viewOf: (entry: Entry) => EventView,
  drawn: ReadonlyMap<Entry, EventView>,
): Pick<CalendarViewModel, 'opened'> {
  const { selected } = state;
  if (!selected || isNarrowed(state)) return {};
  const entry = timeline.entries.find(({ event }) => event.id === selected);
  return entry && !drawn.has(entry) ? { opened: viewOf(entry) } : {};
}

function onlyBy({ preset, points }: CalendarState): Pick<CalendarViewModel, 'onlyBy'> {
  const { contactPoint, lock } = preset;
  return contactPoint && !lock ? { onlyBy: { organiser: pointsById(points).get(contactPoint) } } : {};
}

function isOnePlace({ scope, points }: CalendarState, { page }: Choice): boolean {
  const homeOf = ({ event }: Entry): string | undefined => numbersOf(event, points)[0];
  let first: string | undefined;
  return (
    scope?.length === 1 || page.own.every((entry) => (first ??= homeOf(entry)) === (homeOf(entry) ?? first))
  );
}

/**
 * Counted among all that lie ahead of the first day, so that the same is offered in each month. Without groups where
 * nothing can be ticked: words can be looked for all the same, and a field must not go while somebody types in it.
 */
function filtersOf(
  state: CalendarState,
  { meant, timeline }: Choice,
  period: Period,
): NonNullable<CalendarViewModel['filters']> {
  const ticked = tickedIn(state);
  let groups: Filters<FilterGroup>['groups'] | undefined;
  const ahead = (entries: readonly Entry[]): Entry[] => {
    const { ongoing, coming } = happeningIn(entries, { ...period, ends: Infinity }, timeline);
    return [...ongoing, ...coming];
  };
  return {
    active: activeFilters(ticked),
    get groups() {
      groups ??=
        filtersFor([...ahead(meant.own), ...ahead(meant.remote)], ticked, facetsFor(state.preset))?.groups ??
        [];
      return groups;
    },
  };
}
