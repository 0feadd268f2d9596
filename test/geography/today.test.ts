import { expect } from '@open-wc/testing';
import { asOfToday } from '../../src/geography/geography.js';

const OSLO = '0301';
const SENJA = '5530';

describe('records that speak of yesterday’s Norway', () => {
  it('are read as speaking of today’s: Lenvik is Senja, Tysfjord is two, Viken is three', () => {
    const [point] = asOfToday([{ municipalities: ['1931', '5421', '1850'], counties: ['30'] }]);
    expect(point?.municipalities?.[0]).to.equal(SENJA);
    expect(point?.municipalities).to.have.members([SENJA, '1806', '1875']);
    expect(point?.counties).to.have.members(['31', '32', '33']);
  });

  it('lose numbers that were never in force, and keep everything else', () => {
    const point = { municipalities: ['9999'], counties: ['99'], topics: ['sorg'] };
    expect(asOfToday([point])).to.deep.equal([{ municipalities: [], counties: [], topics: ['sorg'] }]);
  });

  it('are the same objects when nothing changes, and the same list the second time', () => {
    const points = [{ municipalities: [OSLO], counties: ['03'] }, { municipalities: ['1931'] }, {}];
    const once = asOfToday(points);
    expect([once[0], once[2]]).to.deep.equal([points[0], points[2]]);
    expect(once[0]).to.equal(points[0]);
    expect(asOfToday(points)).to.equal(once);
    expect(asOfToday(once)).to.equal(once);
  });
});
