/** The types of the calendar's model; `event-calendar.model.ts` gives them on, import them from there. */
import type { ContactPoint, Id } from '../../data/contact-points.js';
import type { Audience, CalendarEvent, EventStatus } from '../../data/events.js';
import type { HelpStep, Service, Source } from '../../data/service.js';
import type { PlaceHit } from '../../geography/geography.js';
import type { Filters, Ticked } from '../../lib/facets.js';

/** What the person asked for of places. Nothing of it leaves the browser. */
export type PlaceChoice =
  | { kind: 'none' }
  | { kind: 'place'; hit: PlaceHit }
  /** Nothing is called that. */
  | { kind: 'unknown'; words: string };

export type FilterGroup = 'types' | 'formats' | 'languages';
export type CalendarFilters = Ticked<FilterGroup>;

export type CalendarView = 'list' | 'month';

export interface CalendarState {
  /** In no order. */
  events: readonly CalendarEvent[];
  /** Those that could be had: to name organisers, and to know who takes a wish. */
  points: readonly ContactPoint[];
  service: Service;
  /** Present municipality numbers from `kommune` and `fylke`; undefined: the whole country. */
  scope?: readonly string[];
  preset: Preset;
  view: CalendarView;
  choice: PlaceChoice;
  /** One audience at a time; undefined: all of them (a page may preset several). */
  audience?: Audience;
  filters: CalendarFilters;
  /** Free text, looked for in titles, places, organisers and descriptions. Never in a URL. */
  words: string;
  /** First day to show, `YYYY-MM-DD`; undefined: today. The month view shows its month. */
  from?: string;
  /** How many events of the list are asked for (PAGE_SIZE to begin with; "show more" adds PAGE_SIZE). */
  shown: number;
  /** The same for the remote group, which is paged by itself; absent: the first few (REMOTE_SHOWN). */
  shownRemote?: number;
  /** The event that a deep link or a person opened. */
  selected?: Id;
  /** Whether earlier events have been asked for, or came without. */
  pastKnown: boolean;
  host: HostFacts;
  now: Date;
}

/** What the page decided; with `lock` people can't change it, and see no control for it. */
export interface Preset {
  /** Only what this one holds. Without `lock` a person may lift it: leave it out of the state's preset then. */
  contactPoint?: Id;
  types: readonly string[];
  audiences: readonly Audience[];
  lock: boolean;
}

export interface HostFacts {
  /** It has put something in `slot="help"`. */
  help: boolean;
}

/** When an event is, as the clocks in Norway show it. */
export interface When {
  /** `YYYY-MM-DD`. */
  from: string;
  /** The last day that it touches; an end at midnight belongs to the day before. */
  to: string;
  /** `HH:MM`; absent: all day. */
  starts?: string;
  /** `HH:MM`; absent: all day, or not known. */
  ends?: string;
  /** Milliseconds; all-day events from midnight to midnight in Oslo. `endsAt` is `startsAt` when no end is known. */
  startsAt: number;
  endsAt: number;
}

export interface EventView {
  event: CalendarEvent;
  when: When;
  /** Only when it is not going on as planned. */
  tag?: Exclude<EventStatus, 'scheduled'>;
  /** Over. */
  past: boolean;
  /** Has begun, and is not over. */
  ongoing: boolean;
  /** Display name of the municipality where it is. */
  municipality?: string;
  /** What may be shown of where it is; absent when hidden or not known. */
  address?: { lines: readonly string[]; areaOnly: boolean };
  inPerson: boolean;
  online: boolean;
  /** The contact point that holds it, when it is in the list. */
  organiser?: ContactPoint;
  /** The organiser takes "si at du ønsker en gruppe". */
  takesInterest: boolean;
  /** When it is full, cancelled or postponed: the next of the same organiser and type that is not. */
  instead?: CalendarEvent;
  selected: boolean;
}

/** Events of one day; of events over several days their first one that is shown. */
export interface DayView {
  date: string;
  events: readonly EventView[];
}

export interface MonthGroup {
  /** `YYYY-MM`. */
  month: string;
  days: readonly DayView[];
}

export interface MonthCell {
  date: string;
  today: boolean;
  /** Belongs to the month before or after: shows nothing. */
  outside: boolean;
  /** The first few of the day (CELL_EVENTS), and how many there are; events over several days on each of them. */
  events: readonly EventView[];
  total: number;
  /** All of them, made when first read: only an open "+n" needs them. */
  readonly all: readonly EventView[];
}

export interface MonthTable {
  /** `YYYY-MM`. */
  month: string;
  /** Seven cells each, Monday first. */
  weeks: readonly (readonly MonthCell[])[];
}

/** Where one can go from here in time; absent: nothing lies that way. Dates `YYYY-MM-DD`, the first day to show. */
export interface Travel {
  previous?: string;
  next?: string;
  /** Absent while today is shown. */
  today?: string;
  /** Bounds for jumping to a date. */
  min: string;
  max: string;
}

/** What the heading above the events says. */
export type CalendarSummary =
  | { kind: 'upcoming'; count: number; hit?: PlaceHit; scopeName?: string }
  /** From a day that is not today. */
  | { kind: 'from'; date: string; count: number; hit?: PlaceHit; scopeName?: string }
  | { kind: 'month'; month: string; count: number; hit?: PlaceHit; scopeName?: string }
  /** Nothing in the period or the place; `next` is the next one that there is (in another place, if need be). */
  | { kind: 'none'; month?: string; hit?: PlaceHit; scopeName?: string; next?: EventView }
  /** What is ticked or typed leaves nothing. */
  | { kind: 'filtered-out'; next?: EventView }
  | { kind: 'unknown'; words: string }
  /** The backend has no events ahead, for anybody. */
  | { kind: 'no-data' };

/** What can be done when there is nothing here; only what really exists, most useful first. */
export type NextStep =
  | { kind: 'show-next'; date: string }
  /** The nearest in time, in another place. */
  | { kind: 'show-elsewhere'; event: CalendarEvent }
  | { kind: 'clear-filters' }
  | { kind: 'clear-place' }
  /** Lift the preset contact point. */
  | { kind: 'every-organiser' }
  /** Another audience has some. */
  | { kind: 'audience'; audience: Audience; count: number }
  | { kind: 'remote' }
  | { kind: 'past' }
  | HelpStep;

export interface AudienceOption {
  /** Undefined: all of them. */
  audience?: Audience;
  count: number;
  chosen: boolean;
}

export interface CalendarViewModel {
  /** Empty when there is nothing to choose between, or the page has locked it. */
  audiences: readonly AudienceOption[];
  /** False when everything is in one municipality, or there is so little that nobody needs to search. */
  search: boolean;
  /** Absent when there is so little that nobody needs them; without groups where only words can be looked for. */
  filters?: Filters<FilterGroup>;
  summary: CalendarSummary;
  /** The next event that goes on as planned, shown large; absent at other times, or when something was searched for. */
  next?: EventView;
  /** The selected event, when it is not among those drawn below: beyond the page, the period or the place. */
  opened?: EventView;
  /** Begun before the first day that is shown, and not over then. */
  ongoing: readonly EventView[];
  months: readonly MonthGroup[];
  /** Events shown in `ongoing` and `months`, and those that there are; `next` is in neither. */
  shown: number;
  total: number;
  /** Online events, apart when a place or scope limits the list; the first few. */
  remote: readonly EventView[];
  remoteTotal: number;
  /** The page shows one organiser's only, and a person may lift that. */
  onlyBy?: { organiser?: ContactPoint };
  /** Only in the month view; `ongoing` and `months`, and `next` when it is this month's, hold the same as a list. */
  month?: MonthTable;
  travel: Travel;
  /** There may be earlier events, and they have not been asked for. */
  askPast: boolean;
  /** The visitor's clock shows something else than Norway's at one of the shown events. */
  otherZone: boolean;
  /** Empty unless `summary.kind` leaves a person without an event. */
  nextSteps: readonly NextStep[];
  sources: readonly Source[];
}

/** What may stand in the page's URL: ids and codes. */
export interface UrlState {
  selected?: Id;
  audience?: Audience;
  filters: CalendarFilters;
}
