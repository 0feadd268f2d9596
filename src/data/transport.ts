/**
 * One question and its answer over HTTP, however the other side behaves: an {@link Answer} or an {@link ApiError}
 * within the time given. Knows nothing of retries, of memory, or of what the answer means.
 */
import { toJson } from '../lib/json.js';
import { ApiError, wrongShape } from './api-error.js';
import { LIMITS } from './limits.js';
import { AbortController, ports, TextDecoder } from './ports.js';

export interface Question {
  url: string;
  /** What is sent; without it the question is a read. */
  post?: Post;
  ms: number;
  maxBytes: number;
  /** Past the browser's cache, which a backend may have told to keep it for hours. */
  fresh?: boolean | undefined;
  signal: AbortSignal;
}

export interface Post {
  body: object;
  /** The same for every try of one thing, so that it happens once (`Idempotency-Key`). */
  key?: string;
}

export interface Answer {
  status: number;
  ok: boolean;
  /** Media type in lower case, without parameters; empty when there is none. */
  type: string;
  /** The body of a success, or of a problem with what was sent; empty for others. */
  text: string;
  retryAfterMs: number | undefined;
}

/** @throws ApiError `offline`, `timeout`, `shape`; or the signal's reason when the caller has left. */
export async function ask({ url, post, ms, maxBytes, fresh, signal }: Question): Promise<Answer> {
  const controller = new AbortController();
  const leave = (): void => controller.abort(signal.reason);
  signal.addEventListener('abort', leave);
  const callOff = ports.after(ms, () => controller.abort(new ApiError('timeout')));
  try {
    // Raced, and not only aborted: a page's wrapper around fetch may ignore the signal.
    return await orLeave(
      exchange(url, requestOptions(controller.signal, post, fresh), maxBytes),
      controller.signal,
    );
  } catch (cause) {
    throw signal.aborted || cause instanceof ApiError ? cause : new ApiError('offline');
  } finally {
    callOff();
    signal.removeEventListener('abort', leave);
    controller.abort();
  }
}

/** What is promised, or the signal's reason as soon as it is aborted. */
export function orLeave<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

async function exchange(url: string, options: RequestInit, maxBytes: number): Promise<Answer> {
  const response = await ports.fetch(url, options);
  if (response.type === 'opaqueredirect') throw new ApiError('offline', { detail: 'redirect' });
  const { status, ok, headers } = response;
  const type = (headers.get('Content-Type') ?? '').replace(/;.*/s, '').trim().toLowerCase();
  // The status of a problem says enough, should its body be cut off.
  const problem = options.body && type === PROBLEM && readText(response, maxBytes).catch(() => '');
  return {
    status,
    ok,
    type,
    text: ok ? await readText(response, maxBytes) : (await problem) || '',
    retryAfterMs: retryAfter(headers.get('Retry-After')),
  };
}

/** RFC 9457. */
const PROBLEM = 'application/problem+json';

/**
 * Every member is set, on an object without a prototype: what a page has put on `Object.prototype` must not add
 * credentials or a referrer. `manual` refuses redirects like `error` does, but can be told from a dead network.
 */
function requestOptions(signal: AbortSignal, post?: Post, fresh?: boolean): RequestInit {
  return {
    __proto__: null,
    method: post ? 'POST' : 'GET',
    headers: {
      __proto__: null,
      ...(post && { 'Content-Type': 'application/json' }),
      ...(post?.key && { 'Idempotency-Key': post.key }),
    } as unknown as Record<string, string>,
    body: post && toJson(post.body),
    mode: 'cors',
    credentials: 'omit',
    cache: post ? 'no-store' : fresh ? 'no-cache' : 'default',
    redirect: 'manual',
    referrer: '',
    referrerPolicy: 'no-referrer',
    integrity: '',
    keepalive: false,
    priority: 'auto',
    window: null,
    signal,
  } as RequestInit;
}

/** UTF-8 only, with or without a mark at its start; counted as it comes, whatever the headers promised. */
async function readText(response: Response, maxBytes: number): Promise<string> {
  const tooLarge = (): ApiError => wrongShape('too-large');
  if (Number(response.headers.get('Content-Length')) > maxBytes) throw tooLarge();
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (!done && (bytes += value.byteLength) > maxBytes) throw tooLarge();
    try {
      text += decoder.decode(value, { stream: !done });
    } catch {
      throw wrongShape('not-utf-8');
    }
    if (done) return text;
  }
}

/** Seconds, or a date in the form of HTTP; anything else is ignored. In milliseconds, capped. */
export function retryAfter(header: string | null): number | undefined {
  const value = header?.trim() ?? '';
  const ms = /^\d+$/.test(value)
    ? Number(value) * 1000
    : / GMT$/.test(value)
      ? Date.parse(value) - ports.now()
      : NaN;
  return ms >= 0 ? Math.min(ms, LIMITS.retryAfterMs) : undefined;
}
