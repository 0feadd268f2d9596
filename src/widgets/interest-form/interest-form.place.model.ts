/** Where a person belongs: what another widget, or a page's own script, says of it. */
import { id, record, Report, type Check } from '../../data/check.js';
import type { ContactPoint } from '../../data/contact-points.js';
import { bandOf, type Band, type WaitingArea } from '../../data/waiting.js';
import { asOfToday, presentNumbers } from '../../geography/geography.js';
import type { Place } from './interest-form.types.model.js';

/** Also a former number, or one that a script has made a number of; one that was split says too little. */
const municipality: Check<string> = (value) => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const [present, another] = presentNumbers(String(value).trim().padStart(4, '0'));
  return another ? undefined : present;
};

const request = record<Place>({ contactPoint: id, municipality });

/** What a `selvhjelp-interest-request` asks for, whoever has sent it; undefined when that is nothing. */
export const askedPlace = (detail: unknown): Place | undefined => request(detail, new Report());

/** As much of it as belongs to a list of contact points; undefined when that is nothing. */
export function knownPlace(place: Place, points: readonly ContactPoint[]): Place | undefined {
  const { contactPoint, municipality } = place;
  if (!contactPoint || points.some(({ id }) => id === contactPoint)) return place;
  return municipality ? { municipality } : undefined;
}

/** Whether others wait nearby. Whoever has named only a contact point belongs where that is, as the backend counts. */
export function bandAt(
  areas: readonly WaitingArea[],
  place: Place,
  points: readonly ContactPoint[],
): Band | undefined {
  const found = bandOf(areas, place);
  if (found || place.municipality) return found;
  const home = asOfToday(points).find(({ id }) => id === place.contactPoint)?.municipalities?.[0];
  return bandOf(areas, { municipality: home });
}
