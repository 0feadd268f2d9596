/**
 * Every limit and time of the data layer, in one place.
 *
 * Names end in their unit: `Ms` milliseconds, `Bytes`, `Chars` (UTF-16 units), the rest are counts.
 */
export const LIMITS = {
  /** One try, from the question to the last byte. */
  tryMs: 8_000,
  /** All tries of one read and the pauses between them. */
  inAllMs: 20_000,
  tries: 3,
  /** The pause before try n is random between 0 and `backoffMs` · 2^(n−2): full jitter, so that visitors spread. */
  backoffMs: 500,
  /** A longer `Retry-After` counts as this. */
  retryAfterMs: 30_000,
  /** An answer this young is given to the next element that asks, without a new question. */
  reuseMs: 5_000,
  /** Addresses whose last good answer is kept; the oldest goes first. */
  keptAnswers: 40,

  /** A body after decompression; one record's worth of facts. */
  smallBytes: 2 * 1024 * 1024,
  /** The two lists. */
  listBytes: 32 * 1024 * 1024,

  /** Records checked in one go before the clock is looked at. */
  sliceRecords: 250,
  /** Work between two pauses for the page; well under the 50 ms of a long task, also on a slow phone. */
  sliceMs: 24,

  /** Records of a list. */
  records: 100_000,
  /** Members of a list inside a record. */
  members: 400,
  /** Phones, hours, sources, crisis lines: what a person reads through. */
  few: 50,
  /** Languages, and fields of each, under `translations`. */
  translations: 40,

  nameChars: 160,
  /** A label, a place, a street, a licence. */
  labelChars: 120,
  noteChars: 500,
  /** "What happens first", the text of a consent. */
  paragraphChars: 4_000,
  codeChars: 64,
  urlChars: 2_000,
  /** Days until an answer; days that a registration is kept. */
  days: 3_660,
  /** People that a group waits for. */
  groupSize: 100,
  /** Seats at an event. */
  seats: 1_000_000,
  /** A clock that is this much ahead of ours is still believed: one day. */
  clockSkewMs: 24 * 60 * 60 * 1000,
} as const;
