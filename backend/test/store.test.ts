import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { saveContactPoints } from '../src/store/contact-points.js';
import { migrate, openDatabase } from '../src/store/database.js';
import { migrations } from '../src/store/migrations/index.js';
import { readPublication } from '../src/store/publication.js';
import { saveService } from '../src/store/service.js';
import { emptyDatabase, onPostgres, openTestDatabase } from './support/database.js';
import { NOW, OPERATOR, listening, point, testServer } from './support/server.js';

const CONTACT_POINTS = '/api/contact-points.json';
const script = (name: string) => new URL(`./support/${name}`, import.meta.url).pathname;

describe('the tables', () => {
  it('are the same on both databases, with the operator and the contact point on every row', async (t) => {
    const db = await openTestDatabase(t);
    const tables = await db.introspection.getTables({ withInternalKyselyTables: false });
    const described = tables.map(({ name, columns }) => [
      name,
      columns
        .map(
          (column) =>
            `${column.name} ${/^int/i.test(column.dataType) ? 'integer' : column.dataType.toLowerCase()}`,
        )
        .sort(),
    ]);
    assert.deepEqual(Object.fromEntries(described), {
      operator: ['contact_point text', 'operator text', 'service text', 'updated text', 'version integer'],
      contact_point: [
        'contact_point text',
        'document text',
        'operator text',
        'position integer',
        'updated text',
      ],
      event: [
        'contact_point text',
        'document text',
        'event text',
        'once text',
        'operator text',
        'sequence integer',
        'source text',
        'starts text',
        'uid text',
        'updated text',
        'vanished text',
        'vanished_as text',
      ],
      explainer: ['contact_point text', 'document text', 'lang text', 'operator text', 'updated text'],
      feed: [
        'contact_point text',
        'due text',
        'emptied integer',
        'etag text',
        'failures integer',
        'feed text',
        'labels text',
        'last_error text',
        'last_good text',
        'last_modified text',
        'last_tried text',
        'operator text',
        'url text',
      ],
      interest: [
        'body_hash text',
        'code_hash text',
        'contact_point text',
        'created text',
        'formats text',
        'id text',
        'kept_from text',
        'key_hash text',
        'key_id text',
        'languages text',
        'municipality text',
        'operator text',
        'reference text',
        'reminded text',
        'sealed text',
        'status text',
        'wish text',
      ],
      seal_key: ['contact_point text', 'key_id text', 'operator text', 'proof text'],
      tally: ['contact_point text', 'operator text', 'outcome text', 'total integer', 'year text'],
      waiting: ['contact_point text', 'document text', 'operator text', 'week text'],
      withdrawn: ['contact_point text', 'ends text', 'key_hash text', 'operator text'],
    });
  });

  it('are brought up to date once, in the order of the migrations’ times', async (t) => {
    const db = await openTestDatabase(t);
    await migrate(db);
    const { rows } = await sql<{
      name: string;
    }>`select name from kysely_migration order by timestamp, name`.execute(db);
    const names = Object.keys(migrations);
    assert.deepEqual(
      rows.map(({ name }) => name),
      names,
    );
    assert.deepEqual(names, [...names].sort());
    for (const name of names) assert.match(name, /^\d{4}-\d\d-\d\dT\d{6}-[a-z-]+$/);
  });

  it('can be taken down and put up again', async (t) => {
    const db = await openTestDatabase(t);
    for (const migration of Object.values(migrations).reverse()) await migration.down?.(db);
    for (const migration of Object.values(migrations)) await migration.up(db);
    assert.deepEqual((await readPublication(db, OPERATOR)).contactPoints, []);
  });

  it('keep a contact point from standing without an operator', async (t) => {
    const db = await openTestDatabase(t);
    const row = { operator: 'ingen', contact_point: 'a', position: 0, document: '{}', updated: '' };
    await assert.rejects(db.insertInto('contact_point').values(row).execute());
  });

  if (!onPostgres) {
    it('lie in a file that keeps what it has acknowledged and overwrites what is deleted', async (t) => {
      const db = await openTestDatabase(t);
      const pragma = async (name: string) =>
        Object.values((await sql.raw<object>(`pragma ${name}`).execute(db)).rows[0] ?? {})[0];
      assert.equal(await pragma('journal_mode'), 'wal');
      assert.equal(await pragma('synchronous'), 2);
      assert.equal(await pragma('secure_delete'), 1);
      assert.equal(await pragma('foreign_keys'), 1);
      assert.equal(await pragma('busy_timeout'), 50);
    });

    it('lie in files that only their owner can read', async (t) => {
      const { file } = await emptyDatabase(t);
      const db = await openDatabase({ file });
      t.after(() => db.destroy());
      for (const name of [file, `${file}-wal`, `${file}-shm`])
        assert.equal((await stat(name)).mode & 0o777, 0o600, name);
    });
  }
});

describe('what has been stored', () => {
  it('is all there when the process is killed the moment after, and started again', async (t) => {
    const { env, ...options } = await emptyDatabase(t);
    const child = spawn(process.execPath, ['--import', 'tsx', script('store-and-wait.ts')], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const db = await openDatabase(options);
    t.after(() => db.destroy());
    const { contactPoints, service } = await readPublication(db, OPERATOR);
    assert.equal(contactPoints.length, 500);
    assert.equal(service.name, 'Eksempel');
  });

  it('comes back byte for byte', async (t) => {
    const db = await openTestDatabase(t);
    const texts = [
      'Æøå čđŋšŧž',
      '👩‍👩‍👧‍👦',
      "'; drop table contact_point; --",
      '=1+1',
      '<script>',
      '${x}',
      'مرحبا',
      'z̸̢̛̞a̵͎͐l̷͔̐g̴̬̈o̶̖͝',
    ];
    const points = texts.map((name, index) => point({ id: `sted-${index}`, name }));
    await saveContactPoints(db, OPERATOR, points, { replace: true, now: NOW });
    assert.deepEqual((await readPublication(db, OPERATOR)).contactPoints, points);
  });

  it('is all or nothing', async (t) => {
    const db = await openTestDatabase(t);
    await saveContactPoints(db, OPERATOR, [point({ id: 'a' })], { replace: true, now: NOW });
    const twice = [point({ id: 'b' }), point({ id: 'c' }), point({ id: 'c' })];
    await assert.rejects(
      saveContactPoints(db, OPERATOR, [...twice, { ...point(), name: 1n as never }], {
        replace: true,
        now: NOW,
      }),
    );
    const { contactPoints, version } = await readPublication(db, OPERATOR);
    assert.deepEqual(
      contactPoints.map(({ id }) => id),
      ['a'],
    );
    assert.equal(version, 1);
  });

  it('counts its changes, whichever of several writers makes them', async (t) => {
    const { env: _env, ...options } = await emptyDatabase(t);
    const writers = [await openDatabase(options), await openDatabase(options)];
    t.after(() => Promise.all(writers.map((db) => db.destroy())));
    for (let round = 0; round < 5; round++) {
      for (const db of writers) await saveService(db, OPERATOR, { format: 1, name: `Runde ${round}` }, NOW);
    }
    for (const db of writers) assert.equal((await readPublication(db, OPERATOR)).version, 10);
  });
});

describe('a visitor who reads while a list is taken in', () => {
  it('sees the old list or the new one, never half of each', async (t) => {
    const { env: _env, ...options } = await emptyDatabase(t);
    const [writer, reader] = [await openDatabase(options), await openDatabase(options)];
    t.after(() => Promise.all([writer.destroy(), reader.destroy()]));
    const { server } = await testServer(t, { db: reader, rateLimit: 1_000_000 });
    const list = (round: number) =>
      Array.from({ length: 300 }, (_, index) => point({ id: `sted-${index}`, name: `Runde ${round}` }));
    const read = async () =>
      (await server.inject(CONTACT_POINTS)).json<{ contactPoints: { name: string }[] }>().contactPoints;
    let done = false;
    const importing = (async () => {
      for (let round = 1; round <= 20; round++) {
        await saveContactPoints(writer, OPERATOR, list(round), { replace: true, now: NOW });
      }
    })().finally(() => (done = true));
    while (!done) {
      const contactPoints = await read();
      assert.ok([0, 300].includes(contactPoints.length));
      assert.ok(new Set(contactPoints.map(({ name }) => name)).size <= 1);
    }
    await importing;
    assert.equal((await read())[0]?.name, 'Runde 20');
  });

  it('sees what another process has taken in without a restart', async (t) => {
    const { env: _env, ...options } = await emptyDatabase(t);
    const [writer, reader] = [await openDatabase(options), await openDatabase(options)];
    t.after(() => Promise.all([writer.destroy(), reader.destroy()]));
    const { server } = await testServer(t, { db: reader });
    const { origin } = await listening(server);
    const count = async () =>
      ((await (await fetch(origin + CONTACT_POINTS)).json()) as { contactPoints: [] }).contactPoints.length;
    assert.equal(await count(), 0);
    await saveContactPoints(writer, OPERATOR, [point()], { replace: false, now: NOW });
    assert.equal(await count(), 1);
  });
});
