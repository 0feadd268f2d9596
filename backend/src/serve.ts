import type { AddressInfo } from 'node:net';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.js';
import { fillWithDemoData, welcome } from './demo.js';
import type { Geography } from './geography.js';
import { DEMO_PAGES, MODULE_FOLDER } from './paths.js';
import { buildServer } from './server.js';
import type { Database } from './store/tables.js';

/** How long requests under way may take to finish when the process is told to stop. */
const GRACE_MS = 10_000;

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
  const server = buildServer({
    db,
    operator: config.operator,
    centreOf: geography.centreOf,
    moduleFolder: MODULE_FOLDER,
    demoFolder: config.production ? undefined : DEMO_PAGES,
    production: config.production,
    allowedOrigins: config.allowedOrigins,
    trustedProxies: config.trustedProxies,
    httpsOnly: config.publicUrl?.startsWith('https://') ?? false,
    rateLimit: config.rateLimit,
    // A person who tries it out reads the addresses; a machine that runs it reads the log.
    logLevel: demo && config.logLevel === 'info' ? 'warn' : config.logLevel,
  });
  const port = await listen(server, config, demo);
  closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err }) => {
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
