import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ContactPoint } from '../../../src/data/contact-points.js';
import { neighboursOf } from '../../../src/geography/geography.js';
import {
  ACCESS_NEEDS,
  FORMATS,
  fromUrlState,
  interpret,
  KINDS,
  suggest,
  toUrlState,
  toViewModel,
  type FinderChoice,
  type FinderState,
} from '../../../src/widgets/contact-finder/contact-finder.model.js';
import { hit, state, left } from './model-support.js';

/** A corner of the country where places are near one another, and the ends of it. */
const NUMBERS = ['0301', '3201', '1103', '1127', '1144', '5501', '5526', '5530', '5601', '2100'];
const TOWNS = [
  'Oslo',
  'Bærum',
  'Stavanger',
  'Kvitsøy',
  'Tromsø',
  'Senja',
  'Alta',
  'Svalbard',
  'Troms',
  'Rogaland',
];

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const some = <T>(values: readonly T[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });

const point: fc.Arbitrary<Omit<ContactPoint, 'id'>> = fc.record({
  name: fc.constantFrom('Åpen dør', 'LINK Eksempel', 'Eksempel kommune', 'Ærlig talt', '', 'aa'),
  kind: optional(fc.constantFrom(...KINDS)),
  municipalities: optional(some(NUMBERS)),
  counties: optional(some(['03', '11', '55'], 2)),
  national: optional(fc.constant(true as const)),
  formats: optional(some(FORMATS)),
  languages: optional(some(['nb', 'nn', 'en', 'ar'])),
  topics: optional(some(['sorg', 'angst'])),
  accessibility: optional(
    fc.dictionary(fc.constantFrom(...ACCESS_NEEDS), fc.constantFrom('yes', 'no', 'unknown')),
  ),
  status: optional(fc.constantFrom('active', 'unconfirmed', 'planned', 'paused', 'temporarily-closed')),
  pausedUntil: optional(fc.constantFrom('2026-01-01', '2027-01-01')),
  verified: optional(
    fc.record({ date: fc.constantFrom('2026-11-01', '2026', '2019', '2026-03', '2030-01-01') }),
  ),
  addressVisibility: optional(fc.constantFrom('public', 'area', 'hidden')),
  address: optional(
    fc.record({ street: optional(fc.constant('Eksempelveien 1')), place: optional(fc.constant('Eksempel')) }),
  ),
  location: optional(
    fc.record({
      lat: fc.double({ min: 57, max: 81, noNaN: true }),
      lon: fc.double({ min: 4, max: 32, noNaN: true }),
      precision: fc.constantFrom('exact', 'area'),
    }),
  ),
  phones: optional(fc.constant([{ number: '00 00 00 00', sms: true as const }])),
  website: optional(fc.constant('https://eksempel.example/')),
  acceptsInterest: optional(fc.constant(true as const)),
  openingHours: optional(fc.constant({ regular: [{ days: [6], opens: '10:00', closes: '15:00' }] })),
});

/** Fields that are not there are not there: the data layer leaves none as undefined. */
const points = fc
  .array(point, { maxLength: 40 })
  .map((records) =>
    records.map((record, at) => JSON.parse(JSON.stringify({ ...record, id: `p${at}` })) as ContactPoint),
  );

const choice: fc.Arbitrary<FinderChoice> = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  fc.constantFrom(...TOWNS).map((town) => ({ kind: 'place', hit: hit(town) }) as const),
  fc.record({ kind: fc.constant('near' as const), lat: fc.constant(59.9), lon: fc.constant(10.7) }),
  fc.constantFrom('eksempel', 'link', '???').map((words) => ({ kind: 'name', words }) as const),
  fc.constant({ kind: 'unknown', words: 'Xyzzy' } as const),
);

const filters = fc.record({
  formats: some(FORMATS, 1),
  kinds: some(KINDS, 2),
  languages: some(['nb', 'ar'], 1),
  access: some(ACCESS_NEEDS, 1),
  topics: some(['sorg'], 1),
});

const anyState: fc.Arbitrary<FinderState> = fc
  .record({
    points,
    choice,
    scope: optional(some(NUMBERS, 2)),
    filters: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: filters }),
    shown: fc.integer({ min: 0, max: 60 }),
    selected: optional(fc.constantFrom('p0', 'p7', 'finnes-ikke')),
    map: fc.boolean(),
  })
  .map(({ map, points: list, ...more }) =>
    state(list, {
      ...(JSON.parse(JSON.stringify(more)) as typeof more),
      host: { help: false, map },
    }),
  );

const everyCard = (facts: FinderState) =>
  toViewModel({ ...facts, shown: 1000, shownRemote: 1000 }).groups.flatMap(({ tier, cards }) =>
    cards.map((card) => ({ tier, point: card.point, card })),
  );

/** Every number and text in a value, with the path to it. */
function* leaves(value: unknown, path = ''): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return yield [path, value];
  for (const [key, inner] of Object.entries(value)) yield* leaves(inner, `${path}.${key}`);
}

describe('whatever the data, the scope, the choice and the filters', () => {
  const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
    fc.assert(fc.property(arbitrary, check), { numRuns: 200 });

  it('nothing that a view could print is NaN, infinite or null', () => {
    holds(anyState, (facts) => {
      for (const [path, value] of leaves(toViewModel(facts))) {
        const printable = typeof value === 'number' ? Number.isFinite(value) : value !== null;
        expect(printable, `${path} is ${String(value)}`).to.equal(true);
      }
    });
  });

  it('no card is drawn twice, no group is empty, and none draws more than it has', () => {
    holds(anyState, (facts) => {
      const model = toViewModel(facts);
      const ids = model.groups.flatMap(({ cards }) => cards.map((card) => card.point.id));
      expect(new Set(ids).size).to.equal(ids.length);
      for (const group of model.groups) expect(group.total).to.be.greaterThan(0);
      expect(Math.min(...model.groups.map(({ total, cards }) => total - cards.length), 0)).to.equal(0);
    });
  });

  it('asking for more, in the end, draws everything', () => {
    holds(anyState, (facts) => {
      const model = toViewModel({ ...facts, shown: 1000, shownRemote: 1000 });
      expect([left(model), left(model, true)]).to.deep.equal([0, 0]);
    });
  });

  it('for a place on the mainland, every point stands in exactly one group', () => {
    const town = fc.constantFrom(...TOWNS.filter((name) => name !== 'Svalbard'));
    holds(fc.tuple(points, town), ([list, name]) => {
      const ids = everyCard(state(list, { choice: { kind: 'place', hit: hit(name) } })).map(
        ({ point: { id } }) => id,
      );
      expect(ids.sort()).to.deep.equal(list.map(({ id }) => id).sort());
    });
  });

  it('groups come nearest first, and remote offers are always drawn where there are any', () => {
    holds(anyState, (facts) => {
      const { groups, far } = toViewModel(facts);
      const tiers = groups.map(({ tier }) => tier);
      const last = far ? ['remote', 'further'] : ['further', 'remote'];
      const order = ['own', 'neighbour', 'county', ...last];
      expect(tiers).to.deep.equal(order.filter((tier) => tiers.includes(tier as 'own')));
      const all = everyCard(facts).some(({ tier }) => tier === 'remote');
      expect(
        toViewModel(facts).groups.some(({ tier, cards }) => tier === 'remote' && cards.length > 0),
      ).to.equal(all);
    });
  });

  it('a group says what is true of its places', () => {
    holds(fc.tuple(points, fc.constantFrom('Senja', 'Kvitsøy', 'Oslo')), ([list, name]) => {
      const found = hit(name);
      const home = found.place.number;
      const serves = (record: ContactPoint, number: string) =>
        Boolean(record.municipalities?.includes(number) || record.counties?.includes(number.slice(0, 2)));
      const beside = neighboursOf(home).map(({ number }) => number);
      for (const { tier, point: record } of everyCard(
        state(list, { choice: { kind: 'place', hit: found } }),
      )) {
        if (tier === 'own') expect(serves(record, home)).to.equal(true);
        if (tier === 'neighbour') expect(beside.some((number) => serves(record, number))).to.equal(true);
        if (tier === 'further') {
          expect(serves(record, home) || beside.some((number) => serves(record, number))).to.equal(false);
        }
        if (tier !== 'remote') expect(record.national ?? false).to.equal(false);
      }
    });
  });

  it('unconfirmed places stand after confirmed ones in each group', () => {
    holds(fc.tuple(points, choice), ([list, asked]) => {
      const model = toViewModel(state(list, { choice: asked, shown: 1000, shownRemote: 1000 }));
      for (const { cards } of model.groups) {
        const unsure = cards.map(
          ({ freshness, tag }) => freshness.level === 'unknown' || tag === 'unconfirmed',
        );
        const ahead = cards.map(({ point: record }) => record.verified?.date === '2030-01-01');
        const told = unsure.filter((_, at) => !ahead[at]);
        expect(told).to.deep.equal([...told].sort((a, b) => Number(a) - Number(b)));
      }
    });
  });

  it('every count in the filters is what one would get', () => {
    holds(anyState, ({ selected: _opened, ...facts }) => {
      for (const { group, options } of toViewModel(facts).filters?.groups ?? []) {
        for (const { code, count } of options) {
          const codes = group === 'access' ? [...new Set([...facts.filters.access, code])] : [code];
          const got = everyCard({ ...facts, filters: { ...facts.filters, [group]: codes } }).length;
          expect(got, `${group} ${code}`).to.equal(count);
        }
      }
    });
  });

  it('the data is left as it was', () => {
    holds(anyState, (facts) => {
      const before = JSON.stringify(facts);
      toViewModel(facts);
      expect(JSON.stringify(facts)).to.equal(before);
    });
  });

  it('the order does not hang on the order of the list, as long as names differ', () => {
    holds(fc.tuple(points, choice), ([list, asked]) => {
      const named = list.map((record) => ({ ...record, name: `${record.name} ${record.id}` }));
      const order = (records: ContactPoint[]) =>
        everyCard(state(records, { choice: { ...asked } })).map(({ point: { id } }) => id);
      expect(order([...named].reverse())).to.deep.equal(order(named));
    });
  });

  it('a card always leads on: a way to get in touch, or something instead when anything exists', () => {
    const service = { format: 1 as const, national: { name: 'Eksempel', url: 'https://eksempel.example/' } };
    holds(anyState, (facts) => {
      for (const { card } of everyCard({ ...facts, service })) {
        // Nobody need take the form.
        const sure = card.primary && card.primary.kind !== 'form';
        const formOnly = card.primary?.kind === 'form' && (card.secondary ?? card.others[0]);
        expect(Boolean(sure || formOnly) !== card.instead.length > 0).to.equal(true);
      }
    });
  });

  it('an address that is not public is on no card', () => {
    holds(anyState, (facts) => {
      for (const { card } of everyCard(facts)) {
        if (card.point.addressVisibility === 'hidden') expect(card.address).to.equal(undefined);
        if (card.point.addressVisibility === 'area') {
          expect(card.address?.lines.join() ?? '').not.to.include('Eksempelveien');
          expect(card.distance?.to ?? 'municipality-centre').to.equal('municipality-centre');
        }
      }
    });
  });
});

describe('whatever is typed', () => {
  it('means something, and suggests no more than asked for', () => {
    const list = [{ id: 'p', name: 'Eksempel kommune' }];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const meaning = interpret(text, list);
        if (meaning.kind === 'which') expect(meaning.hits.length).to.be.within(2, 8);
        expect(suggest(text, list).length).to.be.at.most(8);
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever stands in the URL', () => {
  it('is read without harm, and read again as the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (value) => {
        const read = fromUrlState(value);
        expect(fromUrlState(toUrlState(read))).to.deep.equal(read);
      }),
      { numRuns: 500 },
    );
  });
});
