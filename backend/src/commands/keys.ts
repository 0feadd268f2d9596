import { KeyError, newSealKey, readKeyring, replaceKeyFile, type KeyOptions } from '../crypto/keyring.js';
import { introduceKeys, keysFrom, openKeys } from '../crypto/open-keys.js';
import { recoverySheet } from '../crypto/recovery-sheet.js';
import { relockAll } from '../interests/relock.js';
import type { Database } from '../store/tables.js';

/**
 * Makes a new key and locks everything with it. The old one stays in the file, since it opens older backups; nothing
 * is locked with it any more.
 *
 * @throws KeyError
 */
export async function rotateKeys(db: Database, operator: string, options: KeyOptions): Promise<string> {
  if (options.keys) {
    throw new KeyError(
      'Nøklene kommer fra KEYS, som bare du kan endre. Legg dem i en fil (KEY_FILE), bytt der, og sett KEYS på nytt.',
    );
  }
  await openKeys(db, operator, options);
  const before = readKeyring(options);
  if (!before) throw new KeyError('Det er ingen nøkkelfil.');
  const keyring = { ...before, seals: [...before.seals, newSealKey()] };
  // First on disk: nothing may ever be locked with a key that a power cut can take away.
  replaceKeyFile(options.keyFile, keyring);
  await introduceKeys(db, operator, keyring, { forget: false });
  const count = await relockAll(db, operator, keysFrom(keyring));
  return [
    `Ny nøkkel i ${options.keyFile}. ${count} registreringer er låst på nytt.`,
    'Start tjenesten på nytt, og skriv ut gjenopprettingsarket: «keys sheet».',
  ].join('\n');
}

/** @throws KeyError when there are none */
export function keySheet(options: KeyOptions): string {
  const keyring = readKeyring(options);
  if (!keyring)
    throw new KeyError('Det er ingen nøkler ennå. De blir laget når tjenesten starter første gang.');
  return recoverySheet(keyring);
}
