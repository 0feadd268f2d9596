/** What can be ticked, whom events are for, and what the page has set of it. */
import { AUDIENCES, EVENT_FORMATS, EVENT_TYPES, type Audience } from '../../data/events.js';
import type { Facets } from '../../lib/facets.js';
import type { Entry } from './event-calendar.timeline.model.js';
import type { CalendarFilters, CalendarState, FilterGroup, Preset } from './event-calendar.types.model.js';

export const NO_FILTERS: CalendarFilters = { types: [], formats: [], languages: [] };
export const NO_PRESET: Preset = { types: [], audiences: [], lock: false };

const NONE: readonly string[] = [];

const FACETS: Facets<Entry, FilterGroup> = {
  groups: Object.keys(NO_FILTERS) as FilterGroup[],
  order: { types: EVENT_TYPES, formats: EVENT_FORMATS },
  codesOf({ event }, group) {
    if (group === 'types') return event.type ? [event.type] : NONE;
    return event[group] ?? NONE;
  },
};

const typesLocked = ({ lock, types }: Preset): boolean => lock && !!types.length;

/** What is locked is no choice. */
export const facetsFor = (preset: Preset): Facets<Entry, FilterGroup> =>
  typesLocked(preset) ? { ...FACETS, groups: FACETS.groups.filter((group) => group !== 'types') } : FACETS;

/** What is ticked; in a locked group the page has the word. */
export const tickedIn = ({ filters, preset }: CalendarState): CalendarFilters =>
  typesLocked(preset) ? { ...filters, types: [] } : filters;

/** An event that doesn't say, or says nothing that is known, is for everyone. */
const OPEN: readonly Audience[] = ['everyone'];

/** Whether the event is for one of them. */
export const isFor = ({ event }: Entry, audiences: readonly Audience[]): boolean =>
  (event.for?.length ? event.for : OPEN).some((audience) => audiences.includes(audience));

export const audienceLocked = ({ lock, audiences }: Preset): boolean => lock && !!audiences.length;

/** Those whose events are shown; empty: all of them. */
export function audiencesOf({
  audience,
  preset,
}: Pick<CalendarState, 'audience' | 'preset'>): readonly Audience[] {
  return audience && !audienceLocked(preset) ? [audience] : preset.audiences;
}

/* ---- what a page sets ---- */

/** What the calendar's attributes say; lists are comma separated. */
export interface PresetAttributes {
  contactPoint?: string | undefined;
  type?: string | undefined;
  for?: string | undefined;
  lock?: boolean | undefined;
}

/** `unknown`: what was written there and means nothing, for a line to the embedder. */
export function presetOf({ contactPoint, type, for: audience, lock = false }: PresetAttributes): Preset & {
  unknown: readonly string[];
} {
  const types = codesIn(type);
  const audiences = codesIn(audience);
  const id = contactPoint?.trim();
  return {
    ...(id && { contactPoint: id }),
    types: types.filter((code) => (EVENT_TYPES as readonly string[]).includes(code)),
    audiences: AUDIENCES.filter((code) => audiences.includes(code)),
    lock,
    unknown: [
      ...types.filter((code) => !(EVENT_TYPES as readonly string[]).includes(code)),
      ...audiences.filter((code) => !(AUDIENCES as readonly string[]).includes(code)),
    ],
  };
}

const codesIn = (list = ''): string[] =>
  list
    .toLowerCase()
    .split(',')
    .map((code) => code.trim())
    .filter(Boolean);

/** What is ticked when the calendar opens. */
export const openingFilters = ({ types }: Preset): CalendarFilters => ({ ...NO_FILTERS, types });

/**
 * Whose events the calendar opens on: everyone's, unless the page says whose. Undefined is all: where it names several,
 * and where it names the types instead, since a training for starters would be looked for in vain among everyone's.
 */
export const openingAudience = ({ audiences, types }: Preset): Audience | undefined => {
  const [first = types.length ? undefined : 'everyone', ...others] = audiences;
  return others.length ? undefined : first;
};
