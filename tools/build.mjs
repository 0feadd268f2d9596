/**
 * Makes `dist/`: the module with its source map, the explainer's long texts, type declarations, `custom-elements.json`, editor data, SRI values and
 * the licences that it must carry; prints what each part weighs.
 *
 * `npm install` runs it through `prepare`. The same sources give the same bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { licences } from './licences.mjs';
import { ROOT, runNode, toolFile } from './run.mjs';

const DIST = join(ROOT, 'dist');
const MODULE = join(DIST, 'selvhjelp-widgets.js');

if (!existsSync(join(ROOT, 'node_modules/rollup'))) {
  console.log('dist/ is not built: the development dependencies are not installed.');
  process.exit(0);
}

await rm(DIST, { recursive: true, force: true });
await mkdir(DIST);
await step('module', toolFile('rollup'), '--config', 'rollup.config.mjs', '--silent');
await texts();
await writeFile(join(DIST, 'THIRD-PARTY-LICENSES.txt'), licences(await modules()));
await writeFile(join(DIST, 'sri.json'), `${JSON.stringify(await integrity(), null, 2)}\n`);
await Promise.all([
  step('types', toolFile('typescript', 'tsc'), '--project', 'tsconfig.types.json'),
  step('manifest', toolFile('@custom-elements-manifest/analyzer', 'cem'), 'analyze', '--quiet'),
]);
const { publicTypes } = await import('./public-types.mjs');
await publicTypes(join(DIST, 'types'));
const { sizeTable } = await import('./sizes.mjs');
console.log(sizeTable());

/** The explainer's long text in each language, without white space; one that is not what its name says stops the build. */
async function texts() {
  const folder = join(ROOT, 'content');
  for (const name of (await readdir(folder)).filter((name) => /^explainer\..+\.json$/.test(name))) {
    const text = JSON.parse(await readFile(join(folder, name), 'utf8'));
    if (text.format !== 1 || name !== `explainer.${text.lang}.json` || !text.sections.length)
      throw new Error(`content/${name} is no text of format 1 in that language.`);
    await writeFile(join(DIST, name), JSON.stringify(text));
  }
}

async function step(name, ...args) {
  const { code, text } = await runNode(args, { quiet: true });
  if (code === 0) return;
  console.error(`${text}\nThe build stopped at: ${name}`);
  process.exit(1);
}

/** Files that the module is made from. */
async function modules() {
  const { sources } = JSON.parse(await readFile(`${MODULE}.map`, 'utf8'));
  return sources.map((source) => resolve(DIST, source));
}

/** Name of each script → the value for its `integrity` attribute. */
async function integrity() {
  const scripts = (await readdir(DIST)).filter((name) => name.endsWith('.js')).sort();
  const digest = async (name) =>
    createHash('sha384')
      .update(await readFile(join(DIST, name)))
      .digest('base64');
  return Object.fromEntries(
    await Promise.all(scripts.map(async (name) => [name, `sha384-${await digest(name)}`])),
  );
}
