import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compareNorwegian, norwegianSortKey } from '../../src/lib/sort-key.js';

const sorted = (names: string[]) =>
  [...names].sort((a, b) => (norwegianSortKey(a) < norwegianSortKey(b) ? -1 : 1));

describe('names in Norwegian order', () => {
  it('end with æ, ø and å', () => {
    expect(sorted(['Ålesund', 'Øygarden', 'Ærøy', 'Voss', 'Alta'])).to.deep.equal([
      'Alta',
      'Voss',
      'Ærøy',
      'Øygarden',
      'Ålesund',
    ]);
  });

  it('put aa with å, and their cousins beside them', () => {
    expect(sorted(['Åsnes', 'Aaker', 'Zahl', 'Örsta', 'Øystre'])).to.deep.equal([
      'Zahl',
      'Øystre',
      'Örsta',
      'Åsnes',
      'Aaker',
    ]);
  });

  it('care about neither case nor accents', () => {
    expect(norwegianSortKey('LINK')).to.equal(norwegianSortKey('link'));
    expect(norwegianSortKey('Porsáŋgu')).to.equal('porsangu');
    expect(sorted(['bodø', 'Asker', 'BERGEN'])).to.deep.equal(['Asker', 'BERGEN', 'bodø']);
  });

  it('are the same whether å is one character or two', () => {
    expect(norwegianSortKey('A\u030a')).to.equal(norwegianSortKey('Å'));
  });
});

describe('comparing two names', () => {
  it('gives the order of their keys, whatever letters they are made of', () => {
    const letters = fc.constantFrom(...'aAbBzZæøåÅäöéđ -1', 'aa', '\u030a', 'a\u030a');
    const name = fc.array(letters, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [left, right] = [norwegianSortKey(a), norwegianSortKey(b)];
        expect(Math.sign(compareNorwegian(a, b))).to.equal(left < right ? -1 : left > right ? 1 : 0);
      }),
      { numRuns: 5000 },
    );
  });
});
