import { expect } from '@open-wc/testing';
import { earliestDay, freshness, unknownUntil } from '../../src/lib/freshness.js';
import { addDays } from '../../src/lib/oslo-time.js';

const NOW = new Date('2026-11-21T12:00:00+01:00');
const TODAY = '2026-11-21';
const levelAfter = (days: number) => freshness({ date: addDays(TODAY, -days) }, NOW).level;

describe('how sure we are that a record is still true', () => {
  it('is fresh until the 180th day, and old from the 365th', () => {
    expect(levelAfter(0)).to.equal('fresh');
    expect(levelAfter(179)).to.equal('fresh');
    expect(levelAfter(180)).to.equal('ageing');
    expect(levelAfter(364)).to.equal('ageing');
    expect(levelAfter(365)).to.equal('old');
  });

  it('is unknown three years to the day after it was confirmed', () => {
    expect(freshness({ date: '2023-11-22' }, NOW).level).to.equal('old');
    expect(freshness({ date: '2023-11-21' }, NOW).level).to.equal('unknown');
  });

  it('is unknown when nobody ever confirmed it', () => {
    expect(freshness(undefined, NOW)).to.deep.equal({ level: 'unknown' });
  });

  it('reads a bare year or month as its first day, never fresher than the data', () => {
    expect(freshness({ date: '2026' }, NOW).level).to.equal('ageing');
    expect(freshness({ date: '2026-06' }, NOW).level).to.equal('fresh');
    expect(freshness({ date: '2026-05' }, NOW).level).to.equal('ageing');
    expect(freshness({ date: '2023' }, NOW).level).to.equal('unknown');
    expect(freshness({ date: '2024' }, NOW).level).to.equal('old');
  });

  it('keeps the date as it was given, and who said so', () => {
    expect(freshness({ date: '2026-09', by: 'Frivilligsentralen' }, NOW)).to.deep.equal({
      level: 'fresh',
      date: '2026-09',
      by: 'Frivilligsentralen',
    });
  });

  it('counts days in Norway: at 23:30 UTC it is tomorrow there', () => {
    const lateInUtc = new Date('2026-06-30T22:30:00Z');
    expect(freshness({ date: '2026-01-02' }, lateInUtc).level).to.equal('ageing');
    expect(freshness({ date: '2026-01-02' }, new Date('2026-06-30T21:30:00Z')).level).to.equal('fresh');
  });

  it('forgives a clock that is a day off, and believes nothing from further ahead', () => {
    expect(freshness({ date: '2026-11-22' }, NOW).level).to.equal('fresh');
    expect(freshness({ date: '2026-11-23' }, NOW)).to.deep.equal({ level: 'unknown' });
    expect(freshness({ date: '2031' }, NOW)).to.deep.equal({ level: 'unknown' });
  });

  it('believes no date that is not in the calendar', () => {
    for (const date of ['2026-02-31', '2026-00', 'i fjor', '']) {
      expect(freshness({ date }, NOW), date).to.deep.equal({ level: 'unknown' });
    }
  });

  it('agrees with the cheap comparison that long lists are sorted by', () => {
    for (let days = 1080; days < 1110; days++) {
      const date = addDays(TODAY, -days);
      expect(earliestDay(date) <= unknownUntil(NOW), date).to.equal(
        freshness({ date }, NOW).level === 'unknown',
      );
    }
  });
});
