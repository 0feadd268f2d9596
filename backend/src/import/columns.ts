import { CONTACT_POINT_TEXTS, ContactPoint } from '../schemas/contact-point.js';

/**
 * A column's name is the field's path in the contract (`address.street`, `phones.1.number`), with `@` and a
 * language for a translation (`whatHappensFirst@en`). The commonest also have a Norwegian name. Capital letters make no difference.
 */
export interface Column {
  name: string;
  path: (string | number)[];
  read: (cell: string) => unknown;
}

/** What a kind of record may have for columns. */
export interface ColumnTable {
  /** The record's schema. */
  shape: Shape;
  /** Names that people use, in small letters → the field's. */
  norwegian: ReadonlyMap<string, string>;
  /** The fields that may be translated. */
  texts: RegExp;
  /** Spreadsheets drop the zeros in front: how many digits a number has. */
  digits: ReadonlyMap<string, number>;
  /** Fields that are written otherwise in a cell than in the contract. */
  readers: ReadonlyMap<string, Column['read']>;
}

const NORWEGIAN = new Map([
  ['navn', 'name'],
  ['type', 'kind'],
  ['kommuner', 'municipalities'],
  ['fylker', 'counties'],
  ['gateadresse', 'address.street'],
  ['postnummer', 'address.postcode'],
  ['poststed', 'address.place'],
  ['telefon', 'phones.1.number'],
  ['e-post', 'email'],
  ['epost', 'email'],
  ['nettside', 'website'],
  ['åpningstider', 'openingHours.regular'],
  ['former', 'formats'],
  ['språk', 'languages'],
  ['tema', 'topics'],
  ['hva skjer først', 'whatHappensFirst'],
  ['bekreftet', 'verified.date'],
  ['bekreftet av', 'verified.by'],
]);

export const CONTACT_POINT_COLUMNS: ColumnTable = {
  shape: ContactPoint,
  norwegian: NORWEGIAN,
  texts: new RegExp(CONTACT_POINT_TEXTS),
  digits: new Map([
    ['municipalities', 4],
    ['counties', 2],
    ['address.postcode', 4],
  ]),
  readers: new Map([['openingHours.regular', readHours]]),
};

/** The parts of a JSON Schema that say how a cell is to be read. */
export interface Shape {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  minLength?: number;
  properties?: Record<string, Shape>;
  items?: Shape;
}

/** Undefined when the contract has no such field, or no such translation. */
export function toColumn(header: string, table: ColumnTable): Column | undefined {
  const [fieldName = '', language, ...more] = header.toLowerCase().split('@');
  const field = fieldOf(table.norwegian.get(fieldName.trim())?.toLowerCase() ?? fieldName.trim(), table);
  if (!field || more.length > 0) return undefined;
  const { name, path, shape } = field;
  if (language !== undefined)
    return translationOf(field, header.slice(header.indexOf('@') + 1).trim(), table);
  const read = table.readers.get(name) ?? reader(shape, table.digits.get(name));
  return read && { name, path, read };
}

interface Field {
  /** As the contract spells it, list places counted from 1. */
  name: string;
  path: (string | number)[];
  shape: Shape;
}

function fieldOf(lowerCaseName: string, table: ColumnTable): Field | undefined {
  const names: string[] = [];
  const path: (string | number)[] = [];
  let shape: Shape | undefined = table.shape;
  for (const part of lowerCaseName.split('.')) {
    const isPlace = /^[1-9]\d?$/.test(part);
    const properties: Record<string, Shape> = shape.properties ?? {};
    const key = isPlace ? part : Object.keys(properties).find((own) => own.toLowerCase() === part);
    shape = isPlace ? shape.items : properties[key ?? ''];
    if (key === undefined || !shape) return undefined;
    names.push(key);
    path.push(isPlace ? Number(key) - 1 : key);
  }
  return { name: names.join('.'), path, shape };
}

/** Only the texts that the contract lets be translated: not, for instance, the street of an address. */
function translationOf({ name, path }: Field, code: string, { texts }: ColumnTable): Column | undefined {
  const key = path.join('.');
  if (!texts.test(key) || !/^[A-Za-z0-9-]+$/.test(code)) return undefined;
  const language = code.replace(/^[A-Za-z]+/, (first) => first.toLowerCase());
  return { name: `${name}@${language}`, path: ['translations', language, key], read: (cell) => cell };
}

/** What does not fit is passed on as it stands: the schema refuses it, and says why. */
function reader(shape: Shape, digits?: number): Column['read'] | undefined {
  const pad = (text: string) => (digits && /^\d+$/.test(text) ? text.padStart(digits, '0') : text);
  if (shape.const === true) return readFlag;
  if (shape.type === 'number' || shape.type === 'integer') return readNumber;
  if (shape.type === 'array' && shape.items && !shape.items.properties) {
    // A text, unlike a code, may have spaces and commas in it; only texts say how short they may be.
    const isCode = shape.items.minLength === undefined;
    return (cell) =>
      cell
        .split(isCode ? /[\s,;|]+/ : '|')
        .map((part) => pad(part.trim()))
        .filter(Boolean);
  }
  return shape.type === 'string' || shape.enum ? pad : undefined;
}

function readFlag(cell: string): unknown {
  const answer = cell.toLowerCase();
  if (['ja', 'yes', 'true', 'sant', '1', 'x'].includes(answer)) return true;
  return ['nei', 'no', 'false', 'usant', '0'].includes(answer) ? undefined : cell;
}

function readNumber(cell: string): unknown {
  return /^-?\d{1,9}([.,]\d{1,12})?$/.test(cell) ? Number(cell.replace(',', '.')) : cell;
}

/** `1-5 09:00-15:00 | 6 10:00-13:00`: weekdays (1 is Monday) and times. */
function readHours(cell: string): unknown {
  const rules = cell
    .split('|')
    .map((part) => /^\s*([1-7](?:[-,][1-7])*)\s+(\d\d[:.]\d\d)\s*[-–]\s*(\d\d[:.]\d\d)\s*$/.exec(part));
  if (rules.includes(null)) return cell;
  return rules.map((rule) => ({
    days: readDays(rule?.[1] ?? ''),
    opens: rule?.[2]?.replace('.', ':'),
    closes: rule?.[3]?.replace('.', ':'),
  }));
}

function readDays(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  });
}
