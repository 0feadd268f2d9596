/**
 * The service: who runs the backend and what else it offers.
 *
 * Resource `GET B/service.json`; a backend without it offers the two lists only.
 */
import { ApiError } from './api-error.js';
import {
  code,
  date,
  dropLostTexts,
  email,
  id,
  language,
  list,
  oneOf,
  phone,
  record,
  text,
  translations,
  url,
  whole,
  yes,
} from './check.js';
import type { Id, Text, Translated } from './contact-points.js';
import { LIMITS } from './limits.js';
import { ports } from './ports.js';
import { getJson, type Loaded } from './request.js';
import { textOf } from '../lib/translated.js';
import { addressOf, rootOf } from './resource.js';

/** One crisis line. `checked`: `YYYY-MM-DD`, when somebody last looked that it is right. */
export interface CrisisLine {
  name: Text;
  phone?: string;
  url?: string;
  note?: Text;
  checked: string;
}

export interface Source {
  name: string;
  url?: string;
  licence?: string;
}

export interface Service extends Translated {
  format: 1;
  name?: Text;
  demo?: true;
  /** Who runs the backend and is responsible for registrations. */
  operator?: { name: Text; email?: string; phone?: string; url?: string };
  offers?: {
    /** There is an `events.ics`, and an `events/<id>.ics` of each event. */
    events?: true;
    /** Query parameters that those understand: `kommune`, `type`, `title` … */
    feeds?: string[];
    waiting?: true;
    explainer?: string[];
    interests?: { fields: string[]; fallbackReceiver?: Id; renewals?: true };
  };
  /** Never built in: the national centre may cease to exist. */
  national?: { name: Text; phone?: string; url?: string };
  crisis?: CrisisLine[];
  consent?: { version: string; text: Text };
  retentionDays?: number;
  privacyUrl?: string;
  withdrawalUrl?: string;
  licence?: string;
  sources?: Source[];
}

/** Help from outside a list, as a next step where the list has none. */
export type HelpStep =
  | { kind: 'help' }
  | { kind: 'national'; name: string; phone?: string; url?: string }
  | { kind: 'operator'; name: string; phone?: string; email?: string; url?: string };

/**
 * The host's own help, the national contact, whoever runs the service. A name that nobody can call or look up is no
 * next step.
 *
 * @param help the host has put something in `slot="help"`
 */
export const helpFrom = (help: boolean, { national, operator }: Service): HelpStep[] =>
  [
    help && ({ kind: 'help' } as const),
    (national?.phone || national?.url) && ({ kind: 'national', ...national } as const),
    (operator?.phone || operator?.email || operator?.url) && ({ kind: 'operator', ...operator } as const),
  ].filter((step) => !!step);

/** The service with the names of those who help as a reader of the language knows them. */
export function inLanguage(service: Service, locale: string): Service {
  const { national, operator } = service;
  const name = (field: string) => textOf(service, `${field}.name`, locale)!.text;
  return {
    ...service,
    ...(national && { national: { ...national, name: name('national') } }),
    ...(operator && { operator: { ...operator, name: name('operator') } }),
  };
}

/* ---- from what a backend sends to what the widgets know ---- */

const name = text(LIMITS.nameChars);

const crisisLine = record<CrisisLine>(
  { name, phone, url, note: text(LIMITS.noteChars), checked: date },
  ['name', 'checked'],
  (line) => (line.phone || line.url ? line : undefined),
);

const offers = record<NonNullable<Service['offers']>>({
  events: yes,
  feeds: list(code),
  waiting: yes,
  explainer: list(language),
  interests: record<NonNullable<NonNullable<Service['offers']>['interests']>>(
    { fields: list(code), fallbackReceiver: id, renewals: yes },
    ['fields'],
  ),
});

/** Exported for the tests, which feed it what no backend should send. */
export const service = record<Service>(
  {
    format: oneOf(1),
    lang: language,
    translations,
    name,
    demo: yes,
    operator: record<NonNullable<Service['operator']>>({ name, email, phone, url }, ['name']),
    offers,
    national: record<NonNullable<Service['national']>>({ name, phone, url }, ['name']),
    crisis: list(crisisLine),
    consent: record<NonNullable<Service['consent']>>(
      { version: code, text: text(LIMITS.paragraphChars, 'lines') },
      ['version', 'text'],
    ),
    retentionDays: whole(0, LIMITS.days),
    privacyUrl: url,
    withdrawalUrl: url,
    licence: text(LIMITS.labelChars),
    sources: list(record<Source>({ name, url, licence: text(LIMITS.labelChars) }, ['name'])),
  },
  [],
  (all) => {
    all.format = 1;
    // A list without one good line must not hide the built-in ones.
    if (!all.crisis?.length) delete all.crisis;
    dropLostTexts(all.translations, 'crisis', all.crisis);
    return all;
  },
);

const nothing: Service = { format: 1 };

/**
 * What a backend says of itself. It never fails because of the backend: without a `service.json` (404, 410) the
 * answer is `{ format: 1 }`, and so it is, with `error` set, when the file can't be had and was never had; the
 * places that a person looks for don't hang on it.
 *
 * @throws the signal's reason, when it was aborted
 */
export async function loadService(
  backendUrl: string,
  signal?: AbortSignal,
  fresh?: boolean,
): Promise<Loaded<Service>> {
  try {
    return await getJson<Service>(addressOf(backendUrl, 'service.json'), {
      signal,
      fresh,
      maxBytes: LIMITS.smallBytes,
      check: (json, report) => {
        rootOf(json);
        return service(json, report) ?? nothing;
      },
      missing: nothing,
    });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { value: nothing, at: ports.now(), error };
  }
}
