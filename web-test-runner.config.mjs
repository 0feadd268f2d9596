import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { faultyServer } from './test/support/faulty-server.mjs';
import { BROWSER_FLAGS, findBrowser } from './tools/find-browser.mjs';
import { totalsReporter } from './tools/wtr-totals-reporter.mjs';

export default {
  files: ['test/**/*.test.ts', '!test/{bundle,tools}/**'],
  nodeResolve: { exportConditions: ['development'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: './tsconfig.json', target: 'es2022' }), faultyServer()],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: findBrowser(), args: BROWSER_FLAGS },
      // A page far from UTC, so that a date worked out in the wrong zone shows.
      createBrowserContext: ({ browser }) =>
        browser.newContext({
          timezoneId: 'Pacific/Auckland',
          locale: 'nb-NO',
          reducedMotion: 'no-preference',
        }),
    }),
  ],
  concurrency: 2,
  // Roomy: axe in each language takes long where much else runs.
  testFramework: { config: { timeout: 30_000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), totalsReporter()],
  filterBrowserLogs({ type, args }, session) {
    // Lit says the first in every development build; the last is our word to embedders, which the tests look at.
    const expected = /Lit is in dev mode|Multiple versions of Lit|^selvhjelp-widgets: /;
    if (args.some((arg) => expected.test(String(arg)))) return false;
    // Whatever reaches console.error is a fault, unless the test that provokes it catches it.
    if (type === 'error') {
      (session.errors ??= []).push({ message: `console.error: ${args.map(String).join(' ')}` });
      session.passed = false;
    }
    return true;
  },
};
