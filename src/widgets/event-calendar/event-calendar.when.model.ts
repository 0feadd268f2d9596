/** When an event is, as the clocks in Norway show it. */
import { osloOffset, osloTime } from '../../lib/oslo-time.js';
import type { Entry } from './event-calendar.timeline.model.js';
import type { When } from './event-calendar.types.model.js';

export function whenOf({ event, startsAt, overAt }: Entry): When {
  const from = osloTime(new Date(startsAt));
  // A millisecond earlier: an end at midnight belongs to the day before.
  const to = osloTime(new Date(overAt - 1)).date;
  const timed = !event.allDay;
  const ends = event.end && osloTime(new Date(overAt)).time;
  return {
    from: from.date,
    to,
    ...(timed && { starts: from.time }),
    ...(timed && ends && { ends }),
    startsAt,
    endsAt: timed && !ends ? startsAt : overAt,
  };
}

/**
 * Whether a clock shows something else than Norway's at an instant.
 *
 * @param offset how far that clock is ahead of UTC then, in minutes; the visitor's own when absent
 */
export const isOtherZone = (at: number, offset = -new Date(at).getTimezoneOffset()): boolean =>
  osloOffset(at) !== offset * 60_000;
