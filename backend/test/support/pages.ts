import type { TestContext } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { PAGES } from '../../src/pages/pages.js';
import type { Service } from '../../src/schemas/service.js';
import { saveService } from '../../src/store/service.js';
import type { ServerOptions } from '../../src/server.js';
import { NOW, OPERATOR, point, testServerWith } from './server.js';

export const PUBLIC_URL = 'https://selvhjelp.example/under';

export const SERVICE: Service = {
  format: 1,
  name: 'Eksempel fylke',
  operator: { name: 'Eksempel fylke', email: 'post@eksempel.example' },
  national: { name: 'Nasjonalt eksempel', phone: '00 00 00 00', url: 'https://nasjonalt.example/' },
};

export async function pagesServer(
  t: TestContext,
  service: Service = SERVICE,
  options: Partial<ServerOptions> = { publicUrl: PUBLIC_URL },
) {
  const running = await testServerWith(t, [point()], options);
  await saveService(running.db, OPERATOR, service, NOW);
  const get = async (path: string) => (await running.server.inject(`/${path}`)).body;
  return { ...running, get };
}

export const PATHS = PAGES.map(({ path }) => path);

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    'void-style': ['error', { style: 'selfclose' }],
    // Made by a program, for programs.
    'no-trailing-whitespace': 'off',
    // Some browsers forget what a table is when it is shown as cards.
    'no-redundant-role': 'off',
    // Between the digits there are such spaces; "Ring" may stand alone at the end of a line.
    'tel-non-breaking': 'off',
  },
});

/** What is wrong with a document, one line each. */
export async function faultsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`),
  );
}

export const valuesOf = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, value = '']) => value);

/** Every JSON-LD of a document. */
export const dataIn = (html: string): Record<string, unknown>[] =>
  valuesOf(html, /<script type="application\/ld\+json">\s*(.*?)\s*<\/script>/gs).map(
    (json) => JSON.parse(json) as Record<string, unknown>,
  );
