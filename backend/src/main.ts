import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from './config.js';
import { ForeignFolder, exportStatic } from './export/static.js';
import { readGeography } from './geography.js';
import { importContactPoints, importService, type ImportResult } from './import/command.js';
import { describeError } from './logging.js';
import { GEOGRAPHY_FOLDER } from './paths.js';
import { serve } from './serve.js';
import { openDatabase } from './store/database.js';

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
  if (!['serve', 'import', 'export'].includes(command)) throw new UsageError(USAGE);
  const config = readConfig(process.env);
  const geography = readGeography(GEOGRAPHY_FOLDER);
  const { operator } = config;
  const db = await openDatabase({ url: config.databaseUrl, file: config.databaseFile });
  if (command === 'serve') {
    return serve({ config, db, geography, demo: values.demo, print }).catch(async (error: unknown) => {
      await db.destroy();
      throw error;
    });
  }
  try {
    const context = { db, operator, geography, now: new Date() };
    const options = { replace: values.replace, dryRun: values['dry-run'] };
    if (command === 'import') finish(await runImport(rest, context, options));
    else await runExport(rest, { db, operator, centreOf: geography.centreOf });
  } finally {
    await db.destroy();
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

async function runImport(
  [what, file, ...more]: string[],
  context: Parameters<typeof importContactPoints>[1],
  options: Parameters<typeof importContactPoints>[2],
): Promise<ImportResult> {
  if (file && more.length === 0) {
    if (what === 'contact-points') return importContactPoints(file, context, options);
    if (what === 'service') return importService(file, context, options);
  }
  throw new UsageError(USAGE);
}

async function runExport(
  [folder, ...more]: string[],
  context: Parameters<typeof exportStatic>[1],
): Promise<void> {
  if (!folder || more.length > 0) throw new UsageError(USAGE);
  const count = await exportStatic(folder, context);
  print(`Skrev ${count} steder til ${folder}. Les README.txt der for hvordan mappen legges ut.`);
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
  if (error instanceof UsageError || error instanceof ConfigError) return error.message;
  if (error instanceof ForeignFolder) return 'Mappen har andre filer i seg. Velg en ny eller tom mappe.';
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'Porten er opptatt. Velg en annen med PORT.';
  const { type, stack } = describeError(error as Error);
  return `Noe gikk galt (${code ?? type}).\n${stack}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
