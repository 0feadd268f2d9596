import { expect } from '@open-wc/testing';
import type { ContactPoint } from '../../../src/data/contact-points.js';
import type { CalendarEvent } from '../../../src/data/events.js';
import { pastCameAlong } from '../../../src/widgets/event-calendar/event-calendar.model.js';
import { exampleEvents, examplePoints, exampleService, manyEvents } from '../../support/fake-backend.js';
import {
  days,
  drawn,
  event,
  hit,
  inPlace,
  inTown,
  listed,
  NOW,
  ONLINE,
  OSLO,
  SENJA,
  show,
  state,
  ticked,
  TROMSO,
  view,
} from './model-support.js';

const kinds = (model: ReturnType<typeof show>): string[] => model.nextSteps.map(({ kind }) => kind);
const UNPLANNED = ['cancelled', 'postponed', 'full'] as const;

describe('the list of events', () => {
  it('begins with the next one, and goes on by month and day', () => {
    const model = show([
      event('c', '2026-12-01'),
      event('b', '2026-11-30'),
      event('a', '2026-11-19'),
      event('d', '2026-12-01'),
    ]);
    expect(drawn(model)).to.deep.equal({ next: 'a', ongoing: [], list: ['b', 'c', 'd'], remote: [] });
    expect(model.months.map(({ month, days }) => [month, days.map(({ date }) => date)])).to.deep.equal([
      ['2026-11', ['2026-11-30']],
      ['2026-12', ['2026-12-01']],
    ]);
    expect(model.summary).to.deep.equal({ kind: 'upcoming', count: 4 });
    expect([model.shown, model.total]).to.deep.equal([3, 3]);
  });

  it('never calls the next one what is cancelled, postponed or full, and never drops it', () => {
    const events = [
      ...UNPLANNED.map((status, at) => event(status, `2026-11-2${at}`, { status })),
      event('plan', '2026-11-25'),
    ];
    const model = show(events);
    expect(drawn(model)).to.deep.include({ next: 'plan', list: [...UNPLANNED] });
    for (const status of UNPLANNED) expect(view(model, status).tag).to.equal(status);
    expect(view(model, 'plan').tag).to.equal(undefined);
  });

  it('leaves out what is over today, and keeps what is going on', () => {
    const at = (from: string, to?: string) => ({
      start: `2026-11-18T${from}:00+01:00`,
      end: to ? `2026-11-18T${to}:00+01:00` : undefined,
    });
    const model = show([
      event('over', '', at('09:00', '12:00')),
      event('nå', '', at('11:00', '12:01')),
      event('uten-slutt', '', at('09:00')),
      event('i-kveld', '', at('18:00', '20:00')),
    ]);
    expect(drawn(model)).to.deep.equal({
      next: 'i-kveld',
      ongoing: [],
      list: ['uten-slutt', 'nå'],
      remote: [],
    });
    expect(view(model, 'nå')).to.include({ ongoing: true, past: false });
    // Nobody knows whether it is still going on.
    expect(view(model, 'uten-slutt')).to.include({ ongoing: false, past: false });
    expect(view(model, 'i-kveld')).to.include({ ongoing: false, past: false });
  });

  it('has what began on an earlier day in a group of its own, until it is over', () => {
    const model = show([
      days('uke', '2026-11-16', '2026-11-18'),
      days('over', '2026-11-15', '2026-11-17'),
      event('a', '2026-11-19'),
    ]);
    expect(drawn(model)).to.deep.equal({ next: 'a', ongoing: ['uke'], list: [], remote: [] });
    expect(model.summary).to.include({ count: 2 });
    expect(view(model, 'uke').ongoing).to.equal(true);
  });

  it('says of nothing that it goes on now where another day is shown than today', () => {
    const events = [days('vil-vare', '2026-11-28', '2026-12-02'), event('a', '2026-12-05')];
    for (const view of ['list', 'month'] as const) {
      const model = show(events, { view, from: '2026-12-01' });
      expect(model.ongoing, view).to.deep.equal([]);
      expect(model.months.map(({ month }) => month)).to.deep.equal(['2026-11', '2026-12']);
      expect(model).to.include({ shown: 2, total: 2 });
    }
  });

  it('counts an event that lasts all of today as the next one', () => {
    expect(show([days('i-dag', '2026-11-18'), event('a', '2026-11-19')]).next?.event.id).to.equal('i-dag');
  });

  it('stands by itself, without a large one, when words were typed, and from another day', () => {
    const events = [event('kaffe', '2026-11-19'), event('kaffe-igjen', '2026-11-20')];
    expect(drawn(show(events, { words: 'kaffe' }))).to.deep.include({
      next: undefined,
      list: ['kaffe', 'kaffe-igjen'],
    });
    const later = show(events, { from: '2026-11-20' });
    expect(drawn(later)).to.deep.include({ next: undefined, list: ['kaffe-igjen'] });
    expect(later.summary).to.deep.equal({ kind: 'from', date: '2026-11-20', count: 1 });
    expect(show(events, { from: '2026-11-18' }).summary.kind).to.equal('upcoming');
  });

  it('is drawn a page at a time, what is going on first', () => {
    const events = [days('uke', '2026-11-16', '2026-11-30'), ...manyEvents(30)];
    const first = show(events);
    expect([first.ongoing.length, listed(first).length, first.shown, first.total]).to.deep.equal([
      1, 9, 10, 30,
    ]);
    const more = show(events, { shown: 20 });
    expect(
      listed(more)
        .slice(0, 9)
        .map((one) => one.event.id),
    ).to.deep.equal(listed(first).map((one) => one.event.id));
    const all = show(events, { shown: 40 });
    expect([all.shown, all.total]).to.deep.equal([30, 30]);
  });

  it('shows the past from the day that is asked for', () => {
    const model = show(
      [event('gammel', '2026-10-05'), event('eldre', '2026-09-05'), event('ny', '2026-12-01')],
      {
        from: '2026-10-01',
      },
    );
    expect(drawn(model)).to.deep.include({ next: undefined, list: ['gammel', 'ny'] });
    expect(view(model, 'gammel')).to.include({ past: true, ongoing: false });
    expect(view(model, 'ny').past).to.equal(false);
  });

  it('draws an event that was linked to, wherever it is', () => {
    const events = [event('gammel', '2026-01-05'), ...manyEvents(30)];
    expect(show(events, { selected: 'gammel' }).opened?.selected).to.equal(true);
    expect(show(events, { selected: 'eksempel-25' }).opened?.event.id).to.equal('eksempel-25');
    expect(show(events, { selected: 'eksempel-3' }).opened).to.equal(undefined);
    expect(view(show(events, { selected: 'eksempel-3' }), 'eksempel-3').selected).to.equal(true);
    expect(show(events, { selected: 'finnes-ikke' }).opened).to.equal(undefined);
    // They have asked for something else since.
    expect(show(events, { selected: 'gammel', words: 'møte' }).opened).to.equal(undefined);
  });
});

describe('going through time', () => {
  const events = [
    event('sep', '2026-09-10'),
    event('tidlig-nov', '2026-11-02'),
    event('nov', '2026-11-20'),
    event('feb', '2027-02-10'),
  ];

  it('leads from one month with events to the next', () => {
    const { travel } = show(events);
    expect(travel).to.deep.equal({
      previous: '2026-11-01',
      next: '2027-02-01',
      min: '2026-09-10',
      max: '2027-02-10',
    });
    expect(show(events, { from: '2026-11-01' }).travel).to.deep.include({
      previous: '2026-09-01',
      today: '2026-11-18',
    });
    expect(show(events, { from: '2026-09-01' }).travel).to.not.have.property('previous');
    expect(show(events, { from: '2027-02-01' }).travel).to.not.have.property('next');
    expect(show(events, { from: '2027-02-01' }).travel.previous).to.equal('2026-11-01');
  });

  it('goes month by month in the month view, as far as there are events', () => {
    const at = (from?: string) => show(events, { view: 'month', ...(from && { from }) }).travel;
    expect(at()).to.deep.equal({
      previous: '2026-10-01',
      next: '2026-12-01',
      min: '2026-09-10',
      max: '2027-02-10',
    });
    expect(at('2026-09-01')).to.not.have.property('previous');
    expect(at('2026-10-01')).to.deep.include({ previous: '2026-09-01', today: '2026-11-18' });
    expect(at('2027-02-01')).to.not.have.property('next');
  });

  it('reaches what was over earlier today', () => {
    const { travel } = show([
      event('i-dag', '2026-11-18', { start: '2026-11-18T08:00:00+01:00', end: '2026-11-18T09:00:00+01:00' }),
    ]);
    expect(travel.previous).to.equal('2026-11-01');
  });

  it('begins today when the day that is asked for is none', () => {
    for (const from of ['', '2026-02-30', 'i morgen', '9999-01-01']) {
      expect(show(events, { from }).summary, from).to.deep.equal(show(events).summary);
      expect(show(events, { from, view: 'month' }).month?.month, from).to.equal('2026-11');
    }
  });

  it('knows no bounds but today when there is nothing', () => {
    expect(show([]).travel).to.deep.equal({ min: '2026-11-18', max: '2026-11-18' });
  });

  it('asks for the past where it did not come along', () => {
    expect(show(events, { pastKnown: false }).askPast).to.equal(true);
    expect(show(events).askPast).to.equal(false);
    expect(pastCameAlong(state(events))).to.equal(true);
    expect(pastCameAlong(state(events.slice(1)))).to.equal(false);
    expect(pastCameAlong(state([days('over-månedsskiftet', '2026-10-30', '2026-11-01')]))).to.equal(false);
    expect(pastCameAlong(state([days('oktober', '2026-10-30', '2026-10-31')]))).to.equal(true);
    expect(pastCameAlong(state([]))).to.equal(false);
  });
});

describe('where events are', () => {
  const points: ContactPoint[] = [
    { id: 'senja-sted', name: 'Senja sted', municipalities: [SENJA] },
    { id: 'troms', name: 'Troms kontor', counties: ['55'] },
    { id: 'gammelt', name: 'Lenvik sted', municipalities: ['1931'] },
  ];
  const by = (contactPoint: string) => ({ organiser: { contactPoint } });
  const events = [
    event('senja', '2026-11-19', inPlace(SENJA)),
    event('lenvik', '2026-11-20', inPlace('1931')),
    event('oslo', '2026-11-21', inPlace(OSLO)),
    event('senja-arrangør', '2026-11-22', { ...by('senja-sted'), formats: ['in-person'] }),
    event('fylket', '2026-11-23', { ...by('troms'), formats: ['in-person'] }),
    event('gammelt', '2026-11-24', { ...by('gammelt'), formats: ['in-person'] }),
    event('nett', '2026-11-25', ONLINE),
    event('begge', '2026-11-26', { formats: ['in-person', 'online'], place: { municipality: OSLO } }),
    event('intet-sted', '2026-11-27'),
    event('ukjent-hus', '2026-11-28', { place: { name: 'Eksempel hus' } }),
    // As from a calendar that says no place: they meet where their organiser is.
    event('senja-uten-sted', '2026-11-28', by('senja-sted')),
    event('oslo-ved-senja', '2026-11-29', { ...by('senja-sted'), ...inPlace(OSLO) }),
  ];
  const at = (more: Parameters<typeof show>[1]) => {
    const { next, list, remote } = drawn(show(events, { points, shown: 99, shownRemote: 99, ...more }));
    return { here: next ? [next, ...list] : list, remote };
  };

  it('are all one list when no place is asked for', () => {
    expect(at({}).here).to.have.length(events.length);
    expect(at({}).remote).to.deep.equal([]);
  });

  it('are those in the place, and of its organisers; what needs no journey stands apart', () => {
    expect(at(inTown('Senja'))).to.deep.equal({
      here: ['senja', 'lenvik', 'senja-arrangør', 'fylket', 'gammelt', 'senja-uten-sted'],
      remote: ['nett', 'begge', 'intet-sted'],
    });
    expect(at({ scope: [SENJA] })).to.deep.equal(at(inTown('Senja')));
    expect(at(inTown('Oslo'))).to.deep.equal({
      here: ['oslo', 'begge', 'oslo-ved-senja'],
      remote: ['nett', 'intet-sted'],
    });
  });

  it('are those that are in the page’s scope and in the person’s place', () => {
    expect(at({ scope: [SENJA, TROMSO], ...inTown('Oslo') }).here).to.deep.equal([]);
    expect(at({ scope: [SENJA, TROMSO], ...inTown('Tromsø') }).here).to.deep.equal(['fylket']);
  });

  it('are only those online when nobody knows the place', () => {
    const model = show(events, { points, choice: { kind: 'unknown', words: 'Xyzzy' } });
    expect(drawn(model)).to.deep.include({
      next: undefined,
      list: [],
      remote: ['nett', 'begge', 'intet-sted'],
    });
    expect(model.summary).to.deep.equal({ kind: 'unknown', words: 'Xyzzy' });
    expect(kinds(model)).to.deep.equal(['remote', 'clear-place']);
  });

  it('are named by the place or the county of the page', () => {
    expect(show(events, { points, scope: [SENJA] }).summary).to.deep.include({ scopeName: 'Senja' });
    expect(show(events, { points, ...inTown('Senja') }).summary).to.deep.include({ hit: hit('Senja') });
    expect(view(show(events, { points }), 'lenvik').municipality).to.equal('Senja');
  });

  it('online are a few at first, and the list itself where there is nothing else', () => {
    const online = manyEvents(12).map((one) => ({ ...one, ...ONLINE, place: undefined }));
    const some = show([...online, event('senja', '2026-12-24', inPlace(SENJA))], inTown('Senja'));
    expect([some.remote.length, some.remoteTotal]).to.deep.equal([3, 12]);
    expect(show(online, inTown('Senja')).remote).to.have.length(10);
    expect(show(online, { ...inTown('Senja'), shownRemote: 13 }).remote).to.have.length(12);
  });

  it('can be searched for where there are many, in more than one municipality', () => {
    const model = (count: number, municipalities: string[], more = {}) =>
      show(manyEvents(count, { municipalities }), more);
    expect(model(8, [SENJA, OSLO]).search).to.equal(true);
    expect(model(7, [SENJA, OSLO]).search).to.equal(false);
    expect(model(20, [SENJA]).search).to.equal(false);
    expect(model(20, [SENJA, OSLO], { scope: [SENJA] }).search).to.equal(false);
    expect(model(3, [SENJA], inTown('Oslo')).search).to.equal(true);
  });

  it('say no more of an address than they may', () => {
    const place = { name: 'Eksempel hus', address: 'Eksempelveien 1', municipality: SENJA };
    const address = (addressVisibility?: CalendarEvent['addressVisibility']) =>
      show([event('a', '2026-11-19', { place, addressVisibility })]).next?.address;
    expect(address()).to.deep.equal({ lines: ['Eksempel hus', 'Eksempelveien 1'], areaOnly: false });
    expect(address('area')).to.deep.equal({ lines: ['Eksempel hus'], areaOnly: true });
    const nameless = event('a', '2026-11-19', { place: { municipality: SENJA }, addressVisibility: 'area' });
    expect(show([nameless]).next?.address).to.deep.equal({ lines: ['Senja'], areaOnly: true });
    expect(address('hidden')).to.equal(undefined);
  });
});

describe('an event', () => {
  const point: ContactPoint = { id: 'sted', name: 'Sted', acceptsInterest: true };
  const mine = { organiser: { contactPoint: 'sted' }, type: 'open-meeting' } as const;

  it('knows who holds it, and whether they take a wish for a group', () => {
    const at = (more: Partial<ContactPoint>) =>
      show([event('a', '2026-11-19', mine)], { points: [{ ...point, ...more }] }).next!;
    expect(at({}).organiser?.name).to.equal('Sted');
    expect(at({}).takesInterest).to.equal(true);
    expect(at({ acceptsInterest: undefined }).takesInterest).to.equal(false);
    expect(at({ status: 'paused' }).takesInterest).to.equal(false);
    expect(show([event('a', '2026-11-19', mine)]).next?.organiser).to.equal(undefined);
  });

  it('that is full or cancelled leads to the next one of the same kind', () => {
    const events = [
      event('før', '2026-11-02', mine),
      event('avlyst', '2026-11-19', { ...mine, status: 'cancelled' }),
      event('seminar', '2026-11-20', { ...mine, type: 'seminar' }),
      event('andres', '2026-11-21', { ...mine, organiser: { name: 'Andre' } }),
      event('fullt', '2026-11-22', { ...mine, status: 'full' }),
      event('neste', '2026-11-23', mine),
    ];
    const model = show(events);
    expect(view(model, 'avlyst').instead?.id).to.equal('neste');
    expect(view(model, 'fullt').instead?.id).to.equal('neste');
    expect(view(model, 'neste').instead).to.equal(undefined);
    expect(view(show(events.slice(0, 5)), 'fullt').instead).to.equal(undefined);
    // What was cancelled last month needs nothing in its place.
    const old = event('gammel', '2026-10-02', { ...mine, status: 'cancelled' });
    expect(view(show([...events, old], { from: '2026-10-01' }), 'gammel').instead).to.equal(undefined);
  });

  it('without an organiser leads to no other', () => {
    const model = show([event('avlyst', '2026-11-19', { status: 'cancelled' }), event('b', '2026-11-20')]);
    expect(view(model, 'avlyst').instead).to.equal(undefined);
  });
});

describe('what stands above the events', () => {
  it('says when and where the next one is, where there is nothing', () => {
    const events = [event('oslo', '2026-12-01', inPlace(OSLO)), event('senja', '2027-02-01', inPlace(SENJA))];
    const empty = show(events, { view: 'month', ...inTown('Senja') });
    expect(empty.summary).to.deep.include({ kind: 'none', month: '2026-11', hit: hit('Senja') });
    expect('next' in empty.summary && empty.summary.next?.event.id).to.equal('senja');
    expect(empty.nextSteps[0]).to.deep.equal({ kind: 'show-next', date: '2027-02-01' });

    const nowhere = show(events, inTown('Bergen'));
    expect('next' in nowhere.summary && nowhere.summary.next?.event.id).to.equal('oslo');
    expect('next' in nowhere.summary && nowhere.summary.next?.municipality).to.equal('Oslo');
    expect(nowhere.nextSteps).to.deep.equal([
      { kind: 'show-elsewhere', event: events[0] },
      { kind: 'clear-place' },
    ]);
  });

  it('rather names one next door in February than one at the other end of the country in December', () => {
    const events = [event('oslo', '2026-12-01', inPlace(OSLO)), event('senja', '2027-02-01', inPlace(SENJA))];
    const scoped = show(events, { scope: [TROMSO] });
    expect(scoped.summary).to.deep.include({ kind: 'none', scopeName: 'Tromsø' });
    expect('next' in scoped.summary && scoped.summary.next?.event.id).to.equal('senja');
    expect(scoped.nextSteps).to.deep.equal([{ kind: 'show-elsewhere', event: events[1] }]);
  });

  it('leads from an empty month onward, and from one that has passed to what is still to come', () => {
    const events = [event('gammel', '2026-09-05'), event('des', '2026-12-01'), event('feb', '2027-02-01')];
    const nextFrom = (from: string): string | undefined => {
      const { summary } = show(events, { view: 'month', from });
      return 'next' in summary ? summary.next?.event.id : undefined;
    };
    expect(nextFrom('2027-01-01')).to.equal('feb');
    expect(nextFrom('2026-08-01')).to.equal('des');
  });

  it('leads back to the next one from a day after the last', () => {
    const model = show([event('a', '2026-12-01')], { from: '2027-05-01' });
    expect(model.summary.kind).to.equal('none');
    expect(model.nextSteps[0]).to.deep.equal({ kind: 'show-next', date: '2026-12-01' });
  });

  it('never offers what is cancelled as the next one', () => {
    const model = show([event('a', '2026-12-01', { status: 'cancelled' }), event('b', '2026-12-02')], {
      view: 'month',
    });
    expect('next' in model.summary && model.summary.next?.event.id).to.equal('b');
  });

  it('tells ticked filters and typed words from an empty place', () => {
    const events = [event('a', '2026-12-01', { type: 'seminar' })];
    for (const more of [{ filters: ticked({ types: ['stand'] }) }, { words: 'xyzzy' }]) {
      const model = show(events, more);
      expect(model.summary).to.deep.equal({ kind: 'filtered-out' });
      expect(kinds(model)).to.deep.equal(['clear-filters']);
    }
    const elsewhere = show(
      [
        event('senja', '2026-12-01', inPlace(SENJA)),
        event('oslo', '2026-12-01', { ...inPlace(OSLO), type: 'stand' }),
      ],
      {
        filters: ticked({ types: ['stand'] }),
        ...inTown('Senja'),
      },
    );
    expect(elsewhere.summary.kind).to.equal('filtered-out');
    expect('next' in elsewhere.summary && elsewhere.summary.next?.event.id).to.equal('oslo');
    // With nothing ticked there would be nothing here either.
    const empty = show(events, { view: 'month', filters: ticked({ types: ['seminar'] }) });
    expect(empty.summary.kind).to.equal('none');
  });

  it('says so when nothing lies ahead for anybody', () => {
    expect(show([]).summary).to.deep.equal({ kind: 'no-data' });
    const old = [event('gammel', '2026-05-05')];
    expect(show(old).summary.kind).to.equal('no-data');
    expect(kinds(show(old))).to.deep.equal(['past']);
    expect(show(old, { from: '2026-05-01' }).summary.kind).to.equal('from');
    expect(show(old, { view: 'month', from: '2026-05-01' }).summary.kind).to.equal('month');
    expect(show(old, { view: 'month' }).summary.kind).to.equal('no-data');
  });

  it('offers everything that really exists when there is nothing, and no more', () => {
    const model = show(
      [
        event('nett', '2026-12-01', ONLINE),
        event('start', '2026-12-02', { ...inPlace(SENJA), for: ['starters'] }),
      ],
      {
        ...inTown('Senja'),
        audience: 'everyone',
        pastKnown: false,
        host: { help: true },
        service: exampleService(),
      },
    );
    expect(kinds(model)).to.deep.equal([
      'remote',
      'show-elsewhere',
      'clear-place',
      'audience',
      'past',
      'help',
      'national',
      'operator',
    ]);
    expect(model.nextSteps).to.deep.include({ kind: 'audience', audience: 'starters', count: 1 });
    const bare = show([], {
      service: { format: 1, national: { name: 'Uten telefon' }, operator: { name: 'Drift' } },
    });
    expect(bare.nextSteps).to.deep.equal([]);
    expect(show([event('a', '2026-11-20')], { host: { help: true } }).nextSteps).to.deep.equal([]);
  });

  it('comes with the sources', () => {
    expect(show([], { service: exampleService() }).sources).to.have.length(2);
  });
});

describe('ten thousand events', () => {
  /** Counts how often somebody asks when events are, and what for. */
  function counted(count: number): { events: CalendarEvent[]; reads: () => number } {
    let reads = 0;
    const events = manyEvents(count, { from: '2000-01-01' }).map(({ start, ...rest }) => ({
      ...rest,
      get start() {
        reads++;
        return start;
      },
    }));
    return { events, reads: () => reads };
  }

  it('are put in order once; another month, a filter or the list asks only what it shows', () => {
    const { events, reads } = counted(10_000);
    show(events, { view: 'month' });
    const first = reads();
    expect(first).to.be.at.least(10_000);
    for (const more of [
      { view: 'month', from: '2026-12-01' },
      { view: 'month', from: '2026-12-01', filters: ticked({ types: ['open-meeting'] }) },
      { view: 'list' },
      { view: 'list', audience: 'everyone', ...inTown('Senja') },
      { view: 'list', words: 'eksempel' },
    ] as const)
      show(events, more);
    expect(reads() - first).to.be.below(200);
  });

  it('make no more views than are shown, also on one day', () => {
    const crowd = Array.from({ length: 1000 }, (_, at) => event(`e${at}`, '2026-12-01'));
    const month = show(crowd, { view: 'month', from: '2026-12-01' });
    expect(month.month!.weeks.flat().flatMap((day) => day.events)).to.have.length(3);
    expect(listed(month)).to.have.length(10);
  });
});

describe('the fixtures', () => {
  const all = { points: examplePoints(), pastKnown: true, shown: 99 };

  it('open on what is for everyone, with the meeting tonight first', () => {
    const model = show(exampleEvents(), { ...all, audience: 'everyone', now: NOW });
    expect(model.next?.event.id).to.equal('eksempel-apent-mote-20261118');
    expect(model.ongoing.map((one) => one.event.id)).to.deep.equal(['eksempel-temauke-20261116']);
    expect(listed(model).map((one) => one.event.id)).to.not.include('eksempel-morgenmote-20261118');
    expect(model.audiences.map(({ audience }) => audience)).to.deep.equal([
      'everyone',
      'starters',
      'professionals',
      undefined,
    ]);
    expect(view(model, 'eksempel-lunsj-20261118').ongoing).to.equal(true);
  });

  it('never show a hidden address', () => {
    const model = show(exampleEvents(), all);
    expect(view(model, 'eksempel-kvinnegruppe-20261202').address).to.equal(undefined);
    expect(view(model, 'eksempel-kurs-20261205').address).to.deep.equal({
      lines: ['Eksempel kulturhus'],
      areaOnly: true,
    });
  });
});
