import { GEOGRAPHY_FOLDER } from '../paths.js';
import type { ContactPoint } from '../schemas/contact-point.js';
import type { Database } from '../store/tables.js';
import type { CalendarLabels, CalendarOptions } from './icalendar.js';
import { readPlaceNames, type MunicipalityAtEnd } from './place-names.js';

let placeNames: MunicipalityAtEnd | undefined;

/**
 * What is known of a calendar from whose it is: a place that does not name its own municipality lies in the contact
 * point's. Undefined when there is no such contact point.
 */
export async function calendarOf(
  db: Database,
  { operator, contactPoint, now }: { operator: string; contactPoint: string; now: Date },
  labels: CalendarLabels,
): Promise<CalendarOptions | undefined> {
  const row = await db
    .selectFrom('contact_point')
    .select('document')
    .where('operator', '=', operator)
    .where('contact_point', '=', contactPoint)
    .executeTakeFirst();
  if (!row) return undefined;
  const { municipalities = [] } = JSON.parse(row.document) as ContactPoint;
  const nameAtEnd = (placeNames ??= readPlaceNames(GEOGRAPHY_FOLDER));
  return { ...labels, contactPoint, now, municipalityOf: (place) => nameAtEnd(place) ?? municipalities[0] };
}
