/**
 * Puts like beside like in the bundle. gzip describes some 16,000 signs at a time and looks 32 KB back; an order by
 * use, which scatters tables, css and texts among the code, costs 5 KB (docs/adr/0018-what-the-module-weighs.md).
 *
 * `tools/find-order.mjs` found the order in `tools/module-order.json`. What a module imports stands before it in any
 * order; one that is not in the list stands before the first that imports it. Nothing depends on the order: no module
 * of ours does anything when it is read, but for `src/index.ts`.
 */
import MagicString from 'magic-string';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

export const ORDER = join(ROOT, 'tools/module-order.json');

/** @returns {import('rollup').Plugin} */
export function orderModules() {
  const entry = join(ROOT, 'src/index.ts');
  return {
    name: 'order-modules',
    transform: {
      order: 'pre',
      handler(code, id) {
        if (id !== entry) return null;
        const imports = modules().map((name) => `import ${JSON.stringify(join(ROOT, name))};`);
        const text = new MagicString(code).prepend(imports.join(''));
        return { code: text.toString(), map: text.generateMap({ hires: true }) };
      },
    },
  };
}

/** What to import, in order, as paths from the project's folder; one that is gone is passed over. */
export function modules() {
  return JSON.parse(readFileSync(ORDER, 'utf8')).filter((name) => existsSync(join(ROOT, name)));
}
