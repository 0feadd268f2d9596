/** Records that speak of municipalities and counties that are no more, read as those of today. */
import type { ContactPoint } from '../../data/contact-points.js';
import { placeOf, presentNumbers } from '../../geography/geography.js';

const done = new WeakMap<readonly ContactPoint[], ContactPoint[]>();

/**
 * The points with present municipality and county numbers: former ones become their successors (all of them, when
 * one was split), unknown ones are left out. Records that need no change are the same objects; so is the answer for
 * the same list.
 */
export function normalisePoints(points: readonly ContactPoint[]): ContactPoint[] {
  let result = done.get(points);
  if (!result) {
    result = points.map(normalisePoint);
    done.set(points, result).set(result, result);
  }
  return result;
}

function normalisePoint(point: ContactPoint): ContactPoint {
  const { municipalities = [], counties = [] } = point;
  if (municipalities.every(placeOf) && counties.every(placeOf)) return point;
  return { ...point, municipalities: presentOf(municipalities), counties: presentOf(counties) };
}

const presentOf = (numbers: readonly string[]): string[] => [...new Set(numbers.flatMap(presentNumbers))];
