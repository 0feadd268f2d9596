import type { Event } from '../schemas/event.js';

/**
 * An event as it is stored: once, or again and again by RFC 5545 rules that are expanded in Europe/Oslo when it is
 * read. An event without a rule is a series of one. `Series` of `schemas/event.ts` checks it.
 */
export interface Series {
  /** The first occurrence; its `id` and `uid` are the series'. */
  event: Event;
  /** Without the property's name: `FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231T225959Z`. Wall time in `zone`. */
  rrule?: string;
  /** IANA name in which the rule repeats; Europe/Oslo when absent. */
  zone?: string;
  /** More starts, and starts that are left out: instants as in `Event.start`, or dates. */
  rdates?: string[];
  exdates?: string[];
  /** Occurrences that differ, by the start that the rule gives them (`RECURRENCE-ID`). */
  changes?: SeriesChange[];
}

export interface SeriesChange {
  /** As in `Event.start`. */
  recurrenceId: string;
  /** All that come after it as well (`RANGE=THISANDFUTURE`), but for those that have a change of their own. */
  thisAndFuture?: true;
  /** What differs from the series; a change of time carries `start` (and `end`). */
  event: Partial<Omit<Event, 'id' | 'uid'>>;
}

/** Whether it has more than one occurrence, or may get more: then each has an id and a UID of its own. */
export const repeats = ({ rrule, rdates }: Series): boolean => Boolean(rrule || rdates?.length);
