import { claimFeed, dueFeeds } from '../store/feeds.js';
import type { FeedRow } from '../store/tables.js';
import { pollFeed, type PollContext, type Polled } from './poll.js';

export interface ScheduleContext extends Omit<PollContext, 'signal'> {
  operator: string;
  /** Hears of each fault once, when it is new, and when a feed is well again. */
  onChange: (feed: FeedRow, polled: Polled) => void;
  /** Hears of a database that does not answer. */
  onFailure: (error: unknown) => void;
}

/** Longer than a feed may take, so that a process that died does not keep it for long. */
const CLAIM_MS = 5 * 60_000;
const LOOK_EVERY_MS = 60_000;

/** Has the feed to itself, and asks it. Undefined when another process has it. */
export async function claimAndPoll(feed: FeedRow, context: PollContext): Promise<Polled | undefined> {
  const until = new Date(context.now().getTime() + CLAIM_MS);
  return (await claimFeed(context.db, feed, until)) ? pollFeed(feed, context) : undefined;
}

/** Asks every feed that is due, one after another. */
export async function pollDue(context: ScheduleContext, signal: AbortSignal): Promise<void> {
  for (const feed of await dueFeeds(context.db, context.operator, context.now())) {
    if (signal.aborted) return;
    const polled = await claimAndPoll(feed, { ...context, signal });
    if (!polled || signal.aborted) continue;
    const fault = polled.ok ? null : polled.fault.code;
    if (fault !== feed.last_error) context.onChange(feed, polled);
  }
}

/** Looks every minute which feeds are due. The answer stops it, also in the middle of a feed. */
export function keepPolling(context: ScheduleContext): () => Promise<void> {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  const look = () => {
    running ??= pollDue(context, stopping.signal)
      .catch(context.onFailure)
      .finally(() => (running = undefined));
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}
