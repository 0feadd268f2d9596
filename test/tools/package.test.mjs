import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { filesIn } from '../../tools/files.mjs';
import { ROOT, runNode, toolFile } from '../../tools/run.mjs';

/** What a page's own script may do with the package. */
const CONSUMER = `
import { configure, ContactFinderElement, type ContactPoint, type Interest, type Service } from 'selvhjelp-widgets';

configure({ backendUrl: 'https://selvhjelp.example.no/api', locale: 'nn' });
const finder: ContactFinderElement = document.createElement('selvhjelp-contact-finder');
finder.kommune = '5530';
document.body.append(finder);
const shown: boolean = finder.show('eksempel-frivilligsentral');
finder.remove();
for (const place of [finder, document, window])
  place.addEventListener('selvhjelp-data-loaded', () => undefined);
document.addEventListener('selvhjelp-data-loaded', ({ detail }) => detail.count.toFixed());
finder.addEventListener('selvhjelp-interest-request', (event) => event.detail.contactPoint.trim());
export type All = [ContactPoint, Interest, Service, typeof shown];
`;

/** And what it can't: these are ours alone. */
const MISTAKES = ['screen', 'renderRoot', 'requestUpdate', 'performUpdate'];

describe('The package, where nothing else is installed', () => {
  let folder;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'selvhjelp-package-'));
    const installed = join(folder, 'node_modules/selvhjelp-widgets');
    await mkdir(installed, { recursive: true });
    for (const path of ['package.json', 'dist'])
      await cp(join(ROOT, path), join(installed, path), { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  async function compile(text, ...options) {
    await writeFile(join(folder, 'page.ts'), text);
    const strict = ['--strict', '--noEmit', '--skipLibCheck', 'false'];
    return runNode([toolFile('typescript', 'tsc'), 'page.ts', ...strict, ...options], {
      cwd: folder,
      quiet: true,
    });
  }

  for (const resolution of [
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ['--module', 'nodenext', '--target', 'es2022'],
  ]) {
    it(`has types that need no Lit (${resolution[1]})`, async () => {
      const { code, text } = await compile(CONSUMER, ...resolution);
      assert.equal(code, 0, text);
    });
  }

  it('shows nothing of how an element is made', async () => {
    const lines = MISTAKES.map((name) => `console.log(finder.${name});`).join('\n');
    const { text } = await compile(
      `import { ContactFinderElement } from 'selvhjelp-widgets';\nconst finder = new ContactFinderElement();\n${lines}`,
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
    );
    assert.equal(text.match(/TS2339/g)?.length, MISTAKES.length, text);
  });

  it('lets every file beside the module be reached by its name', async () => {
    const names = [
      'explainer.nn.json',
      'custom-elements.json',
      'web-types.json',
      'vscode.html-custom-data.json',
      'vscode.css-custom-data.json',
      'sri.json',
    ];
    const script = `for (const name of ${JSON.stringify(names)}) import.meta.resolve('selvhjelp-widgets/' + name);`;
    const file = join(folder, 'resolve.mjs');
    await writeFile(file, script);
    const { code, text } = await runNode([file], { cwd: folder, quiet: true });
    assert.equal(code, 0, text);
  });
});

describe('What embedders and operators are told', () => {
  for (const [page, few] of [
    ['docs/embedding.md', 20],
    ['docs/operating.md', 10],
  ]) {
    it(`is shown by tests that are there: ${page}`, async () => {
      const text = await readFile(join(ROOT, page), 'utf8');
      const files = new Set(
        [...text.matchAll(/`((?:backend\/)?(?:demo\/)?test\/[^`]*)`/g)].map(([, file]) => file),
      );
      assert.ok(files.size > few);
      for (const file of files) await assert.doesNotReject(readFile(join(ROOT, file)), file);
    });
  }
});

describe('The pages for people', () => {
  it('lead to files that are there', async () => {
    const others = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'backend/README.md', 'bench/README.md'];
    for (const page of [...others, ...(await filesIn('docs'))]) {
      const text = await readFile(join(ROOT, page), 'utf8');
      for (const [, target] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g))
        await assert.doesNotReject(stat(join(ROOT, dirname(page), target)), `${page} → ${target}`);
    }
  });
});

describe('The manifest', async () => {
  const text = await readFile(join(ROOT, 'dist/custom-elements.json'), 'utf8');
  const { modules } = JSON.parse(text);
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

  it('says where each element is defined, in a file that is shipped', () => {
    const definitions = modules
      .flatMap(({ exports }) => exports)
      .filter(({ kind }) => kind === 'custom-element-definition');
    assert.deepEqual(
      definitions.map(({ name }) => name).sort(),
      elements.map(({ tagName }) => tagName).sort(),
    );
    assert.ok(definitions.every(({ declaration }) => declaration.module === modules[0].path));
    assert.deepEqual(
      modules.map(({ path }) => path),
      ['dist/selvhjelp-widgets.js'],
    );
    assert.doesNotMatch(text, /src\//);
  });

  it('has the attributes that all four elements share on all four', () => {
    assert.equal(elements.length, 4);
    for (const { tagName, attributes } of elements) {
      const names = attributes.map(({ name }) => name);
      for (const name of ['backend-url', 'kommune', 'fylke', 'heading-level', 'color-scheme'])
        assert.ok(names.includes(name), `${tagName} ${name}`);
    }
  });
});
