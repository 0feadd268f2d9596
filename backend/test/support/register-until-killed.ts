/** Takes one wish after the other, says so of each once it is acknowledged, and is killed meanwhile. */
import { keysFrom } from '../../src/crypto/open-keys.js';
import { parseKeyring } from '../../src/crypto/keyring.js';
import { readGeography } from '../../src/geography.js';
import { registerInterest } from '../../src/interests/register.js';
import { openDatabase } from '../../src/store/database.js';
import { readPublication } from '../../src/store/publication.js';

const [operator = '', geographyFolder = '', wish = '{}', ...idempotencyKeys] = process.argv.slice(2);
const { DATABASE_URL: url, DATABASE_FILE: file = '', KEYS = '' } = process.env;
const db = await openDatabase({ url, file });
const context = {
  db,
  operator,
  keys: keysFrom(parseKeyring(KEYS)),
  geography: readGeography(geographyFolder),
  now: () => new Date('2026-11-21T12:00:00Z'),
};
for (const key of idempotencyKeys) {
  const registered = await registerInterest(
    context,
    () => readPublication(db, operator),
    key,
    JSON.parse(wish) as unknown,
  );
  // Straight to the other process, before anything else happens here.
  if (registered.kind === 'stored') process.stdout.write(`${key} ${registered.receipt.reference}\n`);
}
await db.destroy();
