import { build } from 'esbuild';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Bundles one entry with Lit's production build. @returns {Promise<string>} an ES module */
export async function bundle(entry, { minify = true } = {}) {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, entry)],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    minify,
    format: 'esm',
    target: 'es2022',
    loader: { '.css': 'text' },
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** Imports a TypeScript module of ours into this process. */
export async function importSource(entry) {
  const folder = await mkdtemp(join(tmpdir(), 'selvhjelp-bench-'));
  try {
    const file = join(folder, 'module.mjs');
    await writeFile(file, await bundle(entry));
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
