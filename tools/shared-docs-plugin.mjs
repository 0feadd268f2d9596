/**
 * For the manifest: what every element has is documented once, in the comments of the files that bring it, and
 * written into each element's part of `custom-elements.json`. What an element says itself goes first.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const FILES = ['src/styles/tokens.styles.ts', 'src/ui/frame.ts'];
const KEYS = { csspart: 'cssParts', cssproperty: 'cssProperties', slot: 'slots' };

/** @returns a plugin of the analyzer */
export function sharedDocs() {
  return {
    name: 'shared-docs',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const shared = FILES.flatMap((file) => readTags(readFileSync(join(ROOT, file), 'utf8')));
      const elements = modules.flatMap(({ declarations = [] }) =>
        declarations.filter(({ tagName }) => tagName),
      );
      for (const element of elements) addTags(element, shared);
    },
  };
}

/** `@cssproperty [--name=default] - Sentence.`, `@csspart name - Sentence.`, `@slot - Sentence.` */
export function readTags(text) {
  const line = /^ \* @(csspart|cssproperty|slot)(?: \[([^=\]]+)=?([^\]]*)\]| (?!- )(\S+))? - (.+)$/gm;
  return [...text.matchAll(line)].map(([, tag, inBrackets, value, plain, description]) => ({
    key: KEYS[tag],
    entry: { name: inBrackets ?? plain ?? '', description, ...(value && { default: value }) },
  }));
}

export function addTags(element, tags) {
  for (const { key, entry } of tags) {
    const own = (element[key] ??= []);
    if (!own.some(({ name }) => (name ?? '') === entry.name)) own.push({ ...entry });
  }
}
