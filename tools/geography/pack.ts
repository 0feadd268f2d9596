/** The other half of `src/geography/codec.ts`: writes what its reader reads. */
import { createModel, LETTERS, letterContexts } from '../../src/geography/codec.js';

const TOP = 0x3f000000;
const ALL = 0x3fffffff;

export interface Writer {
  number(value: number, a: number, b?: number, c?: number): void;
  signed(value: number, a: number, b?: number): void;
  name(text: string): void;
  finish(): string;
}

const character = (digit: number): string => String.fromCharCode(digit > 56 ? digit + 36 : digit + 35);

export function createWriter(size: number): Writer {
  const model = createModel(size);
  let low = 0;
  let high = ALL;
  let out = '';
  let last = 0;

  const bit = (one: number, a: number, b: number, c: number, node: number): void => {
    const middle = low + Math.floor((high - low) * model.predict(a, b, c, node));
    if (one) high = middle;
    else low = middle + 1;
    model.learn(one);
    while (((low ^ high) & TOP) === 0) {
      out += character(high >>> 24);
      low = (low << 6) & ALL;
      high = ((high << 6) & ALL) | 63;
    }
  };

  const number = (value: number, a: number, b = a, c = b): void => {
    if (!Number.isInteger(value) || value < 0 || value > 30000) throw new Error(`cannot pack ${value}`);
    const digits = 31 - Math.clz32(value + 1);
    for (let i = 0; i < digits; i++) bit(1, a, b, c, i);
    bit(0, a, b, c, digits);
    for (let i = digits - 1; i >= 0; i--) {
      bit(((value + 1) >> i) & 1, a, b, c, 32 + ((value + 1) >> (i + 1)) + (digits << 12));
    }
  };

  return {
    number,
    signed: (value, a, b) => number(value < 0 ? -2 * value - 1 : 2 * value, a, b),
    name(text) {
      for (const letter of `${text}\n`) {
        const index = LETTERS.indexOf(letter);
        if (index < 0) throw new Error(`no letter ${letter} in ${text}`);
        number(index, ...letterContexts(last));
        last = ((last << 6) | index) & 0x3ffff;
      }
    },
    // One digit more is enough to lie between low and high; the reader takes what is missing as zeros.
    finish: () => out + character((low >>> 24) + 1),
  };
}
