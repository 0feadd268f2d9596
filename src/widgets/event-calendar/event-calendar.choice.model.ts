/** The events that meet what is asked for, whenever they are. */
import type { Audience } from '../../data/events.js';
import { meeting } from '../../lib/facets.js';
import { audiencesOf, facetsFor, isFor, tickedIn } from './event-calendar.filters.model.js';
import { grouping } from './event-calendar.place.model.js';
import { narrowed, parted, timelineOf, type Pool, type Timeline } from './event-calendar.timeline.model.js';
import type { CalendarState } from './event-calendar.types.model.js';
import { holding } from './event-calendar.words.model.js';

export interface Choice {
  timeline: Timeline;
  /** All that the page lets through, without what a person has asked for. */
  page: Pool;
  /** The same in the place, with the words and for those that a person asked for. */
  meant: Pool;
  /** What is shown: with the ticked filters too. */
  shown: Pool;
  /** What would be shown to others. */
  shownTo(audiences: readonly Audience[]): Pool;
}

/** Each step is remembered, so that going to another month, or ticking, begins where the last choice ended. */
export function choiceOf(state: CalendarState): Choice {
  const { events, points, scope, choice, words } = state;
  const timeline = timelineOf(events, points);
  const ticked = tickedIn(state);
  const meets = meeting(ticked, facetsFor(state.preset));
  const all = ofPreset(timeline.everything, state);
  const page = inPlace(all, state, { scope, choice: { kind: 'none' } });
  const placed = inPlace(all, state, { scope, choice });
  const holds = holding(words, timeline);
  const asked = holds ? narrowed(placed, `words ${words}`, holds) : placed;
  const meantFor = (audiences: readonly Audience[]): Pool =>
    audiences.length ? narrowed(asked, `for ${audiences.join()}`, (entry) => isFor(entry, audiences)) : asked;
  const withTicked = (pool: Pool): Pool =>
    meets ? narrowed(pool, `ticked ${JSON.stringify(ticked)}`, meets) : pool;
  const meant = meantFor(audiencesOf(state));
  return {
    timeline,
    page,
    meant,
    shown: withTicked(meant),
    shownTo: (audiences) => withTicked(meantFor(audiences)),
  };
}

/** What the page has fixed, other than a place. */
function ofPreset(pool: Pool, { preset: { contactPoint, types, lock } }: CalendarState): Pool {
  const held = contactPoint
    ? narrowed(pool, `by ${contactPoint}`, ({ event }) => event.organiser?.contactPoint === contactPoint)
    : pool;
  return lock && types.length
    ? narrowed(held, `types ${types.join()}`, ({ event }) => !!event.type && types.includes(event.type))
    : held;
}

function inPlace(
  pool: Pool,
  { points }: CalendarState,
  { scope, choice }: Pick<CalendarState, 'scope' | 'choice'>,
): Pool {
  const groupOf = grouping(points, scope, choice);
  if (!groupOf) return pool;
  const place = choice.kind === 'place' ? choice.hit.place.number : choice.kind;
  return parted(pool, `place ${place} ${scope?.join()}`, ({ event }) => groupOf(event));
}
