import { expect } from '@open-wc/testing';
import { searchPlaces, type PlaceHit } from '../../src/geography/geography.js';
import { table, withoutStrays } from './oracle.js';

/** Display names, with what led there: "Senja ← Lenvik". */
const told = ({ place, via }: PlaceHit): string => (via ? `${place.name} ← ${via.name}` : place.name);
const search = (text: string, limit?: number): string[] => searchPlaces(text, limit).map(told);
const exactly = (text: string): string[] =>
  searchPlaces(text, 100)
    .filter(({ match }) => match === 'exact')
    .map(told);

describe('Place search', () => {
  it('finds a municipality by its name, with or without "kommune", "fylke" or "NAV"', () => {
    for (const text of ['Senja', 'senja kommune', 'NAV Senja', 'nav senja kommune', 'Suohkan Senja']) {
      expect(search(text)[0], text).to.equal('Senja');
    }
    expect(search('Kvam herad')[0]).to.equal('Kvam');
    expect(search('Nordland fylke')[0]).to.equal('Nordland');
    expect(search('Agder fylkeskommune')[0]).to.equal('Agder');
    expect(exactly('Kárášjohka gielda')).to.deep.equal(['Karasjok ← Kárášjohka']);
    expect(exactly('Raarvihken tjïelte')).to.deep.equal([]);
    expect(exactly('Raarvihke tjïelte')).to.deep.equal(['Røyrvik ← Raarvihke']);
    expect(exactly('Raisin komuuni')).to.deep.equal([]);
    expect(exactly('Raisi komuuni')).to.deep.equal(['Nordreisa ← Raisi']);
    expect(search('kommune')).to.deep.equal([]);
  });

  it('leads a former municipality to the present one and says how', () => {
    expect(searchPlaces('Lenvik')[0]).to.deep.equal({
      place: { kind: 'municipality', number: '5530', name: 'Senja', municipalities: ['5530'] },
      match: 'exact',
      via: { kind: 'former-municipality', name: 'Lenvik' },
    });
    expect(exactly('Nøtterøy')).to.deep.equal(['Færder ← Nøtterøy']);
  });

  it('asks which, when what was typed has been split', () => {
    expect(exactly('Tysfjord')).to.deep.equal(['Narvik ← Tysfjord', 'Hamarøy ← Tysfjord']);
    expect(exactly('Divtasvuodna')).to.deep.equal(['Narvik ← Divtasvuodna', 'Hamarøy ← Divtasvuodna']);
    expect(exactly('Snillfjord')).to.have.members([
      'Heim ← Snillfjord',
      'Hitra ← Snillfjord',
      'Orkland ← Snillfjord',
    ]);
    expect(exactly('Viken')).to.deep.equal(['Østfold ← Viken', 'Akershus ← Viken', 'Buskerud ← Viken']);
    expect(exactly('vestfold og telemark')).to.have.length(2);
    expect(exactly('Troms og Finnmark fylkeskommune')).to.have.length(2);
  });

  it('names that occur twice say their county', () => {
    expect(exactly('Herøy')).to.deep.equal(['Herøy (Møre og Romsdal)', 'Herøy (Nordland)']);
    expect(exactly('Våler')).to.deep.equal(['Våler (Østfold)', 'Våler (Innlandet)']);
    expect(exactly('Herøy (Nordland)')).to.deep.equal(['Herøy (Nordland)']);
    expect(exactly('vaaler hedmark')).to.deep.equal(['Våler (Innlandet)']);
    expect(exactly('Herøy i Nordland')).to.deep.equal(['Herøy (Nordland)']);
    expect(exactly('Våler i Innlandet')).to.deep.equal(['Våler (Innlandet)']);
    expect(exactly('Os i Hordaland')).to.deep.equal(['Bjørnafjorden ← Os']);
    expect(exactly('Nes i Akershus')).to.deep.equal(['Nes']);
    expect(exactly('Senja kommune i Troms')).to.deep.equal(['Senja']);
  });

  it('a name that is one municipality and was another gives both, with the county of the former', () => {
    for (const [name, present, successor, county] of [
      ['Os', 'Os', 'Bjørnafjorden', 'Hordaland'],
      ['Nes', 'Nes', 'Nesbyen', 'Buskerud'],
      ['Bø', 'Bø', 'Midt-Telemark', 'Telemark'],
      ['Sande', 'Sande', 'Holmestrand', 'Vestfold'],
    ] as const) {
      const [first, second, ...more] = searchPlaces(name, 100).filter(({ match }) => match === 'exact');
      expect(first?.place.name).to.equal(present);
      expect(first?.via).to.equal(undefined);
      expect(second?.place.name).to.equal(successor);
      expect(second?.via).to.deep.equal({ kind: 'former-municipality', name, county });
      expect(more).to.deep.equal([]);
      expect(exactly(`${name}, ${county}`)).to.deep.equal([`${successor} ← ${name}`]);
    }
  });

  it('a municipality that was split in 2024 and left its name with one part gives both parts', () => {
    const [own, haram] = searchPlaces('Ålesund');
    expect([own?.place.name, own?.match, own?.via]).to.deep.equal(['Ålesund', 'exact', undefined]);
    expect([haram?.place.name, haram?.match]).to.deep.equal(['Haram', 'exact']);
    expect(haram?.via).to.deep.equal({ kind: 'former-municipality', name: 'Ålesund', split: true });
  });

  it('exact comes before the beginning of a name, that before a later word, and few are shown', () => {
    const os = searchPlaces('Os');
    expect(os).to.have.length(8);
    expect(os.slice(0, 2).map(({ match }) => match)).to.deep.equal(['exact', 'exact']);
    expect(os.slice(2).map(({ match }) => match)).to.deep.equal(Array(6).fill('prefix'));
    const levels = searchPlaces('sund', 100).map(({ match }) =>
      ['exact', 'prefix', 'word', 'slip'].indexOf(match),
    );
    expect(levels).to.deep.equal([...levels].sort());
    expect(search('Romsdal')[0]).to.equal('Møre og Romsdal');
    expect(searchPlaces('Romsdal')[0]?.match).to.equal('word');
    expect(search('Mo')[0]).to.equal('Rana ← Mo i Rana');
  });

  it('a present name wins over the town of the same name, and each place comes once', () => {
    expect(search('Oslo')).to.deep.equal(['Oslo']);
    expect(search('Odda')[0]).to.equal('Ullensvang ← Odda');
    for (const text of ['a', 's', 'Sand', 'nord', 'Bergen', 'troms']) {
      const numbers = searchPlaces(text, 1000).map(({ place }) => place.number);
      expect(new Set(numbers).size, text).to.equal(numbers.length);
    }
  });

  it('the town of a municipality is that municipality, though it reaches over the border; namesakes still ask', () => {
    expect(exactly('Molde')).to.deep.equal(['Molde']);
    expect(exactly('Sortland')).to.deep.equal(['Sortland']);
    for (const text of ['Lund', 'Sula', 'Osen']) expect(exactly(text).length, text).to.be.greaterThan(1);
  });

  it('a town that lies in two municipalities gives both', () => {
    expect(exactly('Bryne')).to.have.members(['Time ← Bryne', 'Klepp ← Bryne']);
    expect(exactly('Bø i Telemark')).to.have.length(2);
  });

  it('Svalbard is a place without being a municipality', () => {
    expect(searchPlaces('Svalbard')[0]?.place).to.deep.equal({
      kind: 'territory',
      number: '2100',
      name: 'Svalbard',
      municipalities: ['2100'],
    });
    expect(exactly('Longyearbyen')).to.deep.equal(['Svalbard ← Longyearbyen']);
    expect(exactly('9170')).to.deep.equal(['Svalbard ← 9170']);
  });

  describe('by postcode', () => {
    it('every code leads to its municipality and names its town', async () => {
      const codes = await table('postcodes');
      expect(codes).to.have.length(5122);
      for (const { code = '', town = '', municipality } of codes) {
        const hits = searchPlaces(code);
        expect(hits, code).to.have.length(1);
        expect(hits[0]).to.deep.include({ match: 'exact', via: { kind: 'postcode', name: code, town } });
        expect(hits[0]?.place.number).to.equal(municipality);
      }
    });

    it('a code that does not exist is never taken for another', async () => {
      const codes = new Set((await table('postcodes')).map(({ code }) => code));
      for (let n = 0; n < 10_000; n++) {
        const code = String(n).padStart(4, '0');
        if (!codes.has(code)) expect(searchPlaces(code), code).to.deep.equal([]);
      }
    });

    it('the town, the street or the country may stand beside it', () => {
      for (const text of ['9300 Finnsnes', 'Eksempelveien 1, 9300 Finnsnes', 'N-9300', ' 9300 ', '9300 fi']) {
        expect(search(text), text).to.deep.equal(['Senja ← 9300']);
      }
      expect(search('9999 Finnsnes')[0]).to.equal('Senja ← Finnsnes');
    });

    it('two or three digits, and more than four, mean nothing yet', () => {
      for (const text of ['9', '93', '930', '93000', '12345678'])
        expect(search(text), text).to.deep.equal([]);
    });
  });

  describe('with a slip of the finger', () => {
    it('one letter wrong, missing, too many or swapped is forgiven', () => {
      for (const text of ['Trondhiem', 'Trondeim', 'Trondheimm', 'Trindheim', 'trondhem kommune']) {
        expect(search(text)[0], text).to.equal('Trondheim');
        expect(searchPlaces(text)[0]?.match, text).to.equal('slip');
      }
      expect(search('Åesund')).to.include('Ålesund');
      expect(search('Sanfejord')).to.deep.equal([]);
    });

    it('short names and written out names are taken at their word', () => {
      expect(search('Xs')).to.deep.equal([]);
      expect(searchPlaces('Lenvik', 100).filter(({ match }) => match === 'slip')).to.deep.equal([]);
      expect(search('Hxl')).to.deep.equal([]);
    });

    it('every name of five letters or more survives a slip, unless that spells another name', async function () {
      this.timeout(60_000);
      for (const [name, numbers] of await namesOfFive()) {
        const slipped = slip(name);
        const hits = searchPlaces(slipped, 1000);
        if (hits.some(({ match }) => match === 'exact')) continue;
        const found = hits.map(({ place }) => place.number);
        expect(found, `${slipped} for ${name}`).to.include.members(numbers);
      }
    });
  });

  describe('on anything that can be typed or pasted', () => {
    it('never throws and finds nothing in what is no name', () => {
      const nothing = [
        '',
        ' ',
        '\n',
        '-',
        '...',
        '(((',
        '[a-z]+',
        '.*',
        '\\',
        '$&',
        '__proto__',
        'constructor',
      ];
      nothing.push(
        '\u0000',
        '\ud800',
        '\udfff',
        'a\u0300'.repeat(5).replace(/a/g, ''),
        '👨‍👩‍👧‍👦',
        'شارع',
        '٣٠٠٠',
        '；',
      );
      for (const text of nothing) expect(search(text), JSON.stringify(text)).to.deep.equal([]);
    });

    it('only the first two hundred characters count', () => {
      expect(search('x'.repeat(100_000))).to.deep.equal([]);
      expect(search(`${' '.repeat(193)}Senja${'!'.repeat(100_000)}`)[0]).to.equal('Senja');
      expect(search('Senja'.padStart(300))).to.deep.equal([]);
      expect(search(`S${'\u0301\u0302\u0303'.repeat(20)}enja`)[0]).to.equal('Senja');
    });
  });
});

async function namesOfFive(): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  const add = (name = '', number = ''): void => {
    if (name.replace(/[^\p{L}]/gu, '').length >= 5)
      names.set(name, [...new Set([...(names.get(name) ?? []), number])]);
  };
  for (const { name, other_names: others, number } of await table('municipalities')) {
    add(name, number);
    for (const other of others ? others.split('; ') : []) add(other, number);
  }
  const present = new Set(names.keys());
  for (const { name = '', present: now = '' } of await table('former-municipalities')) {
    if (!present.has(name)) for (const number of now.split(' ')) add(name, number);
  }
  for (const { town, municipality } of await withoutStrays(await table('postcodes'))) add(town, municipality);
  return names;
}

/** One slip, of a kind and at a place that differ from name to name and not from run to run. */
function slip(name: string): string {
  const letters = [...name];
  const sum = letters.reduce((total, letter) => total + letter.codePointAt(0)!, 0);
  const i = sum % (letters.length - 1);
  const kind = Math.floor(sum / 7) % 4;
  if (kind === 0) letters.splice(i, 1);
  else if (kind === 1) letters.splice(i, 0, 'x');
  else if (kind === 2) letters[i] = 'x';
  else letters.splice(i, 2, letters[i + 1]!, letters[i]!);
  return letters.join('');
}
