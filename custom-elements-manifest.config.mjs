import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { sharedDocs } from './tools/shared-docs-plugin.mjs';

export default {
  globs: ['src/widgets/**/*.ts', 'src/events/**/*.ts'],
  exclude: ['src/**/*.styles.ts', 'src/**/*.strings.ts', 'src/**/*.view.ts', 'src/**/*.model.ts'],
  outdir: 'dist',
  litelement: true,
  // package.json names the manifest already; the tool must not rewrite it.
  packagejson: false,
  plugins: [
    sharedDocs(),
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};
