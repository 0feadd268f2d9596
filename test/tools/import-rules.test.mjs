import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, it } from 'node:test';
import { ROOT, runNode, toolFile } from '../../tools/run.mjs';

/** One offender for each rule: file → what it imports. */
const OFFENDERS = {
  'no-circles': ['src/lib/a.ts', './b.js', { 'src/lib/b.ts': "import './a.js';" }],
  'no-unresolvable': ['src/lib/lost.ts', './nowhere.js'],
  'widgets-apart': [
    'src/widgets/explainer/explainer.view.ts',
    '../contact-finder/x.js',
    { 'src/widgets/contact-finder/x.ts': '' },
  ],
  'model-without-lit': ['src/widgets/explainer/explainer.model.ts', 'lit'],
  'lib-alone': ['src/lib/format.ts', '../data/limits.js', { 'src/data/limits.ts': '' }],
  'data-below-elements': ['src/data/events.ts', '../ui/frame.js', { 'src/ui/frame.ts': '' }],
  'geography-over-lib': ['src/geography/search.ts', '../data/limits.js'],
  'below-widgets': ['src/ui/card.ts', '../widgets/contact-finder/x.js'],
  'no-backend': ['src/data/far.ts', '../../backend/src/main.js', { 'backend/src/main.ts': '' }],
  'shipped-packages': ['src/data/parser.ts', 'yaml'],
  'no-node': ['src/data/disk.ts', 'node:fs'],
  'door-is-out-only': [
    'src/widgets/explainer/explainer.element.ts',
    '../../index.js',
    { 'src/index.ts': '' },
  ],
};

let folder;
let findings;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selvhjelp-import-rules-'));
  const write = async (path, text) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await write(
    'tsconfig.json',
    '{ "compilerOptions": { "module": "ES2022", "moduleResolution": "bundler" } }',
  );
  for (const name of ['lit', 'yaml']) await write(`node_modules/${name}/index.js`, 'export {};');
  for (const [path, target, others = {}] of Object.values(OFFENDERS)) {
    for (const [other, text] of Object.entries(others)) await write(other, text);
    await write(path, `import '${target}';\n`);
  }
  const { text } = await runNode(
    [
      toolFile('dependency-cruiser', 'depcruise'),
      '--config',
      join(ROOT, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'src',
    ],
    { cwd: folder, quiet: true },
  );
  findings = JSON.parse(text).summary.violations;
});
after(() => rm(folder, { recursive: true, force: true }));

for (const [rule, [path]] of Object.entries(OFFENDERS)) {
  it(`the import rule "${rule}" catches its offender`, () => {
    const caught = findings.filter(({ rule: { name } }) => name === rule).map(({ from }) => from);
    assert.ok(caught.includes(path), `caught ${JSON.stringify(caught)}`);
  });
}
