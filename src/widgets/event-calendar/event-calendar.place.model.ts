/** Where events are, and whom they are near. */
import type { ContactPoint, Id } from '../../data/contact-points.js';
import type { CalendarEvent } from '../../data/events.js';
import { asOfToday, presentNumbers } from '../../geography/geography.js';
import type { PlaceChoice } from './event-calendar.types.model.js';

/** Present numbers of municipalities, and of the counties that they lie in. */
type Area = ReadonlySet<string>;

// Municipality numbers begin with their county's (SSB's standard for regional classification).
const areaOf = (municipalities: readonly string[]): Area =>
  new Set(municipalities.flatMap((number) => [number, number.slice(0, 2)]));

const byId = new WeakMap<readonly ContactPoint[], ReadonlyMap<Id, ContactPoint>>();

/** The contact points by their ids, with present numbers; the same map for the same list. */
export function pointsById(points: readonly ContactPoint[]): ReadonlyMap<Id, ContactPoint> {
  let map = byId.get(points);
  if (!map) byId.set(points, (map = new Map(asOfToday(points).map((point) => [point.id, point]))));
  return map;
}

export const organiserOf = (
  { organiser }: CalendarEvent,
  points: readonly ContactPoint[],
): ContactPoint | undefined =>
  organiser?.contactPoint ? pointsById(points).get(organiser.contactPoint) : undefined;

/** Present numbers that it serves: where it is; when nobody says that, what its organiser serves. */
export function numbersOf(event: CalendarEvent, points: readonly ContactPoint[]): readonly string[] {
  const municipality = event.place?.municipality;
  if (municipality) return presentNumbers(municipality);
  const { municipalities = [], counties = [] } = organiserOf(event, points) ?? {};
  return counties.length ? [...municipalities, ...counties] : municipalities;
}

const isOnline = ({ formats }: CalendarEvent): boolean => !!formats?.includes('online');

/** Nobody goes there. */
const isOnlyOnline = (event: CalendarEvent): boolean =>
  isOnline(event) && !event.formats!.includes('in-person');

/** Nothing says where it is, not even who holds it, nor that people meet there. */
const isNowhere = ({ formats, place }: CalendarEvent, numbers: readonly string[]): boolean =>
  !formats?.length && !place && !numbers.length;

/**
 * The group that an event stands in where the page or the person asked for a place; undefined: it is of no use there.
 * Without any place all are one group, and so there is no such function.
 */
export function grouping(
  points: readonly ContactPoint[],
  scope: readonly string[] | undefined,
  choice: PlaceChoice,
): ((event: CalendarEvent) => 'own' | 'remote' | undefined) | undefined {
  const wanted = [
    scope,
    // From a place that nobody knows, nobody can be sent anywhere.
    choice.kind === 'unknown' ? [] : choice.kind === 'place' ? choice.hit.place.municipalities : undefined,
  ].flatMap((numbers) => (numbers ? [areaOf(numbers)] : []));
  if (!wanted.length) return undefined;
  return (event) => {
    if (isOnlyOnline(event)) return 'remote';
    const numbers = numbersOf(event, points);
    if (wanted.every((area) => numbers.some((number) => area.has(number)))) return 'own';
    return isOnline(event) || isNowhere(event, numbers) ? 'remote' : undefined;
  };
}
