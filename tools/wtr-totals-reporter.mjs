/**
 * Writes how many tests passed and failed to the file that `TOTALS_FILE` names, for `tools/test.mjs`.
 * A file that cannot be loaded, or that holds no test, counts as one failure.
 */
import { writeFileSync } from 'node:fs';

/** @returns {import('@web/test-runner').Reporter} */
export function totalsReporter(file = process.env.TOTALS_FILE) {
  return {
    onTestRunFinished({ sessions }) {
      if (!file) return;
      const all = sessions.map(countSession);
      const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
      const totals = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
      writeFileSync(file, JSON.stringify(totals));
    },
  };
}

export function countSession({ testResults, errors, passed }) {
  const tests = testResults ? allTests(testResults) : [];
  const count = (fits) => tests.filter(fits).length;
  const failedTests = count((test) => !test.passed && !test.skipped);
  const failedFile = errors.length > 0 || tests.length === 0 || (!passed && failedTests === 0);
  return {
    passed: count((test) => test.passed && !test.skipped),
    failed: failedTests + (failedFile ? 1 : 0),
    skipped: count((test) => test.skipped),
  };
}

function allTests({ tests, suites }) {
  return [...tests, ...suites.flatMap(allTests)];
}
