import { expect } from '@open-wc/testing';
import {
  areaName,
  countyName,
  municipalitiesInCounty,
  municipalityName,
  placeOf,
  presentMunicipalities,
  presentNumbers,
} from '../../src/geography/geography.js';
import { list, table, type Row } from './oracle.js';

describe('Numbers of municipalities and counties', () => {
  let municipalities: Row[];
  before(async () => {
    municipalities = await table('municipalities');
  });

  it('each present municipality has its name, its county and stays itself', () => {
    for (const { number = '', name = '', county = '' } of municipalities) {
      const twice = municipalities.filter((other) => other['name'] === name).length > 1;
      expect(municipalityName(number)).to.equal(twice ? `${name} (${countyName(county)})` : name);
      expect(presentNumbers(number)).to.deep.equal([number]);
      expect(placeOf(number)?.kind).to.equal(county ? 'municipality' : 'territory');
      if (county) expect(municipalitiesInCounty(county)).to.include(number);
    }
  });

  it('each former municipality number leads to its successors', async () => {
    const former = await table('former-municipalities');
    expect(former).to.have.length(481);
    for (const { number = '', present } of former)
      expect(presentNumbers(number)).to.deep.equal(list(present));
  });

  it('each former county number leads to its successors', async () => {
    for (const { number = '', present } of await table('former-counties')) {
      expect(presentNumbers(number)).to.deep.equal(list(present));
    }
    expect(presentNumbers('54')).to.deep.equal(['55', '56']);
  });

  it('each county knows its name and its municipalities', async () => {
    const counties = await table('counties');
    expect(counties).to.have.length(15);
    const all = counties.flatMap(({ number = '', name }) => {
      expect(countyName(number)).to.equal(name);
      return municipalitiesInCounty(number);
    });
    expect(all).to.have.length(357);
  });

  it('a number that never was in force leads nowhere', () => {
    for (const number of [
      '',
      '0',
      '9999',
      '99',
      '0000',
      '21',
      '301',
      ' 0301',
      '0301 ',
      'abcd',
      '__proto__',
      '03010',
    ]) {
      expect(presentNumbers(number), number).to.deep.equal([]);
      expect(municipalityName(number), number).to.equal(undefined);
      expect(countyName(number), number).to.equal(undefined);
      expect(placeOf(number), number).to.equal(undefined);
    }
    expect(municipalityName('03')).to.equal(undefined);
    expect(countyName('0301')).to.equal(undefined);
    expect(municipalitiesInCounty('0301')).to.deep.equal([]);
  });

  it('Herøy and Våler say which county they are in', () => {
    expect(['1515', '1818', '3114', '3419'].map(municipalityName)).to.deep.equal([
      'Herøy (Møre og Romsdal)',
      'Herøy (Nordland)',
      'Våler (Østfold)',
      'Våler (Innlandet)',
    ]);
  });

  describe('in the attributes kommune and fylke', () => {
    it('old numbers, short numbers and blanks between commas are understood', () => {
      expect(presentMunicipalities({ kommune: '0101, 301 ,,1931' })).to.deep.equal({
        numbers: ['0301', '3101', '5530'],
        unknown: [],
      });
      expect(presentMunicipalities({ fylke: '3' }).numbers).to.deep.equal(['0301']);
    });

    it('a municipality that was split means all its successors', () => {
      expect(presentMunicipalities({ kommune: '1507' }).numbers).to.deep.equal(['1508', '1580']);
      expect(presentMunicipalities({ kommune: '1850' }).numbers).to.deep.equal(['1806', '1875']);
      expect(presentMunicipalities({ kommune: '5012' }).numbers).to.deep.equal(['5055', '5056', '5059']);
    });

    it('a county that was split means all municipalities of its successors', () => {
      expect(presentMunicipalities({ fylke: '54' }).numbers).to.have.length(39);
      expect(presentMunicipalities({ fylke: '30' }).numbers).to.have.length(51);
    });

    it('both together are a union, each municipality once', () => {
      const { numbers } = presentMunicipalities({ kommune: '5501,4601', fylke: '55' });
      expect(numbers).to.have.length(22);
      expect(numbers).to.deep.equal([...numbers].sort());
    });

    it('one municipality, or the whole of one county, has a name of its own', () => {
      expect(areaName(['5530'])).to.equal('Senja');
      expect(areaName(municipalitiesInCounty('55'))).to.equal('Troms');
      expect(areaName(['0301'])).to.equal('Oslo');
      for (const numbers of [[], ['5501', '5530'], ['9999'], municipalitiesInCounty('55').slice(1)])
        expect(areaName(numbers), numbers.join()).to.equal(undefined);
    });

    it('what is no number is given back, so that the embedder can be told', () => {
      expect(presentMunicipalities({ kommune: 'Oslo,9999,0301,12345', fylke: '99,-3' })).to.deep.equal({
        numbers: ['0301'],
        unknown: ['Oslo', '9999', '12345', '99', '-3'],
      });
      expect(presentMunicipalities({})).to.deep.equal({ numbers: [], unknown: [] });
    });
  });
});
