import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ASSETS, readAsset } from '../pages/assets.js';
import { PAGES, pageHtml, type PageSource } from '../pages/pages.js';

export interface PageFilesOptions {
  /** Where the folder will be, without a slash at the end. */
  publicUrl?: string | undefined;
  /** Where the built module is; when it is not there the pages have their text alone. */
  moduleFolder?: string | undefined;
}

const MODULE = 'dist';
const MODULE_FILE = 'selvhjelp-widgets.js';

/** Of the built module, what a page needs, and what must go with it. */
const isModuleFile = (name: string): boolean =>
  name === MODULE_FILE || name === 'THIRD-PARTY-LICENSES.txt' || /^explainer\.[a-z-]+\.json$/.test(name);

const KNOWN = new Set([
  ...PAGES.map(({ file }) => file),
  ...Object.keys(ASSETS).map((name) => `assets/${name}`),
]);

export const PAGE_FOLDERS: readonly string[] = [
  ...new Set([...KNOWN].map((path) => path.split('/')[0] ?? '')),
  MODULE,
];

/** Whether a file of that path is made here. */
export const isPageFile = (path: string): boolean =>
  KNOWN.has(path) || (path.startsWith(`${MODULE}/`) && isModuleFile(path.slice(MODULE.length + 1)));

/** The pages with all that they need, by path: the folder then works alone, wherever it is put. */
export async function pageFiles(
  source: Pick<PageSource, 'publication' | 'events' | 'now'>,
  { publicUrl, moduleFolder }: PageFilesOptions,
): Promise<Record<string, string | Buffer>> {
  const hasModule = moduleFolder !== undefined && existsSync(join(moduleFolder, MODULE_FILE));
  const files: Record<string, string | Buffer> = {};
  for (const page of PAGES)
    files[page.file] = pageHtml(page, { ...source, publicUrl, apiPath: '', module: hasModule });
  for (const name of Object.keys(ASSETS)) files[`assets/${name}`] = await readAsset(name);
  if (hasModule)
    for (const name of (await readdir(moduleFolder)).filter(isModuleFile))
      files[`${MODULE}/${name}`] = await readFile(join(moduleFolder, name));
  return files;
}
