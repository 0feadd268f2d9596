import { expect } from '@open-wc/testing';
import { norwegianSortKey } from '../../src/lib/sort-key.js';

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
