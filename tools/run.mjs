/** Starts the tools that package.json names, the same way on every system: node and the tool's own file. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} name of an installed package
 * @param {string} [command] one of its commands, when it has several
 * @returns {string} path of a file that node can run
 */
export function toolFile(name, command = name.replace(/^@[^/]+\//, '')) {
  const folder = join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs node on a file.
 *
 * @param {string[]} args the file and its arguments
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, onText?: (text: string) => void, quiet?: boolean }} [options]
 *   `onText` sees what is written; `quiet`: nothing is passed on
 * @returns {Promise<{ code: number, text: string }>} `code` is -1 when a signal ended it
 */
export function runNode(args, { env, cwd = ROOT, onText, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8').on('data', (part) => {
        text += part;
        onText?.(part);
        if (!quiet) to.write(part);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, text }));
  });
}
