/**
 * Which places, in which group, in which order: `docs/adr/0011-order-of-the-finder.md`.
 *
 * Everything here is one pass over the list; only what is drawn is put in order.
 */
import type { ContactPoint } from '../../data/contact-points.js';
import {
  allCentres,
  distanceKm,
  municipalitiesInCounty,
  neighboursOf,
  type PlaceHit,
} from '../../geography/geography.js';
import { earliestDay } from '../../lib/freshness.js';
import { compareNorwegian } from '../../lib/sort-key.js';
import type { Tier } from './contact-finder.types.model.js';

export interface LatLon {
  lat: number;
  lon: number;
}

/** Where distances are measured from, and whom a place must serve to stand first. */
export interface Origin {
  /** Present municipality numbers. */
  own: ReadonlySet<string>;
  neighbours: ReadonlySet<string>;
  centres: readonly LatLon[];
  /** False where nobody travels from (Svalbard): only what serves it, and what needs no travel. */
  travels: boolean;
  /** A distance says something only from one point; a whole county is none. */
  measurable: boolean;
}

export type Tiers = { readonly [tier in Tier]: Ranked };

const NO_MUNICIPALITIES: ReadonlySet<string> = new Set();
export const ANYWHERE: Origin = {
  own: NO_MUNICIPALITIES,
  neighbours: NO_MUNICIPALITIES,
  centres: [],
  travels: true,
  measurable: false,
};

/** From a place: a municipality, a whole county, or Svalbard. */
export function originOf(
  place: Pick<PlaceHit['place'], 'kind' | 'municipalities' | 'number'>,
  withNeighbours = true,
): Origin {
  const own = new Set(place.municipalities.length ? place.municipalities : [place.number]);
  const alone = !withNeighbours || place.kind !== 'municipality';
  const around = alone ? [] : [...own].flatMap((number) => neighboursOf(number).map((link) => link.number));
  return {
    own,
    neighbours: new Set(around.filter((number) => !own.has(number))),
    centres: allCentres().filter(({ number }) => own.has(number)),
    travels: place.kind !== 'territory',
    measurable: own.size === 1,
  };
}

/** From the device's rounded position: nobody's municipality, only distances. */
export function originAt(position: LatLon): Origin {
  return { ...ANYWHERE, centres: [position], measurable: true };
}

/** Whether the point serves any of the municipalities, by itself or as part of a county. */
export function servesAny(point: ContactPoint, municipalities: ReadonlySet<string>): boolean {
  if (!municipalities.size) return false;
  if (point.municipalities?.some((number) => municipalities.has(number))) return true;
  return point.counties?.some((county) => countyMeets(county, municipalities)) ?? false;
}

/** Present municipality numbers begin with their county's (SSB's standard for regional classification). */
function countyMeets(county: string, municipalities: ReadonlySet<string>): boolean {
  for (const number of municipalities) if (number.startsWith(county)) return true;
  return false;
}

/** Nobody goes there: national, or formats that say so without saying "in person". Nothing is inferred from silence. */
export function isRemote(point: ContactPoint): boolean {
  if (point.national) return true;
  return Boolean(point.formats?.length) && !point.formats?.includes('in-person');
}

/** Says that it can also be reached from afar. */
export function alsoRemote(point: ContactPoint): boolean {
  return point.formats?.some((format) => format !== 'in-person') ?? false;
}

/** The point's door, when it is known exactly and may be shown. An address without a word on it is public. */
export function exactLocation(point: ContactPoint): LatLon | undefined {
  const isPublic = (point.addressVisibility ?? 'public') === 'public';
  return isPublic && point.location?.precision === 'exact' ? point.location : undefined;
}

/** What `arrange` knows beside the places and the origin. */
export interface ArrangeFacts {
  /** What was last confirmed on this day (`YYYY-MM-DD`) or before is as good as never confirmed. */
  unknownUntil: string;
  /** Not to be gone to from here, whatever they serve. */
  remoteOnly?: ReadonlySet<ContactPoint>;
}

/** The group that a point stands in, seen from a place; undefined: it is of no use there. */
function tierOf(point: ContactPoint, origin: Origin): Tier | undefined {
  if (isRemote(point)) return 'remote';
  if (servesAny(point, origin.own)) return 'own';
  if (servesAny(point, origin.neighbours)) return 'neighbour';
  // Nearness is all that a position asks for, and without a place nothing is far away.
  if (origin.own.size && alsoRemote(point)) return 'remote';
  return origin.travels ? 'further' : undefined;
}

/** Puts each point in one group and weighs it there. */
export function arrange(points: readonly ContactPoint[], origin: Origin, facts: ArrangeFacts): Tiers {
  const tiers = { own: new Ranked(), neighbour: new Ranked(), further: new Ranked(), remote: new Ranked() };
  const distances = new Distances(origin);
  for (const point of points) {
    const tier = facts.remoteOnly?.has(point) ? 'remote' : tierOf(point, origin);
    if (!tier) continue;
    const reach = tier === 'remote' ? reachOf(point, origin, distances) : homeFirst(point, origin, distances);
    tiers[tier].add(point, sureness(point, facts.unknownUntil) * FAR + Math.min(reach, FAR - 1));
  }
  return tiers;
}

/** More kilometres than there are between two places on Earth. */
const FAR = 100_000;

/** 0 sure and active; 1 not active; 2 nobody has confirmed it in three years; 3 both. */
function sureness(point: ContactPoint, unknownUntil: string): number {
  const { status = 'active', verified } = point;
  const unknown = status === 'unconfirmed' || !verified || earliestDay(verified.date) <= unknownUntil;
  return (unknown ? 2 : 0) + (status === 'active' || status === 'unconfirmed' ? 0 : 1);
}

/** Remote offers: those for the place, then those for everybody, then those that serve another place, nearest first. */
function reachOf(point: ContactPoint, origin: Origin, distances: Distances): number {
  if (servesAny(point, origin.own)) return 0;
  const forAll = point.national || !(point.municipalities?.length || point.counties?.length);
  return forAll ? 1 : 2 + (distances.to(point) ?? FAR);
}

/** What lies in the place comes before what serves it from elsewhere, however exactly either is known. */
function homeFirst(point: ContactPoint, origin: Origin, distances: Distances): number {
  const home = point.municipalities?.[0];
  if (home !== undefined && origin.own.has(home)) return 0;
  return distances.to(point) ?? FAR;
}

/** Kilometres from the origin; each municipality is measured once. */
export class Distances {
  readonly #origin: Origin;
  #toCentres?: Map<string, number>;
  readonly #toCounties = new Map<string, number>();

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  /** Undefined when there is nothing to measure from, or the record says nowhere. */
  to(point: ContactPoint): number | undefined {
    if (!this.#origin.centres.length) return undefined;
    const door = exactLocation(point);
    const home = point.municipalities?.[0];
    // From many centres a door's own distance is never shown, and the municipality's is close enough to sort by.
    if (door && (this.#origin.measurable || home === undefined)) return this.#measure(door);
    if (home !== undefined) return this.#centres.get(home);
    return this.#nearestCounty(point.counties ?? []);
  }

  get #centres(): Map<string, number> {
    this.#toCentres ??= new Map(allCentres().map((centre) => [centre.number, this.#measure(centre)]));
    return this.#toCentres;
  }

  /** A county-wide place that says no municipality is as near as the county's nearest centre. */
  #nearestCounty(counties: readonly string[]): number | undefined {
    const nearest = Math.min(...counties.map((county) => this.#toCounty(county)));
    return Number.isFinite(nearest) ? nearest : undefined;
  }

  #toCounty(county: string): number {
    let nearest = this.#toCounties.get(county);
    if (nearest === undefined) {
      nearest = Math.min(
        ...municipalitiesInCounty(county).map((number) => this.#centres.get(number) ?? Infinity),
      );
      this.#toCounties.set(county, nearest);
    }
    return nearest;
  }

  #measure(to: LatLon): number {
    let nearest = Infinity;
    for (const centre of this.#origin.centres) nearest = Math.min(nearest, distanceKm(centre, to));
    return nearest;
  }
}

/** So few are found by one pass; more are worth a whole sort. */
const ONE_PASS_LIMIT = 50;

/** Points with weights, lightest first, then by name; put in order only as far as somebody looks. */
export class Ranked {
  readonly #points: ContactPoint[] = [];
  readonly #weights: number[] = [];
  /** Positions in order: as many as have been asked for. */
  #order: readonly number[] = [];

  add(point: ContactPoint, weight: number): void {
    this.#points.push(point);
    this.#weights.push(weight);
  }

  get size(): number {
    return this.#points.length;
  }

  withId(id: string): ContactPoint | undefined {
    return this.#points.find((point) => point.id === id);
  }

  first(count: number): readonly ContactPoint[] {
    const wanted = Math.min(count, this.size);
    if (wanted > this.#order.length) {
      this.#order = wanted > ONE_PASS_LIMIT ? this.#allInOrder() : this.#lightest(wanted);
    }
    return this.#order.slice(0, wanted).map((at) => this.#points[at] as ContactPoint);
  }

  #allInOrder(): number[] {
    return this.#points.map((_, at) => at).sort((a, b) => this.#compare(a, b));
  }

  #lightest(count: number): number[] {
    const best: number[] = [];
    for (let item = 0; item < this.#points.length; item++) {
      if (best.length === count) {
        if (this.#compare(item, best[count - 1] as number) >= 0) continue;
        best.pop();
      }
      let at = best.length;
      while (at > 0 && this.#compare(item, best[at - 1] as number) < 0) at--;
      best.splice(at, 0, item);
    }
    return best;
  }

  #compare(a: number, b: number): number {
    const byWeight = (this.#weights[a] as number) - (this.#weights[b] as number);
    if (byWeight) return byWeight;
    const left = this.#points[a] as ContactPoint;
    const right = this.#points[b] as ContactPoint;
    return compareNorwegian(left.name, right.name) || (left.id < right.id ? -1 : 1);
  }
}
