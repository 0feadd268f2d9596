import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { BROWSER_FLAGS, findBrowser } from './tools/find-browser.mjs';

export default {
  files: ['test/**/*.test.ts', '!test/bundle/**'],
  nodeResolve: { exportConditions: ['development'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: './tsconfig.json', target: 'es2022' })],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: findBrowser(), args: BROWSER_FLAGS },
    }),
  ],
  concurrency: 2,
  testFramework: { config: { timeout: 10_000 } },
};
