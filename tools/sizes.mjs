/**
 * How many bytes each part of the built module costs, worked out from the module itself: its source map says which
 * file every character came from. Parts are compressed one by one, so that their sum is a little more than the whole.
 */
import { decode } from '@jridgewell/sourcemap-codec';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ROOT } from './run.mjs';

/** Name of a part → what its files' paths hold; the first that fits. */
const PARTS = [
  ['Lit', /node_modules\//],
  ['geography', /src\/geography\//],
  ['strings, translations', /src\/localization\/|strings\.ts$/],
  ['data', /src\/(?:data|controllers|configuration)/],
  ['styles', /styles\.ts$/],
  ['ui', /src\/ui\//],
  ['contact finder', /src\/widgets\/contact-finder\//],
  ['interest form', /src\/widgets\/interest-form\//],
  ['event calendar', /src\/widgets\/event-calendar\//],
  ['explainer', /src\/widgets\/explainer\//],
  ['rest', /^/],
];

/** @returns {{ name: string, bytes: number, gzip: number, brotli: number }[]} the parts, then the whole module */
export function sizes(file = join(ROOT, 'dist/selvhjelp-widgets.js')) {
  const code = readFileSync(file, 'utf8');
  const map = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  const texts = new Map(PARTS.map(([name]) => [name, '']));
  for (const [source, text] of stretches(code, map)) {
    const [name] = PARTS.find(([, pattern]) => pattern.test(source));
    texts.set(name, texts.get(name) + text);
  }
  return [...[...texts].filter(([, text]) => text), ['the whole module', code]].map(([name, text]) => ({
    name,
    ...measure(text),
  }));
}

export function measure(text) {
  const bytes = Buffer.from(text);
  return {
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

export function sizeTable(rows = sizes()) {
  const line = (...cells) =>
    cells.map((cell, i) => (i ? String(cell).padStart(10) : cell.padEnd(26))).join('');
  return [
    line('part', 'bytes', 'gzip', 'brotli'),
    ...rows.map((r) => line(r.name, r.bytes, r.gzip, r.brotli)),
  ].join('\n');
}

/** Cuts the code where the map says that another file begins: `[source, text]`. */
export function* stretches(code, map) {
  const mappings = decode(map.mappings);
  for (const [number, text] of code.split('\n').entries()) {
    const line = `${text}\n`;
    let [source, start] = ['', 0];
    for (const [column, index] of mappings[number] ?? []) {
      yield [source, line.slice(start, column)];
      [source, start] = [index === undefined ? '' : map.sources[index], column];
    }
    yield [source, line.slice(start)];
  }
}
