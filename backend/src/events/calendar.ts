import { answerOf, type Answer } from '../answer.js';
import { writeEvent, writeFeed, writeFile, type Wording } from '../ical/write.js';
import type { Publication } from '../store/publication.js';
import type { Geography } from '../geography.js';
import { pauses } from '../pause.js';
import { asked, inRange } from './filter.js';
import { endAhead } from './horizon.js';
import { keptAnswers } from './kept.js';
import { publishEvents, type PublishedEvent } from './publish.js';
import { keyOf, type FeedQuery, type Range } from './query.js';

/** A text file for calendars, with the name that it is saved under. */
export interface CalendarFile {
  answer: Answer;
  name: string;
}

/** Events in every form that they are asked for, as they stood at one moment. */
export interface Calendar {
  events: readonly PublishedEvent[];
  /** `events.json`: without `until` 24 months ahead, without `from` everything back. */
  list(range: Range): Promise<Answer>;
  /** `events.ics`: a year back, 24 months ahead. */
  feed(query: FeedQuery): Promise<CalendarFile>;
  /** `events/<id>.ics`; undefined when there is no such event. */
  file(id: string, options: { neutral: boolean }): Promise<CalendarFile | undefined>;
  /** The same as plain text, for a folder of files. */
  fileText(event: PublishedEvent): string;
}

export interface CalendarOptions {
  geography: Geography;
  now: Date;
  /** Smaller files, made once; slow. */
  thorough?: boolean;
}

/** Of each kind; a few hundred different feeds are as many as one operator's pages have. */
const KEPT = { most: 200, bytes: 48 * 1024 * 1024 };
const FEED_DAYS_BACK = 365;

export async function openCalendar(
  publication: Publication,
  { geography, now, thorough = false }: CalendarOptions,
): Promise<Calendar> {
  const { service, contactPoints, updated } = publication;
  const events = await publishEvents(publication, now);
  const byId = new Map(events.map((event) => [event.event.id, event]));
  const demo = Boolean(service.demo);
  const until = endAhead(now);
  const lists = keptAnswers(sizeOfAnswer, KEPT);
  const feeds = keptAnswers(({ answer }: CalendarFile) => sizeOfAnswer(answer), KEPT);
  const files = keptAnswers(({ answer }: CalendarFile) => sizeOfAnswer(answer), KEPT);
  const toAnswer = (text: string) => answerOf(Buffer.from(text), thorough ? 'thorough' : 'quick');
  const vevent = remembered((event: PublishedEvent, wording: Wording) => writeEvent(event, wording));

  const list = async (range: Range) => {
    const found = events.filter(inRange({ until, ...range })).map(({ json }) => json);
    return toAnswer(`{"format":1,"generated":"${updated}","events":[${found.join(',')}]}`);
  };
  const feed = async (query: FeedQuery) => {
    const wording = { neutral: query.neutral, demo };
    const told = inRange({ from: now.getTime() - FEED_DAYS_BACK * 86_400_000, until });
    const wanted = asked(query, { geography, contactPoints });
    const found = events.filter((one) => told(one) && wanted(one.event));
    const name = service.name ?? 'Selvhjelp: det som skjer';
    const written: string[] = [];
    const pause = pauses();
    for (const one of found) {
      await pause();
      written.push(vevent(one, wordingOf(one, query.neutral)));
    }
    const text = writeFeed(written, { ...wording, name });
    return { answer: await toAnswer(text), name: fileName('selvhjelp', wording) };
  };
  const wordingOf = ({ event }: PublishedEvent, neutral: boolean) => ({
    neutral,
    demo: demo || Boolean(event.demo),
  });
  const fileText = (event: PublishedEvent, neutral = false) => {
    const wording = wordingOf(event, neutral);
    return writeFile(vevent(event, wording), wording);
  };
  const file = async (event: PublishedEvent, neutral: boolean) => ({
    answer: await toAnswer(fileText(event, neutral)),
    name: fileName(event.event.id, wordingOf(event, neutral)),
  });

  return {
    events,
    fileText: (event) => fileText(event),
    list: (range) => lists.get(`${range.from ?? ''}/${range.until ?? ''}`, () => list(range)),
    feed: (query) => feeds.get(keyOf(query), () => feed(query)),
    file: async (id, { neutral }) => {
      const event = byId.get(id);
      return event && files.get(`${id}/${neutral}`, () => file(event, neutral));
    },
  };
}

function fileName(plain: string, { neutral, demo }: Wording): string {
  return `${demo ? 'demo-' : ''}${neutral ? 'avtale' : plain}.ics`;
}

const sizeOfAnswer = ({ bodies }: Answer): number =>
  Object.values(bodies).reduce((sum, body) => sum + body.length, 0);

/** Each VEVENT is written once, however many feeds have it. */
function remembered(write: (event: PublishedEvent, wording: Wording) => string): typeof write {
  const written = new Map<string, string>();
  return (event, wording) => {
    const key = `${event.event.id}/${wording.neutral}/${wording.demo}`;
    const known = written.get(key) ?? write(event, wording);
    written.set(key, known);
    return known;
  };
}
