import { parseArgs } from 'node:util';
import { ConfigError, readConfig, type Config } from './config.js';
import type { ImportContext, ImportOptions, ImportResult } from './import/command.js';
import { describeError } from './logging.js';

// What a command needs is loaded by that command: help and a wrong setting are told at once.

const USAGE = `Bruk:
  serve [--demo]                                    start; --demo fyller en tom database med demodata
  import contact-points <fil.csv|fil.json> [--replace] [--dry-run]
                                                    ta inn steder: nye legges til, kjente oppdateres;
                                                    --replace fjerner de som ikke er i filen
  import service <fil.json> [--dry-run]             ta inn opplysningene om tjenesten
  export <mappe>                                    skriv alt som kan leses, som filer for et vanlig nettsted

Innstillinger (miljøvariabler) står i backend/README.md.`;

/** Something the person at the keyboard can put right; no stack is wanted. */
class UsageError extends Error {}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const [command = 'serve', ...rest] = positionals;
  if (values.help) return print(USAGE);
  const options = { replace: values.replace, dryRun: values['dry-run'] };
  switch (`${command} ${rest.length}`) {
    case 'serve 0':
      return runServe(values.demo);
    case 'import 2':
      return runImport(rest[0], rest[1] ?? '', options);
    case 'export 1':
      return runExport(rest[0] ?? '');
    default:
      throw new UsageError(USAGE);
  }
}

function readArguments() {
  try {
    const flag = { type: 'boolean', default: false } as const;
    return parseArgs({
      allowPositionals: true,
      options: { demo: flag, replace: flag, 'dry-run': flag, help: flag },
    });
  } catch {
    throw new UsageError(USAGE);
  }
}

async function openAll(config: Config) {
  const [{ openDatabase }, { readGeography }, { GEOGRAPHY_FOLDER }] = await Promise.all([
    import('./store/database.js'),
    import('./geography.js'),
    import('./paths.js'),
  ]);
  const geography = readGeography(GEOGRAPHY_FOLDER);
  return { geography, db: await openDatabase({ url: config.databaseUrl, file: config.databaseFile }) };
}

async function runServe(demo: boolean): Promise<void> {
  const config = readConfig(process.env);
  const { serve } = await import('./serve.js');
  const { db, geography } = await openAll(config);
  try {
    await serve({ config, db, geography, demo, print });
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function runImport(what: string | undefined, file: string, options: ImportOptions): Promise<void> {
  const commands = await import('./import/command.js');
  const kinds: Record<
    string,
    (file: string, context: ImportContext, options: ImportOptions) => Promise<ImportResult>
  > = {
    'contact-points': commands.importContactPoints,
    service: commands.importService,
  };
  const take = what && Object.hasOwn(kinds, what) ? kinds[what] : undefined;
  if (!take) throw new UsageError(USAGE);
  const config = readConfig(process.env);
  const { db, geography } = await openAll(config);
  try {
    finish(await take(file, { db, operator: config.operator, geography, now: new Date() }, options));
  } finally {
    await db.destroy();
  }
}

const NO_ACCESS = 'Det er ikke lov å skrive der. Velg en annen mappe.';

/** What is in the way of a folder, by the system's own code. */
const NO_FOLDER: Partial<Record<string, string>> = {
  ENOTDIR: 'Det er en fil der mappen skulle være. Velg en ny eller tom mappe.',
  EACCES: NO_ACCESS,
  EPERM: NO_ACCESS,
  EROFS: NO_ACCESS,
};

async function runExport(folder: string): Promise<void> {
  const config = readConfig(process.env);
  const { exportStatic, ForeignFolder } = await import('./export/static.js');
  const { db, geography } = await openAll(config);
  try {
    const count = await exportStatic(folder, { db, operator: config.operator, centreOf: geography.centreOf });
    print(`Skrev ${count} steder til ${folder}. Les README.txt der for hvordan mappen legges ut.`);
  } catch (error) {
    if (error instanceof ForeignFolder)
      throw new UsageError('Mappen har andre filer i seg. Velg en ny eller tom mappe.');
    const why = NO_FOLDER[(error as NodeJS.ErrnoException).code ?? ''];
    throw why ? new UsageError(why) : error;
  } finally {
    await db.destroy();
  }
}

function finish({ ok, message }: ImportResult): void {
  if (ok) return print(message);
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What went wrong, without quoting what was sent or stored: database errors carry whole rows. */
function explain(error: unknown): string {
  // By name: what a command did not need has not been loaded.
  if (error instanceof UsageError || error instanceof ConfigError || (error as Error).name === 'KeyError')
    return (error as Error).message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'Porten er opptatt. Velg en annen med PORT.';
  const { type, stack } = describeError(error as Error);
  return `Noe gikk galt (${code ?? type}).\n${stack}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
