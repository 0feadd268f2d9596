/**
 * A wish for a group, and taking it back.
 *
 * `POST B/interests`, `POST B/withdrawals`, `POST B/renewals`, see `backend/openapi.yaml`.
 */
import { ApiError, wrongShape, type Problem } from './api-error.js';
import { code, list, matching, record, Report, text, type Check } from './check.js';
import { tellEmbedder } from './console.js';
import type { Id } from './contact-points.js';
import { LIMITS } from './limits.js';
import { AbortController, ports } from './ports.js';
import { explain, jsonOf } from './request.js';
import { addressOf } from './resource.js';
import { withRetries } from './retry.js';
import { ask, type Answer, type Post } from './transport.js';

const { parse } = JSON;

/** What is sent: one of the first two, one way to be reached, adult, consent; everything else is optional. */
export interface Interest {
  contactPoint?: Id;
  /** Present number, four digits. */
  municipality?: string;
  phone?: string;
  phoneBy?: 'call' | 'sms' | 'either';
  mayLeaveMessage?: boolean;
  email?: string;
  alias?: string;
  languages?: string[];
  formats?: string[];
  meetingTimes?: ('daytime' | 'evening' | 'weekend')[];
  wish?: 'mixed' | 'theme' | 'unsure';
  theme?: string;
  onBehalf?: 'relative' | 'professional';
  adult: true;
  consent: { version: string; lang: string };
}

/** What came back: shown once, kept nowhere. */
export interface InterestReceipt {
  reference: string;
  withdrawalCode: string;
  /** Id of the contact point that reads it; other backends may give its name. */
  receiver: string;
  whatHappensNext?: string;
}

const named = record<{ name: string }>({ name: text(LIMITS.nameChars) }, ['name']);
const receiver: Check<string> = (value, report) =>
  text(LIMITS.nameChars)(value, report) ?? named(value, report)?.name;

/** Kept whole or not at all: half a code takes nothing back. */
const receiptCode = matching(/^[!-~]{1,100}$/);

const receipt = record<InterestReceipt>(
  {
    reference: receiptCode,
    withdrawalCode: receiptCode,
    receiver,
    whatHappensNext: text(LIMITS.paragraphChars, 'lines'),
  },
  ['reference', 'withdrawalCode', 'receiver'],
);

const problems = record<{ errors: Problem[] }>(
  { errors: list(record<Problem>({ pointer: text(LIMITS.labelChars), code }, ['pointer', 'code'])) },
  ['errors'],
);

/**
 * Sends a wish. The same `key` (a UUID) and the same wish make one registration, however often they are sent.
 *
 * @throws ApiError, with `arrived` false when it was surely not stored, and `problems` where the backend names them;
 * or the signal's reason
 */
export async function sendInterest(
  backendUrl: string,
  interest: Interest,
  key: string,
  signal?: AbortSignal,
): Promise<InterestReceipt> {
  const url = addressOf(backendUrl, 'interests');
  let arrived: false | 'unsure' = false;
  const once = async (ms: number): Promise<InterestReceipt> => {
    const online = ports.online();
    try {
      return receiptOf(await post(url, { body: interest, key }, ms, signal));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const noNetwork = error.kind === 'offline' && !online && !ports.online();
      arrived = noNetwork ? arrived : arrivedAfter(error, arrived);
      error.options.arrived = arrived;
      throw error;
    }
  };
  return told(url, withRetries(once, triesFor, signal));
}

/** What the codes of a receipt are given back for: to take the wish back, or to go on waiting. */
export type CodeUse = 'withdrawals' | 'renewals';

/**
 * Takes a wish back, or renews it. The answer is the same whether or not there was one.
 *
 * @throws ApiError, or the signal's reason
 */
export async function giveCodes(
  backendUrl: string,
  use: CodeUse,
  codes: { reference: string; withdrawalCode: string },
  signal?: AbortSignal,
): Promise<void> {
  const url = addressOf(backendUrl, use);
  const once = async (ms: number): Promise<void> => {
    const answer = await post(url, { body: codes }, ms, signal);
    if (answer.status !== 204) throw refusal(answer);
  };
  return told(url, withRetries(once, triesFor, signal));
}

/** To anything else, a firewall may answer before the backend has looked whether it knows the key. */
const SAYS_OF_THE_KEY = new Set<number | undefined>([400, 410, 413, 415, 422]);

/**
 * Whether what was sent may be stored after all. A plain no says of its own try alone: one that came `before` it,
 * under the same key, may have arrived.
 */
export function arrivedAfter({ status = 0 }: ApiError, before: false | 'unsure'): false | 'unsure' {
  const no = before ? SAYS_OF_THE_KEY.has(status) : status >= 400 && status < 500 && status !== 409;
  return no ? false : 'unsure';
}

const PASSING = new Set<number | undefined>([408, 429, 502, 503, 504]);

/** 409: the first try is still at work. A lost answer and a 500 are left to the person. */
const triesFor = ({ status }: ApiError): number =>
  status === 409 ? LIMITS.tries + 2 : PASSING.has(status) ? LIMITS.tries : 1;

const post = (url: string, body: Post, ms: number, signal = new AbortController().signal): Promise<Answer> =>
  ask({ url, post: body, ms, maxBytes: LIMITS.smallBytes, signal });

function receiptOf(answer: Answer): InterestReceipt {
  if (!answer.ok) throw refusal(answer);
  const made = receipt(jsonOf(answer), new Report());
  if (!made) throw wrongShape('receipt');
  return made;
}

/** Any answer but the one hoped for. */
function refusal({ status, ok, text: body, retryAfterMs }: Answer): ApiError {
  return ok
    ? wrongShape(`status-${status}`)
    : new ApiError('http', { status, retryAfterMs, problems: status === 422 ? problemsIn(body) : [] });
}

function problemsIn(body: string): Problem[] {
  try {
    return problems(parse(body), new Report())?.errors ?? [];
  } catch {
    // Whatever it is, the status says that it was refused.
    return [];
  }
}

/** The console line says what an integrator can do; never what was sent. */
async function told<T>(url: string, sent: Promise<T>): Promise<T> {
  try {
    return await sent;
  } catch (error) {
    if (error instanceof ApiError) {
      const preflight = error.kind === 'offline' ? ' And does it allow the headers of the POST?' : '';
      tellEmbedder(explain(url, error) + preflight);
    }
    throw error;
  }
}
