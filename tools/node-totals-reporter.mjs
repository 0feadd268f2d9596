/** Reporter for node's own test runner: the totals of the whole run as JSON, for `tools/test.mjs`. */
const KEYS = { pass: 'passed', fail: 'failed', cancelled: 'failed', skipped: 'skipped', todo: 'skipped' };

export default async function* totals(source) {
  const sums = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    const [, word, count] = (type === 'test:diagnostic' && /^(\w+) (\d+)$/.exec(data.message)) || [];
    if (word in KEYS) sums[KEYS[word]] += Number(count);
  }
  yield JSON.stringify(sums);
}
