import type { Geography } from './geography.js';
import { toPublic, type CentreOf } from './privacy.js';
import type { ContactPointList } from './schemas/contact-point.js';
import type { Service } from './schemas/service.js';
import type { Waiting } from './schemas/waiting.js';
import type { Publication } from './store/publication.js';
import type { Database } from './store/tables.js';
import { waitingThisWeek } from './waiting/snapshot.js';

/** The documents of the contract, by their path under the base URL; the same in an answer and in an export. */
export interface Documents {
  'service.json': Service;
  'contact-points.json': ContactPointList;
  /** Only where the operator offers it. */
  'waiting.json'?: Waiting;
}

export const DOCUMENT_NAMES = [
  'service.json',
  'contact-points.json',
  'waiting.json',
] as const satisfies (keyof Documents)[];

export interface DocumentContext {
  db: Database;
  operator: string;
  geography: Geography;
  now: () => Date;
}

/** Everything that can be read, as it is now. */
export async function readDocuments(context: DocumentContext, publication: Publication): Promise<Documents> {
  const { offers } = publication.service;
  const waiting = offers?.waiting && (await waitingThisWeek({ ...context, now: context.now() }, publication));
  return {
    ...toDocuments(publication, context.geography.centreOf),
    ...(waiting && { 'waiting.json': waiting }),
  };
}

function toDocuments(publication: Publication, centreOf: CentreOf): Documents {
  return {
    'service.json': publication.service,
    'contact-points.json': {
      format: 1,
      generated: publication.updated,
      contactPoints: publication.contactPoints.map((point) => toPublic(point, centreOf)),
    },
  };
}
