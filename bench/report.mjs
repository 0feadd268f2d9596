import { median } from './measure.mjs';

/** Ratios of CPU to the floor at 1×, at these sizes. See docs/adr/0013-how-we-measure.md. */
export const AIMS = { loadCpu: 1.7, keyCpu: 1.4, firstKeyCpu: 4 };
const AIMED_AT = [2000, 10_000];

const ROWS = [
  ['load, CPU ms', 'loadCpu'],
  ['load, wall ms', 'loadWall'],
  ['first key, CPU ms', 'firstKeyCpu'],
  ['first key, wall ms', 'firstKeyWall'],
  ['next keys, CPU ms', 'keyCpu'],
  ['next keys, wall ms', 'keyWall'],
];

/** `samples`: `{ variant, n, cpu, …numbers }[]` → one row for each thing, with the ratio of the medians. */
export function timeTable(samples, cpu) {
  const sizes = [...new Set(samples.filter((s) => s.cpu === cpu).map((s) => s.n))];
  const rows = sizes.flatMap((n) =>
    ROWS.map(([label, key]) => {
      const [finder, floor] = ['finder', 'floor'].map((variant) => middle(samples, { variant, n, cpu }, key));
      return [n, label, one(floor), one(finder), times(finder, floor), verdict(key, n, cpu, finder / floor)];
    }),
  );
  return table(['N', `CPU ${cpu}×`, 'floor', 'finder', 'ratio', 'aim'], rows);
}

/** Nodes and memory, which do not depend on the machine. */
export function countTable(samples) {
  const sizes = [...new Set(samples.map((s) => s.n))];
  const rows = sizes.map((n) => {
    const value = (variant, key) => middle(samples, { variant, n, cpu: samples[0].cpu }, key);
    const heap = (variant) => one(value(variant, 'heapAfter') / 1e6);
    return [n, value('finder', 'nodes'), value('finder', 'nodesAfter'), heap('floor'), heap('finder')];
  });
  return table(['N', 'nodes, loaded', 'nodes, typed', 'heap MB, floor', 'heap MB, finder'], rows);
}

export function middle(samples, { variant, n, cpu }, key) {
  return median(
    samples.filter((s) => s.variant === variant && s.n === n && s.cpu === cpu).map((s) => s[key]),
  );
}

/** What must not depend on the machine; each line that is broken, in words. */
export function brokenCounts(samples) {
  const finder = samples.filter((s) => s.variant === 'finder');
  const [fewest, most] = [Math.min, Math.max].map((of) => of(...finder.map((s) => s.n)));
  const at = (n, key) => middle(finder, { variant: 'finder', n, cpu: finder[0].cpu }, key);
  const broken = [];
  // Other places are drawn, with more or fewer fields, so a few nodes come and go; never one for each place.
  const nodesPerPlace = (at(most, 'nodes') - at(fewest, 'nodes')) / (most - fewest);
  if (nodesPerPlace > 0.05)
    broken.push(`DOM nodes grow with N: ${at(fewest, 'nodes')} → ${at(most, 'nodes')}`);
  const growth = (at(most, 'heap') - at(fewest, 'heap')) / (most - fewest);
  if (at(most, 'heap') / at(fewest, 'heap') > most / fewest)
    broken.push(`memory grows faster than N (${growth.toFixed(0)} bytes a place)`);
  return broken;
}

function verdict(key, n, cpu, ratio) {
  if (cpu !== 1 || !AIMED_AT.includes(n) || !(key in AIMS) || Number.isNaN(ratio)) return '';
  return `≤ ${AIMS[key]}× ${ratio <= AIMS[key] ? 'met' : 'MISSED'}`;
}

const one = (value) => (Number.isNaN(value) ? '–' : value.toFixed(1));
const times = (a, b) => (Number.isNaN(a / b) ? '–' : `${(a / b).toFixed(2)}×`);

export function table(head, rows) {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      row.map((cell, i) => (i === 1 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
    )
    .join('\n');
}
