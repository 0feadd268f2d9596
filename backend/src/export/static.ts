import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Answer } from '../answer.js';
import { DOCUMENT_NAMES, readDocuments, type DocumentContext } from '../documents.js';
import { openCalendar, type Calendar } from '../events/calendar.js';
import { toAnswers } from '../publisher.js';
import { readPublication, type Publication } from '../store/publication.js';
import { HOST_FILES } from './host-files.js';
import { PAGE_FOLDERS, isPageFile, pageFiles, type PageFilesOptions } from './pages.js';

/** The folder holds something that was not made here, and is left alone. */
export class ForeignFolder extends Error {
  override readonly name = 'ForeignFolder';
}

export interface Exported {
  contactPoints: number;
  events: number;
}

/** The folder of the single events' files. */
const EVENTS = 'events';
const CALENDAR_NAMES = ['events.json', 'events.ics'];

/**
 * Writes everything that can be read as files, for any host. The folder is made aside and put in place whole;
 * an older export is replaced, any other folder that is not empty is refused. Answers how much it has.
 */
export async function exportStatic(
  folder: string,
  context: DocumentContext,
  options: PageFilesOptions = {},
): Promise<Exported> {
  const target = resolve(folder);
  await refuseForeign(target);
  const publication = await readPublication(context.db, context.operator);
  const calendar = await openCalendar(publication, {
    geography: context.geography,
    now: context.now(),
    thorough: true,
  });
  const files = {
    ...(await toFiles(context, publication, calendar)),
    ...(await pageFiles({ publication, events: calendar.events, now: context.now() }, options)),
  };
  await mkdir(dirname(target), { recursive: true });
  const aside = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const fresh = join(aside, 'new');
    await mkdir(join(fresh, EVENTS), { recursive: true });
    for (const name of PAGE_FOLDERS) await mkdir(join(fresh, name));
    for (const [name, content] of Object.entries(files)) await writeFile(join(fresh, name), content);
    for (const event of calendar.events)
      await writeFile(join(fresh, EVENTS, `${event.event.id}.ics`), calendar.fileText(event));
    for (const name of [EVENTS, ...PAGE_FOLDERS])
      if ((await readdir(join(fresh, name))).length === 0) await rmdir(join(fresh, name));
    await replaceFolder(target, fresh, join(aside, 'old'));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return { contactPoints: publication.contactPoints.length, events: calendar.events.length };
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

async function toFiles(
  context: DocumentContext,
  publication: Publication,
  calendar: Calendar,
): Promise<Record<string, string | Buffer>> {
  const hasEvents = calendar.events.length > 0;
  const documents = await readDocuments(context, publication, { events: hasEvents, live: false });
  const answers: Record<string, Answer> = {
    ...(await toAnswers(documents, { thorough: true })),
    'events.json': await calendar.list({}),
    ...(hasEvents && { 'events.ics': (await calendar.feed({ neutral: false })).answer }),
  };
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
    ...[...DOCUMENT_NAMES, ...CALENDAR_NAMES].flatMap((name) => [name, `${name}.gz`, `${name}.br`]),
  ]);
  const there = (await readdir(target, { withFileTypes: true }).catch(ignoreMissing)) ?? [];
  for (const entry of there) {
    const { name } = entry;
    const isOurs = FOLDERS[name];
    if (!isOurs ? known.has(name) || EXPLAINER.test(name) : entry.isDirectory()) {
      if (!isOurs || (await readdir(join(target, name))).every(isOurs)) continue;
    }
    throw new ForeignFolder();
  }
}

const EXPLAINER = /^explainer\.[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\.json(\.gz|\.br)?$/;

/** What may be in each folder of an export. */
const FOLDERS: Partial<Record<string, (name: string) => boolean>> = {
  [EVENTS]: (name) => /^[a-z0-9][a-z0-9-]{0,63}\.ics$/.test(name),
  ...Object.fromEntries(PAGE_FOLDERS.map((folder) => [folder, (name) => isPageFile(`${folder}/${name}`)])),
};

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
