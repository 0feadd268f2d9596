/**
 * A backend that lives in the page: what the data layer would fetch is answered here, at once and without a network.
 *
 * ```ts
 * const backend = fakeBackend();             // the fixtures of Eksempel kommune
 * element.backendUrl = backend.url;
 * backend.hold();      …loading…             // answers wait
 * backend.release();   …ready…
 * backend.fail('offline'); element.retry();  // stale or failed
 * backend.close();                           // in afterEach: the real network is back
 * ```
 *
 * Time stands still at {@link FIXTURE_NOW}; pauses between tries and the limits of a try pass at once.
 */
import type { ContactPoint } from '../../src/data/contact-points.js';
import type { CalendarEvent } from '../../src/data/events.js';
import { ports } from '../../src/data/ports.js';
import { ageKeptAnswers } from '../../src/data/request.js';
import type { Interest } from '../../src/data/interests.js';
import type { Service } from '../../src/data/service.js';
import { osloInstant, osloTime } from '../../src/lib/oslo-time.js';
import { fakeRegistrations, problem, type FakeAnswer, type FakeRegistrations } from './fake-registrations.js';

/** A Wednesday, 12:00 in Oslo; the fixtures' dates are told from here. */
export const FIXTURE_NOW = new Date('2026-11-18T11:00:00Z');

/**
 * `offline`: no network, or CORS · `timeout`: hangs until the time is up · `redirect` · a status ·
 * `shape`: a login page · `newer-format` · `no-network`: offline, and the browser knows it ·
 * `lost`: what is sent is stored, but its answer does not arrive
 */
export type Fault =
  'offline' | 'no-network' | 'lost' | 'timeout' | 'redirect' | 'shape' | 'newer-format' | number;

export interface FakeBackendOptions {
  /** Records as a backend would send them, right or wrong; default: those of the fixtures. */
  contactPoints?: readonly unknown[];
  events?: readonly unknown[];
  /** A host of files: gives all events, whatever is asked for. */
  ignoresQuery?: boolean;
  /** `null`: a host of files without a `service.json`. */
  service?: unknown;
  /** More resources by name: `{ 'events.json': {…} }`; a string is sent as it is. */
  answers?: Record<string, unknown>;
  /** Who takes wishes that name no point; default `eksempel-nasjonal`. */
  fallbackReceiver?: string;
}

export interface FakeBackend {
  /** Base URL, one of its own for each fake, so that nothing kept leaks from test to test. */
  readonly url: string;
  /** From now on answers wait for `release()`. */
  hold(): void;
  release(): void;
  /** From now on each answer (or that of one resource) fails like this; what was kept no longer counts as new. */
  fail(fault: Fault, options?: { resource?: string; headers?: Record<string, string> }): void;
  /** Answers again, as at first. */
  recover(): void;
  /** From now on a resource (default `contact-points.json`) answers this; text and bytes go out as they are. */
  answerWith(
    body: unknown,
    options?: { resource?: string; status?: number; headers?: Record<string, string> },
  ): void;
  /** From now on wishes are refused, with what is wrong with them. */
  refuse(errors: readonly { pointer: string; code: string }[], status?: number): void;
  /** Each POST that came, in order, with its key; also those that failed. */
  posts(): FakeRegistrations['posts'];
  /** The wishes that are kept now. */
  registrations(): Interest[];
  /** What was asked for, in order, with its query: `contact-points.json`. */
  requests(): string[];
  /** With what options it was asked. */
  lastRequest(): RequestInit | undefined;
  close(): void;
}

const textAt = async (url: URL): Promise<string> => (await fetch(url)).text();

// Written out, so that bundlers see the files.
const FIXTURES = {
  contactPoints: await textAt(new URL('../fixtures/contact-points.json', import.meta.url)),
  events: await textAt(new URL('../fixtures/events.json', import.meta.url)),
  service: await textAt(new URL('../fixtures/service.json', import.meta.url)),
};

/** Fresh copies of the records in `test/fixtures/contact-points.json`. */
export const examplePoints = (): ContactPoint[] =>
  (JSON.parse(FIXTURES.contactPoints) as { contactPoints: ContactPoint[] }).contactPoints;

/** A fresh copy of one record of the fixtures, with other fields where given (`undefined` takes one away). */
export function examplePoint(
  id = 'eksempel-frivilligsentral',
  changes: Record<string, unknown> = {},
): ContactPoint {
  const point = examplePoints().find((one) => one.id === id);
  if (!point) throw new Error(`No such record in the fixtures: ${id}`);
  return { ...point, ...changes };
}

/** Fresh copies of the records in `test/fixtures/events.json`. */
export const exampleEvents = (): CalendarEvent[] =>
  (JSON.parse(FIXTURES.events) as { events: CalendarEvent[] }).events;

/** A fresh copy of one event of the fixtures, with other fields where given (`undefined` takes one away). */
export function exampleEvent(
  id = 'eksempel-apent-mote-20261118',
  changes: Record<string, unknown> = {},
): CalendarEvent {
  const event = exampleEvents().find((one) => one.id === id);
  if (!event) throw new Error(`No such event in the fixtures: ${id}`);
  return { ...event, ...changes };
}

/** `count` open meetings, one each day at 18:00 in Norway from a day on, in the municipalities given, by turns. */
export function manyEvents(
  count: number,
  { from = '2026-11-19', municipalities = ['5530', '0301', '4601'] as readonly string[] } = {},
): CalendarEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10);
    return {
      id: `eksempel-${index + 1}`,
      title: `Eksempel møte ${index + 1}`,
      type: 'open-meeting',
      start: new Date(osloInstant(day, '18:00')).toISOString(),
      end: new Date(osloInstant(day, '20:00')).toISOString(),
      formats: ['in-person'],
      place: { name: 'Eksempel hus', municipality: municipalities[index % municipalities.length]! },
      languages: ['nb'],
    };
  });
}

/** `count` plain records with names and numbers of their own, in the municipalities given, by turns. */
export function manyPoints(
  count: number,
  municipalities: readonly string[] = ['5530', '0301', '4601'],
): ContactPoint[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `eksempel-${index + 1}`,
    name: `Eksempel sted ${index + 1}`,
    municipalities: [municipalities[index % municipalities.length]!],
    phones: [{ number: '00 00 00 00' }],
    formats: ['in-person'],
    status: 'active',
    verified: { date: '2026-10-01', by: 'Eksempel kommune' },
  }));
}

/** A fresh copy of `test/fixtures/service.json`, with other fields where given. */
export const exampleService = (changes: Record<string, unknown> = {}): Service => ({
  ...(JSON.parse(FIXTURES.service) as Service),
  ...changes,
});

const real = { ...ports };
const open = new Map<string, (name: string, init: RequestInit) => Promise<Response>>();
const deadlines = new Set<() => void>();
let made = 0;

export function fakeBackend(options: FakeBackendOptions = {}): FakeBackend {
  const url = `https://backend-${++made}.eksempel.example/api`;
  const usual = usualAnswers(options);
  const special = new Map<string, FakeAnswer>();
  const faults = new Map<string, { fault: Fault; headers?: Record<string, string> | undefined }>();
  const asked: { name: string; init: RequestInit }[] = [];
  const registrations = fakeRegistrations(options.fallbackReceiver ?? 'eksempel-nasjonal');
  let gate: Promise<void> | undefined;
  let openGate = (): void => undefined;

  open.set(`${url}/`, async (name, init) => {
    asked.push({ name, init });
    if (init.method === 'POST') registrations.note(name, init);
    await untilAborted(init.signal, gate);
    const resource = name.replace(/\?.*/, '');
    const broken = faults.get(resource) ?? faults.get('*');
    if (broken?.fault === 'lost') registrations.answer(resource, init);
    if (broken) return fail(broken.fault, broken.headers, init.signal);
    if (special.has(resource)) return respond(special.get(resource)!);
    if (init.method === 'POST') return respond(registrations.answer(resource, init));
    const answer = usual.get(resource) ?? { body: 'Not found', status: 404 };
    return respond(options.ignoresQuery ? answer : withQuery(answer, name));
  });
  install();

  return {
    url,
    hold() {
      gate ??= new Promise((resolve) => (openGate = resolve));
    },
    release() {
      gate = undefined;
      openGate();
    },
    fail(fault, { resource = '*', headers } = {}) {
      ageKeptAnswers();
      ports.online = () => fault !== 'no-network';
      faults.set(resource, { fault, headers });
    },
    recover() {
      ageKeptAnswers();
      ports.online = () => true;
      faults.clear();
      special.clear();
    },
    answerWith(body, { resource = 'contact-points.json', status, headers } = {}) {
      ageKeptAnswers();
      faults.clear();
      special.set(resource, { body, status, headers });
    },
    refuse(errors, status = 422) {
      special.set('interests', problem(status, errors));
    },
    posts: () => registrations.posts,
    registrations: () => registrations.kept(),
    requests: () => asked.map((one) => one.name),
    lastRequest: () => asked.at(-1)?.init,
    close() {
      open.delete(`${url}/`);
      openGate();
      if (!open.size) Object.assign(ports, real);
    },
  };
}

/** The events that touch the days from `from` to `to`, as a server gives them. */
function withQuery(answer: FakeAnswer, name: string): FakeAnswer {
  const [resource, query] = name.split('?');
  if (resource !== 'events.json' || !query) return answer;
  const from = new URLSearchParams(query).get('from') ?? '';
  const to = new URLSearchParams(query).get('to') ?? '9999';
  const body = answer.body as { events?: (CalendarEvent | undefined)[] };
  if (!Array.isArray(body.events)) return answer;
  const dayOf = (time: string, before = 0): string =>
    time.length > 10 ? osloTime(new Date(Date.parse(time) - before)).date : time;
  const touches = (event: CalendarEvent | undefined): boolean =>
    !event?.start || (dayOf(event.start) <= to && dayOf(event.end ?? event.start, event.end ? 1 : 0) >= from);
  return { ...answer, body: { ...body, events: body.events.filter(touches) } };
}

function usualAnswers({
  contactPoints,
  events,
  service,
  answers = {},
}: FakeBackendOptions): Map<string, FakeAnswer> {
  const usual = new Map<string, FakeAnswer>(Object.entries(answers).map(([name, body]) => [name, { body }]));
  usual.set('contact-points.json', {
    body: contactPoints
      ? { format: 1, generated: '2026-11-18T04:00:00Z', contactPoints }
      : FIXTURES.contactPoints,
  });
  if (!usual.has('events.json')) {
    const body = events
      ? { format: 1, generated: '2026-11-18T04:00:00Z', events }
      : JSON.parse(FIXTURES.events);
    usual.set('events.json', { body });
  }
  if (service !== null) usual.set('service.json', { body: service ?? FIXTURES.service });
  return usual;
}

function install(): void {
  Object.assign(ports, {
    fetch: (url: string, init: RequestInit) => {
      for (const [base, answer] of open)
        if (url.startsWith(base)) return answer(url.slice(base.length), init);
      return real.fetch(url, init);
    },
    now: () => FIXTURE_NOW.getTime(),
    online: () => true,
    sleep: () => Promise.resolve(),
    after: (_ms: number, run: () => void) => {
      deadlines.add(run);
      return () => deadlines.delete(run);
    },
  } satisfies Partial<typeof ports>);
}

function respond({ body, status = 200, headers = {} }: FakeAnswer): Response {
  const bodiless = status === 204 || status === 304;
  const raw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
  return new Response(bodiless ? null : raw ? (body as BodyInit) : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

function fail(
  fault: Fault,
  headers: Record<string, string> | undefined,
  signal: AbortSignal | null | undefined,
) {
  if (typeof fault === 'number') return respond({ body: { status: fault }, status: fault, headers });
  if (fault === 'shape') {
    return respond({
      body: '<!doctype html><title>Logg inn</title>',
      headers: { 'Content-Type': 'text/html' },
    });
  }
  if (fault === 'newer-format') return respond({ body: { format: 2, contactPoints: {} } });
  if (fault === 'timeout') {
    queueMicrotask(() => [...deadlines].forEach((pass) => pass()));
    return untilAborted(signal, new Promise<void>(() => undefined)) as Promise<never>;
  }
  if (fault === 'redirect')
    return Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
  throw new TypeError('Failed to fetch');
}

function untilAborted(
  signal: AbortSignal | null | undefined,
  wait: Promise<void> | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new DOMException('Aborted', 'AbortError'));
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    void Promise.resolve(wait).then(resolve);
  });
}
