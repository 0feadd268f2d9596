import type { Geography } from '../geography.js';
import { AUDIENCES, EVENT_FORMATS, EVENT_TYPES } from '../schemas/event.js';
import { addDays } from '../days.js';
import { momentOf } from './zone.js';

/** What stands behind `?`, as it came: a name may stand there twice. */
export type RawQuery = Record<string, unknown>;

/** Instants: from `from` on, and before `until`. */
export interface Range {
  from?: number;
  until?: number;
}

/** Codes that are asked for; a name that is absent asks for nothing. */
export interface FeedQuery {
  /** Present municipality numbers, of `kommune` and `fylke` together. */
  municipalities?: ReadonlySet<string>;
  counties?: ReadonlySet<string>;
  types?: ReadonlySet<string>;
  audiences?: ReadonlySet<string>;
  formats?: ReadonlySet<string>;
  languages?: ReadonlySet<string>;
  contactPoints?: ReadonlySet<string>;
  neutral: boolean;
}

/** The names that a feed understands: what `offers.feeds` says. */
export const FEED_PARAMETERS = [
  'kommune',
  'fylke',
  'type',
  'for',
  'format',
  'language',
  'contact-point',
  'title',
] as const;

/** A value that makes no sense; which name it stood under. */
export class BadQuery extends Error {
  readonly statusCode = 400;
  constructor(readonly parameter: string) {
    super(parameter);
  }
}

/** `from` and `to` are days, both of them in, or instants. Other names mean nothing here. */
export function readRange(query: RawQuery): Range {
  const from = readMoment(query, 'from');
  const until = readMoment(query, 'to', 1);
  if (from !== undefined && until !== undefined && from > until) throw new BadQuery('to');
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

const DAY = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

function readMoment(query: RawQuery, name: string, days = 0): number | undefined {
  const text = readText(query, name)?.replace(' ', '+');
  if (text === undefined) return undefined;
  if (DAY.test(text)) {
    const at = momentOf(addDays(text, days));
    if (!Number.isNaN(at) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)) return at;
  } else if (INSTANT.test(text) && DAY.test(text.slice(0, 10))) {
    const at = Date.parse(text);
    if (!Number.isNaN(at)) return at;
  }
  throw new BadQuery(name);
}

function readText(query: RawQuery, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw new BadQuery(name);
  return value;
}

/** As many as anybody has reason to ask for; all municipalities of a county, say. */
const MAX_CODES = 100;

export function readFeedQuery(query: RawQuery, geography: Geography): FeedQuery {
  const codes = (name: string, isCode: (code: string) => boolean) => readCodes(query, name, isCode);
  const oneOf = (list: readonly string[]) => (code: string) => list.includes(code);
  const named = codes('kommune', (code) => geography.isMunicipality(code));
  const counties = codes('fylke', (code) => geography.isCounty(code));
  const title = readText(query, 'title');
  if (title !== undefined && title !== 'neutral') throw new BadQuery('title');
  const found = {
    municipalities: named && new Set([...named].flatMap((number) => geography.presentNumbers(number))),
    counties: counties && new Set([...counties].flatMap((number) => geography.presentCounties(number))),
    types: codes('type', oneOf(EVENT_TYPES)),
    audiences: codes('for', oneOf(AUDIENCES)),
    formats: codes('format', oneOf(EVENT_FORMATS)),
    languages: codes('language', (code) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(code)),
    contactPoints: codes('contact-point', (code) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(code)),
  };
  const asked = Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as Partial<FeedQuery>;
  return { ...asked, neutral: title === 'neutral' };
}

/** Spreadsheets and people drop the zero in front of a number. */
const padded = (name: string, code: string): string =>
  name === 'kommune' ? code.padStart(4, '0') : name === 'fylke' ? code.padStart(2, '0') : code;

function readCodes(
  query: RawQuery,
  name: string,
  isCode: (code: string) => boolean,
): ReadonlySet<string> | undefined {
  const text = readText(query, name);
  if (text === undefined) return undefined;
  const codes = text.split(',').map((code) => padded(name, code.trim()));
  if (codes.length > MAX_CODES || !codes.every(isCode)) throw new BadQuery(name);
  return new Set(codes.sort());
}

/** The same for two ways to ask for the same. */
export const keyOf = (query: FeedQuery): string =>
  JSON.stringify(query, (_, value: unknown) => (value instanceof Set ? [...value].sort() : value));
