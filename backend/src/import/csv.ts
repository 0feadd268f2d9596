import { CsvError, parse } from 'csv-parse/sync';
import { CONTACT_POINT_COLUMNS, toColumn, type Column, type ColumnTable } from './columns.js';
import { decode } from './decode.js';
import { unreadable, type RawFile, type RawRecord, type Reason } from './report.js';

const MAX_RECORD_CHARACTERS = 100_000;
const DELIMITERS = [';', ',', '\t'];

interface Line {
  record: string[];
  info: { lines: number };
}

/** A spreadsheet saved as CSV, one place a line. */
export const readContactPointCsv = (bytes: Uint8Array): RawFile => readCsv(bytes, CONTACT_POINT_COLUMNS);

/** One record a line, the first line naming the columns (see `columns.ts`). */
export function readCsv(bytes: Uint8Array, table: ColumnTable): RawFile {
  const { text, notes } = decode(bytes);
  const [header, ...lines] = split(text);
  if (!header) throw unreadable('empty', 'er tom');
  const columns = readHeader(header.record, table);
  const filled = lines.filter(({ record }) => record.some(Boolean));
  return { records: filled.map((line) => toRecord(line, columns)), notes };
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

function readHeader(names: readonly string[], table: ColumnTable): Column[] {
  const columns = names.map((name, index) => {
    const column = toColumn(name, table);
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
