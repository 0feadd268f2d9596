/**
 * Contact points: the places that can get a person into a self-help group.
 *
 * Resource `GET B/contact-points.json`, see `backend/openapi.yaml`.
 */

/** Identifier: `^[a-z0-9][a-z0-9-]{0,63}$`, unique in its list, never used again. */
export type Id = string;

/** A text in the record's `lang` (default `nb`); other languages stand under `translations`. */
export type Text = string;

/** Shared by every record that holds texts for people. */
export interface Translated {
  lang?: string;
  translations?: { [lang: string]: { [field: string]: Text } };
}

export type ContactPointKind =
  | 'link'
  | 'frivilligsentral'
  | 'frisklivssentral'
  | 'laring-og-mestring'
  | 'kommune'
  | 'organisasjon'
  | 'distriktskontor'
  | 'nasjonal'
  | 'other';

export type MeetingFormat = 'in-person' | 'online' | 'phone';
export type AddressVisibility = 'public' | 'area' | 'hidden';
export type ContactPointStatus = 'active' | 'unconfirmed' | 'planned' | 'paused' | 'temporarily-closed';
export type AccessNeed = 'stepFree' | 'toilet' | 'parking' | 'hearingLoop' | 'signLanguage' | 'quietRoom';
export type AccessAnswer = 'yes' | 'no' | 'unknown';

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
