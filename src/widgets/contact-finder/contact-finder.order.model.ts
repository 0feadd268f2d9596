/** Which places, in which group, in which order: `docs/adr/0011-order-of-the-finder.md`. */
import type { ContactPoint } from '../../data/contact-points.js';
import { allCentres, centreOf, distanceKm, neighboursOf } from '../../geography/geography.js';
import { sum } from '../../lib/sum.js';
import type { Tier } from './contact-finder.types.model.js';

export interface LatLon {
  lat: number;
  lon: number;
}

/** Present numbers of municipalities, and of the counties that they lie in. */
export type Area = ReadonlySet<string>;

/** Where somebody asks from: whom a place must serve to stand first, and where distances are measured from. */
export interface Origin {
  own: Area;
  neighbours: Area;
  from?: LatLon;
  /** A kilometre says something only from one point; a whole county is none. */
  measurable?: boolean;
  /** Nobody travels from Svalbard: only what serves it, and what needs no travel. */
  staysHome?: boolean;
}

/** Lightest first. */
export interface Weighed {
  point: ContactPoint;
  weight: number;
  /** Its name's place in the alphabet, worked out where weights are alike. */
  key?: string;
}
export type Tiers = { readonly [tier in Tier]: readonly Weighed[] };

export const NOWHERE: Area = new Set();
export const ANYWHERE: Origin = { own: NOWHERE, neighbours: NOWHERE };

/** Municipality numbers begin with their county's (SSB's standard for regional classification). */
export const areaOf = (municipalities: readonly string[]): Area =>
  new Set(municipalities.flatMap((number) => [number, number.slice(0, 2)]));

export function originOf(municipalities: readonly string[], withNeighbours: boolean): Origin {
  const own = areaOf(municipalities);
  const beside = withNeighbours ? municipalities.flatMap(neighboursOf).map(({ number }) => number) : [];
  const centres = allCentres().filter(({ number }) => own.has(number));
  const mean = (of: keyof LatLon) => sum(centres, (centre) => centre[of]) / centres.length;
  return {
    own,
    neighbours: areaOf(beside),
    ...(centres.length ? { from: { lat: mean('lat'), lon: mean('lon') } } : { staysHome: true }),
    measurable: centres.length === 1,
  };
}

const names = ({ municipalities }: ContactPoint, area: Area): boolean =>
  municipalities?.some((number) => area.has(number)) ?? false;

export const serves = (point: ContactPoint, area: Area): boolean =>
  names(point, area) || (point.counties?.some((number) => area.has(number)) ?? false);

/** An office that answers for a whole county helps people on; it is no place of the municipalities that it doesn't name. */
export const isOfficeFor = (point: ContactPoint, area: Area): boolean =>
  point.kind === 'distriktskontor' && !names(point, area);

/** Nobody goes there: national, or formats that say so without saying "in person". Nothing is inferred from silence. */
export const isRemote = ({ national, formats }: ContactPoint): boolean =>
  !!national || (!!formats?.length && !formats.includes('in-person'));

/** Can be reached from afar, whether or not one can go there too. */
export const reachesFar = ({ national, formats }: ContactPoint): boolean =>
  !!national || !!formats?.some((format) => format !== 'in-person');

export const isRunning = ({ status = 'active' }: ContactPoint): boolean =>
  status === 'active' || status === 'unconfirmed';

/** A place that is not running takes no wishes for a group, but may well answer. */
export const takesWishes = (point: ContactPoint): boolean => !!point.acceptsInterest && isRunning(point);

export const hasWayIn = (point: ContactPoint): boolean =>
  !!(point.phones?.length || point.email || point.website || takesWishes(point));

/** The municipality that it lies in; empty when it says none. */
export const homeOf = ({ municipalities }: ContactPoint): string => municipalities?.[0] ?? '';

/** The point's door, when it is known exactly and may be shown. An address without a word on it is public. */
export const doorOf = ({ addressVisibility = 'public', location }: ContactPoint): LatLon | undefined =>
  addressVisibility === 'public' && location?.precision === 'exact' ? location : undefined;

/** As near to the door as may be known: else the centre of the municipality that it lies in. */
export const locationOf = (point: ContactPoint): LatLon | undefined =>
  doorOf(point) ?? centreOf(homeOf(point));

/** The group that a point stands in, seen from there; undefined: it is of no use there. */
export function tierOf(point: ContactPoint, origin: Origin): Tier | undefined {
  if (isRemote(point)) return 'remote';
  // Nearness is all that a position asks for, and without a place nothing is far away.
  if (origin.own.size) {
    if (serves(point, origin.own)) return isOfficeFor(point, origin.own) ? 'county' : 'own';
    if (serves(point, origin.neighbours)) return 'neighbour';
    if (reachesFar(point)) return 'remote';
  }
  return origin.staysHome ? undefined : 'further';
}

/** Puts each point in one group and weighs it there. What was last confirmed on `unknownUntil` or before counts as never. */
export function arrange(points: readonly ContactPoint[], origin: Origin, unknownUntil: string): Tiers {
  const tiers = { own: [], neighbour: [], county: [], further: [], remote: [] } as {
    [tier in Tier]: Weighed[];
  };
  for (const point of points) {
    const tier = tierOf(point, origin);
    if (!tier) continue;
    const weight = rank(point, unknownUntil) * FAR + reach(point, tier, origin);
    tiers[tier].push({ point, weight });
  }
  return tiers;
}

/** More kilometres than there are between two places on Earth. */
const FAR = 100_000;

/** Last, what nobody has confirmed in three years; before it, what is not running; in each, what can't be reached. */
function rank(point: ContactPoint, unknownUntil: string): number {
  // As text, "2023" comes before "2023-11-21": the earliest day that a partial date can mean.
  const unknown = point.status === 'unconfirmed' || !point.verified || point.verified.date <= unknownUntil;
  return (unknown ? 4 : 0) + (isRunning(point) ? 0 : 2) + (hasWayIn(point) ? 0 : 1);
}

/** What lies in the place (remote: serves it), then remote offers for everybody, then by distance. */
function reach(point: ContactPoint, tier: Tier, { own, from }: Origin): number {
  const remote = tier === 'remote';
  if (remote ? serves(point, own) : own.has(homeOf(point))) return 0;
  if (remote && (point.national || !(homeOf(point) || point.counties?.length))) return 1;
  const to = from && locationOf(point);
  return to ? 2 + distanceKm(from, to) : FAR - 1;
}

/** Further than anybody travels to a group, as a rule. */
const NEAR_KM = 80;

/** What there is to go to serves neither the place nor one beside it, and is not near either. */
export const isFarAway = ({ own, neighbour, further }: Tiers, { from }: Origin): boolean =>
  !!from &&
  !!further.length &&
  !own.length &&
  !neighbour.length &&
  further.every(({ point }) => {
    const to = locationOf(point);
    return !to || distanceKm(from, to) > NEAR_KM;
  });

/** The first so many in order. One pass, since few are drawn of many. */
export function first(weighed: readonly Weighed[], count: number): ContactPoint[] {
  const best: Weighed[] = [];
  for (const one of weighed) {
    let at = best.length;
    while (at > 0 && isBefore(one, best[at - 1]!)) at--;
    if (at < count) best.splice(at, 0, one);
    if (best.length > count) best.pop();
  }
  return best.map(({ point }) => point);
}

function isBefore(a: Weighed, b: Weighed): boolean {
  if (a.weight !== b.weight) return a.weight < b.weight;
  const left = (a.key ??= alphabetic(a.point.name));
  const right = (b.key ??= alphabetic(b.point.name));
  return left === right ? a.point.id < b.point.id : left < right;
}

/** Unicode has æ and ø after z, in this order, but å before them. Not every browser carries a Norwegian collator. */
const alphabetic = (name: string): string => name.toLowerCase().replaceAll('å', 'ÿ');
