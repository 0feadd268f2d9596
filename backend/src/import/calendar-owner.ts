import { GEOGRAPHY_FOLDER } from '../paths.js';
import type { ContactPoint } from '../schemas/contact-point.js';
import type { Database } from '../store/tables.js';
import type { CalendarLabels, CalendarOptions } from './icalendar.js';
import { readPlaceNames, type MunicipalityAtEnd } from './place-names.js';

/** Plain data, so that it can be handed to another thread. */
export interface CalendarOwner extends CalendarLabels {
  contactPoint: string;
  now: Date;
  /** Where the contact point is. */
  municipality?: string | undefined;
}

/** Whose calendar it is, and what the operator says that it is about. Undefined when there is no such contact point. */
export async function ownerOf(
  db: Database,
  { operator, contactPoint, now }: { operator: string; contactPoint: string; now: Date },
  labels: CalendarLabels,
): Promise<CalendarOwner | undefined> {
  const row = await db
    .selectFrom('contact_point')
    .select('document')
    .where('operator', '=', operator)
    .where('contact_point', '=', contactPoint)
    .executeTakeFirst();
  if (!row) return undefined;
  const { municipalities = [] } = JSON.parse(row.document) as ContactPoint;
  return { ...labels, contactPoint, now, municipality: municipalities[0] };
}

let placeNames: MunicipalityAtEnd | undefined;

/** A place that does not name its own municipality lies in the contact point's. */
export function optionsOf({ municipality, ...owner }: CalendarOwner): CalendarOptions {
  const nameAtEnd = (placeNames ??= readPlaceNames(GEOGRAPHY_FOLDER));
  return { ...owner, municipalityOf: (place) => nameAtEnd(place) ?? municipality };
}
