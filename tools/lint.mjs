/** `npm run lint`: everything that can be said about the sources without running them. */
import { checkContentAndDate } from './check-content.mjs';
import { checkLocalization } from './check-localization.mjs';
import { checkLockFile } from './check-lock-file.mjs';
import { isMain, main, tool } from './checks.mjs';
import { toolFile } from './run.mjs';

const tsc = toolFile('typescript', 'tsc');

/** Quick ones, for the everyday run. */
export const QUICK_LINT = [
  tool('the types fit in the widgets, tests, stories and tools', tsc, '--project', 'tsconfig.json'),
  tool('the types fit in the backend', tsc, '--noEmit', '--project', 'backend/tsconfig.json'),
  tool(
    'imports point the right way and never in a circle',
    toolFile('dependency-cruiser', 'depcruise'),
    ...cruise(),
  ),
];

export const LINT = [
  tool('the code is formatted', toolFile('prettier'), '--check', '--log-level', 'warn', '.'),
  tool('the linter finds nothing', toolFile('eslint'), '--max-warnings', '0', '.'),
  ...QUICK_LINT,
  { name: 'every message is translated and the generated files are up to date', run: checkLocalization },
  { name: 'the lock files name no host', run: checkLockFile },
  { name: 'the explainer is whole, sourced and plain', run: checkContentAndDate },
];

function cruise() {
  return [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'src',
    'backend',
    'stories',
    'test',
    'tools',
    'bench',
  ];
}

/** As many as the smallest machine that this runs on has processors: none of them needs another. */
export const AT_ONCE = { atOnce: 2 };

if (isMain(import.meta)) await main(LINT, AT_ONCE);
