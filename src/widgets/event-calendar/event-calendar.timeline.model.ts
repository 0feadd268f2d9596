/** All events in order of time, worked out once for each list, and the parts of it that people choose. */
import type { ContactPoint } from '../../data/contact-points.js';
import type { CalendarEvent } from '../../data/events.js';
import { osloInstant, osloMidnightAfter } from '../../lib/oslo-time.js';

/** An event and when it is; milliseconds since the epoch. */
export interface Entry {
  event: CalendarEvent;
  startsAt: number;
  /** From then on it is past: its end, or midnight when none is known. It touches no day that begins then. */
  overAt: number;
}

/** Events in order of their start, with what was worked out for narrower choices among them. */
export interface Pool {
  /** In the place that is asked for, or everywhere. */
  own: readonly Entry[];
  /** What needs no journey, apart when a place is asked for. */
  remote: readonly Entry[];
  narrower: Map<string, Pool>;
}

export interface Timeline {
  entries: readonly Entry[];
  /** Milliseconds from start to end of the longest: whatever began earlier than that is over. */
  longest: number;
  everything: Pool;
  /** Those that {@link everything} was narrowed with. */
  points: readonly ContactPoint[];
}

const made = new WeakMap<readonly CalendarEvent[], Timeline>();

/** The same object for the same lists. */
export function timelineOf(events: readonly CalendarEvent[], points: readonly ContactPoint[]): Timeline {
  let timeline = made.get(events);
  if (timeline?.points !== points) {
    const entries = timeline?.entries ?? sorted(events);
    let longest = 0;
    for (const { startsAt, overAt } of entries) longest = Math.max(longest, overAt - startsAt);
    made.set(events, (timeline = { entries, longest, everything: poolOf(entries), points }));
  }
  return timeline;
}

const sorted = (events: readonly CalendarEvent[]): Entry[] =>
  events.map(entryOf).sort((a, b) => a.startsAt - b.startsAt || (a.event.id < b.event.id ? -1 : 1));

export function entryOf(event: CalendarEvent): Entry {
  const { allDay, start, end } = event;
  const startsAt = allDay ? osloInstant(start) : Date.parse(start);
  const overAt = allDay
    ? osloMidnightAfter(end ? osloInstant(end) : startsAt)
    : end
      ? Date.parse(end)
      : osloMidnightAfter(startsAt);
  return { event, startsAt, overAt };
}

const poolOf = (own: readonly Entry[], remote: readonly Entry[] = []): Pool => ({
  own,
  remote,
  narrower: new Map(),
});

/** Choices that are kept of one pool; typing makes a new one with each letter. */
const KEPT = 12;

/** The part of a pool that `keep` lets through, remembered by `key`. */
export const narrowed = (pool: Pool, key: string, keep: (entry: Entry) => boolean): Pool =>
  remembered(pool, key, () => poolOf(pool.own.filter(keep), pool.remote.filter(keep)));

/** Those in a place, and those that are nowhere or everywhere. `keep`: undefined leaves an entry out. */
export const parted = (
  pool: Pool,
  key: string,
  groupOf: (entry: Entry) => 'own' | 'remote' | undefined,
): Pool =>
  remembered(pool, key, () => {
    const groups = { own: [] as Entry[], remote: [] as Entry[] };
    for (const entry of pool.own) {
      const group = groupOf(entry);
      if (group) groups[group].push(entry);
    }
    return poolOf(groups.own, groups.remote);
  });

function remembered({ narrower }: Pool, key: string, make: () => Pool): Pool {
  let pool = narrower.get(key);
  if (!pool) {
    if (narrower.size >= KEPT) narrower.clear();
    narrower.set(key, (pool = make()));
  }
  return pool;
}

/** How many start before an instant: the place in the list of the first that does not. */
export function countBefore(entries: readonly Entry[], at: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.startsAt < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those that start before `begin`, and are not over at `at`. */
export const begunBefore = (
  entries: readonly Entry[],
  begin: number,
  at: number,
  { longest }: Timeline,
): Entry[] =>
  entries
    .slice(countBefore(entries, at - longest), countBefore(entries, begin))
    .filter(({ overAt }) => overAt > at);

/** How many are not over at an instant. */
export const countFrom = (entries: readonly Entry[], at: number, timeline: Timeline): number =>
  begunBefore(entries, at, at, timeline).length + entries.length - countBefore(entries, at);
