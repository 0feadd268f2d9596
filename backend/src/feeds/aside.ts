import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { NotCalendar, type CalendarFault } from '../import/icalendar-lines.js';
import { FeedError } from './feed-error.js';
import type { FeedReading, ReadingTask } from './reading.js';

export type Read = { reading: FeedReading } | { fault: CalendarFault } | { error: unknown };

export interface AsideOptions {
  signal?: AbortSignal | undefined;
  /** A calendar that takes longer to read is given up. */
  readMs?: number | undefined;
}

const READ_MS = 30_000;
const IDLE_MS = 30_000;
const MEMORY_MB = 512;

let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads a calendar in a thread of its own, so that those who look for help never wait for it, whatever somebody has
 * put into it. One at a time.
 *
 * @throws NotCalendar, FeedError
 */
export function readAside(task: ReadingTask, options: AsideOptions): Promise<FeedReading> {
  const reading = turn.then(() => readInThread(task, options));
  turn = reading.catch(() => undefined);
  return reading;
}

async function readInThread(task: ReadingTask, { signal, readMs = READ_MS }: AsideOptions) {
  clearTimeout(idle);
  const worker = (thread ??= start());
  const tooLong = AbortSignal.timeout(readMs);
  worker.ref();
  worker.postMessage(task);
  try {
    const until = signal ? AbortSignal.any([tooLong, signal]) : tooLong;
    // Hears of errors too: of a thread that has run out of memory.
    const [read] = (await once(worker, 'message', { signal: until })) as [Read];
    if ('reading' in read) return read.reading;
    if ('fault' in read) throw new NotCalendar(read.fault);
    throw read.error;
  } catch (error) {
    const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    const stopped = tooLong.aborted || signal?.aborted;
    if (outOfMemory || stopped) forget();
    throw outOfMemory || tooLong.aborted ? new FeedError('too-heavy') : error;
  } finally {
    worker.unref();
    idle = setTimeout(forget, IDLE_MS).unref();
  }
}

function forget(): void {
  void thread?.terminate();
  thread = undefined;
}

/** TypeScript is read by tsx, which a thread must be told anew in Node 20. */
function start(): Worker {
  const [tsx, module] = [import.meta.resolve('tsx/esm/api'), import.meta.resolve('./reading-thread.ts')];
  const script = `import(${JSON.stringify(tsx)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(module)});
  });`;
  const worker = new Worker(script, { eval: true, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  worker.on('error', () => {
    if (thread === worker) thread = undefined;
  });
  return worker;
}
