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
  /** How long readers wait for what is new before they get what was there. */
  patienceMs?: number;
}

const PATIENCE_MS = 1_500;

export function createPublisher({
  onFailure,
  patienceMs = PATIENCE_MS,
  ...context
}: PublisherOptions): Publisher {
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

  /** When something new takes long to make, readers get what is there already. */
  function begin(): Promise<Current> {
    let timer: NodeJS.Timeout | undefined;
    const refreshed = refresh()
      .catch(lastGood)
      .finally(() => {
        clearTimeout(timer);
        inFlight = undefined;
      });
    const outOfPatience = new Promise<Current>((resolve) => {
      timer = setTimeout(() => resolve(last ?? refreshed), patienceMs);
    });
    return Promise.race([refreshed, outOfPatience]);
  }

  return { current: () => (inFlight ??= begin()) };
}

export async function toAnswers(documents: Documents, options?: { thorough: boolean }): Promise<Answers> {
  const pairs = Object.entries(documents).map(
    async ([name, document]) => [name, await toAnswer(document, options)] as const,
  );
  return Object.fromEntries(await Promise.all(pairs)) as unknown as Answers;
}
