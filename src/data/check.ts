/**
 * A small kit for checking what a backend sends, at the border and nowhere else.
 *
 * A check gives back a clean value or undefined. A bad field is left out, not its record; a bad record, not its
 * list. Only the fields that are named are read, and only a record's own, so that neither `__proto__` in the data
 * nor a host page's additions to `Object.prototype` get in.
 */
import { earliestDay } from '../lib/freshness.js';
import { isDate } from '../lib/oslo-time.js';
import type { TranslatedRecord } from '../lib/translated.js';
import { wrongShape } from './api-error.js';
import { LIMITS } from './limits.js';
import { ports, URL } from './ports.js';

/** Counts what was left out, for one line to the embedder. */
export class Report {
  readonly counts = new Map<string, number>();

  drop(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  /** `record 3, website 12`; empty when all was good. */
  toString(): string {
    return [...this.counts].map(([what, count]) => `${what} ${count}`).join(', ');
  }
}

export type Check<T> = (value: unknown, report: Report) => T | undefined;

/** Objects without `Object.prototype` behind them, yet as quick as a literal (null-prototype literals are not). */
class Bare {
  [key: string]: unknown;
}
Object.setPrototypeOf(Bare.prototype, null);

const { isArray } = Array;
const { keys } = Object;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isArray(value);

/* ---- text ---- */

// Cheap to test: anything but Latin letters and common signs gets the careful treatment.
const ODD = /[^ -~\xa1-\xac\xae-\u02ff\u2010-\u2027]| {2}/;
const ODD_LINES = /[^\n -~\xa1-\xac\xae-\u02ff\u2010-\u2027]| {2}/;
// Controls, lone surrogates, direction marks and overrides, invisible operators; not the joiners of emoji and Persian.
const UNWANTED = /(?![\t\n])[\p{Cc}\p{Cs}\p{Bidi_Control}\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const LEAKED = /^(null|undefined|NaN|Invalid Date|\[object Object\])$/;

/** Text for people, cut at `max` characters with an ellipsis; on one line unless `lines`. */
export const text =
  (max: number, lines?: 'lines'): Check<string> =>
  (value) => {
    if (typeof value !== 'string') return undefined;
    let clean = value;
    if ((lines ? ODD_LINES : ODD).test(clean)) {
      clean = clean
        .slice(0, max * 4)
        .replace(/\r\n?|[\x85\u2028\u2029]/g, '\n')
        .replace(UNWANTED, '')
        .replace(lines ? /[^\S\n]+/g : /\s+/g, ' ');
    }
    clean = clean.trim();
    if (clean.length > max) clean = clean.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '') + '…';
    return clean && !LEAKED.test(clean) ? clean : undefined;
  };

/* ---- codes, numbers, dates ---- */

/** A string of a given form, without the blanks around it. */
export const matching =
  (pattern: RegExp): Check<string> =>
  (value) => {
    if (typeof value !== 'string' || value.length > LIMITS.urlChars) return undefined;
    const trimmed = value.trim();
    return pattern.test(trimmed) ? trimmed : undefined;
  };

export function oneOf<const T>(...values: T[]): Check<T> {
  const known = new Set<unknown>(values);
  return (value) => (known.has(value) ? (value as T) : undefined);
}

/** As `check`, but a value that is there and wrong becomes `fallback`. */
export const orElse =
  <T>(check: Check<T>, fallback: T): Check<T> =>
  (value, report) =>
    check(value, report) ?? fallback;

export const yes = oneOf(true);

export const number =
  (min: number, max: number): Check<number> =>
  (value) =>
    typeof value === 'number' && value >= min && value <= max ? value : undefined;

export const whole =
  (min: number, max: number): Check<number> =>
  (value, report) =>
    Number.isInteger(value) ? number(min, max)(value, report) : undefined;

export const id = matching(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const code = text(LIMITS.codeChars);
// BCP 47, as much of it as is used.
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
export const language = matching(LANGUAGE);
/** `HH:MM`. */
export const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/);

/** `YYYY-MM-DD`, of a day that exists. */
export const date: Check<string> = (value) =>
  typeof value === 'string' && isDate(value) ? value : undefined;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, of a day that exists. */
export const partialDate: Check<string> = (value) =>
  typeof value === 'string' && isDate(earliestDay(value)) ? value : undefined;

/** A partial date that is not in the future, with a day for clocks that disagree. */
export const pastDate: Check<string> = (value, report) => {
  const day = partialDate(value, report);
  return day && Date.parse(day) <= ports.now() + LIMITS.clockSkewMs ? day : undefined;
};

/* ---- ways to get in touch ---- */

/** As `matching`, without signs that nobody sees. */
const visible = (pattern: RegExp, hidden: () => RegExp = () => /\p{C}/u): Check<string> => {
  const check = matching(pattern);
  return (value, report) => {
    const good = check(value, report);
    // Making a pattern of Unicode's classes takes a browser milliseconds; hardly anybody needs it.
    return good && /[^ -~]/.test(good) && hidden().test(good) ? undefined : good;
  };
};

const https = visible(/^https:\/\/(?![.-])[a-z\d\x80-\uffff.-]+(:\d+)?([/?#][^\s"<>\\^`{|}]*)?$/i);

// Asking the browser costs more than all other checks of a record; these it is sure to read.
const PLAIN_HOST = /^https:\/\/(?!xn--|[^/?#]*\.xn--)[a-z\d.-]+\.[a-z]{2,}([/?#]|$)/i;

/** A link that can be nothing but https, to a host that exists in the browser's eyes, without a user name before it. */
export const url: Check<string> = (value, report) => {
  const link = https(value, report);
  return link && (PLAIN_HOST.test(link) || URL.canParse(link)) ? link : undefined;
};

/**
 * `local` are signs that the part before "@" must not have. No dot first, last or doubled there, and domains of labels
 * of up to 63 (RFC 5321, RFC 1035): mail for anything else arrives nowhere.
 */
const mailAddress = (local: string): Check<string> => {
  const letter = '[a-z\\d\\xc0-\\u1fff]';
  const label = `${letter}(?:[a-z\\d\\xc0-\\u1fff-]{0,61}${letter})?`;
  const pattern = `^(?=.{0,254}$)(?!\\.|.*\\.[.@])[^\\s@<>()[\\]\\\\,;:"${local}]{1,64}@(?:${label}\\.)+[a-z\\xc0-\\u1fff]{2,63}$`;
  return visible(new RegExp(pattern, 'i'), () => /\p{C}|@.*[^\p{L}\p{N}.-]/u);
};

/** An address that is published: it can bring no header or second receiver into a mailto link. */
export const email = mailAddress('%?&#/');

/** A person's own, which nobody makes a link of: all that mail servers take. */
export const ownEmail = mailAddress('?#');

/** A telephone number as people write it; 3 to 15 digits. */
export const phone = matching(/^\(?\+?\d([\s().-]*\d){2,14}$/);

/* ---- records and lists ---- */

type Fields<T> = { [K in keyof T]-?: Check<NonNullable<T[K]>> };

/**
 * A record of known fields. Undefined when it is no record, when one of `required` is missing or bad, when nothing
 * good is left, or when `refine` (rules between fields; may change the new record) says so.
 */
export function record<T extends object>(
  fields: Fields<T>,
  required: readonly (keyof T & string)[] = [],
  refine?: (record: T, report: Report) => T | undefined,
): Check<T> {
  const checks = new Map<string, Check<unknown>>(Object.entries(fields));
  return (value, report) => {
    if (!isObject(value)) return undefined;
    const made = new Bare();
    let filled = false;
    for (const key of keys(value)) {
      const check = checks.get(key);
      const raw = value[key];
      // null and false are how some systems write "not given".
      if (!check || raw === null || raw === undefined || raw === false) continue;
      const good = check(raw, report);
      if (good === undefined) {
        report.drop(key);
      } else {
        made[key] = good;
        filled = true;
      }
    }
    if (!filled) return undefined;
    for (const key of required) if (made[key] === undefined) return undefined;
    return refine ? refine(made as T, report) : (made as T);
  };
}

/** Records under keys of a given form, for instance languages. */
export function mapOf<T>(pattern: RegExp, of: Check<T>): Check<{ [key: string]: T }> {
  return (value, report) => {
    if (!isObject(value)) return undefined;
    const made = new Bare() as { [key: string]: T };
    for (const key of keys(value).slice(0, LIMITS.translations)) {
      const good = pattern.test(key) ? of(value[key], report) : undefined;
      if (good === undefined) report.drop('translations');
      else made[key] = good;
    }
    return made;
  };
}

/** The texts of a record in other languages. */
export const translations = mapOf(
  LANGUAGE,
  mapOf(/^[a-zA-Z][a-zA-Z0-9.]{0,40}$/, text(LIMITS.paragraphChars, 'lines')),
);

/** Lists that something was left out of: what is said of a member by its place in the list holds no more. */
const shortened = new WeakSet<object>();

/** Takes out texts in other languages that begin so. */
export function dropTexts(translations: TranslatedRecord['translations'] = {}, beginning: string): void {
  for (const fields of Object.values(translations)) {
    for (const field of keys(fields)) if (field.startsWith(beginning)) delete fields[field];
  }
}

/** Texts of members are told by number (`crisis.0.name`): where a member is missing, they would go to another. */
export function dropLostTexts(
  translations: TranslatedRecord['translations'],
  beginning: string,
  list: object | undefined,
): void {
  if (translations && list && shortened.has(list)) dropTexts(translations, beginning);
}

/** A list inside a record, at most `max` long; a code that comes twice counts once. */
export const list =
  <T>(of: Check<T>, max: number = LIMITS.few): Check<T[]> =>
  (value, report) => {
    if (!isArray(value)) return undefined;
    // Most lists have one member or two; a set for each of them costs more than all else here.
    const good: T[] = [];
    const seen = value.length > 4 && new Set<T>();
    if (value.length > max) report.drop('too many');
    for (const raw of value.length > max ? value.slice(0, max) : value) {
      const one = of(raw, report);
      if (one === undefined) report.drop('member');
      else if (seen ? !seen.has(one) && seen.add(one) : !good.includes(one)) good.push(one);
    }
    if (good.length < value.length) shortened.add(good);
    return good;
  };

/**
 * The list that a resource is about: ids are unique (the first stays), and a long one is checked in slices, with
 * air for the page between them.
 */
export async function records<T extends { id: string }>(
  values: readonly unknown[],
  of: Check<T>,
  report: Report,
): Promise<T[]> {
  const good = new Map<string, T>();
  const end = Math.min(values.length, LIMITS.records);
  let since = ports.elapsed();
  for (let index = 0; index < end; index++) {
    const one = of(values[index], report);
    if (!one) report.drop('record');
    else if (good.has(one.id)) report.drop('duplicate');
    else good.set(one.id, one);
    if (index % LIMITS.sliceRecords === LIMITS.sliceRecords - 1 && ports.elapsed() - since > LIMITS.sliceMs) {
      await ports.breathe();
      since = ports.elapsed();
    }
  }
  // Nothing that can be read is a failure; a person must not be told that there are no places.
  if (values.length && !good.size) throw wrongShape('no-good-records');
  return [...good.values()];
}
