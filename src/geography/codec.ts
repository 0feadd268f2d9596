/**
 * Reads packed tables: an arithmetic coder whose model learns while it reads.
 *
 * Only +, -, ×, ÷ and whole-number operations are used, since every browser must come to the very same
 * probabilities as the compiler (`tools/geography/`) did; `Math.exp` and its like may differ in the last bit.
 */

/** How much a shorter context is trusted against what a longer one has seen; 5 gave the smallest tables. */
const CAUTION = 5;
/** Probabilities are whole numbers, 4096 is 1: a browser makes an object of each fraction until it has compiled the code. */
const SURE_BITS = 12;
const SURE = 1 << SURE_BITS;
/** Whole numbers of 30 bits, so that they stay small integers; one sign of the text carries six of them. */
const TOP = 0x3f000000;
const ALL = 0x3fffffff;

/** What a number or bit is like, as whole numbers, from the general to the particular; one equal to the one before it counts once. */
export type Contexts = readonly [number, number, number];

/** Reads one whole number; the compiler's, which writes, is told which. */
export type Coder = (contexts: Contexts, value?: number) => number;

/**
 * Reads (`put` absent) or writes: the same code for both, so that they cannot drift apart.
 *
 * @param size log2 of the number of contexts that are kept apart; more of them share a place
 * @param take the next six bits of the text
 * @param put receives six bits
 */
export function createCoder(size: number, take: () => number, put?: (digit: number) => void): Coder {
  const seen = new Uint16Array(2 << size);
  const shift = 31 - size;
  let low = 0;
  let high = ALL;
  let input = 0;
  for (let i = 0; i < 5; i++) input = (input << 6) | take();

  // In one piece: it runs a hundred thousand times before the first search, mostly before the browser has compiled it.
  const bit = (a: number, b: number, c: number, node: number, wanted: number): number => {
    const salt = Math.imul(node, 0x85ebca6b);
    const i = (Math.imul(a ^ salt, 0x9e3779b1) >>> shift) & -2;
    const j = (Math.imul(b ^ salt, 0x9e3779b1) >>> shift) & -2;
    const k = (Math.imul(c ^ salt, 0x9e3779b1) >>> shift) & -2;
    let ones = seen[i + 1]!;
    let p = ((ones * SURE + (CAUTION * SURE) / 2) / (seen[i]! + ones + CAUTION)) | 0;
    ones = seen[j + 1]!;
    if (b !== a) p = ((ones * SURE + CAUTION * p) / (seen[j]! + ones + CAUTION)) | 0;
    ones = seen[k + 1]!;
    if (c !== b) p = ((ones * SURE + CAUTION * p) / (seen[k]! + ones + CAUTION)) | 0;
    const middle = low + ((high - low) >> SURE_BITS) * p;
    const one = put ? wanted : +(input <= middle);
    if (one) high = middle;
    else low = middle + 1;
    seen[i + one]!++;
    if (b !== a) seen[j + one]!++;
    if (c !== b) seen[k + one]!++;
    while (((low ^ high) & TOP) === 0) {
      put?.(high >>> 24);
      low = (low << 6) & ALL;
      high = ((high << 6) & ALL) | 63;
      input = ((input << 6) & ALL) | take();
    }
    return one;
  };

  // Exponential Golomb: how many binary digits more than two, then the digits; each with a memory of its own.
  return (contexts, value = 0) => {
    const a = contexts[0];
    const b = contexts[1];
    const c = contexts[2];
    const length = 31 - Math.clz32(value + 4);
    let digits = 2;
    while (bit(a, b, c, digits, +(digits < length))) digits++;
    let n = 1;
    for (let i = digits - 1; i >= 0; i--) {
      n = 2 * n + bit(a, b, c, 32 + n + (digits << 12), ((value + 4) >> i) & 1);
    }
    return n - 4;
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
