import type { FastifyCorsOptions } from '@fastify/cors';
import type { FastifyRequest } from 'fastify';

export const READ_METHODS = ['GET', 'HEAD', 'OPTIONS'];
export const WRITE_METHODS = ['POST', 'OPTIONS'];

const SHARED: FastifyCorsOptions = {
  methods: ['GET', 'HEAD', 'POST'],
  // Without this a page reads both as null.
  exposedHeaders: ['Retry-After', 'ETag'],
  maxAge: 86_400,
  // An OPTIONS that is no preflight is answered too, not refused.
  strictPreflight: false,
};

type Delegate = (
  request: FastifyRequest,
  done: (error: Error | null, options?: FastifyCorsOptions) => void,
) => void;

/**
 * What is published is public, so any page may read it, also one in a sandbox, whose origin is `null`. With a list
 * of partners only they may read the API, and send wishes; the module stays open to all, as a script is anyway.
 */
export function corsFor(
  allowedOrigins: readonly string[] | undefined,
): FastifyCorsOptions | { delegator: Delegate } {
  const open = { ...SHARED, origin: '*' };
  if (!allowedOrigins) return open;
  const partners = { ...SHARED, origin: [...allowedOrigins] };
  return {
    delegator: (request, done) => done(null, (request.raw.url ?? '').startsWith('/dist/') ? open : partners),
  };
}
