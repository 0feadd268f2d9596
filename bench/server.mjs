import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './bundle.mjs';

const TYPES = { html: 'text/html', js: 'text/javascript', json: 'application/json' };

/**
 * Serves one page for each variant and size (`/finder/2000.html`), the modules, and the generated lists.
 *
 * @param {{ name: string, tag: string, module: string, results: string }[]} variants `results`: selector of a drawn place
 * @param {Map<number, string>} lists contact-points.json for each N
 * @param {Map<string, string>} modules bundled modules by path
 * @param {{ service?: object, take?: (body: string) => Promise<object> }} backend `take`: what a POST is answered with
 */
export async function serve(variants, lists, modules, { service = {}, take } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    requests.push(request.url);
    if (request.method === 'POST' && take) return takeWish(request, response, take);
    const found = await answer(request.url, variants, lists, modules, service);
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

async function answer(url, variants, lists, modules, service) {
  if (url === '/blank.html') return { type: 'html', body: '<!doctype html><title>blank</title>' };
  if (modules.has(url)) return { type: 'js', body: modules.get(url) };
  const [, folder, file] = url.split('/');
  if (folder === 'dist') return readDist(file);
  if (folder === 'api') return api(url, lists, service);
  const variant = variants.find(({ name }) => name === folder);
  return variant && { type: 'html', body: page(variant, file.replace('.html', '')) };
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

function page({ tag, module, results }, size) {
  return `<!doctype html>
<html lang="nb">
<meta charset="utf-8">
<title>${tag}</title>
<body data-tag="${tag}" data-results='${results}'>
<script src="/probe.js"></script>
<script type="module" src="${module}"></script>
<main><h1>Bench</h1><${tag} backend-url="/api/${size}"></${tag}></main>
</html>`;
}
