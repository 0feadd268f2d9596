/** One event as it is shown. */
import type { CalendarEvent } from '../../data/events.js';
import { municipalityName, presentNumbers } from '../../geography/geography.js';
import { canReceive } from '../../lib/receiver.js';
import { organiserOf } from './event-calendar.place.model.js';
import { countBefore, type Entry, type Timeline } from './event-calendar.timeline.model.js';
import type { CalendarState, EventView } from './event-calendar.types.model.js';
import { whenOf } from './event-calendar.when.model.js';

/** Goes on as planned, and one can still come. */
export const isPlanned = ({ event: { status = 'scheduled' } }: Entry): boolean => status === 'scheduled';

/** Makes the view of an event, each once in a drawing. `drawn`: those that were made. */
export function eventViews(
  { points, now, selected }: CalendarState,
  timeline: Timeline,
): { viewOf: (entry: Entry) => EventView; drawn: ReadonlyMap<Entry, EventView> } {
  const drawn = new Map<Entry, EventView>();
  const at = now.getTime();
  const make = (entry: Entry): EventView => {
    const { event, startsAt, overAt } = entry;
    const { status = 'scheduled', formats = [], place } = event;
    const organiser = organiserOf(event, points);
    const [number = ''] = presentNumbers(place?.municipality ?? '');
    const past = overAt <= at;
    const tag = status === 'scheduled' ? undefined : status;
    return {
      event,
      when: whenOf(entry),
      tag,
      past,
      // Of one without an end nobody knows how long it goes on.
      ongoing: startsAt <= at && !past && !!(event.end || event.allDay),
      municipality: municipalityName(number),
      address: addressOf(event, municipalityName(number)),
      inPerson: formats.includes('in-person'),
      online: formats.includes('online'),
      organiser,
      takesInterest: !!organiser && canReceive(organiser),
      instead: tag && !past ? insteadOf(entry, at, timeline) : undefined,
      selected: event.id === selected,
    };
  };
  return {
    drawn,
    viewOf(entry) {
      let view = drawn.get(entry);
      if (!view) drawn.set(entry, (view = make(entry)));
      return view;
    },
  };
}

/** `area` names the place, or its municipality, and no more; `hidden` says nothing. */
function addressOf(
  { place = {}, addressVisibility = 'public' }: CalendarEvent,
  municipality: string | undefined,
): EventView['address'] {
  const { name, address } = place;
  const areaOnly = addressVisibility !== 'public';
  if (addressVisibility === 'hidden') return undefined;
  const lines = (areaOnly ? [name ?? municipality] : [name, address]).filter((line) => line !== undefined);
  return lines.length ? { lines, areaOnly } : undefined;
}

/** The next of the same organiser, kind and audience that goes on as planned. */
function insteadOf({ event }: Entry, now: number, { entries }: Timeline): CalendarEvent | undefined {
  const { organiser, title, type } = event;
  if (!organiser) return undefined;
  for (let at = countBefore(entries, now); at < entries.length; at++) {
    const other = entries[at]!;
    const { contactPoint, name } = other.event.organiser ?? {};
    const same = contactPoint ? contactPoint === organiser.contactPoint : name && name === organiser.name;
    const alike = type ? other.event.type === type : other.event.title === title;
    if (same && alike && sameAudience(other.event, event) && isPlanned(other)) return other.event;
  }
  return undefined;
}

const sameAudience = (one: CalendarEvent, other: CalendarEvent): boolean =>
  one.for?.join() === other.for?.join();
