/**
 * Holds the built module to its budget, `bench/budgets.json`: `gzip` is what it may weigh today, raised by decision only
 * (docs/adr/0018-what-the-module-weighs.md); `aim` is where it is to get.
 */
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

async function aboveAim() {
  const { files } = JSON.parse(await readFile(join(ROOT, 'bench/budgets.json'), 'utf8'));
  const distances = await Promise.all(
    Object.entries(files).map(async ([file, { aim }]) => [
      file,
      measure(await readFile(join(ROOT, file))).gzip - aim,
    ]),
  );
  return distances.filter(([, distance]) => distance > 0);
}

if (isMain(import.meta)) {
  console.log(`${sizeTable()}\n`);
  for (const [file, gzip] of await aboveAim()) console.log(`${file}: ${gzip} bytes in gzip above its aim\n`);
  await main([{ name: 'the module keeps to its budget', run: checkSize }]);
}
