import { expect } from '@open-wc/testing';
import { allCentres, centreOf, distanceKm, neighboursOf } from '../../src/geography/geography.js';
import { table, type Row } from './oracle.js';

describe('Where municipalities are', () => {
  let municipalities: Row[];
  before(async () => {
    municipalities = await table('municipalities');
  });

  it('each has the centre of the table, to a hundredth of a degree', () => {
    for (const { number = '', lat, lon } of municipalities) {
      expect(centreOf(number), number).to.deep.equal({ lat: Number(lat), lon: Number(lon) });
    }
    expect(centreOf('9999')).to.equal(undefined);
    expect(centreOf('1931'), 'a former number').to.equal(undefined);
  });

  it('the map has a dot for each of the 357 municipalities and none for Svalbard', () => {
    const numbers = allCentres().map(({ number }) => number);
    expect(numbers).to.have.length(357);
    expect(numbers).not.to.include('2100');
    for (const { number, ...point } of allCentres()) expect(centreOf(number)).to.deep.equal(point);
  });

  it('neighbours are those of the tables, land first, and each is the neighbour of the other', async () => {
    const pairs = [
      ...(await table('neighbours')).map((row) => ({ ...row, kind: 'land' })),
      ...(await table('links')),
    ] as Row[];
    const expected = new Map<string, string[]>();
    for (const { municipality: a = '', neighbour: b = '', kind = '' } of pairs) {
      expected.set(a, [...(expected.get(a) ?? []), `${kind} ${b}`]);
      expected.set(b, [...(expected.get(b) ?? []), `${kind} ${a}`]);
    }
    for (const { number = '' } of municipalities) {
      const own = neighboursOf(number);
      expect(own.map(({ number: other, by }) => `${by} ${other}`)).to.have.members(
        expected.get(number) ?? [],
      );
      expect(own.findLastIndex(({ by }) => by === 'land')).to.equal(
        own.filter(({ by }) => by === 'land').length - 1,
      );
      for (const { number: other, by } of own) {
        expect(neighboursOf(other)).to.deep.include({ number, by });
      }
    }
  });

  it('no municipality is without a neighbour; Svalbard and Jan Mayen are', () => {
    const alone = municipalities.filter(({ number = '' }) => neighboursOf(number).length === 0);
    expect(alone.map(({ name }) => name)).to.deep.equal(['Svalbard', 'Jan Mayen']);
    expect(neighboursOf('9999')).to.deep.equal([]);
  });

  it('islands are tied to those that their bridges, tunnels and ferries go to', () => {
    expect(neighboursOf('1144')).to.deep.equal([{ number: '1127', by: 'ferry' }]);
    expect(neighboursOf('5014')).to.deep.equal([{ number: '5056', by: 'road' }]);
    expect(neighboursOf('4627')).to.deep.equal([{ number: '4601', by: 'road' }]);
  });

  it('from Oslo to Bergen is about 305 kilometres in a straight line, either way', () => {
    const [oslo, bergen] = [centreOf('0301')!, centreOf('4601')!];
    expect(distanceKm(oslo, bergen)).to.be.closeTo(305, 3);
    expect(distanceKm(bergen, oslo)).to.equal(distanceKm(oslo, bergen));
    expect(distanceKm(oslo, oslo)).to.equal(0);
    expect(distanceKm({ lat: 90, lon: 0 }, { lat: -90, lon: 0 })).to.be.closeTo(20015, 1);
  });
});
