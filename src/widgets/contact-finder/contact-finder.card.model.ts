/** One place as a card. */
import { ACCESS_NEEDS, type ContactPoint, type OpeningHours } from '../../data/contact-points.js';
import { countyName, distanceKm, municipalityName } from '../../geography/geography.js';
import { freshness } from '../../lib/freshness.js';
import { fillTemplate } from '../../lib/links.js';
import { hasHours, openState } from '../../lib/opening-hours.js';
import { osloTime } from '../../lib/oslo-time.js';
import {
  doorOf,
  homeOf,
  isRemote,
  isRunning,
  locationOf,
  takesWishes,
  type Origin,
} from './contact-finder.order.model.js';
import type {
  CardView,
  ContactAction,
  Distance,
  FinderState,
  NextStep,
} from './contact-finder.types.model.js';

/** What all cards of one drawing share. */
export interface CardContext extends Pick<FinderState, 'host' | 'now' | 'selected'> {
  origin: Origin;
  /** What a card without any way to get in touch can offer, apart from its own organisation. */
  instead: readonly NextStep[];
}

export function toCard(point: ContactPoint, context: CardContext): CardView {
  const { host, now, origin, selected } = context;
  const { counties = [], status = 'active', pausedUntil = '', verified } = point;
  const ways = actionsOf(point);
  const [primary, secondary, ...others] = ways;
  const today = osloTime(now).date;
  const hours = hoursOf(point, today);
  return {
    point,
    municipality: municipalityName(homeOf(point)),
    counties: counties.flatMap((county) => countyName(county) ?? []),
    running: isRunning(point),
    tag: status === 'active' ? undefined : status,
    pausedUntil: !isRunning(point) && pausedUntil > today ? pausedUntil : undefined,
    freshness: freshness(verified, now),
    distance: distanceOf(point, origin),
    primary,
    secondary,
    others,
    instead: ways.some(({ kind }) => kind !== 'form') ? [] : organisationOf(point).concat(context.instead),
    hours,
    openState: hours && hasHours(hours) && isRunning(point) ? openState(hours, now) : undefined,
    address: addressOf(point, host.directionsUrl),
    access: ACCESS_NEEDS.flatMap((need) => {
      const answer = point.accessibility?.[need];
      return answer ? [{ need, answer }] : [];
    }),
    selected: point.id === selected,
  };
}

/** Old exceptions alone say nothing to anyone. */
function hoursOf({ openingHours }: ContactPoint, today: string): OpeningHours | undefined {
  if (!openingHours) return undefined;
  const { regular, note } = openingHours;
  const exceptions = (openingHours.exceptions ?? [])
    .filter(({ date }) => date >= today)
    .sort((a, b) => (a.date < b.date ? -1 : +(a.date > b.date)));
  return regular.length || note || exceptions.length ? { ...openingHours, exceptions } : undefined;
}

/**
 * Every way to get in touch, best first: the voice of a person, the form, then in writing. Each way stands once
 * before any second number does.
 */
function actionsOf(point: ContactPoint): ContactAction[] {
  const { phones = [], email, website } = point;
  const [firstPhone = [], ...otherPhones] = phones.map(({ sms, ...phone }): ContactAction[] => [
    { kind: 'call', ...phone },
    ...(sms ? [{ kind: 'sms', ...phone } as const] : []),
  ]);
  const [call, ...sms] = firstPhone;
  return [
    call,
    takesWishes(point) && { kind: 'form' as const },
    ...sms,
    email && { kind: 'email' as const, address: email },
    website && { kind: 'website' as const, url: website },
    ...otherPhones.flat(),
  ].filter((action) => !!action);
}

const organisationOf = ({ organisation }: ContactPoint): NextStep[] =>
  organisation?.url ? [{ kind: 'organisation', name: organisation.name, url: organisation.url }] : [];

/**
 * Straight-line kilometres, as fine as the data: whole ones to a door, by five (by ten from 100) to a municipality's
 * centre, and never less than one step. Within one's own municipality, and to what nobody travels to, a distance says nothing.
 */
function distanceOf(point: ContactPoint, { own, from, measurable }: Origin): Distance | undefined {
  const to = locationOf(point);
  if (!from || !to || !measurable || isRemote(point) || own.has(homeOf(point))) return undefined;
  const km = distanceKm(from, to);
  const door = doorOf(point);
  const step = km > 100 ? 10 : door ? 1 : 5;
  return { km: Math.max(step, Math.round(km / step) * step), to: door ? 'point' : 'municipality-centre' };
}

/** `area` says the town at most: a note could describe the door. `hidden` says nothing. */
function addressOf(point: ContactPoint, directions?: string): CardView['address'] {
  const { address = {}, addressVisibility = 'public' } = point;
  const { street, postcode, place, note } = address;
  if (addressVisibility === 'hidden') return undefined;
  const areaOnly = addressVisibility === 'area';
  const town = joined(' ', postcode, place);
  const lines = (areaOnly ? [town] : [street, town, note]).flatMap((line) => line || []);
  if (!lines.length && !areaOnly) return undefined;
  // No link when the template wants something that is not known: a way to the wrong door is worse than none.
  const known = { ...doorOf(point), address: street && joined(', ', street, town) };
  return {
    lines,
    areaOnly,
    directionsUrl: areaOnly || !directions ? undefined : fillTemplate(directions, known),
  };
}

const joined = (by: string, ...parts: (string | undefined)[]): string => parts.filter(Boolean).join(by);
