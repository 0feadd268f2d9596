/**
 * How many wait for a group: in bands, for areas that are large enough to give nobody away.
 *
 * Resource `GET B/waiting.json`, renewed weekly; asked for only when `service.json` offers it.
 */
import { wrongShape } from './api-error.js';
import { id, list, matching, oneOf, record, type Check } from './check.js';
import type { Id } from './contact-points.js';
import { LIMITS } from './limits.js';
import { getJson } from './request.js';
import { addressOf, rootOf } from './resource.js';

/** `some`: three or more; `enough`: as many as a group starts with. */
export type Band = 'some' | 'enough';

/** One of the areas that the backend parts the country into; those with fewer than three are absent. */
export interface WaitingArea {
  /** Present numbers. */
  municipalities?: string[];
  /** The point that the area belongs to, when it is one point's alone. */
  contactPoint?: Id;
  band: Band;
}

const area = record<WaitingArea>(
  {
    municipalities: list(matching(/^\d{4}$/), LIMITS.members),
    contactPoint: id,
    band: oneOf<Band>('some', 'enough'),
  },
  ['band'],
);

const areas: Check<WaitingArea[]> = list(area, LIMITS.members);

/**
 * All areas of a backend.
 *
 * @throws ApiError (the form then says nothing of others), or the signal's reason
 */
export async function loadWaiting(backendUrl: string, signal?: AbortSignal): Promise<readonly WaitingArea[]> {
  const { value } = await getJson(addressOf(backendUrl, 'waiting.json'), {
    signal,
    maxBytes: LIMITS.smallBytes,
    check: (json, report) => {
      const good = areas(rootOf(json).get('areas'), report);
      if (!good) throw wrongShape('no-areas');
      return good;
    },
    missing: [],
  });
  return value;
}

/** The band of the area that a person belongs to; where areas overlap, the one of the point that receives. */
export function bandOf(
  waiting: readonly WaitingArea[],
  { municipality, contactPoint }: { municipality?: string | undefined; contactPoint?: Id | undefined },
): Band | undefined {
  const near = waiting.filter(({ municipalities, contactPoint: owner }) =>
    municipality && municipalities?.length
      ? municipalities.includes(municipality)
      : !!contactPoint && owner === contactPoint,
  );
  return (near.find((area) => area.contactPoint === contactPoint) ?? near[0])?.band;
}
