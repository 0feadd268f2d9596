/**
 * Writes the translations into the messages while the module is built (docs/adr/0014-messages-compiled.md):
 *
 *     msg('Søk', { id: 'finder.search-button', desc: 'Button, verb' })   →   msg("Søk", 0, "Search")
 *
 * and puts `src/localization/compiled-messages.ts` in the place of `@lit/localize`. The tests run on the sources, with
 * the real thing; `test/bundle/` looks at the languages of what was built.
 */
import { transform as esbuild } from 'esbuild';
import MagicString from 'magic-string';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { walk } from './syntax-tree.mjs';

const here = (path) => fileURLToPath(new URL(`../src/localization/${path}`, import.meta.url));
const STAND_IN = here('compiled-messages.ts');
const GENERATED = { nn: here('generated/nn.ts'), en: here('generated/en.ts') };

/** @returns {import('rollup').Plugin} */
export function compileMessages() {
  let translations;
  return {
    name: 'compile-messages',
    async buildStart() {
      const [nn, en] = await Promise.all(Object.values(GENERATED).map(readTemplates));
      translations = { nn, en };
    },
    resolveId: (source) => (source === '@lit/localize' ? STAND_IN : null),
    load: (id) => (Object.values(GENERATED).includes(id) ? 'export const templates = 0;' : null),
    transform(code, id) {
      if (!/\bmsg\(/.test(code) || id === STAND_IN || id.includes('node_modules')) return null;
      const text = new MagicString(code);
      const isMessage = ({ type, callee }) => type === 'CallExpression' && callee.name === 'msg';
      for (const node of walk(this.parse(code), (node) => !isMessage(node))) {
        if (isMessage(node)) text.overwrite(node.start, node.end, compile(node, code, translations));
      }
      text.replace(/import\s*\{[^}]*\}\s*from\s*"@lit\/localize";?/, 'import { msg } from "@lit/localize";');
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}

/** Id → strings between the placeholders, and which placeholder stands where. */
async function readTemplates(file) {
  const { code } = await esbuild(await readFile(file, 'utf8'), { loader: 'ts' });
  const withoutImport = code.replace(/import\s*\{\s*str\s*\}[^;]*;/, '');
  const str = 'const str = (strings, ...values) => ({ strings, values });';
  const { templates } = await import(`data:text/javascript,${encodeURIComponent(str + withoutImport)}`);
  return templates;
}

function compile(call, code, translations) {
  const [source, options] = call.arguments;
  const id = options.properties.find(({ key }) => key.name === 'id').value.value;
  const expressions = (source.quasi?.expressions ?? []).map(({ start, end }) => code.slice(start, end));
  const nb = write(textOf(source), expressions);
  const [nn, en] = Object.values(translations).map((templates) => {
    if (!Object.hasOwn(templates, id)) throw new Error(`compile-messages: ${id} is not translated`);
    const text = write(templates[id], expressions);
    return text === nb ? '0' : text;
  });
  if (nn === '0' && en === '0') return nb;
  return `msg(${en === '0' ? `${nb},${nn}` : `${nb},${nn},${en}`})`;
}

/** A message in the source, as the generated files write theirs. */
function textOf({ type, value, quasi, quasis }) {
  if (type === 'Literal') return value;
  const { quasis: parts, expressions } = quasi ?? { quasis, expressions: [] };
  return { strings: parts.map((part) => part.value.cooked), values: expressions.map((_, index) => index) };
}

function write(text, expressions) {
  if (typeof text === 'string') return JSON.stringify(text);
  const literal = (part) => part.replace(/[\\`]|\$\{/g, '\\$&');
  return `\`${text.strings
    .map(
      (part, index) =>
        literal(part) + (index < text.values.length ? `\${${expressions[text.values[index]]}}` : ''),
    )
    .join('')}\``;
}
