import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import fastify, {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { corsFor, READ_METHODS, WRITE_METHODS } from './cors.js';
import type { Keys } from './crypto/open-keys.js';
import type { Geography } from './geography.js';
import { logError, loggerOptions } from './logging.js';
import { problem, sendProblem, toProblem } from './problems.js';
import { createPublisher } from './publisher.js';
import { addressKey } from './rate-limit-key.js';
import { contactPointRoutes } from './routes/contact-points.js';
import { eventRoutes } from './routes/events.js';
import { explainerRoutes } from './routes/explainers.js';
import { healthRoutes } from './routes/health.js';
import { interestRoutes } from './routes/interests.js';
import { moduleRoutes, type FileRouteOptions } from './routes/module.js';
import { pageRoutes } from './routes/pages.js';
import { renewalRoutes } from './routes/renewals.js';
import { serviceRoutes } from './routes/service.js';
import { waitingRoutes } from './routes/waiting.js';
import { withdrawalRoutes } from './routes/withdrawals.js';
import type { Database } from './store/tables.js';

export interface ServerOptions extends FileRouteOptions {
  db: Database;
  operator: string;
  geography: Geography;
  keys: Keys;
  now?: () => Date;
  /** Origins that may read, and send, beside the backend's own pages; undefined is any. */
  allowedOrigins?: string[] | undefined;
  trustedProxies?: string[];
  /** Where it is reached from outside, without a slash at the end: for links that must be whole. */
  publicUrl?: string | undefined;
  /** True when visitors reach the backend by https alone. */
  httpsOnly?: boolean;
  rateLimit?: number;
  /** Of what is written: fewer, but a library or an office has one address for all its visitors. */
  writeRateLimit?: number;
  logLevel?: string;
  logStream?: { write(line: string): void };
  /** How long readers wait for what is new before they get what was there. */
  patienceMs?: number;
  /** When to answer 503 rather than queue up. */
  pressure?: Parameters<typeof underPressure>[1];
}

const BODY_LIMIT_BYTES = 64 * 1024;
const MAX_URL_LENGTH = 4096;
/** All are endless by default, and a slow client would hold its connection for ever. */
const TIMEOUTS = {
  connectionTimeout: 30_000,
  requestTimeout: 15_000,
  handlerTimeout: 10_000,
  keepAliveTimeout: 10_000,
};

/** The whole HTTP side. The caller opens the database, and closes it after the server. */
export function buildServer(options: ServerOptions): FastifyInstance {
  const server = fastify({
    ...TIMEOUTS,
    bodyLimit: BODY_LIMIT_BYTES,
    // Nothing is coerced or dropped in silence: `"true"` is not true.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
    trustProxy: options.trustedProxies?.length ? options.trustedProxies : false,
    logController: new LogController({ disableRequestLogging: true }),
    logger: loggerOptions(options.logLevel ?? 'info', options.logStream),
    frameworkErrors: (_error, _request, reply) => {
      // The address could not be read, so no hook has run.
      sendProblem(reply.header('access-control-allow-origin', '*'), problem(400));
    },
    clientErrorHandler: answerBrokenRequest,
  });
  registerProtection(server, options);
  registerErrors(server);
  registerRoutes(server, options);
  return server;
}

function registerProtection(server: FastifyInstance, options: ServerOptions): void {
  server.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    request.log.info(
      { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
  // First of all, so that a page can read every answer, errors too.
  server.register(cors, corsFor(options.allowedOrigins));
  server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    // Never for names beside ours: they are not the backend's to decide over.
    strictTransportSecurity: options.httpsOnly ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  const key = randomBytes(32);
  server.register(rateLimit, {
    max: options.rateLimit ?? 600,
    timeWindow: 60_000,
    keyGenerator: (request) => addressKey(request.ip, key),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  });
  server.register(underPressure, { retryAfter: 10, ...(options.pressure ?? { maxEventLoopDelay: 1_000 }) });
  // Requests are never compressed: a small one could become a very large one.
  server.register(compress, { threshold: 1024, globalDecompression: false });
}

function registerErrors(server: FastifyInstance): void {
  const methods = new Map<string, string[]>();
  server.addHook('onRoute', ({ method, url }) => {
    if (method === 'GET') methods.set(url, READ_METHODS);
    if (method === 'POST') methods.set(url, WRITE_METHODS);
  });

  /** 405 where another method would have found something, else 404. */
  const answerMissing = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const path = (request.raw.url ?? '').split('?')[0] ?? '';
    const allowed = path.startsWith('/dist/') ? READ_METHODS : methods.get(path);
    if (!allowed || allowed.includes(request.method)) return sendProblem(reply, problem(404));
    return sendProblem(reply.header('allow', allowed.join(', ')), problem(405));
  };

  server.addHook('onRequest', async (request, reply) => {
    if ((request.raw.url ?? '').length > MAX_URL_LENGTH) return sendProblem(reply, problem(414));
    // Here already: the body of a request that nobody takes is not read.
    if (request.is404) return answerMissing(request, reply);
    return undefined;
  });
  server.setNotFoundHandler(answerMissing);
  server.setErrorHandler((error: Parameters<typeof toProblem>[0], request, reply) => {
    const body = toProblem(error);
    if (body.status === 500) logError(request.log, error, 'failed');
    return sendProblem(reply, body);
  });
}

function registerRoutes(server: FastifyInstance, options: ServerOptions): void {
  const { db, operator, keys, geography, allowedOrigins, publicUrl, now = () => new Date() } = options;
  const publisher = createPublisher({
    db,
    operator,
    geography,
    now,
    ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
    onFailure: (error) => logError(server.log, error, 'the database does not answer'),
  });
  server.register(contactPointRoutes, { prefix: '/api', publisher });
  server.register(serviceRoutes, { prefix: '/api', publisher });
  server.register(waitingRoutes, { prefix: '/api', publisher });
  server.register(eventRoutes, { prefix: '/api', publisher, geography });
  server.register(explainerRoutes, { prefix: '/api', publisher });
  const writeRateLimit = options.writeRateLimit ?? 120;
  const context = { db, operator, keys, geography, now };
  const writing = { prefix: '/api', ...context, publisher, writeRateLimit, allowedOrigins, publicUrl };
  server.register(interestRoutes, writing);
  server.register(withdrawalRoutes, writing);
  server.register(renewalRoutes, writing);
  server.register(healthRoutes, { db });
  const { moduleFolder, demoFolder, production } = options;
  server.register(pageRoutes, { publisher, now, publicUrl, rootTaken: Boolean(demoFolder) });
  server.register(moduleRoutes, { moduleFolder, demoFolder, production });
}

const BROKEN: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What is not HTTP, or too slow, never becomes a request; it is answered on the bare connection, and not logged. */
function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const body = problem(BROKEN[error.code ?? ''] ?? 400);
  const json = JSON.stringify(body);
  socket.end(
    [
      `HTTP/1.1 ${body.status} ${body.title}`,
      'Content-Type: application/problem+json; charset=utf-8',
      'Access-Control-Allow-Origin: *',
      `Content-Length: ${Buffer.byteLength(json)}`,
      'Connection: close',
      '',
      json,
    ].join('\r\n'),
  );
}
