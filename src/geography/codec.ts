/**
 * Reads packed tables: an arithmetic coder whose model learns while it reads.
 *
 * Only +, -, ×, ÷ and whole-number operations are used, since every browser must come to the very same
 * probabilities as the compiler (`tools/geography/`) did; `Math.exp` and its like may differ in the last bit.
 */

/** How much a shorter context is trusted against what a longer one has seen; 5 gave the smallest tables. */
const CAUTION = 5;
/** Whole numbers of 30 bits, so that they stay small integers; one sign of the text carries six of them. */
const TOP = 0x3f000000;
const ALL = 0x3fffffff;

/**
 * Reads or writes one whole number. Contexts are whole numbers, from the most general to the most particular;
 * one that equals the one before it counts once.
 */
export type Coder = (contexts: Contexts, value?: number) => number;
export type Contexts = readonly [number, number, number];

/**
 * One function for both directions, so that they cannot drift apart: with `value` given it writes (through `put`),
 * without it reads (through `take`, six bits at a time).
 *
 * @param size log2 of the number of contexts that are kept apart; more of them share a place
 */
export function createCoder(size: number, take: () => number, put?: (digit: number) => void): Coder {
  const seen = new Uint16Array(2 << size);
  const shift = 31 - size;
  let low = 0;
  let high = ALL;
  let input = 0;
  for (let i = 0; i < 5; i++) input = (input << 6) | take();

  // Long, because it runs a hundred thousand times at the first keystroke, most of them before it is compiled.
  return ([a, b, c], value = -1) => {
    // Elias gamma: how many binary digits, then the digits; each with a memory of its own.
    const whole = value + 1;
    const length = value < 0 ? 0 : 31 - Math.clz32(whole);
    let node = 0;
    let digits = 0;
    let left = -1;
    let n = 1;
    for (;;) {
      const salt = Math.imul(node, 0x85ebca6b);
      const i = (Math.imul(a ^ salt, 0x9e3779b1) >>> shift) & -2;
      const j = (Math.imul(b ^ salt, 0x9e3779b1) >>> shift) & -2;
      const k = (Math.imul(c ^ salt, 0x9e3779b1) >>> shift) & -2;
      let ones = seen[i + 1]!;
      let p = (ones + CAUTION / 2) / (seen[i]! + ones + CAUTION);
      if (b !== a) {
        ones = seen[j + 1]!;
        p = (ones + CAUTION * p) / (seen[j]! + ones + CAUTION);
      }
      if (c !== b) {
        ones = seen[k + 1]!;
        p = (ones + CAUTION * p) / (seen[k]! + ones + CAUTION);
      }
      const middle = low + (((high - low) * p) | 0);
      let bit = 0;
      if (value < 0) bit = input <= middle ? 1 : 0;
      else if (left < 0) bit = digits < length ? 1 : 0;
      else bit = (whole >> (left - 1)) & 1;
      if (bit) high = middle;
      else low = middle + 1;
      seen[i + bit]!++;
      if (b !== a) seen[j + bit]!++;
      if (c !== b) seen[k + bit]!++;
      while (((low ^ high) & TOP) === 0) {
        put?.(high >>> 24);
        low = (low << 6) & ALL;
        high = ((high << 6) & ALL) | 63;
        input = ((input << 6) & ALL) | take();
      }
      if (left < 0) {
        if (bit) node = ++digits;
        else if (digits) left = digits;
        else return 0;
      } else {
        n = 2 * n + bit;
        if (--left === 0) return n - 1;
      }
      if (left > 0) node = 32 + n + (digits << 12);
    }
  };
}

/**
 * Signs from ; to { carry the digits, but for the backslash, which a string would need two of. Most of them are
 * letters, as in the code around the tables, and that helps gzip.
 */
const digitOf = (code: number): number => (code > 92 ? code - 60 : code - 59);

/** Reads what the compiler has packed into `text`; beyond its end are zeros. */
export function createReader(text: string, size: number): Coder {
  let at = 0;
  return createCoder(size, () => (at < text.length ? digitOf(text.charCodeAt(at++)) : 0));
}
