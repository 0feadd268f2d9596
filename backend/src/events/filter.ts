import type { Geography } from '../geography.js';
import type { ContactPoint } from '../schemas/contact-point.js';
import type { Event } from '../schemas/event.js';
import type { FeedQuery, Range } from './query.js';
import type { PublishedEvent } from './publish.js';

/** Whether it takes place at some time in the range; an end at its very beginning is not in it. */
export const inRange =
  ({ from, until }: Range) =>
  ({ starts, ends }: PublishedEvent): boolean =>
    (from === undefined || ends > from || starts >= from) && (until === undefined || starts < until);

/** Who holds an event serves places; an event without a place of its own is for those. */
export interface Surroundings {
  geography: Geography;
  contactPoints: readonly ContactPoint[];
}

/** What is asked for, as the attributes of the calendar element mean it. */
export function asked(query: FeedQuery, surroundings: Surroundings): (event: Event) => boolean {
  const has = (wanted: ReadonlySet<string> | undefined, codes: readonly (string | undefined)[]) =>
    !wanted || codes.some((code) => code !== undefined && wanted.has(code));
  const served = servedPlace(query, surroundings);
  return (event) =>
    has(query.types, [event.type]) &&
    has(query.audiences, event.for?.length ? event.for : ['everyone']) &&
    has(query.formats, event.formats ?? []) &&
    has(query.languages, event.languages ?? []) &&
    has(query.contactPoints, [event.organiser?.contactPoint]) &&
    served(event);
}

function servedPlace(
  { municipalities, counties }: FeedQuery,
  { geography, contactPoints }: Surroundings,
): (event: Event) => boolean {
  if (!municipalities && !counties) return () => true;
  const wantedCounties = new Set([...(municipalities ?? [])].map((number) => number.slice(0, 2)));
  const serves = (number: string) =>
    geography
      .presentNumbers(number)
      .some((present) => municipalities?.has(present) || counties?.has(present.slice(0, 2)));
  const servesCounty = (number: string) =>
    geography
      .presentCounties(number)
      .some((present) => wantedCounties.has(present) || counties?.has(present));
  const pointServes = new Map(
    contactPoints
      .filter(saysWhere)
      .map((point) => [
        point.id,
        Boolean(point.national) ||
          (point.municipalities ?? []).some(serves) ||
          (point.counties ?? []).some(servesCounty),
      ]),
  );
  return ({ formats, place, organiser }) => {
    // Never hidden by a place: whoever wants none of these asks for format=in-person.
    if (formats?.includes('online')) return true;
    if (place?.municipality) return serves(place.municipality);
    // Calendars seldom say where: people meet where their organiser is.
    const byHolder = pointServes.get(organiser?.contactPoint ?? '');
    return byHolder ?? (!formats?.length && !place);
  };
}

const saysWhere = ({ national, municipalities, counties }: ContactPoint): boolean =>
  Boolean(national) || [municipalities, counties].some((numbers) => Boolean(numbers?.length));
