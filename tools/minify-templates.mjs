/**
 * Takes needless white space out of `html` and `css` templates.
 *
 * Timid with HTML, so that what is drawn cannot change: a line break with its indentation goes where it touches the
 * tag of a block or stands before the end of a tag, and becomes one space elsewhere. A template inside `msg()` is left alone, since its text is its name
 * among the translations.
 */
import { transform as esbuild } from 'esbuild';
import MagicString from 'magic-string';
import { walk } from './syntax-tree.mjs';

/** @returns {import('rollup').Plugin} */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    async transform(code, id) {
      if (!/\b(?:html|svg|css)`/.test(code) || id.includes('node_modules')) return null;
      const text = new MagicString(code);
      for (const { tag, quasi } of taggedTemplates(this.parse(code))) {
        const parts = quasi.quasis.map(({ start, end }) => ({ start, end, raw: code.slice(start, end) }));
        const smaller =
          tag === 'css'
            ? await minifyCss(parts.map(({ raw }) => raw))
            : parts.map(({ raw }) => minifyHtml(raw));
        parts.forEach(({ start, end, raw }, index) => {
          if (smaller[index] !== raw) text.overwrite(start, end, smaller[index]);
        });
      }
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}

/** Of tables and drawings too: white space between their pieces is no text. */
const BLOCK =
  '</?(?:article|blockquote|caption|circle|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|g|h[1-6]|' +
  'header|legend|li|line|nav|ol|p|path|rect|section|summary|svg|table|tbody|td|th|thead|tr|ul)\\b';
const BEFORE_BLOCK = new RegExp(`\\s*\\n\\s*(?=${BLOCK})`, 'g');
const AFTER_BLOCK = new RegExp(`(${BLOCK}[^<>]*>)\\s*\\n\\s*`, 'g');

/** @param {string} html one string of a template */
export function minifyHtml(html) {
  return html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s*\n\s*(?=>)/g, '')
    .replace(BEFORE_BLOCK, '')
    .replace(AFTER_BLOCK, '$1')
    .replace(/\s*\n\s*/g, ' ');
}

/**
 * @param {string[]} parts the strings of one css template
 * @returns {Promise<string[]>} as many strings
 */
export async function minifyCss(parts) {
  const [only] = parts;
  if (parts.length === 1 && !only.includes('\\')) {
    const { code, warnings } = await esbuild(only, {
      loader: 'css',
      minify: true,
      target: 'esnext',
      charset: 'utf8',
    });
    // A typo that a browser would skip in silence must not reach anyone.
    if (warnings.length > 0)
      throw new Error(`css: ${warnings.map(({ text }) => text).join('; ')} in ${only}`);
    // Between backticks a backslash would be read as the beginning of something else.
    return [code.trim().replace(/[\\`]/g, '\\$&')];
  }
  return parts.map((part) => {
    const lines = part.replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, ' ');
    return /['"]/.test(lines) ? lines : lines.replace(/\s*([{};])\s*/g, '$1');
  });
}

function* taggedTemplates(tree) {
  for (const node of walk(
    tree,
    ({ type, callee }) => !(type === 'CallExpression' && callee.name === 'msg'),
  )) {
    if (node.type === 'TaggedTemplateExpression' && ['html', 'svg', 'css'].includes(node.tag.name)) {
      yield { tag: node.tag.name, quasi: node.quasi };
    }
  }
}
