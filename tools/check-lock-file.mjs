import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const LOCK_FILES = ['package-lock.json', 'bench/peers/package-lock.json'];

/** @returns {Promise<string[]>} what keeps others from installing with the lock files */
export async function checkLockFile() {
  const faults = LOCK_FILES.map(async (file) => {
    const { packages } = JSON.parse(await readFile(join(ROOT, file), 'utf8'));
    return [...tiedToHosts(packages), ...incomplete(packages)].map((fault) => `${file}: ${fault}`);
  });
  return (await Promise.all(faults)).flat();
}

/** Everyone installs from a registry of their own. */
export function tiedToHosts(packages) {
  return Object.entries(packages)
    .filter(([, { resolved = '' }]) => resolved.includes('://'))
    .map(
      ([path]) => `${path} says where it was downloaded from: run "npm install" with the project's .npmrc`,
    );
}

/** "npm ci" refuses a lock file without the packages of other systems, though it would never install them. */
export function incomplete(packages) {
  const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${name} is missing: choose a version of ${path} whose packages for all systems exist`),
  );
}
