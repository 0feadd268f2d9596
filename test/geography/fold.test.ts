import { expect } from '@open-wc/testing';
import { fold, searchPlaces } from '../../src/geography/geography.js';
import { list, spellings, table, withoutStrays } from './oracle.js';

describe('Spelling of names', () => {
  it('ø, å and æ may be written in one letter or two, in small letters or large', () => {
    for (const [name = '', ...others] of [
      ['Ålesund', 'Aalesund', 'alesund', 'ÅLESUND', 'AALESUND', 'A\u030alesund'],
      ['Øyer', 'Oyer', 'Oeyer', 'öyer', 'OEYER'],
      ['Bærum', 'Baerum', 'barum', 'BÆRUM', 'bärum'],
      ['Nord-Aurdal', 'nord aurdal', 'NORD–AURDAL', ' Nord. Aurdal'],
      ['Kárášjohka', 'Karasjohka', 'KÁRÁŠJOHKA'],
      ['Porsáŋgu', 'Porsangu'],
      ['Deatnu đŧž', 'deatnu dtz'],
    ]) {
      for (const other of others) expect(fold(other), other).to.equal(fold(name));
    }
  });

  it('words stay apart', () => {
    expect(fold('Møre og Romsdal')).to.equal('more og romsdal');
    expect(fold('a\nb')).to.equal('a b');
  });

  it('only two pairs of names in the country become the same', async () => {
    const names = new Map<string, Set<string>>();
    const add = (name: string | undefined): void => {
      const key = fold(name ?? '').replace(/ /g, '');
      names.set(key, (names.get(key) ?? new Set()).add(name ?? ''));
    };
    for (const file of ['municipalities', 'former-municipalities', 'counties', 'former-counties']) {
      for (const { name, other_names: others } of await table(file))
        [name, ...list(others, '; ')].forEach(add);
    }
    for (const { town } of await table('postcodes')) add(town);
    const alike = [...names.values()]
      .filter(({ size }) => size > 1)
      .map((pair) => [...pair].sort().join(' '));
    expect(alike).to.have.members(['Lardal Lærdal', 'Ornes Ørnes']);
  });

  it('whoever writes the letter æ or ø gets the name that has it', () => {
    const exact = (text: string): string[] =>
      searchPlaces(text)
        .filter(({ match }) => match === 'exact')
        .map(({ place }) => place.name);
    expect(exact('Lærdal kommune')).to.deep.equal(['Lærdal']);
    expect(exact('Lardal')).to.deep.equal(['Larvik', 'Lærdal']);
    expect(exact('LAERDAL')).to.have.members(['Lærdal', 'Larvik']);
  });

  it('every present, former and other name is found however it is spelt', async function () {
    this.timeout(60_000);
    for (const file of ['municipalities', 'former-municipalities', 'counties', 'former-counties']) {
      for (const row of await table(file)) {
        const present = row['present'] ? list(row['present']) : [row['number'] ?? ''];
        for (const name of [row['name'] ?? '', ...list(row['other_names'], '; ')]) {
          for (const text of spellings(name)) expectToFind(text, present);
        }
      }
    }
  });

  it('every town is found in each of its municipalities, however it is spelt', async function () {
    this.timeout(60_000);
    const towns = new Map<string, Set<string>>();
    for (const { town = '', municipality = '' } of await withoutStrays(await table('postcodes'))) {
      towns.set(town, (towns.get(town) ?? new Set()).add(municipality));
    }
    expect(towns).to.have.property('size', 1839);
    let turn = 0;
    for (const [town, municipalities] of towns) {
      const all = spellings(town);
      for (const text of [town, all[++turn % all.length]!]) expectToFind(text, [...municipalities]);
    }
  });
});

/** Oslo is a county and a municipality at once; the municipality stands for both. */
function expectToFind(text: string, numbers: readonly string[]): void {
  const found = searchPlaces(text, 100)
    .filter(({ match }) => match === 'exact')
    .map(({ place }) => place.number);
  expect(found, text).to.include.members(numbers.map((number) => (number === '03' ? '0301' : number)));
}
