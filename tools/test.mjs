/**
 * `npm test`: everything, in one go, ending with one plain line: how many passed, how many failed.
 *
 * A suite that breaks down, or that finds no test to run, counts as a failure. `--quick` is the everyday run: types,
 * import rules, unit tests in the browser, and the backend on SQLite.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { runChecks, tool } from './checks.mjs';
import { DIST_CHECKS } from './check-dist.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { testFiles } from './files.mjs';
import { AT_ONCE, LINT, QUICK_LINT } from './lint.mjs';
import { withPostgres } from './postgres.mjs';
import { runNode, toolFile } from './run.mjs';

const quick = process.argv.includes('--quick');
const scratch = await mkdtemp(join(tmpdir(), 'selvhjelp-test-'));
const done = [];

try {
  process.env.CHROME_PATH = await ensureBrowser();
  const suites = quick
    ? [lintQuick, browser, backend]
    : [build, lint, dist, browser, tools, backend, backendOnPostgres, bundle, demo, stories, bench];
  for (const suite of suites) await run(suite);
} catch (error) {
  console.error(`\n${error.message}`);
  done.push({ name: 'what the tests need', passed: 0, failed: 1 });
} finally {
  await rm(scratch, { recursive: true, force: true });
}
report();

function build() {
  return { name: 'build', count: () => runChecks([tool('the module builds', 'tools/build.mjs')]) };
}
function lint() {
  return { name: 'lint', count: () => runChecks(LINT, AT_ONCE) };
}
function lintQuick() {
  return { name: 'types and imports', count: () => runChecks(QUICK_LINT, AT_ONCE) };
}
function dist() {
  return { name: 'what is shipped', count: () => runChecks(DIST_CHECKS) };
}
function browser() {
  const name = 'unit tests in the browser';
  return { name, count: () => counted([toolFile('@web/test-runner', 'wtr')]) };
}
function tools() {
  return { name: 'tools', count: () => nodeTests('test/tools') };
}
function backend() {
  return { name: 'backend on SQLite', count: () => nodeTests('backend/test', { DATABASE_URL: '' }) };
}
function backendOnPostgres() {
  const name = 'backend on PostgreSQL';
  return { name, count: () => withPostgres((DATABASE_URL) => nodeTests('backend/test', { DATABASE_URL })) };
}
function bundle() {
  return { name: 'the built module on hostile pages', count: () => nodeTests('test/bundle') };
}
function demo() {
  return { name: 'demo data and pages', count: () => nodeTests('backend/demo/test') };
}
function stories() {
  return { name: 'stories', count: () => counted(['tools/storybook-smoke.mjs']) };
}

/** Only what does not depend on the machine: docs/adr/0013-how-we-measure.md. */
function bench() {
  const checks = [
    tool('nodes, requests and memory do not grow with the number of places', 'bench/run.mjs', '--quick'),
    tool('the calendar draws and asks no more when there are more events', 'bench/calendar.mjs', '--quick'),
    tool('ten presses on Send are one request, and typing is none', 'bench/form.mjs', '--quick'),
  ];
  return { name: 'counts of the benchmark', count: () => runChecks(checks) };
}

async function run(suite) {
  const { name, count } = suite();
  const start = Date.now();
  console.log(`\n━━ ${name}`);
  const result = await count().catch((error) => {
    console.error(error.stack);
    return { passed: 0, failed: 1 };
  });
  done.push({ name, ...result, seconds: Math.round((Date.now() - start) / 1000) });
}

/** Test files of a folder, with node's own runner. */
async function nodeTests(folder, env) {
  const files = await testFiles(folder);
  if (files.length === 0) return nothingRan(folder);
  return counted(
    [
      '--import=tsx',
      '--test',
      `--test-concurrency=${Math.min(2, availableParallelism())}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./tools/node-totals-reporter.mjs',
      '--test-reporter-destination={totals}',
      ...files,
    ],
    env,
  );
}

/** Runs something that writes its totals to a file: `{totals}` in its arguments, `TOTALS_FILE` in its environment. */
async function counted(args, env = {}) {
  const file = join(scratch, `${done.length}.json`);
  const { code } = await runNode(
    args.map((arg) => arg.replace('{totals}', file)),
    { env: { ...env, TOTALS_FILE: file } },
  );
  const totals = await readFile(file, 'utf8').then(JSON.parse, () => ({ passed: 0, failed: 0, skipped: 0 }));
  if (totals.passed + totals.failed === 0) return nothingRan(args.join(' '));
  // Ended badly though each test went well: something outside of the tests did not.
  if (code !== 0 && totals.failed === 0) return { ...totals, failed: 1 };
  return totals;
}

function nothingRan(what) {
  console.error(`No test was run: ${what}`);
  return { passed: 0, failed: 1 };
}

function report() {
  console.log('\n━━ in all');
  for (const { name, passed, failed, skipped = 0, seconds = 0, note = '' } of done) {
    const more = `${skipped ? `, ${skipped} skipped` : ''}${note && ` (${note})`}`;
    console.log(`${failed ? '✖' : '✔'} ${name}: ${passed} passed, ${failed} failed${more}, ${seconds} s`);
  }
  const sum = (key) => done.reduce((total, suite) => total + suite[key], 0);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}
