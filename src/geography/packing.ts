/**
 * What each packed number is, so that the coder remembers like with like: contexts from the general to the particular.
 * Shared by the reader (`tables.ts`) and the compiler (`tools/geography/`).
 */
export const CONTEXT = {
  count: 1,
  gap: 4,
  index: 5,
  lat: 6,
  lon: 7,
  more: 8,
  municipality: 12,
  county: 13,
} as const;

type Contexts = [number, number, number];

/** What a postcode does: 0 stays in the town before, 1 a new town of the same municipality, 2 of another, 3 or more: back. */
export const stepContexts = (history: number): Contexts => [16, 32 + (history & 3), 64 + (history & 63)];

/** Steps so far, two bits each. */
export const addStep = (history: number, step: number): number => ((history << 2) | Math.min(step, 3)) & 63;

/** How many codes are skipped before this one. */
export const gapContexts = (history: number, gap: number): Contexts => [
  17,
  128 + (history & 3),
  256 + (history & 15) * 8 + Math.min(gap, 7),
];

/** How far the next number that went out of use is from the one before. */
export const formerGapContexts = (gap: number): Contexts => [18, 18, 512 + Math.min(gap, 15)];
