import { FEED_PARAMETERS } from './events/query.js';
import type { Geography } from './geography.js';
import { toPublic, type CentreOf } from './privacy.js';
import type { ContactPointList } from './schemas/contact-point.js';
import type { Explainer } from './schemas/explainer.js';
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
  /** In the languages that the operator has written in. */
  [explainer: `explainer.${string}.json`]: Explainer;
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

/** What the service document says of the backend itself. */
export interface Offered {
  /** There are events. */
  events: boolean;
  /** Somebody is there to take wishes and to filter feeds: not in a folder of files. */
  live: boolean;
}

/** Everything that can be read but the events, as it is now. */
export async function readDocuments(
  context: DocumentContext,
  publication: Publication,
  offered: Offered,
): Promise<Documents> {
  const { offers } = publication.service;
  const waiting = offers?.waiting && (await waitingThisWeek({ ...context, now: context.now() }, publication));
  return {
    'service.json': withOffers(publication, offered),
    ...toDocuments(publication, context.geography.centreOf),
    ...(waiting && { 'waiting.json': waiting }),
    ...Object.fromEntries(
      publication.explainers.map((explainer) => [`explainer.${explainer.lang}.json` as const, explainer]),
    ),
  };
}

/** Nobody can claim what is not there: of what depends on the backend, the service says what that knows. */
function withOffers(
  { service: { offers, ...service }, explainers }: Publication,
  { events, live }: Offered,
): Service {
  const { events: _, feeds: __, explainer: ___, interests, ...others } = offers ?? {};
  const all = {
    ...(events && { events: true as const, ...(live && { feeds: [...FEED_PARAMETERS] }) }),
    ...others,
    ...(explainers.length > 0 && { explainer: explainers.map(({ lang }) => lang) }),
    ...(interests && live && { interests: { ...interests, renewals: true as const } }),
  };
  return { ...service, ...(Object.keys(all).length > 0 && { offers: all }) };
}

function toDocuments(publication: Publication, centreOf: CentreOf): Pick<Documents, 'contact-points.json'> {
  return {
    'contact-points.json': {
      format: 1,
      generated: publication.updated,
      contactPoints: publication.contactPoints.map((point) => toPublic(point, centreOf)),
    },
  };
}
