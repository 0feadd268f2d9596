import { expect } from '@open-wc/testing';
import type { ContactPoint } from '../../../src/data/contact-points.js';
import { asOfToday } from '../../../src/geography/geography.js';
import { toViewModel } from '../../../src/widgets/contact-finder/contact-finder.model.js';
import {
  BAERUM,
  card,
  drawn,
  from,
  HARSTAD,
  HAUGESUND,
  hit,
  KVITSOY,
  many,
  OSLO,
  place,
  RANDABERG,
  SENJA,
  SORREISA,
  state,
  STAVANGER,
  SVALBARD,
  TROMSO,
  UTSIRA,
  left,
} from './model-support.js';

describe('where a place stands', () => {
  it('somebody in Senja who types Lenvik gets Senja first, then the municipalities around it, then the rest', () => {
    const points = [
      place('oslo', OSLO),
      place('harstad', HARSTAD),
      place('sorreisa', SORREISA),
      place('senja', SENJA),
    ];
    const model = from('Lenvik', points);
    expect(model.summary).to.deep.include({ kind: 'place', count: 1 });
    expect(drawn(model)).to.deep.equal({
      own: ['senja'],
      neighbour: ['sorreisa'],
      further: ['harstad', 'oslo'],
    });
  });

  it('a place that still says it serves Lenvik stands first for somebody in Senja', () => {
    const points = asOfToday([place('gammel', '1931'), place('oslo', OSLO)]);
    expect(drawn(from('Senja', points)).own).to.deep.equal(['gammel']);
  });

  it('a place in another municipality stands first when it serves yours', () => {
    const points = [
      place('tromso', TROMSO, { municipalities: [TROMSO, SENJA] }),
      place('sorreisa', SORREISA),
    ];
    expect(drawn(from('Senja', points))).to.deep.equal({ own: ['tromso'], neighbour: ['sorreisa'] });
  });

  it('the county’s office is no place of yours: nothing is here, and the office stands after the neighbours', () => {
    const office = place('kontor', TROMSO, { kind: 'distriktskontor', counties: ['55'] });
    const points = [office, place('sorreisa', SORREISA), place('oslo', OSLO)];
    const model = from('Senja', points);
    expect(model.summary.kind).to.equal('none-here');
    expect(drawn(model)).to.deep.equal({ neighbour: ['sorreisa'], county: ['kontor'], further: ['oslo'] });
    expect(drawn(from('Tromsø', points)).own).to.deep.equal(['kontor']);
  });

  it('who can be reached comes first while nobody has said where they live', () => {
    const points = [
      place('a', OSLO, { phones: [] }),
      place('b', OSLO, { phones: [{ number: '00 00 00 00' }] }),
    ];
    expect(drawn(toViewModel(state(points))).further).to.deep.equal(['b', 'a']);
  });

  it('what lies in your municipality comes before what only serves it', () => {
    const points = [place('a-utenfra', OSLO, { municipalities: [OSLO, SENJA] }), place('b-her', SENJA)];
    expect(drawn(from('Senja', points)).own).to.deep.equal(['b-her', 'a-utenfra']);
  });

  it('islands are beside the municipality that their ferry goes to, not the one that is nearest on the map', () => {
    const points = [
      place('randaberg', RANDABERG),
      place('haugesund', HAUGESUND),
      place('stavanger', STAVANGER),
    ];
    expect(drawn(from('Kvitsøy', points)).neighbour).to.deep.equal(['randaberg']);
    expect(drawn(from('Utsira', points)).neighbour).to.deep.equal(['haugesund']);
    expect(drawn(from('Haugesund', [place('utsira', UTSIRA)])).neighbour).to.deep.equal(['utsira']);
    expect(drawn(from('Randaberg', [place('kvitsoy', KVITSOY)])).neighbour).to.deep.equal(['kvitsoy']);
  });

  it('a place for the whole county stands first in each municipality of it', () => {
    const points = [place('troms', undefined, { counties: ['55'] }), place('senja', SENJA)];
    expect(drawn(from('Senja', points)).own).to.have.members(['troms', 'senja']);
    expect(drawn(from('Tromsø', points)).own).to.deep.equal(['troms']);
    expect(drawn(from('Oslo', points)).further).to.have.members(['troms', 'senja']);
  });

  it('a place for a former county stands first in what the county is now', () => {
    const points = asOfToday([place('viken', undefined, { counties: ['30'] })]);
    for (const town of ['Bærum', 'Drammen', 'Fredrikstad']) {
      expect(drawn(from(town, points)).own, town).to.deep.equal(['viken']);
    }
  });

  it('further away is by distance, and the same distance by name in Norwegian order', () => {
    const points = [
      place('åpen', TROMSO),
      place('tromsø', TROMSO),
      place('ærlig', TROMSO),
      place('stavanger', STAVANGER),
      place('haugesund', HAUGESUND),
    ];
    const ids = drawn(from('Oslo', points, { shown: 20 })).further;
    expect(ids?.slice(0, 2)).to.have.members(['stavanger', 'haugesund']);
    expect(ids?.slice(2)).to.deep.equal(['tromsø', 'ærlig', 'åpen']);
  });

  it('places that nobody has confirmed stand last in each group, and paused ones after open ones', () => {
    const five = (municipality: string): ContactPoint[] => [
      place(`e-${municipality}`, municipality, { verified: undefined }),
      place(`d-${municipality}`, municipality, { verified: { date: '2019' } }),
      place(`c-${municipality}`, municipality, { status: 'unconfirmed' }),
      place(`b-${municipality}`, municipality, { status: 'paused' }),
      place(`z-${municipality}`, municipality),
    ];
    const groups = drawn(from('Senja', [...five(OSLO), ...five(SORREISA), ...five(SENJA)], { shown: 50 }));
    const order = (municipality: string) =>
      ['z', 'b', 'c', 'd', 'e'].map((letter) => `${letter}-${municipality}`);
    expect(groups.own).to.deep.equal(order(SENJA));
    expect(groups.neighbour).to.deep.equal(order(SORREISA));
    expect(groups.further).to.deep.equal(order(OSLO));
  });

  it('places that nobody can reach stand after those that one can, nearer or not, and before what is unsure', () => {
    const phones = [{ number: '00 00 00 00' }];
    const points = [
      place('stum-naer', HARSTAD),
      place('svarer-fjern', OSLO, { phones }),
      place('usikker', HARSTAD, { phones, verified: undefined }),
    ];
    expect(drawn(from('Senja', points)).further).to.deep.equal(['svarer-fjern', 'stum-naer', 'usikker']);
  });

  it('a place that says nothing about where it is stands last, and is still there', () => {
    const groups = drawn(from('Senja', [place('ukjent'), place('oslo', OSLO), place('senja', SENJA)]));
    expect(groups.further).to.deep.equal(['oslo', 'ukjent']);
  });
});

describe('online, telephone and national offers', () => {
  const remote = [
    place('nett', undefined, { formats: ['online'] }),
    place('telefon', OSLO, { formats: ['phone'] }),
    place('nasjonal', OSLO, { national: true, formats: ['in-person', 'phone'] }),
  ];

  it('stand in a group of their own wherever somebody lives, also in Oslo', () => {
    for (const town of ['Senja', 'Oslo', 'Kvitsøy', 'Longyearbyen', 'Troms']) {
      expect(drawn(from(town, [place('bodø', '1804'), ...remote])).remote, town).to.have.members([
        'nett',
        'telefon',
        'nasjonal',
      ]);
    }
  });

  it('begin with what serves the place, then what is for everybody, then what serves somewhere else', () => {
    const points = [
      place('a-bergen', '4601', { formats: ['online'] }),
      place('b-alle', undefined, { formats: ['online'] }),
      place('c-senja', SENJA, { formats: ['phone'] }),
    ];
    expect(drawn(from('Senja', points)).remote).to.deep.equal(['c-senja', 'b-alle', 'a-bergen']);
  });

  it('are never hidden behind the pages of places', () => {
    const points = [...many(200, (at) => place(`p${at}`, at % 2 ? SENJA : OSLO)), ...remote];
    const model = from('Senja', points);
    expect(drawn(model).remote).to.have.length(3);
    expect(left(model)).to.equal(190);
    expect(left(model, true)).to.equal(0);
  });

  it('have pages of their own', () => {
    const points = [
      ...many(20, (at) => place(`n${at}`, undefined, { formats: ['online'] })),
      place('senja', SENJA),
    ];
    expect(left(from('Senja', points), true)).to.equal(17);
    expect(drawn(from('Senja', points, { shownRemote: 13 })).remote).to.have.length(13);
  });

  it('a meeting place that also meets online stands by place when near, and among the remote ones when far away', () => {
    const both = (id: string, municipality: string) =>
      place(id, municipality, { formats: ['in-person', 'online'] });
    const points = [
      both('senja', SENJA),
      both('sorreisa', SORREISA),
      both('oslo', OSLO),
      place('bergen', '4601'),
    ];
    expect(drawn(from('Senja', points))).to.deep.equal({
      own: ['senja'],
      neighbour: ['sorreisa'],
      further: ['bergen'],
      remote: ['oslo'],
    });
  });

  it('are not guessed at: a place that says nothing about format is a place to go to', () => {
    expect(drawn(from('Senja', [place('senja', SENJA), place('oslo', OSLO)])).remote).to.equal(undefined);
  });
});

describe('a whole county, Svalbard and the device’s position', () => {
  it('for a county, everything in it is one group and nothing is called a neighbour', () => {
    const points = [
      place('harstad', HARSTAD),
      place('senja', SENJA),
      place('alta', '5601'),
      place('oslo', OSLO),
    ];
    const model = from('Troms', points);
    expect(drawn(model)).to.deep.equal({ own: ['harstad', 'senja'], further: ['alta', 'oslo'] });
    expect(card(model, 'oslo').distance).to.equal(undefined);
  });

  it('nobody on Svalbard is told to travel to the mainland', () => {
    const points = [
      place('tromso', TROMSO),
      place('nett', undefined, { formats: ['online'], email: 'nett@eksempel.example' }),
    ];
    const model = from('Svalbard', points);
    expect(drawn(model)).to.deep.equal({ remote: ['nett'] });
    expect(model.summary.kind).to.equal('none-here');
    expect(model.nextSteps[0]).to.deep.equal({ kind: 'remote' });
  });

  it('a place that serves Svalbard is found there', () => {
    expect(drawn(from('Longyearbyen', [place('svalbard', SVALBARD), place('tromso', TROMSO)]))).to.deep.equal(
      {
        own: ['svalbard'],
      },
    );
  });

  it('near me is one list by distance, with the remote ones after', () => {
    const points = [
      place('oslo', OSLO),
      place('nett', undefined, { formats: ['online'] }),
      place('baerum', BAERUM),
      place('senja', SENJA),
    ];
    const model = toViewModel(state(points, { choice: { kind: 'near', lat: 59.88, lon: 10.5 } }));
    expect(model.summary).to.deep.equal({ kind: 'near', count: 3 });
    expect(drawn(model)).to.deep.equal({ further: ['baerum', 'oslo', 'senja'], remote: ['nett'] });
  });
});

describe('distances', () => {
  const exactly = (id: string, lat: number, lon: number, more: Partial<ContactPoint> = {}) =>
    place(id, OSLO, { location: { lat, lon, precision: 'exact' }, ...more });

  it('to a municipality’s centre are by five kilometres, by ten from a hundred', () => {
    const model = from('Senja', [place('tromso', TROMSO), place('oslo', OSLO)]);
    const near = card(model, 'tromso').distance;
    const far = card(model, 'oslo').distance;
    expect(near?.to).to.equal('municipality-centre');
    expect((near?.km ?? 1) % 5).to.equal(0);
    expect(near?.km).to.be.within(50, 65);
    expect((far?.km ?? 1) % 10).to.equal(0);
    expect(far?.km).to.be.within(1050, 1150);
  });

  it('to a door are whole kilometres', () => {
    const model = from('Bærum', [exactly('oslo', 59.91, 10.75)]);
    expect(card(model, 'oslo').distance).to.deep.equal({ km: 13, to: 'point' });
  });

  it('to a door that may not be shown are no finer than to the centre', () => {
    for (const addressVisibility of ['area', 'hidden'] as const) {
      const model = from('Bærum', [exactly('oslo', 59.91, 10.75, { addressVisibility })]);
      expect(card(model, 'oslo').distance).to.deep.equal({ km: 15, to: 'municipality-centre' });
    }
  });

  it('are never nought', () => {
    const { lat, lon } = { lat: 59.91, lon: 10.75 };
    const here = { choice: { kind: 'near', lat, lon } } as const;
    const model = toViewModel(state([exactly('dør', lat, lon), place('oslo', OSLO)], here));
    expect(card(model, 'dør').distance).to.deep.equal({ km: 1, to: 'point' });
    expect(card(model, 'oslo').distance).to.deep.equal({ km: 5, to: 'municipality-centre' });
  });

  it('are left out within one’s own municipality, and to what nobody travels to', () => {
    const model = from('Senja', [
      place('senja', SENJA),
      place('nett', OSLO, { formats: ['online'] }),
      place('fylket', undefined, { counties: ['03'] }),
    ]);
    for (const id of ['senja', 'nett', 'fylket']) expect(card(model, id).distance, id).to.equal(undefined);
  });
});

describe('the list itself', () => {
  it('is left as it was', () => {
    const points = Object.freeze([place('b', OSLO), place('a', SENJA)].map((point) => Object.freeze(point)));
    from('Senja', points);
    toViewModel(state(points));
    expect(points.map(({ id }) => id)).to.deep.equal(['b', 'a']);
  });

  it('gives the first page in the same order as the whole list does', () => {
    const points = many(300, (at) => place(`p${(at * 7919) % 300}`, at % 3 ? OSLO : HARSTAD));
    const place300 = { choice: { kind: 'place', hit: hit('Senja') } } as const;
    const all = drawn(toViewModel(state(points, { ...place300, shown: 300 }))).further ?? [];
    const first = drawn(toViewModel(state([...points], { ...place300, shown: 20 }))).further;
    expect(all).to.have.length(300);
    expect(first).to.deep.equal(all.slice(0, 20));
  });
});
