/**
 * `node tools/find-order.mjs [tries]`: looks for an order of the modules in which the built module is smaller, and
 * writes it to `tools/module-order.json`. To be run after a build, when much has been added; 10,000 tries take some
 * minutes.
 *
 * It begins with the order of now, moves a few neighbours to another place, and keeps what gzip finds no worse. What a
 * module imports stands before it in any order, so that none can change what the modules do.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { isMain } from './checks.mjs';
import { modules, ORDER } from './order-modules.mjs';
import { ROOT } from './run.mjs';
import { stretches } from './sizes.mjs';

const MODULE = join(ROOT, 'dist/selvhjelp-widgets.js');
/** Neighbours that are moved at once: they belong together more often than not. */
const MOST_MOVED = 6;

/**
 * @param {string[]} names what is wanted, in order
 * @param {Map<string, string[]>} imports module → what it imports
 * @returns {string[]} all of it, what is imported first: as the bundler does it
 */
export function inOrder(names, imports) {
  const order = new Set();
  const visited = new Set();
  const visit = (name) => {
    if (visited.has(name)) return;
    visited.add(name);
    for (const needed of imports.get(name) ?? []) visit(needed);
    order.add(name);
  };
  for (const name of names) visit(name);
  return [...order];
}

/**
 * @param {string[]} names the order to begin with
 * @param {(names: string[]) => number} weigh
 * @returns {string[]} an order that weighs less, or the same
 */
export function findOrder(names, weigh, tries, random = numbers()) {
  let [best, least] = [names, weigh(names)];
  for (let left = tries; left > 0; left--) {
    const next = [...best];
    const moved = next.splice(random(next.length), 1 + random(MOST_MOVED));
    next.splice(random(next.length + 1), 0, ...moved);
    const weight = weigh(next);
    if (weight <= least) [best, least] = [next, weight];
  }
  return best;
}

/** The same numbers at each run, below a limit. */
function numbers(seed = 7) {
  return (limit) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((seed / 0x80000000) * limit);
  };
}

async function readImports() {
  const { default: config } = await import('../rollup.config.mjs');
  const imports = new Map();
  const listen = { moduleParsed: ({ id, importedIds }) => void imports.set(name(id), importedIds.map(name)) };
  await (await rollup({ ...config, plugins: [...config.plugins, listen] })).close();
  return imports;
}

const name = (path) => relative(ROOT, path).replaceAll('\\', '/');

/** Module → what is left of it in the built module. */
function readTexts() {
  const map = JSON.parse(readFileSync(`${MODULE}.map`, 'utf8'));
  const texts = new Map();
  let from = '';
  for (const [source, text] of stretches(readFileSync(MODULE, 'utf8'), map)) {
    // What comes from no file was written by the minifiers, in the midst of one.
    if (source) from = name(resolve(ROOT, 'dist', source));
    texts.set(from, (texts.get(from) ?? '') + text);
  }
  return texts;
}

if (isMain(import.meta)) {
  const [imports, texts] = [await readImports(), readTexts()];
  const weigh = (names) => {
    const pieces = inOrder(names, imports).map((one) => texts.get(one) ?? '');
    return gzipSync(pieces.join(''), { level: 9 }).length;
  };
  const before = modules();
  const found = findOrder(before, weigh, Number(process.argv[2] ?? 10_000));
  const order = inOrder(found, imports).filter((one) => before.includes(one));
  writeFileSync(ORDER, `${JSON.stringify(order, null, 2)}\n`);
  console.log(`${weigh(before)} bytes before, ${weigh(order)} after; the build says what is left of that`);
}
