/**
 * Puts like beside like in the bundle: the packed tables, the css, Lit, and then room by room from what knows nothing
 * to what people read. gzip describes some 16,000 signs at a time and looks 32 KB back, so an order by use, which
 * scatters tables and texts among the code, costs nearly 4 KB (docs/adr/0018-what-the-module-weighs.md).
 *
 * Nothing depends on the order: no module of ours does anything when it is read, but for `src/index.ts`.
 */
import MagicString from 'magic-string';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const ROOMS = [
  /tables\.generated\.ts$/,
  /(\.styles|palette)\.ts$/,
  'lit',
  /^lib\//,
  /^geography\//,
  /^data\//,
  /\.model\.ts$/,
  /^controllers\//,
  /^ui\/[^/]*(?<!strings)\.ts$/,
  /\.view\.ts$/,
  /\.strings\.ts$/,
];

/** @returns {import('rollup').Plugin} */
export function orderModules() {
  const entry = join(ROOT, 'src/index.ts');
  return {
    name: 'order-modules',
    transform: {
      order: 'pre',
      handler(code, id) {
        if (id !== entry) return null;
        const text = new MagicString(code).prepend(
          modules()
            .map((name) => `import '${name}';`)
            .join(''),
        );
        return { code: text.toString(), map: text.generateMap({ hires: true }) };
      },
    },
  };
}

/** What to import, in order; a file that fits two rooms stands in the first. */
export function modules() {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true }).filter((name) => name.endsWith('.ts'));
  const ordered = ROOMS.flatMap((room) =>
    typeof room === 'string'
      ? [room]
      : files
          .filter((name) => room.test(name))
          .sort()
          .map((name) => `./${name}`),
  );
  return [...new Set(ordered)];
}
