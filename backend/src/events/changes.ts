import type { Series, SeriesChange } from './series.js';
import { OSLO, between, instantOf, isDay, keyOf, later, momentOf, toOslo, wallTime } from './zone.js';

type Change = SeriesChange['event'];

/**
 * What differs of the occurrence that a series has at a start. A change of one occurrence counts for more than one
 * that goes on from an earlier one, and of those the latest counts alone (RFC 5545, 3.8.4.4).
 */
export function changesOf({ changes = [], zone = OSLO }: Series): (original: string) => Change | undefined {
  const single = new Map<string, Change>();
  const ranges: (SeriesChange & { from: number })[] = [];
  for (const change of changes)
    if (change.thisAndFuture) ranges.push({ ...change, from: momentOf(change.recurrenceId) });
    else single.set(keyOf(change.recurrenceId), change.event);
  ranges.sort((one, other) => one.from - other.from);
  return (original) => {
    const own = single.get(keyOf(original));
    if (own || ranges.length === 0) return own;
    const at = momentOf(original);
    const range = ranges.findLast(({ from }) => from <= at);
    return range && moved(range, original, zone);
  };
}

/** What begins later begins as much later each time, and lasts as long, on the clock on the wall. */
function moved({ recurrenceId, event }: SeriesChange, original: string, zone: string): Change {
  if (!event.start) return event;
  const clock = (moment: string) =>
    isDay(moment) ? `${moment}T00:00:00` : wallTime(Date.parse(moment), zone);
  const told = (wall: string, like: string) =>
    isDay(like) ? wall.slice(0, 10) : toOslo(instantOf(wall, zone));
  const start = later(clock(original), between(clock(recurrenceId), clock(event.start)));
  const end = event.end && later(start, between(clock(event.start), clock(event.end)));
  return { ...event, start: told(start, event.start), ...(end && { end: told(end, event.end ?? '') }) };
}

/** Milliseconds by which an occurrence may begin later than it was meant to, with all that come after it. */
export function furthestShift({ changes = [] }: Series): number {
  const shifts = changes.map(({ recurrenceId, thisAndFuture, event: { start } }) =>
    thisAndFuture && start ? momentOf(start) - momentOf(recurrenceId) : 0,
  );
  return Math.max(0, ...shifts);
}
