/**
 * For the manifest: what every element has is documented once, in the comments of the files that bring it, and
 * written into each element's part of `custom-elements.json`. What an element says itself goes first.
 *
 * And the manifest speaks of what is shipped: one module, its elements and its events, not of the sources.
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
      modules.splice(0, modules.length, asShipped(modules));
    },
  };
}

/** Beside `custom-elements.json` is `selvhjelp-widgets.js`; from the package's root it is this. */
const SHIPPED = 'dist/selvhjelp-widgets.js';

/** @param {object[]} modules of the sources */
export function asShipped(modules) {
  const declarations = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName, superclass }) => tagName || superclass?.name === 'Event')
    .map(publicPart);
  const exports = declarations.flatMap(({ name, tagName }) => [
    { kind: 'js', name, declaration: { name, module: SHIPPED } },
    ...(tagName
      ? [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: SHIPPED } }]
      : []),
  ]);
  return { kind: 'javascript-module', path: SHIPPED, declarations, exports };
}

/** Lit is inside the module: to everybody else an element is an `HTMLElement`. */
function publicPart({ members = [], ...declaration }) {
  return {
    ...declaration,
    superclass: { name: declaration.tagName ? 'HTMLElement' : 'Event' },
    members: members.filter(({ privacy, static: isStatic }) => !privacy && !isStatic),
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
