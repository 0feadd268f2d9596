import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem, sendProblem } from '../problems.js';

/** What was sent can't be read as a request at all. */
class BadBody extends Error {
  readonly statusCode = 400;
}

class OtherContentType extends Error {
  readonly statusCode = 415;
}

export interface Senders {
  /** Sites whose pages may send; undefined is any. */
  allowedOrigins: readonly string[] | undefined;
  /** Where the backend is reached from outside: its own pages may always send. */
  publicUrl: string | undefined;
}

/**
 * The browser already keeps pages of other sites from sending JSON here; what claims to come from one all the same is
 * refused, before its body is read.
 */
export function refuseStrangers(server: FastifyInstance, { allowedOrigins, publicUrl }: Senders): void {
  const own = publicUrl && new URL(publicUrl).origin;
  server.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (!allowedOrigins || origin === undefined || allowedOrigins.includes(origin)) return undefined;
    // Browsers say where a POST comes from also when the page is the backend's own.
    const isOwn = own ? origin === own : hostOf(origin) === request.host;
    return isOwn ? undefined : sendProblem(reply, problem(403));
  });
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host || undefined : undefined;

/**
 * JSON in UTF-8 and nothing else, for the routes of one plugin. A name that stands twice is refused: of two
 * answers to "are you of age" it would be left to chance which one counts.
 */
export function takeJsonOnly(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const parse = async (request: FastifyRequest, body: Buffer) => {
    const { 'content-encoding': encoding = 'identity' } = request.headers;
    if (encoding !== 'identity') throw new OtherContentType();
    return parseStrictly(body);
  };
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, parse);
  // Without a body nobody looks for a parser.
  server.addHook('onRequest', async ({ headers }) => {
    if (headers['content-type'] === undefined) throw new OtherContentType();
  });
}

/** @throws BadBody, which quotes nothing */
export function parseStrictly(bytes: Buffer): unknown {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw new BadBody();
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadBody();
  if (namesWritten(text) !== namesKept(value)) throw new BadBody();
  return value;
}

/**
 * In JSON a string that a colon follows is a name. Every string is stepped over whole, so that none is begun in its
 * middle: that would count wrongly, and take seconds for a text that is all quotation marks.
 */
function namesWritten(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"([ \t\r\n]*:)?/g)) if (colon) count += 1;
  return count;
}

/** Without recursion: a body may be some thirty thousand levels deep. */
function namesKept(root: object): number {
  let count = 0;
  const todo: unknown[] = [root];
  while (todo.length > 0) {
    const value = todo.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) count += Object.keys(value).length;
    todo.push(...(Object.values(value) as unknown[]));
  }
  return count;
}
