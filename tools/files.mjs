import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** @returns {Promise<string[]>} every file of a folder and its folders, paths from the project's root, sorted */
export async function filesIn(folder) {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(ROOT.length)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** @returns {Promise<string[]>} the test files among them */
export async function testFiles(folder) {
  return (await filesIn(folder)).filter((path) => /\.test\.(?:ts|mjs)$/.test(path));
}
