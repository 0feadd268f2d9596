import { expect } from '@open-wc/testing';
import { hasHours, openState, type Hours } from '../../src/lib/opening-hours.js';

/** Wall time in Norway, winter or summer, as an instant; independent of where the test runs. */
const winter = (text: string) => new Date(`${text}:00+01:00`);
const summer = (text: string) => new Date(`${text}:00+02:00`);

const WEEKDAYS: Hours = { regular: [{ days: [1, 2, 3, 4, 5], opens: '10:00', closes: '15:00' }] };

describe('whether a place is open now', () => {
  it('opens at the first minute and closes at the last, by Norwegian time', () => {
    expect(openState(WEEKDAYS, winter('2026-11-20T09:59'))).to.deep.equal({
      open: false,
      opensOn: '2026-11-20',
      opens: '10:00',
    });
    expect(openState(WEEKDAYS, winter('2026-11-20T10:00'))).to.deep.equal({ open: true, closes: '15:00' });
    expect(openState(WEEKDAYS, winter('2026-11-20T14:59'))).to.deep.equal({ open: true, closes: '15:00' });
    expect(openState(WEEKDAYS, winter('2026-11-20T15:00'))).to.deep.equal({
      open: false,
      opensOn: '2026-11-23',
      opens: '10:00',
    });
  });

  it('is right for somebody whose phone is still in another time zone', () => {
    expect(openState(WEEKDAYS, new Date('2026-11-20T22:30:00+13:00')).open).to.equal(true);
    expect(openState(WEEKDAYS, new Date('2026-11-20T04:30:00-05:00')).open).to.equal(true);
    expect(openState(WEEKDAYS, new Date('2026-11-20T11:30:00-05:00')).open).to.equal(false);
  });

  it('keeps the same hours on the wall when summer time begins and ends', () => {
    const sundays: Hours = { regular: [{ days: [7], opens: '10:00', closes: '15:00' }] };
    expect(openState(sundays, summer('2026-03-29T10:00')).open).to.equal(true);
    expect(openState(sundays, summer('2026-03-29T09:59')).open).to.equal(false);
    expect(openState(sundays, winter('2026-10-25T14:59')).open).to.equal(true);
    expect(openState(sundays, winter('2026-10-25T15:00')).open).to.equal(false);
  });

  it('says tomorrow, not yesterday, just after midnight before summer time', () => {
    const sundays: Hours = { regular: [{ days: [7], opens: '02:30', closes: '04:00' }] };
    expect(openState(sundays, winter('2026-03-28T23:59'))).to.deep.equal({
      open: false,
      opensOn: '2026-03-29',
      opens: '02:30',
    });
    expect(openState(sundays, summer('2026-03-29T03:00'))).to.deep.equal({ open: true, closes: '04:00' });
  });

  it('takes 24:00 and 00:00 as closing at midnight', () => {
    for (const closes of ['24:00', '00:00']) {
      const late: Hours = { regular: [{ days: [6], opens: '18:00', closes }] };
      expect(openState(late, winter('2026-11-21T23:59'))).to.deep.equal({ open: true, closes });
      expect(openState(late, winter('2026-11-22T00:00')).open).to.equal(false);
    }
  });

  it('joins hours that touch or overlap, and keeps a lunch break', () => {
    const split: Hours = {
      regular: [
        { days: [5], opens: '12:00', closes: '15:00' },
        { days: [5], opens: '10:00', closes: '12:00' },
        { days: [5], opens: '17:00', closes: '19:00' },
      ],
    };
    expect(openState(split, winter('2026-11-20T10:30'))).to.deep.equal({ open: true, closes: '15:00' });
    expect(openState(split, winter('2026-11-20T16:00'))).to.deep.equal({
      open: false,
      opensOn: '2026-11-20',
      opens: '17:00',
    });
  });

  it('is closed on a day that is an exception, says why, and looks past it', () => {
    const hours: Hours = {
      ...WEEKDAYS,
      exceptions: [
        { date: '2026-12-24', closed: true, note: 'Julaften' },
        { date: '2026-12-25', closed: true },
      ],
    };
    expect(openState(hours, winter('2026-12-24T11:00'))).to.deep.equal({
      open: false,
      opensOn: '2026-12-28',
      opens: '10:00',
      note: 'Julaften',
    });
    expect(openState(hours, winter('2026-12-23T16:00'))).to.deep.equal({
      open: false,
      opensOn: '2026-12-28',
      opens: '10:00',
    });
  });

  it('keeps its hours on a day that only has a note', () => {
    const hours = {
      regular: [{ days: [6], opens: '10:00', closes: '14:00' }],
      exceptions: [{ date: '2026-11-21', note: 'Ring før du kommer' }],
    };
    expect(openState(hours, new Date('2026-11-21T11:00:00+01:00'))).to.deep.equal({
      open: true,
      closes: '14:00',
    });
  });

  it('has other hours on an exception that gives them', () => {
    const hours: Hours = {
      ...WEEKDAYS,
      exceptions: [{ date: '2026-11-21', opens: '12:00', closes: '13:00', note: 'Åpen lørdag' }],
    };
    expect(openState(hours, winter('2026-11-21T12:30'))).to.deep.equal({ open: true, closes: '13:00' });
    expect(openState(hours, winter('2026-11-20T16:00'))).to.include({
      opensOn: '2026-11-21',
      opens: '12:00',
    });
  });

  it('promises nothing more than two weeks ahead', () => {
    const far = (date: string): Hours => ({
      regular: [],
      exceptions: [{ date, opens: '10:00', closes: '12:00' }],
    });
    expect(openState(far('2026-12-05'), winter('2026-11-21T12:00'))).to.include({ opensOn: '2026-12-05' });
    expect(openState(far('2026-12-06'), winter('2026-11-21T12:00'))).to.deep.equal({ open: false });
  });

  it('passes over hours that end before they begin', () => {
    const odd: Hours = { regular: [{ days: [6], opens: '18:00', closes: '02:00' }] };
    expect(openState(odd, winter('2026-11-21T19:00'))).to.deep.equal({ open: false });
  });

  it('does not call a note opening hours', () => {
    expect(hasHours({ regular: [] })).to.equal(false);
    expect(hasHours(WEEKDAYS)).to.equal(true);
  });

  it('leaves the record as it was', () => {
    const hours: Hours = {
      regular: [
        { days: [5], opens: '12:00', closes: '15:00' },
        { days: [5], opens: '10:00', closes: '12:00' },
      ],
    };
    const before = JSON.stringify(hours);
    openState(hours, winter('2026-11-20T10:30'));
    expect(JSON.stringify(hours)).to.equal(before);
  });
});
