/**
 * The translations: every message of the sources stands in every language's file, with a text of its own there, and
 * the generated modules say the same as those files.
 *
 * Works in a copy, so that looking never changes what is looked at.
 */
import { cp, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isMain, main } from './checks.mjs';
import { ROOT, runNode, toolFile } from './run.mjs';

const GENERATED = 'src/localization/generated';

/** @returns {Promise<string[]>} what is missing or out of date */
export async function checkLocalization() {
  // Inside the project, so that the copy finds the installed packages.
  const copy = await mkdtemp(join(ROOT, 'node_modules/.localization-'));
  try {
    for (const path of ['src', 'xliff', 'lit-localize.json', 'tsconfig.json', 'package.json']) {
      await cp(join(ROOT, path), join(copy, path), { recursive: true });
    }
    await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const faults = [];
    for (const command of ['extract', 'build']) {
      const { code, text } = await runNode([toolFile('@lit/localize-tools', 'lit-localize'), command], {
        cwd: copy,
        quiet: true,
      });
      if (code !== 0 || /error/i.test(text)) faults.push(text.trim());
    }
    faults.push(
      ...(await untranslated(copy)),
      ...(await changed(copy, 'xliff')),
      ...(await changed(copy, GENERATED)),
    );
    return faults;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function untranslated(folder) {
  const faults = [];
  for (const file of (await readdir(join(folder, 'xliff'))).filter((name) => name.endsWith('.xlf'))) {
    const xml = await readFile(join(folder, 'xliff', file), 'utf8');
    for (const [, id, unit] of xml.matchAll(/<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g)) {
      if (!/<target>[^]*?\S[^]*?<\/target>/.test(unit))
        faults.push(`xliff/${file}: "${id}" has no translation`);
    }
  }
  return faults;
}

async function changed(copy, folder) {
  const [before, after] = await Promise.all([texts(join(ROOT, folder)), texts(join(copy, folder))]);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${folder}/${name} is not up to date: run "npm run localize"`);
}

/** Name of each file → its text, without the white space that a formatter or a platform may change. */
async function texts(folder) {
  const names = await readdir(folder).catch(() => []);
  const read = async (name) => [
    name,
    (await readFile(join(folder, name), 'utf8')).replace(/\s+/g, ' ').trim(),
  ];
  return new Map(await Promise.all(names.sort().map(read)));
}

if (isMain(import.meta)) {
  await main([
    { name: 'every message is translated and the generated files are up to date', run: checkLocalization },
  ]);
}
