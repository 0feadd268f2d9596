import { toPublic, type CentreOf } from './privacy.js';
import type { ContactPointList } from './schemas/contact-point.js';
import type { Service } from './schemas/service.js';
import type { Publication } from './store/publication.js';

/** The documents of the contract, by their path under the base URL; the same in an answer and in an export. */
export interface Documents {
  'service.json': Service;
  'contact-points.json': ContactPointList;
}

export const DOCUMENT_NAMES = ['service.json', 'contact-points.json'] as const satisfies (keyof Documents)[];

export function toDocuments(publication: Publication, centreOf: CentreOf): Documents {
  return {
    'service.json': publication.service,
    'contact-points.json': {
      format: 1,
      generated: publication.updated,
      contactPoints: publication.contactPoints.map((point) => toPublic(point, centreOf)),
    },
  };
}
