/** What passes between the element and its templates besides the view model: types only. */
import type { Id } from '../../data/contact-points.js';
import type { Audience } from '../../data/events.js';
import type { PlaceHit } from '../../geography/geography.js';
import type { Locale } from '../../localization/localization.js';
import type { FilterHandlers } from '../../ui/filters.js';
import type { PlaceSearchHandlers } from '../../ui/place-search.js';
import type { Feed } from './event-calendar.feed.js';
import type { CalendarState, CalendarViewModel, FilterGroup, NextStep } from './event-calendar.model.js';

/** What a person has asked for: the part of the state that decides which events are shown. */
export interface Asked extends Pick<
  CalendarState,
  'choice' | 'audience' | 'filters' | 'words' | 'from' | 'shown' | 'shownRemote' | 'selected'
> {
  /** What was typed is several places, and the person has not chosen yet. */
  readonly which?: readonly PlaceHit[];
  /** The organiser that the page has set is lifted. */
  readonly everyOrganiser?: boolean;
}

/** The window of the month view: a day, or one event of it. */
export interface DayWindow {
  readonly date: string;
  readonly only?: Id;
}

/** The element's one state: what was asked for, and what only the screen knows. */
export interface Screen {
  readonly asked: Asked;
  /** What stands in the search field. */
  readonly text: string;
  readonly suggestions: readonly PlaceHit[];
  /** The place of now came from typing alone: it goes when the text no longer names it. */
  readonly byTyping?: boolean;
  /** The fold of the filters is open: they are worked out only then. */
  readonly filtersOpen?: boolean;
  /** Earlier events are asked for. */
  readonly past: boolean;
  /** Entries in calendars say nothing of what they are. */
  readonly neutral: boolean;
  /** The event whose wish for a group nobody on the page took. */
  readonly untaken?: Id;
  /** The organiser that the finder on the page does not have. */
  readonly missing?: Id;
  /** Whether the address of the feed could be copied. */
  readonly copied?: boolean;
  readonly window?: DayWindow;
  /** Every event is drawn with its details: for paper. */
  readonly unfolded: boolean;
}

/** What the templates know besides the view model. */
export interface CalendarUi extends Screen {
  locale: Locale;
  /** In Norway, `YYYY-MM-DD`. */
  today: string;
  /** Heading level of the widget. */
  level: number;
  formUrl: string | undefined;
  /** Titles are links: only while the page's URL is ours to write. */
  canLink: boolean;
  /** There is a finder on the page. */
  finder: boolean;
  pastStatus: 'idle' | 'loading' | 'ready' | 'failed';
  /** Undefined: the backend has none. */
  feed: Feed | undefined;
  /** The entries of the feed can have a neutral title. */
  canBeNeutral: boolean;
  /** There is no room to read the month as a table. */
  narrow: boolean;
  /** Nothing here is meant to happen. */
  demo: boolean;
}

/** What a person can do; the element answers. */
export interface CalendarHandlers extends PlaceSearchHandlers, FilterHandlers<FilterGroup> {
  /** One of several places. */
  pick(hit: PlaceHit): void;
  audience(audience: Audience | undefined): void;
  words(words: string): void;
  everyOrganiser(): void;
  /** The page's address with this event open. */
  linkTo(id: Id): string;
  /** Opens or closes an event. */
  toggle(id: Id, press: MouseEvent): void;
  /** Opens another event, and leads there. */
  show(id: Id, date: string): void;
  organiser(id: Id): void;
  interest(id: Id, contactPoint: Id, press: MouseEvent): void;
  /** The backend's file of an event. */
  fileUrl(id: Id): string | undefined;
  /** Makes it here. */
  file(id: Id): void;
  neutral(neutral: boolean): void;
  copyFeed(url: string): unknown;
  /** @param date the first day to show; undefined: today */
  travel(date: string | undefined): void;
  /** The field for a date. */
  jump(date: string): void;
  more(group: 'list' | 'remote'): void;
  past(): void;
  /** A day of the small month: leads to it in the list. */
  day(date: string): void;
  /** @param press on a link, which is followed when a new tab was asked for */
  window(window: DayWindow | undefined, press?: MouseEvent): void;
  step(step: NextStep): void;
}

export interface CalendarParts {
  model: CalendarViewModel;
  ui: CalendarUi;
  on: CalendarHandlers;
}
