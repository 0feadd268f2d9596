import type { Kysely } from 'kysely';

/**
 * The tables as they stand after the newest migration. `operator` and `contact_point` are on every row, so that
 * one place, or everything, can be handed over to somebody else; `contact_point` is null where a row concerns
 * the operator as a whole. Documents are checked before they are stored, and come back byte for byte.
 */
export interface Tables {
  operator: OperatorRow;
  contact_point: ContactPointRow;
  event: EventRow;
  explainer: ExplainerRow;
  feed: FeedRow;
  interest: InterestRow;
  withdrawn: WithdrawnRow;
  tally: TallyRow;
  seal_key: SealKeyRow;
  waiting: WaitingRow;
}

interface OperatorRow {
  operator: string;
  contact_point: string | null;
  /** The `Service` of the contract, as JSON. */
  service: string;
  /** Rises with every change to what is published: tells other processes to read again. */
  version: number;
  /** When that was, ISO 8601 in UTC. */
  updated: string;
}

interface ContactPointRow {
  operator: string;
  contact_point: string;
  /** Place in the published list. */
  position: number;
  /** The `ContactPoint` of the contract, as JSON. */
  document: string;
  updated: string;
}

/** What the operator puts in the place of sections of the explainer, or adds. */
interface ExplainerRow {
  operator: string;
  contact_point: string | null;
  lang: string;
  /** The `Explainer` of the contract, as JSON. */
  document: string;
  updated: string;
}

/** An event, or a series of them. */
export interface EventRow {
  operator: string;
  /** Who holds it, when that is one of the contact points. */
  contact_point: string | null;
  event: string;
  /** Where it came from: `import`, `demo`, or a feed's id. UIDs are told apart within it. */
  source: string;
  /** Of the series: the one that it came with, or one made here when it was first stored. */
  uid: string;
  /** What the UID of an event that happens once is: never changes, wherever the event is moved. */
  once: string;
  /** First start, as an instant in UTC. */
  starts: string;
  /** The `KeptSeries`, as JSON, without `uid` and `sequence`. */
  document: string;
  sequence: number;
  updated: string;
  /** Since when the source has it no longer (an instant in UTC); from then on it is cancelled, or not told of. */
  vanished: string | null;
  vanished_as: 'cancelled' | 'removed' | null;
}

/** A wish for a group. Days are `2026-11-22`: no finer than retention needs. */
export interface InterestRow {
  id: string;
  operator: string;
  /** Who receives it. */
  contact_point: string;
  /** HMACs: of the idempotency key, of what was sent, of the withdrawal code. */
  key_hash: string;
  body_hash: string;
  code_hash: string;
  reference: string;
  /** What matching needs: a present number, and codes with commas between. */
  municipality: string | null;
  formats: string;
  languages: string;
  wish: string | null;
  status: 'new' | 'read' | 'contacted';
  created: string;
  /** Retention counts from here: when it came, or when somebody was last in touch. */
  kept_from: string;
  /** When the receiver was told that it will soon be erased. */
  reminded: string | null;
  key_id: string;
  /** Everything personal. */
  sealed: string;
}

/** What is left of a wish that was taken back, until `ends`: enough to answer 410, and nothing about anybody. */
interface WithdrawnRow {
  operator: string;
  contact_point: string | null;
  key_hash: string;
  ends: string;
}

/** How many there were, of those that have been erased. */
interface TallyRow {
  operator: string;
  contact_point: string;
  year: string;
  outcome: 'withdrawn' | 'expired';
  total: number;
}

/** Tells a right key from a wrong one without holding it. */
interface SealKeyRow {
  operator: string;
  contact_point: string | null;
  key_id: string;
  proof: string;
}

/** The newest weekly snapshot of who waits where, in bands. */
interface WaitingRow {
  operator: string;
  contact_point: string | null;
  week: string;
  document: string;
}

/** A calendar elsewhere that events are fetched from. Instants are ISO 8601 in UTC. */
export interface FeedRow {
  operator: string;
  /** Whose calendar it is. */
  contact_point: string;
  feed: string;
  /** May hold a secret: never in a log, nor on a screen. */
  url: string;
  /** `CalendarLabels`, as JSON. */
  labels: string;
  etag: string | null;
  last_modified: string | null;
  last_good: string | null;
  last_tried: string | null;
  /** A `FeedFault`; null when all was well the last time. */
  last_error: string | null;
  /** In a row. */
  failures: number;
  /** Times in a row that everything to come was suddenly gone. */
  emptied: number;
  /** When to ask again. Who moves it on has the feed to itself until then. */
  due: string;
}

export type Database = Kysely<Tables>;
