import { addDays, dayOf } from '../days.js';
import { MAX_EVENTS } from '../schemas/event.js';
import { momentOf } from './zone.js';

export interface Horizon {
  /** Occurrences of repeating events that begin before this are not told of, and none that begin after `until`. */
  from: number;
  now: number;
  until: number;
  /** Of one series, MAX_OCCURRENCES when absent. Where there are more, the past goes first, then what is furthest off. */
  most?: number;
}

export const MAX_OCCURRENCES = 1_000;

/** Who looks further ahead asks for it by name. */
const MONTHS_AHEAD = 24;
/** Repeating events are history for so long; those that took place once always are. */
const YEARS_BACK = 10;

/** Many repeating events share what may be published. */
export function horizonOf(now: Date, repeating: number): Horizon {
  const today = dayOf(now);
  const share = Math.floor((2 * MAX_EVENTS) / Math.max(1, repeating));
  return {
    from: momentOf(`${Number(today.slice(0, 4)) - YEARS_BACK}-01-01`),
    now: now.getTime(),
    until: endAhead(now) - 1,
    most: Math.max(4, Math.min(MAX_OCCURRENCES, share)),
  };
}

/** The end of the last day that is told of unless more is asked for. */
export const endAhead = (now: Date): number => momentOf(addDays(lastDayAhead(now), 1));

function lastDayAhead(now: Date): string {
  const today = dayOf(now);
  const year = Number(today.slice(0, 4)) + MONTHS_AHEAD / 12;
  // 29 February has no like two years on.
  return today.endsWith('02-29') ? `${year}-02-28` : `${year}${today.slice(4)}`;
}
