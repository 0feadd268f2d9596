import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it, type TestContext } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { addFeedAt, listFeeds, pollFeeds, removeFeedOf, type FeedContext } from '../src/commands/feeds.js';
import { ConfigError, readConfig } from '../src/config.js';
import { publishEvents } from '../src/events/publish.js';
import type { Series } from '../src/events/series.js';
import { ANYWHERE, OPEN_INTERNET } from '../src/feeds/addresses.js';
import { pollFeed } from '../src/feeds/poll.js';
import { claimAndPoll, keepPolling, pollDue, type ScheduleContext } from '../src/feeds/schedule.js';
import { saveContactPoints } from '../src/store/contact-points.js';
import { readRows } from '../src/store/events.js';
import { readPublication } from '../src/store/publication.js';
import { claimFeed, dueFeeds, readFeeds } from '../src/store/feeds.js';
import type { FeedRow } from '../src/store/tables.js';
import { openTestDatabase } from './support/database.js';
import { calendarOf, feedHost } from './support/feed-host.js';
import { NOW, OPERATOR, point } from './support/server.js';
import { turnsDuring } from './support/turns.js';

const meeting = (uid: string, title: string, start = '20261124T170000Z', ...more: string[]) => [
  `UID:${uid}`,
  `SUMMARY:${title}`,
  `DTSTART:${start}`,
  ...more,
];

/** A contact point with a calendar elsewhere, whose host answers what the test says. */
async function subscribed(t: TestContext) {
  const db = await openTestDatabase(t);
  const clock = { now: NOW };
  const context: FeedContext = {
    db,
    operator: OPERATOR,
    reach: ANYWHERE,
    now: () => clock.now,
    random: () => 0.5,
    minutes: 60,
  };
  await saveContactPoints(db, OPERATOR, [point({ id: 'bodo', municipalities: ['1804'] })], {
    replace: true,
    now: NOW,
  });
  let answer: RequestListener = (_request, response) => response.end(calendarOf());
  const host = await feedHost(t, (request, response) => answer(request, response));
  const url = `${host.origin}/private-hemmelig/basic.ics`;
  const gives = (...events: string[][]) => {
    answer = (_request, response) => response.end(calendarOf(...events));
  };
  return {
    db,
    context,
    clock,
    host,
    url,
    gives,
    answers: (how: RequestListener) => (answer = how),
    add: () => addFeedAt(url, context, { contactPoint: 'bodo' }),
    poll: async () => (await pollFeeds('bodo', context)).message,
    feed: async () => (await readFeeds(db, OPERATOR))[0] as FeedRow,
    /** What people see of it: titles and states of what is to come. */
    shown: async () => {
      const rows = await readRows(db, OPERATOR);
      return rows.map(({ document, vanished_as, sequence }) => {
        const { event } = JSON.parse(document) as Series;
        return [event.title, vanished_as ?? event.status ?? 'scheduled', sequence].join(' ');
      });
    },
  };
}

describe('a calendar that takes long to read', () => {
  const heavy = (): string[][] => {
    const days = Array.from({ length: 800 }, (_, day) =>
      new Date(Date.UTC(2026, 10, 1) + day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', ''),
    );
    return Array.from({ length: 20 }, (_, at) =>
      meeting(
        `u${at}`,
        'Møte',
        '20261124T170000Z',
        'RRULE:FREQ=DAILY',
        `EXDATE;VALUE=DATE:${days.join(',')}`,
      ),
    );
  };

  it('keeps nobody else waiting', async (t) => {
    const { gives, add } = await subscribed(t);
    gives(...heavy());
    const { result, turns } = await turnsDuring(add);
    assert.match(result.message, /20 nye/);
    assert.ok(turns > 200, `${turns} turns for others`);
  });

  it('is given up after a while, and the next one is read as ever', async (t) => {
    const { gives, add, poll, context, feed, shown } = await subscribed(t);
    gives(meeting('a', 'Møte'));
    await add();
    gives(...heavy());
    const polled = await pollFeed(await feed(), { ...context, readMs: 1 });
    assert.equal(polled.ok ? undefined : polled.fault.code, 'too-heavy');
    assert.deepEqual(await shown(), ['Møte scheduled 0']);
    gives(meeting('a', 'Nytt navn'));
    await poll();
    assert.deepEqual(await shown(), ['Nytt navn scheduled 1']);
  });
});

describe('a calendar elsewhere', () => {
  it('is taken in at once, for the contact point whose it is', async (t) => {
    const { gives, add, db, host } = await subscribed(t);
    gives(
      meeting('a', 'Åpent møte'),
      meeting('b', 'Kurs', '20261201T170000Z', 'LOCATION:Huset'),
      meeting('p', 'Privat', '20261201T170000Z', 'CLASS:PRIVATE'),
    );
    const { ok, message } = await add();
    assert.ok(ok);
    assert.equal(
      message,
      'Lagt til som «bodo».\nbodo: hentet: 2 nye, 0 endret, 0 som før. Ikke tatt med: 1 private.',
    );
    const rows = await readRows(db, OPERATOR);
    assert.deepEqual(
      rows.map(({ uid, source, contact_point }) => [uid, source, contact_point]),
      [
        ['a', 'feed:bodo', 'bodo'],
        ['b', 'feed:bodo', 'bodo'],
      ],
    );
    const { event } = JSON.parse(rows[1]?.document ?? '') as Series;
    assert.deepEqual(event.place, { name: 'Huset', municipality: '1804' });
    assert.equal(host.paths.length, 1);
  });

  it('updates what it has, and cancels what is gone and was still to come', async (t) => {
    const { gives, add, poll, shown } = await subscribed(t);
    gives(
      meeting('over', 'Før', '20261101T170000Z'),
      meeting('a', 'Møte'),
      meeting('b', 'Kurs', '20261201T170000Z'),
      meeting('c', 'Fest', '20261202T170000Z'),
    );
    await add();
    gives(meeting('a', 'Møte'), meeting('b', 'Nytt kurs', '20261201T170000Z'));
    assert.equal(await poll(), 'bodo: hentet: 0 nye, 1 endret, 1 som før, 1 avlyst.');
    assert.deepEqual(await shown(), [
      'Før scheduled 0',
      'Møte scheduled 0',
      'Nytt kurs scheduled 1',
      'Fest cancelled 1',
    ]);
    gives(
      meeting('a', 'Møte'),
      meeting('b', 'Nytt kurs', '20261201T170000Z'),
      meeting('c', 'Fest', '20261202T170000Z'),
    );
    await poll();
    assert.deepEqual((await shown()).at(-1), 'Fest scheduled 2');
  });

  it('writes nothing when nothing is new', async (t) => {
    const { gives, answers, add, poll, db, feed } = await subscribed(t);
    gives(meeting('a', 'Møte'));
    await add();
    const version = async () =>
      (await db.selectFrom('operator').select('version').executeTakeFirstOrThrow()).version;
    const before = await version();
    assert.equal(await poll(), 'bodo: hentet: 0 nye, 0 endret, 1 som før.');
    let asked: unknown;
    answers((request, response) => {
      asked = request.headers['if-none-match'];
      if (asked) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(calendarOf(meeting('a', 'Møte')));
    });
    await poll();
    assert.equal(await poll(), 'bodo: som før.');
    assert.deepEqual([asked, (await feed()).etag, await version()], ['"1"', '"1"', before]);
  });

  it('that breaks, in whatever way, changes nothing of what was taken in', async (t) => {
    const { gives, answers, add, poll, shown, feed } = await subscribed(t);
    gives(meeting('a', 'Møte'));
    await add();
    const before = await shown();
    const whole = calendarOf(meeting('a', 'Møte'), meeting('b', 'Kurs'));
    const faults: [string, RequestListener][] = [
      ['gone', (_request, response) => response.writeHead(404).end()],
      ['status', (_request, response) => response.writeHead(500).end(whole)],
      ['unauthorised', (_request, response) => response.writeHead(401).end()],
      ['html', (_request, response) => response.end('<!doctype html><title>Logg inn</title>')],
      ['not-calendar', (_request, response) => response.end('')],
      ['not-calendar', (_request, response) => response.end('{"items":[]}')],
      ['cut', (_request, response) => response.end(whole.slice(0, -20))],
      ['cut', (_request, response) => response.end(whole.slice(0, 60))],
      [
        'interrupted',
        (_request, response) =>
          response.writeHead(200, { 'content-length': 9_999 }).write(whole, () => response.destroy()),
      ],
      [
        'encoding',
        (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(whole),
      ],
      ['redirects', (request, response) => response.writeHead(302, { location: request.url }).end()],
    ];
    for (const [fault, how] of faults) {
      answers(how);
      assert.doesNotMatch(await poll(), /hentet/, fault);
      assert.equal((await feed()).last_error, fault);
      assert.deepEqual(await shown(), before, fault);
    }
    gives(meeting('a', 'Møte'));
    await poll();
    const { last_error, failures, last_good } = await feed();
    assert.deepEqual([last_error, failures, last_good], [null, 0, NOW.toISOString()]);
  });

  it('that gives everything a new UID each time is not cancelled and taken in anew', async (t) => {
    const { gives, add, poll, db } = await subscribed(t);
    gives(meeting('a1', 'Møte'), meeting('b1', 'Kurs'), meeting('c1', 'Fest'));
    await add();
    for (const time of [2, 3]) {
      gives(
        meeting(`a${time}`, 'Møte'),
        meeting(`b${time}`, 'Kurs'),
        meeting(`d${time}`, 'Kurs'),
        meeting('c1', 'Fest'),
      );
      await poll();
    }
    const rows = await readRows(db, OPERATOR);
    const uids = rows.map(({ uid, vanished_as }) => [uid, ...(vanished_as ? [vanished_as] : [])].join(' '));
    assert.deepEqual(uids.sort(), ['a1', 'b1', 'c1', 'd2']);
  });

  it('that suddenly has nothing to come is believed the third time', async (t) => {
    const { gives, add, poll, shown, feed, answers } = await subscribed(t);
    gives(meeting('a', 'Møte'), meeting('b', 'Kurs'));
    await add();
    answers((request, response) => {
      // A host that remembers what it said must be asked anew.
      if (request.headers['if-none-match']) response.writeHead(304).end();
      else
        response.writeHead(200, { etag: '"tom"' }).end(calendarOf(meeting('old', 'Før', '20261001T170000Z')));
    });
    for (const times of [1, 2]) {
      assert.match(await poll(), /plutselig tom/);
      assert.equal((await feed()).emptied, times);
      assert.deepEqual(await shown(), ['Møte scheduled 0', 'Kurs scheduled 0']);
    }
    assert.equal(await poll(), 'bodo: hentet: 1 nye, 0 endret, 0 som før, 2 avlyst.');
    assert.equal((await feed()).emptied, 0);
  });

  it('that takes the last days out of a series is believed the third time, and is well from then on', async (t) => {
    const { gives, add, poll, feed, db, context } = await subscribed(t);
    const series = (rule: string) => meeting('a', 'Møte', '20261110T170000Z', `RRULE:FREQ=WEEKLY;${rule}`);
    const states = async () => {
      const { events, contactPoints } = await readPublication(db, OPERATOR);
      const published = await publishEvents({ events, contactPoints }, context.now());
      return published.map(({ event: { start, status } }) => `${start.slice(5, 10)} ${status ?? ''}`.trim());
    };
    gives(series('COUNT=4'));
    await add();
    gives(series('COUNT=2'));
    for (const times of [1, 2]) assert.match(await poll(), /plutselig tom/, `${times}`);
    assert.deepEqual(await states(), ['11-10', '11-17', '11-24', '12-01']);
    assert.equal(await poll(), 'bodo: hentet: 0 nye, 1 endret, 0 som før.');
    assert.deepEqual(await states(), ['11-10', '11-17', '11-24 cancelled', '12-01 cancelled']);
    assert.equal(await poll(), 'bodo: hentet: 0 nye, 0 endret, 1 som før.');
    assert.equal((await feed()).last_error, null);
  });

  it('that is well again in between begins to count anew', async (t) => {
    const { gives, add, poll, feed } = await subscribed(t);
    gives(meeting('a', 'Møte'));
    await add();
    gives();
    await poll();
    gives(meeting('a', 'Møte'));
    await poll();
    gives();
    await poll();
    await poll();
    assert.deepEqual([(await feed()).emptied, (await feed()).last_error], [2, 'emptied']);
  });

  it('whose last event is over is empty without a word', async (t) => {
    const { gives, add, poll, clock } = await subscribed(t);
    gives(meeting('a', 'Møte'));
    await add();
    clock.now = new Date('2026-12-24T12:00:00Z');
    gives();
    assert.equal(await poll(), 'bodo: hentet: 0 nye, 0 endret, 0 som før.');
  });

  it('has the same UIDs in what is published as where it came from', async (t) => {
    const { gives, add, db, context } = await subscribed(t);
    gives(
      meeting('a@x', 'Møte'),
      meeting('b@x', 'Hver uke', '20261201T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    );
    await add();
    const { events, contactPoints } = await readPublication(db, OPERATOR);
    const published = await publishEvents({ events, contactPoints }, context.now());
    assert.deepEqual(
      published.map(({ event }) => event.uid),
      ['a@x', 'b@x--20261201T170000Z', 'b@x--20261208T170000Z'],
    );
  });
});

describe('asking on a schedule', () => {
  const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

  async function scheduled(t: TestContext) {
    const all = await subscribed(t);
    const heard: string[] = [];
    const schedule: ScheduleContext = {
      ...all.context,
      onChange: ({ feed }, polled) => heard.push(`${feed} ${polled.ok ? 'ok' : polled.fault.code}`),
      onFailure: (error) => heard.push(String(error)),
    };
    const look = () => pollDue(schedule, new AbortController().signal);
    return { ...all, schedule, heard, look };
  }

  it('happens when a feed is due, and not before', async (t) => {
    const { gives, add, look, clock, host } = await scheduled(t);
    gives(meeting('a', 'Møte'));
    await add();
    await look();
    clock.now = later(59);
    await look();
    assert.equal(host.paths.length, 1);
    clock.now = later(60);
    await look();
    assert.equal(host.paths.length, 2);
  });

  it('comes a little sooner or later each time, so that not all ask at once', async (t) => {
    const { context, add, feed } = await scheduled(t);
    await add();
    for (const [random, minutes] of [
      [0, 54],
      [1, 66],
    ] as const) {
      await pollFeed(await feed(), { ...context, random: () => random });
      assert.equal((await feed()).due, later(minutes).toISOString());
    }
  });

  it('waits longer each time that it fails, a day at most, and says so once', async (t) => {
    const { add, answers, look, clock, feed, heard, gives } = await scheduled(t);
    gives(meeting('a', 'Møte'));
    await add();
    answers((_request, response) => response.writeHead(500).end());
    const waits: number[] = [];
    for (let time = 0; time < 7; time++) {
      clock.now = new Date((await feed()).due);
      await look();
      waits.push((Date.parse((await feed()).due) - clock.now.getTime()) / 3_600_000);
    }
    assert.deepEqual(waits, [2, 4, 8, 16, 24, 24, 24]);
    gives(meeting('a', 'Møte'));
    clock.now = new Date((await feed()).due);
    await look();
    assert.deepEqual(heard, ['bodo status', 'bodo ok']);
  });

  it('is done by one process, however many look', async (t) => {
    const { context, add, feed, host, clock } = await scheduled(t);
    await add();
    clock.now = later(120);
    const due = await feed();
    const polled = await Promise.all([1, 2, 3].map(() => claimAndPoll(due, context)));
    assert.deepEqual([polled.filter(Boolean).length, host.paths.length], [1, 2]);
  });

  it('is taken over from a process that died on the way', async (t) => {
    const { add, feed, db, clock } = await scheduled(t);
    await add();
    clock.now = later(120);
    assert.ok(await claimFeed(db, await feed(), later(125)));
    assert.deepEqual(await dueFeeds(db, OPERATOR, later(124)), []);
    assert.equal((await dueFeeds(db, OPERATOR, later(125))).length, 1);
  });

  it('stops at once with the server, in the middle of a feed too, and leaves it to the next', async (t) => {
    const { add, answers, schedule, clock, feed, shown, heard } = await scheduled(t);
    await add();
    clock.now = later(120);
    const arrived = new Promise<void>((resolve) => answers(() => resolve()));
    const stop = keepPolling(schedule);
    await arrived;
    await stop();
    const { due, last_error, failures } = await feed();
    assert.deepEqual([due, last_error, failures, heard], [later(120).toISOString(), null, 0, []]);
    assert.deepEqual(await shown(), []);
  });

  it('hears of a database that does not answer, and goes on', async (t) => {
    const { schedule, heard, db } = await scheduled(t);
    await db.schema.dropTable('feed').execute();
    const stop = keepPolling(schedule);
    while (heard.length === 0) await nextTurn();
    await stop();
    assert.equal(heard.length, 1);
  });
});

describe('the settings for calendars elsewhere', () => {
  it('ask every hour and only the open internet, unless something else is said', () => {
    const read = (env: Record<string, string>) => {
      const { feedMinutes, allowPrivateFeeds } = readConfig(env);
      return [feedMinutes, allowPrivateFeeds];
    };
    assert.deepEqual(read({}), [60, false]);
    assert.deepEqual(read({ FEED_MINUTES: '0', ALLOW_PRIVATE_FEEDS: '1' }), [0, true]);
    for (const env of [{ FEED_MINUTES: '-1' }, { FEED_MINUTES: 'ofte' }, { ALLOW_PRIVATE_FEEDS: 'true' }])
      assert.throws(() => readConfig(env), ConfigError);
  });
});

describe('the commands for calendars elsewhere', () => {
  it('never show the part of an address that may be a secret', async (t) => {
    const { gives, answers, add, poll, context, host } = await subscribed(t);
    gives(meeting('a', 'Møte'));
    const said = [(await add()).message, (await listFeeds(context)).message];
    answers((_request, response) => response.writeHead(404).end());
    said.push(await poll(), (await listFeeds(context)).message);
    assert.doesNotMatch(said.join('\n'), /hemmelig|basic/);
    assert.equal(
      said.at(-1),
      `bodo: 127.0.0.1:${host.port}, for «bodo», sist hentet 2026-11-21 13:00\n` +
        '    virker ikke (1 gang): finnes ikke lenger (404 eller 410)',
    );
  });

  it('refuse an address that can’t be used, an unknown contact point, and the same address again', async (t) => {
    const { add, context, url } = await subscribed(t);
    const refuse = async (address: string, contactPoint?: string, more = {}) => {
      const { ok, message } = await addFeedAt(address, context, { contactPoint, ...more });
      assert.equal(ok, false);
      return message;
    };
    assert.match(await refuse('ftp://x.example/'), /https/);
    assert.match(await refuse('https://kari:hemmelig@x.example/'), /https/);
    assert.match(await refuse(url), /--contact-point/);
    assert.match(await refuse(url, 'ukjent'), /--contact-point/);
    assert.match(await refuse(url, 'bodo', { type: 'møte' }), /--type må være ett av: open-meeting/);
    assert.match(await refuse(url, 'bodo', { category: ['Kurs'] }), /--category/);
    await add();
    assert.match(await refuse(url, 'bodo'), /allerede/);
    assert.match(
      (await addFeedAt('http://x.example/', { ...context, reach: OPEN_INTERNET }, { contactPoint: 'bodo' }))
        .message,
      /https/,
    );
  });

  it('give a calendar the type and the audience that the operator says', async (t) => {
    const { gives, context, url, db } = await subscribed(t);
    gives(meeting('a', 'Møte'), meeting('b', 'Fagdag', '20261201T170000Z', 'CATEGORIES:Fag'));
    const about = {
      contactPoint: 'bodo',
      type: 'open-meeting',
      for: 'everyone,starters',
      category: ['Fag=professionals', 'Fag=seminar'],
    };
    await addFeedAt(url, context, about);
    const events = (await readRows(db, OPERATOR)).map((row) => (JSON.parse(row.document) as Series).event);
    assert.deepEqual(
      events.map((event) => [event.type, event.for]),
      [
        ['open-meeting', ['everyone', 'starters']],
        ['seminar', ['professionals']],
      ],
    );
  });

  it('read webcal addresses as https', async (t) => {
    const { context, db } = await subscribed(t);
    const resolve = () => Promise.reject(new Error());
    await addFeedAt('webcal://kalender.example/a.ics#x', { ...context, resolve }, { contactPoint: 'bodo' });
    assert.equal((await readFeeds(db, OPERATOR))[0]?.url, 'https://kalender.example/a.ics');
  });

  it('stop asking a calendar, and take away what it has that is still to come', async (t) => {
    const { gives, add, context, shown } = await subscribed(t);
    gives(meeting('over', 'Før', '20261101T170000Z'), meeting('a', 'Møte'));
    await add();
    assert.match((await removeFeedOf('bodo', context)).message, /1 kommende/);
    assert.deepEqual(await shown(), ['Før scheduled 0']);
    assert.equal((await removeFeedOf('bodo', context)).ok, false);
    assert.match((await listFeeds(context)).message, /Ingen kalendere/);
  });

  it('give a second calendar of the same contact point a name of its own', async (t) => {
    const { add, context, url } = await subscribed(t);
    await add();
    const { message } = await addFeedAt(`${url}2`, context, { contactPoint: 'bodo' });
    assert.match(message, /«bodo-2»/);
    assert.match((await pollFeeds('', context)).message, /^bodo: .*\nbodo-2: /);
  });
});
