import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply } from 'fastify';
import type { Problem } from './schemas/problem.js';

/** Sentences for developers. Nothing that the client sent is repeated: it may be personal. */
const DETAILS: Record<number, string> = {
  403: 'Pages of this site may not send anything here.',
  404: 'There is nothing at this address. The API is described in openapi.yaml.',
  405: 'This address takes other methods: see Allow.',
  409: 'A request with this Idempotency-Key is still being handled. Ask again in a moment, with the same body.',
  410: 'What was sent with this Idempotency-Key has been withdrawn and erased.',
  413: 'The body is larger than 64 KiB.',
  414: 'The address is too long.',
  415: 'The body must be JSON: Content-Type: application/json, in UTF-8, not compressed.',
  429: 'Too many requests from this address. Wait as long as Retry-After says.',
  500: 'Something went wrong here. It has been logged.',
  503: 'The service is busy or its database does not answer. Wait as long as Retry-After says.',
};

/** The database does not answer, now. */
export class Unavailable extends Error {
  readonly statusCode = 503;
}

const RETRY_AFTER_SECONDS = '10';

/** Without `errors` it is about the request as a whole, and the code is the title's: `payload-too-large`. */
export function problem(status: number, errors?: Problem['errors'], detail = DETAILS[status]): Problem {
  const title = STATUS_CODES[status] ?? 'Error';
  return {
    type: 'about:blank',
    title,
    status,
    ...(detail && { detail }),
    errors: errors ?? [{ pointer: '', code: title.toLowerCase().replace(/[^a-z]+/g, '-') }],
  };
}

export function sendProblem(reply: FastifyReply, body: Problem): FastifyReply {
  if (body.status === 503 && !reply.hasHeader('retry-after'))
    reply.header('retry-after', RETRY_AFTER_SECONDS);
  return reply
    .code(body.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(body));
}

/** Any error of a route, a plugin or the framework as a problem; what is not the client's fault is a 500 or 503. */
export function toProblem(error: Pick<FastifyError, 'statusCode' | 'validation'>): Problem {
  const status = error.statusCode ?? 500;
  // What may not be read is not said to be there.
  const shown = status === 403 ? 404 : status;
  const known = shown >= 400 && shown < 600 ? shown : 500;
  return problem(
    known,
    error.validation?.map(({ instancePath, keyword }) => ({ pointer: instancePath, code: keyword })),
  );
}
