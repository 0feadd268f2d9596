import type { Reach } from '../feeds/addresses.js';
import { faultSentence } from '../feeds/feed-error.js';
import { sourceOf, type PollContext } from '../feeds/poll.js';
import { claimAndPoll } from '../feeds/schedule.js';
import { ownerOf } from '../import/calendar-owner.js';
import type { ImportResult } from '../import/command.js';
import { describeLeftOut, describeSaved } from '../import/events.js';
import { readLabels, type LabelWords } from '../import/labels.js';
import { saveEvents } from '../store/events.js';
import { addFeed, readFeeds, removeFeed } from '../store/feeds.js';
import type { FeedRow } from '../store/tables.js';

export interface FeedContext extends Omit<PollContext, 'signal'> {
  operator: string;
}

export interface NewFeedOptions extends LabelWords {
  contactPoint?: string | undefined;
}

export async function listFeeds({ db, operator }: FeedContext): Promise<ImportResult> {
  const feeds = await readFeeds(db, operator);
  if (feeds.length === 0) return done('Ingen kalendere blir hentet. Legg til en: «feeds add <adresse>».');
  return done(feeds.map(describe).join('\n'));
}

/** Takes it in at once, so that whoever adds it sees whether it works. A feed that does not is kept, and asked again. */
export async function addFeedAt(
  address: string,
  context: FeedContext,
  options: NewFeedOptions,
): Promise<ImportResult> {
  const { db, operator, now } = context;
  const { contactPoint = '' } = options;
  const read = readLabels(options);
  if (!read.ok) return failed(read.message);
  const url = toUrl(address, context.reach);
  if (!url)
    return failed('Adressen må begynne med https:// (eller webcal://), uten brukernavn eller passord i.');
  if (!(await ownerOf(db, { operator, contactPoint, now: now() }, {})))
    return failed('Si hvem sin kalender det er, med id-en til et kontaktpunkt: --contact-point <id>.');
  const feeds = await readFeeds(db, operator);
  if (feeds.some((feed) => feed.url === url)) return failed('Den adressen blir hentet allerede.');
  const id = freeId(contactPoint, new Set(feeds.map(({ feed }) => feed)));
  const labels = JSON.stringify(read.labels);
  if (!(await addFeed(db, operator, { feed: id, contact_point: contactPoint, url, labels }, now())))
    return failed('Den adressen blir hentet allerede.');
  const polled = await pollFeeds(id, context);
  return { ...polled, message: `Lagt til som «${id}».\n${polled.message}` };
}

/** What came from it and is still to come goes with it; the past stays. */
export async function removeFeedOf(id: string, { db, operator, now }: FeedContext): Promise<ImportResult> {
  if (!(await removeFeed(db, operator, id)))
    return failed(`Det er ingen kalender som heter «${printable(id)}».`);
  const saved = await saveEvents(db, operator, [], {
    source: sourceOf(id),
    replace: 'all-of-source',
    vanished: 'remove',
    now: now(),
  });
  return done(`«${id}» blir ikke hentet mer. ${saved.removed} kommende arrangementer er fjernet.`);
}

/** One, or all when `id` is empty; now, whenever they are due. */
export async function pollFeeds(id: string, context: FeedContext): Promise<ImportResult> {
  const feeds = await readFeeds(context.db, context.operator);
  const chosen = id ? feeds.filter(({ feed }) => feed === id) : feeds;
  if (id && chosen.length === 0) return failed(`Det er ingen kalender som heter «${printable(id)}».`);
  const lines: string[] = [];
  let ok = true;
  for (const feed of chosen) {
    const polled = await claimAndPoll(feed, context);
    if (!polled) lines.push(`${feed.feed}: blir hentet akkurat nå av en annen prosess.`);
    else if (!polled.ok) lines.push(`${feed.feed}: ${polled.fault.message}.`);
    else {
      const counts = polled.saved ? `hentet: ${describeSaved(polled.saved)}.` : 'som før.';
      lines.push([`${feed.feed}: ${counts}`, ...describeLeftOut(polled.leftOut)].join(' '));
    }
    ok &&= polled?.ok ?? true;
  }
  return { ok, message: lines.join('\n') || 'Ingen kalendere å hente.' };
}

const done = (message: string): ImportResult => ({ ok: true, message });
const failed = (message: string): ImportResult => ({ ok: false, message });

/** The host alone: what comes after it may be the secret that opens somebody's calendar. */
function describe({ feed, contact_point, url, last_good, last_error, failures }: FeedRow): string {
  const good = last_good ? `sist hentet ${minute(last_good)}` : 'aldri hentet';
  const bad = last_error
    ? `\n    virker ikke (${failures === 1 ? '1 gang' : `${failures} ganger på rad`}): ${faultSentence(last_error)}`
    : '';
  return `${feed}: ${new URL(url).host}, for «${contact_point}», ${good}${bad}`;
}

const minute = (instant: string): string =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Oslo' }).slice(0, 16);

function toUrl(address: string, reach: Reach): string | undefined {
  let url: URL;
  try {
    url = new URL(address.trim().replace(/^webcals?:\/\//i, 'https://'));
  } catch {
    return undefined;
  }
  const isAllowed = url.protocol === 'https:' || (reach.http && url.protocol === 'http:');
  url.hash = '';
  return isAllowed && !url.username && !url.password && url.href.length <= 2_000 ? url.href : undefined;
}

/** Named after the contact point; a second one has a number. */
function freeId(contactPoint: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? contactPoint : `${contactPoint.slice(0, 60)}-${number}`;
    if (!taken.has(id)) return id;
  }
}

const printable = (text: string): string => text.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, 64);
