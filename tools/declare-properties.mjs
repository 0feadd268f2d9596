/**
 * Writes the decorators of the elements as Lit's plain declaration while the module is built:
 *
 *     __decorateClass([property({ type: Boolean })], Finder.prototype, "map", 2);
 *     →   Finder.properties = { map: { type: Boolean } };
 *
 * Lit reads it when the element is defined. The helpers and the decorators themselves are then used by nobody, and
 * stay out. Any other decorator, or one on something else than a property, stops the build.
 */
import MagicString from 'magic-string';

/** What esbuild calls a property that is no accessor and no method. */
const FIELD = 2;

const WRITTEN = { property: (options) => options ?? '{}', state: () => '{ state: true }' };

/** @returns {import('rollup').Plugin} */
export function declareProperties() {
  return {
    name: 'declare-properties',
    transform(code, id) {
      if (!code.includes('__decorateClass([')) return null;
      const text = new MagicString(code);
      const declared = new Map();
      for (const statement of this.parse(code).body) {
        if (statement.expression?.callee?.name !== '__decorateClass') continue;
        const { className, property } = read(statement.expression, code, id);
        declared.set(className, [...(declared.get(className) ?? []), property]);
        text.remove(statement.start, statement.end);
      }
      for (const [className, properties] of declared)
        text.append(`\n${className}.properties = { ${properties.join(', ')} };\n`);
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}

function read({ arguments: [{ elements }, target, key, kind] }, code, id) {
  const [decorator] = elements;
  const write = WRITTEN[decorator.callee?.name];
  if (!write || elements.length > 1 || kind?.value !== FIELD || target.property?.name !== 'prototype')
    throw new Error(`declare-properties: only @property and @state on a property can be written, in ${id}`);
  const [options] = decorator.arguments;
  const written = write(options && code.slice(options.start, options.end));
  return { className: target.object.name, property: `${key.value}: ${written}` };
}
