/** What can be said about `dist/` without loading it in a browser. */
import { checkManifest } from './check-manifest.mjs';
import { checkContents, checkPublint } from './check-package.mjs';
import { checkSize } from './check-size.mjs';
import { isMain, main } from './checks.mjs';

export const DIST_CHECKS = [
  { name: 'the manifest says what the elements have', run: checkManifest },
  { name: 'the module keeps to its budget', run: checkSize },
  { name: 'the package holds what an embedder needs and nothing else', run: checkContents },
  { name: 'publint finds nothing', run: checkPublint },
];

if (isMain(import.meta)) await main(DIST_CHECKS);
