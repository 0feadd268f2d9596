/** The questions of the form: which are asked, what is wrong with an answer, and how it is sent. */
import { ownEmail, Report, text } from '../../data/check.js';
import type { Service } from '../../data/service.js';
import { toJson } from '../../lib/json.js';
import { holdsNationalId } from '../../lib/national-id.js';
import { displayPhone, e164 } from '../../lib/phone.js';
import { oneSlip } from '../../lib/slip.js';
import type { Answers, Field, FieldError, FieldProblem, FormViewModel } from './interest-form.types.model.js';
import { FIELDS } from './interest-form.types.model.js';

/** Languages that a first talk can be in, BCP 47. */
export const LANGUAGES = ['no', 'en', 'se', 'nsl', 'ar', 'pl', 'so', 'ti', 'uk'] as const;

/** A form that nobody has touched. */
export const NO_ANSWERS: Answers = {
  phone: '',
  email: '',
  alias: '',
  languages: [],
  formats: [],
  meetingTimes: [],
  consent: false,
};

/** Whether anything of a person's is in it. */
export const holdsAnything = (answers: Answers): boolean => toJson(answers) !== toJson(NO_ANSWERS);

/* ---- which are asked ---- */

export type Asked = ReadonlySet<Field>;

/** Ways to be reached: both, unless the backend names exactly one. Of the rest only what it names. */
export function asksOf({ offers }: Service): Asked {
  const asks = new Set(FIELDS.filter((field) => offers?.interests?.fields.includes(field)));
  const both = asks.has('phone') === asks.has('email');
  if (both) asks.add('reachBy').add('phone').add('email');
  else asks.delete('reachBy');
  if (asks.has('phone')) return asks;
  asks.delete('phoneBy');
  asks.delete('mayLeaveMessage');
  return asks;
}

/** The one way that is asked for, or that the person has chosen. */
export const reachOf = ({ reachBy }: Answers, asks: Asked): 'phone' | 'email' | undefined =>
  asks.has('reachBy') ? reachBy : asks.has('phone') ? 'phone' : 'email';

/** A theme belongs to the wish for one. */
export const asksTheme = ({ wish }: Answers, asks: Asked): boolean =>
  asks.has('theme') && (wish === 'theme' || !asks.has('wish'));

/** The questions that are in view, and so have room for an error; `form` is none. */
export function isShown(field: Field, answers: Answers, asks: Asked): boolean {
  const way = reachOf(answers, asks);
  if (field === 'phone' || field === 'email') return way === field;
  if (field === 'phoneBy' || field === 'mayLeaveMessage') return way === 'phone' && asks.has(field);
  if (field === 'theme') return asksTheme(answers, asks);
  return field === 'place' || field === 'adult' || field === 'consent' || asks.has(field);
}

/* ---- what was meant ---- */

const oneLine = text(Infinity);

/**
 * One line, without what nobody sees (address books wrap numbers in marks of direction). Empty when nothing that can be
 * seen is left, as the backend understands it.
 */
export function tidy(typed: string): string {
  const line = oneLine(typed, new Report())?.replace(/[\u2010-\u2015\u2212]/g, '-') ?? '';
  return /[^\s\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u.test(line) ? line : '';
}

export const phoneOf = (typed: string): string | undefined => e164(tidy(typed));

export const emailOf = (typed: string): string | undefined => ownEmail(tidy(typed), new Report());

/** As it is used, to be read back. */
export function readBackOf(answers: Answers, asks: Asked): FormViewModel['readBack'] {
  const way = reachOf(answers, asks);
  if (way === 'email') {
    const value = emailOf(answers.email);
    return value ? { kind: way, value } : undefined;
  }
  const kind = answers.phoneBy === 'sms' ? 'sms' : 'call';
  return way && phoneOf(answers.phone) ? { kind, value: displayPhone(tidy(answers.phone)) } : undefined;
}

/* ---- slips in an e-mail address ---- */

/** What people here have; also the rarer ones that lie one letter from these, which are no slips. */
const DOMAINS = (
  'gmail.com hotmail.com hotmail.no outlook.com icloud.com online.no yahoo.com yahoo.no live.com live.no ' +
  'mail.com ymail.com email.com'
).split(' ');
/** Common slips of "com" that are no top-level domains. */
const NOT_COM = /\.(?:con|comm|cmo|ocm|vom|xom|cpm)$/;

/** The whole address as it was perhaps meant; undefined when nothing looks wrong. A suggestion, never a refusal. */
export function suggestEmail(typed: string): string | undefined {
  const [local, domain, ...more] = tidy(typed).toLowerCase().split('@');
  if (!local || !domain || more.length || DOMAINS.includes(domain)) return undefined;
  const mended = domain.replace(NOT_COM, '.com');
  const meant = DOMAINS.find((known) => known === mended || oneSlip(mended, known)) ?? mended;
  return meant === domain ? undefined : emailOf(tidy(typed).replace(/@.*/, `@${meant}`));
}

/* ---- what is wrong ---- */

export const MAX_ALIAS_CHARS = 60;

/** Foreign numbers pass for one in 3 to 4 of 100 cases; whoever writes + or 00 writes a number to call. */
const ABROAD = /^[\s(]*(?:\+|00)/;

/** A text that must be there, must not be what nobody here needs, and must be `good`. */
const problemIn = (
  text: string,
  good: unknown,
  problem: FieldProblem,
  nationalId = holdsNationalId(text),
): FieldProblem | false => (!text ? 'missing' : nationalId ? 'national-id' : !good && problem);

/**
 * What must be mended before it can be sent, in the order of the page. Being under 18 is an answer: then nothing is
 * sent, and nothing is wrong.
 */
export function validate(answers: Answers, asks: Asked): FieldError[] {
  if (answers.adult === false) return [];
  const way = reachOf(answers, asks);
  const [phone, email, alias] = [tidy(answers.phone), tidy(answers.email), tidy(answers.alias)];
  const isId = !ABROAD.test(phone) && holdsNationalId(phone);
  const problems: readonly (readonly [Field, FieldProblem | false | ''])[] = [
    ['reachBy', !way && 'missing'],
    ['phone', way === 'phone' && problemIn(phone, e164(phone), 'phone', isId)],
    ['email', way === 'email' && problemIn(email, emailOf(email), 'email')],
    ['alias', asks.has('alias') && alias && problemIn(alias, alias.length <= MAX_ALIAS_CHARS, 'too-long')],
    ['adult', !answers.adult && 'missing'],
    ['consent', !answers.consent && 'missing'],
  ];
  return problems.flatMap(([field, problem]) => (problem ? [{ field, problem }] : []));
}
