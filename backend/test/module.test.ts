import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { temporaryFolder } from './support/database.js';
import { testServer } from './support/server.js';

const MODULE = `export const text = '${'selvhjelp '.repeat(500)}';`;

async function folders(t: TestContext) {
  const root = await temporaryFolder(t);
  const [moduleFolder, demoFolder] = [join(root, 'dist'), join(root, 'pages')];
  for (const folder of [moduleFolder, demoFolder]) await mkdir(folder);
  await writeFile(join(moduleFolder, 'selvhjelp-widgets.js'), MODULE);
  await writeFile(join(moduleFolder, 'selvhjelp-widgets.js.br'), brotliCompressSync(MODULE));
  await writeFile(join(moduleFolder, 'selvhjelp-widgets.3f2a9c01.js'), MODULE);
  await writeFile(join(moduleFolder, 'index.d.ts'), 'export {};');
  await writeFile(join(moduleFolder, 'custom-elements.json'), '{}');
  await writeFile(join(moduleFolder, '.secret'), 'secret');
  await writeFile(join(demoFolder, 'index.html'), '<!doctype html><title>Demo</title>');
  return { moduleFolder, demoFolder };
}

describe('the module', () => {
  it('may be loaded by a page on any site, also when the API is kept to partners', async (t) => {
    const { server } = await testServer(t, {
      ...(await folders(t)),
      allowedOrigins: ['https://kommune.example'],
    });
    const answer = await server.inject({
      url: '/dist/selvhjelp-widgets.js',
      headers: { origin: 'https://other.example' },
    });
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    assert.equal(answer.headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    assert.equal(answer.body, MODULE);
  });

  it('comes as what it is', async (t) => {
    const { server } = await testServer(t, await folders(t));
    for (const [name, type] of [
      ['selvhjelp-widgets.js', 'application/javascript; charset=utf-8'],
      ['index.d.ts', 'text/plain; charset=utf-8'],
      ['custom-elements.json', 'application/json; charset=utf-8'],
    ]) {
      const { headers } = await server.inject(`/dist/${name}`);
      assert.equal(headers['content-type'], type);
    }
  });

  it('is kept for long only when its name changes with its content', async (t) => {
    const { server } = await testServer(t, await folders(t));
    const caching = async (name: string) => (await server.inject(`/dist/${name}`)).headers['cache-control'];
    assert.equal(await caching('selvhjelp-widgets.3f2a9c01.js'), 'public, max-age=31536000, immutable');
    assert.equal(await caching('selvhjelp-widgets.js'), 'public, max-age=600, stale-while-revalidate=86400');
    const { server: atHome } = await testServer(t, { ...(await folders(t)), production: false });
    assert.equal((await atHome.inject('/dist/selvhjelp-widgets.js')).headers['cache-control'], 'no-cache');
  });

  it('comes compressed, whether or not that was done beforehand', async (t) => {
    const { server } = await testServer(t, await folders(t));
    for (const name of ['selvhjelp-widgets.js', 'selvhjelp-widgets.3f2a9c01.js']) {
      const answer = await server.inject({ url: `/dist/${name}`, headers: { 'accept-encoding': 'br' } });
      assert.equal(answer.headers['content-encoding'], 'br');
      assert.equal(answer.headers['content-type'], 'application/javascript; charset=utf-8');
      assert.equal(brotliDecompressSync(answer.rawPayload).toString(), MODULE);
    }
  });

  it('has nothing hidden beside it', async (t) => {
    const { server } = await testServer(t, await folders(t));
    for (const url of ['/dist/.secret', '/dist/', '/dist'])
      assert.equal((await server.inject(url)).statusCode, 404);
  });

  it('can’t be written to', async (t) => {
    const { server } = await testServer(t, await folders(t));
    assert.equal((await server.inject({ method: 'PUT', url: '/dist/selvhjelp-widgets.js' })).statusCode, 405);
  });
});

describe('the demo pages', () => {
  it('stand at the front under the strict policy that the README names', async (t) => {
    const { server } = await testServer(t, { ...(await folders(t)), production: false });
    const answer = await server.inject('/');
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8');
    const policy = String(answer.headers['content-security-policy']);
    assert.match(policy, /script-src 'self'; connect-src 'self'/);
    assert.match(policy, /trusted-types selvhjelp-widgets/);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('are not there in production', async (t) => {
    const { server } = await testServer(t, { ...(await folders(t)), demoFolder: undefined });
    const { statusCode, headers } = await server.inject('/');
    assert.deepEqual([statusCode, headers.location], [302, 'nb/']);
  });
});
