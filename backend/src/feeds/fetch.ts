import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { createGunzip } from 'node:zlib';
import { checkedLookup, resolveBySystem, type Reach, type Resolve } from './addresses.js';
import { FeedError, type FeedFault } from './feed-error.js';

export interface FetchOptions {
  reach: Reach;
  /** From the answer before: then an unchanged calendar is not sent again. */
  etag?: string | null;
  lastModified?: string | null;
  /** Stops it from outside. */
  signal?: AbortSignal;
  resolve?: Resolve;
  timeoutMs?: number;
}

export type Fetched =
  { changed: false } | { changed: true; bytes: Buffer; etag: string | null; lastModified: string | null };

/** From the first look-up to the last byte, redirects included, however slowly it drips. */
const TIMEOUT_MS = 20_000;
const MAX_REDIRECTS = 3;
/** Of the calendar itself; packed it is smaller. */
export const MAX_FEED_BYTES = 5 * 1024 * 1024;
const MAX_HEADER_BYTES = 16 * 1024;

/**
 * Fetches a calendar. No cookies, no proxy, no connection that is kept; every hop is checked as the first one.
 *
 * @throws FeedError
 */
export async function fetchFeed(address: string, options: FetchOptions): Promise<Fetched> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  try {
    let url = checkedUrl(address, options, 'not-https');
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const response = await send(url, options, signal);
      const next = redirectOf(response);
      if (next === undefined) return await read(response, signal);
      response.destroy();
      url = checkedUrl(next, options, 'bad-redirect', url);
    }
    throw new FeedError('redirects');
  } catch (error) {
    throw timeout.aborted ? new FeedError('timeout') : toFeedError(error);
  }
}

/** Also checks what never is looked up: an address of numbers, in any of the ways to write one. */
function checkedUrl(address: string, { reach }: FetchOptions, fault: FeedFault, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw new FeedError(fault);
  }
  const isAllowed = url.protocol === 'https:' || (reach.http && url.protocol === 'http:');
  if (!isAllowed || url.username || url.password) throw new FeedError(fault);
  const host = hostOf(url);
  if (isIP(host) && !reach.allows(host)) throw new FeedError('private-address');
  return url;
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

function send(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { reach, etag, lastModified, resolve = resolveBySystem } = options;
  const isHttps = url.protocol === 'https:';
  const common = {
    signal,
    lookup: checkedLookup(resolve, reach),
    maxHeaderSize: MAX_HEADER_BYTES,
    headers: {
      accept: 'text/calendar, */*;q=0.1',
      'accept-encoding': 'gzip',
      'user-agent': 'selvhjelp-widgets',
      ...(etag && { 'if-none-match': etag }),
      ...(lastModified && { 'if-modified-since': lastModified }),
    },
  };
  return new Promise((answer, reject) => {
    const request = isHttps
      ? httpsRequest(url, { ...common, agent: new HttpsAgent({ keepAlive: false }) })
      : httpRequest(url, { ...common, agent: new HttpAgent({ keepAlive: false }) });
    // A host that changes the protocol (101) gets its connection closed, and nothing else is ever said of it.
    request.on('close', () => reject(new FeedError('interrupted')));
    request.on('response', answer).on('error', reject).end();
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return undefined;
  if (!headers.location) throw new FeedError('bad-redirect');
  return headers.location;
}

async function read(response: IncomingMessage, signal: AbortSignal): Promise<Fetched> {
  const { statusCode = 0, headers } = response;
  if (statusCode !== 200) {
    response.destroy();
    if (statusCode === 304) return { changed: false };
    throw new FeedError(STATUS_FAULTS[statusCode] ?? 'status');
  }
  return {
    changed: true,
    bytes: await readBytes(response, signal),
    etag: kept(headers.etag),
    lastModified: kept(headers['last-modified']),
  };
}

const STATUS_FAULTS: Partial<Record<number, FeedFault>> = {
  401: 'unauthorised',
  403: 'unauthorised',
  404: 'gone',
  410: 'gone',
};

/** It is sent back as it came, so it must be fit for a header. */
const kept = (header: string | undefined): string | null =>
  header && /^[\x20-\x7e]{1,500}$/.test(header) ? header : null;

/** Counts what comes out, and stops there: what is packed a thousand times over never fills the memory. */
async function readBytes(response: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (!['identity', '', 'gzip', 'x-gzip'].includes(encoding)) {
    response.destroy();
    throw new FeedError('encoding');
  }
  const isPacked = encoding.endsWith('gzip');
  const unpack = isPacked ? createGunzip() : undefined;
  const source = unpack ? response.on('error', (error) => unpack.destroy(error)).pipe(unpack) : response;
  signal.addEventListener('abort', () => source.destroy(new FeedError('interrupted')), { once: true });
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of source) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > MAX_FEED_BYTES) throw new FeedError('too-large');
    }
  } finally {
    response.destroy();
    unpack?.destroy();
  }
  // Cut off where the length was not told.
  if (!response.complete) throw new FeedError('interrupted');
  return Buffer.concat(chunks);
}

const FAULTS: Record<string, FeedFault> = {
  ENOTFOUND: 'unknown-host',
  ECONNRESET: 'interrupted',
  ABORT_ERR: 'interrupted',
  HPE_INVALID_CHUNK_SIZE: 'interrupted',
  Z_BUF_ERROR: 'interrupted',
};

function toFeedError(error: unknown): FeedError {
  if (error instanceof FeedError) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  if (/^(CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|ERR_SSL)/.test(code))
    return new FeedError('certificate');
  return new FeedError(FAULTS[code] ?? (code.startsWith('Z_') ? 'encoding' : 'unreachable'));
}
