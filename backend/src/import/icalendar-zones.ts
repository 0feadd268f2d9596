import ICAL from 'ical.js';
import { OSLO, instantOf, isZone, wallTime } from '../events/zone.js';
import { WINDOWS_ZONES } from './windows-zones.js';

/** By what clock a wall time is meant: a zone that the system knows, or only what the file says of it. */
export type Clock = { zone: string } | { offsets: ICAL.Timezone };

/** Zones with summer time that programs describe without naming them; Norway's own first. */
const LIKELY = [OSLO, 'Europe/London', 'Europe/Helsinki', 'UTC', 'Etc/GMT-1', 'Etc/GMT-2'];

/** Looks a TZID up; undefined when neither the system nor the file knows it. */
export type FindClock = (tzid: string) => Clock | undefined;

/** `zones` are the VTIMEZONEs of the file, by TZID. */
export function clocksOf(zones: ReadonlyMap<string, string>): FindClock {
  const known = new Map<string, Clock | undefined>();
  return (tzid) => {
    if (!known.has(tzid)) known.set(tzid, findClock(tzid, zones.get(tzid)));
    return known.get(tzid);
  };
}

/**
 * Names are believed before rules: what programs write of a zone is often old, or cut to a few years. The rules in the
 * file are for names that nobody else knows.
 */
function findClock(tzid: string, rules: string | undefined): Clock | undefined {
  const zone = namedZone(tzid);
  if (zone) return { zone };
  const offsets = rules === undefined ? undefined : readRules(rules, tzid);
  if (!offsets) return undefined;
  const alike = LIKELY.find((name) => agree(offsets, name));
  return alike ? { zone: alike } : { offsets };
}

/** `Europe/Oslo`, `/mozilla.org/20050126_1/Europe/Oslo`, `W. Europe Standard Time`; undefined for any other name. */
export function namedZone(tzid: string): string | undefined {
  const name = tzid.trim().slice(0, 100);
  const windows = WINDOWS_ZONES.get(name.toLowerCase());
  if (windows) return windows;
  if (/^(UTC|GMT|Z|Etc\/UTC)$/i.test(name)) return 'UTC';
  const parts = name.split('/');
  return [name, parts.slice(-3).join('/'), parts.slice(-2).join('/')].find(
    // Abbreviations such as CET and EST are no places, and offsets no zones.
    (part) => /^[A-Za-z]+(\/[A-Za-z0-9_+-]+){1,2}$/.test(part) && isZone(part),
  );
}

function readRules(rules: string, tzid: string): ICAL.Timezone | undefined {
  try {
    const timezone = new ICAL.Timezone({ component: ICAL.Component.fromString(rules), tzid });
    offsetOf(timezone, '2026-01-01T12:00:00');
    return timezone;
  } catch {
    return undefined;
  }
}

/** Whether both show the same on the first of every month of two years. */
function agree(offsets: ICAL.Timezone, zone: string): boolean {
  return Array.from({ length: 24 }, (_, month) => month).every((month) => {
    const day = new Date(Date.UTC(2026, month, 1, 12)).toISOString().slice(0, 19);
    return instantIn({ offsets }, day) === instantOf(day, zone);
  });
}

/** Milliseconds. `wall` is `2026-11-24T18:00:00`. */
export function instantIn(clock: Clock, wall: string): number {
  if ('zone' in clock) return instantOf(wall, clock.zone);
  return Date.parse(`${wall}Z`) - offsetOf(clock.offsets, wall);
}

/** What that clock shows. */
export function wallIn(clock: Clock, instant: number): string {
  if ('zone' in clock) return wallTime(instant, clock.zone);
  const utc = new Date(instant).toISOString().slice(0, 19);
  // Near enough for the few hours a year where it matters: such a clock is used for events that happen once.
  return new Date(instant + offsetOf(clock.offsets, utc)).toISOString().slice(0, 19);
}

function offsetOf(timezone: ICAL.Timezone, wall: string): number {
  const seconds = timezone.utcOffset(ICAL.Time.fromDateTimeString(wall));
  if (!Number.isFinite(seconds) || Math.abs(seconds) > 86_400) throw new RangeError('no such offset');
  return seconds * 1000;
}
