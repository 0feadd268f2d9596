import { osloTime } from '../../../src/lib/oslo-time.js';

/**
 * Wall time and instants. Wall time is `2026-11-24T18:00:00`, without a zone; instants are milliseconds. Days alone
 * (`2026-11-24`) belong to all-day events, and have no zone at all.
 */

export const OSLO = 'Europe/Oslo';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** From here the rule of `osloTime` holds; before it, the tables of `Intl` do. */
const RULE_SINCE = Date.UTC(1996, 0, 1);

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether the system knows a zone of that name. */
export function isZone(name: string): boolean {
  try {
    return Boolean(formatterOf(name));
  } catch {
    return false;
  }
}

export const isDay = (moment: string): boolean => moment.length === 10;

export function wallTime(instant: number, zone: string): string {
  if (zone === OSLO && instant >= RULE_SINCE) {
    const { date, time } = osloTime(new Date(instant));
    return `${date}T${time}:${new Date(instant).toISOString().slice(17, 19)}`;
  }
  return formatterOf(zone).format(instant).replace(' ', 'T').replace('T24', 'T00');
}

/**
 * In the hour that is left out in spring the clock has moved on: 02:30 is 03:30. Of an hour that there is twice in
 * autumn, the first (RFC 5545, 3.3.5).
 */
export function instantOf(wall: string, zone: string): number {
  const asUtc = asIfUtc(wall);
  const before = offsetAt(asUtc - DAY_MS, zone);
  const after = offsetAt(asUtc + DAY_MS, zone);
  const early = asUtc - before;
  return before === after || offsetAt(early, zone) === before ? early : laterOf(asUtc, early, after, zone);
}

function laterOf(asUtc: number, early: number, after: number, zone: string): number {
  const late = asUtc - after;
  return offsetAt(late, zone) === after ? late : early;
}

/** Milliseconds that the clocks there are ahead of UTC. */
function offsetAt(instant: number, zone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  return asIfUtc(wallTime(whole, zone)) - whole;
}

const asIfUtc = (wall: string): number => Date.parse(`${wall}Z`);

/** Wall time so much later, by the calendar and not by the clock. */
export function later(wall: string, milliseconds: number): string {
  const moved = new Date(asIfUtc(isDay(wall) ? `${wall}T00:00:00` : wall) + milliseconds).toISOString();
  return moved.slice(0, isDay(wall) ? 10 : 19);
}

/** Between two wall times, or two days, by the calendar. */
export const between = (from: string, to: string): number =>
  Date.parse(isDay(to) ? to : `${to}Z`) - Date.parse(isDay(from) ? from : `${from}Z`);

/** `2026-11-24T18:00:00+01:00`, as the clocks in Norway show it. */
export function toOslo(instant: number): string {
  const wall = wallTime(instant, OSLO);
  const minutes = Math.round(offsetAt(instant, OSLO) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${wall}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** As `Event.start` has a moment: an instant with the offset of Norway, or a day. */
export const inOslo = (moment: string): string => (isDay(moment) ? moment : toOslo(Date.parse(moment)));

/** Two ways to write one instant are one; a day is a day. */
export const keyOf = (moment: string): string => (isDay(moment) ? moment : String(Date.parse(moment)));

/** When it begins, as an instant: of a day its midnight in Norway. */
export const momentOf = (moment: string): number =>
  isDay(moment) ? instantOf(`${moment}T00:00:00`, OSLO) : Date.parse(moment);

/** As RFC 5545 writes an instant or a day: `20261124T170000Z`, `20261124`. */
export const stampOf = (moment: string): string =>
  isDay(moment) ? moment.replaceAll('-', '') : utcStamp(Date.parse(moment));

export const utcStamp = (instant: number): string =>
  new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '') + 'Z';

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    // Swedish is written as ISO 8601 is.
    formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}
