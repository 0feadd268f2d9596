import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { publishEvents } from '../src/events/publish.js';
import type { Series } from '../src/events/series.js';
import { MAX_EVENTS } from '../src/schemas/event.js';
import { TooManyEvents, type SaveEventsOptions } from '../src/store/events.js';
import { readPublication, readVersion } from '../src/store/publication.js';
import { openTestDatabase } from './support/database.js';
import { happening, rowOf, save } from './support/events.js';
import { turnsDuring } from './support/turns.js';
import { NOW, OPERATOR } from './support/server.js';

/** A source that gives its whole list each time, as a feed does. */
async function source(t: TestContext) {
  const db = await openTestDatabase(t);
  const give = (series: Series[], more: Partial<SaveEventsOptions> = {}) =>
    save(db, series, { source: 'feed', replace: 'all-of-source', vanished: 'cancel', ...more });
  const shown = async (now = NOW) => {
    const events = await publishEvents(await readPublication(db, OPERATOR), now);
    return events.map(({ event: { id, uid, sequence, status } }) => [
      id,
      uid,
      sequence,
      status ?? 'scheduled',
    ]);
  };
  return { db, give, shown, version: () => readVersion(db, OPERATOR) };
}

const WEEKLY = happening(
  { id: 'fast', uid: 'abc@eksempel.example', start: '2026-11-16T18:00:00+01:00' },
  { rrule: 'FREQ=WEEKLY;COUNT=3' },
);

describe('an event that comes again from where it came', () => {
  it('keeps its id and its UID when it is renamed and moved, and counts the change', async (t) => {
    const { give, shown } = await source(t);
    await give([happening({ id: 'mote', uid: 'abc' })]);
    const moved = { id: 'nytt-navn', uid: 'abc', title: 'Nytt navn', start: '2026-12-01T18:00:00+01:00' };
    assert.deepEqual(await give([happening(moved)]), {
      added: 0,
      changed: 1,
      unchanged: 0,
      removed: 0,
      cancelled: 0,
    });
    assert.deepEqual(await shown(), [['mote', 'abc', 1, 'scheduled']]);
  });

  it('gets a UID of the day it was first meant for when it has none, and keeps that', async (t) => {
    const { give, shown } = await source(t);
    await give([happening()]);
    await give([happening({ start: '2026-12-24T18:00:00+01:00' })]);
    assert.deepEqual(await shown(), [['mote', 'mote@eksempel--20261123T170000Z', 1, 'scheduled']]);
  });

  it('writes nothing, and disturbs nobody, when all is as before', async (t) => {
    const { give, version } = await source(t);
    await give([WEEKLY, happening()]);
    const before = await version();
    assert.deepEqual(await give([WEEKLY, happening()]), {
      added: 0,
      changed: 0,
      unchanged: 2,
      removed: 0,
      cancelled: 0,
    });
    assert.equal(await version(), before);
  });

  it('counts no change that a calendar does not show, and never fewer than its source counts', async (t) => {
    const { give, shown } = await source(t);
    const sequence = async () => (await shown())[0]?.[2];
    await give([happening({ sequence: 4 })]);
    assert.equal(await sequence(), 4);
    await give([happening({ sequence: 4, languages: ['nb'], capacity: 8 })]);
    assert.equal(await sequence(), 4);
    await give([happening({ title: 'Ny' })]);
    assert.equal(await sequence(), 5);
    await give([happening({ title: 'Nyere', sequence: 9 })]);
    assert.equal(await sequence(), 9);
    // It stands in the file: "Du kan bare komme."
    await give([happening({ title: 'Nyere', sequence: 9, dropIn: true })]);
    assert.equal(await sequence(), 10);
  });

  it('counts on from what its source gives one of its days, for all of them', async (t) => {
    const { give, shown } = await source(t);
    const sequences = async () => (await shown()).map(([, , sequence]) => sequence);
    const numbered = { recurrenceId: '2026-11-23T18:00:00+01:00', event: { title: 'Fest', sequence: 3 } };
    await give([{ ...WEEKLY, changes: [numbered] }]);
    assert.deepEqual(await sequences(), [3, 3, 3]);
    await give([]);
    assert.deepEqual(await sequences(), [4, 4, 4]);
  });

  it('is let alone by what other sources give, whatever they call theirs', async (t) => {
    const { db, give, shown } = await source(t);
    await save(db, [happening({ title: 'Egen' })]);
    await give([happening({ uid: 'abc' })]);
    await give([]);
    const ids = (await shown()).map(([id, , , status]) => [id, status]);
    assert.equal(ids.length, 2);
    assert.deepEqual(ids[0], ['mote', 'scheduled']);
    assert.match(String(ids[1]?.[0]), /^mote-[0-9a-f]{8}$/);
    assert.equal(ids[1]?.[1], 'cancelled');
  });

  it('is published once when two sources have it', async (t) => {
    const { db, give, shown } = await source(t);
    await save(db, [happening({ uid: 'abc' })], { source: 'other' });
    await give([happening({ uid: 'abc' })]);
    assert.equal((await shown()).length, 1);
  });
});

describe('an event that has vanished from where it came', () => {
  it('is cancelled from now on; what has been stays as it was', async (t) => {
    const { give, shown } = await source(t);
    await give([WEEKLY, happening({ id: 'i-gar', start: '2026-11-20T18:00:00+01:00' })]);
    assert.deepEqual(await give([]), { added: 0, changed: 0, unchanged: 0, removed: 0, cancelled: 1 });
    assert.deepEqual(
      (await shown()).map(([id, , sequence, status]) => [id, sequence, status]),
      [
        ['fast-20261116', 1, 'scheduled'],
        ['i-gar', 0, 'scheduled'],
        ['fast-20261123', 1, 'cancelled'],
        ['fast-20261130', 1, 'cancelled'],
      ],
    );
  });

  it('is cancelled once, not at every look', async (t) => {
    const { give, version } = await source(t);
    await give([WEEKLY]);
    await give([]);
    const before = await version();
    assert.equal((await give([])).cancelled, 0);
    assert.equal(await version(), before);
  });

  it('takes place again when it is back', async (t) => {
    const { give, shown } = await source(t);
    await give([happening()]);
    await give([]);
    await give([happening()]);
    assert.deepEqual(
      (await shown()).map(([, , sequence, status]) => [sequence, status]),
      [[2, 'scheduled']],
    );
  });

  it('is told of no more, but for its past, where the list is the operator’s own', async (t) => {
    const { give, shown } = await source(t);
    const own = { vanished: 'remove' } as const;
    await give([WEEKLY, happening()], own);
    assert.equal((await give([], own)).removed, 2);
    assert.deepEqual(
      (await shown()).map(([id]) => id),
      ['fast-20261116'],
    );
  });

  it('was still to come also when only a moved part of it is, or all of the nearest year is left out', async (t) => {
    const { give, shown } = await source(t);
    const days = Array.from({ length: 400 }, (_, day) => new Date(Date.UTC(2026, 10, 20 + day)));
    await give([
      happening(
        { id: 'flyttet', uid: 'flyttet', start: '2026-11-01' },
        {
          rrule: 'FREQ=DAILY;COUNT=2',
          changes: [{ recurrenceId: '2026-11-02', event: { start: '2026-12-24' } }],
        },
      ),
      happening(
        { id: 'pause', uid: 'pause', start: '2026-11-01' },
        { rrule: 'FREQ=DAILY', exdates: days.map((day) => day.toISOString().slice(0, 10)) },
      ),
      happening({ id: 'over', uid: 'over', start: '2026-11-01' }, { rrule: 'FREQ=DAILY;COUNT=2' }),
    ]);
    assert.equal((await give([])).cancelled, 2);
    assert.ok(
      (await shown()).every(([id, , , status]) => !String(id).startsWith('over') || status === 'scheduled'),
    );
  });

  it('keeps nobody waiting for long, however much of it there was', async (t) => {
    const { give } = await source(t);
    const many = Array.from({ length: 300 }, (_, at) =>
      happening({ id: `e-${at}`, uid: `e-${at}` }, { rrule: 'FREQ=WEEKLY' }),
    );
    await give(many);
    const { result, turns } = await turnsDuring(() => give([]));
    assert.equal(result.cancelled, 300);
    assert.ok(turns > 3, `${turns} turns for others`);
  });

  it('stays when a list only adds', async (t) => {
    const { give, shown } = await source(t);
    await give([happening()]);
    await give([happening({ id: 'flere' })], { replace: 'none' });
    assert.equal((await shown()).length, 2);
  });
});

describe('taking in events', () => {
  it('can be tried without changing anything', async (t) => {
    const { give, shown, version } = await source(t);
    assert.equal((await give([WEEKLY], { dryRun: true })).added, 1);
    assert.deepEqual(await shown(), []);
    assert.equal(await version(), 0);
  });

  it('refuses more than there is room for, and then changes nothing', async (t) => {
    const { give, shown } = await source(t);
    const many = Array.from({ length: 10_001 }, (_, index) => happening({ id: `mote-${index}` }));
    await assert.rejects(give(many), TooManyEvents);
    assert.deepEqual(await shown(), []);
  });

  it('is done one after the other when two do it at the same time', async (t) => {
    const { db, give, shown } = await source(t);
    await give([happening()]);
    await Promise.all(
      ['a', 'b', 'c'].map((id) => save(db, [happening({ id })], { source: id, replace: 'all-of-source' })),
    );
    assert.equal((await shown()).length, 4);
  });
});

describe('what is published', () => {
  it('is never more than the widgets can show: the past goes first', async () => {
    const rows = Array.from({ length: 200 }, (_, index) =>
      rowOf(
        happening({ id: `daglig-${index}`, start: '2018-01-01T18:00:00+01:00' }, { rrule: 'FREQ=DAILY' }),
      ),
    );
    const events = await publishEvents({ events: rows, contactPoints: [] }, NOW);
    assert.equal(events.length, MAX_EVENTS);
    assert.ok(events.every(({ ends }) => ends >= NOW.getTime() - 86_400_000));
  });
});
