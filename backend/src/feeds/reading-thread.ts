import { parentPort } from 'node:worker_threads';
import { NotCalendar } from '../import/icalendar-lines.js';
import { readFeed, type ReadingTask } from './reading.js';
import type { Read } from './aside.js';

parentPort?.on('message', (task: ReadingTask) => parentPort?.postMessage(read(task)));

function read(task: ReadingTask): Read {
  try {
    return { reading: readFeed(task) };
  } catch (error) {
    return error instanceof NotCalendar ? { fault: error.code } : { error };
  }
}
