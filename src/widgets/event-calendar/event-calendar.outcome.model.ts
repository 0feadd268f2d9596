/** What the heading above the events says, and what can be done when there are none. */
import { AUDIENCES, type Audience } from '../../data/events.js';
import { helpFrom } from '../../data/service.js';
import { areaName, neighboursOf } from '../../geography/geography.js';
import { activeFilters } from '../../lib/facets.js';
import { choiceOf, type Choice } from './event-calendar.choice.model.js';
import { isPlanned } from './event-calendar.event.model.js';
import { audienceLocked, audiencesOf, NO_FILTERS, tickedIn } from './event-calendar.filters.model.js';
import { happeningIn, type Period } from './event-calendar.period.model.js';
import { countBefore, countFrom, type Entry, type Pool } from './event-calendar.timeline.model.js';
import type {
  AudienceOption,
  CalendarState,
  CalendarSummary,
  CalendarViewModel,
  EventView,
  NextStep,
} from './event-calendar.types.model.js';

/** Whether something that a person ticked or typed hides events. */
export const isNarrowed = (state: CalendarState): boolean =>
  activeFilters(tickedIn(state)) > 0 || state.words.trim() !== '';

/** @param count events in the period and the place */
export function summaryOf(
  state: CalendarState,
  { timeline, shown }: Choice,
  period: Period,
  count: number,
  viewOf: (entry: Entry) => EventView,
): CalendarSummary {
  const { choice, scope, now } = state;
  const { day, month, today } = period;
  const scopeName = scope && areaName(scope);
  const where = choice.kind === 'place' ? { hit: choice.hit } : scopeName ? { scopeName } : {};
  if (count) {
    if (month) return { kind: 'month', month, count, ...where };
    return day === today
      ? { kind: 'upcoming', count, ...where }
      : { kind: 'from', date: day, count, ...where };
  }
  if (day >= today.slice(0, month ? 7 : 10) && !countFrom(timeline.entries, now.getTime(), timeline)) {
    return { kind: 'no-data' };
  }
  if (choice.kind === 'unknown') return choice;
  const nextIn = ({ own }: Pool) => nextAfter(own, period, now);
  const found = nextIn(shown) ?? nextIn(elsewhere(state, neighboursIn(state))) ?? nextIn(elsewhere(state));
  const next = found && { next: viewOf(found) };
  // With nothing ticked or typed there would be something.
  if (isNarrowed(state) && countIn(unnarrowed(state), period)) return { kind: 'filtered-out', ...next };
  return { kind: 'none', ...(month && { month }), ...where, ...next };
}

const countIn = ({ shown, timeline }: Choice, period: Period): number => {
  const { ongoing, coming } = happeningIn(shown.own, period, timeline);
  return ongoing.length + coming.length;
};

const unnarrowed = (state: CalendarState): Choice => choiceOf({ ...state, words: '', filters: NO_FILTERS });

/** The same in other municipalities; anywhere in the country when none are named. */
const elsewhere = ({ scope: _, ...state }: CalendarState, scope?: readonly string[]): Pool =>
  choiceOf({ ...state, ...(scope && { scope }), choice: { kind: 'none' } }).shown;

/** Those beside the place that is asked for. */
const neighboursIn = ({ choice, scope = [] }: CalendarState): string[] =>
  (choice.kind === 'place' ? choice.hit.place.municipalities : scope)
    .flatMap(neighboursOf)
    .map(({ number }) => number);

/** The first that goes on as planned, after the period and after now; else the first after now. */
function nextAfter(entries: readonly Entry[], { begins, ends }: Period, now: Date): Entry | undefined {
  const at = now.getTime();
  const after = Math.max(at, ends === Infinity ? begins : ends);
  return firstPlanned(entries, after) ?? firstPlanned(entries, at);
}

function firstPlanned(entries: readonly Entry[], from: number): Entry | undefined {
  for (let at = countBefore(entries, from); at < entries.length; at++)
    if (isPlanned(entries[at]!)) return entries[at];
  return undefined;
}

/** Whom one can look for. */
export function audienceOptions(state: CalendarState, choice: Choice, { since }: Period): AudienceOption[] {
  if (audienceLocked(state.preset)) return [];
  const countOf = ({ shownTo, timeline }: Choice, audiences: readonly Audience[]): number => {
    const { own, remote } = shownTo(audiences);
    return countFrom(own, since, timeline) + countFrom(remote, since, timeline);
  };
  const count = (audiences: readonly Audience[]): number => countOf(choice, audiences);
  // What is ticked changes the counts, and moves no button under a person's finger.
  const unticked = isNarrowed(state) ? unnarrowed(state) : choice;
  const options: AudienceOption[] = AUDIENCES.map((audience) => ({
    audience,
    count: count([audience]),
    chosen: audience === state.audience,
  })).filter(({ audience, chosen }) => chosen || countOf(unticked, [audience]));
  return options.length > 1
    ? [
        ...options,
        { count: count(audiencesOf({ preset: state.preset })), chosen: state.audience === undefined },
      ]
    : [];
}

/** Most useful first: undo what hides events, go to where they are, then people who can help. */
export function nextSteps(
  state: CalendarState,
  model: Pick<CalendarViewModel, 'audiences' | 'remote' | 'summary' | 'travel' | 'askPast' | 'onlyBy'>,
  choice: Choice,
): NextStep[] {
  const next = 'next' in model.summary ? model.summary.next : undefined;
  const forOthers = model.audiences.flatMap(({ audience, count, chosen }) =>
    audience && count && !chosen ? { kind: 'audience' as const, audience, count } : [],
  );
  const isHere = next && choice.shown.own.some(({ event }) => event === next.event);
  return [
    isNarrowed(state) && ({ kind: 'clear-filters' } as const),
    isHere && ({ kind: 'show-next', date: next.when.from } as const),
    ...forOthers.filter(({ audience }) => audience === 'everyone'),
    model.remote.length && ({ kind: 'remote' } as const),
    next && !isHere && ({ kind: 'show-elsewhere', event: next.event } as const),
    state.choice.kind !== 'none' && ({ kind: 'clear-place' } as const),
    model.onlyBy && ({ kind: 'every-organiser' } as const),
    ...forOthers.filter(({ audience }) => audience !== 'everyone'),
    (model.askPast || model.travel.previous) && ({ kind: 'past' } as const),
    ...helpFrom(state.host.help, state.service),
  ].filter((step) => !!step);
}
