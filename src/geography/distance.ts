/** Where places are and which lie beside one another. */
import { neighboursTable, once, placesTable, pointsTable } from './tables.js';

/** WGS 84 degrees. */
export interface Point {
  lat: number;
  lon: number;
}

export interface Neighbour {
  number: string;
  /** What ties them: a border on land, a bridge or tunnel, or a ferry. */
  by: 'land' | 'road' | 'ferry';
}

const KINDS = ['land', 'road', 'ferry'] as const;
const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const positions = once(() => new Map(placesTable().numbers.map((number, i) => [number, i])));

/** Where its people live, rounded to 0.01° (about 1 km); undefined for any but a present municipality number. */
export function centreOf(number: string): Point | undefined {
  const i = positions().get(number);
  return i === undefined ? undefined : pointsTable()[i];
}

/** The centres of the 357 municipalities, in the order of their numbers; not Svalbard, not Jan Mayen. */
export function allCentres(): readonly (Point & { number: string })[] {
  return placesTable()
    .numbers.map((number, i) => ({ number, ...pointsTable()[i]! }))
    .filter(({ number }) => !TERRITORIES.test(number));
}
const TERRITORIES = /^2[12]/;

/** Those that share a border with it, or a bridge, tunnel or ferry; land first. Empty for Svalbard and unknown numbers. */
export function neighboursOf(number: string): readonly Neighbour[] {
  const i = positions().get(number);
  const own = i === undefined ? undefined : neighboursTable()[i];
  const { numbers } = placesTable();
  return (own ?? []).map(({ index, by }) => ({ number: numbers[index]!, by: KINDS[by]! }));
}

/** Kilometres in a straight line over the ground (haversine, unrounded). */
export function distanceKm(a: Point, b: Point): number {
  const haversine =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
