import { expect } from '@open-wc/testing';
import type { Service } from '../../../src/data/service.js';
import {
  NO_FILTERS,
  PAGE_SIZE,
  SEARCH_FROM,
  toViewModel,
  type FinderFilters,
} from '../../../src/widgets/contact-finder/contact-finder.model.js';
import {
  BAERUM,
  card,
  drawn,
  from,
  HARSTAD,
  hit,
  many,
  OSLO,
  place,
  SENJA,
  SORREISA,
  state,
  SVALBARD,
  TROMSO,
  left,
} from './model-support.js';

const online = place('nett', undefined, { formats: ['online'], website: 'https://nett.eksempel.example/' });
const SERVICE: Service = {
  format: 1,
  operator: { name: 'Eksempel fylkeskommune', email: 'post@eksempel.example' },
  national: { name: 'Eksempel nasjonale selvhjelpskontor', phone: '00 00 00 00' },
};
const ticked = (more: Partial<FinderFilters>): FinderFilters => ({ ...NO_FILTERS, ...more });

describe('nothing serves my municipality', () => {
  const far = many(12, (at) => place(`oslo-${String(at).padStart(2, '0')}`, OSLO));

  it('says so, and shows what is beside it, the three nearest others, and what is online', () => {
    const model = from('Senja', [...far, place('sorreisa', SORREISA), place('harstad', HARSTAD), online]);
    expect(model.summary.kind).to.equal('none-here');
    expect(drawn(model)).to.deep.equal({
      neighbour: ['sorreisa'],
      further: ['harstad', 'oslo-00', 'oslo-01'],
      remote: ['nett'],
    });
    expect(left(model)).to.equal(10);
  });

  it('shows the others too when somebody asks for more', () => {
    const model = from('Senja', [...far, place('harstad', HARSTAD)], { shown: 2 * PAGE_SIZE });
    expect(drawn(model).further).to.have.length(13);
    expect(left(model)).to.equal(0);
  });

  it('offers every next step that exists, the nearest people first', () => {
    const model = from('Senja', [place('sorreisa', SORREISA), online], {
      service: SERVICE,
      host: { help: true },
    });
    expect(model.nextSteps).to.deep.equal([
      { kind: 'neighbours' },
      { kind: 'remote' },
      { kind: 'help' },
      { kind: 'national', name: 'Eksempel nasjonale selvhjelpskontor', phone: '00 00 00 00' },
      { kind: 'operator', name: 'Eksempel fylkeskommune', email: 'post@eksempel.example' },
      { kind: 'clear-place' },
    ]);
  });

  it('offers no step that does not exist', () => {
    const nameless: Service = { format: 1, operator: { name: 'Eksempel' }, national: { name: 'Eksempel' } };
    const model = from('Senja', [place('oslo', OSLO)], { service: nameless });
    expect(model.nextSteps).to.deep.equal([{ kind: 'clear-place' }]);
  });

  it('is the first thing that a municipality’s own page says when nothing serves it', () => {
    const model = toViewModel(state([...far, place('sorreisa', SORREISA), online], { scope: [SENJA] }));
    expect(model.summary).to.deep.equal({ kind: 'none-here', scopeName: 'Senja' });
    expect(drawn(model)).to.deep.equal({
      neighbour: ['sorreisa'],
      further: ['oslo-00', 'oslo-01', 'oslo-02'],
      remote: ['nett'],
    });
    expect(model.search).to.equal(false);
    expect(model.nextSteps.map(({ kind }) => kind)).to.deep.equal(['neighbours', 'remote']);
  });

  it('names the county on a county’s page', () => {
    const troms = toViewModel(state([place('oslo', OSLO)], { scope: hit('Troms').place.municipalities }));
    expect(troms.summary).to.deep.equal({ kind: 'none-here', scopeName: 'Troms' });
  });

  it('sends nobody on Svalbard’s page to the mainland', () => {
    const model = toViewModel(state([place('tromso', TROMSO), online], { scope: [SVALBARD] }));
    expect(drawn(model)).to.deep.equal({ remote: ['nett'] });
    expect(model.summary.kind).to.equal('none-here');
  });
});

describe('the form as a next step', () => {
  const office = place('kontor', OSLO, { acceptsInterest: true });
  const service: Service = { ...SERVICE, offers: { interests: { fields: [], fallbackReceiver: 'kontor' } } };
  const host = { help: false, form: true };
  const steps = (more: object) =>
    from('Senja', [office], { service, host, ...more }).nextSteps.filter(({ kind }) => kind === 'form');

  it('leads to the one who reads a wish from there', () => {
    expect(steps({})).to.deep.equal([{ kind: 'form', contactPoint: 'kontor', municipality: SENJA }]);
  });

  it('is not offered without a form, without a backend that takes wishes, or when nobody reads them', () => {
    expect(steps({ host: { help: false } })).to.deep.equal([]);
    expect(steps({ service: SERVICE })).to.deep.equal([]);
    expect(steps({ service: { ...service, offers: { interests: { fields: [] } } } })).to.deep.equal([]);
  });

  it('stands under cards without a way in too', () => {
    const model = from('Senja', [office, place('senja', SENJA)], { service: { ...service }, host });
    expect(card(model, 'senja').instead.at(-1)).to.deep.include({ kind: 'form', contactPoint: 'kontor' });
  });
});

describe('other states that leave a person without a place', () => {
  it('a word that nothing is called shows what is online, and how to begin again', () => {
    const model = toViewModel(
      state([place('oslo', OSLO), online], { choice: { kind: 'unknown', words: 'Xyzzy' }, service: SERVICE }),
    );
    expect(model.summary).to.deep.equal({ kind: 'unknown', words: 'Xyzzy' });
    expect(drawn(model)).to.deep.equal({ remote: ['nett'] });
    expect(model.nextSteps.map(({ kind }) => kind)).to.deep.equal([
      'remote',
      'national',
      'operator',
      'clear-place',
    ]);
  });

  it('a backend without places says so, and whom to ask instead', () => {
    const model = toViewModel(state([], { service: SERVICE, host: { help: true } }));
    expect(model.summary).to.deep.equal({ kind: 'no-data' });
    expect(model.groups).to.deep.equal([]);
    expect(model.nextSteps.map(({ kind }) => kind)).to.deep.equal(['help', 'national', 'operator']);
  });

  it('filters that leave nothing are the first thing to undo', () => {
    const points = many(SEARCH_FROM, (at) => place(`p${at}`, OSLO, { kind: 'link' }));
    const model = toViewModel(state(points, { filters: ticked({ kinds: ['kommune'] }) }));
    expect(model.summary).to.deep.equal({ kind: 'filtered-out' });
    expect(model.nextSteps).to.deep.equal([{ kind: 'clear-filters' }]);
  });

  it('filters that hide what serves my municipality never say that nothing serves it', () => {
    const points = [
      ...many(SEARCH_FROM, (at) => place(`s${at}`, SENJA, { kind: 'link' })),
      place('oslo', OSLO, { kind: 'kommune' }),
    ];
    const model = from('Senja', points, { filters: ticked({ kinds: ['kommune'] }) });
    expect(model.summary.kind).to.equal('filtered-out');
    expect(drawn(model)).to.deep.equal({ further: ['oslo'] });
    expect(model.nextSteps[0]).to.deep.equal({ kind: 'clear-filters' });
  });

  it('a normal answer has no next steps in its way', () => {
    expect(from('Senja', [place('senja', SENJA)], { service: SERVICE }).nextSteps).to.deep.equal([]);
  });
});

describe('how much is shown', () => {
  const inSenja = (count: number) =>
    many(count, (at) => place(`s${at}`, SENJA, { kind: at % 2 ? 'link' : 'kommune' }));
  const elsewhere = many(30, (at) => place(`o${at}`, OSLO));

  it('one place in scope is just its card', () => {
    const model = toViewModel(state([...inSenja(1), ...elsewhere], { scope: [SENJA] }));
    expect(drawn(model)).to.deep.equal({ own: ['s0'] });
    expect(model.search).to.equal(false);
    expect(model.filters).to.equal(undefined);
    expect(model.summary).to.deep.equal({ kind: 'all', count: 1, scopeName: 'Senja' });
  });

  it('seven places in scope are seven cards without a search, eight have a search and filters', () => {
    const seven = toViewModel(state([...inSenja(7), ...elsewhere], { scope: [SENJA] }));
    expect(drawn(seven).own).to.have.length(7);
    expect(seven.search).to.equal(false);
    expect(seven.filters).to.equal(undefined);
    const eight = toViewModel(state([...inSenja(8), ...elsewhere], { scope: [SENJA] }));
    expect(eight.search).to.equal(true);
    expect(eight.filters?.groups.map(({ group }) => group)).to.deep.equal(['kinds']);
  });

  it('without a scope there is always a search, and filters where they tell places apart', () => {
    expect(toViewModel(state([place('oslo', OSLO)])).search).to.equal(true);
    expect(toViewModel(state([place('oslo', OSLO)])).filters).to.equal(undefined);
    const two = toViewModel(state([place('a', OSLO, { kind: 'link' }), place('b', OSLO)]));
    expect(two.filters?.groups.map(({ group }) => group)).to.deep.equal(['kinds']);
  });

  it('a scope limits a place search, and keeps what is online', () => {
    const points = [...inSenja(8), ...elsewhere, online];
    const model = from('Sørreisa', points, { scope: [SENJA] });
    expect(drawn(model).neighbour).to.have.length(8);
    expect(drawn(model).further).to.equal(undefined);
    expect(drawn(model).remote).to.deep.equal(['nett']);
  });

  it('a meeting place outside the scope that also meets online is kept among the remote ones', () => {
    const both = place('begge', SORREISA, { formats: ['in-person', 'online'] });
    expect(drawn(toViewModel(state([...inSenja(2), both], { scope: [SENJA] })))).to.deep.equal({
      own: ['s0', 's1'],
      remote: ['begge'],
    });
  });

  it('a county-wide place counts as being in scope', () => {
    const points = [place('troms', undefined, { counties: ['55'] }), ...elsewhere];
    expect(drawn(toViewModel(state(points, { scope: [SENJA] })))).to.deep.equal({ own: ['troms'] });
  });

  it('pages run through the groups, nearest first, and say how many are left', () => {
    const points = [...inSenja(4), ...many(4, (at) => place(`n${at}`, SORREISA)), ...elsewhere];
    const first = from('Senja', points);
    expect(first.groups.map(({ cards, total }) => [cards.length, total])).to.deep.equal([
      [4, 4],
      [4, 4],
      [2, 30],
    ]);
    expect(left(first)).to.equal(28);
    const next = from('Senja', points, { shown: 2 * PAGE_SIZE });
    expect(next.groups[2]?.cards).to.have.length(12);
    expect(left(next)).to.equal(18);
  });

  it('the first cards stay where they were when more are shown', () => {
    const choice = { kind: 'place', hit: hit('Senja') } as const;
    const first = drawn(toViewModel(state(elsewhere, { choice, shown: 20 })));
    const next = drawn(toViewModel(state(elsewhere, { choice, shown: 30 })));
    expect(next.further?.slice(0, 20)).to.deep.equal(first.further);
  });

  it('places that are only online are paged as a list when they are all there is', () => {
    const points = many(15, (at) => place(`n${at}`, undefined, { formats: ['online'] }));
    const model = toViewModel(state(points));
    expect(drawn(model).remote).to.have.length(PAGE_SIZE);
    expect(model.summary).to.deep.equal({ kind: 'all', count: 15 });
  });
});

describe('a card that somebody was linked to', () => {
  const points = [
    ...many(40, (at) => place(`o${String(at).padStart(2, '0')}`, OSLO)),
    place('senja', SENJA),
    online,
  ];

  it('is drawn beyond the page it would be on', () => {
    const model = from('Senja', points, { selected: 'o39' });
    expect(drawn(model).further).to.include('o39');
    expect(card(model, 'o39').selected).to.equal(true);
    expect(left(model)).to.equal(41 - 1 - 9 - 1);
  });

  it('is drawn once when it is on the page anyway', () => {
    const ids = drawn(from('Senja', points, { selected: 'senja' })).own;
    expect(ids).to.deep.equal(['senja']);
  });

  it('is drawn on a page whose scope it does not serve', () => {
    const model = toViewModel(state(points, { scope: [SENJA], selected: 'o39' }));
    expect(drawn(model)).to.deep.equal({ own: ['senja'], further: ['o39'], remote: ['nett'] });
    expect(left(model)).to.equal(0);
  });

  it('gives way to filters, and does no harm when nothing has that id', () => {
    const filters = ticked({ formats: ['online'] });
    expect(drawn(toViewModel(state(points, { filters, selected: 'o39' })))).to.deep.equal({
      remote: ['nett'],
    });
    expect(drawn(toViewModel(state(points, { selected: 'finnes-ikke' }))).further).to.have.length(10);
  });
});

describe('found by name', () => {
  const points = [
    place('a', OSLO, { name: 'Eksempel frivilligsentral' }),
    place('b', BAERUM, { name: 'Eksempel kommune' }),
    place('c', undefined, { name: 'Eksempel på nett', formats: ['online'] }),
  ];
  const named = (words: string) => toViewModel(state(points, { choice: { kind: 'name', words } }));

  it('shows only what is called that, also what is online', () => {
    expect(named('eksempel').summary).to.deep.equal({ kind: 'name', count: 3, words: 'eksempel' });
    expect(drawn(named('frivilligs'))).to.deep.equal({ further: ['a'] });
  });

  it('says that nothing is called that when nothing is', () => {
    expect(named('røde kors').summary).to.deep.equal({ kind: 'unknown', words: 'røde kors' });
  });
});

describe('facts for the whole widget', () => {
  it('the map has the places that are drawn, with the same numbers as the cards, and only when asked for', () => {
    const points = [
      place('senja', SENJA),
      place('oslo', OSLO),
      place('fylket', undefined, { counties: ['55'] }),
      online,
    ];
    expect(from('Senja', points).map).to.deep.equal([]);
    const model = from('Senja', points, { host: { help: false, map: true }, selected: 'oslo' });
    expect(
      model.map.map(({ card: { point, mapNumber, selected } }) => [point.id, mapNumber, selected]),
    ).to.deep.equal([
      ['senja', 1, false],
      ['oslo', 2, true],
    ]);
    expect(card(model, 'oslo').mapNumber).to.equal(2);
    expect(card(model, 'fylket').mapNumber).to.equal(undefined);
    expect(card(model, 'nett').mapNumber).to.equal(undefined);
  });

  it('the map shows the municipality, not the door, of an address that is not public', () => {
    const hidden = place('skjult', OSLO, {
      addressVisibility: 'hidden',
      location: { lat: 59.0, lon: 10.0, precision: 'exact' },
    });
    const model = toViewModel(state([hidden], { host: { help: false, map: true } }));
    expect(model.map[0]?.lat).not.to.equal(59.0);
  });

  it('showing more and opening a card leave the filters as they were', () => {
    const points = many(60, (at) => place(`p${at}`, OSLO, { kind: at % 2 ? 'link' : 'kommune' }));
    const choice = { kind: 'none' } as const;
    const a = toViewModel(state(points, { choice }));
    const b = toViewModel(state(points, { choice, shown: 20, selected: 'p3' }));
    expect(a.filters).to.deep.equal(b.filters);
    expect(a.filters?.groups).to.have.length(1);
  });
});
