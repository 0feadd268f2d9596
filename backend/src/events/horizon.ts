export interface Horizon {
  /** Occurrences of repeating events that begin before this are not told of, and none that begin after `until`. */
  from: number;
  now: number;
  until: number;
  /** Of one series, MAX_OCCURRENCES when absent. Where there are more, the past goes first, then what is furthest off. */
  most?: number;
}

export const MAX_OCCURRENCES = 1_000;
