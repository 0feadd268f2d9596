import { CONTACT_POINT_TEXTS, type ContactPoint } from './schemas/contact-point.js';
import { EVENT_TEXTS, type Event } from './schemas/event.js';

export interface Position {
  lat: number;
  lon: number;
}

/** Where people live in a municipality, present or former number; undefined when it is unknown. */
export type CentreOf = (municipality: string) => Position | undefined;

/**
 * A place as it may leave the server: an address that is not public goes out as the centre of its municipality
 * and nothing finer. The only way from the store to an answer or an exported file.
 */
export function toPublic(point: ContactPoint, centreOf: CentreOf): ContactPoint {
  const { translations: stored, ...own } = point;
  const isPublic = point.addressVisibility !== 'area' && point.addressVisibility !== 'hidden';
  const translations = stored && {
    translations: onlyTexts(
      stored,
      (field) => TEXT.test(field) && (isPublic || !field.startsWith('address.')),
    ),
  };
  if (isPublic) return { ...own, ...translations };
  const { address: _address, location, ...rest } = own;
  const centre = location && centreOf(point.municipalities?.[0] ?? '');
  return {
    ...rest,
    ...(centre && { location: { lat: centre.lat, lon: centre.lon, precision: 'area' as const } }),
    ...translations,
  };
}

/**
 * An event as it may leave the server. Of a place that is not public the address stays here, of a hidden one its name
 * too, in every language. An organiser that is not among the contact points is a name at most.
 */
export function toPublicEvent(event: Event, contactPoints: ReadonlySet<string>): Event {
  const { place, organiser, translations: stored, ...rest } = event;
  const shown = place && publicPlace(place, event.addressVisibility);
  const { contactPoint, ...named } = organiser ?? {};
  const holder = { ...(contactPoint && contactPoints.has(contactPoint) && { contactPoint }), ...named };
  const hidden = event.addressVisibility === 'hidden';
  return {
    ...rest,
    ...(shown && Object.keys(shown).length > 0 && { place: shown }),
    ...(Object.keys(holder).length > 0 && { organiser: holder }),
    ...(stored && {
      translations: onlyTexts(
        stored,
        (field) => EVENT_TEXT.test(field) && !(hidden && field.startsWith('place.')),
      ),
    }),
  };
}

function publicPlace(
  { name, address, municipality }: NonNullable<Event['place']>,
  visibility: Event['addressVisibility'],
): NonNullable<Event['place']> {
  return {
    ...(name && visibility !== 'hidden' && { name }),
    ...(address && visibility !== 'hidden' && visibility !== 'area' && { address }),
    ...(municipality && { municipality }),
  };
}

const TEXT = new RegExp(CONTACT_POINT_TEXTS);
const EVENT_TEXT = new RegExp(EVENT_TEXTS);

/**
 * Only texts that the contract knows: under any other name an address could slip out, also from a database that was
 * filled before the import refused them. How to find the door must not get out in another language either.
 */
function onlyTexts(
  translations: NonNullable<ContactPoint['translations']>,
  goesOut: (field: string) => boolean,
) {
  return Object.fromEntries(
    Object.entries(translations).map(([language, texts]) => [
      language,
      Object.fromEntries(Object.entries(texts).filter(([field]) => goesOut(field))),
    ]),
  );
}
