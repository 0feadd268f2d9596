import { randomUUID } from 'node:crypto';
import { codeHash, codesFor, hmac } from '../crypto/codes.js';
import type { Keys } from '../crypto/open-keys.js';
import { dayOf } from '../days.js';
import type { Geography } from '../geography.js';
import type { ContactPoint } from '../schemas/contact-point.js';
import type { Interest, InterestReceipt } from '../schemas/interest.js';
import { findByKey, insertInterest } from '../store/interests.js';
import type { Publication } from '../store/publication.js';
import type { Database, InterestRow } from '../store/tables.js';
import { checkInterest, type FieldFault } from './check.js';
import { takeInterest, whatHappensNext } from './receive.js';
import { openRow, sealRow } from './sealed.js';

export interface InterestContext {
  db: Database;
  operator: string;
  keys: Keys;
  geography: Geography;
  now: () => Date;
}

export type Registered =
  | { kind: 'stored'; receipt: InterestReceipt }
  | { kind: 'refused'; errors: FieldFault[] }
  /** The operator takes no wishes. */
  | { kind: 'not-offered' }
  | { kind: 'other-body' }
  | { kind: 'withdrawn' };

/**
 * Takes one wish: stored and safe on disk when this answers `stored`. The same key and body always give the same
 * receipt, also when consent or receiver have changed since.
 *
 * @param idempotencyKey a UUID in small letters
 */
export async function registerInterest(
  context: InterestContext,
  publication: () => Promise<Publication>,
  idempotencyKey: string,
  body: unknown,
): Promise<Registered> {
  const checked = checkInterest(body, context.geography);
  if (!checked.ok) return { kind: 'refused', errors: checked.errors };
  const { interest } = checked;
  const before = await answerBefore(context, idempotencyKey, interest);
  if (before) return before;
  const published = await publication();
  if (!published.service.offers?.interests) return { kind: 'not-offered' };
  const taken = takeInterest(interest, published, context.geography);
  if (!taken.ok) return { kind: 'refused', errors: taken.errors };
  const row = toRow(context, idempotencyKey, interest, taken.receiver);
  if (await insertInterest(context.db, row)) return stored(context, row, idempotencyKey);
  // Another process got the same one at the same moment.
  return (await answerBefore(context, idempotencyKey, interest)) ?? { kind: 'withdrawn' };
}

const keyHashOf = ({ lookup }: Keys, idempotencyKey: string): string =>
  hmac(lookup, 'idempotency-key-hash', idempotencyKey);

/** The idempotency key is part of it, so that equal wishes of two people don't look equal. */
const bodyHashOf = ({ lookup }: Keys, idempotencyKey: string, interest: Interest): string =>
  hmac(lookup, 'body-hash', idempotencyKey, canonical(interest));

async function answerBefore(
  context: InterestContext,
  idempotencyKey: string,
  interest: Interest,
): Promise<Registered | undefined> {
  const { db, operator, keys } = context;
  const { row, withdrawn } = await findByKey(db, operator, keyHashOf(keys, idempotencyKey));
  if (withdrawn) return { kind: 'withdrawn' };
  if (!row) return undefined;
  if (row.body_hash !== bodyHashOf(keys, idempotencyKey, interest)) return { kind: 'other-body' };
  return stored(context, row, idempotencyKey);
}

function stored({ keys }: InterestContext, row: InterestRow, idempotencyKey: string): Registered {
  const { whatHappensNext } = openRow(row, keys);
  const receipt = { ...codesFor(keys.lookup, idempotencyKey), receiver: row.contact_point };
  return { kind: 'stored', receipt: { ...receipt, ...(whatHappensNext && { whatHappensNext }) } };
}

function toRow(
  { operator, keys, now }: InterestContext,
  idempotencyKey: string,
  interest: Interest,
  receiver: ContactPoint,
): InterestRow {
  const id = randomUUID();
  const { reference, withdrawalCode } = codesFor(keys.lookup, idempotencyKey);
  const next = whatHappensNext(receiver, interest.consent.lang);
  const today = dayOf(now());
  return {
    id,
    operator,
    contact_point: receiver.id,
    key_hash: keyHashOf(keys, idempotencyKey),
    body_hash: bodyHashOf(keys, idempotencyKey, interest),
    code_hash: codeHash(keys.lookup, reference, withdrawalCode),
    reference,
    municipality: interest.municipality ?? null,
    formats: (interest.formats ?? []).join(','),
    languages: (interest.languages ?? []).join(','),
    wish: interest.wish ?? null,
    status: 'new',
    created: today,
    kept_from: today,
    reminded: null,
    ...sealRow(id, { interest, ...(next && { whatHappensNext: next }) }, keys),
  };
}

/** JSON with the names in order: the same wish is the same text, however a client wrote it down. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
