/**
 * Holds `custom-elements.json` against the sources: every part, slot, event, attribute, property and custom property
 * that an element really has is documented in the comment of its class, and nothing is documented that it hasn't.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { isMain, main } from './checks.mjs';
import { ROOT } from './run.mjs';

/** What is looked for: manifest key, word for people, and how the sources say it. */
const FACTS = [
  { key: 'cssParts', word: 'part', used: usedParts },
  { key: 'slots', word: 'slot', used: usedSlots },
  { key: 'events', word: 'event', used: usedEvents },
  { key: 'cssProperties', word: 'custom property', used: usedProperties },
];

/** @returns {Promise<string[]>} what is not as it should be */
export async function checkManifest({
  root = ROOT,
  manifestFile = join(root, 'dist/custom-elements.json'),
} = {}) {
  const { modules } = JSON.parse(await readFile(manifestFile, 'utf8'));
  const faults = [];
  let elements = 0;
  for (const { declarations = [] } of modules) {
    for (const element of declarations.filter(({ tagName }) => tagName)) {
      elements += 1;
      const name = element.tagName.replace('selvhjelp-', '');
      const sources = await closure(join(root, `src/widgets/${name}/${name}.element.ts`));
      faults.push(...compare(element, sources), ...undescribed(element));
    }
  }
  if (elements === 0) faults.push('the manifest names no element');
  return faults;
}

/**
 * @param {object} element a declaration of the manifest
 * @param {string[]} sources texts of the files that the element is made of
 */
export function compare(element, sources) {
  const text = sources.map(withoutComments).join('\n');
  return FACTS.flatMap(({ key, word, used }) => {
    const inCode = used(text);
    const inDocs = new Set((element[key] ?? []).map(({ name }) => name ?? ''));
    const name = (value) => `<${element.tagName}>: ${word} "${value || '(default)'}"`;
    return [
      ...[...inCode].filter((value) => !inDocs.has(value)).map((value) => `${name(value)} is not documented`),
      ...[...inDocs]
        .filter((value) => !inCode.has(value))
        .map((value) => `${name(value)} is documented but not there`),
    ];
  });
}

/** Whatever an embedder may use has a sentence. */
export function undescribed(element) {
  const fields = (element.members ?? []).filter(
    ({ kind, privacy, static: isStatic, inheritedFrom }) =>
      !isStatic && !inheritedFrom && privacy === undefined && kind,
  );
  const facts = [
    ...FACTS.flatMap(({ key, word }) => (element[key] ?? []).map((entry) => ({ word, ...entry }))),
    ...(element.attributes ?? []).map((entry) => ({ word: 'attribute', ...entry })),
    ...fields
      .filter(({ name }) => !LIFECYCLE.has(name))
      .map((entry) => ({ word: 'property or method', ...entry })),
  ];
  return facts
    .filter(({ description }) => !description?.trim())
    .map(({ word, name }) => `<${element.tagName}>: ${word} "${name || '(default)'}" has no description`);
}

/** Lit's and the browser's own: no part of what an embedder uses. */
const LIFECYCLE = new Set(
  'connectedCallback disconnectedCallback attributeChangedCallback willUpdate update updated firstUpdated render createRenderRoot shouldUpdate getUpdateComplete'.split(
    ' ',
  ),
);

function usedParts(text) {
  const values = [
    ...matches(text, /\bpart="([^"$]+)"/g),
    ...matches(text, /\bpart: ['"]([^'"]+)['"]/g),
    // part=${wide ? 'card wide' : 'card'}
    ...matches(text, /\bpart=\$\{([^}]*)\}/g).flatMap((expression) =>
      matches(expression, /['"]([^'"]+)['"]/g),
    ),
  ];
  return new Set(values.flatMap((value) => value.split(/\s+/)).filter(Boolean));
}

function usedSlots(text) {
  const slots = matches(text, /<slot\b([^>]*)>/g);
  return new Set(slots.map((attributes) => /\bname="([^"]+)"/.exec(attributes)?.[1] ?? ''));
}

function usedEvents(text) {
  return new Set(matches(text, /\bsuper\(\s*['"](selvhjelp-[a-z-]+)['"]/g));
}

function usedProperties(text) {
  return new Set(matches(text, /(--selvhjelp-[a-z0-9-]*[a-z0-9])(?![a-z0-9-])/g));
}

function matches(text, pattern) {
  return [...text.matchAll(pattern)].map(([, group]) => group);
}

function withoutComments(text) {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/(?<![:'"`\w])\/\/.*$/gm, '');
}

/** Texts of a file and of all of ours that it imports, however far away; types don't count. */
async function closure(entry) {
  const seen = new Map();
  const waiting = [entry];
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (seen.has(file) || !existsSync(file)) continue;
    const text = await readFile(file, 'utf8');
    seen.set(file, text);
    const imports = matches(withoutComments(text), /^(?:import|export)(?! type)[^'";]*?['"](\.[^'"]+)['"]/gm);
    waiting.push(...imports.map((path) => join(dirname(file), path.replace(/\.js$/, '.ts'))));
  }
  return [...seen].filter(([file]) => !relative(ROOT, file).includes('generated')).map(([, text]) => text);
}

if (isMain(import.meta))
  await main([{ name: 'the manifest says what the elements have', run: checkManifest }]);
