/**
 * Writes the calendar of a season to standard output: run in processes with other time zones. Loads nothing of the test
 * runner, which would write there too.
 */
import { publishEvents } from '../../src/events/publish.js';
import { writeEvent, writeFeed } from '../../src/ical/write.js';
import { rowOf } from './events.js';
import { SEASON } from './season.js';

const rows = SEASON.map((series) => rowOf(series));
const wording = { neutral: false, demo: false };
const events = await publishEvents({ events: rows, contactPoints: [] }, new Date('2026-11-21T12:00:00Z'));
process.stdout.write(
  writeFeed(
    events.map((event) => writeEvent(event, wording)),
    { ...wording, name: 'Kalender' },
  ),
);
