import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** @returns {Promise<string[]>} packages in the lock file that are tied to a host */
export async function checkLockFile() {
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([, { resolved = '' }]) => resolved.includes('://'))
    .map(
      ([path]) => `${path} says where it was downloaded from: run "npm install" with the project's .npmrc`,
    );
}
