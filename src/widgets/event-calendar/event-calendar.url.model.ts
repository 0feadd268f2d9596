/**
 * What the calendar keeps in the page's URL: the id of the open event, and codes where they differ from what the page
 * has set. Never the place or typed words: those say something about a person.
 */
import { AUDIENCES, EVENT_FORMATS, EVENT_TYPES, type Audience } from '../../data/events.js';
import { readCodes, writeCodes } from '../../lib/url-codes.js';
import { NO_PRESET, openingAudience, openingFilters } from './event-calendar.filters.model.js';
import type { CalendarFilters, FilterGroup, Preset, UrlState } from './event-calendar.types.model.js';

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;
/** Everybody's events. */
const ALL = 'all';

/** The letter before the codes of a group, and which codes are known. */
const KEPT: readonly [letter: string, group: FilterGroup, isKnown: (code: string) => boolean][] = [
  ['t', 'types', (code) => (EVENT_TYPES as readonly string[]).includes(code)],
  ['f', 'formats', (code) => (EVENT_FORMATS as readonly string[]).includes(code)],
  ['l', 'languages', (code) => LANGUAGE.test(code)],
];

/** The parameter's value; empty when there is nothing to keep. */
export function toUrlState({ selected, audience, filters }: UrlState, preset: Preset = NO_PRESET): string {
  const opening: CalendarFilters = openingFilters(preset);
  const groups = KEPT.filter(([, group]) => filters[group].join() !== opening[group].join());
  return writeCodes(selected, [
    ...(audience === openingAudience(preset) ? [] : [['a', audience ?? ALL]]),
    ...groups.map(([letter, group]) => [letter, ...filters[group]]),
  ]);
}

/** Reads the parameter's value; what it says nothing of is as the page has set it. */
export function fromUrlState(value: string | null | undefined, preset: Preset = NO_PRESET): UrlState {
  const { id, codes } = readCodes(value);
  const [code = ''] = codes('a') ?? [];
  const named = AUDIENCES.find((audience) => audience === code);
  const audience: Audience | undefined = named ?? (code === ALL ? undefined : openingAudience(preset));
  const read = KEPT.flatMap(([letter, group, isKnown]) => {
    const known = codes(letter)?.filter(isKnown);
    return known ? [[group, known]] : [];
  });
  return {
    ...(id && { selected: id }),
    ...(audience && { audience }),
    filters: { ...openingFilters(preset), ...(Object.fromEntries(read) as Partial<CalendarFilters>) },
  };
}
