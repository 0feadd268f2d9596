import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expand } from '../src/events/expand.js';
import type { Series } from '../src/events/series.js';
import { Series as SeriesSchema } from '../src/schemas/event.js';
import { isZone } from '../src/events/zone.js';
import { MAX_CALENDAR_SERIES, readCalendar, type CalendarLabels } from '../src/import/icalendar.js';
import { MAX_CALENDAR_EVENTS, NotCalendar } from '../src/import/icalendar-lines.js';
import { readPlaceNames } from '../src/import/place-names.js';
import { WINDOWS_ZONES } from '../src/import/windows-zones.js';
import { GEOGRAPHY_FOLDER } from '../src/paths.js';
import type { Event } from '../src/schemas/event.js';
import { writeEvent, writeFeed } from '../src/ical/write.js';
import { validator } from '../src/schemas/validator.js';
import { NOW } from './support/server.js';

const nameAtEnd = readPlaceNames(GEOGRAPHY_FOLDER);

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Eksempel//NO', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const vevent = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

function read(text: string | Uint8Array, labels: CalendarLabels = {}) {
  return readCalendar(typeof text === 'string' ? Buffer.from(text) : text, {
    ...labels,
    contactPoint: 'bodo',
    municipalityOf: (place) => nameAtEnd(place) ?? '1804',
    now: NOW,
  });
}

const START = 'DTSTART;TZID=Europe/Oslo:20261124T180000';

/** One event that has these lines besides a title, a UID and a start. */
function one(...lines: string[]) {
  const has = (name: string) => lines.some((line) => line.startsWith(name));
  const usual = [
    ...(has('UID') ? [] : ['UID:a@x.example']),
    ...(has('SUMMARY') ? [] : ['SUMMARY:Åpent møte']),
    ...(has('DTSTART') ? [] : [START]),
  ];
  const { series } = read(calendar(...vevent(...usual, ...lines)));
  assert.equal(series.length, 1);
  return series[0] as Series;
}

const event = (...lines: string[]) => one(...lines).event;
const leftOut = (...lines: string[]) => read(calendar(...lines)).leftOut;

describe('an event of a calendar', () => {
  it('keeps its UID, and gets the same id each time', () => {
    const first = event('UID:04000000E00@outlook.example');
    assert.equal(first.uid, '04000000E00@outlook.example');
    assert.match(first.id, /^bodo-[0-9a-f]{10}$/);
    assert.equal(event('UID:04000000E00@outlook.example', 'SUMMARY:Nytt navn').id, first.id);
    assert.notEqual(event('UID:annen@x.example').id, first.id);
    assert.deepEqual(first.organiser, { contactPoint: 'bodo' });
  });

  it('with a UID longer than can be kept, or with none, has one that is the same each time', () => {
    const long = event(`UID:${'x'.repeat(400)}`).uid ?? '';
    assert.match(long, /^[0-9a-f]{40}@selvhjelp$/);
    const text = calendar(...vevent('SUMMARY:A', START), ...vevent('SUMMARY:B', START));
    const uids = read(text).series.map((series) => series.event.uid);
    assert.equal(new Set(uids).size, 2);
    assert.deepEqual(
      read(text).series.map((series) => series.event.uid),
      uids,
    );
  });

  it('has its words back from folding, escapes, HTML and quoted-printable', () => {
    assert.equal(event('SUMMARY:Prat\\, kaffe\\; og', '  kaker').title, 'Prat, kaffe; og kaker');
    assert.equal(event('DESCRIPTION:En\\nto\\n\\n\\n\\ntre').description, 'En\nto\n\ntre');
    const html =
      'DESCRIPTION:<html><head><style>p {color: red}</style></head><p>Hei &amp\\; velkommen</p><br>' +
      '<ul><li>Kaffe</li></ul><a href="https://x.example/a">Les mer</a> <a href="http://x.example/b">her</a>' +
      '<script>alert(1)</script>';
    assert.equal(event(html).description, 'Hei & velkommen\n\nKaffe\n\nLes mer (https://x.example/a) her');
    assert.equal(event('SUMMARY;ENCODING=QUOTED-PRINTABLE:Bod=C3=B8=20sentrum').title, 'Bodø sentrum');
    assert.equal(event('SUMMARY;ENCODING=QUOTED-PRINTABLE:Kaff=\r\ne').title, 'Kaffe');
    assert.equal(event('SUMMARY:M=C3=B8te 2+2=4').title, 'Møte 2+2=4');
    assert.equal(event('DESCRIPTION:3 < 4 og a=1').description, '3 < 4 og a=1');
  });

  it('has nothing in its words that nobody sees, and no more of them than are shown', () => {
    assert.equal(event('SUMMARY:M\u0007ø\u202ete\u200e').title, 'Møte');
    assert.equal(event(`SUMMARY:${'å'.repeat(500)}`).title?.length, 160);
    assert.doesNotMatch(event(`SUMMARY:${'👩'.repeat(200)}`).title ?? '', /\p{Cs}/u);
    assert.equal(event('DESCRIPTION:null').description, undefined);
  });

  it('is read in Windows-1252 where it is not UTF-8, and with a byte order mark', () => {
    const bytes = Buffer.from(calendar(...vevent('UID:a', 'SUMMARY:Møte på Ås', START)), 'latin1');
    assert.equal(read(bytes).series[0]?.event.title, 'Møte på Ås');
    const marked = `\uFEFF${calendar(...vevent('UID:a', 'SUMMARY:Å', START))}`;
    assert.equal(read(marked).series[0]?.event.title, 'Å');
  });

  it('lies where its place says for certain, else where the contact point is', () => {
    const place = (text: string) => event(`LOCATION:${text}`).place;
    assert.deepEqual(place('Eksempelhuset\\, 6690 Aure\\, Norge'), {
      name: 'Eksempelhuset, 6690 Aure, Norge',
      municipality: '1576',
    });
    assert.equal(place('Rommet\\, Fauske')?.municipality, '1841');
    // There are two of that name.
    assert.equal(place('Grendehuset\\, Herøy')?.municipality, '1804');
    assert.equal(place('Et rom')?.municipality, '1804');
    assert.equal(place('https://x.example/rom'), undefined);
    assert.equal(event().place, undefined);
  });

  it('is online when a field says so, never because a text does', () => {
    const url = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d';
    assert.deepEqual(
      [event(`URL:${url}`).onlineUrl, event(`URL:${url}`).url, event(`URL:${url}`).formats],
      [url, undefined, ['online']],
    );
    assert.equal(
      event('CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://rom.example/1').onlineUrl,
      'https://rom.example/1',
    );
    assert.equal(
      event('X-GOOGLE-CONFERENCE:https://meet.google.com/a').onlineUrl,
      'https://meet.google.com/a',
    );
    assert.deepEqual(event(`URL:${url}`, 'LOCATION:Huset').formats, ['in-person', 'online']);
    const text = event(`DESCRIPTION:Bli med: ${url}`, 'LOCATION:Microsoft Teams-møte');
    assert.deepEqual([text.onlineUrl, text.formats], [undefined, undefined]);
    assert.equal(event('URL:https://zoom.us.example/j/1').url, 'https://zoom.us.example/j/1');
  });

  it('keeps a link that is https, and no other', () => {
    assert.equal(event('URL:https://x.example/a').url, 'https://x.example/a');
    for (const url of ['http://x.example/', 'javascript:alert(1)', 'https://kari:hemmelig@x.example/', 'x'])
      assert.equal(event(`URL:${url}`).url, undefined, url);
  });

  it('that is cancelled says so, and keeps its sequence', () => {
    const cancelled = event('STATUS:CANCELLED', 'SEQUENCE:3');
    assert.deepEqual([cancelled.status, cancelled.sequence], ['cancelled', 3]);
    assert.equal(event('STATUS:TENTATIVE').status, undefined);
    const all = read(calendar('METHOD:CANCEL', ...vevent('UID:a', 'SUMMARY:A', START)));
    assert.equal(all.series[0]?.event.status, 'cancelled');
  });

  it('is what its categories say only where somebody has said what they mean', () => {
    const text = calendar(...vevent('UID:a', 'SUMMARY:A', START, 'CATEGORIES:Kurs,Fagdag'));
    assert.equal(read(text).series[0]?.event.type, undefined);
    const labels: CalendarLabels = {
      type: 'other',
      for: ['everyone'],
      categories: { kurs: { type: 'course' }, fagdag: { for: ['professionals'] } },
    };
    const said = read(text, labels).series[0]?.event;
    assert.deepEqual([said?.type, said?.for], ['course', ['professionals']]);
    const other = read(calendar(...vevent('UID:a', 'SUMMARY:A', START, 'CATEGORIES:constructor')), labels);
    assert.deepEqual([other.series[0]?.event.type, other.series[0]?.event.for], ['other', ['everyone']]);
  });

  it('that is private, or has no title, is left out and counted', () => {
    const left = leftOut(
      ...vevent('UID:a', 'SUMMARY:A', START, 'CLASS:PRIVATE'),
      ...vevent('UID:b', 'SUMMARY:B', START, 'CLASS:CONFIDENTIAL'),
      ...vevent('UID:c', START),
      ...vevent('UID:d', 'SUMMARY: ', START),
      ...vevent('UID:e', 'SUMMARY:E', START, 'CLASS:PUBLIC'),
    );
    assert.deepEqual(left, { private: 2, untitled: 2 });
  });

  it('has nothing of its reminders, guests and attachments', () => {
    const { event: own } = one(
      'SUMMARY:Åpent møte',
      'ATTENDEE;CN=Eksempel:mailto:post@eksempel.example',
      'ORGANIZER;CN=Eksempel:mailto:post@eksempel.example',
      `ATTACH;ENCODING=BASE64;VALUE=BINARY:${'A'.repeat(100_000)}`,
      'BEGIN:VALARM',
      'SUMMARY:Husk',
      'DESCRIPTION:Alarm',
      'END:VALARM',
    );
    assert.deepEqual(Object.keys(own).sort(), ['id', 'organiser', 'start', 'title', 'uid']);
    assert.equal(own.title, 'Åpent møte');
  });

  it('that was over more than a year ago is left out', () => {
    const left = leftOut(
      ...vevent('UID:a', 'SUMMARY:A', 'DTSTART:20250101T100000Z'),
      ...vevent('UID:b', 'SUMMARY:B', 'DTSTART:20200101T100000Z', 'RRULE:FREQ=DAILY;UNTIL=20200301T000000Z'),
      ...vevent('UID:c', 'SUMMARY:C', 'DTSTART:20200101T100000Z', 'RRULE:FREQ=WEEKLY'),
      ...vevent('UID:d', 'SUMMARY:D', 'DTSTART:20260101T100000Z'),
    );
    assert.deepEqual(left, { past: 2 });
  });
});

describe('the times of a calendar', () => {
  const times = (...lines: string[]) => {
    const { start, end } = event(...lines);
    return [start, end];
  };

  it('are the same instant whatever way the program has of naming the zone', () => {
    for (const zone of [
      'Europe/Oslo',
      'W. Europe Standard Time',
      '"W. Europe Standard Time"',
      'Europe/Berlin',
      '/freeassociation.sourceforge.net/Europe/Oslo',
      '/mozilla.org/20050126_1/Europe/Oslo',
    ])
      assert.deepEqual(
        times(`DTSTART;TZID=${zone}:20260701T180000`, `DTEND;TZID=${zone}:20260701T200000`),
        ['2026-07-01T18:00:00+02:00', '2026-07-01T20:00:00+02:00'],
        zone,
      );
    assert.deepEqual(times('DTSTART:20260701T160000Z'), ['2026-07-01T18:00:00+02:00', undefined]);
    assert.deepEqual(times('DTSTART:20260701T180000'), ['2026-07-01T18:00:00+02:00', undefined]);
    assert.deepEqual(times('DTSTART;TZID=America/New_York:20260701T120000'), [
      '2026-07-01T18:00:00+02:00',
      undefined,
    ]);
  });

  it('without a zone are in the calendar’s own', () => {
    const { series } = read(
      calendar('X-WR-TIMEZONE:Europe/London', ...vevent('UID:a', 'SUMMARY:A', 'DTSTART:20260701T170000')),
    );
    assert.equal(series[0]?.event.start, '2026-07-01T18:00:00+02:00');
  });

  const zone = (name: string, summer: string, winter: string, rule = 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=') => [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    ...['BEGIN:STANDARD', 'DTSTART:16011028T030000', `RRULE:${rule}10`],
    ...[`TZOFFSETFROM:${summer}`, `TZOFFSETTO:${winter}`, 'END:STANDARD'],
    ...['BEGIN:DAYLIGHT', 'DTSTART:16010325T020000', `RRULE:${rule}3`],
    ...[`TZOFFSETFROM:${winter}`, `TZOFFSETTO:${summer}`, 'END:DAYLIGHT'],
    'END:VTIMEZONE',
  ];

  it('in a zone that only the file knows are by the file’s own rules', () => {
    const meeting = vevent('UID:a', 'SUMMARY:A', 'DTSTART;TZID=Vår tid:20260701T180000', 'RRULE:FREQ=DAILY');
    const known = read(calendar(...zone('Vår tid', '+0200', '+0100'), ...meeting)).series[0];
    assert.deepEqual([known?.event.start, known?.zone], ['2026-07-01T18:00:00+02:00', undefined]);
    const odd = zone('Vår tid', '+0545', '+0545');
    const once = read(calendar(...odd, ...meeting.filter((line) => !line.startsWith('RRULE')))).series[0];
    assert.equal(once?.event.start, '2026-07-01T14:15:00+02:00');
    // What repeats there can't be told of: nobody else knows the rules.
    assert.deepEqual(leftOut(...odd, ...meeting), { zone: 1 });
    assert.deepEqual(leftOut(...meeting), { zone: 1 });
  });

  it('never wait for a zone whose rules have no end', () => {
    const endless = zone('Uten ende', '+0200', '+0100', 'FREQ=SECONDLY;BYMONTH=');
    const text = calendar(
      ...endless,
      ...vevent('UID:a', 'SUMMARY:A', 'DTSTART;TZID=Uten ende:20260701T180000'),
    );
    assert.equal(read(text).series.length, 1);
  });

  it('of whole days end with the last of them', () => {
    assert.deepEqual(times('DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261127'), [
      '2026-11-24',
      '2026-11-26',
    ]);
    for (const end of ['DTEND;VALUE=DATE:20261125', 'DTEND;VALUE=DATE:20261124', 'DURATION:P1D', 'X:'])
      assert.deepEqual(times('DTSTART;VALUE=DATE:20261124', end), ['2026-11-24', undefined], end);
    assert.deepEqual(times('DTSTART:20261124', 'DURATION:P3D'), ['2026-11-24', '2026-11-26']);
    assert.equal(event('DTSTART:20261124').allDay, true);
    const outlook = [
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'DTSTART;TZID=Europe/Oslo:20261124T000000',
      'DTEND;TZID=Europe/Oslo:20261126T000000',
    ];
    assert.deepEqual(times(...outlook), ['2026-11-24', '2026-11-25']);
  });

  it('last as long as is said, on the calendar and on the clock', () => {
    assert.equal(times('DURATION:PT1H30M')[1], '2026-11-24T19:30:00+01:00');
    // Over the night when the clocks are put forward.
    const spring = 'DTSTART;TZID=Europe/Oslo:20270327T180000';
    assert.equal(times(spring, 'DURATION:P1D')[1], '2027-03-28T18:00:00+02:00');
    assert.equal(times(spring, 'DURATION:PT24H')[1], '2027-03-28T19:00:00+02:00');
    assert.equal(times('DURATION:-PT1H')[1], undefined);
  });

  it('that end before they begin have no end', () => {
    assert.equal(times('DTEND;TZID=Europe/Oslo:20261124T170000')[1], undefined);
    assert.equal(times('DTEND;VALUE=DATE:20261125')[1], undefined);
  });

  it('that do not exist leave the event out', () => {
    for (const start of [
      'DTSTART:20260230T180000Z',
      'DTSTART:20261124T250000Z',
      'DTSTART:snart',
      'X:',
      'DTSTART;VALUE=DATE:20269999',
    ])
      assert.deepEqual(leftOut(...vevent('UID:a', 'SUMMARY:A', start)), { time: 1 }, start);
  });

  it('know every zone of Windows', () => {
    assert.deepEqual(
      [...WINDOWS_ZONES.values()].filter((name) => !isZone(name)),
      [],
    );
    assert.equal(WINDOWS_ZONES.get('w. europe standard time'), 'Europe/Oslo');
  });
});

describe('what repeats in a calendar', () => {
  const RULE = 'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4';
  const occurrences = (series: Series) => {
    const horizon = { from: Date.UTC(2026, 0), now: NOW.getTime(), until: Date.UTC(2028, 0) };
    return expand(series, horizon).map(({ event: { start, title, status } }) =>
      [start.slice(0, 16), ...(title === 'Åpent møte' ? [] : [title]), ...(status ? [status] : [])].join(' '),
    );
  };

  it('has the dates that the rule, the extra dates and the exceptions give', () => {
    const series = one(
      RULE,
      'EXDATE;TZID=Europe/Oslo:20261201T180000',
      'EXDATE:20261208T170000Z',
      'RDATE;TZID=Europe/Oslo:20261218T180000',
      'RDATE;VALUE=PERIOD:20261219T170000Z/PT1H',
    );
    assert.deepEqual(occurrences(series), [
      '2026-11-24T18:00',
      '2026-12-15T18:00',
      '2026-12-18T18:00',
      '2026-12-19T18:00',
    ]);
  });

  it('leaves out the occurrence of a day that is excepted by its date alone', () => {
    const series = one(RULE, 'EXDATE;VALUE=DATE:20261201');
    assert.deepEqual(series.exdates, ['2026-12-01T18:00:00+01:00']);
  });

  it('ends when the program meant it to, however it writes that', () => {
    const until = (text: string, ...lines: string[]) => one(`RRULE:FREQ=DAILY;UNTIL=${text}`, ...lines).rrule;
    assert.equal(until('20261130T170000Z'), 'FREQ=DAILY;UNTIL=20261130T170000Z');
    assert.equal(until('20261130T180000'), 'FREQ=DAILY;UNTIL=20261130T170000Z');
    assert.equal(until('20261130'), 'FREQ=DAILY;UNTIL=20261130T225959Z');
    assert.equal(until('20261130T225959Z', 'DTSTART:20261124'), 'FREQ=DAILY;UNTIL=20261130');
    assert.equal(until('20261130T230000Z', 'DTSTART:20261124'), 'FREQ=DAILY;UNTIL=20261201');
  });

  it('has its changes from the events that say which occurrence they are', () => {
    const main = vevent('UID:a', 'SUMMARY:Åpent møte', START, 'DURATION:PT2H', RULE);
    const { series } = read(
      calendar(
        // Before the series, as some programs write it.
        ...vevent(
          'UID:a',
          'RECURRENCE-ID:20261201T170000Z',
          'SUMMARY:Flyttet',
          'DTSTART:20261202T170000Z',
          'DTEND:20261202T180000Z',
        ),
        ...main,
        ...vevent(
          'UID:a',
          'RECURRENCE-ID;TZID=Europe/Oslo:20261208T180000',
          'DTSTART;TZID=Europe/Oslo:20261208T180000',
          'SUMMARY:Åpent møte',
          'STATUS:CANCELLED',
          'SEQUENCE:2',
        ),
        ...vevent(
          'UID:a',
          'RECURRENCE-ID;TZID=Europe/Oslo:20261215T180000',
          'DTSTART;TZID=Europe/Oslo:20261215T180000',
          'DURATION:PT2H',
          'SUMMARY:Åpent møte',
          'CLASS:PRIVATE',
        ),
      ),
    );
    assert.equal(series.length, 1);
    const [joined] = series as [Series];
    assert.deepEqual(occurrences(joined), [
      '2026-11-24T18:00',
      '2026-12-02T18:00 Flyttet',
      '2026-12-08T18:00 cancelled',
    ]);
    assert.deepEqual(joined.changes?.[0], {
      recurrenceId: '2026-12-01T18:00:00+01:00',
      event: { title: 'Flyttet', start: '2026-12-02T18:00:00+01:00', end: '2026-12-02T19:00:00+01:00' },
    });
  });

  it('has a change also where that makes a whole day of an hour, or an hour of a whole day', () => {
    const changed = (start: string, recurrenceId: string, newStart: string) =>
      read(
        calendar(
          ...vevent('UID:a', 'SUMMARY:Åpent møte', start, RULE),
          ...vevent('UID:a', 'SUMMARY:Åpent møte', recurrenceId, newStart),
        ),
      ).series.flatMap(occurrences)[1];
    const first = 'RECURRENCE-ID;TZID=Europe/Oslo:20261201T180000';
    assert.equal(changed(START, first, 'DTSTART;VALUE=DATE:20261202'), '2026-12-02');
    // Some programs name the day alone.
    const day = 'RECURRENCE-ID;VALUE=DATE:20261201';
    assert.equal(changed(START, day, 'DTSTART:20261201T190000Z'), '2026-12-01T20:00');
    assert.equal(changed('DTSTART;VALUE=DATE:20261124', day, 'DTSTART:20261201T190000Z'), '2026-12-01T20:00');
  });

  it('has its changes from one day on, and what stands against them', () => {
    const change = (recurrenceId: string, ...lines: string[]) =>
      vevent('UID:a', `RECURRENCE-ID${recurrenceId}`, ...lines);
    const changed = (...events: string[][]) => {
      const main = vevent('UID:a', 'SUMMARY:Åpent møte', START, 'DURATION:PT2H', RULE);
      const { series } = read(calendar(...main, ...events.flat()));
      assert.equal(series.length, 1);
      return series[0] as Series;
    };
    const range = change(
      ';RANGE=THISANDFUTURE;TZID=Europe/Oslo:20261201T180000',
      'SUMMARY:Flyttet',
      'DTSTART;TZID=Europe/Oslo:20261201T190000',
      'DURATION:PT1H',
    );
    const all = changed(range);
    assert.deepEqual(occurrences(all), [
      '2026-11-24T18:00',
      '2026-12-01T19:00 Flyttet',
      '2026-12-08T19:00 Flyttet',
      '2026-12-15T19:00 Flyttet',
    ]);
    assert.deepEqual(all.changes?.[0]?.thisAndFuture, true);
    // As the series has it, and so not as the change from the week before.
    const own = change(
      ':20261208T170000Z',
      'SUMMARY:Åpent møte',
      'DTSTART:20261208T170000Z',
      'DURATION:PT2H',
    );
    assert.deepEqual(occurrences(changed(range, own)).slice(1), [
      '2026-12-01T19:00 Flyttet',
      '2026-12-08T18:00',
      '2026-12-15T19:00 Flyttet',
    ]);
    assert.equal(changed(own).changes, undefined);
  });

  it('has its changes from one day on as another reader has them', () => {
    const text = calendar(
      ...vevent(
        'UID:a',
        'SUMMARY:Åpent møte',
        'DTSTART:20261124T170000Z',
        'DURATION:PT2H',
        'RRULE:FREQ=DAILY;COUNT=9',
      ),
      ...[
        ['SUMMARY:Senere', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261126T170000Z', 'DTSTART:20261126T193000Z'],
        ['SUMMARY:For seg', 'RECURRENCE-ID:20261127T170000Z', 'DTSTART:20261128T080000Z'],
        ['SUMMARY:Før', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261129T170000Z', 'DTSTART:20261128T100000Z'],
      ].flatMap((lines) => vevent('UID:a', 'DURATION:PT1H', ...lines)),
    );
    const [main, ...exceptions] = new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));
    for (const exception of exceptions) main?.relateException(exception);
    const iterator = main?.iterator();
    const theirs = [];
    for (let next = iterator?.next(); next; next = iterator?.next()) {
      const { startDate, endDate, item } = main?.getOccurrenceDetails(next) ?? {};
      theirs.push([startDate, endDate].map((time) => time?.toJSDate().getTime()).join(' ') + item?.summary);
    }
    const horizon = { from: Date.UTC(2026, 0), now: NOW.getTime(), until: Date.UTC(2028, 0) };
    const mine = expand(read(text).series[0] as Series, horizon);
    assert.deepEqual(
      mine.map(({ starts, ends, event: { title } }) => `${starts} ${ends}${title}`).sort(),
      theirs.sort(),
    );
    assert.equal(mine.length, 9);
  });

  it('ends for everybody else where it is private from one day on', () => {
    const from = (day: string, ...lines: string[]) =>
      read(
        calendar(
          ...vevent('UID:a', 'SUMMARY:Åpent møte', ...lines, 'RDATE;VALUE=DATE:20261230'),
          ...vevent(
            'UID:a',
            `RECURRENCE-ID;RANGE=THISANDFUTURE${day}`,
            'CLASS:PRIVATE',
            'DTSTART:20261201T200000Z',
          ),
        ),
      ).series.flatMap(occurrences);
    assert.deepEqual(from(':20261208T170000Z', START, RULE), ['2026-11-24T18:00', '2026-12-01T18:00']);
    assert.deepEqual(from(':20261124T170000Z', START, RULE), []);
    const days = from(';VALUE=DATE:20261202', 'DTSTART:20261130', 'RRULE:FREQ=DAILY;UNTIL=20261210');
    assert.deepEqual(days, ['2026-11-30', '2026-12-01']);
    const ended = from(':20261215T170000Z', START, 'RRULE:FREQ=WEEKLY;UNTIL=20261202T000000Z');
    assert.deepEqual(ended, ['2026-11-24T18:00', '2026-12-01T18:00']);
  });

  it('whose series is not in the file is an event with the UID that it would have had', () => {
    const { series } = read(
      calendar(...vevent('UID:a', 'RECURRENCE-ID:20261201T170000Z', 'SUMMARY:A', 'DTSTART:20261202T170000Z')),
    );
    assert.equal(series[0]?.event.uid, 'a--20261201T170000Z');
  });

  it('that the same file has twice is the newest of them', () => {
    const twice = (one: string[], other: string[]) =>
      read(calendar(...vevent('UID:a', START, ...one), ...vevent('UID:a', START, ...other))).series.map(
        (series) => series.event.title,
      );
    assert.deepEqual(twice(['SUMMARY:Ny', 'SEQUENCE:2'], ['SUMMARY:Gammel', 'SEQUENCE:1']), ['Ny']);
    assert.deepEqual(
      twice(['SUMMARY:Gammel', 'DTSTAMP:20260101T000000Z'], ['SUMMARY:Ny', 'DTSTAMP:20260201T000000Z']),
      ['Ny'],
    );
  });

  it('keeps its own zone, where summer time may begin on another day', () => {
    const series = one('DTSTART;TZID=America/New_York:20270302T120000', 'RRULE:FREQ=WEEKLY;COUNT=3');
    assert.equal(series.zone, 'America/New_York');
    assert.deepEqual(occurrences(series), ['2027-03-02T18:00', '2027-03-09T18:00', '2027-03-16T17:00']);
  });

  it('by a rule that nobody can follow is left out, rather than shown once', () => {
    for (const rule of [
      'RRULE:FREQ=SECONDLY',
      'RRULE:FREQ=HOURLY',
      'RRULE:FREQ=WEEKLY;BYDAY=XX',
      'RRULE:FREQ=DAILY;COUNT=0',
      'RRULE:FREQ=DAILY;BYDAY=6MO',
      'RRULE:FREQ=DAILY;BYSETPOS=2',
      'RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5',
      'RRULE:ofte',
      'RRULE:RSCALE=HEBREW;FREQ=YEARLY',
      'RRULE:FREQ=DAILY\r\nRRULE:FREQ=WEEKLY',
      'RRULE:FREQ=DAILY\r\nEXRULE:FREQ=WEEKLY',
    ]) {
      const { rule: rules = 0, format = 0 } = leftOut(...vevent('UID:a', 'SUMMARY:A', START, rule));
      assert.equal(rules + format, 1, rule);
    }
  });
});

describe('a calendar that another operator writes with this same service', () => {
  it('is read back as it was published', () => {
    const events: Event[] = [
      {
        id: 'a',
        uid: 'a--20261124T170000Z',
        sequence: 2,
        title: 'Åpent møte, «čđŋ»; kaffe \\ kaker 👩‍👩‍👧‍👦 og en lang tittel som må brettes på midten',
        description: 'En linje\nog en til',
        start: '2026-11-24T18:00:00+01:00',
        end: '2026-11-24T20:00:00+01:00',
        url: 'https://x.example/a?b=c,d;e',
        place: { name: 'Eksempelhuset, Fauske', municipality: '1841' },
        organiser: { contactPoint: 'bodo' },
      },
      {
        id: 'b',
        uid: 'b@x.example',
        sequence: 0,
        title: 'Seminar',
        start: '2027-03-27',
        end: '2027-03-29',
        allDay: true,
        status: 'cancelled',
        organiser: { contactPoint: 'bodo' },
      },
    ];
    const wording = { neutral: false, demo: false };
    const written = events.map((event) =>
      writeEvent({ event, starts: 0, ends: 0, updated: NOW.toISOString(), json: '' }, wording),
    );
    const { series, leftOut } = read(writeFeed(written, { ...wording, name: 'Eksempel' }));
    assert.deepEqual(leftOut, {});
    const withoutId = ({ id: _id, ...event }: Event) => event;
    assert.deepEqual(
      series.map(({ event }) => withoutId(event)),
      events.map(withoutId),
    );
  });
});

describe('a file that is no calendar, or a hostile one', () => {
  const fault = (text: string) => {
    try {
      read(text);
    } catch (error) {
      if (error instanceof NotCalendar) return error.code;
      throw error;
    }
    return 'read';
  };

  it('is told apart from an empty calendar', () => {
    assert.equal(fault(calendar()), 'read');
    assert.equal(fault(''), 'not-calendar');
    assert.equal(fault('{}'), 'not-calendar');
    assert.equal(fault('BEGIN:VCARD\r\nEND:VCARD'), 'not-calendar');
    assert.equal(fault('\n <!doctype html><title>Logg inn</title>'), 'html');
  });

  it('is refused when it was cut in the middle, wherever that was', () => {
    const whole = calendar(
      ...vevent('UID:a', 'SUMMARY:A', START),
      ...vevent('UID:b', 'SUMMARY:B', START),
    ).trimEnd();
    for (let length = whole.indexOf('VERSION'); length < whole.length; length++)
      assert.equal(fault(whole.slice(0, length)), 'cut', whole.slice(length - 20, length));
  });

  it('is refused with more events, or deeper, than anybody has', () => {
    const many = Array.from({ length: MAX_CALENDAR_EVENTS + 1 }, () => 'BEGIN:VEVENT\r\nEND:VEVENT');
    assert.equal(fault(calendar(...many)), 'tooMany');
    const series = Array.from({ length: MAX_CALENDAR_SERIES + 1 }, (_, index) => [
      `UID:${index}`,
      'SUMMARY:A',
      START,
    ]);
    assert.equal(fault(calendar(...series.slice(1).flatMap((lines) => vevent(...lines)))), 'read');
    assert.equal(fault(calendar(...series.flatMap((lines) => vevent(...lines)))), 'tooMany');
    assert.equal(fault(calendar(...Array.from({ length: 100_000 }, () => 'BEGIN:X'))), 'tooDeep');
  });

  it('loses a line that is too long, and no more', () => {
    const { series } = read(
      calendar(
        ...vevent('UID:a', 'SUMMARY:A', START, `DESCRIPTION:${'x'.repeat(1_000_000)}`, 'LOCATION:Huset'),
      ),
    );
    assert.deepEqual(Object.keys(series[0]?.event ?? {}), [
      'id',
      'uid',
      'title',
      'start',
      'place',
      'organiser',
    ]);
    const folded = Array.from({ length: 20_000 }, () => ` ${'x'.repeat(74)}`);
    assert.ok(event('DESCRIPTION:x', ...folded).description === undefined);
  });

  it('changes nothing outside of itself', () => {
    const { series } = read(
      calendar(
        ...vevent(
          'UID:__proto__',
          'SUMMARY:A',
          START,
          '__PROTO__:x',
          'CONSTRUCTOR:x',
          'CATEGORIES:__proto__',
        ),
      ),
      { categories: { kurs: { type: 'course' } } },
    );
    assert.equal(series[0]?.event.type, undefined);
    assert.equal(({} as { x?: unknown }).x, undefined);
  });

  const check = validator(SeriesSchema);
  const names =
    'UID SUMMARY DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID LOCATION URL CLASS STATUS DESCRIPTION SEQUENCE BEGIN END'.split(
      ' ',
    );
  const values = [
    '20261124T180000Z',
    '20261124',
    '19000101',
    '99999999T999999',
    'FREQ=DAILY',
    'FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=2',
    'P1D',
    'PT999999999H',
    'VEVENT',
    'VCALENDAR',
    'VTIMEZONE',
    '<a href=',
    '&#55357;',
    '=F0=9F',
    '\\',
    '1',
    '',
  ];
  const parameters = ['', ';VALUE=DATE', ';TZID=Europe/Oslo', ';TZID=', ';VALUE=PERIOD', ';X="'];
  const line = fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom(...parameters),
      fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'binary' })),
    )
    .map(([name, parameter, value]) => `${name}${parameter}:${value}`);

  it('gives events that fit the format, or is refused; it never throws otherwise', () => {
    const events = fc.array(fc.array(line, { maxLength: 12 }), { maxLength: 4 });
    fc.assert(
      fc.property(events, (all) => {
        const text = calendar(...all.flatMap((lines) => vevent('UID:a', 'SUMMARY:A', ...lines)));
        try {
          for (const series of read(text).series) assert.ok(check(series).ok, JSON.stringify(series));
        } catch (error) {
          if (!(error instanceof NotCalendar)) throw error;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('of any bytes is refused, or read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          read(bytes);
        } catch (error) {
          assert.ok(error instanceof NotCalendar);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of a kind that makes patterns slow takes no longer than others', () => {
    const evil = [
      '<a '.repeat(60_000),
      '<style'.repeat(30_000),
      '&#'.repeat(60_000),
      '=C3'.repeat(20_000),
      '<'.repeat(60_000),
      ' \\n'.repeat(20_000),
    ];
    for (const text of evil) {
      const before = process.cpuUsage().user;
      read(
        calendar(
          ...vevent(
            'UID:a',
            START,
            `SUMMARY:<p>${text.slice(0, 60_000)}`,
            `DESCRIPTION:<p>${text.slice(0, 60_000)}`,
          ),
        ),
      );
      // A second of work would be a hundred times too much.
      assert.ok(process.cpuUsage().user - before < 2_000_000, text.slice(0, 10));
    }
  });
});
