import ICAL from 'ical.js';
import { isDate } from '../../../src/lib/oslo-time.js';
import type { Series } from '../events/series.js';
import { isDay, isZone } from '../events/zone.js';
import type { Geography } from '../geography.js';
import { MAX_SERIES, Series as SeriesSchema } from '../schemas/event.js';
import { validator } from '../schemas/validator.js';
import { idOf, toReason, type Outcome } from './check.js';
import { unreadable, type RawRecord, type Reason, type Refusal } from './report.js';

const checkSeries = validator(SeriesSchema);

export interface EventSurroundings {
  geography: Geography;
  /** Whether there is a contact point with that id. */
  isContactPoint: (id: string) => boolean;
}

/** All or nothing, as for places. A record is a `Series`, or the `Event` alone when it happens once. */
export function checkEvents(
  records: readonly RawRecord[],
  surroundings: EventSurroundings,
): Outcome<Series[]> {
  if (records.length > MAX_SERIES) {
    const why = `har flere enn ${MAX_SERIES} arrangementer`;
    return { ok: false, refusals: [unreadable('maxItems', why).refusal] };
  }
  const series: Series[] = [];
  const refusals: Refusal[] = [];
  const seen = new Map<string, string>();
  for (const { where, value, reasons = [] } of records) {
    const record = withDays(value);
    const checked = checkSeries(record);
    const found = checked.ok
      ? brokenRules(checked.value, surroundings)
      : checked.faults.map(toReason).map(withoutPrefix);
    const id = idOf(record.event);
    const before = id && seen.get(id);
    const twice = before ? [{ field: 'id', code: 'duplicate', why: `er brukt før (${before})` }] : [];
    if (id) seen.set(id, where);
    if (checked.ok) series.push(checked.value);
    refusals.push(...[...reasons, ...found, ...twice].map((rule) => ({ where, ...(id && { id }), ...rule })));
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: series };
}

/** A day as its start makes an event last all day, without a word about it. */
function withDays(value: unknown): { event?: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { event: value };
  const series = 'event' in value ? value : { event: value };
  const { event } = series;
  const start = (event as { start?: unknown } | null)?.start;
  if (typeof start !== 'string' || !isDay(start)) return series;
  return { ...series, event: { ...(event as object), allDay: true } };
}

/** `event.title` is `title`: in CSV, and in a list of events, nobody has written the first word. */
const withoutPrefix = (reason: Reason): Reason => ({
  ...reason,
  field: reason.field.replace(/^event\./, ''),
});

/** What a schema can't say. */
function brokenRules(series: Series, { geography, isContactPoint }: EventSurroundings): Reason[] {
  const { event, rrule, zone } = series;
  const { contactPoint } = event.organiser ?? {};
  const { municipality } = event.place ?? {};
  return [
    ...brokenTimes(event.start, event, ''),
    ...(series.changes ?? []).flatMap(({ recurrenceId, event: change }, index) =>
      brokenTimes(recurrenceId, { start: recurrenceId, ...change }, `changes.${index + 1}.`),
    ),
    ...[...(series.rdates ?? []), ...(series.exdates ?? [])]
      .filter((moment) => !exists(moment))
      .map(() => ({ field: 'rdates, exdates', code: 'format', why: NO_SUCH_DAY })),
    ...[zone, event.timeZone]
      .filter((name) => name !== undefined && !isZone(name))
      .map(() => ({ field: 'zone', code: 'unknown', why: 'er en tidssone som ikke finnes' })),
    ...(rrule && !isRule(rrule)
      ? [{ field: 'rrule', code: 'format', why: 'er ikke en regel som kan brukes' }]
      : []),
    ...(municipality && !geography.isMunicipality(municipality)
      ? [{ field: 'place.municipality', code: 'unknown', why: 'har aldri vært i bruk siden 2013' }]
      : []),
    ...(contactPoint && !isContactPoint(contactPoint)
      ? [{ field: 'organiser.contactPoint', code: 'unknown', why: 'finnes ikke blant kontaktpunktene' }]
      : []),
  ];
}

const NO_SUCH_DAY = 'er en dag som ikke finnes';

const exists = (moment: string): boolean => isDate(moment.slice(0, 10)) && !Number.isNaN(Date.parse(moment));

function brokenTimes(
  first: string,
  { start = first, end, allDay }: { start?: string; end?: string; allDay?: true },
  prefix: string,
): Reason[] {
  const reason = (field: string, code: string, why: string): Reason => ({
    field: `${prefix}${field}`,
    code,
    why,
  });
  if (!exists(start)) return [reason('start', 'format', NO_SUCH_DAY)];
  if (allDay && !isDay(start))
    return [reason('start', 'format', 'må være en dag uten klokkeslett når det varer hele dagen')];
  if (end === undefined) return [];
  if (!exists(end)) return [reason('end', 'format', NO_SUCH_DAY)];
  if (isDay(end) !== isDay(start))
    return [reason('end', 'format', 'må ha klokkeslett når starten har det, og ellers ikke')];
  return Date.parse(end) < Date.parse(start) ? [reason('end', 'order', 'er før starten')] : [];
}

/** Parts that the parser does not know, and a count of none, it would leave out without a word. */
function isRule(rrule: string): boolean {
  try {
    const rule = ICAL.Recur.fromString(rrule);
    const known = rule.toString();
    const parts = rrule.split(';').filter((part) => !/^(INTERVAL=1|WKST=MO|UNTIL=\w+)$/.test(part));
    return (
      parts.every((part) => known.includes(`${part.split('=')[0] ?? ''}=`)) && !(rule.count && rule.until)
    );
  } catch {
    return false;
  }
}
