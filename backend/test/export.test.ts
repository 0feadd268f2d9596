import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { loadContactPoints } from '../../src/data/contact-points.js';
import { loadService } from '../../src/data/service.js';
import { ForeignFolder, exportStatic } from '../src/export/static.js';
import { saveContactPoints } from '../src/store/contact-points.js';
import { saveService } from '../src/store/service.js';
import { temporaryFolder } from './support/database.js';
import { happening, save } from './support/events.js';
import { NOW, OPERATOR, geography, point, testServerWith } from './support/server.js';

const HIDDEN = point({
  id: 'skjult',
  address: { street: 'Eksempelveien 1' },
  addressVisibility: 'hidden',
  location: { lat: 69.111111, lon: 17.111111, precision: 'exact' },
});

async function exported(t: TestContext) {
  const { server, db } = await testServerWith(t, [point(), HIDDEN]);
  const offers = { interests: { fields: ['email'] } };
  await saveService(db, OPERATOR, { format: 1, name: 'Eksempel', offers }, NOW);
  await save(db, [happening({ id: 'mote' }), happening({ id: 'stand', start: '2019-05-04T10:00:00+02:00' })]);
  const parent = await temporaryFolder(t);
  const folder = join(parent, 'selvhjelp');
  const run = () => exportStatic(folder, { db, operator: OPERATOR, geography, now: () => NOW });
  assert.deepEqual(await run(), { contactPoints: 2, events: 2 });
  return { server, db, parent, folder, run };
}

/** The plainest host there is: files with their type, and one header so that pages on other sites may read them. */
async function plainHost(t: TestContext, folder: string): Promise<string> {
  const server = createServer((request, response) => {
    readFile(join(folder, (request.url ?? '').split('?')[0] ?? '')).then(
      (content) =>
        response
          .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
          .end(content),
      () => response.writeHead(404, { 'access-control-allow-origin': '*' }).end('Not found'),
    );
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the folder of files', () => {
  it('gives the very bytes that the backend gives, from any plain host', async (t) => {
    const { server, folder } = await exported(t);
    const origin = await plainHost(t, folder);
    for (const name of ['contact-points.json', 'events.json', 'events.ics', 'events/mote.ics']) {
      const file = Buffer.from(await (await fetch(`${origin}/${name}`)).arrayBuffer());
      const answer = (await server.inject(`/api/${name}`)).rawPayload;
      assert.equal(file.compare(answer), 0, name);
    }
  });

  it('is read by the widgets just as the backend is', async (t) => {
    const { folder } = await exported(t);
    const origin = await plainHost(t, folder);
    const { signal } = new AbortController();
    const points = await loadContactPoints(origin, signal);
    assert.deepEqual(
      points.value.map(({ id }) => id),
      ['eksempel', 'skjult'],
    );
    assert.equal((await loadService(origin, signal)).value.name, 'Eksempel');
  });

  it('holds no address that is not public', async (t) => {
    const { folder } = await exported(t);
    for (const name of await readdir(folder)) {
      if (/\.(json|ics)$/.test(name))
        assert.doesNotMatch(await readFile(join(folder, name), 'utf8'), /Eksempelveien|69\.1111/);
    }
  });

  it('has each file compressed beside it, and what the usual hosts need to be told', async (t) => {
    const { folder } = await exported(t);
    const files = ['service.json', 'contact-points.json', 'events.json', 'events.ics'].flatMap((name) => [
      name,
      `${name}.br`,
      `${name}.gz`,
    ]);
    const told = ['events', '.htaccess', 'README.txt', '_headers', 'nginx.conf', 'web.config'];
    const pages = ['nb', 'nn', 'en', 'assets'];
    assert.deepEqual((await readdir(folder)).sort(), [...files, ...told, ...pages].sort());
    const plain = await readFile(join(folder, 'contact-points.json'));
    assert.deepEqual(gunzipSync(await readFile(join(folder, 'contact-points.json.gz'))), plain);
    assert.deepEqual(brotliDecompressSync(await readFile(join(folder, 'contact-points.json.br'))), plain);
    for (const name of told.filter((name) => !['README.txt', 'events'].includes(name))) {
      assert.match(await readFile(join(folder, name), 'utf8'), /Access-Control-Allow-Origin/);
    }
  });

  it('is replaced whole when it is made again, with nothing left beside it', async (t) => {
    const { db, parent, folder, run } = await exported(t);
    await saveContactPoints(db, OPERATOR, [point()], { replace: true, now: NOW });
    assert.equal((await run()).contactPoints, 1);
    const { contactPoints } = JSON.parse(await readFile(join(folder, 'contact-points.json'), 'utf8')) as {
      contactPoints: [];
    };
    assert.equal(contactPoints.length, 1);
    assert.deepEqual(await readdir(parent), ['selvhjelp']);
  });

  it('has every event, past ones too, each in a file for calendars, and nobody who takes wishes or filters feeds', async (t) => {
    const { folder } = await exported(t);
    const read = async (name: string) => readFile(join(folder, name), 'utf8');
    const { events } = JSON.parse(await read('events.json')) as { events: { id: string }[] };
    assert.deepEqual(
      events.map(({ id }) => id),
      ['stand', 'mote'],
    );
    assert.deepEqual((await readdir(join(folder, 'events'))).sort(), ['mote.ics', 'stand.ics']);
    assert.match(await read('events.ics'), /UID:mote@/);
    assert.deepEqual((JSON.parse(await read('service.json')) as { offers?: object }).offers, {
      events: true,
    });
    for (const name of ['.htaccess', '_headers', 'nginx.conf', 'web.config'])
      assert.match(await read(name), /text\/calendar/, name);
  });

  it('takes the place of one from before there were events, and of none whose events are somebody’s own', async (t) => {
    const { folder, run } = await exported(t);
    await rm(join(folder, 'events'), { recursive: true });
    for (const name of ['events.json', 'events.ics']) await rm(join(folder, name));
    await run();
    await writeFile(join(folder, 'events', 'Thesis.ics'), 'ten years of work');
    await assert.rejects(run(), ForeignFolder);
    assert.equal(await readFile(join(folder, 'events', 'Thesis.ics'), 'utf8'), 'ten years of work');
  });

  it('never takes the place of a folder with something else in it', async (t) => {
    const { parent, db } = await exported(t);
    const mine = join(parent, 'mine');
    await mkdir(mine);
    await writeFile(join(mine, 'thesis.txt'), 'ten years of work');
    await assert.rejects(
      exportStatic(mine, { db, operator: OPERATOR, geography, now: () => NOW }),
      ForeignFolder,
    );
    assert.deepEqual(await readdir(mine), ['thesis.txt']);
  });
});
