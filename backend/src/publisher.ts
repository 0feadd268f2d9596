import { toAnswer, type Answer } from './answer.js';
import { dayOf } from './days.js';
import { readDocuments, type DocumentContext, type Documents } from './documents.js';
import { openCalendar, type Calendar } from './events/calendar.js';
import { Unavailable } from './problems.js';
import { readPublication, readVersion, type Publication } from './store/publication.js';

export type Answers = { [name in keyof Documents]: Answer };

/** Keeps the answers ready, and makes them again when the data has changed, also when another process did it. */
export interface Publisher {
  current(): Promise<Current>;
}

export interface Current {
  publication: Publication;
  answers: Answers;
  calendar: Calendar;
}

export interface PublisherOptions extends DocumentContext {
  /** Hears of a database that does not answer. */
  onFailure: (error: unknown) => void;
}

export function createPublisher({ onFailure, ...context }: PublisherOptions): Publisher {
  let last: (Current & { day: string }) | undefined;
  let inFlight: Promise<Current> | undefined;

  async function refresh(): Promise<Current> {
    const { db, operator, now } = context;
    // What is renewed once a week, or looks so many months ahead, needs no change to what is published.
    const day = dayOf(now());
    if (last?.day === day && (await readVersion(db, operator)) === last.publication.version) return last;
    const publication = await readPublication(db, operator);
    const calendar = await openCalendar(publication, { geography: context.geography, now: now() });
    const offered = { events: calendar.events.length > 0, live: true };
    const answers = await toAnswers(await readDocuments(context, publication, offered));
    // Most ask for all of it, or from the first of the month.
    await calendar.list({});
    last = { day, publication, calendar, answers };
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
  const pairs = Object.entries(documents).map(
    async ([name, document]) => [name, await toAnswer(document, options)] as const,
  );
  return Object.fromEntries(await Promise.all(pairs)) as unknown as Answers;
}
