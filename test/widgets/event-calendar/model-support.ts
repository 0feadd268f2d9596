/** Made-up events for the tests of the model: only what a test says of them is true of them. */
import type { ContactPoint } from '../../../src/data/contact-points.js';
import type { CalendarEvent } from '../../../src/data/events.js';
import { searchPlaces, type PlaceHit } from '../../../src/geography/geography.js';
import {
  NO_FILTERS,
  NO_PRESET,
  PAGE_SIZE,
  toViewModel,
  type CalendarFilters,
  type CalendarState,
  type CalendarViewModel,
  type EventView,
} from '../../../src/widgets/event-calendar/event-calendar.model.js';

/** A Wednesday, 12:00 in Norway. */
export const NOW = new Date('2026-11-18T11:00:00Z');

export const OSLO = '0301';
export const SENJA = '5530';
export const TROMSO = '5501';

/** An event of one hour from 18:00 in Norway on a winter's day, or at the times given. */
export function event(id: string, day: string, more: Partial<CalendarEvent> = {}): CalendarEvent {
  return { id, title: id, start: `${day}T18:00:00+01:00`, end: `${day}T19:00:00+01:00`, ...more };
}

/** An event over whole days. */
export function days(
  id: string,
  start: string,
  end?: string,
  more: Partial<CalendarEvent> = {},
): CalendarEvent {
  return { id, title: id, allDay: true, start, ...(end && { end }), ...more };
}

export const inPlace = (municipality: string): Partial<CalendarEvent> => ({
  formats: ['in-person'],
  place: { municipality },
});
export const ONLINE: Partial<CalendarEvent> = { formats: ['online'] };

export function state(events: readonly CalendarEvent[], more: Partial<CalendarState> = {}): CalendarState {
  return {
    events,
    points: [] as ContactPoint[],
    service: { format: 1 },
    preset: NO_PRESET,
    view: 'list',
    choice: { kind: 'none' },
    filters: NO_FILTERS,
    words: '',
    shown: PAGE_SIZE,
    pastKnown: true,
    host: { help: false },
    now: NOW,
    ...more,
  };
}

export const show = (
  events: readonly CalendarEvent[],
  more: Partial<CalendarState> = {},
): CalendarViewModel => toViewModel(state(events, more));

export const ticked = (more: Partial<CalendarFilters>): CalendarFilters => ({ ...NO_FILTERS, ...more });

/** The best answer to a typed place. */
export function hit(text: string): PlaceHit {
  const found = searchPlaces(text, 1)[0];
  if (!found) throw new Error(`No place is called ${text}`);
  return found;
}

export const inTown = (text: string): Pick<CalendarState, 'choice'> => ({
  choice: { kind: 'place', hit: hit(text) },
});

const ids = (views: readonly EventView[]): string[] => views.map((view) => view.event.id);

/** Views in the months of the list. */
export const listed = ({ months }: CalendarViewModel): EventView[] =>
  months.flatMap((month) => month.days.flatMap((day) => day.events));

/** Ids, in order: the large one, what is going on, the list, and online. */
export const drawn = (
  model: CalendarViewModel,
): { next: string | undefined; ongoing: string[]; list: string[]; remote: string[] } => ({
  next: model.next?.event.id,
  ongoing: ids(model.ongoing),
  list: ids(listed(model)),
  remote: ids(model.remote),
});

/** All in the order of time, the large one among them. */
export const inOrder = (model: CalendarViewModel): string[] => [
  ...ids(model.ongoing),
  ...ids(
    [...listed(model), ...(model.next ? [model.next] : [])].sort((a, b) => a.when.startsAt - b.when.startsAt),
  ),
];

/** The ids of one day of the month. */
export const cell = (model: CalendarViewModel, date: string): string[] =>
  ids(model.month?.weeks.flat().find((one) => one.date === date)?.all ?? []);

export function view(model: CalendarViewModel, id: string): EventView {
  const all = [model.next, model.opened, ...model.ongoing, ...listed(model), ...model.remote];
  const found = all.find((one) => one?.event.id === id);
  if (!found) throw new Error(`${id} is not drawn`);
  return found;
}
