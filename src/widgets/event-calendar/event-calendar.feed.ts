/** Addresses of the backend's calendar files. Only codes go into them: never what a person typed, nor where they live. */
import { resourceUrl } from '../../data/resource-url.js';
import type { Service } from '../../data/service.js';
import { presentNumbers } from '../../geography/geography.js';
import type { Audience } from '../../data/events.js';
import type { CalendarFilters, Preset } from './event-calendar.types.model.js';

export interface Feed {
  url: string;
  /** It holds what is wished for, and no more. */
  follows: boolean;
}

/** Parameters as the backend announces them; an empty one is no wish. */
export type FeedWishes = Readonly<Record<string, string | undefined>>;

/** What the page and the person have chosen that a feed can follow. */
export interface Chosen {
  kommune: string | undefined;
  fylke: string | undefined;
  preset: Preset;
  audience?: Audience;
  filters: CalendarFilters;
  /** The contact point that the page has set is lifted. */
  everyOrganiser?: boolean;
}

/** What a backend may refuse goes into no address: a person's calendar would get the refusal, where nobody sees it. */
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Those of the numbers that mean something. */
const numbersIn = (list = '', length: number): string =>
  list
    .split(',')
    .map((number) => number.trim().padStart(length, '0'))
    .filter((number) => number.length === length && presentNumbers(number).length)
    .join();

export const wishesOf = ({
  kommune,
  fylke,
  preset: { contactPoint, audiences, types, lock },
  audience,
  filters,
  everyOrganiser,
}: Chosen): FeedWishes => ({
  kommune: numbersIn(kommune, 4),
  fylke: numbersIn(fylke, 2),
  'contact-point': everyOrganiser || !ID.test(contactPoint ?? '') ? undefined : contactPoint,
  for: (lock && audiences.join()) || (audience ?? audiences.join()),
  type: (lock && types.join()) || filters.types.join(),
  format: filters.formats.join(),
  language: filters.languages.join(),
});

const takes = ({ offers }: Service, name: string): boolean => !!offers?.feeds?.includes(name);

/** An address of the backend with as many of the wishes as it understands; undefined when it has no such files. */
function calendarUrl(
  backendUrl: string | undefined,
  service: Service,
  name: string,
  wishes: FeedWishes,
): string | undefined {
  const address = service.offers?.events && backendUrl && resourceUrl(backendUrl, name);
  if (!address) return undefined;
  const url = new URL(address);
  for (const [parameter, value] of Object.entries(wishes))
    if (value && takes(service, parameter)) url.searchParams.set(parameter, value);
  return url.href;
}

/** The feed of all events, or of those that are wished for. */
export function feedOf(
  backendUrl: string | undefined,
  service: Service,
  wishes: FeedWishes,
  neutral: boolean,
): Feed | undefined {
  const url = calendarUrl(backendUrl, service, 'events.ics', {
    ...wishes,
    title: neutral ? 'neutral' : undefined,
  });
  const follows = Object.keys(wishes).every((name) => !wishes[name] || takes(service, name));
  return url ? { url, follows } : undefined;
}

/** The file of one event; undefined when it has to be made here. */
export const fileUrl = (
  backendUrl: string | undefined,
  service: Service,
  id: string,
  neutral: boolean,
): string | undefined =>
  neutral && !canBeNeutral(service)
    ? undefined
    : calendarUrl(backendUrl, service, `events/${id}.ics`, { title: neutral ? 'neutral' : undefined });

/** The backend's entries can have a neutral title. */
export const canBeNeutral = (service: Service): boolean => takes(service, 'title');
