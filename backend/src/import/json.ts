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
export function readContactPointJson(bytes: Uint8Array): RawFile {
  const document = parseJson(bytes) as { format?: unknown; contactPoints?: unknown } | null;
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw unreadable('shape', 'må være { "format": 1, "contactPoints": [ … ] }');
  }
  if (document.format !== 1) throw unreadable('format', 'må være 1', 'filen', 'format');
  if (!Array.isArray(document.contactPoints))
    throw unreadable('type', 'må være en liste', 'filen', 'contactPoints');
  return {
    records: document.contactPoints.map((value: unknown, index) => ({
      where: `sted nr. ${index + 1}`,
      value,
    })),
    notes: [],
  };
}
