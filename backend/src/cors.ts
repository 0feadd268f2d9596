import type { FastifyCorsOptions } from '@fastify/cors';
import type { FastifyRequest } from 'fastify';

export const READ_METHODS = ['GET', 'HEAD', 'OPTIONS'];

const SHARED: FastifyCorsOptions = {
  methods: ['GET', 'HEAD'],
  // Without this a page reads both as null.
  exposedHeaders: ['Retry-After', 'ETag'],
  maxAge: 86_400,
};

type Delegate = (
  request: FastifyRequest,
  done: (error: Error | null, options?: FastifyCorsOptions) => void,
) => void;

/**
 * What is published is public, so any page may read it, also one in a sandbox, whose origin is `null`. With a list
 * of partners only they may read the API; the module stays open to all, as a script is anyway.
 */
export function corsFor(allowedOrigins: readonly string[] | undefined): Delegate {
  return (request, done) => {
    const open = !allowedOrigins || (request.raw.url ?? '').startsWith('/dist/');
    done(null, { ...SHARED, origin: open ? '*' : [...allowedOrigins] });
  };
}
