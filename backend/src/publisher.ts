import { toAnswer, type Answer } from './answer.js';
import { DOCUMENT_NAMES, toDocuments, type Documents } from './documents.js';
import type { CentreOf } from './privacy.js';
import { Unavailable } from './problems.js';
import { readPublication, readVersion, type Publication } from './store/publication.js';
import type { Database } from './store/tables.js';

export type Answers = Record<keyof Documents, Answer>;

/** Keeps the answers ready, and makes them again when the data has changed, also when another process did it. */
export interface Publisher {
  current(): Promise<Current>;
}

export interface Current {
  publication: Publication;
  answers: Answers;
}

export interface PublisherOptions {
  db: Database;
  operator: string;
  centreOf: CentreOf;
  /** Hears of a database that does not answer. */
  onFailure: (error: unknown) => void;
}

export function createPublisher({ db, operator, centreOf, onFailure }: PublisherOptions): Publisher {
  let last: Current | undefined;
  let inFlight: Promise<Current> | undefined;

  async function refresh(): Promise<Current> {
    if (last && (await readVersion(db, operator)) === last.publication.version) return last;
    const publication = await readPublication(db, operator);
    last = { publication, answers: await toAnswers(toDocuments(publication, centreOf)) };
    return last;
  }

  /** What was read last is better than nothing for somebody who looks for help. */
  function lastGood(error: unknown): Current {
    onFailure(error);
    if (!last) throw new Unavailable();
    return last;
  }

  return {
    current: () =>
      (inFlight ??= refresh()
        .catch(lastGood)
        .finally(() => (inFlight = undefined))),
  };
}

export async function toAnswers(documents: Documents, options?: { thorough: boolean }): Promise<Answers> {
  const pairs = DOCUMENT_NAMES.map(async (name) => [name, await toAnswer(documents[name], options)] as const);
  return Object.fromEntries(await Promise.all(pairs)) as Answers;
}
