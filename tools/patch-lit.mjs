/**
 * Changes to Lit that no option of it gives, made while the module is built (docs/adr/0012-trusted-types.md):
 *
 * - it takes nothing from the document or the window that an element of the page can stand in the place of;
 * - its Trusted Types policy becomes ours, made lazily (`src/lib/trusted-types.ts`);
 * - it leaves no trace on the page: no version lists on the window, no `Symbol.metadata`. That bookkeeping serves
 *   standard decorators and warnings in development; this project uses neither in the built module;
 * - what no browser that reads ES2022 needs is left out, and long warnings to who writes templates become short.
 *
 * Each pattern must be found exactly once, so that a new Lit that is written otherwise stops the build instead of
 * slipping through.
 */
import { fileURLToPath } from 'node:url';

const lib = (name) => JSON.stringify(fileURLToPath(new URL(`../src/lib/${name}.ts`, import.meta.url)));

/** Polyfills for browsers of long ago; today an element of that id on the page would be called in their place. */
const POLYFILL = (name) => [new RegExp(String.raw`\w+\.${name}PolyfillSupport`), 'void 0'];
const VERSION_LIST = (name) => [new RegExp(String.raw`\(\w+\.${name}\?\?=\[\]\)\.push\("[\d.]+"\)`), '0'];

/** Never met in what is built: the tests of the sources run stock Lit, which says it in full. */
const SHORT_ERROR = (beginning) => [
  new RegExp(String.raw`throw Error\("${beginning}[^;}]*\)`),
  'throw Error()',
];

/** End of a module's path → what to replace in it. `import`: put before the code. */
export const PATCHES = {
  '/lit-html/lit-html.js': {
    import:
      `import { templatePolicy } from ${lib('trusted-types')};\n` +
      `import { safeDocument } from ${lib('safe-document')};\n`,
    replace: [
      [/\w+\?\w+\.createPolicy\("lit-html",\{createHTML:(\w+)=>\1\}\):void 0/, 'templatePolicy'],
      [/\b\w+(?=\.createElement\("template"\))/, 'safeDocument'],
      [/\b\w+(?=\.createComment\(""\))/, 'safeDocument'],
      [/\b\w+(?=\.createTreeWalker\()/, 'safeDocument'],
      [/\(\w+\?\.creationScope\?\?\w+\)(?=\.importNode\()/, 'safeDocument'],
      POLYFILL('litHtml'),
      VERSION_LIST('litHtmlVersions'),
    ],
  },
  '/lit-html/directives/live.js': {
    replace: [SHORT_ERROR('The `live` directive'), SHORT_ERROR('`live` bindings')],
  },
  '/lit-element/lit-element.js': {
    replace: [
      POLYFILL('litElement'),
      VERSION_LIST('litElementVersions'),
      [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0'],
    ],
  },
  '/@lit/reactive-element/css-tag.js': {
    replace: [
      // Every browser that reads ES2022 has these; an element of the page named ShadyCSS hides them from Lit.
      [/\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS.*?"replace"in CSSStyleSheet\.prototype/, '!0'],
      SHORT_ERROR('CSSResult is not'),
      SHORT_ERROR("Value passed to 'css'"),
    ],
  },
  '/@lit/reactive-element/reactive-element.js': {
    replace: [
      POLYFILL('reactiveElement'),
      VERSION_LIST('reactiveElementVersions'),
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
      [
        /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?this\.elementProperties\.set\(\w+,\w+\)\}/,
        '',
      ],
    ],
  },
};

/** @returns {import('rollup').Plugin} */
export function patchLit(patches = PATCHES) {
  const waiting = new Set(Object.keys(patches));
  return {
    name: 'patch-lit',
    transform(code, id) {
      const key = Object.keys(patches).find((end) => id.replaceAll('\\', '/').endsWith(end));
      if (!key) return null;
      waiting.delete(key);
      const { import: header = '', replace } = patches[key];
      return {
        code: header + replace.reduce((text, change) => replaceOnce(text, change, key), code),
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && waiting.size > 0)
        throw new Error(`patch-lit: not in the bundle: ${[...waiting].join(', ')}`);
    },
  };
}

function replaceOnce(code, [pattern, replacement], where) {
  const found = code.match(new RegExp(pattern, 'g'))?.length ?? 0;
  if (found !== 1)
    throw new Error(`patch-lit: ${where} should hold ${pattern} once, but holds it ${found} times`);
  return code.replace(pattern, () => replacement);
}
