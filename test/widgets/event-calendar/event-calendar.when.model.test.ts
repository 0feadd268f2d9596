import { expect } from '@open-wc/testing';
import type { CalendarEvent } from '../../../src/data/events.js';
import { addDays, osloInstant } from '../../../src/lib/oslo-time.js';
import { entryOf } from '../../../src/widgets/event-calendar/event-calendar.timeline.model.js';
import { isOtherZone, whenOf } from '../../../src/widgets/event-calendar/event-calendar.when.model.js';
import { exampleEvent } from '../../support/fake-backend.js';
import { days, event, inTown, show } from './model-support.js';

const when = (one: CalendarEvent) => {
  const { startsAt: _, endsAt: __, ...wall } = whenOf(entryOf(one));
  return wall;
};

describe('when an event is', () => {
  it('is told by the clocks in Norway, wherever the visitor is', () => {
    expect(
      when(event('a', '2026-12-01', { start: '2026-12-01T17:00:00Z', end: '2026-12-01T20:00:00+02:00' })),
    ).to.deep.equal({ from: '2026-12-01', to: '2026-12-01', starts: '18:00', ends: '19:00' });
    const late = { start: '2026-07-31T22:30:00Z', end: '2026-07-31T23:30:00Z' };
    expect(when(event('a', '', late))).to.deep.include({
      from: '2026-08-01',
      starts: '00:30',
      ends: '01:30',
    });
  });

  it('has no end when none is known, and belongs to the day that it begins on', () => {
    expect(when(event('a', '2026-12-01', { end: undefined }))).to.deep.equal({
      from: '2026-12-01',
      to: '2026-12-01',
      starts: '18:00',
    });
    const { startsAt, endsAt } = whenOf(entryOf(event('a', '2026-12-01', { end: undefined })));
    expect(endsAt).to.equal(startsAt);
  });

  it('ends the day before when it ends at midnight', () => {
    const midnight = exampleEvent('eksempel-midnatt-20261212');
    expect(when(midnight)).to.deep.equal({
      from: '2026-12-12',
      to: '2026-12-12',
      starts: '20:00',
      ends: '00:00',
    });
    const later = { ...midnight, end: '2026-12-13T00:01:00+01:00' };
    expect(when(later).to).to.equal('2026-12-13');
  });

  it('of whole days is from midnight to midnight', () => {
    const { from, to, starts, startsAt, endsAt } = whenOf(entryOf(days('a', '2026-03-28', '2026-03-29')));
    expect([from, to, starts]).to.deep.equal(['2026-03-28', '2026-03-29', undefined]);
    // The second day has 23 hours.
    expect((endsAt - startsAt) / 3_600_000).to.equal(47);
    expect(when(days('a', '2028-02-29'))).to.deep.equal({ from: '2028-02-29', to: '2028-02-29' });
  });

  it('stays right over a night when the clocks change, and over New Year', () => {
    expect(when(exampleEvent('eksempel-vartid-20270328'))).to.include({ starts: '01:00', ends: '04:00' });
    expect(when(exampleEvent('eksempel-hosttid-20271031'))).to.include({ starts: '02:15', ends: '02:45' });
    expect(when(exampleEvent('eksempel-nyttar-20261231'))).to.deep.equal({
      from: '2026-12-31',
      to: '2027-01-01',
      starts: '22:00',
      ends: '01:00',
    });
  });

  it('differs from the clock of a visitor elsewhere, but not on whole days', () => {
    const winter = osloInstant('2026-12-01', '18:00');
    const summer = osloInstant('2026-07-01', '18:00');
    expect(isOtherZone(winter, 60)).to.equal(false);
    expect(isOtherZone(summer, 120)).to.equal(false);
    expect(isOtherZone(summer, 60)).to.equal(true);
    expect(isOtherZone(winter, 0)).to.equal(true);
    // The tests run in New Zealand.
    expect(show([event('a', '2026-12-01')]).otherZone).to.equal(true);
    expect(show([days('a', '2026-12-01')]).otherZone).to.equal(false);
  });
});

describe('the month', () => {
  const month = (from: string, events: CalendarEvent[] = [event('x', '2026-12-01')]) =>
    show(events, { view: 'month', from }).month!;

  it('is whole weeks from Monday to Sunday, with every day once', () => {
    for (let at = 0; at < 40; at++) {
      const first = `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
      const { weeks, month: name } = month(first);
      const dates = weeks.flat().map(({ date }) => date);
      expect(weeks.every((week) => week.length === 7)).to.equal(true);
      expect(new Date(dates[0]!).getUTCDay(), 'a Monday').to.equal(1);
      expect(dates).to.deep.equal(dates.map((_, index) => addDays(dates[0]!, index)));
      const inside = weeks.flat().filter(({ outside }) => !outside);
      expect(inside.every(({ date }) => date.startsWith(name))).to.equal(true);
      expect(inside.length).to.equal(
        new Date(Date.UTC(Number(name.slice(0, 4)), Number(name.slice(5)), 0)).getUTCDate(),
      );
      expect(
        weeks[0]!.some(({ outside }) => !outside) && weeks.at(-1)!.some(({ outside }) => !outside),
      ).to.equal(true);
    }
  });

  it('marks today', () => {
    const today = month('2026-11-01')
      .weeks.flat()
      .filter((one) => one.today);
    expect(today.map(({ date }) => date)).to.deep.equal(['2026-11-18']);
    expect(
      month('2026-12-01')
        .weeks.flat()
        .some((one) => one.today),
    ).to.equal(false);
  });

  it('has an event on each day that it touches', () => {
    const events = [
      days('uke', '2026-11-27', '2026-12-02'),
      event('kveld', '2026-12-01'),
      event('natt', '2026-12-31', { start: '2026-12-31T22:00:00+01:00', end: '2027-01-01T01:00:00+01:00' }),
      event('midnatt', '2026-12-12', {
        start: '2026-12-12T20:00:00+01:00',
        end: '2026-12-13T00:00:00+01:00',
      }),
    ];
    const model = show(events, { view: 'month', from: '2026-12-05' });
    const at = (date: string) =>
      model
        .month!.weeks.flat()
        .find((one) => one.date === date)!
        .all.map((one) => one.event.id);
    expect(model.month!.weeks[0]![0]!.date).to.equal('2026-11-30');
    // Of another month.
    expect(at('2026-11-30')).to.deep.equal([]);
    expect(at('2026-12-01')).to.deep.equal(['uke', 'kveld']);
    expect(at('2026-12-02')).to.deep.equal(['uke']);
    expect(at('2026-12-03')).to.deep.equal([]);
    expect(at('2026-12-31')).to.deep.equal(['natt']);
    expect(at('2026-12-12')).to.deep.equal(['midnatt']);
    expect(at('2026-12-13')).to.deep.equal([]);
  });

  it('shows the first few of a crowded day, and how many there are', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => event(`e${index}`, '2026-12-01'));
    const day = month('2026-12-01', crowd)
      .weeks.flat()
      .find(({ date }) => date === '2026-12-01')!;
    expect(day.events).to.have.length(3);
    expect(day.total).to.equal(9);
    expect(day.all).to.have.length(9);
    expect(day.all[0]).to.equal(day.events[0]);
  });

  it('holds the same events as the list beside it, also what is over', () => {
    const events = [
      event('over', '2026-11-02'),
      event('snart', '2026-11-20'),
      days('fra-oktober', '2026-10-30', '2026-11-01'),
    ];
    const model = show(events, { view: 'month' });
    expect(model.months.map((one) => one.month)).to.deep.equal(['2026-10', '2026-11']);
    expect(model.months.flatMap(({ days }) => days.map((one) => one.date))).to.deep.equal([
      '2026-10-30',
      '2026-11-02',
    ]);
    expect(model.next?.event.id).to.equal('snart');
    expect(model.summary).to.deep.include({ kind: 'month', month: '2026-11', count: 3 });
  });

  it('has the next one beside it also when that is in a later month, and only while today is in it', () => {
    const events = [event('over', '2026-11-02'), event('neste', '2026-12-20'), event('siste', '2027-01-20')];
    const now = show(events, { view: 'month' });
    expect(now.next?.event.id).to.equal('neste');
    expect([now.total, now.summary]).to.deep.equal([1, { kind: 'month', month: '2026-11', count: 1 }]);
    for (const from of ['2026-10-01', '2026-12-01'])
      expect(show(events, { view: 'month', from }).next, from).to.equal(undefined);
  });

  it('is the one that is asked for, in the place that is asked for', () => {
    const model = show(
      [
        event('senja', '2026-12-01', { place: { municipality: '5530' } }),
        event('oslo', '2026-12-01', { place: { municipality: '0301' } }),
      ],
      { view: 'month', from: '2026-12-01', ...inTown('Senja') },
    );
    const ids = model.month!.weeks.flat().flatMap((one) => one.all.map((two) => two.event.id));
    expect(ids).to.deep.equal(['senja']);
  });
});
