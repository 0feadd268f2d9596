import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './bundle.mjs';

const TYPES = { html: 'text/html', js: 'text/javascript', json: 'application/json' };

/**
 * Serves one page for each variant and size (`/finder/2000.html`), the modules, and the generated lists.
 *
 * @typedef {object} Variant
 * @property {string} name
 * @property {string} tag
 * @property {string} module
 * @property {string} results selector of a thing that is drawn
 * @property {(size: string) => string} [attributes] of the element; else the backend's address alone
 * @property {number} [copies] how many of it stand on the page
 * @property {boolean} [later] they stand in a `<template>`, until `probe.begin()`
 *
 * @param {Variant[]} variants
 * @param {Map<number, string>} lists contact-points.json for each N
 * @param {Map<string, string>} modules bundled modules by path
 * @param {object} backend
 * @param {object} [backend.service]
 * @param {(body: string) => Promise<object>} [backend.take] what a POST is answered with
 * @param {(url: URL) => string | undefined} [backend.documents] more JSON
 * @param {number} [backend.now] what the pages' clocks say, in milliseconds; else the time
 */
export async function serve(variants, lists, modules, { service = {}, take, documents, now } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    requests.push(request.url);
    if (request.method === 'POST' && take) return takeWish(request, response, take);
    const json = documents?.(new URL(request.url, 'http://localhost'));
    const found = json
      ? { type: 'json', body: json }
      : await answer(request.url, variants, lists, modules, { service, now });
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': `${TYPES[found.type]}; charset=utf-8`,
      'cache-control': 'no-store',
    });
    response.end(found.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, requests, close: () => server.close() };
}

async function takeWish(request, response, take) {
  const parts = await request.toArray();
  const receipt = await take(Buffer.concat(parts).toString());
  response.writeHead(201, { 'content-type': `${TYPES.json}; charset=utf-8` });
  response.end(JSON.stringify(receipt));
}

async function answer(url, variants, lists, modules, { service, now }) {
  if (url === '/blank.html') return { type: 'html', body: '<!doctype html><title>blank</title>' };
  if (modules.has(url)) return { type: 'js', body: modules.get(url) };
  const [, folder, file] = url.split('/');
  if (folder === 'dist') return readDist(file);
  if (folder === 'api') return api(url, lists, service);
  const variant = variants.find(({ name }) => name === folder);
  return variant && { type: 'html', body: page(variant, file.replace('.html', ''), now) };
}

async function readDist(file) {
  const body = await readFile(join(ROOT, 'dist', file)).catch(() => undefined);
  return body && { type: file.endsWith('.json') ? 'json' : 'js', body };
}

function api(url, lists, service) {
  const [, , size, file] = url.split('/');
  if (file === 'contact-points.json') return { type: 'json', body: lists.get(Number(size)) };
  if (file === 'service.json') {
    const body = JSON.stringify({ format: 1, name: 'Generert', demo: true, ...service });
    return { type: 'json', body };
  }
  return undefined;
}

const toBackend = (size) => `backend-url="/api/${size}"`;

/** Only `Date.now` stands still: a Date of our own would slow down everything that is measured. */
function page({ tag, module, results, attributes = toBackend, copies = 1, later }, size, now) {
  const elements = `<${tag} ${attributes(size)}></${tag}>`.repeat(copies);
  return `<!doctype html>
<html lang="nb">
<meta charset="utf-8">
<title>${tag}</title>
<body data-tag="${tag}" data-results='${results}'>
${now ? `<script>Date.now = () => ${now}</script>` : ''}
<script src="/probe.js"></script>
<script type="module" src="${module}"></script>
<main><h1>Bench</h1>${later ? `<template>${elements}</template>` : elements}</main>
</html>`;
}
