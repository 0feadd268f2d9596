import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { publishEvents, type PublishedEvent } from '../src/events/publish.js';
import { escapeText, fold } from '../src/ical/lines.js';
import { writeEvent, writeFeed, writeFile } from '../src/ical/write.js';
import { rowOf } from './support/events.js';
import { byIcalJs, byNodeIcal } from './support/readers.js';
import { SEASON } from './support/season.js';
import { NOW } from './support/server.js';

const PLAIN = { neutral: false, demo: false };
const events = await publishEvents({ events: SEASON.map(rowOf), contactPoints: [] }, NOW);
const feedOf = (wording: { neutral: boolean; demo: boolean } = PLAIN) =>
  writeFeed(
    events.map((event) => writeEvent(event, wording)),
    { ...wording, name: 'Eksempel' },
  );
const feed = feedOf();

const find = (id: string): PublishedEvent => {
  const found = events.find(({ event }) => event.id === id);
  assert.ok(found, id);
  return found;
};

describe('a calendar', () => {
  it('is read alike by two readers that know nothing of one another: who, when, what and whether', () => {
    const one = byIcalJs(feed);
    const other = byNodeIcal(feed);
    assert.equal(one.size, events.length);
    assert.equal(other.size, events.length);
    for (const { event, starts, ends } of events) {
      const uid = event.uid ?? '';
      const read = one.get(uid);
      assert.ok(read, event.id);
      assert.equal(read.start, starts, event.id);
      if (event.end) assert.equal(read.end, ends, event.id);
      assert.ok(read.summary.endsWith(event.title), event.id);
      const theirs = other.get(uid);
      assert.ok(theirs, event.id);
      if (!event.allDay) assert.equal(theirs.start.getTime(), starts, event.id);
      if (!event.allDay && event.end) assert.equal(theirs.end?.getTime(), ends, event.id);
      const { summary } = theirs;
      assert.ok((typeof summary === 'string' ? summary : summary.val).endsWith(event.title), event.id);
      assert.equal(theirs.status, read.status, event.id);
    }
  });

  it('is the same to the last byte wherever the server stands', () => {
    const script = fileURLToPath(new URL('./support/write-calendar.ts', import.meta.url));
    const written = ['UTC', 'Europe/Oslo', 'America/New_York', 'Pacific/Auckland'].map((TZ) =>
      execFileSync(process.execPath, ['--import', 'tsx', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    );
    assert.match(written[0] ?? '', /DTSTART;TZID=Europe\/Oslo:20261020T180000/);
    assert.equal(new Set(written).size, 1);
  });

  it('has no line over 75 octets, whatever the letters, and none that ends inside one', () => {
    const lines = feed.split('\r\n');
    assert.equal(lines.pop(), '');
    for (const text of lines) {
      assert.ok(Buffer.byteLength(text) <= 75, text);
      assert.doesNotMatch(text, /[\r\n\uFFFD]/);
    }
    assert.ok(lines.some((text) => text.startsWith(' ')));
  });

  it('names the zone of its events, and says when its clocks change', () => {
    const zones = [...feed.matchAll(/^TZID:(.*)\r$/gm)].map(([, name]) => name);
    assert.deepEqual(zones, ['Europe/Oslo']);
    const used = new Set([...feed.matchAll(/^DT(?:START|END);TZID=([^:]*):/gm)].map(([, name]) => name));
    assert.deepEqual([...used], zones);
  });

  it('writes an hour that comes twice in autumn so that nobody can take it for the other', () => {
    assert.match(writeEvent(find('forste-time'), PLAIN), /DTSTART:20261025T003000Z\r/);
    assert.match(writeEvent(find('forste-time'), PLAIN), /DTEND:20261025T013000Z\r/);
    assert.match(writeEvent(find('andre-time'), PLAIN), /DTSTART:20261025T013000Z\r/);
  });

  it('ends days on the day after, as calendars do, and over a leap day', () => {
    assert.match(
      writeEvent(find('heldags'), PLAIN),
      /DTSTART;VALUE=DATE:20280228\r\nDTEND;VALUE=DATE:20280301\r/,
    );
    assert.match(
      writeEvent(find('en-dag'), PLAIN),
      /DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r/,
    );
    assert.doesNotMatch(writeEvent(find('uten-slutt'), PLAIN), /DTEND/);
  });

  it('keeps the UID of the day an event was meant for, also when it is moved', () => {
    const moved = find('ukentlig-20261103');
    assert.equal(moved.event.uid, 'ukentlig@eksempel--20261103T170000Z');
    assert.match(writeEvent(moved, PLAIN), /DTSTART;TZID=Europe\/Oslo:20261104T190000\r/);
  });

  it('says that what is called off is cancelled, what is full goes on, and what is put off is uncertain', () => {
    const written = (id: string) => writeEvent(find(id), PLAIN);
    assert.match(written('ukentlig-20261027'), /SUMMARY:Avlyst: Åpent møte\r[^]*STATUS:CANCELLED\r/);
    assert.match(written('fullt'), /SUMMARY:Fullt: Åpent møte\r[^]*STATUS:CONFIRMED\r/);
    assert.match(written('utsatt'), /SUMMARY:Utsatt: Åpent møte\r[^]*STATUS:TENTATIVE\r/);
  });

  it('gives texts back as they were, with commas, semicolons, lines and letters from everywhere', () => {
    const { event } = find('samisk');
    const read = byIcalJs(feed).get(event.uid ?? '')?.component;
    assert.equal(read?.getFirstPropertyValue('summary'), event.title);
    assert.equal(read?.getFirstPropertyValue('description'), event.description);
    assert.equal(read?.getFirstPropertyValue('location'), `${event.place?.name}, ${event.place?.address}`);
    assert.equal(read?.getFirstPropertyValue('categories'), 'Åpent møte');
  });

  it('lets no text become a property or an event of its own', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        'ø',
        '\r',
        '\n',
        ':',
        ';',
        ',',
        '\\',
        '\u0000',
        '\u2028',
        '👍',
        'BEGIN:VEVENT',
      ),
    });
    fc.assert(
      fc.property(text, (description) => {
        const event = find('fullt');
        const hostile = { ...event, event: { ...event.event, description } };
        const calendar = new ICAL.Component(
          ICAL.parse(writeFile(writeEvent(hostile, PLAIN), PLAIN)) as unknown[],
        );
        assert.equal(calendar.getAllSubcomponents('vevent').length, 1);
        const read = calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('description') ?? '';
        assert.equal(read, description.replaceAll('\u0000', '').replace(/\r\n|\r/g, '\n'));
      }),
    );
  });

  it('says nothing of what it is about when that is asked for, and still that it is a demo', () => {
    const neutral = feedOf({ neutral: true, demo: true });
    assert.doesNotMatch(neutral, /selvhjelp|møte|Eksempelhuset|DESCRIPTION|CATEGORIES|^URL/im);
    assert.match(neutral, /X-WR-CALNAME:Demo: Avtaler\r/);
    assert.match(neutral, /SUMMARY:Demo: Avtale\r/);
    assert.match(neutral, /LOCATION:Eksempelveien 1/);
    const uids = (text: string) => [...text.matchAll(/^UID:.*$/gm)].map(([uid]) => uid);
    assert.deepEqual(uids(neutral), uids(feed));
  });

  it('says in every title that it is a demo, once', () => {
    const titles = [...feedOf({ neutral: false, demo: true }).matchAll(/^SUMMARY:(.*)$/gm)];
    assert.equal(titles.length, events.length);
    for (const [, title = ''] of titles) assert.match(title, /^(?:\w+: )?Demo: (?!Demo)/);
  });
});

describe('a folded line', () => {
  it('is the line again when it is put together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const written = fold(`X:${escapeText(text.replace(/[\r\n]/g, ''))}`);
        assert.ok(written.split('\r\n').every((part) => Buffer.byteLength(part) <= 75));
        assert.equal(written.replaceAll('\r\n ', ''), `X:${escapeText(text.replace(/[\r\n]/g, ''))}\r\n`);
      }),
    );
  });
});
