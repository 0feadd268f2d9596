/** Writes what `src/geography/codec.ts` and `packing.ts` read. */
import { createCoder, type Coder } from '../../src/geography/codec.js';
import { LETTERS, letterContexts } from '../../src/geography/packing.js';

export interface Writer {
  write: Coder;
  finish(): string;
}

const sign = (digit: number): string => String.fromCharCode(digit > 32 ? digit + 60 : digit + 59);

/** `size` as the reader of the same text has it. */
export function createWriter(size: number): Writer {
  let out = '';
  const write = createCoder(
    size,
    () => 0,
    (digit) => {
      out += sign(digit);
    },
  );
  return {
    write,
    finish() {
      // Numbers that nobody reads push out what the coder still holds.
      const length = out.length;
      while (out.length < length + 2) write([9999, 9999, 9999], 8);
      return out;
    },
  };
}

export const unsigned = (n: number): number => (n < 0 ? -2 * n - 1 : 2 * n);

/** Writes names one after another, each with its end. */
export function createNameWriter(write: Coder): (name: string) => void {
  let before = 0;
  return (name) => {
    for (const letter of name.toLowerCase() + LETTERS[0]) {
      const index = LETTERS.indexOf(letter);
      if (index < 0) throw new Error(`no letter ${letter} of ${name}`);
      write(letterContexts(before), index);
      before = (before << 6) | index;
    }
  };
}
