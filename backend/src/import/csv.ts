import { CsvError, parse } from 'csv-parse/sync';
import { toColumn, type Column } from './columns.js';
import { unreadable, type RawFile, type RawRecord, type Reason } from './report.js';

const MAX_RECORD_CHARACTERS = 100_000;
const DELIMITERS = [';', ',', '\t'];

interface Line {
  record: string[];
  info: { lines: number };
}

/** A spreadsheet saved as CSV, one place a line, the first line naming the columns (see `columns.ts`). */
export function readContactPointCsv(bytes: Uint8Array): RawFile {
  const { text, notes } = decode(bytes);
  const [header, ...lines] = split(text);
  if (!header) throw unreadable('empty', 'er tom');
  const columns = readHeader(header.record);
  const filled = lines.filter(({ record }) => record.some(Boolean));
  return { records: filled.map((line) => toRecord(line, columns)), notes };
}

/** Excel saves as Windows-1252 unless told otherwise, and as UTF-16 when asked for "Unicode". */
function decode(bytes: Uint8Array): { text: string; notes: string[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const notes = [
      'Filen er ikke UTF-8 og er lest som Windows-1252. Se etter at æ, ø og å er blitt riktige.',
    ];
    return { text: decodeWindows1252(bytes), notes };
  }
}

/** What stands where Latin-1 has control characters, from 0x80; Node 20's own decoder knows only Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return text.replace(
    /[\u0080-\u009f]/g,
    (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character,
  );
}

function split(text: string): Line[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      trim: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_CHARACTERS,
    }) as unknown as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const where = typeof error['lines'] === 'number' ? `linje ${error['lines']}` : 'filen';
    throw unreadable('csv', CSV_REASONS[error.code] ?? 'er ikke gyldig CSV', where);
  }
}

const CSV_REASONS: Record<string, string> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH:
    'har ikke like mange felter som første linje (et skilletegn i en tekst uten anførselstegn?)',
  CSV_QUOTE_NOT_CLOSED: 'har et anførselstegn som ikke blir lukket',
  CSV_MAX_RECORD_SIZE: 'er for lang',
};

function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
}

function readHeader(names: readonly string[]): Column[] {
  const columns = names.map((name, index) => {
    const column = toColumn(name);
    if (column) return column;
    const why = `kolonne ${index + 1} har et navn som ikke finnes i formatet${name.includes('@') ? ', eller kan ikke oversettes' : ''}`;
    throw unreadable('column', why, 'linje 1', printable(name));
  });
  const twice = columns.find(
    (column, index) => columns.findIndex(({ name }) => name === column.name) !== index,
  );
  if (twice) throw unreadable('column', 'står der to ganger', 'linje 1', twice.name);
  return columns;
}

/** The name of a column, fit for a line of a report; in a file without such a line it may be anything. */
function printable(header: string): string {
  return header.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, 60);
}

function toRecord({ record, info }: Line, columns: readonly Column[]): RawRecord {
  const value = tree();
  const reasons: Reason[] = [];
  columns.forEach(({ name, path, read }, index) => {
    const cell = record[index] ?? '';
    if (isFormula(cell))
      reasons.push({ field: name, code: 'formula', why: 'ser ut som en formel: lim inn selve verdien' });
    else if (cell !== '') put(value, path, read(cell));
  });
  return { where: `linje ${info.lines}`, value: dense(value), reasons };
}

/**
 * A cell that a spreadsheet would run. Nobody means it as text in a list of places, and the list may be opened in a
 * spreadsheet again. A telephone number may begin with + and a text with a dash.
 */
function isFormula(cell: string): boolean {
  return /^[=@\t\r]/.test(cell) || /^[+-](?![\d\s(])/.test(cell);
}

type Tree = { [key: string]: unknown };

/** Without a prototype: a column named `name@constructor` must not reach anything that is there already. */
function tree(): Tree {
  return Object.create(null) as Tree;
}

function put(root: Tree, path: readonly (string | number)[], value: unknown): void {
  if (value === undefined) return;
  const last = path.length - 1;
  let node = root;
  path.slice(0, last).forEach((part, index) => {
    node = (node[part] ??= typeof path[index + 1] === 'number' ? [] : tree()) as Tree;
  });
  node[path[last] ?? ''] = value;
}

/** A second telephone without a first one is the first. */
function dense(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(dense);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, dense(item)]));
}
