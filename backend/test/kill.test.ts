import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { build } from 'esbuild';
import { formatKeyring } from '../src/crypto/keyring.js';
import { GEOGRAPHY_FOLDER } from '../src/paths.js';
import { openDatabase } from '../src/store/database.js';
import { emptyDatabase } from './support/database.js';
import { OPERATOR, keyring } from './support/server.js';
import { WISH, receivingServer } from './support/wishes.js';

/** A few here, as many as are wanted by hand: `KILLS=100`. */
const KILLS = Number(process.env['KILLS'] ?? 24);
const WISHES_A_ROUND = 20;

describe('a wish that has been acknowledged', () => {
  it(`is there after each of ${KILLS} times that the process is killed at any moment, once`, async (t) => {
    const { env, ...place } = await emptyDatabase(t);
    const db = await openDatabase(place);
    t.after(() => db.destroy());
    await receivingServer(t, { db });
    const script = await bundled(t);
    const acknowledged = new Map<string, string>();
    const sent = new Set<string>();

    let open: string[] = [];
    const send = async (killAfterMs: number | undefined) => {
      const child = spawn(
        process.execPath,
        [script, OPERATOR, GEOGRAPHY_FOLDER, JSON.stringify(WISH), ...open],
        {
          env: { ...process.env, ...env, KEYS: formatKeyring(keyring) },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      let output = '';
      child.stdout.on('data', (chunk) => {
        if (!output && killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
        output += String(chunk);
      });
      await once(child, 'close');
      for (const line of output.split('\n').slice(0, -1)) {
        const [key = '', reference = ''] = line.split(' ');
        // Whoever tries again is told the same.
        assert.equal(acknowledged.get(key) ?? reference, reference);
        acknowledged.set(key, reference);
      }
    };

    for (let round = 0; round < KILLS; round++) {
      // The unanswered ones again, as a browser does, and one that was answered.
      const unanswered = [...sent].filter((key) => !acknowledged.has(key)).slice(-10);
      const fresh = Array.from({ length: WISHES_A_ROUND }, () => randomUUID());
      open = [...unanswered, ...[...acknowledged.keys()].slice(-1), ...fresh];
      for (const key of open) sent.add(key);
      await send(randomInt(40));
      const rows = await db.selectFrom('interest').select(['reference']).execute();
      const references = new Set(rows.map(({ reference }) => reference));
      for (const reference of acknowledged.values()) assert.ok(references.has(reference), 'lost');
      assert.equal(references.size, rows.length, 'twice');
    }
    assert.ok(acknowledged.size >= KILLS);
    assert.ok(acknowledged.size < sent.size, 'no process was killed before it was done');

    open = [...sent];
    await send(undefined);
    assert.equal(acknowledged.size, sent.size);
    const rows = await db.selectFrom('interest').select('id').execute();
    assert.equal(rows.length, sent.size);
  });
});

/** One file starts in a quarter of the time. It lies where the one package is found that can't be in it. */
async function bundled(t: TestContext): Promise<string> {
  const parent = join(import.meta.dirname, '../var');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'register.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'support/register-until-killed.ts')],
    outfile,
    bundle: true,
    external: ['libsql', 'pg-native'],
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}
