/** Runs checks and counts them: each is one line, and its words only when it fails. */
import { runNode } from './run.mjs';

/**
 * @typedef {object} Check
 * @property {string} name what holds when it passes, in plain words
 * @property {() => Promise<string[]>} run what is wrong, one line each; empty when nothing is
 */

/**
 * @param {Check[]} checks
 * @param {{ atOnce?: number }} [options] how many run at the same time
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(checks, { atOnce = 1 } = {}) {
  const totals = { passed: 0, failed: 0 };
  const waiting = [...checks];
  await Promise.all(Array.from({ length: atOnce }, work));
  return totals;

  async function work() {
    for (let check = waiting.shift(); check; check = waiting.shift()) await look(check);
  }

  async function look({ name, run }) {
    const faults = await run().catch((error) => [error.stack]);
    const good = faults.length === 0;
    totals[good ? 'passed' : 'failed'] += 1;
    console.log(`${good ? '✔' : '✖'} ${name}${good ? '' : `\n${faults.join('\n').replace(/^/gm, '    ')}`}`);
  }
}

/** @returns {Check} that passes when the tool ends well */
export function tool(name, ...args) {
  return {
    name,
    async run() {
      const { code, text } = await runNode(args, { quiet: true });
      return code === 0 ? [] : [text.trim() || `ended with ${code}`];
    },
  };
}

/** Ends a script that is one list of checks. */
export async function main(checks, options) {
  const { failed } = await runChecks(checks, options);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** @returns {boolean} whether a script was started by itself, not imported */
export function isMain(meta) {
  return process.argv[1] !== undefined && meta.url === new URL(`file://${process.argv[1]}`).href;
}
