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

/** A series as it is kept: with what people have been told of it, where that is not what it says now. */
export interface KeptSeries extends Series {
  /** There, and maybe empty, once it has repeated and then changed. */
  told?: ToldDay[];
  /** An instant: before it only what is in `told` counts. The series began to give other days when they had passed. */
  since?: string;
}

/** An occurrence that keeps the id and the UID that it was told of under. */
export interface ToldDay {
  id: string;
  uid: string;
  /** That the series has it at now; or had it at, when it has gone. */
  start: string;
  /** How it is told of since the series gives it no more. */
  gone?: SeriesChange['event'];
}

/** Whether it has more than one occurrence, or may get more: then each has an id and a UID of its own. */
export const repeats = ({ rrule, rdates, told }: KeptSeries): boolean =>
  Boolean(rrule || rdates?.length || told);

/** As it stands in the database: its UID and its sequence are the row's. */
export function asStored(series: KeptSeries, id: string): KeptSeries {
  const { uid: _uid, sequence: _sequence, ...event } = series.event;
  return { ...series, event: { ...event, id } };
}
