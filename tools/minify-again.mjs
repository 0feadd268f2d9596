/**
 * A second minifier over what terser leaves: `let` for `const`, backticks for all quotes, and the shortest names for
 * what is named most often in the whole file (docs/adr/0018-what-the-module-weighs.md). By itself it makes a larger
 * module than terser, since it draws fewer functions in; after terser a smaller one than either.
 *
 * It is the minifier of Vite, which is here for the stories. Anything that it cannot read, or warns of, stops the build.
 */
import { minify } from 'rolldown/utils';

/** @returns {import('rollup').Plugin} */
export function minifyAgain() {
  return {
    name: 'minify-again',
    async renderChunk(code, { fileName }) {
      const { errors, ...smaller } = await minify(fileName, code, {
        module: true,
        compress: { target: 'es2022' },
        mangle: { toplevel: true },
        codegen: { legalComments: 'inline' },
        sourcemap: true,
      });
      if (errors.length > 0)
        throw new Error(`minify-again: ${errors.map(({ message }) => message).join('; ')}`);
      return smaller;
    },
  };
}
