import { Type } from 'typebox';

/**
 * The shapes of single values. Every pattern is linear: no nested repetition, so that no text can make it slow.
 */

/**
 * NUL and other control characters, separators and marks that nobody sees, overrides (which turn text around) and
 * half characters: all that the widgets take out of a text.
 */
const UNSAFE =
  '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u061C\\u200E\\u200F\\u2028-\\u202E' +
  '\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uD800-\\uDFFF';

/** Something to read, and not what a program wrote where there was nothing: the widgets leave both out. */
const READABLE = '(?=\\s*\\S)(?!\\s*(?:null|undefined|NaN|Invalid\\s+Date|\\[object\\s+Object\\])\\s*$)';

/** Text of one line. A longer one the widgets would cut. */
export const line = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: `^${READABLE}[^\\n\\r\\t${UNSAFE}]*$` });

/** Blank on the screen: spaces, soft hyphens and the like, marks with nothing under them, the empty braille sign. */
const UNSEEN = '\\s\\p{Cf}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0';

/** One line that a person has typed of themselves: whatever it says, so long as there is something to see. */
export const typed = (maxLength: number) =>
  Type.String({
    minLength: 1,
    maxLength,
    pattern: `^(?=[${UNSEEN}]*[^${UNSEEN}])[^\\n\\r\\t${UNSAFE}]*$`,
  });

/** Text that may have several lines. */
export const prose = (maxLength = 2000) =>
  Type.String({ minLength: 1, maxLength, pattern: `^${READABLE}[^${UNSAFE}]*$` });

/** As much as the widgets show of each. */
export const name = () => line(160);
export const label = () => line(120);
export const note = () => prose(500);
/** A topic, a version: one of a list that programs compare. */
export const code = () => line(64);

export const Id = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]{0,63}$',
  description: 'Unique in its list, never used again.',
});

export const Language = Type.String({
  maxLength: 35,
  pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$',
  description: 'BCP 47',
});

export const HttpsUrl = Type.String({
  format: 'iri',
  maxLength: 2000,
  pattern: '^https://[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*(:[0-9]{1,5})?([/?#][^\\s\\p{C}"<>\\\\^`{|}]*)?$',
  description: 'An address that begins with https:// and has no user name in it',
});

/** Of a name on the net: 63 at most, no hyphen first or last (RFC 1123). */
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';

/** No dot first, last or doubled before the @, and 64 at most there (RFC 5321). */
const address = (refused: string, last: string) =>
  Type.String({
    maxLength: 254,
    pattern: `^(?=[^@]{1,64}@)[^.${refused}]+(?:\\.[^.${refused}]+)*@(?:${LABEL}\\.)+${last}$`,
  });

const NEVER_IN_ADDRESS = '\\s\\p{C}@<>()[\\]\\\\,;:"?#';

/** For everybody, as a link. */
export const Email = address(`${NEVER_IN_ADDRESS}%&/`, '\\p{L}{2,63}');

/** Of somebody who is written to by hand: also what would mean something else in a link. */
export const PersonsEmail = address(NEVER_IN_ADDRESS, LABEL);

/** As keyboards and web pages have them; no line break. */
const BLANK = ' \\u00A0\\u2007\\u2009\\u202F';

export const PhoneNumber = Type.String({
  maxLength: 30,
  pattern: '^\\+?[0-9]([ ()-]*[0-9]){2,14}$',
  description: '3 to 15 digits, with spaces as people write them; + and country code for foreign numbers.',
});

/** In any usual writing; whether it can be called is looked at afterwards. */
export const PersonsPhone = Type.String({
  maxLength: 60,
  pattern: `^[${BLANK}(]*(?:\\+[${BLANK}(]*)?[0-9][0-9${BLANK}().-]*$`,
  description:
    '8 digits, or + (or 00), a country code and the number: blanks, hyphens, dots and brackets are fine.',
});

export const Day = Type.String({
  format: 'date',
  pattern: '^(19|20|21)',
  description: 'YYYY-MM-DD, from 1900 to 2199',
});
export const Instant = Type.String({ format: 'date-time' });

export const RoughDay = Type.String({
  pattern: '^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$',
  description: 'YYYY, YYYY-MM or YYYY-MM-DD',
});

export const MunicipalityNumber = Type.String({ pattern: '^[0-9]{4}$' });
export const CountyNumber = Type.String({ pattern: '^[0-9]{2}$' });

/**
 * The names that texts may have under `translations`: their own paths in the record (`organisation.name`), `*` for
 * the place in a list, counted from 0. Any other name is refused, as it could hold what must not be published.
 */
export const textNames = (...paths: string[]): string =>
  `^(${paths.map((path) => path.replaceAll('.', '\\.').replaceAll('*', '[0-9]{1,3}')).join('|')})$`;

/** Texts in other languages than the record's own: `translations.en.name`. */
export const translated = (names: string) => ({
  lang: Type.Optional(Language),
  translations: Type.Optional(
    Type.Record(
      Language,
      Type.Record(Type.String({ pattern: names }), prose(), {
        maxProperties: 40,
        additionalProperties: false,
      }),
      { maxProperties: 30, additionalProperties: false },
    ),
  ),
});

/** Unknown fields are refused: a misspelt name would otherwise be lost without a word. */
export const CLOSED = { additionalProperties: false } as const;

/** A group without anything in it says nothing, and the widgets leave it out. */
export const NOT_EMPTY = { ...CLOSED, minProperties: 1 } as const;
