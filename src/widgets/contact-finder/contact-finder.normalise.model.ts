/** Records that speak of municipalities and counties that are no more, read as those of today. */
import type { ContactPoint } from '../../data/contact-points.js';
import { presentNumbers } from '../../geography/geography.js';

const done = new WeakMap<readonly ContactPoint[], ContactPoint[]>();

/**
 * The points with present municipality and county numbers: former ones become their successors (all of them, when
 * one was split), unknown ones are left out. Records that need no change are the same objects; so is the answer for
 * the same list.
 */
export function normalisePoints(points: readonly ContactPoint[]): ContactPoint[] {
  let result = done.get(points);
  if (!result) {
    const present = new Map<string, readonly string[]>();
    result = points.map((point) => normalisePoint(point, present));
    done.set(points, result);
    done.set(result, result);
  }
  return result;
}

function normalisePoint(point: ContactPoint, present: Map<string, readonly string[]>): ContactPoint {
  const municipalities = presentOf(point.municipalities, present);
  const counties = presentOf(point.counties, present);
  if (municipalities === point.municipalities && counties === point.counties) return point;
  const { municipalities: _former, counties: _formerCounties, ...rest } = point;
  return {
    ...rest,
    ...(municipalities?.length ? { municipalities } : {}),
    ...(counties?.length ? { counties } : {}),
  };
}

/** The same array when nothing changes. */
function presentOf(
  numbers: string[] | undefined,
  present: Map<string, readonly string[]>,
): string[] | undefined {
  if (!numbers) return undefined;
  const look = (number: string): readonly string[] => {
    const known = present.get(number);
    if (known) return known;
    const found = presentNumbers(number);
    present.set(number, found);
    return found;
  };
  if (numbers.every((number) => look(number)[0] === number && look(number).length === 1)) return numbers;
  return [...new Set(numbers.flatMap(look))];
}
