/**
 * Contact points: the places that can get a person into a self-help group.
 *
 * Resource `GET B/contact-points.json`, see `backend/openapi.yaml`.
 */

import {
  code,
  date,
  dropLostTexts,
  dropTexts,
  email,
  id,
  language,
  list,
  matching,
  number,
  oneOf,
  orElse,
  pastDate,
  phone,
  record,
  text,
  time,
  translations,
  url,
  whole,
  yes,
} from './check.js';
import { isSpan } from '../lib/opening-hours.js';
import { LIMITS } from './limits.js';
import type { Loaded } from './request.js';
import { loadList } from './resource.js';

/** Identifier: `^[a-z0-9][a-z0-9-]{0,63}$`, unique in its list, never used again. */
export type Id = string;

/** A text in the record's `lang` (default `nb`); other languages stand under `translations`. */
export type Text = string;

/** Shared by every record that holds texts for people. */
export interface Translated {
  lang?: string;
  translations?: { [lang: string]: { [field: string]: Text } };
}

/** Every kind, in the order that people are shown them. */
export const KINDS = [
  'link',
  'frivilligsentral',
  'frisklivssentral',
  'laring-og-mestring',
  'kommune',
  'organisasjon',
  'distriktskontor',
  'nasjonal',
  'other',
] as const;
export const FORMATS = ['in-person', 'online', 'phone'] as const;
export const ACCESS_NEEDS = [
  'stepFree',
  'toilet',
  'parking',
  'hearingLoop',
  'signLanguage',
  'quietRoom',
] as const;

export type ContactPointKind = (typeof KINDS)[number];
export type MeetingFormat = (typeof FORMATS)[number];
export type AccessNeed = (typeof ACCESS_NEEDS)[number];
export type AccessAnswer = 'yes' | 'no' | 'unknown';
export type AddressVisibility = 'public' | 'area' | 'hidden';
export type ContactPointStatus = 'active' | 'unconfirmed' | 'planned' | 'paused' | 'temporarily-closed';

export interface Phone {
  number: string;
  label?: Text;
  sms?: true;
}

/** `days`: ISO weekdays, 1 is Monday. `opens`, `closes`: `HH:MM`, wall time in Europe/Oslo. */
export interface RegularHours {
  days: number[];
  opens: string;
  closes: string;
}

/** One day that differs. `date`: `YYYY-MM-DD`. */
export interface HoursException {
  date: string;
  closed?: true;
  opens?: string;
  closes?: string;
  note?: Text;
}

export interface OpeningHours {
  regular: RegularHours[];
  exceptions?: HoursException[];
  note?: Text;
}

/** A contact point as the widgets know it: every field checked, bad fields left out. */
export interface ContactPoint extends Translated {
  id: Id;
  name: Text;
  demo?: true;
  kind?: ContactPointKind;
  organisation?: { name: Text; url?: string; orgNumber?: string };
  /** Municipality numbers served, four digits, may be former ones; the first is where it is. */
  municipalities?: string[];
  /** County numbers served, two digits, may be former ones. */
  counties?: string[];
  national?: true;
  address?: { street?: string; postcode?: string; place?: string; note?: Text };
  addressVisibility?: AddressVisibility;
  /** WGS 84 degrees. `area`: the municipality's centre, never a door. */
  location?: { lat: number; lon: number; precision: 'exact' | 'area' };
  phones?: Phone[];
  email?: string;
  website?: string;
  feedbackUrl?: string;
  openingHours?: OpeningHours;
  formats?: MeetingFormat[];
  /** BCP 47 codes. */
  languages?: string[];
  topics?: string[];
  accessibility?: { [k in AccessNeed]?: AccessAnswer };
  status?: ContactPointStatus;
  /** `YYYY-MM-DD`. */
  pausedUntil?: string;
  whatHappensFirst?: Text;
  /** Days until a person is answered. */
  responseDays?: number;
  /** People needed before a group starts; 5 when absent. */
  groupStartsAt?: number;
  acceptsInterest?: true;
  /** `date`: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; absent means never confirmed. */
  verified?: { date: string; by?: string };
}

/* ---- from what a backend sends to what the widgets know ---- */

const name = text(LIMITS.nameChars);
const label = text(LIMITS.labelChars);
const note = text(LIMITS.noteChars);
const fourDigits = matching(/^\d{4}$/);

/** Midnight as an end is written `00:00` or `24:00`; nothing is open past it. */
const closes: typeof time = (value, report) => time(value === '24:00' ? '00:00' : value, report);

const hours = record<RegularHours>(
  { days: list(whole(1, 7)), opens: time, closes },
  ['days', 'opens', 'closes'],
  (range) => (range.days.length && isSpan(range) ? range : undefined),
);

const exception = record<HoursException>({ date, closed: yes, opens: time, closes, note }, ['date'], (day) =>
  day.closed || isSpan(day) || day.note ? day : undefined,
);

const openingHours = record<OpeningHours>(
  { regular: list(hours), exceptions: list(exception, LIMITS.members), note },
  [],
  (all) => {
    all.regular ??= [];
    return all;
  },
);

const access = oneOf<AccessAnswer>('yes', 'no', 'unknown');

/** A word that we don't know asks for more care, not less. */
export const addressVisibility = orElse(oneOf<AddressVisibility>('public', 'area', 'hidden'), 'hidden');

/** Norway with Svalbard, roomily: zero, or latitude and longitude swapped, falls outside. */
const location = record<NonNullable<ContactPoint['location']>>(
  {
    lat: number(57, 81.5),
    lon: number(3, 36),
    // A precision that we don't know must not pass for a door.
    precision: orElse(oneOf('exact', 'area'), 'area'),
  },
  ['lat', 'lon', 'precision'],
);

/** Exported for the tests, which feed it what no backend should send. */
export const contactPoint = record<ContactPoint>(
  {
    id,
    lang: language,
    translations,
    name,
    demo: yes,
    kind: oneOf(...KINDS),
    organisation: record<NonNullable<ContactPoint['organisation']>>(
      { name, url, orgNumber: matching(/^\d{9}$/) },
      ['name'],
    ),
    municipalities: list(fourDigits, LIMITS.members),
    counties: list(matching(/^\d\d$/)),
    national: yes,
    address: record<NonNullable<ContactPoint['address']>>({
      street: label,
      postcode: fourDigits,
      place: label,
      note,
    }),
    addressVisibility,
    location,
    phones: list(record<Phone>({ number: phone, label, sms: yes }, ['number'])),
    email,
    website: url,
    feedbackUrl: url,
    openingHours,
    formats: list(oneOf(...FORMATS)),
    languages: list(language),
    topics: list(code),
    accessibility: record<NonNullable<ContactPoint['accessibility']>>({
      stepFree: access,
      toilet: access,
      parking: access,
      hearingLoop: access,
      signLanguage: access,
      quietRoom: access,
    }),
    status: orElse(
      oneOf<ContactPointStatus>('active', 'unconfirmed', 'planned', 'paused', 'temporarily-closed'),
      'unconfirmed',
    ),
    pausedUntil: date,
    whatHappensFirst: text(LIMITS.paragraphChars, 'lines'),
    responseDays: whole(0, LIMITS.days),
    groupStartsAt: whole(1, LIMITS.groupSize),
    acceptsInterest: yes,
    verified: record<NonNullable<ContactPoint['verified']>>({ date: pastDate, by: name }, ['date']),
  },
  ['id', 'name'],
  (point) => {
    const { translations, phones, openingHours } = point;
    dropLostTexts(translations, 'phones', phones);
    dropLostTexts(translations, 'openingHours.exceptions', openingHours?.exceptions);
    return withoutDoor(point);
  },
);

/**
 * Addresses that are not public should never have left the server; when one has, it stops here.
 * `area`: postcode and place stay, the point is blurred to 0.1°. `hidden`: nothing of it stays.
 */
function withoutDoor(point: ContactPoint): ContactPoint {
  const { addressVisibility: visibility = 'public', address, location: at, translations } = point;
  if (visibility === 'public') return point;
  const hidden = visibility === 'hidden';
  if (hidden) delete point.address;
  delete address?.street;
  delete address?.note;
  if (at?.precision === 'exact') {
    if (hidden) delete point.location;
    else point.location = { lat: blurred(at.lat), lon: blurred(at.lon), precision: 'area' };
  }
  dropTexts(translations, 'address');
  return point;
}

const blurred = (degrees: number): number => Math.round(degrees * 10) / 10;

/**
 * All contact points of a backend, each checked; the list is shared, so read it and don't change it.
 *
 * @throws ApiError, or the signal's reason
 */
export const loadContactPoints = (
  backendUrl: string,
  signal?: AbortSignal,
): Promise<Loaded<ContactPoint[]>> =>
  loadList(backendUrl, 'contact-points.json', 'contactPoints', contactPoint, signal);
