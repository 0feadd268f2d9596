import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import type { ApiError } from '../../src/data/api-error.js';
import { giveCodes, sendInterest, type Interest } from '../../src/data/interests.js';
import { ports } from '../../src/data/ports.js';
import { bandOf, loadWaiting } from '../../src/data/waiting.js';
import { NOW, listening } from './support/server.js';
import { FULL_WISH, WISH, receivingServer } from './support/wishes.js';

// Only browsers know.
ports.online = () => true;

describe('the widgets and the backend', () => {
  it('agree on what is sent, answered, refused and taken back', async (t) => {
    const { server, db } = await receivingServer(t);
    const backend = `${(await listening(server)).origin}/api`;
    const key = randomUUID();
    const receipt = await sendInterest(backend, FULL_WISH as Interest, key);
    assert.equal(receipt.receiver, 'senja');
    assert.equal(receipt.whatHappensNext, 'Vi ringer deg.');
    assert.deepEqual({ ...(await sendInterest(backend, FULL_WISH as Interest, key)) }, { ...receipt });

    const refused = await failure(
      sendInterest(backend, { ...WISH, alias: '\u0000' } as Interest, randomUUID()),
    );
    assert.equal(refused.options.arrived, false);
    assert.deepEqual(
      refused.options.problems?.map((problem) => ({ ...problem })),
      [{ pointer: '/alias', code: 'invalid' }],
    );
    const { reference, withdrawalCode } = receipt;
    await db.updateTable('interest').set({ kept_from: '2026-07-01' }).execute();
    await giveCodes(backend, 'renewals', { reference, withdrawalCode });
    assert.equal((await db.selectFrom('interest').select('kept_from').execute())[0]?.kept_from, '2026-11-21');
    await giveCodes(backend, 'withdrawals', { reference, withdrawalCode });
    assert.deepEqual(await db.selectFrom('interest').selectAll().execute(), []);
    assert.equal((await failure(sendInterest(backend, FULL_WISH as Interest, key))).status, 410);
  });

  it('agree on where others wait', async (t) => {
    let now = NOW;
    const { server, send } = await receivingServer(t, { now: () => now });
    const backend = `${(await listening(server)).origin}/api`;
    for (let count = 0; count < 3; count++) await send(WISH);
    now = new Date(NOW.getTime() + 7 * 86_400_000);
    const waiting = await loadWaiting(backend);
    assert.equal(bandOf(waiting, { municipality: '5530' }), 'some');
    assert.equal(bandOf(waiting, { municipality: '0301' }), undefined);
  });
});

async function failure(sending: Promise<unknown>): Promise<ApiError> {
  return sending.then(
    () => assert.fail('was not refused'),
    (error: unknown) => error as ApiError,
  );
}
