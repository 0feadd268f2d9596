/** Holds the built module to its budget, `bench/budgets.json`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMain, main } from './checks.mjs';
import { ROOT } from './run.mjs';
import { measure, sizeTable } from './sizes.mjs';

/** @returns {Promise<string[]>} files that weigh more than they may */
export async function checkSize({ budgets = join(ROOT, 'bench/budgets.json'), root = ROOT } = {}) {
  const { files } = JSON.parse(await readFile(budgets, 'utf8'));
  const faults = await Promise.all(
    Object.entries(files).map(async ([file, { gzip }]) => {
      const size = measure(await readFile(join(root, file))).gzip;
      return size > gzip
        ? [`${file}: ${size} bytes in gzip, ${size - gzip} more than the ${gzip} it may have`]
        : [];
    }),
  );
  return faults.flat();
}

if (isMain(import.meta)) {
  console.log(`${sizeTable()}\n`);
  await main([{ name: 'the module keeps to its budget', run: checkSize }]);
}
