import { median } from '../measure.mjs';
import { table } from '../report.mjs';
import { MODULE, PEERS } from './pages.mjs';

const ROWS = [
  ['module, nothing shown', 'module'],
  ['first month', 'first'],
  ['next month', 'next'],
  ['list', 'list'],
  ['filter', 'filter'],
];
/** Of FullCalendar's CPU, at 1× and with this many events. */
const AIMS = { first: 0.3, next: 0.15 };
const AIMED_AT = 1000;
/** How much more ten times as many may cost. */
const FLAT = { few: 1000, many: 10_000, times: 1.5 };

const unique = (list) => [...new Set(list)];

export function timeTables(samples, variants) {
  const names = variants.map(({ name }) => name);
  return unique(samples.map(({ cpu }) => cpu))
    .map((cpu) => {
      const rows = unique(samples.map(({ n }) => n)).flatMap((n) =>
        [...ROWS, ['nodes', 'nodes']].map(([label, key]) => [
          n,
          label,
          ...names.map((variant) =>
            middle(samples, { variant, n, cpu }, key).toFixed(key === 'nodes' ? 0 : 1),
          ),
        ]),
      );
      return table(['N', `CPU ms at ${cpu}×`, ...names], rows);
    })
    .join('\n\n');
}

/** Each aim, and what came out. */
export function aimLines(samples) {
  const at = (variant, n, key) => middle(samples, { variant, n, cpu: 1 }, key);
  const ratio = (key) => at('calendar', AIMED_AT, key) / at('fullcalendar', AIMED_AT, key);
  const growth = (key) => at('calendar', FLAT.many, key) / at('calendar', FLAT.few, key);
  return [
    ...Object.entries(AIMS).map(([key, aim]) => line(`${labelOf(key)}, of FullCalendar's`, ratio(key), aim)),
    ...ROWS.filter(([, key]) => key !== 'module').map(([label, key]) =>
      line(`${label}, ${FLAT.many} events beside ${FLAT.few}`, growth(key), FLAT.times),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

const labelOf = (key) => ROWS.find(([, other]) => other === key)[0];
const line = (what, value, aim) =>
  Number.isFinite(value) && `${what}: ${value.toFixed(2)}×, aim ≤ ${aim}× ${value <= aim ? 'met' : 'MISSED'}`;

function middle(samples, { variant, n, cpu }, key) {
  const those = samples.filter((s) => s.variant === variant && s.n === n && s.cpu === cpu);
  return those.length ? median(those.map((s) => s[key])) : NaN;
}

/** What a page has to fetch; ours is the whole module, with the finder, the form and all texts in three languages. */
export function byteTable(bytes) {
  const rows = [['ours, whole', MODULE], ...PEERS.map(({ name, module }) => [name, module])]
    .filter(([, path]) => bytes.has(path))
    .map(([name, path]) => [bytes.get(path).bytes, name, bytes.get(path).gzip, bytes.get(path).brotli]);
  return table(['bytes', 'module', 'gzip', 'brotli'], rows);
}
