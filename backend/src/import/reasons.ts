import type { Fault } from '../schemas/validator.js';

/** Why the schema said no, in plain Norwegian. Nothing of the value itself: it may be anything, or anybody's. */
export function reasonFor({ code, pointer, params }: Fault): string {
  const field = pointer.split('/').at(-1) ?? '';
  switch (code) {
    case 'required':
      return 'mangler';
    case 'additionalProperties':
      return 'finnes ikke i formatet (skrevet feil?)';
    case 'enum':
      return `må være ett av: ${(params['allowedValues'] as unknown[]).join(', ')}`;
    case 'const':
      return params['allowedValue'] === true
        ? 'må være ja (true), eller stå tomt'
        : `må være ${String(params['allowedValue'])}`;
    case 'type':
      return `må være ${TYPES[String(params['type'])] ?? String(params['type'])}`;
    case 'pattern':
    case 'format':
      return HINTS[field] ?? GENERAL_HINT;
    default:
      return LIMITS[code]?.(params['limit'] as number) ?? GENERAL_HINT;
  }
}

const TYPES: Record<string, string> = {
  string: 'tekst',
  number: 'et tall',
  integer: 'et helt tall',
  array: 'en liste',
  object: 'en gruppe av felter',
  boolean: 'ja eller nei',
};

const LIMITS: Record<string, (limit: number) => string> = {
  minLength: () => 'er tom',
  maxLength: (limit) => `er for lang (høyst ${limit} tegn)`,
  minimum: (limit) => `er for lite (minst ${limit})`,
  maximum: (limit) => `er for stort (høyst ${limit})`,
  minItems: () => 'er tom',
  minProperties: () => 'er tom',
  maxItems: (limit) => `har for mange (høyst ${limit})`,
  maxProperties: (limit) => `har for mange (høyst ${limit})`,
  uniqueItems: () => 'har det samme to ganger',
};

const GENERAL_HINT = 'har tegn eller en form som ikke kan brukes';
const URL_HINT = 'må være en adresse som begynner med https://, uten brukernavn eller passord i';
const PHONE_HINT = 'må være et telefonnummer: 3 til 15 sifre og mellomrom, med + først for utlandet';
const DAY_HINT = 'må være en dag som finnes, skrevet ÅÅÅÅ-MM-DD';
const TIME_HINT = 'må være et klokkeslett, skrevet TT:MM';

const MOMENT_HINT =
  'må være en dag (2026-11-24), eller dag og klokkeslett (2026-11-24T18:00:00+01:00; i CSV også 24.11.2026 18:00)';

const HINTS: Record<string, string> = {
  id: 'må være små bokstaver (a–z), tall og bindestreker, høyst 64 tegn',
  url: URL_HINT,
  website: URL_HINT,
  feedbackUrl: URL_HINT,
  privacyUrl: URL_HINT,
  withdrawalUrl: URL_HINT,
  registrationUrl: URL_HINT,
  onlineUrl: URL_HINT,
  email: 'ser ikke ut som en e-postadresse',
  number: PHONE_HINT,
  phone: PHONE_HINT,
  pausedUntil: DAY_HINT,
  checked: DAY_HINT,
  date: 'må være en dag som finnes, skrevet ÅÅÅÅ-MM-DD (for «verified» duger også ÅÅÅÅ og ÅÅÅÅ-MM)',
  opens: TIME_HINT,
  closes: TIME_HINT,
  start: MOMENT_HINT,
  end: MOMENT_HINT,
  recurrenceId: MOMENT_HINT,
  rrule: 'må være en regel som FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231 (DAILY, WEEKLY, MONTHLY eller YEARLY)',
  zone: 'må være navnet på en tidssone, for eksempel Europe/Oslo',
  timeZone: 'må være navnet på en tidssone, for eksempel Europe/Oslo',
  municipality: 'må være fire sifre',
  contactPoint: 'må være id-en til et kontaktpunkt',
  postcode: 'må være fire sifre',
  orgNumber: 'må være ni sifre',
  lang: 'må være en språkkode, for eksempel nb eller nn',
};
