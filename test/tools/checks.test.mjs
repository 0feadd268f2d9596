import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compare, undescribed } from '../../tools/check-manifest.mjs';
import { incomplete, tiedToHosts } from '../../tools/check-lock-file.mjs';
import { checkSize } from '../../tools/check-size.mjs';
import { ensureBrowser } from '../../tools/ensure-browser.mjs';
import { addTags, readTags } from '../../tools/shared-docs-plugin.mjs';
import { withPostgres } from '../../tools/postgres.mjs';
import { ROOT, runNode } from '../../tools/run.mjs';
import { countSession } from '../../tools/wtr-totals-reporter.mjs';

async function inFolder(use) {
  const folder = await mkdtemp(join(tmpdir(), 'selvhjelp-checks-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('The documentation of an element', () => {
  const element = {
    tagName: 'selvhjelp-x',
    cssParts: [{ name: 'card', description: 'One place.' }],
    slots: [{ name: '', description: 'Shown without JavaScript.' }],
    events: [{ name: 'selvhjelp-done', description: 'Finished.' }],
    cssProperties: [{ name: '--selvhjelp-radius', description: 'Roundness.' }],
  };
  const source =
    'html`<slot></slot><p part="card"></p>`; css`a{border-radius:var(--selvhjelp-radius)}`; super(\'selvhjelp-done\', {});';

  it('is right when it says what the sources have', () => {
    assert.deepEqual(compare(element, [source]), []);
  });

  const MISSING = {
    'a part': ['html`<p part="card other">`', 'part "other"'],
    'a part named in an option': ["heading(2, text, { part: 'title' })", 'part "title"'],
    'a part that depends': ["html`<p part=${wide ? 'card' : 'narrow'}>`", 'part "narrow"'],
    'a slot': ['html`<slot name="help"></slot>`', 'slot "help"'],
    'an event': ["super('selvhjelp-other')", 'event "selvhjelp-other"'],
    'a custom property': [
      'css`a{color:var(--selvhjelp-color-link)}`',
      'custom property "--selvhjelp-color-link"',
    ],
  };
  for (const [what, [code, name]] of Object.entries(MISSING)) {
    it(`is wrong when ${what} is left out`, () => {
      assert.deepEqual(compare(element, [source, code]), [`<selvhjelp-x>: ${name} is not documented`]);
    });
  }

  it('takes in what is said once for all elements, and keeps what the element says itself', () => {
    const tags = readTags(
      '/**\n * @cssproperty [--selvhjelp-radius=0.3em] - Corners.\n * @csspart root - Everything.\n * @slot - Children.\n */',
    );
    const { cssParts, slots } = structuredClone(element);
    const taught = { tagName: 'selvhjelp-x', cssParts, slots };
    addTags(taught, tags);
    assert.deepEqual(taught.cssProperties, [
      { name: '--selvhjelp-radius', description: 'Corners.', default: '0.3em' },
    ]);
    assert.deepEqual(taught.cssParts.at(-1), { name: 'root', description: 'Everything.' });
    assert.deepEqual(taught.slots, element.slots);
  });

  it('is wrong when it promises what is not there', () => {
    const faults = compare(element, ['']);
    assert.equal(faults.length, 4);
    assert.ok(faults.every((fault) => fault.endsWith('is documented but not there')));
  });

  it('does not take a comment for code', () => {
    assert.deepEqual(compare(element, [source, '/** `part="other"` */ // super("selvhjelp-other")']), []);
  });

  it('has a sentence for each thing', () => {
    const bare = { ...element, cssParts: [{ name: 'card' }], attributes: [{ name: 'map' }] };
    assert.deepEqual(undescribed(bare), [
      '<selvhjelp-x>: part "card" has no description',
      '<selvhjelp-x>: attribute "map" has no description',
    ]);
  });
});

describe('The budget', () => {
  it('is broken by one byte too many', () =>
    inFolder(async (root) => {
      await writeFile(join(root, 'module.js'), 'x');
      const budgets = join(root, 'budgets.json');
      const hold = async (gzip) => {
        await writeFile(budgets, JSON.stringify({ files: { 'module.js': { gzip } } }));
        return checkSize({ budgets, root });
      };
      assert.deepEqual(await hold(21), []);
      assert.deepEqual(await hold(20), ['module.js: 21 bytes in gzip, 1 more than the 20 it may have']);
    }));
});

describe('The lock file', () => {
  it('may not say where a package was downloaded from', () => {
    const packages = {
      backend: { resolved: 'backend' },
      'node_modules/x': { resolved: 'https://eksempel.example/x.tgz' },
    };
    assert.match(tiedToHosts(packages).join(), /^node_modules\/x says/);
  });

  it('holds the packages of other systems, so that everyone can install with it', () => {
    const x = { optionalDependencies: { 'x-linux': '1', '@x/mac': '1' } };
    assert.deepEqual(
      incomplete({
        'node_modules/x': x,
        'node_modules/x-linux': {},
        'node_modules/y/node_modules/@x/mac': {},
      }),
      [],
    );
    assert.match(
      incomplete({ 'node_modules/x': x, 'node_modules/x-linux': {} }).join(),
      /^@x\/mac is missing/,
    );
  });
});

describe('The totals', () => {
  const session = (tests, more = {}) => ({
    testResults: { tests, suites: [] },
    errors: [],
    passed: true,
    ...more,
  });

  it('count tests in suites within suites', () => {
    const inner = { tests: [{ passed: true }, { passed: false }], suites: [] };
    const outer = { tests: [{ passed: true }], suites: [inner] };
    assert.deepEqual(countSession({ testResults: outer, errors: [], passed: false }), {
      passed: 2,
      failed: 1,
      skipped: 0,
    });
  });

  it('count a file that cannot be loaded as failed', () => {
    assert.equal(countSession({ errors: [{ message: 'cannot load' }], passed: false }).failed, 1);
  });

  it('count a file without any test as failed', () => {
    assert.equal(countSession(session([])).failed, 1);
  });

  it('count an exception outside of the tests as failed', () => {
    assert.deepEqual(countSession(session([{ passed: true }], { errors: [{}], passed: false })), {
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('don’t count what was skipped as passed', () => {
    assert.deepEqual(countSession(session([{ passed: true }, { passed: true, skipped: true }])), {
      passed: 1,
      failed: 0,
      skipped: 1,
    });
  });

  it('of node’s own runner are what it says itself', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'a.test.mjs');
      await writeFile(
        file,
        "import { test } from 'node:test'; test('a', () => {}); test('b', () => { throw 1; }); test.skip('c');",
      );
      const totals = join(folder, 'totals.json');
      const reporter = join(ROOT, 'tools/node-totals-reporter.mjs');
      await runNode(
        ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${totals}`, file],
        // A run inside of a run would report to the outer one.
        { quiet: true, env: { NODE_TEST_CONTEXT: undefined } },
      );
      assert.deepEqual(JSON.parse(await readFile(totals, 'utf8')), { passed: 1, failed: 1, skipped: 1 });
    }));
});

describe('What the tests need', () => {
  it('a browser that is there is taken', async () => {
    assert.equal(await ensureBrowser({ find: () => '/usr/bin/some-browser' }), '/usr/bin/some-browser');
  });

  it('without a browser, people are told what to do', async () => {
    await assert.rejects(
      ensureBrowser({ find: () => undefined, install: () => false }),
      /CHROME_PATH=.* npm test/,
    );
  });

  it('a browser that could be installed is used', async () => {
    let there;
    const install = () => Boolean((there = '/usr/bin/chromium'));
    assert.equal(await ensureBrowser({ find: () => there, install }), '/usr/bin/chromium');
  });

  const without = (env) =>
    withPostgres(() => assert.fail('nothing to run on'), { env, find: () => undefined });
  it('without PostgreSQL the everyday run goes on and says so', async () => {
    const { failed, note } = await without({});
    assert.equal(failed, 0);
    assert.match(note, /left out: PostgreSQL is not installed/);
  });

  it('without PostgreSQL the check of a change fails', async () => {
    assert.equal((await without({ CI: 'true' })).failed, 1);
  });
});
