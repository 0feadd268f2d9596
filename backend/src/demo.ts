import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importContactPoints, importService, type ImportContext } from './import/command.js';
import { DEMO_CONTACT_POINTS, DEMO_PAGES, DEMO_SERVICE, MODULE_FOLDER } from './paths.js';
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
  return undefined;
}

/** What a person who has just started the backend wants to know. */
export function welcome(baseUrl: string, { demoPages }: { demoPages: boolean }): string {
  const lines = [
    ...(demoPages ? demoPageLines(baseUrl) : []),
    `  API           ${baseUrl}/api/contact-points.json`,
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
