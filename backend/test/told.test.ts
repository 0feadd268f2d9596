import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { expand } from '../src/events/expand.js';
import { MAX_OCCURRENCES, horizonOf } from '../src/events/horizon.js';
import { asStored, repeats, type KeptSeries, type Series } from '../src/events/series.js';
import { toldOf, withTold, type ToldRow } from '../src/events/told.js';
import { happening, rowOf } from './support/events.js';
import { followed } from './support/followed.js';
import { byIcalJs, byNodeIcal } from './support/readers.js';
import { NOW } from './support/server.js';

const WEEKLY = 'RRULE:FREQ=WEEKLY;COUNT=5';

/** On Tuesdays at six since 10 November; today is Saturday the 21st. */
const tuesdays = (...lines: string[]) => [
  'UID:a',
  ...(lines.some((line) => line.startsWith('SUMMARY')) ? [] : ['SUMMARY:Åpent møte']),
  ...(lines.some((line) => line.startsWith('DTSTART')) ? [] : ['DTSTART;TZID=Europe/Oslo:20261110T180000']),
  'DURATION:PT2H',
  ...lines,
];

const AS_GIVEN = [
  '11-10T18:00 scheduled 0',
  '11-17T18:00 scheduled 0',
  '11-24T18:00 scheduled 0',
  '12-01T18:00 scheduled 0',
  '12-08T18:00 scheduled 0',
];

const counted = (lines: readonly string[], sequence: number) =>
  lines.map((line) => line.replace(/scheduled \d/, `scheduled ${sequence}`));

describe('a day that a calendar takes out of a series', () => {
  it('is cancelled when it is still to come, and stays as it was when it has been', async (t) => {
    const { gives, shown, ids } = await followed(t);
    await gives(tuesdays(WEEKLY));
    assert.deepEqual(await shown(), AS_GIVEN);
    const before = await ids();
    await gives(tuesdays(WEEKLY, 'EXDATE:20261201T170000Z', 'EXDATE:20261117T170000Z'));
    const [first, second, third, , fifth] = counted(AS_GIVEN, 1);
    assert.deepEqual(await shown(), [first, second, third, '12-01T18:00 cancelled 1', fifth]);
    assert.deepEqual(await ids(), before);
  });

  it('is cancelled whichever way it was taken out: by the rule’s end, its count, or an extra date', async (t) => {
    const { gives, shown } = await followed(t);
    const extra = 'RDATE:20261203T170000Z';
    await gives(tuesdays(WEEKLY, extra));
    const cancelled = async () =>
      (await shown()).filter((line) => line.includes('cancelled')).map((line) => line.slice(0, 5));
    await gives(tuesdays(WEEKLY));
    assert.deepEqual(await cancelled(), ['12-03']);
    await gives(tuesdays('RRULE:FREQ=WEEKLY;COUNT=4'));
    assert.deepEqual(await cancelled(), ['12-03', '12-08']);
    await gives(tuesdays('RRULE:FREQ=WEEKLY;UNTIL=20261125T000000Z'));
    assert.deepEqual(await cancelled(), ['12-01', '12-03', '12-08']);
    await gives(tuesdays());
    assert.deepEqual(await cancelled(), ['11-24', '12-01', '12-03', '12-08']);
  });

  it('takes place again when it is back, under the UID that it had', async (t) => {
    const { gives, shown, rows } = await followed(t);
    await gives(tuesdays(WEEKLY));
    await gives(tuesdays(WEEKLY, 'EXDATE:20261201T170000Z'));
    await gives(tuesdays(WEEKLY));
    assert.deepEqual(await shown(), counted(AS_GIVEN, 2));
    assert.deepEqual((JSON.parse((await rows())[0]?.document ?? '') as KeptSeries).told, []);
  });

  it('is cancelled as it was told of: moved, renamed, at its place', async (t) => {
    const { gives, events } = await followed(t);
    const moved = [
      ...['UID:a', 'RECURRENCE-ID:20261201T170000Z', 'DTSTART:20261202T180000Z', 'DURATION:PT1H'],
      ...['SUMMARY:Fest', 'LOCATION:Huset'],
    ];
    await gives(tuesdays(WEEKLY), moved);
    await gives(tuesdays(WEEKLY, 'EXDATE:20261201T170000Z'));
    const { event } = (await events()).find(({ event: { status } }) => status === 'cancelled') ?? {};
    assert.deepEqual(
      [event?.uid, event?.start, event?.end, event?.title, event?.place?.name],
      ['a--20261201T170000Z', '2026-12-02T19:00:00+01:00', '2026-12-02T20:00:00+01:00', 'Fest', 'Huset'],
    );
  });

  it('stays cancelled when it has passed, and whatever is changed of the others', async (t) => {
    const { gives, shown, clock } = await followed(t);
    await gives(tuesdays(WEEKLY));
    await gives(tuesdays(WEEKLY, 'EXDATE:20261124T170000Z'));
    clock.now = new Date('2026-11-28T12:00:00Z');
    await gives(tuesdays(WEEKLY, 'EXDATE:20261124T170000Z', 'SUMMARY:Nytt navn'));
    assert.equal((await shown())[2], '11-24T18:00 cancelled 2');
    await gives();
    assert.deepEqual(
      (await shown()).map((line) => line.slice(12)),
      ['scheduled 3', 'scheduled 3', 'cancelled 3', 'cancelled 3', 'cancelled 3'],
    );
  });

  it('is told of anew once, and then disturbs nobody', async (t) => {
    const { gives, rows, shown } = await followed(t);
    await gives(tuesdays(WEEKLY));
    await gives(tuesdays(WEEKLY, 'EXDATE:20261201T170000Z'));
    const before = await rows();
    assert.equal((await shown())[3], '12-01T18:00 cancelled 1');
    await gives(tuesdays(WEEKLY, 'EXDATE:20261201T170000Z'));
    assert.deepEqual(await rows(), before);
  });

  it('is cancelled when it has become private, and says nothing of what it is now', async (t) => {
    const { gives, shown, feed } = await followed(t);
    await gives(tuesdays(WEEKLY));
    const hidden = ['UID:a', 'RECURRENCE-ID:20261201T170000Z', 'DTSTART:20261201T170000Z'];
    await gives(tuesdays(WEEKLY), [...hidden, 'SUMMARY:Hos legen', 'CLASS:PRIVATE']);
    assert.equal((await shown())[3], '12-01T18:00 cancelled 1');
    assert.doesNotMatch(await feed(), /legen/);
  });

  it('is cancelled no further ahead than it had been told of', async (t) => {
    const { gives, shown, clock } = await followed(t);
    const cancelled = async () => (await shown()).filter((line) => line.includes('cancelled')).length;
    await gives(tuesdays('RRULE:FREQ=WEEKLY'));
    await gives(tuesdays());
    assert.equal(await cancelled(), 105);
    clock.now = new Date('2027-11-21T12:00:00Z');
    assert.equal(await cancelled(), 105);
  });

  it('is told of no more than before when its calendar left it out from the first', async (t) => {
    const { gives, shown } = await followed(t);
    await gives(tuesdays(WEEKLY, 'EXDATE:20261201T170000Z'));
    await gives(tuesdays(WEEKLY, 'EXDATE:20261201T170000Z', 'EXDATE:20261208T170000Z'));
    const [first, second, third] = counted(AS_GIVEN, 1);
    assert.deepEqual(await shown(), [first, second, third, '12-08T18:00 cancelled 1']);
  });

  it('is told of no more where the list is the operator’s own, and is the same at another hour there too', async (t) => {
    const { take, shown } = await followed(t, 'a@eksempel');
    const list = (time: string, ...exdates: string[]) => {
      const event = { id: 'a', title: 'A', start: `2026-11-10T${time}:00+01:00` };
      return JSON.stringify({ format: 1, events: [{ event, rrule: 'FREQ=WEEKLY;COUNT=3', exdates }] });
    };
    await take('a.json', list('18:00'));
    await take('a.json', list('18:00', '2026-11-24T18:00:00+01:00', '2026-11-10T18:00:00+01:00'));
    assert.deepEqual(await shown(), ['11-17T18:00 scheduled 1']);
    await take('a.json', list('19:00', '2026-11-24T19:00:00+01:00'));
    assert.deepEqual(await shown(), [
      '11-10T19:00 scheduled 2',
      '11-17T19:00 scheduled 2 a@eksempel--20261117T170000Z',
    ]);
  });
});

describe('a series that its calendar moves', () => {
  it('keeps the UIDs of the days that stay, cancels those that go, and has new ones for those that come', async (t) => {
    const { gives, shown } = await followed(t);
    await gives(tuesdays(WEEKLY));
    await gives(tuesdays('RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261211T000000Z'));
    assert.deepEqual(await shown(), [
      '11-10T18:00 scheduled 1',
      // Held, and so not taken back; the Thursdays before today were not.
      '11-17T18:00 scheduled 1',
      '11-24T18:00 scheduled 1',
      '11-26T18:00 scheduled 1',
      '12-01T18:00 cancelled 1',
      '12-08T18:00 scheduled 1',
      '12-10T18:00 scheduled 1',
    ]);
  });

  it('to another weekday is cancelled on the old one, and leaves the past alone', async (t) => {
    const { gives, shown, clock } = await followed(t);
    const wednesdays = 'DTSTART;TZID=Europe/Oslo:20261111T180000';
    await gives(tuesdays(WEEKLY));
    await gives(tuesdays(wednesdays, WEEKLY));
    assert.deepEqual(await shown(), [
      '11-10T18:00 scheduled 1',
      '11-17T18:00 scheduled 1',
      '11-24T18:00 cancelled 1',
      '11-25T18:00 scheduled 1',
      '12-01T18:00 cancelled 1',
      '12-02T18:00 scheduled 1',
      '12-08T18:00 cancelled 1',
      '12-09T18:00 scheduled 1',
    ]);
    const before = (await shown()).map((line) => line.slice(0, -2));
    clock.now = new Date('2026-11-28T12:00:00Z');
    await gives(tuesdays(wednesdays, WEEKLY, 'SUMMARY:Nytt navn'));
    assert.deepEqual(
      (await shown()).map((line) => line.slice(0, -2)),
      before,
    );
  });

  const AT_SEVEN = 'DTSTART;TZID=Europe/Oslo:20261110T190000';

  it('to another hour is the same on each day to come: what was meant for six is at seven', async (t) => {
    const { gives, shown, ids } = await followed(t);
    await gives(tuesdays(WEEKLY));
    const before = await ids();
    const are = async (time: string, sequence: number, meantFor = '') => {
      const day = (text: string, at = 'T18:00', more = '') => `${text}${at} scheduled ${sequence}${more}`;
      const stamp = (text: string) => meantFor && ` a--2026${text.replace('-', '')}${meantFor}`;
      assert.deepEqual(await shown(), [
        ...['11-10', '11-17'].map((text) => day(text)),
        ...['11-24', '12-01', '12-08'].map((text) => day(text, time, stamp(text))),
      ]);
    };
    await gives(tuesdays(AT_SEVEN, WEEKLY));
    await are('T19:00', 1, 'T170000Z');
    await gives(tuesdays(AT_SEVEN, WEEKLY, 'SUMMARY:Nytt navn'));
    await are('T19:00', 2, 'T170000Z');
    await gives(tuesdays('DTSTART;VALUE=DATE:20261110', WEEKLY));
    await are('', 3, 'T170000Z');
    await gives(tuesdays(WEEKLY));
    await are('T18:00', 4);
    assert.deepEqual(await ids(), before);
  });

  it('has its changes, and its exceptions, on the days as they are now', async (t) => {
    const { gives, shown } = await followed(t);
    await gives(tuesdays(WEEKLY));
    const moved = [
      'UID:a',
      'RECURRENCE-ID:20261201T180000Z',
      'DTSTART:20261202T180000Z',
      'SUMMARY:Åpent møte',
    ];
    await gives(tuesdays(AT_SEVEN, WEEKLY, 'EXDATE:20261124T180000Z'), moved);
    assert.deepEqual((await shown()).slice(2), [
      '11-24T18:00 cancelled 1',
      '12-02T19:00 scheduled 1 a--20261201T170000Z',
      '12-08T19:00 scheduled 1 a--20261208T170000Z',
    ]);
  });

  it('takes a day that was cancelled along, and takes no other for it', async (t) => {
    const { gives, shown } = await followed(t);
    const twice = (hours: string, ...lines: string[]) =>
      tuesdays(
        `RRULE:FREQ=WEEKLY;BYHOUR=${hours};COUNT=4`,
        'DTSTART;TZID=Europe/Oslo:20261124T100000',
        ...lines,
      );
    await gives(twice('10,18'));
    await gives(twice('10,18', 'EXDATE:20261124T090000Z'));
    await gives(twice('10,19', 'EXDATE:20261124T090000Z'));
    assert.deepEqual(await shown(), [
      '11-24T10:00 cancelled 2',
      '11-24T19:00 scheduled 2 a--20261124T170000Z',
      '12-01T10:00 scheduled 2',
      '12-01T19:00 scheduled 2 a--20261201T170000Z',
    ]);
  });

  it('keeps the ids of two on one day when one of them goes', async (t) => {
    const { gives, ids, shown } = await followed(t);
    const both = (hours: string, start: string) =>
      tuesdays(
        `RRULE:FREQ=WEEKLY;BYHOUR=${hours};UNTIL=20261202T000000Z`,
        `DTSTART;TZID=Europe/Oslo:${start}`,
      );
    await gives(both('10,18', '20261124T100000'));
    const before = ['-20261124', '-20261124t1700z', '-20261201', '-20261201t1700z'];
    assert.deepEqual(await ids(), before);
    await gives(both('18', '20261124T180000'));
    assert.deepEqual(await ids(), before);
    assert.deepEqual(
      (await shown()).map((line) => line.slice(6, 15)),
      ['10:00 can', '18:00 sch', '10:00 can', '18:00 sch'],
    );
  });

  it('from one day on keeps the UIDs of all of them', async (t) => {
    const { gives, shown } = await followed(t);
    await gives(tuesdays(WEEKLY));
    const change = [
      'UID:a',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T170000Z',
      'DTSTART:20261202T180000Z',
    ];
    await gives(tuesdays(WEEKLY), [...change, 'DURATION:PT1H']);
    assert.deepEqual((await shown()).slice(2), [
      '11-24T18:00 scheduled 1',
      '12-02T19:00 scheduled 1 a--20261201T170000Z',
      '12-09T19:00 scheduled 1 a--20261208T170000Z',
    ]);
    await gives(tuesdays('RRULE:FREQ=WEEKLY;COUNT=4'), [...change, 'DURATION:PT1H']);
    assert.deepEqual((await shown()).slice(3), [
      '12-02T19:00 scheduled 2 a--20261201T170000Z',
      '12-09T19:00 cancelled 2 a--20261208T170000Z',
    ]);
  });

  it('that its program parts in two is not shown as cancelled beside what comes instead', async (t) => {
    const { gives, events } = await followed(t);
    await gives(tuesdays('RRULE:FREQ=WEEKLY;COUNT=6'));
    const rest = (title: string) => [
      ...['UID:a_R20261201', `SUMMARY:${title}`, 'DTSTART;TZID=Europe/Oslo:20261201T190000'],
      'RRULE:FREQ=WEEKLY;COUNT=2',
    ];
    await gives(tuesdays('RRULE:FREQ=WEEKLY;UNTIL=20261130T000000Z'), rest('Åpent møte'));
    assert.deepEqual(
      (await events()).slice(3).map(({ event: { start, status } }) => [start.slice(5, 16), status]),
      [
        ['12-01T19:00', undefined],
        ['12-08T19:00', undefined],
        ['12-15T18:00', 'cancelled'],
      ],
    );
  });

  it('that is joined by another of the same name is cancelled all the same', async (t) => {
    const { gives, shown } = await followed(t);
    const noon = ['UID:b', 'SUMMARY:Åpent møte', 'DTSTART:20261201T110000Z'];
    await gives(tuesdays(WEEKLY), noon);
    await gives(tuesdays(WEEKLY, 'EXDATE:20261201T170000Z'), noon);
    assert.equal((await shown())[4], '12-01T18:00 cancelled 1');
  });
});

describe('whatever a calendar makes of a series', () => {
  const HORIZON = horizonOf(NOW, 1);
  const hour = fc.constantFrom('T18:00:00+01:00', 'T19:30:00+01:00', '');
  const date = fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
  const rule = fc.constantFrom(
    undefined,
    'FREQ=DAILY;COUNT=9',
    'FREQ=DAILY;INTERVAL=2;COUNT=12',
    'FREQ=WEEKLY;COUNT=5',
    'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=6',
    'FREQ=MONTHLY;UNTIL=20270401',
    'FREQ=DAILY;BYHOUR=10,18;COUNT=20',
  );
  const made = fc
    .record({
      day: date,
      hour,
      rule,
      taken: fc.array(date, { maxLength: 4 }),
      added: fc.array(date, { maxLength: 3 }),
    })
    .map(({ day, hour: time, rule: given, taken, added }) => {
      const rrule = time ? given : given?.replace('BYHOUR=10,18;', '');
      const at = (days: string[]) => days.map((one) => one + time);
      return happening(
        { start: day + time },
        { ...(rrule && { rrule }), rdates: at(added), exdates: at(taken) },
      );
    });

  it('nobody misses what they were told of, nothing that was is changed, and all that is given is there once', () => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 2, maxLength: 4 }), ([first, ...others]) => {
        let row: ToldRow = rowOf(first as Series);
        const seen = () => toldOf(row, JSON.parse(row.document) as KeptSeries, HORIZON);
        for (const one of others) {
          const before = seen();
          const taking = () => withTold([one], [row], { now: NOW, vanished: 'cancel' })[0] as KeptSeries;
          const { told: _told, since: _since, ...was } = JSON.parse(row.document) as KeptSeries;
          const moves = !repeats(was) && !repeats(one);
          row = { ...row, document: JSON.stringify(asStored(taking(), row.event)) };
          const after = seen();
          const byUid = new Map(after.map((occurrence) => [occurrence.event.uid, occurrence]));
          assert.equal(byUid.size, after.length);
          assert.equal(new Set(after.map(({ event }) => event.id)).size, after.length);
          for (const { event, starts } of before) {
            const again = byUid.get(event.uid);
            assert.equal(again?.event.id, event.id);
            if (starts < NOW.getTime() && !moves) assert.equal(again?.starts, starts);
          }
          const held = new Set(
            after.filter(({ event }) => event.status !== 'cancelled').map(({ starts }) => starts),
          );
          const { told } = JSON.parse(row.document) as KeptSeries;
          const given = expand({ ...one, ...(told && { told: [] }) }, HORIZON).map(({ starts }) => starts);
          for (const starts of given) assert.ok(starts < NOW.getTime() || held.has(starts));
          for (const starts of held) assert.ok(starts < NOW.getTime() || given.includes(starts));
          assert.deepEqual(asStored(taking(), row.event), JSON.parse(row.document));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('no more is kept than is told of', () => {
    const start = '2016-01-05T10:00:00+01:00';
    const rules = ['FREQ=YEARLY', 'FREQ=DAILY;BYHOUR=8,12,16,20', 'FREQ=DAILY', 'FREQ=DAILY;BYHOUR=11'];
    let row: ToldRow = rowOf(happening({ start }, { rrule: 'FREQ=DAILY;BYHOUR=9,13' }));
    for (const rrule of rules) {
      const [kept] = withTold([happening({ start }, { rrule })], [row], { now: NOW, vanished: 'cancel' });
      row = { ...row, document: JSON.stringify(kept) };
      assert.ok((kept?.told ?? []).length <= MAX_OCCURRENCES, rrule);
      assert.ok(row.document.length < 200_000, rrule);
      assert.equal(toldOf(row, kept as KeptSeries, HORIZON).length, MAX_OCCURRENCES);
    }
  });
});

describe('an event that begins to repeat, or ends to', () => {
  const once = (start = '20261124') => tuesdays(`DTSTART;TZID=Europe/Oslo:${start}T180000`);
  const repeating = (...lines: string[]) =>
    tuesdays('DTSTART;TZID=Europe/Oslo:20261124T180000', 'RRULE:FREQ=WEEKLY;COUNT=2', ...lines);

  it('is on its first day the one that it was', async (t) => {
    const { gives, shown, ids } = await followed(t);
    await gives(once());
    await gives(repeating());
    assert.deepEqual(await shown(), ['11-24T18:00 scheduled 1 a', '12-01T18:00 scheduled 1']);
    assert.deepEqual(await ids(), ['', '-20261201']);
    await gives(repeating('EXDATE:20261124T170000Z'));
    assert.deepEqual(await shown(), ['11-24T18:00 cancelled 2 a', '12-01T18:00 scheduled 2']);
  });

  it('is the one that it was on the day that is left, and the others are cancelled', async (t) => {
    const { gives, shown } = await followed(t);
    await gives(repeating());
    await gives(once());
    assert.deepEqual(await shown(), ['11-24T18:00 scheduled 1', '12-01T18:00 cancelled 1']);
    // From here on it is moved as one.
    await gives(once('20261126'));
    assert.deepEqual(await shown(), [
      '11-26T18:00 scheduled 2 a--20261124T170000Z',
      '12-01T18:00 cancelled 2',
    ]);
    await gives(repeating());
    assert.deepEqual(await shown(), ['11-24T18:00 scheduled 3', '12-01T18:00 scheduled 3']);
  });
});

describe('what a calendar has taken away, in the calendars of others', () => {
  it('is read as cancelled by two readers, with the UID that it had and a higher sequence', async (t) => {
    const { gives, feed } = await followed(t);
    await gives(tuesdays(WEEKLY));
    const first = await feed();
    await gives(tuesdays(WEEKLY, 'EXDATE:20261201T170000Z', 'DTSTART;TZID=Europe/Oslo:20261110T180000'));
    const second = await feed();
    assert.deepEqual([...byIcalJs(second).keys()].sort(), [...byIcalJs(first).keys()].sort());
    const uid = 'a--20261201T170000Z';
    const [before, after] = [byIcalJs(first).get(uid), byIcalJs(second).get(uid)];
    assert.deepEqual([before?.status, after?.status], ['CONFIRMED', 'CANCELLED']);
    assert.deepEqual([before?.start, before?.end], [after?.start, after?.end]);
    assert.ok((after?.sequence ?? 0) > (before?.sequence ?? 0));
    const theirs = byNodeIcal(second).get(uid);
    assert.deepEqual([theirs?.status, Number(theirs?.sequence)], ['CANCELLED', 1]);
    assert.equal(theirs?.start.getTime(), before?.start);
    assert.equal(await feed(), second);
  });

  it('is on each day as a change from one day on says, also where that is read and told on again', async (t) => {
    const [here, there] = [await followed(t), await followed(t)];
    const change = [
      'UID:a',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T170000Z',
      'DTSTART:20261202T180000Z',
    ];
    await here.gives(tuesdays(WEEKLY));
    await there.takes(await here.feed());
    await here.gives(tuesdays(WEEKLY), [...change, 'DURATION:PT1H', 'SUMMARY:Flyttet']);
    await there.takes(await here.feed());
    for (const text of [await here.feed(), await there.feed()]) {
      const uids = ['a--20261124T170000Z', 'a--20261201T170000Z', 'a--20261208T170000Z'];
      const [one, other] = [byIcalJs(text), byNodeIcal(text)];
      const times = uids.map((uid) =>
        [one.get(uid)?.start, one.get(uid)?.end].map((at) => new Date(at ?? 0)),
      );
      assert.deepEqual(
        times.map(([start, end]) => [start?.toISOString(), end?.toISOString()]),
        [
          ['2026-11-24T17:00:00.000Z', '2026-11-24T19:00:00.000Z'],
          ['2026-12-02T18:00:00.000Z', '2026-12-02T19:00:00.000Z'],
          ['2026-12-09T18:00:00.000Z', '2026-12-09T19:00:00.000Z'],
        ],
      );
      assert.deepEqual(
        uids.map((uid) => [other.get(uid)?.start.getTime(), other.get(uid)?.end?.getTime()]),
        times.map((pair) => pair.map((at) => at.getTime())),
      );
      assert.deepEqual(
        uids.map((uid) => one.get(uid)?.summary),
        ['Åpent møte', 'Flyttet', 'Flyttet'],
      );
      assert.ok((one.get('a--20261208T170000Z')?.sequence ?? 0) > 0);
    }
  });

  it('is cancelled at another operator too, who follows the feed', async (t) => {
    const here = await followed(t);
    const there = await followed(t);
    const AT_SEVEN = 'DTSTART;TZID=Europe/Oslo:20261110T190000';
    await here.gives(tuesdays(WEEKLY));
    await there.takes(await here.feed());
    await here.gives(tuesdays(AT_SEVEN, WEEKLY, 'EXDATE:20261201T180000Z'));
    for (const times of [1, 2]) {
      await there.takes(await here.feed());
      const [theirs, ours] = [await there.events(), await here.events()];
      const seen = (events: typeof ours) =>
        events.map(({ event: { uid, start, end, status, title } }) => [uid, start, end, status, title]);
      assert.deepEqual(seen(theirs), seen(ours), `${times}`);
    }
    const [, , , cancelled] = await there.shown();
    assert.equal(cancelled, '12-01T18:00 cancelled 1');
  });
});
