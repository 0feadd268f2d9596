import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { activeFilters, filtered, filtersFor, type Facets, type Ticked } from '../../src/lib/facets.js';

type Group = 'colours' | 'sizes' | 'needs';
type Thing = { [group in Group]: readonly string[] };

const FACETS: Facets<Thing, Group> = {
  groups: ['colours', 'sizes', 'needs'],
  codesOf: (thing, group) => thing[group],
  order: { sizes: ['s', 'm', 'l'] },
  allOf: 'needs',
};

const codes = (...of: string[]) => fc.uniqueArray(fc.constantFrom(...of), { maxLength: 3 });
const things: fc.Arbitrary<Thing> = fc.record({
  colours: codes('red', 'blue', 'green'),
  sizes: codes('s', 'm', 'l'),
  needs: codes('lift', 'quiet'),
});
const anything = fc.tuple(fc.array(things, { maxLength: 30 }), things);

describe('filters by codes', () => {
  it('let through what meets one code of each group, and all of the group that wants all', () => {
    fc.assert(
      fc.property(anything, ([records, ticked]) => {
        const one = (group: Group, thing: Thing): boolean =>
          !ticked[group].length || ticked[group].some((code) => thing[group].includes(code));
        const all = (thing: Thing): boolean => ticked.needs.every((code) => thing.needs.includes(code));
        expect(filtered(records, ticked, FACETS)).to.deep.equal(
          records.filter((thing) => one('colours', thing) && one('sizes', thing) && all(thing)),
        );
      }),
    );
  });

  it('count for each code what ticking it gives, and offer no code that gives nothing', () => {
    fc.assert(
      fc.property(anything, ([records, ticked]) => {
        const filters = filtersFor(records, ticked, FACETS);
        expect(filters?.active ?? 0).to.equal(activeFilters(ticked));
        for (const { group, options } of filters?.groups ?? []) {
          for (const { code, count, ticked: on } of options) {
            expect(count || on, code).to.not.equal(0);
            expect(on).to.equal(ticked[group].includes(code));
            const others = group === 'needs' ? [...new Set([...ticked.needs, code])] : [code];
            const with_: Ticked<Group> = { ...ticked, [group]: others };
            expect(filtered(records, with_, FACETS).length, code).to.equal(count);
          }
        }
      }),
    );
  });

  it('stand in their order, or with the commonest first', () => {
    const thing = (colours: string[], sizes: string[]): Thing => ({ colours, sizes, needs: [] });
    const records = [thing(['blue'], ['l']), thing(['red'], ['s']), thing(['red'], []), thing(['green'], [])];
    const groups = filtersFor(records, thing([], []), FACETS)!.groups;
    expect(groups.map(({ group, options }) => [group, options.map(({ code }) => code)])).to.deep.equal([
      ['colours', ['red', 'blue', 'green']],
      ['sizes', ['s', 'l']],
    ]);
  });

  it('are counted when somebody looks, and once', () => {
    let looked = 0;
    const records = [
      { colours: ['red'], sizes: [], needs: [] },
      { colours: ['blue'], sizes: [], needs: [] },
    ];
    const facets: Facets<Thing, Group> = {
      ...FACETS,
      codesOf: (thing, group) => (looked++, thing[group]),
    };
    const filters = filtersFor(records, { colours: [], sizes: [], needs: [] }, facets)!;
    const before = looked;
    const { groups } = filters;
    expect(looked).to.be.above(before);
    const after = looked;
    expect(filters.groups).to.equal(groups);
    expect(looked).to.equal(after);
  });
});
