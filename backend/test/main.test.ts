import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { emptyDatabase, temporaryFolder } from './support/database.js';
import { point } from './support/server.js';
import { FULL_WISH, RECEIVERS, SERVICE, WISH } from './support/wishes.js';

const MAIN = new URL('../src/main.ts', import.meta.url).pathname;

/** The command line, as an operator uses it. */
async function commandLine(t: TestContext, more: Record<string, string> = {}) {
  const { env: database } = await emptyDatabase(t);
  const folder = await temporaryFolder(t);
  const keys = { KEYS: '', KEY_FILE: join(folder, 'keys', 'selvhjelp.keys') };
  const env = { ...process.env, NODE_ENV: '', PORT: '', ...database, ...keys, ...more };
  const start = (...args: string[]) =>
    spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const run = async (...args: string[]) => {
    const child = start(...args);
    const [out, err, [code]] = await Promise.all([
      textOf(child.stdout),
      textOf(child.stderr),
      once(child, 'exit'),
    ]);
    return { code: code as number, out, err };
  };
  return { folder, start, run };
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

/** What it has printed until it says how it is stopped. */
const welcomeOf = (child: ChildProcess): Promise<string> => textUntil(child, 'Ctrl+C');

async function textUntil(child: ChildProcess, end: string): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes(end)) break;
  }
  return text;
}

describe('the command line', () => {
  it('takes in a list, refuses a bad one with a report, and writes the folder of files', async (t) => {
    const { folder, run } = await commandLine(t);
    const [good, bad, target] = [join(folder, 'good.json'), join(folder, 'bad.csv'), join(folder, 'out')];
    await writeFile(good, JSON.stringify({ format: 1, contactPoints: [point()] }));
    await writeFile(bad, 'id;navn\nÆ;x');
    assert.deepEqual(await run('import', 'contact-points', good), {
      code: 0,
      out: 'Tatt inn: 1 nye, 0 endret, 0 som før.\n',
      err: '',
    });
    const refused = await run('import', 'contact-points', bad);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /linje 2 \(id\): må være små bokstaver/);
    assert.match((await run('export', target)).out, /^Skrev 1 steder/);
    assert.ok(existsSync(join(target, '.htaccess')));
  });

  it('says in a sentence that a folder can’t be made where a file is', async (t) => {
    const { folder, run } = await commandLine(t);
    const file = join(folder, 'file.txt');
    await writeFile(file, 'ten years of work');
    for (const target of [file, join(file, 'out')]) {
      assert.deepEqual(await run('export', target), {
        code: 1,
        out: '',
        err: 'Det er en fil der mappen skulle være. Velg en ny eller tom mappe.\n',
      });
    }
  });

  it('says how it is used, and fails, when it is used otherwise', async (t) => {
    const { run } = await commandLine(t);
    for (const args of [['dance'], ['import'], ['export'], ['--nonsense']]) {
      const { code, err } = await run(...args);
      assert.equal(code, 1);
      assert.match(err, /^Bruk:/);
    }
  });

  it('says which setting is wrong, without a stack', async (t) => {
    const { run } = await commandLine(t, { TRUSTED_PROXIES: 'true' });
    const { code, err } = await run('serve');
    assert.equal(code, 1);
    assert.match(err, /^TRUSTED_PROXIES holds addresses/);
    assert.doesNotMatch(err, /at /);
  });
});

describe('an operator', () => {
  it('starts, keeps the keys on paper, reads what has come, and makes a backup', async (t) => {
    const { folder, start, run } = await commandLine(t, { PORT: '0', LOG_LEVEL: 'info' });
    const [places, service] = [join(folder, 'steder.json'), join(folder, 'tjenesten.json')];
    await writeFile(places, JSON.stringify({ format: 1, contactPoints: RECEIVERS }));
    await writeFile(service, JSON.stringify(SERVICE));
    await run('import', 'contact-points', places);
    await run('import', 'service', service);
    const child = start('serve');
    t.after(() => child.kill('SIGKILL'));
    const text = await textUntil(child, '"msg":"listening"');
    assert.match(text, /GJENOPPRETTINGSARK[\s\S]*lookup [0-9a-f]{4}(-[0-9a-f]{4}){15}\n/);
    const port = /"port":(\d+)/.exec(text)?.[1];
    const answer = await fetch(`http://127.0.0.1:${port}/api/interests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ ...FULL_WISH }),
    });
    const { reference } = (await answer.json()) as { reference: string };
    assert.match((await run('interests', 'list', 'senja')).out, /Kalles: Morgenfugl/);
    assert.match((await run('interests', 'contacted', reference)).out, /merket som kontaktet/);
    assert.equal((await run('interests', 'contacted', 'XXXX-XXXX')).code, 1);
    assert.match((await run('interests', 'list', 'reserve')).out, /^Ingen ønsker til reserve/);
    const misspelt = await run('interests', 'list', 'snja');
    assert.deepEqual([misspelt.code, misspelt.out], [1, '']);
    assert.match(misspelt.err, /^Det er ikke noe kontaktpunkt med den id-en/);
    const copy = join(folder, 'kopi');
    assert.equal((await run('backup', copy)).code, 0);
    const refused = await run('restore', copy);
    assert.deepEqual([refused.code, refused.out], [1, '']);
    assert.match(refused.err, /^Databasen har registreringer\. .*\n$/);
    assert.match((await run('keys', 'rotate')).out, /1 registreringer er låst på nytt/);
    assert.match((await run('keys', 'sheet')).out, /(k-[0-9a-f]{8} .*\n){2}/);
  });

  it('is told in one sentence that the keys are gone, and nothing is started', async (t) => {
    const { folder, start, run } = await commandLine(t, { PORT: '0' });
    const child = start('--demo');
    t.after(() => child.kill('SIGKILL'));
    const base = /(http:\/\/127\.0\.0\.1:\d+)\/\s/.exec(await welcomeOf(child))?.[1] ?? '';
    const answer = await fetch(`${base}/api/interests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ ...WISH, consent: { version: 'demo-2026-11', lang: 'nb' } }),
    });
    assert.equal(((await answer.json()) as { receiver: string }).receiver, 'dk-nord');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await rm(join(folder, 'keys'), { recursive: true });
    const { code, out, err } = await run('serve');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^Databasen har registreringer, men nøklene deres mangler: [^\n]*\n$/);
  });
});

describe('the demo', () => {
  it('starts with the demo data, tells the addresses, and stops in good order', async (t) => {
    const { start } = await commandLine(t, { PORT: '0' });
    const child = start('--demo');
    t.after(() => child.kill('SIGKILL'));
    const text = await welcomeOf(child);
    const base = /(http:\/\/127\.0\.0\.1:\d+)\/\s/.exec(text)?.[1] ?? '';
    for (const part of [
      'kommune.html',
      'frivilligsentral.html',
      'nav.html',
      '/api/contact-points.json',
      '/dist/selvhjelp-widgets.js',
    ]) {
      assert.ok(text.includes(part), `${part}\n${text}`);
    }
    const list = (await (await fetch(`${base}/api/contact-points.json`)).json()) as {
      contactPoints: { demo?: true }[];
    };
    assert.equal(list.contactPoints.length, 30);
    assert.ok(list.contactPoints.every(({ demo }) => demo));
    assert.equal((await fetch(`${base}/`)).status, 200);
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 0);
  });

  it('leaves an operator’s own places alone', async (t) => {
    const { folder, start, run } = await commandLine(t, { PORT: '0' });
    const mine = join(folder, 'mine.json');
    await writeFile(mine, JSON.stringify({ format: 1, contactPoints: [point()] }));
    await run('import', 'contact-points', mine);
    const child = start('--demo');
    t.after(() => child.kill('SIGKILL'));
    assert.match(await welcomeOf(child), /egne steder/);
  });

  it('finds another port when the usual one is taken, and says so', async (t) => {
    const other = createServer().listen(8080, '127.0.0.1');
    t.after(() => other.close());
    // Taken by somebody else: just as good.
    await Promise.race([once(other, 'listening'), once(other, 'error')]).catch(() => {});
    const { start } = await commandLine(t);
    const child = start('--demo');
    t.after(() => child.kill('SIGKILL'));
    assert.match(await welcomeOf(child), /Port 8080 er opptatt\. Bruker \d+ i stedet/);
  });

  it('says which port is taken when somebody asked for that very one', async (t) => {
    const other = createServer().listen(0, '127.0.0.1');
    t.after(() => other.close());
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { run } = await commandLine(t, { PORT: String(port) });
    const { code, err } = await run('--demo');
    assert.equal(code, 1);
    assert.match(err, /Porten er opptatt/);
  });
});
