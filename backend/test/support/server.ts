import type { TestContext } from 'node:test';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Keyring } from '../../src/crypto/keyring.js';
import { introduceKeys, keysFrom } from '../../src/crypto/open-keys.js';
import { readGeography } from '../../src/geography.js';
import { GEOGRAPHY_FOLDER } from '../../src/paths.js';
import type { ContactPoint } from '../../src/schemas/contact-point.js';
import { buildServer, type ServerOptions } from '../../src/server.js';
import { saveContactPoints } from '../../src/store/contact-points.js';
import type { Database } from '../../src/store/tables.js';
import { openTestDatabase } from './database.js';
import { NOW, OPERATOR } from './now.js';

export const geography = readGeography(GEOGRAPHY_FOLDER);
export { NOW, OPERATOR };

/** The same in every test. */
export const keyring: Keyring = {
  lookup: Buffer.alloc(32, 1),
  seals: [{ id: 'k-eksempel', key: Buffer.alloc(32, 2) }],
};

export interface Running {
  server: FastifyInstance;
  db: Database;
}

/** A server on a database of its own; quiet, never under pressure and never with old answers, however busy the machine is. */
export async function testServer(t: TestContext, options: Partial<ServerOptions> = {}): Promise<Running> {
  const db = options.db ?? (await openTestDatabase(t));
  await introduceKeys(db, OPERATOR, keyring, { forget: false });
  const server = buildServer({
    db,
    operator: OPERATOR,
    geography,
    keys: keysFrom(keyring),
    now: () => NOW,
    moduleFolder: '/nonexistent',
    production: true,
    logLevel: 'silent',
    pressure: {},
    patienceMs: 60_000,
    ...options,
  });
  t.after(() => server.close());
  await server.ready();
  return { server, db };
}

export async function testServerWith(
  t: TestContext,
  points: ContactPoint[],
  options: Partial<ServerOptions> = {},
): Promise<Running> {
  const running = await testServer(t, options);
  await saveContactPoints(running.db, OPERATOR, points, { replace: true, now: NOW });
  return running;
}

export async function listening(server: FastifyInstance): Promise<{ port: number; origin: string }> {
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  return { port, origin: `http://127.0.0.1:${port}` };
}

/** Sends bytes as they are, and answers the whole reply: clients tidy addresses up before they send them. */
export function sendRaw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', (error) =>
      chunks.length > 0 ? resolve(Buffer.concat(chunks).toString('latin1')) : reject(error),
    );
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
}

export function rawGet(port: number, target: string): Promise<string> {
  return sendRaw(port, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
}

export function point(more: Partial<ContactPoint> = {}): ContactPoint {
  return { id: 'eksempel', name: 'Eksempel frivilligsentral', municipalities: ['5530'], ...more };
}
