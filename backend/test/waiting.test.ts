import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exportStatic } from '../src/export/static.js';
import type { InterestReceipt } from '../src/schemas/interest.js';
import type { Waiting } from '../src/schemas/waiting.js';
import { saveService } from '../src/store/service.js';
import { waitingAreas } from '../src/waiting/areas.js';
import { toAreas } from '../src/waiting/snapshot.js';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './support/database.js';
import { NOW, OPERATOR, geography, point } from './support/server.js';
import { RECEIVERS, SERVICE, WISH, receivingServer } from './support/wishes.js';

const WEEK_MS = 7 * 86_400_000;

describe('the areas that people wait in', () => {
  it('are one partition of the country, the same every time', () => {
    const areas = waitingAreas(geography);
    assert.deepEqual(areas.flat().sort(), geography.municipalities);
    assert.equal(geography.municipalities.length, 357);
    assert.equal(new Set(areas.flat()).size, areas.flat().length);
    assert.deepEqual(waitingAreas(geography), areas);
  });

  it('are neighbours of one county', () => {
    for (const area of waitingAreas(geography)) {
      assert.ok(area.length <= 8, area.join());
      assert.equal(new Set(area.map((number) => number.slice(0, 2))).size, 1);
    }
  });
});

describe('what is told of those who wait', () => {
  const bandsFor = (total: number, more = {}) =>
    toAreas(
      [{ municipality: '5530', contactPoint: 'senja', total }],
      [point({ id: 'senja', counties: ['55'], acceptsInterest: true, ...more })],
      geography,
    ).map(({ band, contactPoint }) => [band, contactPoint]);

  it('is nothing under three, "some" from three, and "enough" from as many as a group starts with', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((total) => bandsFor(total)[0]?.[0]),
      [undefined, undefined, 'some', 'some', 'enough'],
    );
    assert.deepEqual(bandsFor(4, { groupStartsAt: 4 }), [['enough', 'senja']]);
    assert.deepEqual(bandsFor(2, { groupStartsAt: 1 }), []);
  });

  it('is told of neighbours together', () => {
    const area = waitingAreas(geography).find((numbers) => numbers.includes('5530'))!;
    assert.ok(area.length > 2);
    const counts = area
      .slice(0, 3)
      .map((municipality) => ({ municipality, contactPoint: 'senja', total: 1 }));
    const told = toAreas(counts, RECEIVERS, geography);
    assert.deepEqual(told, [{ municipalities: area, band: 'some' }]);
  });

  it('counts one who has only chosen a place where that place is', () => {
    const [area] = toAreas([{ municipality: null, contactPoint: 'senja', total: 3 }], RECEIVERS, geography);
    assert.ok(area?.municipalities.includes('5530'));
    assert.deepEqual(
      toAreas([{ municipality: null, contactPoint: 'borte', total: 9 }], RECEIVERS, geography),
      [],
    );
  });
});

describe('waiting.json', () => {
  it('is renewed on Mondays, and says the same until then, whoever comes or goes', async (t) => {
    let now = NOW;
    const { server, db, send, withdraw } = await receivingServer(t, { now: () => now });
    const read = async () => (await server.inject('/api/waiting.json')).json<Waiting>();
    assert.deepEqual(await read(), { format: 1, generated: '2026-11-16T00:00:00Z', areas: [] });
    const receipts: InterestReceipt[] = [];
    for (let count = 0; count < 3; count++) receipts.push((await send(WISH)).json<InterestReceipt>());
    await saveService(db, OPERATOR, { ...SERVICE, name: 'Nytt navn' }, NOW);
    assert.deepEqual((await read()).areas, []);
    now = new Date(NOW.getTime() + WEEK_MS);
    const [area] = (await read()).areas;
    assert.equal(area?.band, 'some');
    await withdraw(receipts[0]!.reference, receipts[0]!.withdrawalCode);
    assert.equal((await read()).areas.length, 1);
    now = new Date(NOW.getTime() + 2 * WEEK_MS);
    assert.deepEqual(await read(), { format: 1, generated: '2026-11-30T00:00:00Z', areas: [] });
    assert.equal((await db.selectFrom('waiting').selectAll().execute()).length, 1);
  });

  it('is not there where it is not offered', async (t) => {
    const { server } = await receivingServer(t, {}, { format: 1 });
    assert.equal((await server.inject('/api/waiting.json')).statusCode, 404);
  });

  it('is among the files of an export, the very same', async (t) => {
    const { server, db } = await receivingServer(t);
    const folder = join(await temporaryFolder(t), 'ut');
    await exportStatic(folder, { db, operator: OPERATOR, geography, now: () => NOW });
    assert.equal(
      await readFile(join(folder, 'waiting.json'), 'utf8'),
      (await server.inject('/api/waiting.json')).body,
    );
  });
});
