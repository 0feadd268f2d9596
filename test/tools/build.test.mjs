import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { declareProperties } from '../../tools/declare-properties.mjs';
import { findOrder, inOrder } from '../../tools/find-order.mjs';
import { licences } from '../../tools/licences.mjs';
import { minifyAgain } from '../../tools/minify-again.mjs';
import { minifyCss, minifyHtml } from '../../tools/minify-templates.mjs';
import { modules } from '../../tools/order-modules.mjs';
import { PATCHES, patchLit } from '../../tools/patch-lit.mjs';
import { ROOT, runNode, toolFile } from '../../tools/run.mjs';
import { sizes } from '../../tools/sizes.mjs';

const built = () => readFile(join(ROOT, 'dist/selvhjelp-widgets.js'), 'utf8');

describe('The built module', () => {
  it('is the same, byte for byte, when it is built again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'selvhjelp-build-'));
    try {
      const file = join(folder, 'selvhjelp-widgets.js');
      const { code, text } = await runNode(
        [toolFile('rollup'), '--config', 'rollup.config.mjs', '--silent', '--file', file],
        { quiet: true },
      );
      assert.equal(code, 0, text);
      assert.equal(await readFile(file, 'utf8'), await built());
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('imports nothing', async () => {
    assert.doesNotMatch(await built(), /(?:^|[;}\n])\s*import\s*[{*"'\w(]/);
  });

  it('names no other Trusted Types policy than its own', async () => {
    assert.doesNotMatch(await built(), /createPolicy\("lit-html"/);
  });

  it('has the checksum that sri.json says', async () => {
    const values = JSON.parse(await readFile(join(ROOT, 'dist/sri.json'), 'utf8'));
    const digest = createHash('sha384')
      .update(await built())
      .digest('base64');
    assert.deepEqual(values, { 'selvhjelp-widgets.js': `sha384-${digest}` });
  });

  it('is made of the parts that the table names, and of nothing else', () => {
    const rows = sizes();
    const whole = rows.pop();
    const sum = rows.reduce((total, { bytes }) => total + bytes, 0);
    assert.ok(Math.abs(sum - whole.bytes) < 10, `${sum} of ${whole.bytes}`);
    assert.ok(rows.every(({ gzip }) => gzip > 100));
  });

  it('begins with whose it is and where the licences are', async () => {
    assert.match(await built(), /^\/\*! Selvhjelp widgets .*THIRD-PARTY-LICENSES/);
  });

  it('carries the licence of Lit', async () => {
    const text = await readFile(join(ROOT, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['lit-html', 'lit-element', '@lit/reactive-element'])
      assert.ok(text.includes(`\n${name} `), name);
    assert.match(text, /BSD 3-Clause License/);
  });
});

describe('The licences', () => {
  it('name each package once and leave our own files out', () => {
    const text = licences([
      join(ROOT, 'src/index.ts'),
      join(ROOT, 'node_modules/lit-html/lit-html.js'),
      join(ROOT, 'node_modules/lit-html/directive.js'),
    ]);
    assert.equal(text.match(/^lit-html \d/gm).length, 1);
    assert.doesNotMatch(text, /^selvhjelp-widgets \d/m);
  });
});

describe('The changes to Lit', () => {
  it('fit the Lit that is installed', async () => {
    const plugin = patchLit();
    for (const end of Object.keys(PATCHES)) {
      const id = join(ROOT, 'node_modules', end);
      const { code } = plugin.transform(await readFile(id, 'utf8'), id);
      assert.doesNotMatch(code, /createPolicy|VersionS?s\?\?=|litPropertyMetadata\?\?=/);
    }
    plugin.buildEnd();
  });

  it('stop the build when a new Lit makes its policy otherwise', () => {
    assert.throws(
      () => patchLit().transform('const policy = makePolicy("lit-html");', '/x/lit-html/lit-html.js'),
      /should hold .* once/,
    );
  });

  it('stop the build when Lit is not where it was', () => {
    assert.throws(() => patchLit().buildEnd(), /not in the bundle/);
  });
});

describe('Smaller templates', () => {
  it('keep a space where a line break stood, so that words don’t run together', () => {
    assert.equal(minifyHtml('<b>Ring</b>\n      <i>nå</i>'), '<b>Ring</b> <i>nå</i>');
  });

  it('lose the white space around blocks', () => {
    assert.equal(
      minifyHtml('<ul>\n  <li class="a">\n    ja\n  </li>\n</ul>\n'),
      '<ul><li class="a">ja</li></ul>',
    );
  });

  it('keep text as it is within a line', () => {
    assert.equal(minifyHtml('<p>to  mellomrom</p>'), '<p>to  mellomrom</p>');
  });

  it('lose the comments', () => {
    assert.equal(minifyHtml('<p><!-- why -->ja</p>'), '<p>ja</p>');
  });

  it('lose the white space of tables and drawings, and what stands before the end of a tag', () => {
    assert.equal(
      minifyHtml('<tr>\n  <td>\n    <b>1</b>\n    <i>2</i>\n  </td>\n</tr>'),
      '<tr><td><b>1</b> <i>2</i></td></tr>',
    );
    assert.equal(minifyHtml('"\n  >ja</bdi\n>'), '">ja</bdi>');
  });

  it('keep the newest css', async () => {
    const css =
      ':host { color: light-dark(#000, #fff) } @container (min-inline-size: 30em) { a { inset-inline: 0 } }';
    const [small] = await minifyCss([css]);
    for (const part of [':host', 'light-dark(#000,#fff)', '@container', 'inset-inline:0'])
      assert.ok(small.includes(part), small);
  });

  it('keep every sign in css as it is', async () => {
    assert.deepEqual(await minifyCss(["a::after { content: ' ·' }"]), ['a:after{content:" ·"}']);
  });

  it('stop the build at css that no browser understands', async () => {
    await assert.rejects(minifyCss(['a { color red }']), /css:/);
  });

  it('keep the strings of css around a value that is worked out later', async () => {
    assert.deepEqual(await minifyCss(['\n :host {\n ', ';\n }\n a { b: c }']), [' :host{', ';}a{b: c}']);
  });
});

describe('The second minifier', () => {
  const minified = (code) => minifyAgain().renderChunk(code, { fileName: 'x.js' });

  it('changes names, quotes and `const`, and nothing that is called, shown or read by others', async () => {
    const { code } = await minified(
      'const first = () => window.f({ text: "ja" }); const second = [first, first]; export { second as both };',
    );
    assert.match(code, /window\.f\(\{text:`ja`\}\)/);
    assert.match(code, /export\{\w as both\}/);
    assert.doesNotMatch(code, /first|second/);
  });

  it('stops the build at what it cannot read', async () => {
    await assert.rejects(minified('const = 1'), /minify-again: /);
  });
});

describe('The properties of the elements', () => {
  const write = (code) =>
    declareProperties().transform.call({ parse: parseAst }, `class A {}\n${code}`, 'a.ts').code.trim();

  it('are declared as the decorators say', () => {
    const code = write(
      '__decorateClass([property({ attribute: "form-url" })], A.prototype, "formUrl", 2);' +
        '__decorateClass([property()], A.prototype, "type", 2);' +
        '__decorateClass([state()], A.prototype, "screen", 2);',
    );
    assert.equal(
      code,
      'class A {}\n\nA.properties = { formUrl: { attribute: "form-url" }, type: {}, screen: { state: true } };',
    );
  });

  it('stop the build at a decorator that says something else', () => {
    for (const odd of [
      '__decorateClass([query("input")], A.prototype, "input", 2);',
      '__decorateClass([property(), other()], A.prototype, "type", 2);',
      '__decorateClass([property()], A.prototype, "type", 1);',
      '__decorateClass([property()], A, "type", 2);',
    ])
      assert.throws(() => write(odd), /declare-properties: .* a\.ts/);
  });

  it('are what stands in the built module, without the decorators', async () => {
    const code = await built();
    assert.equal(code.match(/\.properties=\{/g).length, 4);
    assert.doesNotMatch(code, /getOwnPropertyDescriptor\(t,n\):void 0/);
  });
});

describe('The order of the modules', () => {
  it('names each module once', () => {
    const names = modules();
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.length > 150);
  });

  it('puts what is imported before what imports it, whatever is wanted', () => {
    const imports = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
    ]);
    assert.deepEqual(inOrder(['d', 'a', 'c'], imports), ['d', 'c', 'b', 'a']);
  });

  it('is looked for from the order of now, and found the same each time', () => {
    const apart = (names) => names.indexOf('b') - names.indexOf('a');
    const weigh = (names) => Math.abs(apart(names)) * 10 + (apart(names) < 0 ? 1 : 0);
    const names = ['a', 'c', 'd', 'e', 'b'];
    const found = findOrder(names, weigh, 200);
    assert.equal(weigh(found), 10);
    assert.deepEqual([...found].sort(), ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual(findOrder(names, weigh, 200), found);
    assert.deepEqual(findOrder(names, weigh, 0), names);
  });
});
