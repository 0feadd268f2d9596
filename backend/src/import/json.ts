import { unreadable, type RawFile } from './report.js';

/** Reads bytes as the JSON that they hold; UTF-8 with or without a byte order mark, nothing else. */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('encoding', 'er ikke lagret som UTF-8');
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the file.
    throw unreadable('json', 'er ikke gyldig JSON');
  }
}

/** The document that `GET contact-points.json` answers; `generated` may be left out. */
export const readContactPointJson = (bytes: Uint8Array): RawFile => readList(bytes, 'contactPoints', 'sted');

/** The document that `GET events.json` answers; those that repeat are `Series`, as `src/events/series.ts` has them. */
export const readEventJson = (bytes: Uint8Array): RawFile => readList(bytes, 'events', 'arrangement');

function readList(bytes: Uint8Array, list: string, noun: string): RawFile {
  const document = parseJson(bytes) as Record<string, unknown> | null;
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw unreadable('shape', `må være { "format": 1, "${list}": [ … ] }`);
  }
  if (document['format'] !== 1) throw unreadable('format', 'må være 1', 'filen', 'format');
  const records = Object.hasOwn(document, list) ? document[list] : undefined;
  if (!Array.isArray(records)) throw unreadable('type', 'må være en liste', 'filen', list);
  return {
    records: records.map((value: unknown, index) => ({ where: `${noun} nr. ${index + 1}`, value })),
    notes: [],
  };
}
