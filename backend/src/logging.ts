import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify';

/**
 * What may stand in a log: method, route (never the address that was asked for), status, time taken, and where
 * in the code something failed. No addresses, headers, query strings, bodies; no error messages either, since
 * they quote what was sent or stored.
 */
export function loggerOptions(
  level: string,
  stream?: { write(line: string): void },
): FastifyServerOptions['logger'] {
  return {
    level,
    base: null,
    hooks: { logMethod: withoutErrorMessage },
    serializers: { req: () => ({}), res: () => ({}), err: describeError },
    ...(stream && { stream }),
  };
}

/** Plugins log an error's message as the line's text. */
function withoutErrorMessage(this: unknown, args: unknown[], method: (...args: unknown[]) => void): void {
  const [first, text] = args;
  const error = first instanceof Error ? first : (first as { err?: Error } | null)?.err;
  const quotes = error && (text === undefined || text === error.message);
  method.apply(this, quotes ? [{ err: error }, 'failed'] : args);
}

interface ErrorLike {
  name?: unknown;
  code?: unknown;
  stack?: unknown;
}

export function describeError(error: ErrorLike): {
  type: string;
  message: string;
  stack: string;
  code?: string;
} {
  const stack = typeof error.stack === 'string' ? error.stack : '';
  return {
    type: typeof error.name === 'string' ? error.name : 'Error',
    message: '',
    stack: stack
      .split('\n')
      .filter((line) => /^ {4}at /.test(line))
      .join('\n'),
    ...(typeof error.code === 'string' && /^[A-Z0-9_]{1,60}$/.test(error.code) && { code: error.code }),
  };
}

export function logError(log: FastifyBaseLogger, error: unknown, message: string): void {
  log.error({ err: error instanceof Error ? error : new Error('not an error') }, message);
}
