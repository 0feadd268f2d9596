import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from './days.js';
import { demoSeason } from './demo-season.js';
import { importContactPoints, importService, type ImportContext } from './import/command.js';
import { DEMO_CONTACT_POINTS, DEMO_EVENTS, DEMO_PAGES, DEMO_SERVICE, MODULE_FOLDER } from './paths.js';
import type { EventList } from './schemas/event.js';
import { saveEvents } from './store/events.js';
import { readPublication } from './store/publication.js';

/**
 * Fills the database with the demo data, or brings older demo data up to date. Data of somebody's own is left
 * alone. Answers a line to print when there is something to say.
 */
export async function fillWithDemoData(context: ImportContext): Promise<string | undefined> {
  const { service, contactPoints } = await readPublication(context.db, context.operator);
  if (contactPoints.length > 0 && !service.demo)
    return 'Databasen har egne steder. Demodata er ikke tatt inn.';
  for (const result of [
    await importContactPoints(DEMO_CONTACT_POINTS, context, { replace: true }),
    await importService(DEMO_SERVICE, context),
  ]) {
    if (!result.ok) return result.message;
  }
  await renewEvents(context);
  return undefined;
}

/** What took place long ago, and a season around today. */
async function renewEvents({ db, operator, now }: ImportContext): Promise<void> {
  const { events } = JSON.parse(readFileSync(DEMO_EVENTS, 'utf8')) as EventList;
  const series = [...events.map((event) => ({ event })), ...demoSeason(dayOf(now))];
  await saveEvents(db, operator, series, {
    source: 'demo',
    replace: 'all-of-source',
    vanished: 'remove',
    now,
  });
}

/** What a person who has just started the backend wants to know. */
export function welcome(baseUrl: string, { demoPages }: { demoPages: boolean }): string {
  const lines = [
    ...(demoPages ? demoPageLines(baseUrl) : []),
    `  Om selvhjelp  ${baseUrl}/nb/`,
    `  API           ${baseUrl}/api/contact-points.json`,
    `                ${baseUrl}/api/events.json`,
    `                ${baseUrl}/api/service.json`,
    `  Modulen       ${baseUrl}/dist/selvhjelp-widgets.js`,
  ];
  if (!existsSync(join(MODULE_FOLDER, 'selvhjelp-widgets.js'))) {
    lines.push('                (ikke bygd ennå: kjør «npm run build» og start på nytt)');
  }
  return ['', 'Selvhjelp widgets er i gang:', '', ...lines, '', 'Stopp med Ctrl+C.', ''].join('\n');
}

const LABEL_WIDTH = 14;

function demoPageLines(baseUrl: string): string[] {
  if (!existsSync(DEMO_PAGES)) return [];
  const names = readdirSync(DEMO_PAGES).filter((name) => name.endsWith('.html') && name !== 'index.html');
  const pages = names.map((name, index) => {
    const label = index === 0 ? 'Eksempler' : '';
    return `  ${label.padEnd(LABEL_WIDTH)}${baseUrl}/${name}  ${titleOf(name)}`;
  });
  return [`  ${'Start her'.padEnd(LABEL_WIDTH)}${baseUrl}/`, ...pages];
}

function titleOf(name: string): string {
  return /<title>([^<]{1,100})<\/title>/.exec(readFileSync(join(DEMO_PAGES, name), 'utf8'))?.[1] ?? '';
}
