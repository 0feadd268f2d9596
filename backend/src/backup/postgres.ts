import { spawn } from 'node:child_process';
import { BackupError } from './backup-error.js';

/** PostgreSQL's own tools, of the server's version or newer, must be installed where the command runs. */

export async function backUpPostgres(url: string, target: string): Promise<void> {
  await run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', '--file', target], url);
}

/** All or nothing. */
export async function restorePostgres(source: string, url: string): Promise<void> {
  const options = ['--clean', '--if-exists', '--no-owner', '--no-privileges', '--single-transaction'];
  await run(
    'pg_restore',
    [...options, '--exit-on-error', '--dbname', environmentFor(url)['PGDATABASE'] ?? '', source],
    url,
  );
}

/** In the environment: every user of the machine can read the arguments of a process. */
function environmentFor(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const values = {
    PGHOST: hostname.replace(/^\[|\]$/g, ''),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

async function run(program: string, args: string[], url: string): Promise<void> {
  // What they print may quote rows, and the address of the database: only how they ended is told.
  const child = spawn(program, args, {
    env: { ...process.env, ...environmentFor(url) },
    stdio: 'ignore',
  });
  const code = await new Promise<number | string>((resolve) => {
    child.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    child.on('exit', (status, signal) => resolve(status ?? signal ?? 'error'));
  });
  if (code === 0) return;
  if (code === 'ENOENT')
    throw new BackupError(
      `${program} er ikke installert her. Det følger med PostgreSQL (postgresql-client).`,
    );
  throw new BackupError(`${program} ga opp (${code}). Prøv det samme for hånd for å se hvorfor.`);
}
