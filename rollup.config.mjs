import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { readFileSync } from 'node:fs';
import esbuild from 'rollup-plugin-esbuild';
import { compileMessages } from './tools/compile-messages.mjs';
import { declareProperties } from './tools/declare-properties.mjs';
import { minifyAgain } from './tools/minify-again.mjs';
import { minifyTemplates } from './tools/minify-templates.mjs';
import { orderModules } from './tools/order-modules.mjs';
import { patchLit } from './tools/patch-lit.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** One self-contained ES module: see docs/adr/0001-one-es-module.md. */
export default {
  input: 'src/index.ts',
  output: {
    file: 'dist/selvhjelp-widgets.js',
    format: 'es',
    sourcemap: true,
    inlineDynamicImports: true,
    banner: `/*! Selvhjelp widgets ${version} | code MIT, texts CC BY 4.0 | holds parts of others: THIRD-PARTY-LICENSES.txt */`,
  },
  plugins: [
    // No "development" condition: that is Lit with warnings, at twice the size.
    nodeResolve({ extensions: ['.ts', '.js', '.mjs'] }),
    orderModules(),
    patchLit(),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', legalComments: 'none' }),
    declareProperties(),
    compileMessages(),
    minifyTemplates(),
    terser({
      module: true,
      ecma: 2020,
      // Calls stay calls, but for the simplest: many that are alike weigh less than a few that are gone.
      compress: { passes: 3, inline: 1, unsafe_arrows: true, unsafe_methods: true },
      // The second minifier gives the names.
      mangle: false,
      format: { comments: /^!/ },
    }),
    minifyAgain(),
  ],
  onwarn(warning) {
    throw new Error(`${warning.code ?? 'rollup'}: ${warning.message}`);
  },
};
