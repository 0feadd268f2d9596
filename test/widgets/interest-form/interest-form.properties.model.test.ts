import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import Value from 'typebox/value';
import { Interest as InterestSchema } from '../../../backend/src/schemas/interest.js';
import { FORMATS } from '../../../src/data/contact-points.js';
import {
  answered,
  FIELDS,
  LANGUAGES,
  suggestEmail,
  tidy,
  toInterest,
  toViewModel,
  validate,
  asksOf,
  type Answers,
  type FormState,
  type Interest,
} from '../../../src/widgets/interest-form/interest-form.model.js';
import { ALL_FIELDS, formState, serviceWith } from '../../support/form-state.js';

/* ---- what people type ---- */

const ODD = [
  'x'.repeat(100_000),
  '1'.repeat(100_000),
  '('.repeat(100_000),
  '@'.repeat(100_000),
  ' '.repeat(100_000),
  'ola@'.repeat(25_000),
  '👩‍👩‍👧‍👦'.repeat(500),
  '\ud800',
  'a\udc00b',
  '\0',
  'Kari\0',
  '\u202eirak\u202c',
  '\u2066+47 400 00 000\u2069',
  'Z̷̛a̵l̸g̴o̶'.repeat(20),
  'null',
  'undefined',
  '__proto__',
  '=1+1',
  "'; drop table interests; --",
  '<script>alert(1)</script>',
  '${7*7}',
  'ola@eksempel.example\r\nBcc: alle@eksempel.example',
  'Čáhci Áhkku',
  '０１８１８０１２３３７',
  '\u00ad',
  '\u0301\u2800',
  'kari@b.no',
];

/** Valid by their control digits; month + 80 is what Skatteetaten gives nobody who lives. */
const NATIONAL_IDS = ['01818012337', '01818012345'];
const idWritten = fc
  .tuple(fc.constantFrom(...NATIONAL_IDS), fc.constantFrom('', ' ', '.', '-', '\u00a0', '\u2011'))
  .map(([id, gap]) => `${id.slice(0, 6)}${gap}${id.slice(6)}`);

const typed = fc.oneof(
  fc.constantFrom(...ODD),
  idWritten,
  fc.tuple(fc.string(), idWritten, fc.string()).map((parts) => parts.join('')),
  fc.tuple(idWritten, fc.constantFrom('@eksempel.example', '@gmial.com')).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[a-zæøå]{55,90}$/),
  fc.stringMatching(/^[+0-9 ()-]{0,20}$/),
  fc.stringMatching(/^\+?\d{8,15}$/),
  fc.emailAddress(),
  fc.constantFrom('', '00 00 00 00', 'post@eksempel.example', 'Kari'),
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Mostly such as can be sent, so that what is sent gets tested. */
const mostly = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 4 }, { arbitrary: other, weight: 1 });

/** Any of them, in any order. */
const ticked = (codes: readonly string[]): fc.Arbitrary<string[]> => fc.shuffledSubarray([...codes]);

const answers = fc.record({
  reachBy: mostly<unknown>('email', fc.constantFrom('phone', undefined)),
  phone: mostly('400 00 000', typed),
  phoneBy: maybe(fc.constantFrom('call', 'sms', 'either')),
  mayLeaveMessage: maybe(fc.boolean()),
  email: fc.oneof(fc.constant('post@eksempel.example'), typed),
  alias: fc.oneof(fc.constant('Kari'), typed),
  languages: ticked(LANGUAGES),
  formats: ticked(FORMATS),
  meetingTimes: ticked(['daytime', 'evening', 'weekend']),
  wish: maybe(fc.constantFrom('mixed', 'theme', 'unsure')),
  theme: maybe(fc.constantFrom(...InterestSchema.properties.theme.enum)),
  onBehalf: maybe(fc.constantFrom('relative', 'professional')),
  adult: mostly<unknown>(true, fc.constantFrom(false, undefined)),
  consent: mostly(true, fc.constant(false)),
}) as fc.Arbitrary<Answers>;

const state = fc
  .tuple(answers, fc.subarray(ALL_FIELDS), fc.boolean())
  .map(([given, fields, pressed]): FormState =>
    formState({ answers: given, service: serviceWith(fields), pressed }),
  );

/* ---- the rules of the contract: the schema that the backend itself checks by ---- */

const { email, alias } = InterestSchema.properties;
/** A text of any length that the contract takes. */
const readable = new RegExp((alias as { pattern?: string }).pattern!, 'u');
const keepsTheContract = (interest: unknown): boolean => Value.Check(InterestSchema, interest);

/** Eleven digits that divide as a national identity number's do. */
function isNationalId(digits: string): boolean {
  const sum = (weights: readonly number[]): number =>
    weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0) % 11;
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4)) % 40;
  const isDate = day > 0 && day < 32 && month > 0 && month < 13;
  return isDate && sum([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) < 4 && sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0;
}

const runs = (text: string): string[] =>
  [text, text.replace(/(?<=\d)[\s.-](?=\d)/g, '')].flatMap((one) => one.match(/(?<!\d)\d{11}(?!\d)/g) ?? []);

describe('whatever a person types', () => {
  let sent = 0;
  const eachSent = (see: (interest: Interest, state: FormState) => void): void =>
    fc.assert(
      fc.property(state, (given) => {
        const interest = toInterest(given, 'nb');
        if (!interest) return;
        sent++;
        see(interest, given);
      }),
      { numRuns: 600 },
    );

  it('what is sent holds no national identity number', () => {
    eachSent(({ phone = '+', ...rest }) => {
      expect(phone.startsWith('+')).to.equal(true);
      for (const run of runs(`${rest.alias} ${rest.email}`.normalize('NFKC'))) {
        expect(isNationalId(run), run).to.equal(false);
      }
    });
    expect(sent, 'or nothing was tested').to.be.above(50);
  });

  it('what is sent keeps the rules of the contract, with nothing empty and its keys in order', () => {
    eachSent((interest) => {
      expect(keepsTheContract(interest), JSON.stringify(interest)).to.equal(true);
      for (const value of Object.values(interest))
        expect(value === false || (value as string).length === 0).to.equal(false);
      expect(!interest.phone).to.equal(!!interest.email);
      expect(Object.keys(interest)).to.deep.equal(Object.keys(interest).sort());
    });
  });

  it('what is sent is only what is asked for', () => {
    eachSent((interest, { service }) => {
      const asks = new Set<string>([...asksOf(service), 'adult', 'consent', 'contactPoint', 'municipality']);
      for (const field of Object.keys(interest)) expect(asks.has(field), field).to.equal(true);
    });
  });

  it('the same answers are sent as the same bytes', () => {
    eachSent((interest, given) => {
      const turned = { ...given, answers: Object.fromEntries(Object.entries(given.answers).reverse()) };
      expect(JSON.stringify(toInterest(turned as unknown as FormState, 'nb'))).to.equal(
        JSON.stringify(interest),
      );
    });
  });

  it('the form can be shown, and names what is wrong in the order of the page', () => {
    fc.assert(
      fc.property(state, (given) => {
        const { errors } = toViewModel(given);
        const order = errors.map(({ field }) => FIELDS.indexOf(field));
        expect(order).to.deep.equal([...new Set(order)].sort((a, b) => a - b));
      }),
    );
  });

  it('it can be sent exactly when nothing is wrong and the person is of age', () => {
    fc.assert(
      fc.property(state, (given) => {
        const ready = !validate(given.answers, asksOf(given.service)).length && given.answers.adult === true;
        expect(!!toInterest(given, 'nb')).to.equal(ready);
      }),
    );
  });

  it('it is kept as it was typed', () => {
    fc.assert(
      fc.property(state, typed, (given, text) => {
        expect(answered(given, 'alias', text).answers.alias).to.equal(text);
      }),
    );
  });

  it('a suggested address is one that can be sent, and suggests nothing further', () => {
    const slips = fc.tuple(
      typed,
      fc.constantFrom('gmial.com', 'gmail.con', 'hotmal.no', 'x.comm', 'onlineno'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          typed,
          slips.map(([local, domain]) => `${local}@${domain}`),
        ),
        (text) => {
          const suggestion = suggestEmail(text);
          if (suggestion === undefined) return;
          expect(Value.Check(email, suggestion), suggestion).to.equal(true);
          expect(suggestEmail(suggestion)).to.equal(undefined);
        },
      ),
    );
  });

  it('tidying it twice is tidying it once, and leaves what can be read', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(tidy(tidy(text))).to.equal(tidy(text));
        if (tidy(text)) expect(readable.test(tidy(text)), text).to.equal(true);
      }),
    );
    expect(tidy(' Kari\u00a0\u202eNord\0 ')).to.equal('Kari Nord');
    expect(tidy('👩‍👩‍👧‍👦')).to.equal('👩‍👩‍👧‍👦');
  });
});
