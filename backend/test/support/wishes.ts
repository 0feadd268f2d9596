import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { ContactPoint } from '../../src/schemas/contact-point.js';
import type { Service } from '../../src/schemas/service.js';
import type { ServerOptions } from '../../src/server.js';
import { saveService } from '../../src/store/service.js';
import { NOW, OPERATOR, point, testServerWith } from './server.js';

export const ALL_FIELDS = [
  'alias',
  'languages',
  'formats',
  'meetingTimes',
  'wish',
  'theme',
  'onBehalf',
  'phone',
  'phoneBy',
  'mayLeaveMessage',
  'email',
];

export const SERVICE: Service = {
  format: 1,
  name: 'Eksempel',
  consent: { version: '2026-11', text: 'Eksempel tar vare på det du skriver.' },
  offers: { waiting: true, interests: { fields: ALL_FIELDS, fallbackReceiver: 'reserve' } },
};

export const RECEIVERS: ContactPoint[] = [
  point({ id: 'senja', municipalities: ['5530'], acceptsInterest: true, whatHappensFirst: 'Vi ringer deg.' }),
  point({ id: 'bergen-a', municipalities: ['4601'], acceptsInterest: true }),
  point({ id: 'bergen-b', municipalities: ['4601'], acceptsInterest: true }),
  point({ id: 'stengt', municipalities: ['3301'], acceptsInterest: true, status: 'paused' }),
  point({ id: 'tar-ikke', municipalities: ['0301'] }),
  point({ id: 'reserve', municipalities: [], acceptsInterest: true }),
];

/** As little as anybody can send. Nobody has this number. */
export const WISH = {
  municipality: '5530',
  phone: '00 00 00 00',
  adult: true,
  consent: { version: '2026-11', lang: 'nb' },
};

/** Everything that can be sent; each value can be looked for in a log. */
export const FULL_WISH = {
  contactPoint: 'senja',
  municipality: '5530',
  phone: '+47 00 00 00 17',
  phoneBy: 'sms',
  mayLeaveMessage: true,
  email: 'sol.ly@eksempel.example',
  alias: 'Morgenfugl',
  languages: ['nb', 'se'],
  formats: ['in-person', 'online'],
  meetingTimes: ['evening'],
  wish: 'theme',
  theme: 'grief',
  onBehalf: 'relative',
  adult: true,
  consent: { version: '2026-11', lang: 'nb' },
};

export async function receivingServer(
  t: TestContext,
  options: Partial<ServerOptions> = {},
  service = SERVICE,
) {
  const running = await testServerWith(t, RECEIVERS, { writeRateLimit: 1_000_000, ...options });
  await saveService(running.db, OPERATOR, service, NOW);
  return { ...running, ...asVisitor(running.server) };
}

function asVisitor(server: FastifyInstance) {
  const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
    server.inject({
      method: 'POST',
      url: `/api/${url}`,
      headers: { 'content-type': 'application/json', ...headers },
      payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
    });
  return {
    post,
    send: (wish: unknown, key: string = randomUUID()) => post('interests', wish, { 'idempotency-key': key }),
    withdraw: (reference: string, withdrawalCode: string) =>
      post('withdrawals', { reference, withdrawalCode }),
  };
}
