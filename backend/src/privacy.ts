import { CONTACT_POINT_TEXTS, type ContactPoint } from './schemas/contact-point.js';

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
  const translations = stored && { translations: onlyTexts(stored, isPublic) };
  if (isPublic) return { ...own, ...translations };
  const { address, location, ...rest } = own;
  const town = point.addressVisibility === 'area' && address?.place;
  const centre = location && centreOf(point.municipalities?.[0] ?? '');
  return {
    ...rest,
    ...(town && { address: { place: town } }),
    ...(centre && { location: { lat: centre.lat, lon: centre.lon, precision: 'area' as const } }),
    ...translations,
  };
}

const TEXT = new RegExp(CONTACT_POINT_TEXTS);

/**
 * Only texts that the contract knows: under any other name an address could slip out, also from a database that was
 * filled before the import refused them. How to find the door must not get out in another language either.
 */
function onlyTexts(translations: NonNullable<ContactPoint['translations']>, withAddress: boolean) {
  const goesOut = (field: string) => TEXT.test(field) && (withAddress || !field.startsWith('address.'));
  return Object.fromEntries(
    Object.entries(translations).map(([language, texts]) => [
      language,
      Object.fromEntries(Object.entries(texts).filter(([field]) => goesOut(field))),
    ]),
  );
}
