/**
 * How the generated tables are written; shared by their reader (`tables.ts`) and the compiler (`tools/geography/`).
 */
import type { Coder, Contexts } from './codec.js';

/** Before the name of a town: it was a municipality too, now part of the one the town lies in. */
export const FORMER = '+';

/** What a packed number is, so that the coder remembers like with like. */
const only = (kind: number): Contexts => [kind, kind, kind];
export const CONTEXT = {
  count: only(1),
  gap: only(2),
  index: only(3),
  county: only(4),
  lat: only(5),
  lon: only(6),
  municipality: only(7),
  /** Steps to neighbours, for each of three kinds, the first and further ones. */
  first: [only(8), only(9), only(10)],
  further: [only(11), only(12), only(13)],
} as const;

/** What a postcode does: 0 stays in the town before, 1 a new town of the same municipality, 2 of another, 3 or more: back. */
export const stepContexts = (history: number): Contexts => [16, 32 + (history & 3), 64 + (history & 63)];

/** Steps so far, two bits each. */
export const addStep = (history: number, step: number): number => ((history << 2) | Math.min(step, 3)) & 63;

/** How many codes are skipped before this one; many things begin at a round number. */
export const gapContexts = (history: number, gap: number, code: number): Contexts => [
  17,
  (1 << 10) + (history & 3) * 10 + ((code + 1) % 10),
  (1 << 14) + ((history & 15) * 8 + Math.min(gap, 7)) * 10 + ((code + 1) % 10),
];

/** How far the next number that went out of use is from the one before. */
export const formerGapContexts = (gap: number): Contexts => [18, 18, 512 + Math.min(gap, 15)];

export const readSigned = (read: Coder, contexts: Contexts): number => {
  const n = read(contexts);
  return n & 1 ? -(n + 1) / 2 : n / 2;
};

/** Letters of the names, commonest first; the first ends a name. */
export const LETTERS = ';easnrldtokivgøumbyhjfå pæ-zc+ášŋwö';

/** A letter's contexts: the one, two and three before it, six bits each. */
export const letterContexts = (before: number): Contexts => [
  (1 << 24) + (before & 63),
  (2 << 24) + (before & 0xfff),
  (3 << 24) + (before & 0x3ffff),
];

/** Reads names one after another. They are packed in small letters: every word but i, og and på begins with a large one. */
export function createNameReader(read: Coder): () => string {
  const large = LETTERS.toUpperCase();
  let before = 0;
  return () => {
    let name = '';
    let letters = large;
    for (;;) {
      const letter = read(letterContexts(before));
      before = (before << 6) | letter;
      if (letter === 0) return name.replace(/ (?:I|Og|På) /, (word) => word.toLowerCase());
      name += letters[letter];
      letters = ' -+'.includes(LETTERS[letter]!) ? large : LETTERS;
    }
  };
}
