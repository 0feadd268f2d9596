/**
 * The service: who runs the backend and what else it offers.
 *
 * Resource `GET B/service.json`; a backend without it offers the two lists only.
 */
import type { Id, Text, Translated } from './contact-points.js';

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
    events?: true;
    waiting?: true;
    explainer?: string[];
    interests?: { fields: string[]; fallbackReceiver?: Id };
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
