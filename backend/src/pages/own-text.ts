import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Explainer } from '../../../src/data/explainer.js';
import { CONTENT_FOLDER } from '../paths.js';
import { LANGUAGES, type PageLanguage } from './speak.js';

let read: Record<PageLanguage, Explainer> | undefined;

/** The project's own text, read once; a check of the project's holds it to its format. */
export const ownText = (): Record<PageLanguage, Explainer> =>
  (read ??= Object.fromEntries(
    LANGUAGES.map((lang) => [
      lang,
      JSON.parse(readFileSync(join(CONTENT_FOLDER, `explainer.${lang}.json`), 'utf8')) as Explainer,
    ]),
  ) as Record<PageLanguage, Explainer>);
