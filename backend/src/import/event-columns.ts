import { isDate } from '../../../src/lib/oslo-time.js';
import { OSLO, instantOf, toOslo } from '../events/zone.js';
import { EVENT_TEXTS, Event } from '../schemas/event.js';
import type { ColumnTable } from './columns.js';
import { readCsv } from './csv.js';
import type { RawFile } from './report.js';

const NORWEGIAN = new Map([
  ['tittel', 'title'],
  ['navn', 'title'],
  ['beskrivelse', 'description'],
  ['for hvem', 'for'],
  ['når', 'start'],
  ['starter', 'start'],
  ['fra', 'start'],
  ['slutt', 'end'],
  ['slutter', 'end'],
  ['til', 'end'],
  ['gjentas', 'repeats'],
  ['bare å komme', 'dropIn'],
  ['plasser', 'capacity'],
  ['påmelding', 'registrationUrl'],
  ['nettside', 'url'],
  ['sted', 'place.name'],
  ['adresse', 'place.address'],
  ['kommune', 'place.municipality'],
  ['nettmøte', 'onlineUrl'],
  ['kontaktpunkt', 'organiser.contactPoint'],
  ['arrangør', 'organiser.name'],
  ['former', 'formats'],
  ['språk', 'languages'],
]);

/** `allDay` is not among them: a day without a time says it. */
const { allDay: _allDay, ...fields } = Event.properties;

const EVENT_COLUMNS: ColumnTable = {
  shape: { properties: { ...fields, repeats: { type: 'string' } } },
  norwegian: NORWEGIAN,
  texts: new RegExp(EVENT_TEXTS),
  digits: new Map([['place.municipality', 4]]),
  readers: new Map([
    ['start', readMoment],
    ['end', readMoment],
    ['repeats', readRule],
  ]),
};

/** A spreadsheet saved as CSV, one event or series a line. The records are what a JSON file has. */
export function readEventCsv(bytes: Uint8Array): RawFile {
  const { records, notes } = readCsv(bytes, EVENT_COLUMNS);
  return { records: records.map((record) => ({ ...record, value: toSeries(record.value) })), notes };
}

function toSeries(value: unknown): unknown {
  const { repeats, ...event } = value as Record<string, unknown>;
  const { start, end } = event;
  const day = typeof start === 'string' ? start.slice(0, 10) : '';
  // Only a time: on the day that it begins.
  if (typeof end === 'string' && TIME_ALONE.test(end)) event['end'] = readMoment(`${day} ${end}`);
  return { event, ...(repeats !== undefined && { rrule: repeats }) };
}

const TIME_ALONE = /^(?:kl\.? ?)?\d{1,2}[.:]\d\d$/i;
const DAY = /^(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})\.(\d{1,2})\.(\d{4}))(?:$|[T, ]+(.*)$)/i;

/** `24.11.2026`, `24.11.2026 18:00`, `2026-11-24 kl. 18.00`: times in Norway. What it can't read it passes on. */
function readMoment(cell: string): string {
  const [, year, month, date, norwegianDate = '', norwegianMonth = '', norwegianYear, rest] =
    DAY.exec(cell) ?? [];
  const day = year
    ? `${year}-${month ?? ''}-${date ?? ''}`
    : `${norwegianYear ?? ''}-${norwegianMonth.padStart(2, '0')}-${norwegianDate.padStart(2, '0')}`;
  if (rest === undefined) return /^\d{4}-\d\d-\d\d$/.test(day) ? day : cell;
  const [, hour = '', minute = ''] =
    /^(?:kl\.? ?)?([01]?\d|2[0-3])[.:]([0-5]\d)(?:[.:]00)?$/i.exec(rest) ?? [];
  if (!hour || !isDate(day)) return cell;
  return toOslo(instantOf(`${day}T${hour.padStart(2, '0')}:${minute}:00`, OSLO));
}

/** As RFC 5545 writes it, with or without its name in front; the parts may come in any order. */
function readRule(cell: string): string {
  const parts = cell
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .map((part) => part.trim());
  const isFirst = (part: string) => part.startsWith('FREQ=');
  return [...parts.filter(isFirst), ...parts.filter((part) => !isFirst(part))].filter(Boolean).join(';');
}
