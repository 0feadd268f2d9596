import { expect } from '@open-wc/testing';
import {
  interpret,
  suggest,
  type Interpretation,
  type Suggestion,
} from '../../../src/widgets/contact-finder/contact-finder.model.js';
import { many, OSLO, place, SENJA } from './model-support.js';

const POINTS = [
  place('link', OSLO, { name: 'LINK Eksempel – senter for selvhjelp og mestring' }),
  place('sentral', OSLO, { name: 'Øvre Eksempel frivilligsentral' }),
  place('kommune', OSLO, { name: 'Eksempel kommune' }),
];

function told(meaning: Interpretation): string {
  switch (meaning.kind) {
    case 'place':
      return `place ${meaning.hit.place.name}`;
    case 'which':
      return `which ${meaning.hits
        .map(({ place: { name } }) => name)
        .sort()
        .join(', ')}`;
    case 'name':
    case 'unknown':
      return `${meaning.kind} ${meaning.words}`;
    default:
      return meaning.kind;
  }
}
const means = (text: string) => told(interpret(text, POINTS));

describe('what Enter or "Søk" means', () => {
  it('is nothing for an empty field', () => {
    expect(means('')).to.equal('none');
    expect(means('   ')).to.equal('none');
  });

  it('is the place that is named among other words', () => {
    expect(means('Ålesund sentrum')).to.equal('which Haram, Ålesund');
    expect(means('jeg bor i bergen')).to.equal('place Bergen');
    expect(means('Lørenskog/Oslo')).to.equal('which Lørenskog, Oslo');
  });

  it('is a question when the words only stand later in a name', () => {
    expect(means('Lofoten')).to.equal('which Flakstad');
  });

  it('finds a contact point by its name in any language', () => {
    const points = [place('p', OSLO, { name: 'Eksempel', translations: { se: { name: 'Ovdamearka' } } })];
    expect(told(interpret('ovdamearka', points))).to.equal('name ovdamearka');
  });

  it('is a municipality, by its name today or before, its postcode, or a town in it', () => {
    expect(means('Senja')).to.equal('place Senja');
    expect(means(' lenvik ')).to.equal('place Senja');
    expect(means('Senja kommune')).to.equal('place Senja');
    expect(means('9300')).to.equal('place Senja');
    expect(means('Finnsnes')).to.equal('place Senja');
    expect(means('tromso')).to.equal('place Tromsø');
    expect(means('Tromsoe')).to.equal('place Tromsø');
  });

  it('says what it was that led there', () => {
    const meaning = interpret('Lenvik', POINTS);
    expect(meaning.kind === 'place' && meaning.hit.via).to.deep.equal({
      kind: 'former-municipality',
      name: 'Lenvik',
    });
  });

  it('is Oslo, without asking whether the county or the municipality is meant', () => {
    expect(means('Oslo')).to.equal('place Oslo');
  });

  it('is a question when a former municipality or county was split', () => {
    expect(means('Tysfjord')).to.equal('which Hamarøy, Narvik');
    expect(means('Viken')).to.match(/^which .*Akershus.*Buskerud.*Østfold/);
    expect(means('Troms og Finnmark')).to.match(/^which Finnmark, Troms/);
  });

  it('is a question when two places have the same name', () => {
    expect(means('Herøy')).to.match(/^which Herøy \(.*, Herøy \(/);
    expect(means('Våler')).to.match(/^which Våler \(.*, Våler \(/);
  });

  it('is the only place that begins so, and a question when several do', () => {
    expect(means('Trondhei')).to.equal('place Trondheim');
    expect(means('Kristians')).to.match(/^which .*Kristiansand.*Kristiansund/);
  });

  it('asks among no more places than a person reads', () => {
    const meaning = interpret('s', POINTS);
    expect(meaning.kind === 'which' && meaning.hits.length).to.be.within(2, 8);
  });

  it('is the name of a contact point when no place is called that', () => {
    expect(means('frivilligsentral')).to.equal('name frivilligsentral');
    expect(means('link eksempel')).to.equal('name link eksempel');
    expect(means('mestring selvhjelp')).to.equal('name mestring selvhjelp');
    expect(means('ovre eksempel')).to.equal('name ovre eksempel');
  });

  it('is the place when a place and a contact point have the same name', () => {
    expect(told(interpret('Senja', [place('p', SENJA, { name: 'Senja' })]))).to.equal('place Senja');
  });

  it('forgives one slip of the finger', () => {
    expect(means('Trondhiem')).to.equal('place Trondheim');
  });

  it('is unknown for everything else, whatever is typed', () => {
    expect(means('qqqqqqqq')).to.equal('unknown qqqqqqqq');
    for (const text of ['(((', '.*', '\\', '%', '\u0000', '<b>', '–', '💚', 'a'.repeat(5000)]) {
      expect(() => interpret(text, POINTS), text).not.to.throw();
    }
    expect(interpret('–', POINTS).kind).to.equal('unknown');
  });
});

describe('suggestions while typing', () => {
  const line = (suggestion: Suggestion) =>
    suggestion.kind === 'place' ? suggestion.hit.place.name : `«${suggestion.point.name}»`;
  const lines = (text: string, points = POINTS, limit?: number) => suggest(text, points, limit).map(line);

  it('are places and contact points, exact before prefix before the rest', () => {
    const points = [
      place('c', OSLO, { name: 'Hjelp i Senja' }),
      place('b', OSLO, { name: 'Senja mestring' }),
      place('a', OSLO, { name: 'Senja' }),
    ];
    expect(lines('Senja', points).slice(0, 4)).to.deep.equal([
      'Senja',
      '«Senja»',
      '«Senja mestring»',
      '«Hjelp i Senja»',
    ]);
  });

  it('find every word, in any order, from its beginning', () => {
    expect(lines('eksempel')).to.deep.equal([
      '«Eksempel kommune»',
      '«LINK Eksempel – senter for selvhjelp og mestring»',
      '«Øvre Eksempel frivilligsentral»',
    ]);
    expect(lines('sentral')).not.to.include('«Øvre Eksempel frivilligsentral»');
    expect(lines('frivilligsentral øvre')).to.deep.equal(['«Øvre Eksempel frivilligsentral»']);
  });

  it('keep to the limit and are none for nothing', () => {
    const points = many(50, (at) => place(`p${at}`, OSLO, { name: `Eksempel ${at}` }));
    expect(lines('eksempel', points)).to.have.length(8);
    expect(lines('eksempel', points, 3)).to.have.length(3);
    expect(lines('')).to.deep.equal([]);
    expect(lines(' - ')).to.deep.equal([]);
  });

  it('name each place and each contact point once', () => {
    const found = suggest('oslo', [place('p', OSLO, { name: 'Oslo Oslo Oslo' })]);
    expect(found.filter(({ kind }) => kind === 'point')).to.have.length(1);
    expect(found.filter((one) => one.kind === 'place' && one.hit.place.name === 'Oslo')).to.have.length(1);
  });

  it('know a new list from the old one', () => {
    expect(lines('nytt eksempel')).to.deep.equal([]);
    expect(lines('nytt eksempel', [...POINTS, place('ny', OSLO, { name: 'Nytt eksempel' })])).to.deep.equal([
      '«Nytt eksempel»',
    ]);
  });
});
