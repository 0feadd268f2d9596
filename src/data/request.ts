/**
 * Reads of the backend. The only place that keeps anything between calls, and only in memory: for each URL the
 * question under way, and the last good answer with its time.
 */
import { ApiError, wrongShape } from './api-error.js';
import { Report } from './check.js';
import { tellEmbedder } from './console.js';
import { LIMITS } from './limits.js';
import { AbortController, ports } from './ports.js';
import { withRetries } from './retry.js';
import { ask, orLeave, type Answer } from './transport.js';

const { parse } = JSON;

/**
 * What came, and when; `error` is set when it is the last good answer because a newer try failed.
 * Widgets share `value`: it is read, never changed.
 */
export interface Loaded<T> {
  value: T;
  /** Milliseconds since the epoch when the answer came. */
  at: number;
  error?: ApiError;
}

export interface ReadOptions<T> {
  /** Leaves this caller out; the question goes on while another one waits for it. */
  signal?: AbortSignal | undefined;
  maxBytes: number;
  /** Past what is kept here and in the browser: it is known to be old. */
  fresh?: boolean | undefined;
  /** Shape → domain value; throws `wrongShape(…)` when nothing can be made of it. */
  check: (json: unknown, report: Report) => T | Promise<T>;
  /** What 404 and 410 mean, for a resource that a backend may lack. */
  missing?: T;
}

interface Kept {
  loaded: Loaded<unknown>;
  /** Until then it is given out without a new question. */
  until: number;
}

interface Flight {
  answer: Promise<Loaded<unknown>>;
  callers: number;
  abort: () => void;
}

const kept = new Map<string, Kept>();
const flights = new Map<string, Flight>();

/**
 * One JSON resource. However many ask for a URL, one question goes out; an answer younger than `LIMITS.reuseMs`
 * is shared too.
 *
 * @throws ApiError when there is neither an answer nor an older one; the signal's reason when it was aborted
 */
export async function getJson<T>(url: string, options: ReadOptions<T>): Promise<Loaded<T>> {
  const young = kept.get(url);
  if (young && !options.fresh && ports.now() < young.until) return young.loaded as Loaded<T>;
  try {
    return (await board(flights.get(url) ?? depart(url, options), options.signal)) as Loaded<T>;
  } catch (error) {
    const old = kept.get(url)?.loaded;
    if (!old || !(error instanceof ApiError)) throw error;
    return { ...(old as Loaded<T>), error };
  }
}

/** From now on the next caller asks anew, as when time has passed. For tests. @internal */
export function ageKeptAnswers(): void {
  for (const answer of kept.values()) answer.until = 0;
}

function depart<T>(url: string, options: ReadOptions<T>): Flight {
  const controller = new AbortController();
  const land = (): void => {
    if (flights.get(url) === flight) flights.delete(url);
  };
  const flight: Flight = {
    callers: 0,
    abort: () => {
      land();
      controller.abort();
    },
    answer: withRetries((ms) => readOnce(url, options, controller.signal, ms), triesFor, controller.signal)
      .then((value) => keep(url, value))
      .catch((error: unknown) => {
        if (error instanceof ApiError) tellEmbedder(explain(url, error));
        throw error;
      })
      .finally(land),
  };
  flights.set(url, flight);
  return flight;
}

/** Waits with the others; the last to leave ends the question, unless someone comes at once (an element moved). */
async function board(flight: Flight, signal?: AbortSignal): Promise<Loaded<unknown>> {
  flight.callers++;
  try {
    return await (signal ? orLeave(flight.answer, signal) : flight.answer);
  } finally {
    if (!--flight.callers) ports.after(0, () => flight.callers || flight.abort());
  }
}

function keep(url: string, value: unknown): Loaded<unknown> {
  const at = ports.now();
  const loaded = { value, at };
  kept.delete(url);
  kept.set(url, { loaded, until: at + LIMITS.reuseMs });
  if (kept.size > LIMITS.keptAnswers) kept.delete(kept.keys().next().value!);
  return loaded;
}

const PASSING = new Set<unknown>(['offline', 'timeout', 408, 429, 500, 502, 503, 504]);

/** A redirect has a `detail`: it stays. */
const triesFor = ({ kind, status, options }: ApiError): number =>
  PASSING.has(options.detail ?? status ?? kind) ? LIMITS.tries : 1;

async function readOnce<T>(
  url: string,
  { maxBytes, missing, fresh, check }: ReadOptions<T>,
  signal: AbortSignal,
  ms: number,
): Promise<T> {
  const answer = await ask({ url, ms, maxBytes, fresh, signal });
  const old = kept.get(url);
  if (answer.status === 304 && old) return old.loaded.value as T;
  if (missing !== undefined && (answer.status === 404 || answer.status === 410)) return missing;
  const report = new Report();
  const value = await check(jsonOf(answer), report);
  if (report.counts.size) tellEmbedder(`${url} has errors; left out: ${report.toString()}.`);
  return value;
}

const DATA = /^(?:application\/(?:[\w.-]+\+)?json|text\/json)$/;

/** What a success holds. @throws ApiError `http`, or `shape` when it is not JSON */
export function jsonOf({ status, ok, type, text, retryAfterMs }: Answer): unknown {
  if (!ok && status !== 304) throw new ApiError('http', { status, retryAfterMs });
  if (!text.trim()) throw wrongShape('empty');
  if (!DATA.test(type)) throw wrongShape('content-type');
  try {
    return parse(text);
  } catch {
    throw wrongShape('not-json');
  }
}

/** What an integrator is told of a failure. */
export function explain(url: string, { kind, options, message }: ApiError): string {
  if (options.detail === 'redirect') return `${url} redirects: use the address it ends at.`;
  // A page is never told why; these are the reasons that an integrator can do something about.
  return kind === 'offline'
    ? `${url} can't be reached: is it up, in this page's CSP (connect-src), and does it send "Access-Control-Allow-Origin: *"?`
    : `${url} failed: ${message}`;
}
