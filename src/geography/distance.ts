/** Where places are and which lie beside one another. */
import { isCounty, neighboursTable, pointsTable, type Neighbour, type Point } from './tables.js';

export type { Neighbour, Point };

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Where its people live, rounded to 0.01° (about 1 km); undefined for any but a present municipality number. */
export const centreOf = (number: string): Point | undefined => pointsTable().get(number);

/** The centres of the 357 municipalities, in the order of their numbers; not Svalbard, not Jan Mayen. */
export const allCentres = (): readonly (Point & { number: string })[] =>
  [...pointsTable()]
    .map(([number, point]) => ({ number, ...point }))
    .filter(({ number }) => isCounty(number));

/** Those that share a border with it, or a bridge, tunnel or ferry; land first. Empty for Svalbard and unknown numbers. */
export const neighboursOf = (number: string): readonly Neighbour[] => neighboursTable().get(number) ?? [];

/** Kilometres in a straight line over the ground (haversine, unrounded). */
export function distanceKm(a: Point, b: Point): number {
  const haversine =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
