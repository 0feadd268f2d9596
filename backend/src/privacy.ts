import type { ContactPoint } from './schemas/contact-point.js';

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
  if (point.addressVisibility !== 'area' && point.addressVisibility !== 'hidden') return point;
  const { address, location, translations, ...rest } = point;
  const town = point.addressVisibility === 'area' && address?.place;
  const centre = location && centreOf(point.municipalities?.[0] ?? '');
  return {
    ...rest,
    ...(town && { address: { place: town } }),
    ...(centre && { location: { lat: centre.lat, lon: centre.lon, precision: 'area' as const } }),
    ...(translations && { translations: withoutAddress(translations) }),
  };
}

/** The note on how to find the door must not get out in another language either. */
function withoutAddress(translations: NonNullable<ContactPoint['translations']>) {
  return Object.fromEntries(
    Object.entries(translations).map(([language, texts]) => [
      language,
      Object.fromEntries(Object.entries(texts).filter(([field]) => !field.startsWith('address'))),
    ]),
  );
}
