import type { AddressInfo } from 'node:net';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.js';
import { newKeysWord } from './crypto/recovery-sheet.js';
import { openKeys } from './crypto/open-keys.js';
import { fillWithDemoData, welcome } from './demo.js';
import { ANYWHERE, OPEN_INTERNET } from './feeds/addresses.js';
import { keepPolling } from './feeds/schedule.js';
import type { Geography } from './geography.js';
import { relockAll } from './interests/relock.js';
import { logError } from './logging.js';
import { mailer } from './mail/mailer.js';
import { reminder, tellReceiver, type Due } from './mail/reminder.js';
import { DEMO_PAGES, MODULE_FOLDER } from './paths.js';
import { keepOnlyAsLongAsPromised } from './retention.js';
import { buildServer } from './server.js';
import { readPublication } from './store/publication.js';
import type { Database } from './store/tables.js';

/** How long requests under way may take to finish when the process is told to stop. */
const GRACE_MS = 10_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

export interface ServeContext {
  config: Config;
  db: Database;
  geography: Geography;
  demo: boolean;
  print: (text: string) => void;
}

/** Starts, and stays until it is told to stop. Throws when it can't listen. */
export async function serve({ config, db, geography, demo, print }: ServeContext): Promise<void> {
  if (demo) {
    const word = await fillWithDemoData({ db, operator: config.operator, geography, now: new Date() });
    if (word) print(word);
  }
  const { keys, created } = await openKeys(db, config.operator, config);
  if (created) print(newKeysWord(created, config, { demo }));
  await relockAll(db, config.operator, keys);
  const server = buildServer({
    db,
    operator: config.operator,
    geography,
    keys,
    moduleFolder: MODULE_FOLDER,
    demoFolder: config.production ? undefined : DEMO_PAGES,
    production: config.production,
    allowedOrigins: config.allowedOrigins,
    trustedProxies: config.trustedProxies,
    publicUrl: config.publicUrl,
    httpsOnly: config.publicUrl?.startsWith('https://') ?? false,
    rateLimit: config.rateLimit,
    writeRateLimit: config.writeRateLimit,
    // A person who tries it out reads the addresses; a machine that runs it reads the log.
    logLevel: demo && config.logLevel === 'info' ? 'warn' : config.logLevel,
  });
  // The first answer takes longest to make: it is there before anybody asks.
  await server.inject('/api/service.json');
  const port = await listen(server, config, demo);
  const everyDay = await keepDaily(server, db, config);
  const stopFeeds = config.feedMinutes > 0 ? keepFeeds(server, db, config) : undefined;
  closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err }) => {
    clearInterval(everyDay);
    await stopFeeds?.();
    if (err) server.log.fatal({ err }, 'stopping after an error');
    await server.close();
    await db.destroy();
  });
  if (port !== config.port && config.port !== 0)
    print(`Port ${config.port} er opptatt. Bruker ${port} i stedet.`);
  const { host } = config;
  const base = config.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  if (demo) print(welcome(base, { demoPages: !config.production }));
  else server.log.info({ port }, 'listening');
}

/** What has been kept as long as promised goes now, and every day from now. */
async function keepDaily(
  server: FastifyInstance,
  db: Database,
  { operator, mail }: Config,
): Promise<NodeJS.Timeout> {
  const send = mail && mailer(mail);
  const keep = async () => {
    try {
      const publication = await readPublication(db, operator);
      const { service } = publication;
      const tell = (due: Due) => tellReceiver(reminder(due, publication), send, server.log);
      const kept = await keepOnlyAsLongAsPromised(db, { operator, service, now: new Date(), tell });
      if (kept.erased + kept.reminded > 0) server.log.warn(kept, 'retention: see the command "interests"');
    } catch (error) {
      logError(server.log, error, 'retention did not run');
    }
  };
  await keep();
  return setInterval(() => void keep(), DAY_MS).unref();
}

/** Calendars elsewhere. A fault is logged when it is new, by the feed's id: its address may be a secret. */
function keepFeeds(server: FastifyInstance, db: Database, config: Config): () => Promise<void> {
  return keepPolling({
    db,
    operator: config.operator,
    minutes: config.feedMinutes,
    reach: config.allowPrivateFeeds ? ANYWHERE : OPEN_INTERNET,
    now: () => new Date(),
    random: Math.random,
    onChange: ({ feed }, polled) => {
      if (polled.ok) return server.log.info({ feed }, 'feed: well again');
      if (polled.cause) logError(server.log, polled.cause, 'feed: a fault of ours');
      server.log.warn({ feed, fault: polled.fault.code }, 'feed: see the command "feeds"');
    },
    onFailure: (error) => logError(server.log, error, 'feeds were not asked'),
  });
}

/** Takes another port only in a demo whose port nobody chose: elsewhere somebody counts on it. */
async function listen(
  server: FastifyInstance,
  { host, port, portChosen }: Config,
  demo: boolean,
): Promise<number> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || !demo || portChosen) throw error;
    await server.listen({ host, port: 0 });
  }
  return (server.server.address() as AddressInfo).port;
}
