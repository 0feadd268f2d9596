import { expect } from '@open-wc/testing';
import { addDays, daysBetween, isDate, osloTime, weekdayOf, yearsBefore } from '../../src/lib/oslo-time.js';

describe('the clock in Norway', () => {
  it('is one hour ahead of UTC in winter and two in summer', () => {
    expect(osloTime(new Date('2026-01-15T12:00:00Z')).time).to.equal('13:00');
    expect(osloTime(new Date('2026-07-15T12:00:00Z')).time).to.equal('14:00');
  });

  it('jumps from 01:59 to 03:00 on the last Sunday of March', () => {
    expect(osloTime(new Date('2026-03-29T00:59:00Z')).time).to.equal('01:59');
    expect(osloTime(new Date('2026-03-29T01:00:00Z')).time).to.equal('03:00');
  });

  it('has the hour from two to three twice on the last Sunday of October', () => {
    expect(osloTime(new Date('2026-10-25T00:30:00Z')).time).to.equal('02:30');
    expect(osloTime(new Date('2026-10-25T01:30:00Z')).time).to.equal('02:30');
  });

  it('calls midnight 00:00 on the new day, also at New Year', () => {
    expect(osloTime(new Date('2026-12-31T23:00:00Z'))).to.deep.equal({
      date: '2027-01-01',
      time: '00:00',
    });
    expect(osloTime(new Date('2026-12-31T22:59:59Z')).date).to.equal('2026-12-31');
  });

  it('gives the same answer whatever zone the text of the instant was written in', () => {
    const same = ['2026-11-21T03:15:00+14:00', '2026-11-20T02:15:00-11:00', '2026-11-20T13:15:00Z'];
    expect(new Set(same.map((text) => JSON.stringify(osloTime(new Date(text))))).size).to.equal(1);
  });

  it('is what the browser’s own table of time zones says, for every half day from 1996 to 2045', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Oslo',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (let at = Date.UTC(1996, 0, 1, 0, 59); at < Date.UTC(2045, 0); at += 43_200_000) {
      const { date, time } = osloTime(new Date(at));
      expect(`${date} ${time}`).to.equal(format.format(at));
    }
  });
});

describe('calendar dates', () => {
  it('know their weekday, Sunday being the seventh', () => {
    expect(weekdayOf('2026-11-21')).to.equal(6);
    expect(weekdayOf('2026-11-22')).to.equal(7);
    expect(weekdayOf('2026-11-23')).to.equal(1);
  });

  it('are added across months, years and summer time', () => {
    expect(addDays('2026-12-30', 3)).to.equal('2027-01-02');
    expect(addDays('2026-03-28', 2)).to.equal('2026-03-30');
    expect(addDays('2026-03-01', -1)).to.equal('2026-02-28');
    expect(daysBetween('2026-03-28', '2026-03-30')).to.equal(2);
  });

  it('move from 29 February to 28 February in a common year', () => {
    expect(yearsBefore('2028-02-29', 3)).to.equal('2025-02-28');
    expect(yearsBefore('2026-11-21', 3)).to.equal('2023-11-21');
  });

  it('are refused when no calendar has them', () => {
    expect(isDate('2026-02-28')).to.equal(true);
    for (const text of ['2026-02-30', '2026-13-01', '2026-2-1', '2026', '', 'i går']) {
      expect(isDate(text), text).to.equal(false);
    }
  });
});
