import { parseArgs } from 'node:util';
import type { FeedContext, NewFeedOptions } from './commands/feeds.js';
import { readConfig, type Config } from './config.js';
import type { ImportContext, ImportResult } from './import/command.js';
import type { EventImportOptions } from './import/events.js';
import { describeError } from './logging.js';

// What a command needs is loaded by that command: help and a wrong setting are told at once.

const USAGE = `Bruk:
  serve [--demo]                                    start; --demo fyller en tom database med demodata
  import contact-points <fil.csv|fil.json> [--replace] [--dry-run]
                                                    ta inn steder: nye legges til, kjente oppdateres;
                                                    --replace fjerner de som ikke er i filen
  import service <fil.json> [--dry-run]             ta inn opplysningene om tjenesten
  import explainer <fil.json> [--dry-run]           ta inn egne deler av teksten om selvhjelp, ett språk i hver fil
  explainer remove <språk>                          fjern de egne delene på språket, for eksempel nb
  import events <fil.csv|fil.json> [--replace] [--dry-run]
                                                    ta inn arrangementer
  import events <fil.ics> --contact-point <id> [om] [--replace] [--dry-run]
                                                    ta inn kalenderen til et kontaktpunkt
  feeds                                             kalenderne som blir hentet fast, og om det virker
  feeds add <adresse> --contact-point <id> [om]     hent en kalender fast
  feeds poll [id]                                   hent nå
  feeds remove <id>                                 slutt å hente; det som kommer, blir fjernet
      [om]: --type <type>, --for <målgruppe,…>, --category «<kategori>=<type eller målgruppe>» (flere ganger)
  export <mappe>                                    skriv alt som kan leses, som filer for et vanlig nettsted

  interests                                         hvem som har ønsker å lese, og hvem som bør ta kontakt snart
  interests list <kontaktpunkt>                     vis ønskene til et kontaktpunkt i klartekst
  interests contacted <referanse>                   noen har tatt kontakt: ta vare på ønsket i en ny periode
  interests erase <referanse>                       slett et ønske, for en som ikke har koden
  keys sheet                                        vis gjenopprettingsarket med nøklene
  keys rotate                                       lag en ny nøkkel, og lås alt på nytt med den
  backup <fil>                                      sikkerhetskopi av databasen (uten nøklene)
  restore <fil> [--replace]                         legg en sikkerhetskopi tilbake

Innstillinger (miljøvariabler) står i backend/README.md.`;

/** Something the person at the keyboard can put right; no stack is wanted. */
class UsageError extends Error {}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const [command = 'serve', ...rest] = positionals;
  if (values.help) return print(USAGE);
  const { replace, type, for: people, category } = values;
  const about = { contactPoint: values['contact-point'], type, for: people, category };
  const options = { replace, dryRun: values['dry-run'], ...about };
  const [first = '', second = ''] = rest;
  switch (`${command} ${rest.length}`) {
    case 'serve 0':
      return runServe(values.demo);
    case 'import 2':
      return runImport(first, second, options);
    case 'explainer 2':
      return runExplainer(first, second);
    case 'feeds 0':
    case 'feeds 1':
    case 'feeds 2':
      return runFeeds(first, second, about);
    case 'export 1':
      return runExport(first);
    case 'interests 0':
    case 'interests 2':
      return runInterests(first, second);
    case 'keys 1':
      return runKeys(first);
    case 'backup 1':
      return runBackup(first);
    case 'restore 1':
      return runRestore(first, replace);
    default:
      throw new UsageError(USAGE);
  }
}

function readArguments() {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const text = { type: 'string' } as const;
    return parseArgs({
      allowPositionals: true,
      options: {
        ...{ demo: flag, replace: flag, 'dry-run': flag, help: flag },
        ...{ 'contact-point': text, type: text, for: text, category: { ...text, multiple: true } },
      },
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

async function runImport(what: string, file: string, options: EventImportOptions): Promise<void> {
  const commands = await import('./import/command.js');
  const { importEvents } = await import('./import/events.js');
  const { importExplainer } = await import('./import/explainer.js');
  const kinds: Record<
    string,
    (file: string, context: ImportContext, options: EventImportOptions) => Promise<ImportResult>
  > = {
    'contact-points': commands.importContactPoints,
    service: commands.importService,
    explainer: importExplainer,
    events: importEvents,
  };
  const take = Object.hasOwn(kinds, what) ? kinds[what] : undefined;
  if (!take) throw new UsageError(USAGE);
  const config = readConfig(process.env);
  const { db, geography } = await openAll(config);
  try {
    finish(await take(file, { db, operator: config.operator, geography, now: new Date() }, options));
  } finally {
    await db.destroy();
  }
}

async function runExplainer(what: string, lang: string): Promise<void> {
  if (what !== 'remove') throw new UsageError(USAGE);
  const { removeExplainerIn } = await import('./import/explainer.js');
  const config = readConfig(process.env);
  const { db } = await openAll(config);
  try {
    finish(await removeExplainerIn(lang, { db, operator: config.operator, now: new Date() }));
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
  const { MODULE_FOLDER } = await import('./paths.js');
  const { db, geography } = await openAll(config);
  try {
    const { contactPoints, events } = await exportStatic(
      folder,
      { db, operator: config.operator, geography, now: () => new Date() },
      { publicUrl: config.publicUrl, moduleFolder: MODULE_FOLDER },
    );
    print(
      `Skrev ${contactPoints} steder og ${events} arrangementer til ${folder}. Les README.txt der for hvordan mappen legges ut.`,
    );
  } catch (error) {
    if (error instanceof ForeignFolder)
      throw new UsageError('Mappen har andre filer i seg. Velg en ny eller tom mappe.');
    const why = NO_FOLDER[(error as NodeJS.ErrnoException).code ?? ''];
    throw why ? new UsageError(why) : error;
  } finally {
    await db.destroy();
  }
}

const NO_REFERENCE = 'Det er ingen registrering med den referansen.';

async function runInterests(what: string, which: string): Promise<void> {
  const { contacted, erase, listInterests, overview } = await import('./commands/interests.js');
  const config = readConfig(process.env);
  const { db } = await openAll(config);
  const context = { db, operator: config.operator, now: new Date() };
  try {
    switch (what) {
      case '':
        return print(await overview(context));
      case 'list': {
        const { openKeys } = await import('./crypto/open-keys.js');
        const { keys } = await openKeys(db, config.operator, config);
        const list = await listInterests({ ...context, keys }, which);
        if (list) return print(list);
        throw new UsageError(
          'Det er ikke noe kontaktpunkt med den id-en. «interests» viser hvem som har ønsker.',
        );
      }
      case 'contacted': {
        const done = await contacted(context, which);
        if (done) return print(done);
        throw new UsageError(NO_REFERENCE);
      }
      case 'erase': {
        const erased = await erase(context, which);
        if (erased) return print(erased);
        throw new UsageError(NO_REFERENCE);
      }
      default:
        throw new UsageError(USAGE);
    }
  } finally {
    await db.destroy();
  }
}

async function runFeeds(what: string, which: string, options: NewFeedOptions): Promise<void> {
  const commands = await import('./commands/feeds.js');
  const { ANYWHERE, OPEN_INTERNET } = await import('./feeds/addresses.js');
  const run: Record<string, (context: FeedContext) => Promise<ImportResult>> = {
    '': commands.listFeeds,
    list: commands.listFeeds,
    add: (context) => commands.addFeedAt(which, context, options),
    remove: (context) => commands.removeFeedOf(which, context),
    poll: (context) => commands.pollFeeds(which, context),
  };
  const work = Object.hasOwn(run, what) ? run[what] : undefined;
  const needsMore = (what === 'add' || what === 'remove') && !which;
  if (!work || needsMore || (what === 'list' && which)) throw new UsageError(USAGE);
  const config = readConfig(process.env);
  const { db } = await openAll(config);
  const { operator, feedMinutes, allowPrivateFeeds } = config;
  const reach = allowPrivateFeeds ? ANYWHERE : OPEN_INTERNET;
  const clock = { now: () => new Date(), random: Math.random, minutes: feedMinutes || 60 };
  try {
    finish(await work({ db, operator, reach, ...clock }));
  } finally {
    await db.destroy();
  }
}

async function runKeys(what: string): Promise<void> {
  const { keySheet, rotateKeys } = await import('./commands/keys.js');
  const config = readConfig(process.env);
  if (what === 'sheet') return print(keySheet(config));
  if (what !== 'rotate') throw new UsageError(USAGE);
  const { db } = await openAll(config);
  try {
    print(await rotateKeys(db, config.operator, config));
  } finally {
    await db.destroy();
  }
}

async function runBackup(file: string): Promise<void> {
  const { backUp } = await import('./commands/backup.js');
  const config = readConfig(process.env);
  const { db } = await openAll(config);
  try {
    print(await backUp(db, config, file));
  } finally {
    await db.destroy();
  }
}

async function runRestore(file: string, replace: boolean): Promise<void> {
  const { restore } = await import('./commands/backup.js');
  print(await restore(readConfig(process.env), file, { replace, now: new Date() }));
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
  if (
    error instanceof UsageError ||
    ['ConfigError', 'KeyError', 'BackupError'].includes((error as Error).name)
  )
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
