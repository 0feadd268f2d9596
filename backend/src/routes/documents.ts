import '@fastify/compress';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { chooseEncoding, etag, matches, type Answer } from '../answer.js';
import type { Documents } from '../documents.js';
import { problem, sendProblem } from '../problems.js';
import type { Publisher } from '../publisher.js';

/** New for five minutes; shown for a day while a newer one is fetched, or while the backend does not answer. */
const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=86400';

/** Serves one document of the contract. A query is ignored, as a plain host of files ignores it. */
export function documentRoute(server: FastifyInstance, name: keyof Documents, publisher: Publisher): void {
  // Compressed already, once for each version of the data.
  server.get(`/${name}`, { compress: false }, async (request, reply) => {
    const { answers } = await publisher.current();
    const answer = answers[name];
    return answer ? sendAnswer(request, reply, answer) : sendProblem(reply, problem(404));
  });
}

export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  type = 'application/json; charset=utf-8',
): FastifyReply {
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  reply.header('cache-control', CACHE_CONTROL).header('etag', etag(answer, encoding));
  reply.header('vary', [reply.getHeader('vary'), 'Accept-Encoding'].filter(Boolean).join(', '));
  if (matches(answer, request.headers['if-none-match'])) return reply.code(304).send();
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type(type).send(answer.bodies[encoding]);
}
