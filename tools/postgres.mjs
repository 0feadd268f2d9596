/** A PostgreSQL server of one's own for a test run: a fresh folder, loopback only, gone afterwards. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/**
 * Runs `use` with the address of an empty database: that of `TEST_DATABASE_URL`, else of a server started for it.
 *
 * Without PostgreSQL it passes over, with a note; under `CI` that is a failure, so that nobody believes that both
 * databases were tested.
 *
 * @param {(databaseUrl: string) => Promise<{ passed: number, failed: number }>} use
 * @param {{ durable?: boolean }} [options] `durable`: on disk before it is answered, as in real use; tests need no such wait
 */
export async function withPostgres(use, { env = process.env, find = findPostgres, durable = false } = {}) {
  if (env.TEST_DATABASE_URL) return use(env.TEST_DATABASE_URL);
  const bin = find();
  if (!bin) {
    const note = 'PostgreSQL is not installed (Debian and Ubuntu: "apt-get install postgresql")';
    console.log(note);
    return { passed: 0, failed: env.CI ? 1 : 0, skipped: 0, note: env.CI ? note : `left out: ${note}` };
  }
  const server = await start(bin, durable);
  try {
    return await use(server.url);
  } finally {
    server.stop();
  }
}

/** @returns {string | undefined} folder of initdb and pg_ctl, the newest version first */
export function findPostgres() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

async function start(bin, durable) {
  const folder = mkdtempSync(join(tmpdir(), 'selvhjelp-postgres-'));
  // PostgreSQL refuses to run as root; Debian's package brings a user for it.
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(folder, Number(id('-u')), Number(id('-g')));
  const run = (program, ...args) => {
    const command = [join(bin, program), ...args];
    const [name, ...rest] = asRoot ? ['runuser', '--user=postgres', '--', ...command] : command;
    // Its own words only when it fails: the server keeps the streams that it inherits.
    const { status, error } = spawnSync(name, rest, { stdio: ['ignore', 'ignore', 'ignore'], cwd: folder });
    if (status !== 0) throw new Error(`${program} ended with ${status} ${error ?? ''}`);
  };
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', '--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=${durable ? 'on' : 'off'}`;
  run('pg_ctl', 'start', '--pgdata', data, '--wait', '--log', join(folder, 'log'), '--options', options);
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', 'stop', '--pgdata', data, '--mode=immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function id(flag) {
  return spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim();
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
