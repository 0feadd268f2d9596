import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PALETTE, privateName } from '../../../src/styles/palette.js';
import { PAGE_ASSETS } from '../paths.js';
import { LANGUAGES } from './speak.js';

/** What stands beside the pages, by name under `assets/`, with its media type. */
export const ASSETS: Readonly<Record<string, string>> = {
  'pages.css': 'text/css; charset=utf-8',
  'pages.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  ...Object.fromEntries(LANGUAGES.map((lang) => [`card-${lang}.png`, 'image/png'])),
};

export async function readAsset(name: string): Promise<Buffer> {
  const file = await readFile(join(PAGE_ASSETS, name));
  return name === 'pages.css' ? Buffer.concat([Buffer.from(colours()), file]) : file;
}

/** The widgets' colours, light and dark. */
function colours(): string {
  const declare = (column: 1 | 2) => PALETTE.map((row) => `${privateName(row[0])}:${row[column]}`).join(';');
  return `:root{${declare(1)}}\n@media screen and (prefers-color-scheme:dark){:root{${declare(2)}}}\n`;
}
