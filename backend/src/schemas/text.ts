import { Type } from 'typebox';

/**
 * The shapes of single values. Every pattern is linear: no nested repetition, so that no text can make it slow.
 */

/** NUL and other control characters, embedding overrides (which turn text around) and half characters. */
const UNSAFE = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\uD800-\\uDFFF';

/** Text of one line. */
export const line = (maxLength = 200, description?: string) =>
  Type.String({ minLength: 1, maxLength, pattern: `^[^\\n\\r\\t${UNSAFE}]*$`, ...described(description) });

/** Text that may have several lines. */
export const prose = (maxLength = 2000, description?: string) =>
  Type.String({ minLength: 1, maxLength, pattern: `^[^${UNSAFE}]*$`, ...described(description) });

export const Id = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]{0,63}$',
  description: 'Unique in its list, never used again.',
});

export const Language = Type.String({
  maxLength: 35,
  pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$',
  description: 'BCP 47',
});

export const HttpsUrl = Type.String({
  maxLength: 2000,
  pattern: `^https://[^\\s/?#<>"'\\\\${UNSAFE}][^\\s<>"\\\\${UNSAFE}]*$`,
  description: 'An address that begins with https://',
});

export const Email = Type.String({
  maxLength: 254,
  pattern: `^[^\\s@<>()"',;:\\\\${UNSAFE}]{1,64}@[^\\s@<>()"',;:\\\\${UNSAFE}]{1,189}$`,
});

export const PhoneNumber = Type.String({
  maxLength: 30,
  pattern: '^\\+?[0-9][0-9 ()-]{1,28}[0-9]$',
  description: 'Digits, with spaces as people write them; + and country code for foreign numbers.',
});

export const Day = Type.String({ format: 'date', description: 'YYYY-MM-DD' });
export const Instant = Type.String({ format: 'date-time' });

export const RoughDay = Type.String({
  pattern: '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$',
  description: 'YYYY, YYYY-MM or YYYY-MM-DD',
});

export const MunicipalityNumber = Type.String({ pattern: '^[0-9]{4}$' });
export const CountyNumber = Type.String({ pattern: '^[0-9]{2}$' });

/** Texts in other languages than the record's own: `translations.en.name`. */
export const translated = {
  lang: Type.Optional(Language),
  translations: Type.Optional(
    Type.Record(
      Language,
      Type.Record(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9.]{0,99}$' }), prose(), {
        maxProperties: 50,
        additionalProperties: false,
      }),
      { maxProperties: 30, additionalProperties: false },
    ),
  ),
};

/** Unknown fields are refused: a misspelt name would otherwise be lost without a word. */
export const CLOSED = { additionalProperties: false } as const;

function described(description?: string): { description?: string } {
  return description ? { description } : {};
}
