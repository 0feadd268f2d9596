import assert from 'node:assert/strict';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { loadAddedExplainer } from '../../src/data/explainer.js';
import { ForeignFolder, exportStatic } from '../src/export/static.js';
import { checkExplainer, importExplainer, removeExplainerIn } from '../src/import/explainer.js';
import { LANGUAGES } from '../src/pages/speak.js';
import { CONTENT_FOLDER } from '../src/paths.js';
import { temporaryFolder } from './support/database.js';
import { happening, save } from './support/events.js';
import { PATHS, PUBLIC_URL, faultsIn, pagesServer } from './support/pages.js';
import { NOW, OPERATOR, geography, listening } from './support/server.js';

const OWN = {
  format: 1,
  lang: 'nb',
  sections: [
    {
      id: 'online-and-phone',
      title: 'På nett hos oss',
      blocks: [{ kind: 'text', text: ['Vi møtes på nett. ', { text: 'Ring', url: 'tel:00000000' }, '.'] }],
      next: { kind: 'finder', text: 'Finn oss' },
    },
    { id: 'hos-oss', title: 'Hos oss', blocks: [{ kind: 'list', items: ['Kaffe', 'Kaker'] }] },
  ],
};

async function taken(t: TestContext, document: unknown, options = {}) {
  const running = await pagesServer(t, undefined, options);
  const file = join(await temporaryFolder(t), 'explainer.json');
  await writeFile(file, JSON.stringify(document));
  const context = { db: running.db, operator: OPERATOR, geography, now: NOW };
  const result = await importExplainer(file, context);
  return { ...running, file, context, result };
}

const serviceOf = async (get: (path: string) => Promise<string>) =>
  (JSON.parse(await get('api/service.json')) as { offers?: { explainer?: string[] } }).offers?.explainer;

describe('what an operator writes about self-help', () => {
  it('takes the place of a section, adds others, and is offered to the widgets', async (t) => {
    const { server, get, result } = await taken(t, OWN);
    assert.deepEqual(result, { ok: true, message: 'Tatt inn: 2 deler på språket «nb».' });
    assert.deepEqual(await serviceOf(get), ['nb']);
    const page = await get('nb/');
    assert.match(page, /På nett hos oss/);
    assert.match(page, /id="selvhjelp-hos-oss"/);
    assert.doesNotMatch(page, /<h2>På nett og på telefon<\/h2>/);
    assert.deepEqual(JSON.parse(await get('api/explainer.nb.json')), OWN);
    for (const name of ['explainer.nn.json', 'explainer.toString.json', 'explainer..json'])
      assert.equal((await server.inject(`/api/${name}`)).statusCode, 404, name);
    const { origin } = await listening(server);
    const { value } = await loadAddedExplainer(`${origin}/api`, 'nb');
    assert.deepEqual(
      value.sections.map(({ id }) => id),
      ['online-and-phone', 'hos-oss'],
    );
  });

  it('stands marked on the pages in the other languages too, and takes the place of nothing there', async (t) => {
    const { get } = await taken(t, { ...OWN, lang: 'nb-NO', summary: 'Slik er det hos oss.' });
    assert.match(await get('nb/'), /På nett hos oss/);
    const page = await get('nn/');
    assert.match(page, /<details class="section fold" id="selvhjelp-hos-oss" lang="nb">/);
    assert.match(page, /<p class="small" lang="nn">\s*Denne delen finst berre på bokmål\.\s*<\/p>/);
    assert.match(page, /<a href="#selvhjelp-hos-oss" lang="nb">Hos oss<\/a>/);
    assert.match(page, /<h2>På nett og på telefon<\/h2>/);
    assert.doesNotMatch(page, /På nett hos oss|Slik er det hos oss/);
    assert.deepEqual(await faultsIn(page), []);
  });

  it('leads on to the finder where it says nothing of its own', async (t) => {
    const { get } = await taken(t, OWN);
    const [, section = ''] = /id="selvhjelp-hos-oss">(.*?)<\/details>/s.exec(await get('nb/')) ?? [];
    assert.match(section, /<a href="#finn">Finn et sted nær deg<\/a>/);
  });

  it('can be taken away again', async (t) => {
    const { get, server, context } = await taken(t, OWN);
    assert.deepEqual(await removeExplainerIn('nb-NO', context), {
      ok: true,
      message: 'De egne delene på språket «nb» er fjernet.',
    });
    assert.equal(await serviceOf(get), undefined);
    assert.equal((await server.inject('/api/explainer.nb.json')).statusCode, 404);
    assert.doesNotMatch(await get('nb/'), /Hos oss/);
    assert.deepEqual(await removeExplainerIn('nb', context), {
      ok: false,
      message: 'Det er ingen egne deler på språket «nb».',
    });
  });

  it('is taken in again in the place of what was there, and only tried when that is asked', async (t) => {
    const { get, file, context } = await taken(t, OWN);
    await writeFile(file, JSON.stringify({ ...OWN, sections: OWN.sections.slice(1) }));
    assert.match((await importExplainer(file, context, { dryRun: true })).message, /Ingenting er endret/);
    assert.match(await get('nb/'), /På nett hos oss/);
    await importExplainer(file, context);
    assert.doesNotMatch(await get('nb/'), /På nett hos oss/);
    assert.match(await get('nb/'), /Hos oss/);
  });

  it('is refused with every reason, and nothing of it is taken', async (t) => {
    const [first, second] = OWN.sections;
    const bad = {
      ...OWN,
      sections: [
        { ...first, blocks: [{ kind: 'text', text: [{ text: 'Her', url: 'javascript:alert(1)' }] }] },
        { ...second, id: 'online-and-phone', blocks: [{ kind: 'table', caption: 'x', head: ['a'] }] },
        { ...second, id: 'tom', next: { kind: 'section', text: 'Videre' } },
      ],
    };
    const { get, result } = await taken(t, bad);
    assert.equal(result.ok, false);
    for (const field of [
      'sections.1.blocks.1.text',
      'sections.2.id',
      'sections.2.blocks.1.rows',
      'sections.3.next.section',
    ])
      assert.match(result.message, new RegExp(field.replaceAll('.', '\\.')));
    assert.equal(await serviceOf(get), undefined);
    for (const [document, field] of [
      [{ ...OWN, format: 2 }, 'format'],
      [{ ...OWN, sections: [] }, 'sections'],
      [{ ...OWN, html: '<b>' }, 'html'],
      [
        { ...OWN, sections: [{ ...first, blocks: [{ kind: 'html', text: 'x' }] }] },
        'sections.1.blocks.1.kind',
      ],
    ] as const) {
      const checked = checkExplainer(document);
      assert.equal(checked.ok, false);
      assert.deepEqual(!checked.ok && checked.refusals.map((refusal) => refusal.field), [field]);
    }
  });

  it('may be as long as the project’s own text', async () => {
    for (const lang of LANGUAGES) {
      const text = JSON.parse(
        await readFile(join(CONTENT_FOLDER, `explainer.${lang}.json`), 'utf8'),
      ) as unknown;
      assert.equal(checkExplainer(text).ok, true, lang);
    }
  });
});

describe('the pages in a folder of files', () => {
  async function exported(t: TestContext, withModule = true) {
    const running = await taken(t, OWN, { publicUrl: PUBLIC_URL });
    await save(running.db, [happening()]);
    const parent = await temporaryFolder(t);
    const [folder, moduleFolder] = [join(parent, 'ut'), join(parent, 'bygd')];
    await mkdir(moduleFolder);
    if (withModule) {
      for (const name of ['selvhjelp-widgets.js', 'index.d.ts', 'THIRD-PARTY-LICENSES.txt'])
        await writeFile(join(moduleFolder, name), name);
      await cp(CONTENT_FOLDER, moduleFolder, { recursive: true });
    }
    const run = () =>
      exportStatic(folder, running.context && { ...running.context, now: () => NOW }, {
        publicUrl: PUBLIC_URL,
        moduleFolder,
      });
    await run();
    return { ...running, folder, run };
  }

  it('are those that the backend serves, but for where they ask', async (t) => {
    const { get, folder } = await exported(t);
    for (const path of PATHS) {
      const file = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
      assert.equal(file, (await get(path)).replaceAll('backend-url="../api"', 'backend-url=".."'), path);
    }
    for (const name of await readdir(join(folder, 'assets'))) {
      const { rawPayload } = await (await pagesServer(t)).server.inject(`/assets/${name}`);
      assert.equal((await readFile(join(folder, 'assets', name))).compare(rawPayload), 0, name);
    }
  });

  it('have all that they lead to beside them, the module and its texts too, under any path', async (t) => {
    const { folder } = await exported(t);
    assert.deepEqual((await readdir(join(folder, 'dist'))).sort(), [
      'THIRD-PARTY-LICENSES.txt',
      ...LANGUAGES.map((lang) => `explainer.${lang}.json`).sort(),
      'selvhjelp-widgets.js',
    ]);
    assert.deepEqual(JSON.parse(await readFile(join(folder, 'explainer.nb.json'), 'utf8')), OWN);
    const host = createServer((request, response) => {
      const path = decodeURI((request.url ?? '').replace(/^\/dypt\/nede/, '')).replace(/\/$/, '/index.html');
      readFile(join(folder, path)).then(
        (content) => response.end(content),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    t.after(() => host.close());
    const origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}/dypt/nede`;
    for (const path of PATHS) {
      const html = await (await fetch(`${origin}/${path}`)).text();
      for (const [, link = ''] of html.matchAll(/\s(?:href|src)="([^"#:]+)(?:#[^"]*)?"/g))
        assert.equal((await fetch(new URL(link, `${origin}/${path}`))).status, 200, `${path} ${link}`);
    }
  });

  it('do without the module where it has not been built', async (t) => {
    const { folder } = await exported(t, false);
    assert.doesNotMatch(await readFile(join(folder, 'nb/index.html'), 'utf8'), /selvhjelp-widgets\.js/);
    assert.equal((await readdir(folder)).includes('dist'), false);
  });

  it('take the place of an older folder, and never of one with somebody’s own page in it', async (t) => {
    const { folder, run } = await exported(t);
    await rm(join(folder, 'nn'), { recursive: true });
    await run();
    assert.deepEqual((await readdir(join(folder, 'nn'))).sort(), ['ark.html', 'index.html']);
    await writeFile(join(folder, 'nb', 'min.html'), 'ten years of work');
    await assert.rejects(run(), ForeignFolder);
    assert.equal(await readFile(join(folder, 'nb', 'min.html'), 'utf8'), 'ten years of work');
  });
});
