import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { holdsNationalId } from '../../src/lib/national-id.js';

/** By Skatteetaten's own words: weigh the digits, add, divide by 11, and the control digit is 11 less the rest. */
function controlDigits(nine: string, rest = 0): string | undefined {
  const weigh = (digits: string, weights: readonly number[]): number =>
    weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
  const first = (((rest - weigh(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])) % 11) + 11) % 11;
  const second = (11 - (weigh(nine + String(first), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return first < 10 && second < 10 ? `${first}${second}` : undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Made up: month + 80 is what Skatteetaten gives nobody who lives. */
const nationalIds = (dayPlus = 0, monthPlus = 80, rest = 0): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 99_999 }),
    )
    .map(([day, month, tail]) => two(day + dayPlus) + two(month + monthPlus) + String(tail).padStart(5, '0'))
    .filter((nine) => controlDigits(nine, rest) !== undefined)
    .map((nine) => nine + controlDigits(nine, rest)!);

describe('a national identity number is known', () => {
  for (const [what, dayPlus, monthPlus, rest] of [
    ['of a resident', 0, 0, 0],
    ['of somebody who stays for a while (day + 40)', 40, 0, 0],
    ['that helps a hospital (month + 40)', 0, 40, 0],
    ['of Skatteetaten’s test series (month + 80)', 0, 80, 0],
    ['of the test series for those who stay for a while', 40, 80, 0],
    ['as they are made from 2032', 0, 80, 3],
  ] as const) {
    it(what, () => {
      fc.assert(fc.property(nationalIds(dayPlus, monthPlus, rest), holdsNationalId));
    });
  }

  it('however it is written, and whatever stands around it', () => {
    fc.assert(
      fc.property(
        nationalIds(),
        fc.constantFrom('', ' ', '.', '-', '\u00a0'),
        fc.constantFrom(
          ['', ''],
          ['Ola ', ''],
          ['x', 'y'],
          ['(', ')'],
          ['', ' 2'],
          ['', '@eksempel.example'],
        ),
        (id, gap, [before, after]) => {
          const written = [id.slice(0, 2), id.slice(2, 4), id.slice(4, 6), id.slice(6)].join(gap);
          expect(holdsNationalId(before + written + after)).to.equal(true);
          expect(holdsNationalId(`${before}${id.slice(0, 6)}${gap}${id.slice(6)}${after}`)).to.equal(true);
          expect(holdsNationalId(before + [...id].join(gap) + after)).to.equal(true);
        },
      ),
    );
  });

  it('also in the wide digits of other keyboards', () => {
    const wide = (text: string): string =>
      text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    fc.assert(fc.property(nationalIds(), (id) => holdsNationalId(wide(id))));
  });
});

describe('no national identity number is seen', () => {
  it('in ten or twelve digits', () => {
    fc.assert(
      fc.property(nationalIds(), fc.constantFrom('0', '7'), (id, digit) => {
        expect(holdsNationalId(id + digit)).to.equal(false);
        expect(holdsNationalId(digit + id)).to.equal(false);
        expect(holdsNationalId(id.slice(1))).to.equal(false);
      }),
    );
  });

  it('where a control digit is wrong', () => {
    fc.assert(
      fc.property(nationalIds(), fc.integer({ min: 1, max: 9 }), (id, by) => {
        const last = (Number(id.at(-1)) + by) % 10;
        expect(holdsNationalId(id.slice(0, 10) + String(last))).to.equal(false);
      }),
    );
  });

  it('in a day or a month that is none', () => {
    for (const start of ['0000', '3201', '0013', '7201', '0053', '0100', '0093']) {
      for (let tail = 0; tail < 300; tail++) {
        const nine = start + String(tail).padStart(5, '0');
        const control = controlDigits(nine);
        if (control) expect(holdsNationalId(nine + control), nine).to.equal(false);
      }
    }
  });

  it('in words, names and what machines write', () => {
    for (const text of [
      '',
      'Kari',
      '00 00 00 00',
      'x'.repeat(1e5),
      '1 '.repeat(5e4),
      '\0\ud800',
      '1'.repeat(1e5),
    ]) {
      expect(holdsNationalId(text), text.slice(0, 20)).to.equal(false);
    }
  });
});
