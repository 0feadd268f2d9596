import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { keptAnswers } from '../src/events/kept.js';
import { createPublisher } from '../src/publisher.js';
import { Unavailable } from '../src/problems.js';
import { openTestDatabase } from './support/database.js';
import { happening, save } from './support/events.js';
import { NOW, OPERATOR, geography } from './support/server.js';

describe('what is published', () => {
  it('is what was there before, while something new takes long to make', async (t) => {
    const db = await openTestDatabase(t);
    await save(db, [happening()]);
    const gate: { held?: Promise<void> } = {};
    const slow = db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        await gate.held;
        return result;
      },
    });
    const options = { db: slow, operator: OPERATOR, geography, now: () => NOW, onFailure: assert.ifError };
    const first = await createPublisher(options).current();
    assert.equal(first.calendar.events.length, 1);
    const publisher = createPublisher({ ...options, patienceMs: 1 });
    while ((await publisher.current()).calendar.events.length !== 1) await nextTurn();
    await save(db, [happening({ id: 'ny' })]);
    let letGo = () => {};
    gate.held = new Promise<void>((resolve) => (letGo = resolve));
    assert.equal((await publisher.current()).calendar.events.length, 1);
    letGo();
    while ((await publisher.current()).calendar.events.length !== 2) await nextTurn();
  });
});

describe('many odd questions at once', () => {
  it('are answered one at a time, and refused when there are too many of them', async () => {
    let [making, most] = [0, 0];
    const answers = keptAnswers(() => 1, { most: 200, bytes: 1_000 });
    const make = async () => {
      most = Math.max(most, ++making);
      await nextTurn();
      return --making;
    };
    const all = await Promise.allSettled(
      Array.from({ length: 300 }, (_, at) => answers.get(String(at), make)),
    );
    assert.equal(most, 1);
    const refused = all.filter(({ status }) => status === 'rejected');
    assert.ok(refused.length > 200 && refused.length < 300);
    assert.ok(refused.every((one) => 'reason' in one && one.reason instanceof Unavailable));
    assert.equal(await answers.get('299', make), 0);
  });
});
