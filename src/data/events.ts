/**
 * Events: open meetings, starter trainings, seminars.
 *
 * Resource `GET B/events.json?from=&to=`, see `backend/openapi.yaml`.
 */
import { isDate, osloInstant, osloTime } from '../lib/oslo-time.js';
import {
  dropTexts,
  id,
  language,
  list,
  matching,
  oneOf,
  record,
  text,
  translations,
  url,
  whole,
  yes,
  type Check,
  type Report,
} from './check.js';
import {
  addressVisibility,
  type AddressVisibility,
  type Id,
  type Text,
  type Translated,
} from './contact-points.js';
import { LIMITS } from './limits.js';
import { ports } from './ports.js';
import type { Loaded } from './request.js';
import { loadList } from './resource.js';

/** Every type, in the order that people are shown them. */
export const EVENT_TYPES = [
  'open-meeting',
  'igangsetteropplaering',
  'seminar',
  'course',
  'conference',
  'network',
  'stand',
  'other',
] as const;
/** Whom an event is for; without any it is for everyone. */
export const AUDIENCES = ['everyone', 'starters', 'professionals'] as const;
export const EVENT_FORMATS = ['in-person', 'online'] as const;

export type EventType = (typeof EVENT_TYPES)[number];
export type Audience = (typeof AUDIENCES)[number];
export type EventFormat = (typeof EVENT_FORMATS)[number];
export type EventStatus = 'scheduled' | 'cancelled' | 'postponed' | 'full';

/**
 * An event as the widgets know it: every field checked, bad fields left out.
 *
 * Named so, since every browser has an `Event` of its own.
 */
export interface CalendarEvent extends Translated {
  id: Id;
  /** UID of its VEVENT, in the feed and in its own file. */
  uid?: string;
  sequence?: number;
  demo?: true;
  title: Text;
  description?: Text;
  type?: EventType;
  for?: Audience[];
  /** An instant with offset (`2026-11-24T18:00:00+01:00`); of all-day events a date. */
  start: string;
  /** As `start`, and after it; of all-day events the last day. */
  end?: string;
  allDay?: true;
  status?: EventStatus;
  /** One can just come. */
  dropIn?: true;
  capacity?: number;
  registrationUrl?: string;
  url?: string;
  formats?: EventFormat[];
  /** `municipality`: a number, may be a former one. */
  place?: { name?: Text; address?: string; municipality?: string };
  addressVisibility?: AddressVisibility;
  onlineUrl?: string;
  organiser?: { contactPoint?: Id; name?: Text };
  /** BCP 47 codes. */
  languages?: string[];
}

/* ---- from what a backend sends to what the widgets know ---- */

const name = text(LIMITS.nameChars);

const CLOCK = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

/** A date, or an instant; a time without an offset is what the clocks in Norway show. */
const moment: Check<string> = (value) => {
  if (typeof value !== 'string' || value.length > LIMITS.codeChars) return undefined;
  const day = value.slice(0, 10);
  const clock = value.slice(10);
  if (!isDate(day) || (clock && !CLOCK.test(clock))) return undefined;
  return clock && !/(Z|[+-]..:..)$/.test(clock)
    ? new Date(osloInstant(day, clock.slice(1))).toISOString()
    : value;
};

/** Exported for the tests, which feed it what no backend should send. */
export const calendarEvent = record<CalendarEvent>(
  {
    id,
    lang: language,
    translations,
    // Any text that needs no cleaning: a UID that was changed would be another event's.
    uid: matching(/^[!-~\xa1-\uffff][ -~\xa1-\uffff]{0,254}$/),
    sequence: whole(0, 2 ** 31),
    demo: yes,
    title: name,
    description: text(LIMITS.paragraphChars, 'lines'),
    type: oneOf(...EVENT_TYPES),
    for: list(oneOf(...AUDIENCES)),
    start: moment,
    end: moment,
    allDay: yes,
    status: oneOf<EventStatus>('scheduled', 'cancelled', 'postponed', 'full'),
    dropIn: yes,
    capacity: whole(1, LIMITS.seats),
    registrationUrl: url,
    url,
    formats: list(oneOf(...EVENT_FORMATS)),
    place: record<NonNullable<CalendarEvent['place']>>({
      name,
      address: text(LIMITS.nameChars),
      municipality: matching(/^\d{4}$/),
    }),
    addressVisibility,
    onlineUrl: url,
    organiser: record<NonNullable<CalendarEvent['organiser']>>({ contactPoint: id, name }),
    languages: list(language),
  },
  ['id', 'title', 'start'],
  (event, report) => withoutDoor(withTimes(event, report)),
);

/** All-day events have dates and the others instants; an end that is of the other kind, or not after its start, goes. */
function withTimes(event: CalendarEvent, report: Report): CalendarEvent | undefined {
  const { start, end } = event;
  const days = isDate(start);
  // A start without a time can mean nothing else.
  if (days) event.allDay = true;
  else if (event.allDay) {
    report.drop('allDay');
    delete event.allDay;
  }
  if (!end) return event;
  if (isDate(end) !== days || (days ? end < start : !isAfter(end, start))) {
    report.drop('end');
    delete event.end;
  }
  return event;
}

/** Instants that are written alike from the seconds on need no reading. */
const isAfter = (end: string, start: string): boolean =>
  end.slice(16) === start.slice(16) ? end > start : Date.parse(end) > Date.parse(start);

/** No door of a place that is not public: `area` keeps the place's name, `hidden` its municipality only. */
function withoutDoor(event: CalendarEvent | undefined): CalendarEvent | undefined {
  if (!event || (event.addressVisibility ?? 'public') === 'public') return event;
  const { place, addressVisibility, translations } = event;
  delete place?.address;
  if (addressVisibility === 'hidden') delete place?.name;
  dropTexts(translations, addressVisibility === 'hidden' ? 'place' : 'place.address');
  return event;
}

/** The first day of this month in Norway: what is asked for first begins there. */
const thisMonth = (): string => `${osloTime(new Date(ports.now())).date.slice(0, 8)}01`;

/**
 * The events of this month and of those to come, each checked; the list is shared, so read it and don't change it.
 * A host of files gives the past along with them.
 *
 * @throws ApiError, or the signal's reason
 */
export const loadEvents = (backendUrl: string, signal?: AbortSignal): Promise<Loaded<CalendarEvent[]>> =>
  loadList(backendUrl, 'events.json', 'events', calendarEvent, signal, { from: thisMonth() });

/** The events up to this month; {@link withPast} puts them beside the others. @throws as `loadEvents` */
export const loadPastEvents = (backendUrl: string, signal?: AbortSignal): Promise<Loaded<CalendarEvent[]>> =>
  loadList(backendUrl, 'events.json', 'events', calendarEvent, signal, { to: thisMonth() });

/** Both lists as one; what stands in both is taken from the first, which is asked for more often. */
export const withPast = (
  events: readonly CalendarEvent[],
  past: readonly CalendarEvent[],
): readonly CalendarEvent[] => [...new Map([...past, ...events].map((event) => [event.id, event])).values()];
