/** One place as a card, a handout or the receiver of a first message. */
import type { AccessAnswer, AccessNeed, ContactPoint } from '../../data/contact-points.js';
import type { Service } from '../../data/service.js';
import { countyName, municipalityName } from '../../geography/geography.js';
import { freshness } from '../../lib/freshness.js';
import { fillTemplate } from '../../lib/links.js';
import { hasHours, openState } from '../../lib/opening-hours.js';
import { osloTime } from '../../lib/oslo-time.js';
import { ACCESS_NEEDS } from './contact-finder.filters.model.js';
import { exactLocation, isRemote, type Distances, type Origin } from './contact-finder.order.model.js';
import type {
  CardView,
  ContactAction,
  Distance,
  FirstMessage,
  Handout,
  HostFacts,
  NextStep,
} from './contact-finder.types.model.js';

/** What all cards of one drawing share. */
export interface CardContext {
  host: HostFacts;
  now: Date;
  selected?: string;
  origin: Origin;
  distances: Distances;
  /** What a card without any way to get in touch can offer, apart from its own organisation. */
  instead: readonly NextStep[];
}

export function toCard(point: ContactPoint, context: CardContext): CardView {
  const [primary, secondary, ...others] = actionsOf(point, context.host);
  const distance = distanceOf(point, context.origin, context.distances);
  const open = isRunning(point) && point.openingHours && hasHours(point.openingHours);
  const address = addressOf(point, context.host.directionsUrl);
  return {
    point,
    ...whereOf(point),
    ...(distance ? { distance } : {}),
    ...statusOf(point, context.now),
    ...(primary ? { primary } : {}),
    ...(secondary ? { secondary } : {}),
    others,
    instead: primary ? [] : [...organisationOf(point), ...context.instead],
    freshness: freshness(point.verified, context.now),
    ...(open && point.openingHours ? { openState: openState(point.openingHours, context.now) } : {}),
    ...(address ? { address } : {}),
    access: accessOf(point),
    selected: point.id === context.selected,
  };
}

function whereOf(point: ContactPoint): { municipality?: string; counties: string[] } {
  const home = point.municipalities?.[0];
  const municipality = home === undefined ? undefined : municipalityName(home);
  const counties = (point.counties ?? []).flatMap((county) => countyName(county) ?? []);
  return { ...(municipality ? { municipality } : {}), counties };
}

function isRunning({ status = 'active' }: ContactPoint): boolean {
  return status === 'active' || status === 'unconfirmed';
}

function statusOf(point: ContactPoint, now: Date): Pick<CardView, 'tag' | 'pausedUntil'> {
  const { status = 'active', pausedUntil } = point;
  if (status === 'active') return {};
  const ahead = !isRunning(point) && pausedUntil !== undefined && pausedUntil > osloTime(now).date;
  return { tag: status, ...(ahead ? { pausedUntil } : {}) };
}

/**
 * Every way to get in touch, best first: the voice of a person, the form, then in writing. Each way stands once
 * before any second number does. A place that is not running takes no wishes for a group, but may well answer.
 */
function actionsOf(point: ContactPoint, host: HostFacts): ContactAction[] {
  const [first, ...rest] = point.phones ?? [];
  const label = (phone: { label?: string }) => (phone.label ? { label: phone.label } : {});
  const call = (phone: { number: string; label?: string }): ContactAction => ({
    kind: 'call',
    number: phone.number,
    ...label(phone),
  });
  const sms = (phone: { number: string; label?: string; sms?: true }): ContactAction[] =>
    phone.sms ? [{ kind: 'sms', number: phone.number, ...label(phone) }] : [];
  const form = point.acceptsInterest && isRunning(point) && host.form !== false;
  return [
    ...(first ? [call(first)] : []),
    ...(form ? [{ kind: 'form' as const }] : []),
    ...(first ? sms(first) : []),
    ...(point.email ? [{ kind: 'email' as const, address: point.email }] : []),
    ...(point.website ? [{ kind: 'website' as const, url: point.website }] : []),
    ...rest.flatMap((phone) => [call(phone), ...sms(phone)]),
  ];
}

function organisationOf({ organisation }: ContactPoint): NextStep[] {
  return organisation?.url ? [{ kind: 'organisation', name: organisation.name, url: organisation.url }] : [];
}

/**
 * Straight-line kilometres, as fine as the data: whole ones to a door, by five (by ten from 100) to a municipality's
 * centre, and never less than one step. Within one's own municipality, and to what nobody travels to, a distance says nothing.
 */
function distanceOf(point: ContactPoint, origin: Origin, distances: Distances): Distance | undefined {
  if (!origin.measurable || isRemote(point)) return undefined;
  const home = point.municipalities?.[0];
  const door = exactLocation(point);
  if ((!door && home === undefined) || (home !== undefined && origin.own.has(home))) return undefined;
  const km = distances.to(point);
  if (km === undefined || !Number.isFinite(km)) return undefined;
  if (door) return { km: Math.max(1, Math.round(km)), to: 'point' };
  const step = km > 100 ? 10 : 5;
  return { km: Math.max(step, Math.round(km / step) * step), to: 'municipality-centre' };
}

/** `area` says the town and no more: a note could describe the door. `hidden` says nothing. */
function addressOf(point: ContactPoint, directions: string | undefined): CardView['address'] {
  const { address, addressVisibility = 'public' } = point;
  if (addressVisibility === 'hidden') return undefined;
  const areaOnly = addressVisibility === 'area';
  const town = [address?.postcode, address?.place].filter(Boolean).join(' ');
  const lines = (areaOnly ? [town] : [address?.street, town, address?.note]).filter(
    (line) => !!line,
  ) as string[];
  if (!lines.length) return undefined;
  const directionsUrl = areaOnly || !directions ? undefined : directionsTo(point, directions, town);
  return { lines, areaOnly, ...(directionsUrl ? { directionsUrl } : {}) };
}

/** No link when the template wants something that is not known: a way to the wrong door is worse than none. */
function directionsTo(point: ContactPoint, template: string, town: string): string | undefined {
  const door = exactLocation(point);
  const street = point.address?.street;
  const address = street ? [street, town].filter(Boolean).join(', ') : undefined;
  return fillTemplate(template, { lat: door?.lat, lon: door?.lon, address });
}

/** In a fixed order; a need that the record does not mention is left out, one that it says "unknown" to is not. */
function accessOf({ accessibility }: ContactPoint): { need: AccessNeed; answer: AccessAnswer }[] {
  return ACCESS_NEEDS.flatMap((need) => {
    const answer = accessibility?.[need];
    return answer ? [{ need, answer }] : [];
  });
}

/** How a first message can be sent to a place; undefined when no address or number for it is known. */
export function firstMessage(point: ContactPoint): FirstMessage | undefined {
  const textable = point.phones?.find((phone) => phone.sms);
  if (!point.phones?.length && !point.email) return undefined;
  return {
    placeName: point.name,
    channels: [
      ...(textable ? [{ kind: 'sms' as const, number: textable.number }] : []),
      ...(point.email ? [{ kind: 'email' as const, address: point.email }] : []),
      { kind: 'copy' },
    ],
  };
}

/** What stands on the sheet that one person hands to another. With `now`, also how sure we are that it is true. */
export function toHandout(point: ContactPoint, service: Service, now?: Date): Handout {
  const address = addressOf(point, undefined);
  const { openingHours, phones = [], email, website } = point;
  return {
    point,
    ...whereOf(point),
    phones: phones.map(({ number, label }) => ({ number, ...(label ? { label } : {}) })),
    ...(email ? { email } : {}),
    ...(website ? { website } : {}),
    ...(address ? { address } : {}),
    ...(openingHours && hasHours(openingHours) ? { hours: openingHours } : {}),
    ...(now ? { ...statusOf(point, now), freshness: freshness(point.verified, now) } : {}),
    ...(service.crisis?.length ? { crisis: service.crisis } : {}),
  };
}
