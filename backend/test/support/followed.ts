import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { openCalendar } from '../../src/events/calendar.js';
import { publishEvents } from '../../src/events/publish.js';
import { importEvents } from '../../src/import/events.js';
import { saveContactPoints } from '../../src/store/contact-points.js';
import { readRows } from '../../src/store/events.js';
import { readPublication } from '../../src/store/publication.js';
import { openTestDatabase, temporaryFolder } from './database.js';
import { calendarOf } from './feed-host.js';
import { NOW, OPERATOR, geography, point } from './server.js';

/** The calendar of a contact point, which gives all of it each time; and what people see of it. */
export async function followed(t: TestContext, uidOfShown = 'a') {
  const [db, folder] = [await openTestDatabase(t), await temporaryFolder(t)];
  const clock = { now: NOW };
  await saveContactPoints(db, OPERATOR, [point({ id: 'bodo' })], { replace: true, now: NOW });
  const publication = () => readPublication(db, OPERATOR);
  const events = async () => publishEvents(await publication(), clock.now);
  const take = async (name: string, text: string, options = {}) => {
    await writeFile(join(folder, name), text);
    const context = { db, operator: OPERATOR, geography, now: clock.now };
    const { ok, message } = await importEvents(join(folder, name), context, options);
    assert.ok(ok, message);
  };
  return {
    db,
    clock,
    take,
    events,
    gives: (...given: string[][]) =>
      take('kalender.ics', calendarOf(...given), { contactPoint: 'bodo', replace: true }),
    takes: (text: string) => take('kalender.ics', text, { contactPoint: 'bodo', replace: true }),
    /** When it is, what became of it, and how often that was changed; what it was meant for where that is another start. */
    shown: async () =>
      (await events()).map(({ event: { uid = '', start, status = 'scheduled', sequence } }) => {
        const stamp = new Date(start).toISOString().slice(0, 19).replace(/[-:]/g, '');
        const usual =
          uid === `${uidOfShown}--${stamp}Z` || uid === `${uidOfShown}--${start.replaceAll('-', '')}`;
        return [start.slice(5, 16), status, sequence, ...(usual ? [] : [uid])].join(' ');
      }),
    ids: async () => (await events()).map(({ event }) => event.id.replace(/^bodo-[0-9a-f]{10}/, '')),
    rows: () => readRows(db, OPERATOR),
    feed: async () => {
      const calendar = await openCalendar(await publication(), { geography, now: clock.now });
      const { answer } = await calendar.feed({ neutral: false });
      return String(answer.bodies.identity);
    },
  };
}
