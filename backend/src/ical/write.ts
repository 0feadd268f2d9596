import type { PublishedEvent } from '../events/publish.js';
import { OSLO, isDay, later, stampOf, utcStamp, wallTime } from '../events/zone.js';
import type { Event } from '../schemas/event.js';
import { escapeText, fold } from './lines.js';
import { OSLO_TIME_ZONE } from './time-zone.js';

/** How much a calendar that others look into may say. */
export interface Wording {
  /** Nothing of what it is about: calendars are shared in families and at work. */
  neutral: boolean;
  demo: boolean;
}

export interface FeedHead extends Wording {
  /** What the calendar is called among a person's other calendars. */
  name: string;
}

/** How often whoever subscribes should ask again. */
const REFRESH = 'PT6H';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A feed to subscribe to, of VEVENTs from `writeEvent`. */
export function writeFeed(events: readonly string[], { name, neutral, demo }: FeedHead): string {
  const shown = neutral ? 'Avtaler' : name;
  const calendar = escapeText(marked(shown, demo));
  const head = [
    ...start(neutral),
    `NAME:${calendar}`,
    `X-WR-CALNAME:${calendar}`,
    `X-WR-TIMEZONE:${OSLO}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
  ];
  return [...head.map(fold), OSLO_TIME_ZONE, ...events, END].join('');
}

/** One event, to be put into a calendar once. */
export function writeFile(event: string, { neutral }: Wording): string {
  return [...start(neutral).map(fold), OSLO_TIME_ZONE, event, END].join('');
}

const END = 'END:VCALENDAR\r\n';

const start = (neutral: boolean): string[] => [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  `PRODID:-//${neutral ? 'Widgets' : 'Selvhjelp widgets'}//NONSGML 1.0//NO`,
  'CALSCALE:GREGORIAN',
  'METHOD:PUBLISH',
];

/** The VEVENT of one occurrence; the same bytes in the feed and in its file, today and tomorrow. */
export function writeEvent({ event, updated }: PublishedEvent, wording: Wording): string {
  const changed = utcStamp(Date.parse(updated));
  const lines = [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid ?? event.id)}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${event.sequence ?? 0}`,
    ...times(event),
    `SUMMARY:${escapeText(title(event, wording))}`,
    ...details(event, wording),
    `STATUS:${STATUSES[event.status ?? 'scheduled']}`,
    'END:VEVENT',
  ];
  return lines.map(fold).join('');
}

/** Full is not cancelled; what is put off has no time yet. */
const STATUSES = {
  scheduled: 'CONFIRMED',
  full: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const;

/** Readers that don't show a status show the title. */
const PREFIXES = { scheduled: '', full: 'Fullt: ', postponed: 'Utsatt: ', cancelled: 'Avlyst: ' } as const;

function title(event: Event, { neutral, demo }: Wording): string {
  const words = neutral ? 'Avtale' : event.title;
  return PREFIXES[event.status ?? 'scheduled'] + marked(words, demo || Boolean(event.demo));
}

export const marked = (words: string, demo: boolean): string =>
  demo && !/\bdemo/i.test(words) ? `Demo: ${words}` : words;

function times({ start, end, allDay }: Event): string[] {
  if (allDay || isDay(start)) {
    // Their end is the first day that no longer belongs to it.
    const after = stampOf(later((end ?? start).slice(0, 10), DAY_MS));
    return [`DTSTART;VALUE=DATE:${stampOf(start.slice(0, 10))}`, `DTEND;VALUE=DATE:${after}`];
  }
  const lasts = end && Date.parse(end) > Date.parse(start);
  return [`DTSTART${wallOrUtc(start)}`, ...(lasts ? [`DTEND${wallOrUtc(end)}`] : [])];
}

/** Wall time in Oslo; in the autumn hour that comes twice UTC, since readers differ on which one they take. */
function wallOrUtc(moment: string): string {
  const instant = Date.parse(moment);
  const wall = wallTime(instant, OSLO);
  const twice = [-HOUR_MS, HOUR_MS].some((away) => wallTime(instant + away, OSLO) === wall);
  return twice ? `:${utcStamp(instant)}` : `;TZID=${OSLO}:${wall.replace(/[-:]/g, '')}`;
}

function details(event: Event, { neutral }: Wording): string[] {
  const location = locationOf(event, neutral);
  const link = event.url ?? event.registrationUrl ?? event.onlineUrl;
  const description = neutral ? '' : descriptionOf(event);
  const category = neutral ? undefined : event.type && TYPES[event.type];
  return [
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(link && !neutral ? [`URL:${link}`] : []),
    ...(category ? [`CATEGORIES:${escapeText(category)}`] : []),
  ];
}

/** A neutral one has the address alone: the name of a house may say what goes on there. */
function locationOf({ place, formats }: Event, neutral: boolean): string {
  const known = [neutral ? undefined : place?.name, place?.address].filter(Boolean).join(', ');
  return known || (!neutral && formats?.includes('online') ? 'På nett' : '');
}

function descriptionOf({ description, onlineUrl, registrationUrl, organiser, dropIn }: Event): string {
  return [
    description,
    dropIn && 'Du kan bare komme.',
    organiser?.name && `Holdes av: ${organiser.name}`,
    onlineUrl && `Bli med på nett: ${onlineUrl}`,
    registrationUrl && `Si at du kommer: ${registrationUrl}`,
  ]
    .filter(Boolean)
    .join('\n');
}

const TYPES: Record<NonNullable<Event['type']>, string> = {
  'open-meeting': 'Åpent møte',
  igangsetteropplaering: 'Igangsetteropplæring',
  seminar: 'Seminar',
  course: 'Kurs',
  conference: 'Konferanse',
  network: 'Nettverk',
  stand: 'Stand',
  other: 'Annet',
};
