import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  isDate,
  osloInstant,
  osloMidnightAfter,
  osloTime,
  weekdayOf,
  yearsBefore,
} from '../../src/lib/oslo-time.js';

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

describe('a time on the clocks in Norway', () => {
  const utc = (date: string, time?: string): string => new Date(osloInstant(date, time)).toISOString();

  it('is an instant, in winter and in summer', () => {
    expect(utc('2026-01-15', '13:00')).to.equal('2026-01-15T12:00:00.000Z');
    expect(utc('2026-07-15', '14:00:30')).to.equal('2026-07-15T12:00:30.000Z');
    expect(utc('2027-01-01')).to.equal('2026-12-31T23:00:00.000Z');
  });

  it('comes an hour later when it is skipped in March', () => {
    expect(utc('2026-03-29', '01:59')).to.equal('2026-03-29T00:59:00.000Z');
    expect(utc('2026-03-29', '02:30')).to.equal('2026-03-29T01:30:00.000Z');
    expect(utc('2026-03-29', '03:00')).to.equal('2026-03-29T01:00:00.000Z');
  });

  it('is the first of two when it comes twice in October', () => {
    expect(utc('2026-10-25', '02:30')).to.equal('2026-10-25T00:30:00.000Z');
    expect(utc('2026-10-25', '03:00')).to.equal('2026-10-25T02:00:00.000Z');
  });

  it('leads back to itself, except where it was skipped', () => {
    const minutes = fc.integer({ min: Date.UTC(1996, 0) / 60_000, max: Date.UTC(2100, 0) / 60_000 });
    // Most hours are nowhere near a change.
    const near = fc
      .tuple(fc.integer({ min: 1996, max: 2099 }), fc.constantFrom(2, 9), fc.integer({ min: -240, max: 240 }))
      .map(([year, month, by]) => {
        const last = new Date(Date.UTC(year, month + 1, 0));
        return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1) / 60_000 + by;
      });
    fc.assert(
      fc.property(fc.oneof(minutes, near), (minute) => {
        const at = new Date(minute * 60_000);
        const wall = osloTime(at);
        const again = osloInstant(wall.date, wall.time);
        expect(osloTime(new Date(again))).to.deep.equal(wall);
        expect(at.getTime() - again).to.be.oneOf([0, 3_600_000]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the next midnight in Norway', () => {
  it('is 23, 24 or 25 hours after the last', () => {
    const hours = (date: string): number => {
      const begin = osloInstant(date);
      expect(osloMidnightAfter(begin)).to.equal(osloMidnightAfter(begin + 80_000_000));
      return (osloMidnightAfter(begin) - begin) / 3_600_000;
    };
    expect(hours('2026-03-29')).to.equal(23);
    expect(hours('2026-10-25')).to.equal(25);
    expect(hours('2028-02-29')).to.equal(24);
  });

  it('begins the day after, for any instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1996, 0), max: Date.UTC(2100, 0) }), (at) => {
        const next = osloMidnightAfter(at);
        expect(osloTime(new Date(next))).to.deep.equal({
          date: addDays(osloTime(new Date(at)).date, 1),
          time: '00:00',
        });
        expect(osloTime(new Date(next - 1)).date).to.equal(osloTime(new Date(at)).date);
      }),
    );
  });
});

describe('months', () => {
  it('are added across years', () => {
    expect(addMonths('2026-11', 1)).to.equal('2026-12');
    expect(addMonths('2026-12-31', 1)).to.equal('2027-01');
    expect(addMonths('2026-01', -1)).to.equal('2025-12');
    expect(addMonths('2026-11', -23)).to.equal('2024-12');
  });
});
