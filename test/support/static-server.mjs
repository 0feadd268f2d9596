/** A plain host of files on loopback, such as any cheap web host: a folder, content types, and nothing clever. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * @param {string} folder
 * @param {{ headers?: Record<string, string> }} [options] `headers`: on every answer, such as
 *   `Access-Control-Allow-Origin`
 * @returns {Promise<{ origin: string, requests: string[], close: () => Promise<void> }>} `requests`: paths asked for
 */
export function serveFolder(folder, { headers = {} } = {}) {
  return serve((path) => fileOf(folder, path, headers));
}

/** What such a host answers. */
export function fileOf(folder, path, headers) {
  const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  return readFile(file).then(
    (body) => ({ status: 200, headers: { 'Content-Type': type, ...headers }, body }),
    () => ({ status: 404, headers: { 'Content-Type': 'text/html', ...headers }, body: 'Not found' }),
  );
}

/**
 * @param {(path: string, request: import('node:http').IncomingMessage) => unknown} answer gives
 *   `{ status?, headers?, body? }`, or a promise of it; undefined is a 404
 */
export function serve(answer) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(path);
    const { status = 200, headers = {}, body = '' } = (await answer(path, request)) ?? { status: 404 };
    response.writeHead(status, headers).end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({
        origin: `http://127.0.0.1:${server.address().port}`,
        requests,
        close() {
          server.closeAllConnections();
          return new Promise((done) => server.close(done));
        },
      });
    });
  });
}
