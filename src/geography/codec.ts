/**
 * Reads the packed tables: an arithmetic coder whose model learns while it reads.
 *
 * Only +, -, ×, ÷ and whole-number operations are used, since every browser must come to the very same
 * probabilities as the compiler (`tools/geography/pack.ts`) did; `Math.exp` and its like may differ in the last bit.
 */

/** How much a shorter context is trusted against what a longer one has seen; 4 gave the smallest tables. */
const CAUTION = 4;
const TOP = 0x3f000000;
const ALL = 0x3fffffff;

/** Letters of all names, lower case, commonest first; the first ends a name. */
export const LETTERS = '\nesanrldtokivgøumbyhjfåp -æášŋzcwö+';

/** What was seen so far, by context: predicts the next bit, then learns what it was. */
export interface Model {
  /** Probability that the bit is 1. Contexts go from the shortest to the longest. */
  predict(a: number, b: number, c: number, node: number): number;
  learn(bit: number): void;
}

/** `size`: log2 of the number of contexts that are kept apart; more of them share a place. */
export function createModel(size: number): Model {
  const seen = new Uint16Array(2 << size);
  const shift = 32 - size;
  let i = 0;
  let j = 0;
  let k = 0;
  const place = (context: number, salt: number): number =>
    (Math.imul(Math.imul(context, 0x2c9277b5) ^ salt, 0x9e3779b1) >>> shift) << 1;
  return {
    predict(a, b, c, node) {
      const salt = Math.imul(node, 0x85ebca6b);
      i = place(a, salt);
      j = place(b, salt);
      k = place(c, salt);
      let p = (seen[i + 1]! + CAUTION / 2) / (seen[i]! + seen[i + 1]! + CAUTION);
      if (j !== i) p = (seen[j + 1]! + CAUTION * p) / (seen[j]! + seen[j + 1]! + CAUTION);
      if (k !== j) p = (seen[k + 1]! + CAUTION * p) / (seen[k]! + seen[k + 1]! + CAUTION);
      return p;
    },
    learn(bit) {
      seen[i + bit]!++;
      if (j !== i) seen[j + bit]!++;
      if (k !== j) seen[k + bit]!++;
    },
  };
}

export interface Reader {
  /** A whole number from 0; contexts are whole numbers under 2^31. */
  number(a: number, b?: number, c?: number): number;
  /** Whole number of either sign. */
  signed(a: number, b?: number): number;
  /** A name in lower case. */
  name(): string;
}

const digit = (code: number): number => (code > 92 ? code - 36 : code - 35);

export function createReader(packed: string, size: number): Reader {
  const model = createModel(size);
  let low = 0;
  let high = ALL;
  let at = 0;
  let value = 0;
  const shiftIn = (): void => {
    value = ((value << 6) & ALL) | (at < packed.length ? digit(packed.charCodeAt(at++)) : 0);
  };
  for (let i = 0; i < 5; i++) shiftIn();

  const bit = (a: number, b: number, c: number, node: number): number => {
    const middle = low + Math.floor((high - low) * model.predict(a, b, c, node));
    const one = value <= middle ? 1 : 0;
    if (one) high = middle;
    else low = middle + 1;
    model.learn(one);
    while (((low ^ high) & TOP) === 0) {
      low = (low << 6) & ALL;
      high = ((high << 6) & ALL) | 63;
      shiftIn();
    }
    return one;
  };

  // Elias gamma: how many binary digits, then the digits; each with a memory of its own.
  const number = (a: number, b = a, c = b): number => {
    let digits = 0;
    while (bit(a, b, c, digits)) digits++;
    let n = 1;
    for (let i = 0; i < digits; i++) n = 2 * n + bit(a, b, c, 32 + n + (digits << 12));
    return n - 1;
  };

  let last = 0;
  return {
    number,
    signed(a, b) {
      const n = number(a, b);
      return n & 1 ? -(n + 1) / 2 : n / 2;
    },
    name() {
      let text = '';
      for (;;) {
        const letter = number(...letterContexts(last));
        last = ((last << 6) | letter) & 0x3ffff;
        if (letter === 0) return text;
        text += LETTERS[letter];
      }
    },
  };
}

/** Contexts of a letter: one, two and three letters before it, six bits each. */
export const letterContexts = (last: number): [number, number, number] => [
  (last & 63) + 0x100000,
  (last & 0xfff) + 0x200000,
  last + 0x400000,
];
