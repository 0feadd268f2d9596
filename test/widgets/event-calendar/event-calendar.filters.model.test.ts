import { expect } from '@open-wc/testing';
import type { CalendarEvent } from '../../../src/data/events.js';
import {
  NO_PRESET,
  openingAudience,
  openingFilters,
  presetOf,
  type CalendarState,
  type FilterGroup,
  type Preset,
} from '../../../src/widgets/event-calendar/event-calendar.model.js';
import { exampleEvents, examplePoints, manyEvents } from '../../support/fake-backend.js';
import { drawn, event, inOrder, inPlace, ONLINE, OSLO, SENJA, show, ticked } from './model-support.js';

const EVENTS: CalendarEvent[] = [
  event('a', '2026-12-01', { type: 'seminar', languages: ['nb', 'en'], formats: ['in-person'] }),
  event('b', '2026-12-02', { type: 'seminar', languages: ['nb'], formats: ['online', 'in-person'] }),
  event('c', '2026-12-03', { type: 'course', languages: ['se'], for: ['starters'] }),
  event('d', '2026-12-04', { type: 'open-meeting', for: ['everyone', 'professionals'], formats: ['online'] }),
  event('e', '2026-12-05', { languages: ['nb'], for: ['professionals'] }),
  event('over', '2026-11-01', { type: 'stand' }),
  ...['f', 'g', 'h', 'i'].map((id) => event(id, '2026-12-24', { languages: ['nb'] })),
];
const lock = (more: Partial<Preset>): Partial<CalendarState> => ({
  preset: { ...NO_PRESET, lock: true, ...more },
});
const ids = (more: Partial<CalendarState>): string => inOrder(show(EVENTS, more)).join('');
const counts = (group: FilterGroup, more: Partial<CalendarState> = {}) =>
  Object.fromEntries(
    (show(EVENTS, more).filters?.groups.find((one) => one.group === group)?.options ?? []).map(
      ({ code, count }) => [code, count],
    ),
  );

describe('the calendar’s filters', () => {
  it('offer what lies ahead, with how many, and nothing of the past', () => {
    expect(counts('types')).to.deep.equal({ 'open-meeting': 1, seminar: 2, course: 1 });
    expect(counts('formats')).to.deep.equal({ 'in-person': 2, online: 2 });
    expect(counts('languages')).to.deep.equal({ nb: 7, en: 1, se: 1 });
    expect(counts('types', { from: '2026-11-01' })).to.include({ stand: 1 });
  });

  it('count an event as everyone’s when it names only people that are not known here', () => {
    const events = [
      event('new', '2026-12-01', { for: [] }),
      event('starters', '2026-12-02', { for: ['starters'] }),
    ];
    expect(inOrder(show(events, { audience: 'everyone' }))).to.deep.equal(['new']);
  });

  it('within a group either will do, between groups both must', () => {
    expect(ids({ filters: ticked({ types: ['seminar', 'course'] }) })).to.equal('abc');
    expect(ids({ filters: ticked({ types: ['seminar'], languages: ['en'] }) })).to.equal('a');
  });

  it('offer the same in each month', () => {
    const at = (from: string) => counts('types', { view: 'month', from });
    expect(at('2026-11-01')).to.deep.equal({ 'open-meeting': 1, seminar: 2, course: 1, stand: 1 });
    expect(at('2026-12-01')).to.deep.equal({ 'open-meeting': 1, seminar: 2, course: 1 });
  });

  it('are absent where there is little to choose between, but not while something is ticked or typed', () => {
    expect(show(EVENTS.slice(0, 5)).filters).to.equal(undefined);
    expect(show(EVENTS.slice(0, 5), { filters: ticked({ types: ['seminar'] }) }).filters?.active).to.equal(1);
    expect(show(EVENTS.slice(0, 5), { words: 'b' }).filters?.active).to.equal(0);
    expect(show(EVENTS, { view: 'month', from: '2027-05-01' }).filters?.groups).to.deep.equal([]);
  });

  it('are words alone where nothing tells the events apart', () => {
    expect(show(manyEvents(20)).filters).to.deep.equal({ active: 0, groups: [] });
  });

  it('count what ticking would give, among the fixtures in a place too', () => {
    const all = { points: examplePoints(), shown: 99, shownRemote: 99 };
    for (const more of [{}, { scope: ['5530'] }, { scope: ['5001'] }] as Partial<CalendarState>[]) {
      const model = show(exampleEvents(), { ...all, ...more });
      for (const { group, options } of model.filters?.groups ?? []) {
        for (const { code, count } of options) {
          const { next, ongoing, list, remote } = drawn(
            show(exampleEvents(), { ...all, ...more, filters: ticked({ [group]: [code] }) }),
          );
          expect(ongoing.length + list.length + remote.length + (next ? 1 : 0), code).to.equal(count);
        }
      }
    }
  });
});

describe('whom events are for', () => {
  const options = (more: Partial<CalendarState>) =>
    show(EVENTS, more).audiences.map(({ audience, count, chosen }) => [audience ?? 'all', count, chosen]);

  it('is everyone, where nothing is said', () => {
    expect(ids({ audience: 'everyone' })).to.equal('abdfghi');
    expect(ids({ audience: 'starters' })).to.equal('c');
    expect(ids({ audience: 'professionals' })).to.equal('de');
    expect(ids({})).to.equal('abcdefghi');
  });

  it('is what one can choose, with how many', () => {
    expect(options({ audience: 'everyone' })).to.deep.equal([
      ['everyone', 7, true],
      ['starters', 1, false],
      ['professionals', 2, false],
      ['all', 9, false],
    ]);
  });

  it('stays where it is when what is ticked leaves some with nothing', () => {
    expect(options({ filters: ticked({ types: ['seminar'] }), audience: 'everyone' })).to.deep.equal([
      ['everyone', 2, true],
      ['starters', 0, false],
      ['professionals', 0, false],
      ['all', 2, false],
    ]);
    expect(options({ words: 'finnes ikke', audience: 'everyone' }).map(([, count]) => count)).to.deep.equal([
      0, 0, 0, 0,
    ]);
  });

  it('is no choice where all are for the same', () => {
    expect(show(manyEvents(9), { audience: 'everyone' }).audiences).to.deep.equal([]);
  });

  it('is what the page names, and all of those when it names several', () => {
    const audiences = ['starters', 'professionals'] as const;
    expect(ids({ preset: { ...NO_PRESET, audiences } })).to.equal('cde');
    expect(ids({ preset: { ...NO_PRESET, audiences }, audience: 'everyone' })).to.equal('abdfghi');
    expect(options({ preset: { ...NO_PRESET, audiences } }).at(-1)).to.deep.equal(['all', 3, true]);
    expect(ids({ ...lock({ audiences }), audience: 'everyone' })).to.equal('cde');
    expect(options(lock({ audiences }))).to.deep.equal([]);
    expect(options(lock({}))).to.have.length(4);
  });

  it('is everyone when the calendar opens, unless the page says otherwise', () => {
    expect(openingAudience(NO_PRESET)).to.equal('everyone');
    expect(openingAudience({ ...NO_PRESET, audiences: ['starters'] })).to.equal('starters');
    expect(openingAudience({ ...NO_PRESET, audiences: ['starters', 'everyone'] })).to.equal(undefined);
    const types = ['igangsetteropplaering' as const];
    expect(openingAudience({ ...NO_PRESET, types })).to.equal(undefined);
    expect(openingAudience({ ...NO_PRESET, types, audiences: ['starters'] })).to.equal('starters');
  });
});

describe('what a page sets', () => {
  it('is read from its attributes, and what means nothing is told the embedder', () => {
    expect(
      presetOf({ contactPoint: ' sted ', type: 'seminar, Course,rave', for: 'STARTERS,cats', lock: true }),
    ).to.deep.equal({
      contactPoint: 'sted',
      types: ['seminar', 'course'],
      audiences: ['starters'],
      lock: true,
      unknown: ['rave', 'cats'],
    });
    expect(presetOf({})).to.deep.equal({ ...NO_PRESET, unknown: [] });
  });

  it('is ticked at first, and can be unticked', () => {
    const preset = { ...NO_PRESET, types: ['seminar'] };
    expect(openingFilters(preset)).to.deep.equal(ticked({ types: ['seminar'] }));
    expect(ids({ preset, filters: openingFilters(preset) })).to.equal('ab');
    expect(ids({ preset })).to.equal('abcdefghi');
  });

  it('stays so with a lock, and has no control', () => {
    const locked = lock({ types: ['seminar', 'course'] });
    expect(ids(locked)).to.equal('abc');
    expect(ids({ ...locked, filters: ticked({ types: ['open-meeting'] }) })).to.equal('abc');
    const model = show(
      [...EVENTS, ...manyEvents(9).map((one) => ({ ...one, type: 'seminar' as const }))],
      locked,
    );
    expect(model.filters?.groups.map(({ group }) => group)).to.deep.equal(['formats', 'languages']);
  });

  it('may be one contact point, which a person can lift where there is no lock', () => {
    const organiser = { contactPoint: 'sted' };
    const events = [event('min', '2026-12-01', { organiser }), event('andres', '2026-11-20')];
    const points = [{ id: 'sted', name: 'Sted' }];
    const preset = { ...NO_PRESET, contactPoint: 'sted' };
    const model = show(events, { points, preset });
    expect(inOrder(model)).to.deep.equal(['min']);
    expect(model.onlyBy?.organiser?.name).to.equal('Sted');
    expect(show(events, { points, preset: { ...preset, lock: true } }).onlyBy).to.equal(undefined);
    const none = show(events.slice(1), { points, preset });
    expect(none.nextSteps.map(({ kind }) => kind)).to.deep.equal(['every-organiser']);
    expect(show(events.slice(1), { preset: { ...preset, lock: true } }).nextSteps).to.deep.equal([]);
  });
});

describe('free text', () => {
  const POINTS = [{ id: 'sted', name: 'Ågotnes selvhjelpshus', municipalities: [OSLO] }];
  const events: CalendarEvent[] = [
    event('a', '2026-12-01', { title: 'Kaffe på Ørnes', description: 'Ta med kopp.\nVi har nok kaker.' }),
    event('b', '2026-12-02', { place: { name: 'Biblioteket', municipality: SENJA } }),
    event('c', '2026-12-03', { organiser: { contactPoint: 'sted' } }),
    event('d', '2026-12-04', {
      organiser: { name: 'Grendelaget' },
      translations: { en: { title: 'Women’s evening' } },
    }),
  ];
  const found = (words: string) => inOrder(show(events, { points: POINTS, words })).join('');

  it('is looked for in title, place, organiser, description and other languages', () => {
    expect(found('kaffe')).to.equal('a');
    expect(found('kaker')).to.equal('a');
    expect(found('bibliotek')).to.equal('b');
    expect(found('senja')).to.equal('b');
    expect(found('selvhjelpshus')).to.equal('c');
    expect(found('grende')).to.equal('d');
    expect(found('women')).to.equal('d');
  });

  it('is read as people type: ø, å and æ as they can, capitals or not, words in any order', () => {
    expect(found('ornes KAFFE')).to.equal('a');
    expect(found('oernes')).to.equal('a');
    expect(found('agotnes')).to.equal('c');
    expect(found('aagotnes')).to.equal('c');
  });

  it('fits the beginnings of words, and all of them', () => {
    expect(found('affe')).to.equal('');
    expect(found('kaffe bibliotek')).to.equal('');
  });

  it('of nothing but signs and blanks hides nothing', () => {
    expect(found('  ')).to.equal('abcd');
    expect(found('!?')).to.equal('abcd');
  });

  it('goes together with the place and the ticks', () => {
    const model = show(
      [
        ...events,
        event('nett', '2026-12-05', { ...ONLINE, title: 'Kaffe' }),
        event('o', '2026-12-06', { ...inPlace(OSLO), title: 'kaffe' }),
      ],
      {
        words: 'kaffe',
        scope: [OSLO],
      },
    );
    expect(drawn(model)).to.deep.include({ list: ['o'], remote: ['a', 'nett'] });
  });
});
