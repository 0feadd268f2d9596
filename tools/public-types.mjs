/**
 * Makes the type declarations stand alone, as the module does: whoever compiles against them needs no Lit.
 *
 * An element is an `HTMLElement` with what its class documents; how it is made is nobody's business. Files that the
 * door, `index.d.ts`, does not lead to go.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import MagicString from 'magic-string';
import ts from 'typescript';

const { SyntaxKind } = ts;
const HIDDEN = [SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.StaticKeyword];
/** The browser calls these, nobody else. */
const CALLBACKS = ['connectedCallback', 'disconnectedCallback'];

/** @param {string} folder where the compiler has put the declarations */
export async function publicTypes(folder) {
  const kept = new Map();
  const waiting = [join(folder, 'index.d.ts')];
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (kept.has(file)) continue;
    const text = standAlone(await readFile(file, 'utf8'));
    kept.set(file, text);
    waiting.push(...importsOf(text).map((path) => resolve(dirname(file), path.replace(/\.js$/, '.d.ts'))));
  }
  await rm(folder, { recursive: true });
  for (const [file, text] of kept) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** @param {string} text of one file of declarations */
export function standAlone(text) {
  const tree = ts.createSourceFile('any.d.ts', text, ts.ScriptTarget.Latest);
  const out = new MagicString(text);
  const drop = (node) => out.remove(node.getFullStart(), node.getEnd());
  for (const node of tree.statements) {
    if (ts.isImportDeclaration(node) && node.moduleSpecifier.text.startsWith('lit')) drop(node);
    if (!ts.isClassDeclaration(node)) continue;
    for (const { expression } of node.heritageClauses?.flatMap(({ types }) => types) ?? []) {
      if (expression.text === 'LitElement') out.overwrite(expression.pos, expression.end, ' HTMLElement');
    }
    node.members.filter(isHidden).forEach(drop);
  }
  return out.toString();
}

const isHidden = ({ name, modifiers = [] }) =>
  name?.kind === SyntaxKind.PrivateIdentifier ||
  CALLBACKS.includes(name?.text) ||
  modifiers.some(({ kind }) => HIDDEN.includes(kind));

const importsOf = (text) => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
