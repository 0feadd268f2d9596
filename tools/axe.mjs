import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** What axe puts into a page. Minified: each page that is looked at reads it anew. */
export const AXE = await readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
