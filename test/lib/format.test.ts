import { expect } from '@open-wc/testing';
import {
  formatDate,
  formatDay,
  formatInstant,
  formatKilometres,
  formatList,
  formatNumber,
  formatTimeRange,
  formatWeekdays,
  languageName,
  weekdayName,
} from '../../src/lib/format.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('Dates', () => {
  it('are as fine as they were given', () => {
    expect(plain(formatDate('2026-11-21', 'nb'))).to.equal('21. november 2026');
    expect(plain(formatDate('2026-11-01', 'nn'))).to.equal('1. november 2026');
    expect(plain(formatDate('2026-11-21', 'en'))).to.equal('21 November 2026');
    expect(formatDate('2025-05', 'nb')).to.equal('mai 2025');
    expect(formatDate('2025-05', 'en')).to.equal('May 2025');
    expect(formatDate('2019', 'nn')).to.equal('2019');
  });

  it('that are none leave nothing behind', () => {
    for (const text of ['', 'i fjor', '2025-13', '2025-00-10', '20250510']) {
      expect(formatDate(text, 'nb'), text).to.equal('');
      expect(formatDay(text, 'nb'), text).to.equal('');
    }
  });

  it('that are near say the day of the week', () => {
    expect(plain(formatDay('2026-11-21', 'nb'))).to.equal('lørdag 21. november');
    expect(plain(formatDay('2026-11-21', 'nn'))).to.equal('laurdag 21. november');
    expect(plain(formatDay('2026-11-22', 'en'))).to.equal('Sunday 22 November');
  });

  it('with a time show the clock in Norway, wherever the visitor is', () => {
    expect(plain(formatInstant(Date.UTC(2026, 10, 21, 9, 15), 'nb'))).to.equal('21. november 2026 kl. 10.15');
    expect(plain(formatInstant(Date.UTC(2026, 6, 1, 22, 30), 'en'))).to.equal('2 July 2026, 00:30');
  });
});

describe('Times', () => {
  it('are written the Norwegian way in Norwegian', () => {
    expect(plain(formatTimeRange('10:00', '14:00', 'nb'))).to.equal('kl. 10.00–14.00');
    expect(formatTimeRange('10:00', '14:00', 'en')).to.equal('10:00–14:00');
  });

  it('draw days in a row together', () => {
    expect(formatWeekdays([4, 2, 1, 3, 6], 'nb')).to.equal('mandag–torsdag og lørdag');
    expect(formatWeekdays([1, 2], 'nn')).to.equal('måndag og tysdag');
    expect(formatWeekdays([5, 5, 9], 'en')).to.equal('Friday');
    expect(formatWeekdays([], 'en')).to.equal('');
  });

  it('have nynorsk days in nynorsk, which Chromium does not know', () => {
    expect([1, 2, 6].map((day) => weekdayName(day, 'nn'))).to.deep.equal(['måndag', 'tysdag', 'laurdag']);
  });
});

describe('Lists and numbers', () => {
  it('join the last with "og" or "and"', () => {
    expect(formatList(['a', 'b', 'c'], 'nb')).to.equal('a, b og c');
    expect(formatList(['a', 'b'], 'en')).to.equal('a and b');
    expect(formatList(['a'], 'nn')).to.equal('a');
    expect(formatList([], 'nb')).to.equal('');
  });

  it('set thousands apart by a space that does not break', () => {
    expect(formatNumber(1234567, 'nb')).to.equal('1\u202f234\u202f567');
    expect(formatNumber(10000, 'en')).to.equal('10,000');
    expect(formatNumber(999, 'nn')).to.equal('999');
  });

  it('have at most one decimal, after a comma in Norwegian', () => {
    expect(formatNumber(2.46, 'nb')).to.equal('2,5');
    expect(formatNumber(2.46, 'en')).to.equal('2.5');
    expect(formatNumber(-1.5, 'nb')).to.equal('−1,5');
    expect(plain(formatKilometres(40, 'nb'))).to.equal('40 km');
  });
});

describe('Names of languages', () => {
  it('are in the language of the reader', () => {
    expect(languageName('uk', 'nb')).to.equal('ukrainsk');
    expect(languageName('nsl', 'nn')).to.equal('norsk teiknspråk');
    expect(languageName('so', 'en')).to.equal('Somali');
    expect(languageName('en-GB', 'nn')).to.equal('engelsk');
  });

  it('are never empty, whatever the code', () => {
    for (const code of ['is', 'xx-nonsense-1', '__proto__', 'constructor', '!']) {
      expect(languageName(code, 'nb'), code).to.be.a('string').and.not.equal('');
    }
  });
});
