/** Records that speak of municipalities and counties that are no more, read as those of today. */
import { isInForce, presentNumbers } from './numbers.js';

/** Whom a place is for, by numbers. */
interface Serving {
  municipalities?: string[];
  counties?: string[];
}

const done = new WeakMap<readonly Serving[], readonly Serving[]>();

/**
 * The records with present municipality and county numbers: former ones become their successors (all of them, when
 * one was split), unknown ones are left out. Records that need no change are the same objects; so is the answer for
 * the same list.
 */
export function asOfToday<T extends Serving>(records: readonly T[]): readonly T[] {
  let result = done.get(records) as readonly T[] | undefined;
  if (!result) {
    result = records.map(recordAsOfToday);
    done.set(records, result).set(result, result);
  }
  return result;
}

function recordAsOfToday<T extends Serving>(record: T): T {
  const { municipalities = [], counties = [] } = record;
  if ([...municipalities, ...counties].every(isInForce)) return record;
  return { ...record, municipalities: presentOf(municipalities), counties: presentOf(counties) };
}

const presentOf = (numbers: readonly string[]): string[] => [...new Set(numbers.flatMap(presentNumbers))];
