import { toAnswer, type Answer } from './answer.js';
import { DOCUMENT_NAMES, toDocuments, type Documents } from './documents.js';
import type { CentreOf } from './privacy.js';
import { readPublication, readVersion } from './store/publication.js';
import type { Database } from './store/tables.js';

export type Answers = Record<keyof Documents, Answer>;

/** Keeps the answers ready, and makes them again when the data has changed, also when another process did it. */
export interface Publisher {
  current(): Promise<Answers>;
}

/** Nothing has been read yet, and nothing can be. */
class Unavailable extends Error {
  readonly statusCode = 503;
}

export interface PublisherOptions {
  db: Database;
  operator: string;
  centreOf: CentreOf;
  /** Hears of a database that does not answer. */
  onFailure: (error: unknown) => void;
}

export function createPublisher({ db, operator, centreOf, onFailure }: PublisherOptions): Publisher {
  let last: { version: number; answers: Answers } | undefined;
  let inFlight: Promise<Answers> | undefined;

  async function refresh(): Promise<Answers> {
    if (last && (await readVersion(db, operator)) === last.version) return last.answers;
    const publication = await readPublication(db, operator);
    const answers = await toAnswers(toDocuments(publication, centreOf));
    last = { version: publication.version, answers };
    return answers;
  }

  /** What was read last is better than nothing for somebody who looks for help. */
  function lastGood(error: unknown): Answers {
    onFailure(error);
    if (!last) throw new Unavailable();
    return last.answers;
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
