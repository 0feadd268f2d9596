import type { Database } from '../store/tables.js';
import { hmac } from './codes.js';
import {
  KeyError,
  createKeyFile,
  newKeyring,
  newestSeal,
  readKeyring,
  type KeyOptions,
  type Keyring,
  type SealKey,
} from './keyring.js';

/** The keys of a running process. */
export interface Keys {
  lookup: Buffer;
  /** Locks what is new. */
  newest: SealKey;
  /** Opens what is old; looks again where the keys are when another process has added one. */
  find(id: string): SealKey | undefined;
}

export interface OpenedKeys {
  keys: Keys;
  /** Made now, since there were none: the operator needs a copy. */
  created: Keyring | undefined;
}

/**
 * Reads the keys, or makes them when nothing has been locked yet, and sees that they fit the database.
 *
 * @throws KeyError when they are missing or others than those that the registrations are locked with
 */
export async function openKeys(db: Database, operator: string, options: KeyOptions): Promise<OpenedKeys> {
  const found = readKeyring(options);
  const locked = await readLocked(db, operator);
  if (!found && locked.ids.size > 0) {
    throw new KeyError(
      `Databasen har registreringer, men nøklene deres mangler: legg tilbake ${options.keyFile}, eller gi dem i KEYS.`,
    );
  }
  const fresh = found ? undefined : newKeyring();
  const created = fresh && createKeyFile(options.keyFile, fresh) ? fresh : undefined;
  // Where one was wanted and none was made, another process was first.
  const keyring = found ?? created ?? readKeyring(options);
  if (!keyring) throw new KeyError(`Nøkkelfilen ${options.keyFile} kan ikke lages.`);
  refuseOthers(keyring, locked);
  await introduceKeys(db, operator, keyring, { forget: locked.ids.size === 0 });
  refuseOthers(keyring, await readLocked(db, operator));
  return { keys: keysFrom(keyring, () => readKeyring(options)), created };
}

export function keysFrom(keyring: Keyring, readAgain: () => Keyring | undefined = () => undefined): Keys {
  const find = ({ seals }: Keyring, id: string) => seals.find((seal) => seal.id === id);
  return {
    lookup: keyring.lookup,
    newest: newestSeal(keyring),
    find(id) {
      const again = find(keyring, id) ? undefined : readAgain();
      return find(again ?? keyring, id);
    },
  };
}

const LOOKUP = 'lookup';

const allKeys = ({ lookup, seals }: Keyring): SealKey[] => [{ id: LOOKUP, key: lookup }, ...seals];

const proofOf = ({ id, key }: SealKey): string => hmac(key, 'proof', id);

/** Lets the database know the keys, so that rows may be locked with them. `forget` those that locked nothing. */
export async function introduceKeys(
  db: Database,
  operator: string,
  keyring: Keyring,
  { forget }: { forget: boolean },
): Promise<void> {
  const rows = allKeys(keyring).map((seal) => ({
    operator,
    contact_point: null,
    key_id: seal.id,
    proof: proofOf(seal),
  }));
  await db.transaction().execute(async (tx) => {
    if (forget) await tx.deleteFrom('seal_key').where('operator', '=', operator).execute();
    await tx
      .insertInto('seal_key')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['operator', 'key_id']).doNothing())
      .execute();
  });
}

/** The keys that rows are locked with, and the proofs of all that were ever used. */
async function readLocked(db: Database, operator: string) {
  const rows = await db
    .selectFrom('interest')
    .select('key_id')
    .distinct()
    .where('operator', '=', operator)
    .execute();
  const proofs = await db
    .selectFrom('seal_key')
    .select(['key_id', 'proof'])
    .where('operator', '=', operator)
    .execute();
  return {
    ids: new Set(rows.map(({ key_id }) => key_id)),
    proofs: new Map(proofs.map(({ key_id, proof }) => [key_id, proof])),
  };
}

function refuseOthers(keyring: Keyring, { ids, proofs }: Awaited<ReturnType<typeof readLocked>>): void {
  if (ids.size === 0) return;
  const own = new Map(allKeys(keyring).map((seal) => [seal.id, proofOf(seal)]));
  for (const id of [LOOKUP, ...ids]) {
    if (own.get(id) === proofs.get(id)) continue;
    throw new KeyError(
      'Nøklene er andre enn dem som registreringene i databasen er låst med. Legg tilbake de riktige.',
    );
  }
}
