/**
 * Events: open meetings, starter trainings, seminars.
 *
 * Resource `GET B/events.json?from=&to=`, see `backend/openapi.yaml`.
 */
import type { AddressVisibility, Id, Text, Translated } from './contact-points.js';

/** Every type, in the order that people are shown them. */
export const EVENT_TYPES = [
  'open-meeting',
  'igangsetteropplaering',
  'seminar',
  'course',
  'conference',
  'network',
  'stand',
  'other',
] as const;
/** Whom an event is for; without any it is for everyone. */
export const AUDIENCES = ['everyone', 'starters', 'professionals'] as const;
export const EVENT_FORMATS = ['in-person', 'online'] as const;

export type EventType = (typeof EVENT_TYPES)[number];
export type Audience = (typeof AUDIENCES)[number];
export type EventFormat = (typeof EVENT_FORMATS)[number];
export type EventStatus = 'scheduled' | 'cancelled' | 'postponed' | 'full';

/**
 * An event as the widgets know it: every field checked, bad fields left out.
 *
 * Named so, since every browser has an `Event` of its own.
 */
export interface CalendarEvent extends Translated {
  id: Id;
  /** UID of its VEVENT, in the feed and in its own file. */
  uid?: string;
  sequence?: number;
  demo?: true;
  title: Text;
  description?: Text;
  type?: EventType;
  for?: Audience[];
  /** An instant with offset (`2026-11-24T18:00:00+01:00`); of all-day events a date. */
  start: string;
  /** As `start`, and not before it; of all-day events the last day. */
  end?: string;
  allDay?: true;
  status?: EventStatus;
  /** One can just come. */
  dropIn?: true;
  capacity?: number;
  registrationUrl?: string;
  url?: string;
  formats?: EventFormat[];
  /** `municipality`: a number, may be a former one. */
  place?: { name?: Text; address?: string; municipality?: string };
  addressVisibility?: AddressVisibility;
  onlineUrl?: string;
  organiser?: { contactPoint?: Id; name?: Text };
  /** BCP 47 codes. */
  languages?: string[];
}
