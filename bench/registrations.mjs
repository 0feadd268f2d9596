/**
 * Wishes for a group that the reference backend takes in a second, each on disk before it is answered:
 *
 *   node bench/registrations.mjs [--quick]
 *
 * On the embedded database and, where it is installed, on PostgreSQL with its ordinary settings; with 1, 16 and 64
 * connections, then with reads beside the writes. Loopback only, a fixed number of requests, nothing kept. It shares
 * the machine's cores with the server: compare the rows of one run with each other, not with another machine's.
 */
import autocannon from 'autocannon';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../tools/run.mjs';
import { findPostgres, withPostgres } from '../tools/postgres.mjs';
import { generate } from './generate.mjs';
import { importSource } from './bundle.mjs';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
/** Connections → requests. */
const LOADS = options.quick ? [[1, 100], [16, 400]] : [[1, 1000], [16, 4000], [64, 8000]]; // prettier-ignore
const POINTS = 150;
const START_MS = 20_000;
let sent = 0;

const folder = await mkdtemp(join(tmpdir(), 'selvhjelp-registrations-'));
try {
  const files = await writeData(folder);
  console.log(
    `${availableParallelism()} cores; ${POINTS} contact points; a wish is about 250 bytes of JSON\n`,
  );
  console.log(row('database', 'connections', 'answers/s', 'p50 ms', 'p99 ms', 'server MB', 'other than 201'));
  await measure('SQLite', { DATABASE_FILE: join(folder, 'wishes.sqlite') }, files);
  if (findPostgres()) {
    const use = async (DATABASE_URL) => measure('PostgreSQL', { DATABASE_URL }, files);
    await withPostgres((url) => use(url).then(() => ({ passed: 1, failed: 0 })), { durable: true });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Every place takes wishes, so that a wish has an owner wherever it comes from. */
async function writeData(into) {
  const { allCentres, municipalityName } = await importSource('src/geography/geography.ts');
  const municipalities = allCentres().map((place) => ({ ...place, name: municipalityName(place.number) }));
  const list = generate(POINTS, municipalities);
  for (const point of list.contactPoints) Object.assign(point, { acceptsInterest: true, status: 'active' });
  const service = {
    format: 1,
    demo: true,
    offers: { interests: { fields: ['phone', 'email', 'alias', 'formats', 'languages', 'wish'] } },
    consent: { version: 'bench-1', text: 'Demo.' },
  };
  const files = { points: join(into, 'points.json'), service: join(into, 'service.json') };
  await writeFile(files.points, JSON.stringify(list));
  await writeFile(files.service, JSON.stringify(service));
  return { ...files, ids: list.contactPoints.map(({ id }) => id) };
}

async function measure(database, where, { points, service, ids }) {
  const env = {
    ...where,
    ...{ KEY_FILE: join(folder, `${database}.keys`), PORT: '0', LOG_LEVEL: 'info', NODE_ENV: 'production' },
    ...{ RATE_LIMIT: '1000000', WRITE_RATE_LIMIT: '1000000' },
  };
  await command(env, 'import', 'contact-points', points);
  await command(env, 'import', 'service', service);
  const server = await start(env);
  try {
    await load(server, ids, 1, 50); // not counted: the first ones warm the server up
    for (const [connections, amount] of LOADS)
      report(database, connections, await load(server, ids, connections, amount), server);
    const [connections, amount] = LOADS[1];
    const [writes, reads] = await Promise.all([
      load(server, ids, connections, amount),
      timed({ url: `${server.origin}/api/contact-points.json`, connections: 4, amount: amount / 2 }),
    ]);
    report(`${database}, beside reads`, connections, writes, server);
    report('  the reads', 4, reads, server, 'counts 200');
  } finally {
    await server.stop();
  }
}

function load({ origin }, ids, connections, amount) {
  return timed({
    ...{ url: `${origin}/api/interests`, method: 'POST', connections, amount, timeout: 30 },
    requests: [{ setupRequest: (request) => ({ ...request, ...wish(ids) }) }],
  });
}

/** Its own rate is one of whole seconds, and it waits for the next of them to end: what counts is the last answer. */
async function timed(options) {
  const from = performance.now();
  let last = from;
  const run = autocannon(options);
  run.on('response', () => (last = performance.now()));
  const result = await run;
  return { ...result, rate: result.requests.total / ((last - from) / 1000) };
}

function wish(ids) {
  const contactPoint = ids[sent++ % ids.length];
  const interest = {
    ...{ contactPoint, email: `wish-${sent}@eksempel.example`, alias: 'Eksempel', formats: ['in-person'] },
    ...{ languages: ['nb'], wish: 'mixed', adult: true, consent: { version: 'bench-1', lang: 'nb' } },
  };
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  return { headers, body: JSON.stringify(interest) };
}

function report(name, connections, { rate, latency, statusCodeStats, errors }, server, note) {
  const others = Object.entries(statusCodeStats).filter(([status]) => status !== (note ? '200' : '201'));
  const bad = [
    ...others.map(([status, { count }]) => `${status}: ${count}`),
    ...(errors ? [`${errors} lost`] : []),
  ];
  const { p50, p99 } = latency;
  console.log(row(name, connections, Math.round(rate), p50, p99, server.megabytes(), bad.join(', ') || '0'));
  if (bad.length > 0) process.exitCode = 1;
}

function row(name, ...cells) {
  return name.padEnd(24) + cells.map((cell) => String(cell).padStart(15)).join('');
}

function program(env, ...args) {
  return spawn(process.execPath, ['--import=tsx', join(ROOT, 'backend/src/main.ts'), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function command(env, ...args) {
  const child = program(env, ...args);
  child.stdout.resume();
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      code ? reject(new Error(`${args.join(' ')} ended with ${code}`)) : resolve(),
    );
  });
}

async function start(env) {
  const child = program(env, 'serve');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const port = await new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`the server did not start: ${text}`)), START_MS);
    child.stdout.on('data', (data) => {
      text = (text + data).slice(-4000);
      const found = /"port":(\d+)/.exec(text)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    megabytes: () => residentMegabytes(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function residentMegabytes(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return '?'; // only Linux tells
  }
}
