/** What `npm publish` would send: exactly what an embedder needs, in a shape that every tool understands. */
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { readFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { ROOT } from './run.mjs';

const NEEDED = [
  'package.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'LICENSE-TEXTS',
  'dist/selvhjelp-widgets.js',
  'dist/selvhjelp-widgets.js.map',
  'dist/custom-elements.json',
  'dist/vscode.html-custom-data.json',
  'dist/vscode.css-custom-data.json',
  'dist/web-types.json',
  'dist/sri.json',
  'dist/THIRD-PARTY-LICENSES.txt',
  'dist/types/index.d.ts',
];

/** @returns {Promise<string[]>} files that are missing from the package, or don't belong in it */
export async function checkContents() {
  const npm = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const paths = JSON.parse(npm.stdout.slice(npm.stdout.indexOf('[')))[0].files.map(({ path }) => path);
  return [
    ...NEEDED.filter((path) => !paths.includes(path)).map((path) => `${path} is missing from the package`),
    ...paths
      .filter(
        (path) => !NEEDED.includes(path) && !/^dist\/(?:types\/.+\.d\.ts|explainer\.\w+\.json)$/.test(path),
      )
      .map((path) => `${path} should not be in the package`),
  ];
}

/** @returns {Promise<string[]>} what publint has to say */
export async function checkPublint() {
  const { messages } = await publint({ pkgDir: ROOT, strict: true, pack: 'npm' });
  const pkg = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return messages.map((message) => formatMessage(message, pkg));
}
