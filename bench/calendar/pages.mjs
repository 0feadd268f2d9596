/** What is measured, and the pages that it stands on: ours from two kinds of host, and three others. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measure } from '../../tools/sizes.mjs';
import { ROOT, bundle, importSource } from '../bundle.mjs';
import { generate } from '../generate.mjs';
import { serve } from '../server.mjs';
import { between, forFullCalendar, forScheduleX, generateEvents } from './generate.mjs';

export const TODAY = '2026-11-22';
const NOW = Date.parse(`${TODAY}T12:00:00+01:00`);
const POINTS = 150;
const SERVICE = { offers: { events: true } };
export const MODULE = '/dist/selvhjelp-widgets.js';

const ours = (name, backend) => ({
  name,
  tag: 'selvhjelp-event-calendar',
  module: '/acts.js',
  results: '[part~="month"] li',
  attributes: (n) => `view="month" backend-url="/${backend}/${n}"`,
  later: true,
});
const peer = (name, results) => ({
  name,
  tag: 'bench-peer',
  module: `/${name}.js`,
  results,
  attributes: (n) => `data-url="/${name}/${n}.json" data-today="${TODAY}"`,
  later: true,
});
export const OURS = [ours('calendar', 'api'), ours('calendar-static', 'static')];
export const COPIES = 5;
export const SEVERAL = { ...ours('calendars', 'api'), copies: COPIES };
export const PEERS = [
  peer('fullcalendar', '.fc-event'),
  peer('event-calendar', '.ec-event'),
  peer('schedule-x', '.sx__month-grid-event'),
];
/** A page with nothing on it: what it costs is no calendar's. */
const EMPTY = { name: 'empty', tag: 'bench-empty', module: '/empty.js', results: '*', attributes: () => '' };

export const peersAreInstalled = () => existsSync(join(ROOT, 'bench/peers/node_modules'));

/**
 * @param {import('../server.mjs').Variant[]} variants
 * @param {{ sizes: number[], sources?: boolean, profile?: boolean }} options `sources`: bundled on the spot;
 *   `profile`: that, not minified
 * @returns the server; `bytes` of each module, `code` of ours
 */
export async function calendarServer(variants, { sizes, ...how }) {
  const { allCentres, municipalityName } = await importSource('src/geography/geography.ts');
  const places = allCentres().map((centre) => ({ ...centre, name: municipalityName(centre.number) }));
  const points = generate(POINTS, places, { today: TODAY });
  const events = new Map(sizes.map((n) => [n, generateEvents(n, points.contactPoints, { today: TODAY })]));
  const lists = new Map(sizes.map((n) => [n, JSON.stringify(points)]));
  const modules = await readModules(variants, how);
  const documents = documentsOf(events, lists);
  const server = await serve([EMPTY, ...variants], lists, modules, { service: SERVICE, documents, now: NOW });
  const bytes = new Map([...modules].map(([path, code]) => [path, measure(code)]));
  return { ...server, bytes, code: modules.get(MODULE) };
}

/** `/api/` honours `from` and `to`; `/static/` is a folder of files; the others get the list that they want. */
function documentsOf(events, lists) {
  const kept = new Map();
  const once = (key, make) => kept.get(key) ?? kept.set(key, JSON.stringify(make())).get(key);
  return ({ pathname, searchParams, href }) => {
    const [, folder, size, file = ''] = pathname.replace('.json', '').split('/');
    const list = events.get(Number(size));
    if (!list) return undefined;
    if (folder === 'fullcalendar' || folder === 'event-calendar')
      return pathname.endsWith('.json') ? once(pathname, () => forFullCalendar(list)) : undefined;
    if (folder === 'schedule-x')
      return pathname.endsWith('.json') ? once(pathname, () => forScheduleX(list)) : undefined;
    if (folder === 'api' && file === 'events') return once(href, () => between(list, searchParams, TODAY));
    if (folder !== 'static') return undefined;
    if (file === 'events') return once(pathname, () => list);
    if (file === 'contact-points') return lists.get(Number(size));
    return file === 'service' ? once('service', () => ({ format: 1, demo: true, ...SERVICE })) : undefined;
  };
}

async function readModules(variants, { sources, profile }) {
  const text = (path) => readFile(join(ROOT, path), 'utf8');
  const modules = new Map([
    [
      MODULE,
      sources || profile ? await bundle('src/index.ts', { minify: !profile }) : await text(MODULE.slice(1)),
    ],
    ['/acts.js', await text('bench/calendar/acts.js')],
    ['/probe.js', await text('bench/probe.js')],
    ['/empty.js', ''],
  ]);
  for (const { name, module } of variants)
    if (!modules.has(module)) modules.set(module, await bundle(`bench/peers/${name}.js`));
  return modules;
}
