import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export interface FeedHost {
  /** `http://127.0.0.1:…` */
  origin: string;
  port: number;
  /** Of every request, in order. */
  paths: string[];
}

/** A host of calendars on loopback, gone after the test. */
export async function feedHost(
  t: TestContext,
  answer: RequestListener,
  address = '127.0.0.1',
): Promise<FeedHost> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://${address.includes(':') ? `[${address}]` : address}:${port}`, port, paths };
}

export const calendarOf = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Eksempel//NO',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
