/**
 * Numbers, dates, times, lists and names of languages as they are written in bokmål, nynorsk and English.
 *
 * Own tables: Chromium has no nynorsk at all and would answer in another language, and the first use of `Intl` costs
 * more than everything else that is done before the first picture.
 */
import { osloTime } from './oslo-time.js';

/** `nb`, `nn` or `en`; what is none of them is written as bokmål. */
export type FormatLocale = string;

const NBSP = '\u00a0';
const NARROW = '\u202f';
const isEnglish = (locale: FormatLocale): boolean => locale === 'en';

/** `toUpperCase` asks no locale: a Turkish browser makes no "İ" of "i". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember';
const MONTHS_EN = 'January February March April May June July August September October November December';
const DAYS = 'mandag tirsdag onsdag torsdag fredag lørdag søndag';
const DAYS_NN = 'måndag tysdag onsdag torsdag fredag laurdag søndag';
const DAYS_EN = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday';
const nameAt = (names: string, number: number): string => names.split(' ')[number - 1] ?? '';

/** @param month 1–12 */
export const monthName = (month: number, locale: FormatLocale): string =>
  nameAt(isEnglish(locale) ? MONTHS_EN : MONTHS, month);

/** @param weekday 1 is Monday */
export const weekdayName = (weekday: number, locale: FormatLocale): string =>
  nameAt(isEnglish(locale) ? DAYS_EN : locale === 'nn' ? DAYS_NN : DAYS, weekday);

/**
 * A date as fine as it is given.
 *
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; what is none of them gives ''
 * @returns "2019", "mai 2025", "21. november 2026", "21 November 2026"
 */
export function formatDate(date: string, locale: FormatLocale): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (!month) return year ?? '';
  const name = monthName(Number(month), locale);
  const dayAndSpace = day ? `${Number(day)}${isEnglish(locale) ? '' : '.'}${NBSP}` : '';
  return name && `${dayAndSpace}${name} ${year}`;
}

/** "lørdag 21. november", "Saturday 21 November": for what is near in time. @param date `YYYY-MM-DD` */
export function formatDay(date: string, locale: FormatLocale): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const dayAndMonth = formatDate(date, locale).replace(/ \d{4}$/, '');
  return dayAndMonth && `${weekdayName(weekday, locale)} ${dayAndMonth}`;
}

/** @param time `HH:MM` → "10.00", in English "10:00" */
const clock = (time: string, locale: FormatLocale): string =>
  isEnglish(locale) ? time : time.replace(':', '.');

/** @param time `HH:MM` → "kl. 10.00", in English "10:00" */
export const formatTime = (time: string, locale: FormatLocale): string =>
  isEnglish(locale) ? time : `kl.${NBSP}${clock(time, locale)}`;

/** "kl. 10.00–14.00", in English "10:00–14:00". */
export const formatTimeRange = (from: string, to: string, locale: FormatLocale): string =>
  `${formatTime(from, locale)}–${clock(to, locale)}`;

/** A moment as the clocks in Norway show it: "21. november 2026 kl. 10.15". @param at milliseconds or a date */
export function formatInstant(at: number | Date, locale: FormatLocale): string {
  const { date, time } = osloTime(new Date(at));
  return `${formatDate(date, locale)}${isEnglish(locale) ? ',' : ''} ${formatTime(time, locale)}`;
}

/**
 * Weekdays with runs of three or more drawn together: "mandag–torsdag og lørdag".
 *
 * @param days 1 is Monday, in any order
 */
export function formatWeekdays(days: readonly number[], locale: FormatLocale): string {
  const runs: number[][] = [];
  for (const day of [1, 2, 3, 4, 5, 6, 7].filter((day) => days.includes(day))) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number) => weekdayName(day, locale);
  return formatList(
    runs.flatMap((run) => (run.length > 2 ? `${name(run[0]!)}–${name(run.at(-1)!)}` : run.map(name))),
    locale,
  );
}

/** "a", "a og b", "a, b og c"; in English "a, b and c". */
export function formatList(items: readonly string[], locale: FormatLocale): string {
  if (items.length < 2) return items[0] ?? '';
  const and = isEnglish(locale) ? 'and' : 'og';
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** "10 000" with a narrow space that does not break, "2,5"; in English "10,000" and "2.5". At most one decimal. */
export function formatNumber(value: number, locale: FormatLocale): string {
  const [whole = '', decimal] = String(Math.round(Math.abs(value) * 10) / 10).split('.');
  const english = isEnglish(locale);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, english ? ',' : NARROW);
  const sign = value < 0 ? '−' : '';
  return sign + grouped + (decimal ? (english ? '.' : ',') + decimal : '');
}

/** "40 km". @param km already as rounded as it should be */
export const formatKilometres = (km: number, locale: FormatLocale): string =>
  `${formatNumber(km, locale)}${NBSP}km`;

/** Bokmål, English, and nynorsk where it differs: what is spoken at places in Norway. */
const LANGUAGES: { [code: string]: string } = {
  ar: 'arabisk,Arabic',
  da: 'dansk,Danish',
  de: 'tysk,German',
  en: 'engelsk,English',
  es: 'spansk,Spanish',
  fa: 'persisk,Persian',
  fkv: 'kvensk,Kven',
  fr: 'fransk,French',
  ku: 'kurdisk,Kurdish',
  lt: 'litauisk,Lithuanian',
  nb: 'bokmål,Bokmål',
  nn: 'nynorsk,Nynorsk',
  no: 'norsk,Norwegian',
  nsl: 'norsk tegnspråk,Norwegian Sign Language,norsk teiknspråk',
  pl: 'polsk,Polish',
  ro: 'rumensk,Romanian',
  ru: 'russisk,Russian',
  se: 'nordsamisk,Northern Sámi',
  sma: 'sørsamisk,Southern Sámi',
  smj: 'lulesamisk,Lule Sámi',
  so: 'somali,Somali',
  sv: 'svensk,Swedish',
  th: 'thai,Thai',
  ti: 'tigrinja,Tigrinya',
  tr: 'tyrkisk,Turkish',
  uk: 'ukrainsk,Ukrainian',
  ur: 'urdu,Urdu',
  vi: 'vietnamesisk,Vietnamese',
};

/** "ukrainsk", "Ukrainian"; a code that is not in the table stands as it is. */
export function languageName(code: string, locale: FormatLocale): string {
  const primary = code.toLowerCase().split('-')[0]!;
  const [nb, en, nn = nb] = Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary]!.split(',') : [];
  return { nb, nn, en }[locale] ?? nb ?? code;
}
