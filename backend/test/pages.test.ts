import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { LANGUAGES } from '../src/pages/speak.js';
import { ownText } from '../src/pages/own-text.js';
import { happening, save } from './support/events.js';
import { PATHS, PUBLIC_URL, SERVICE, dataIn, faultsIn, pagesServer, valuesOf } from './support/pages.js';

const HREFLANGS = ['nb', 'nn', 'en', 'x-default'];

describe('the pages', () => {
  it('are valid HTML, with one heading of the first level and headings in order', async (t) => {
    const { get, db } = await pagesServer(t);
    await save(db, [happening(), happening({ id: 'kurs', title: 'Kurs', status: 'cancelled' })]);
    for (const path of PATHS) {
      const html = await get(path);
      assert.deepEqual(await faultsIn(html), [], path);
      assert.equal(valuesOf(html, /<(h1)/g).length, 1, path);
      const levels = valuesOf(html, /<h([1-6])/g).map(Number);
      levels.forEach((level, index) =>
        assert.ok(level <= (levels[index - 1] ?? 0) + 1, `${path}: ${levels.join()}`),
      );
    }
  });

  it('have every word of the text before any script runs', async (t) => {
    const { get } = await pagesServer(t);
    for (const lang of LANGUAGES) {
      const html = await get(`${lang}/`);
      for (const { id, title } of ownText()[lang].sections) {
        assert.ok(html.includes(`id="selvhjelp-${id}"`), `${lang} ${id}`);
        assert.ok(html.replaceAll('&#39;', "'").includes(title), `${lang} ${title}`);
      }
    }
  });

  it('have ids that come once, and links that lead to something on the page or beside it', async (t) => {
    const { server, get } = await pagesServer(t);
    for (const path of PATHS) {
      const html = await get(path);
      const ids = valuesOf(html, /\sid="([^"]*)"/g);
      assert.deepEqual(ids, [...new Set(ids)]);
      for (const link of valuesOf(html, /\s(?:href|src)="([^"]*)"/g)) {
        assert.match(link, /^(https:\/\/|mailto:|tel:|#|\.|[a-z]+\.html)/, `${path} ${link}`);
        if (link.startsWith('#')) assert.ok(ids.includes(link.slice(1)), `${path} ${link}`);
        const { host, pathname } = new URL(link, `http://x.example/${path}`);
        if (host !== 'x.example' || pathname.startsWith('/dist/')) continue;
        assert.equal((await server.inject(pathname)).statusCode, 200, `${path} ${link}`);
      }
    }
  });

  it('open for everybody what a person needs first, and fold the rest', async (t) => {
    const { get } = await pagesServer(t);
    const html = await get('nb/');
    const { first, sections } = ownText().nb;
    const open = valuesOf(html, /<section\s+class="section"\s+id="selvhjelp-([^"]*)"/g);
    const folded = valuesOf(html, /<details\s+class="section fold"\s+id="selvhjelp-([^"]*)"/g);
    assert.deepEqual(open, first.person);
    assert.deepEqual([...open, ...folded].sort(), sections.map(({ id }) => id).sort());
  });

  it('speak to professionals where the text is theirs, and to the person elsewhere', async (t) => {
    const { get } = await pagesServer(t);
    const html = await get('nb/');
    const [person, relative] = ownText().nb.sections[0]!.blocks;
    assert.ok(html.includes((person as { text: string }).text));
    assert.ok(!html.includes((relative as { text: string }).text));
    assert.match(html, /Tre setninger du kan si/);
  });

  it('know where they are only when the operator has said it', async (t) => {
    const { get } = await pagesServer(t);
    for (const [path, file] of [
      ['nb/', ''],
      ['nn/ark.html', 'ark.html'],
      ['en/sheet.html', 'sheet.html'],
    ] as const) {
      const html = await get(path);
      assert.deepEqual(valuesOf(html, /rel="canonical" href="([^"]*)"/g), [`${PUBLIC_URL}/${path}`]);
      assert.deepEqual(valuesOf(html, /rel="alternate" hreflang="([^"]*)"/g), HREFLANGS);
      const addresses = valuesOf(html, /hreflang="[^"]*" href="(https[^"]*)"/g);
      assert.equal(addresses.length, HREFLANGS.length);
      assert.ok(addresses[0]?.startsWith(`${PUBLIC_URL}/nb/`));
      if (!file) assert.equal(addresses[3], `${PUBLIC_URL}/nb/`);
      assert.match(html, /property="og:image" content="https:\/\/selvhjelp\.example\/under\/assets\/card-/);
    }
    const { get: unknown } = await pagesServer(t, SERVICE, {});
    const html = await unknown('nb/');
    assert.doesNotMatch(html, /canonical|og:url|og:image|selvhjelp\.example/);
    assert.deepEqual(valuesOf(html, /hreflang="[^"]*" href="([^"]*)"/g), [
      '../nb/',
      '../nn/',
      '../en/',
      '../nb/',
    ]);
    assert.doesNotMatch(await unknown('nb/ark.html'), /class="qr"/);
    assert.match(await get('nb/ark.html'), /class="qr"/);
  });

  it('tell search engines when the text was last reviewed, and keep demonstrations from them', async (t) => {
    const { get } = await pagesServer(t);
    const [article] = dataIn(await get('nn/'));
    assert.equal(article?.['dateModified'], ownText().nn.reviewed);
    assert.equal(article?.['inLanguage'], 'nn');
    assert.equal(article?.['url'], `${PUBLIC_URL}/nn/`);
    assert.doesNotMatch(await get('nn/'), /noindex/);
    const { get: demo } = await pagesServer(t, { ...SERVICE, demo: true });
    for (const path of PATHS) assert.match(await demo(path), /name="robots" content="noindex"/);
  });

  it('begin with the two numbers that matter most, and one filled button', async (t) => {
    const { get } = await pagesServer(t);
    for (const lang of LANGUAGES) {
      const start = (await get(`${lang}/`)).split('<nav class="contents"')[0]!;
      for (const number of ['116123', '113'])
        assert.ok(start.includes(`href="tel:${number}"`), `${lang} ${number}`);
      assert.deepEqual(valuesOf(start, /class="filled" href="([^"]*)"/g), ['#finn']);
    }
  });

  it('give the crisis lines, the operator’s own when there are any', async (t) => {
    const { get } = await pagesServer(t);
    for (const path of PATHS)
      for (const number of ['116123', '113', '116117', '116111', '+4722400040'])
        assert.ok((await get(path)).includes(`href="tel:${number}"`), `${path} ${number}`);
    const crisis = [{ name: 'Eksempeltelefonen', phone: '00 00 00 00', checked: '2026-11-01' }];
    const { get: other } = await pagesServer(t, { ...SERVICE, crisis });
    const html = await other('en/sheet.html');
    assert.match(html, /Eksempeltelefonen/);
    assert.doesNotMatch(html, /116117/);
  });

  it('name the national centre only when the backend does', async (t) => {
    const { get } = await pagesServer(t);
    assert.match(await get('nb/'), /Nasjonalt eksempel/);
    const { get: without } = await pagesServer(t, { format: 1 });
    assert.doesNotMatch(await without('nb/'), /Nasjonalt eksempel/);
    assert.doesNotMatch(await without('nb/ark.html'), /Selvhjelp Norge/);
  });

  it('lead from each section to its next step, without a script', async (t) => {
    const { get } = await pagesServer(t);
    const html = await get('nb/');
    for (const id of ['finn', 'onske', 'moter'])
      assert.match(html, new RegExp(`<section[^>]* id="${id}"[^>]*>\\s*<selvhjelp-`));
    const steps = valuesOf(html, /<p class="next">\s*<a href="([^"]*)"/g);
    // The one about somebody to talk to has the numbers themselves.
    assert.equal(steps.length, ownText().nb.sections.length - 1);
    assert.ok(steps.includes('#finn') && steps.includes('#onske') && steps.includes('ark.html'));
  });

  it('are kept, compressed and asked for again as the other documents are, under a strict policy', async (t) => {
    const { server, get } = await pagesServer(t);
    const answer = await server.inject({ url: '/nb/', headers: { 'accept-encoding': 'gzip' } });
    assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8');
    assert.match(String(answer.headers['cache-control']), /max-age=300/);
    assert.equal(gunzipSync(answer.rawPayload).toString(), await get('nb/'));
    const policy = String(answer.headers['content-security-policy']);
    assert.match(policy, /default-src 'none'; script-src 'self'/);
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.doesNotMatch(await get('nb/'), /\s(?:style|on[a-z]+)="|<style/);
    const again = await server.inject({ url: '/nb/', headers: { 'if-none-match': answer.headers.etag } });
    assert.equal(again.statusCode, 304);
    assert.equal((await server.inject('/en')).headers.location, 'en/');
    assert.equal((await server.inject({ method: 'POST', url: '/nb/' })).statusCode, 405);
  });
});
