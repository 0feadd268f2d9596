import type { Event } from '../schemas/event.js';
import type { EventRow } from '../store/tables.js';
import { expand } from './expand.js';
import { endAhead, horizonOf, type Horizon } from './horizon.js';
import type { Occurrence } from './occurrence.js';
import { asStored, repeats, type KeptSeries, type Series, type ToldDay } from './series.js';
import { keyOf, momentOf, stampOf } from './zone.js';

/** A row as far as it says what people have been told. */
export type ToldRow = Pick<EventRow, 'event' | 'uid' | 'once' | 'document' | 'vanished' | 'vanished_as'>;

const DAY_MS = 86_400_000;

/**
 * Every occurrence with the UID that it has in calendars. What has vanished is cancelled from then on, as far ahead as
 * it had been told of; or not told of.
 */
export function toldOf(row: ToldRow, series: KeptSeries, horizon: Horizon): Occurrence[] {
  const vanished = row.vanished === null ? Infinity : Date.parse(row.vanished);
  const end = row.vanished !== null && repeats(series) ? endAhead(new Date(row.vanished)) : Infinity;
  return expand(series, horizon).flatMap((occurrence) => {
    const { event, original, starts } = occurrence;
    const uid = event.uid ?? (repeats(series) ? `${row.uid}--${stampOf(original)}` : row.once);
    if (starts < vanished) return [{ ...occurrence, event: { ...event, uid } }];
    if (row.vanished_as === 'removed' || starts >= end) return [];
    return [{ ...occurrence, event: { ...event, uid, status: 'cancelled' as const } }];
  });
}

/** The row that an event of a source has already: by UID where it has one, else by id. */
export function knownIn<Row extends ToldRow>(
  rows: readonly Row[],
): (event: Pick<Event, 'id' | 'uid'>) => Row | undefined {
  const byUid = new Map(rows.map((row) => [row.uid, row]));
  const byId = new Map(rows.map((row) => [row.event, row]));
  return ({ uid = '', id }) => byUid.get(uid) ?? byId.get(id);
}

export interface TellingOptions {
  now: Date;
  /** What becomes of days that a series had and has no longer: those to come are cancelled, or not told of. */
  vanished: 'remove' | 'cancel';
}

/**
 * What a source gives, with what people have been told of it. An occurrence that is still meant for the same start, or
 * is to come on the same day, keeps its id and UID. One that was taken away is cancelled when it was still to come, and
 * stays as it was when it had been. Looks as far as has been told of, and no further.
 */
export function withTold(
  series: readonly Series[],
  rows: readonly ToldRow[],
  { now, vanished }: TellingOptions,
): KeptSeries[] {
  const find = knownIn(rows);
  const horizon = horizonOf(now, series.filter(repeats).length);
  const since = vanished === 'cancel' ? now.getTime() : -Infinity;
  const compared = series.map((one): Compared => {
    const row = find(one.event);
    return row ? compare(one, row, horizon, since) : { ...NOTHING, kept: one, fresh: 'all' };
  });
  if (vanished === 'remove') return compared.map(({ kept }) => kept);
  const elsewhere = takenOver(compared, horizon);
  return compared.map((one) => withGone(one, elsewhere, now.getTime()));
}

/** A series beside what was told of it. */
interface Compared {
  kept: KeptSeries;
  /** As it was told of, and as it is now. */
  same: readonly (readonly [Occurrence, Occurrence])[];
  /** What it gives no more. */
  lost: readonly Occurrence[];
  /** What it did not give before, as far as that was told of: all of what nobody knew. */
  fresh: readonly Occurrence[] | 'all';
}

const NOTHING: Omit<Compared, 'kept'> = { same: [], lost: [], fresh: [] };

function compare(one: Series, row: ToldRow, horizon: Horizon, since: number): Compared {
  const before = JSON.parse(row.document) as KeptSeries;
  const { told, since: counting, ...given } = before;
  const after = asStored(one, row.event);
  if (JSON.stringify(after) === JSON.stringify(given))
    return { ...NOTHING, kept: { ...one, ...(told && { told }), ...(counting && { since: counting }) } };
  // Wherever it is moved, it is the same.
  if (!repeats(before) && !repeats(one)) return { ...NOTHING, kept: one };
  const was = toldOf(row, before, horizon);
  if (was.length === 0) return { ...NOTHING, kept: { ...one, told: [] }, fresh: 'all' };
  const is = toldOf({ ...row, vanished: null }, { ...after, told: [] }, around(was, one, horizon));
  // What happens once is itself on any day.
  const anyDay: Key[] = repeats(given) || repeats(one) ? [] : [() => 'once'];
  const { same, lost, fresh } = paired(was, is, [uidOf, startOf, dayOf(since), ...anyDay]);
  return { kept: { ...one, told: named(same) }, same, lost, fresh };
}

/** What may be the same as what was told of, without an end to how much that is. */
function around(was: readonly Occurrence[], { rrule }: Series, horizon: Horizon): Horizon {
  if (!rrule) return { ...horizon, from: -Infinity, until: Infinity, most: Infinity };
  const starts = was.map(({ original }) => momentOf(original));
  return {
    ...horizon,
    from: Math.min(...starts) - DAY_MS,
    until: Math.max(...starts) + DAY_MS,
    most: Infinity,
  };
}

type Key = (occurrence: Occurrence) => string | undefined;

const uidOf: Key = ({ event }) => event.uid;
const startOf: Key = ({ original }) => keyOf(original);
/** Of what had been the source has no say any more. */
const dayOf =
  (since: number): Key =>
  ({ original, starts }) =>
    starts >= since ? original.slice(0, 10) : undefined;

/** Who is who: by the first of the keys that both have in common. */
function paired(was: readonly Occurrence[], is: readonly Occurrence[], keys: readonly Key[]) {
  // A day that was cancelled takes no other's place.
  const lost = new Set([...was].sort((one, other) => Number(isOff(one)) - Number(isOff(other))));
  const fresh = new Set(is);
  const same: [Occurrence, Occurrence][] = [];
  for (const key of keys) {
    const open = grouped(fresh, key);
    for (const one of lost) {
      const again = open.get(key(one) ?? '')?.shift();
      if (!again) continue;
      same.push([one, again]);
      lost.delete(one);
      fresh.delete(again);
    }
  }
  return { same, lost: [...lost], fresh: [...fresh] };
}

function grouped(occurrences: Iterable<Occurrence>, key: Key): Map<string, Occurrence[]> {
  const groups = new Map<string, Occurrence[]>();
  for (const one of occurrences) {
    const name = key(one);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
}

const isOff = ({ event }: Occurrence): boolean => event.status === 'cancelled';

/** What would be called otherwise by itself, and all that was meant for a time before `since`. */
function named(same: Compared['same'], since = -Infinity): ToldDay[] {
  return same.flatMap(([{ event }, again]) => {
    const { id, uid = '' } = event;
    const isItself = id === again.event.id && uid === again.event.uid;
    return isItself && momentOf(again.original) >= since ? [] : [{ id, uid, start: again.original }];
  });
}

/** Where another event of the same calendar has begun to be: a series that was parted in two, for one. */
function takenOver(compared: readonly Compared[], horizon: Horizon): ReadonlySet<string> {
  if (compared.every(({ lost }) => lost.length === 0)) return new Set();
  const begun = compared.flatMap(({ kept, fresh }) => (fresh === 'all' ? expand(kept, horizon) : fresh));
  return new Set(begun.filter(({ starts }) => starts >= horizon.now).map(whatAndDay));
}

const whatAndDay = ({ event: { title, start } }: Occurrence): string => `${start.slice(0, 10)}\n${title}`;

function withGone(
  { kept, same, lost, fresh }: Compared,
  elsewhere: ReadonlySet<string>,
  now: number,
): KeptSeries {
  if (fresh === 'all') return kept;
  const gone = lost.filter((one) => one.starts < now || !elsewhere.has(whatAndDay(one)));
  const days = gone.map((one) => goneFrom(kept, one, now));
  const coming = fresh.filter(({ starts }) => starts >= now);
  if (coming.length === fresh.length)
    return days.length > 0 ? { ...kept, told: [...(kept.told ?? []), ...days] } : kept;
  // Days that had passed when the series began to give them were not held.
  const all = [...same, ...coming.map((one) => [one, one] as const)];
  return { ...kept, told: [...named(all, now), ...days], since: new Date(now).toISOString() };
}

const OWN = ['id', 'uid', 'sequence', 'start', 'end', 'allDay', 'status'];

function goneFrom(
  { event: series }: KeptSeries,
  { event, original, starts }: Occurrence,
  now: number,
): ToldDay {
  const { id, uid = '', start, end, status = series.status && 'scheduled' } = event;
  const differing = Object.entries(event).filter(
    ([name, value]) =>
      !OWN.includes(name) && JSON.stringify(value) !== JSON.stringify(series[name as keyof Event]),
  );
  const shown = starts >= now ? ('cancelled' as const) : status;
  return {
    id,
    uid,
    start: original,
    gone: { ...Object.fromEntries(differing), start, ...(end && { end }), ...(shown && { status: shown }) },
  };
}
