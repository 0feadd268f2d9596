import { extname } from 'node:path';
import type { Series } from '../events/series.js';
import { withTold } from '../events/told.js';
import { MAX_SERIES } from '../schemas/event.js';
import {
  TooManyEvents,
  readRows,
  saveEvents,
  type SaveEventsOptions,
  type SavedEvents,
} from '../store/events.js';
import { optionsOf, ownerOf } from './calendar-owner.js';
import { checkEvents } from './check-events.js';
import {
  readBounded,
  refused,
  reported,
  type ImportContext,
  type ImportOptions,
  type ImportResult,
} from './command.js';
import { readEventCsv } from './event-columns.js';
import { readCalendar, type CalendarReading } from './icalendar.js';
import type { LeftOut } from './icalendar-event.js';
import { NotCalendar, type CalendarFault } from './icalendar-lines.js';
import { readEventJson } from './json.js';
import { readLabels, type LabelWords } from './labels.js';
import { unreadable, type RawFile } from './report.js';

export interface EventImportOptions extends ImportOptions, LabelWords {
  /** Whose calendar an iCalendar file is. */
  contactPoint?: string | undefined;
}

/** As much as a feed may have. */
const MAX_CALENDAR_BYTES = 5 * 1024 * 1024;

/** Takes in a list (CSV, JSON) or a contact point's calendar (iCalendar). */
export async function importEvents(
  file: string,
  context: ImportContext,
  options: EventImportOptions = {},
): Promise<ImportResult> {
  return reported(file, async () => {
    switch (extname(file).toLowerCase()) {
      case '.ics':
      case '.ical':
        return importCalendar(file, context, options);
      case '.csv':
        return importList(file, readEventCsv(await readBounded(file)), context, options);
      case '.json':
        return importList(file, readEventJson(await readBounded(file)), context, options);
      default:
        throw unreadable('extension', 'må hete noe på .ics, .csv eller .json');
    }
  });
}

async function importList(
  file: string,
  raw: RawFile,
  context: ImportContext,
  options: EventImportOptions,
): Promise<ImportResult> {
  const rows = await context.db
    .selectFrom('contact_point')
    .select('contact_point')
    .where('operator', '=', context.operator)
    .execute();
  const ids = new Set(rows.map((row) => row.contact_point));
  const surroundings = { geography: context.geography, isContactPoint: (id: string) => ids.has(id) };
  const checked = checkEvents(raw.records, surroundings);
  if (!checked.ok) return refused(file, checked.refusals, raw.notes);
  // What is no longer in the operator's own list was taken out of it: nobody says that it is cancelled.
  const how = { source: 'import', vanished: 'remove' } as const;
  return save(file, checked.value, context, { ...options, ...how, notes: raw.notes });
}

async function importCalendar(
  file: string,
  context: ImportContext,
  options: EventImportOptions,
): Promise<ImportResult> {
  const { db, operator, now } = context;
  const { contactPoint = '' } = options;
  const read = readLabels(options);
  if (!read.ok) return { ok: false, message: read.message };
  const owner = await ownerOf(db, { operator, contactPoint, now }, read.labels);
  if (!owner) throw unreadable('contact-point', noContactPoint(contactPoint));
  const { series, leftOut } = readFile(await readBounded(file, MAX_CALENDAR_BYTES), optionsOf(owner));
  const how = { source: `file:${contactPoint}`, vanished: 'cancel' } as const;
  return save(file, series, context, { ...options, ...how, notes: describeLeftOut(leftOut) });
}

function readFile(bytes: Uint8Array, calendar: Parameters<typeof readCalendar>[1]): CalendarReading {
  try {
    return readCalendar(bytes, calendar);
  } catch (error) {
    if (error instanceof NotCalendar) throw unreadable(error.code, NOT_CALENDAR[error.code]);
    throw error;
  }
}

const noContactPoint = (id: string): string =>
  id
    ? 'hører til et kontaktpunkt som ikke finnes (--contact-point)'
    : 'er en kalender, og da må du si hvem sin den er: --contact-point <id>';

const NOT_CALENDAR: Record<CalendarFault, string> = {
  html: 'er en nettside, ikke en kalender',
  'not-calendar': 'er ikke en kalender (iCalendar)',
  cut: 'er ikke hel: slutten mangler',
  tooMany: 'har for mange arrangementer',
  tooDeep: 'er ikke bygd som en kalender',
};

const LEFT_OUT: Record<LeftOut, string> = {
  private: 'private',
  untitled: 'uten tittel',
  time: 'uten et tidspunkt som kan brukes',
  zone: 'i en tidssone som ingen kjenner',
  rule: 'som gjentas etter en regel som ikke kan brukes',
  past: 'som var over for mer enn et år siden',
  format: 'med noe som ikke passer i formatet',
};

/** One line for what a calendar has, and is not taken in; none when that is nothing. */
export function describeLeftOut(leftOut: CalendarReading['leftOut']): string[] {
  const parts = Object.entries(leftOut).map(([why, count]) => `${count} ${LEFT_OUT[why as LeftOut]}`);
  return parts.length > 0 ? [`Ikke tatt med: ${parts.join(', ')}.`] : [];
}

async function save(
  file: string,
  series: readonly Series[],
  { db, operator, now }: ImportContext,
  options: ImportOptions & Pick<SaveEventsOptions, 'source' | 'vanished'> & { notes: string[] },
): Promise<ImportResult> {
  const { replace = false, dryRun = false, source, vanished, notes } = options;
  try {
    const rows = (await readRows(db, operator)).filter((row) => row.source === source);
    const saved = await saveEvents(db, operator, withTold(series, rows, { now, vanished }), {
      source,
      vanished,
      replace: replace ? 'all-of-source' : 'none',
      now,
      dryRun,
    });
    const counts = describeSaved(saved);
    const message = dryRun ? `Prøve: ${counts}. Ingenting er endret.` : `Tatt inn: ${counts}.`;
    return { ok: true, message: [...notes, message].join('\n') };
  } catch (error) {
    if (!(error instanceof TooManyEvents)) throw error;
    const why = `og de som er tatt inn før, blir til sammen flere enn ${MAX_SERIES} arrangementer`;
    return refused(file, [unreadable('maxItems', why).refusal], notes);
  }
}

export function describeSaved({ added, changed, unchanged, removed, cancelled }: SavedEvents): string {
  return [
    `${added} nye, ${changed} endret, ${unchanged} som før`,
    ...(removed ? [`${removed} fjernet`] : []),
    ...(cancelled ? [`${cancelled} avlyst`] : []),
  ].join(', ');
}
