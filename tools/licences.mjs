/** The licences of others' code that the built module really holds. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param {string[]} modules paths of the files in the bundle
 * @returns {string} what must travel with the module
 */
export function licences(modules) {
  const packages = new Map(modules.filter((id) => id.includes('node_modules')).map(packageOf));
  const sections = [...packages.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')).map(section);
  return `The built module selvhjelp-widgets.js holds parts of the following packages.\n\n${sections.join('\n')}`;
}

function packageOf(id) {
  let folder = dirname(id);
  for (; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    if (found.name && found.version) return [folder, { folder, ...found }];
  }
}

function section({ folder, name, version, license }) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file, and the module may not be shipped without it`);
  const rule = '-'.repeat(100);
  return `${rule}\n${name} ${version} (${license})\n${rule}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
