import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ContactPoint } from '../../../src/data/contact-points.js';
import { AUDIENCES, EVENT_FORMATS, EVENT_TYPES, type CalendarEvent } from '../../../src/data/events.js';
import { addDays, osloInstant, osloTime } from '../../../src/lib/oslo-time.js';
import {
  PAGE_SIZE,
  SEARCH_FROM,
  toViewModel,
  type CalendarState,
  type CalendarViewModel,
} from '../../../src/widgets/event-calendar/event-calendar.model.js';
import { drawn, hit, listed, state, ticked, view } from './model-support.js';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const some = <T>(values: readonly T[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });

/** Days around now, the changes of the clocks, a leap day and New Year. */
const day = fc.oneof(
  fc.integer({ min: -40, max: 60 }).map((by) => addDays('2026-11-18', by)),
  fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2028-02-29', '2026-12-31', '2027-01-01'),
);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

const times: fc.Arbitrary<Partial<CalendarEvent>> = fc
  .tuple(
    day,
    clock,
    fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 400 })),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([date, time, hours, allDay, ends]) => {
    if (allDay) return { allDay: true, start: date, ...(ends && { end: addDays(date, hours % 9) }) };
    const at = osloInstant(date, time);
    return {
      start: new Date(at).toISOString(),
      ...(ends && { end: new Date(at + hours * 3_600_000).toISOString() }),
    };
  });

const NUMBERS = ['0301', '5530', '1931', '5501', '2100'];
const details = fc.record({
  title: fc.constantFrom('Åpent møte', 'Kaffe', 'Seminar'),
  type: optional(fc.constantFrom(...EVENT_TYPES)),
  for: optional(some(AUDIENCES)),
  status: optional(fc.constantFrom('scheduled', 'cancelled', 'postponed', 'full')),
  formats: optional(some(EVENT_FORMATS)),
  languages: optional(some(['nb', 'en', 'se'])),
  place: optional(fc.record({ municipality: optional(fc.constantFrom(...NUMBERS)) })),
  organiser: optional(fc.record({ contactPoint: fc.constantFrom('senja', 'troms', 'borte') })),
});
const events = fc
  .array(fc.tuple(details, times), { maxLength: 40 })
  .map((all) => all.map(([one, when], at) => ({ id: `e${at}`, ...one, ...when }) as CalendarEvent));

const POINTS: ContactPoint[] = [
  { id: 'senja', name: 'Senja', municipalities: ['5530'] },
  { id: 'troms', name: 'Troms', counties: ['55'] },
];

const asked: fc.Arbitrary<Partial<CalendarState>> = fc.record(
  {
    view: fc.constantFrom('list', 'month'),
    from: day,
    scope: fc.constantFrom(['0301'], ['5501', '5530'], ['4601']),
    choice: fc.constantFrom(
      { kind: 'place', hit: hit('Senja') } as const,
      { kind: 'place', hit: hit('Oslo') } as const,
      { kind: 'unknown', words: 'Xyzzy' } as const,
    ),
    audience: fc.constantFrom(...AUDIENCES),
    words: fc.constantFrom('møte', 'kaffe', 'x'),
    filters: fc
      .record({
        types: some(EVENT_TYPES, 2),
        formats: some(EVENT_FORMATS, 1),
        languages: some(['nb', 'en'], 1),
      })
      .map(ticked),
    shown: fc.constantFrom(PAGE_SIZE, 100),
    selected: fc.constantFrom('e0', 'e1', 'borte'),
  },
  { requiredKeys: [] },
);

const run = (
  check: (state: CalendarState, model: CalendarViewModel) => void,
  more: Partial<CalendarState> = {},
) =>
  fc.assert(
    fc.property(events, asked, (list, wishes) => {
      const all = state(list, { points: POINTS, ...wishes, ...more });
      check(all, toViewModel(all));
    }),
    { numRuns: 300 },
  );

const everyId = (model: CalendarViewModel): string[] => {
  const { next, ongoing, list, remote } = drawn(model);
  return [...(next ? [next] : []), ...ongoing, ...list, ...remote];
};

/** In the month view the large one may be a later month's. */
const inPeriod = ({ next, month, ...model }: CalendarViewModel): CalendarViewModel => ({
  ...model,
  ...(month && { month }),
  ...(next && (!month || next.when.from.startsWith(month.month)) && { next }),
});

describe('the calendar, whatever the events and whatever is asked for', () => {
  it('has each event in one group only', () => {
    run(({ shown }, model) => {
      const ids = everyId(model);
      expect(new Set(ids).size).to.equal(ids.length);
      expect(model.shown).to.equal(listed(model).length + model.ongoing.length);
      expect(model.shown).to.equal(Math.min(shown, model.total));
    });
  });

  it('is in order of time, by days and months that are in order too', () => {
    run((_, model) => {
      const starts = listed(model).map(({ when }) => when.startsAt);
      expect(starts).to.deep.equal([...starts].sort((a, b) => a - b));
      const dates = model.months.flatMap(({ days }) => days.map(({ date }) => date));
      expect(dates).to.deep.equal([...new Set(dates)].sort());
      for (const { month, days } of model.months) {
        for (const one of days) {
          expect(one.date.slice(0, 7)).to.equal(month);
          for (const { when } of one.events) expect(when.from).to.equal(one.date);
        }
      }
    });
  });

  it('never calls something the next one that is over, cancelled, postponed or full', () => {
    run((_, model) => {
      const next = model.next ?? ('next' in model.summary ? model.summary.next : undefined);
      if (next) expect([next.tag, next.past]).to.deep.equal([undefined, false]);
    });
  });

  it('leaves nobody with an empty page: there are events, or a reason', () => {
    run((_, model) => {
      const there = everyId({ ...inPeriod(model), remote: [] }).length;
      expect('count' in model.summary).to.equal(there > 0);
      if (there) expect(model.nextSteps).to.deep.equal([]);
      const { next } = inPeriod(model);
      if ('count' in model.summary) expect(model.summary.count).to.equal(model.total + (next ? 1 : 0));
    });
  });

  it('has in the month what the list of that month has, on each of its days that it touches and on no other', () => {
    run(
      (_, model) => {
        const cells = model.month!.weeks.flat();
        const inside = cells.filter(({ outside }) => !outside);
        const ids = new Set(inside.flatMap(({ all }) => all.map(({ event }) => event.id)));
        expect([...ids].sort()).to.deep.equal(everyId({ ...inPeriod(model), remote: [] }).sort());
        for (const cell of cells) {
          expect(cell.total).to.equal(cell.all.length);
          for (const { when } of cell.all)
            expect(when.from <= cell.date && cell.date <= when.to).to.equal(true);
        }
        for (const { when, event } of inside.flatMap(({ all }) => all)) {
          const on = cells
            .filter(({ all }) => all.some((one) => one.event === event))
            .map(({ date }) => date);
          const first = when.from > inside[0]!.date ? when.from : inside[0]!.date;
          const last = when.to < inside.at(-1)!.date ? when.to : inside.at(-1)!.date;
          expect([on[0], on.at(-1)]).to.deep.equal([first, last]);
        }
      },
      { view: 'month', shown: 100 },
    );
  });

  it('travels only to where there is something, and never out of bounds', () => {
    run((asking, { travel }) => {
      for (const to of [travel.previous, travel.next]) {
        if (!to) continue;
        expect(to >= `${travel.min.slice(0, 7)}-01` && to <= travel.max).to.equal(true);
        const there = toViewModel({ ...asking, from: to, shown: 100 });
        if (asking.view === 'list') expect(everyId(there).length).to.be.above(0);
      }
    });
  });

  it('can go step by step through all that there is, back and forth', () => {
    run(
      (asking) => {
        const seen = new Set<string>();
        const visit = (from: string | undefined, way: 'previous' | 'next'): void => {
          for (let at = from, steps = 0; steps < 60; steps++) {
            const model = toViewModel({ ...asking, from: at });
            everyId(model).forEach((id) => seen.add(id));
            at = model.travel[way];
            if (!at) return;
          }
          throw new Error('goes round in circles');
        };
        visit(undefined, 'next');
        visit(undefined, 'previous');
        const all = toViewModel({ ...asking, from: '2020-01-01' });
        expect([...seen].sort()).to.deep.equal(everyId(all).sort());
      },
      {
        view: 'list',
        shown: 100,
        shownRemote: 100,
        selected: undefined,
        choice: { kind: 'none' },
        scope: undefined,
      },
    );
  });

  it('counts for each filter and audience what choosing it gives', () => {
    run(
      (asking, model) => {
        const total = (more: Partial<CalendarState>): number =>
          everyId(toViewModel({ ...asking, shownRemote: 100, ...more })).length;
        for (const { group, options } of model.filters?.groups ?? []) {
          for (const { code, count } of options) {
            expect(total({ filters: { ...asking.filters, [group]: [code] } }), code).to.equal(count);
          }
        }
        for (const { audience, count } of model.audiences) expect(total({ audience })).to.equal(count);
      },
      { view: 'list', shown: 100 },
    );
  });

  it('says of each event the days and the time that the clocks in Norway show', () => {
    run((_, model) => {
      for (const id of everyId(model)) {
        const { event, when } = view(model, id);
        const start = event.allDay ? { date: event.start } : osloTime(new Date(event.start));
        expect(when.from).to.equal(start.date);
        expect(when.starts).to.equal('time' in start ? start.time : undefined);
        expect(when.to >= when.from && when.endsAt >= when.startsAt).to.equal(true);
        if (event.allDay) expect(when.to).to.equal(event.end ?? event.start);
      }
    });
  });

  it('is the same however the list came, and changes nothing in it', () => {
    fc.assert(
      fc.property(events, asked, fc.infiniteStream(fc.nat()), (list, wishes, keys) => {
        const before = JSON.stringify(list);
        const shuffled = list
          .map((one) => [keys.next().value, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        const show = (those: CalendarEvent[]) => toViewModel(state(those, { points: POINTS, ...wishes }));
        expect(show(shuffled)).to.deep.equal(show(list));
        expect(JSON.stringify(list)).to.equal(before);
      }),
    );
  });

  it('offers filters and search only where there is enough to look through', () => {
    run((asking, model) => {
      if (asking.events.length < SEARCH_FROM && asking.choice.kind === 'none') {
        expect(model.search).to.equal(false);
        if (!asking.words && !Object.values(asking.filters).flat().length)
          expect(model.filters).to.equal(undefined);
      }
    });
  });
});
