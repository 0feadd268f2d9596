import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DOCUMENT_NAMES, readDocuments, type DocumentContext, type Documents } from '../documents.js';
import { toAnswers } from '../publisher.js';
import { readPublication } from '../store/publication.js';
import { HOST_FILES } from './host-files.js';

/** The folder holds something that was not made here, and is left alone. */
export class ForeignFolder extends Error {
  override readonly name = 'ForeignFolder';
}

/**
 * Writes everything that can be read as files, for any host. The folder is made aside and put in place whole;
 * an older export is replaced, any other folder that is not empty is refused. Answers how many places it has.
 */
export async function exportStatic(folder: string, context: DocumentContext): Promise<number> {
  const target = resolve(folder);
  await refuseForeign(target);
  const publication = await readPublication(context.db, context.operator);
  const files = await toFiles(await readDocuments(context, publication));
  await mkdir(dirname(target), { recursive: true });
  const aside = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const fresh = join(aside, 'new');
    await mkdir(fresh);
    for (const [name, content] of Object.entries(files)) await writeFile(join(fresh, name), content);
    await replaceFolder(target, fresh, join(aside, 'old'));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return publication.contactPoints.length;
}

/** The old folder comes back when the new one can't take its place. */
async function replaceFolder(target: string, fresh: string, old: string): Promise<void> {
  const hadOne = await rename(target, old).then(() => true, ignoreMissing);
  try {
    await rename(fresh, target);
  } catch (error) {
    if (hadOne) await rename(old, target);
    throw error;
  }
}

async function toFiles(documents: Documents): Promise<Record<string, string | Buffer>> {
  const answers = await toAnswers(documents, { thorough: true });
  const files: Record<string, string | Buffer> = { ...HOST_FILES };
  for (const [name, { bodies }] of Object.entries(answers)) {
    Object.assign(files, { [name]: bodies.identity, [`${name}.gz`]: bodies.gzip, [`${name}.br`]: bodies.br });
  }
  return files;
}

/** A slip in the path must not cost anybody a folder. */
async function refuseForeign(target: string): Promise<void> {
  const known = new Set([
    ...Object.keys(HOST_FILES),
    ...DOCUMENT_NAMES.flatMap((name) => [name, `${name}.gz`, `${name}.br`]),
  ]);
  const there = await readdir(target).catch(ignoreMissing);
  if (there?.some((name) => !known.has(name))) throw new ForeignFolder();
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
