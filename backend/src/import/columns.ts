import { ContactPoint } from '../schemas/contact-point.js';

/**
 * A column's name is the field's path in the contract (`address.street`, `phones.1.number`), with `@` and a
 * language for a translation (`whatHappensFirst@en`). The commonest also have a Norwegian name.
 */
export interface Column {
  name: string;
  path: (string | number)[];
  read: (cell: string) => unknown;
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

/** Spreadsheets drop the zeros in front. */
const DIGITS = new Map([
  ['municipalities', 4],
  ['counties', 2],
  ['address.postcode', 4],
]);

/** The parts of a JSON Schema that say how a cell is to be read. */
interface Shape {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
}

/** Undefined when the contract has no such field. */
export function toColumn(header: string): Column | undefined {
  const name = NORWEGIAN.get(header.toLowerCase()) ?? header;
  const translation = /^([A-Za-z0-9.]+)@([A-Za-z-]+)$/.exec(name);
  if (translation) {
    const [, field = '', language = ''] = translation;
    return { name, path: ['translations', language, field], read: (cell) => cell };
  }
  if (name === 'openingHours.regular') return { name, path: name.split('.'), read: readHours };
  const path = name.split('.').map((part) => (/^[1-9]\d?$/.test(part) ? Number(part) - 1 : part));
  const shape = shapeAt(ContactPoint, path);
  const read = shape && reader(shape, DIGITS.get(name));
  return read && { name, path, read };
}

function shapeAt(root: Shape, path: readonly (string | number)[]): Shape | undefined {
  let shape: Shape | undefined = root;
  for (const part of path) {
    const properties: Record<string, Shape> | undefined = shape?.properties;
    if (typeof part === 'number') shape = shape?.items;
    else shape = properties && Object.hasOwn(properties, part) ? properties[part] : undefined;
  }
  return shape;
}

/** What does not fit is passed on as it stands: the schema refuses it, and says why. */
function reader(shape: Shape, digits?: number): Column['read'] | undefined {
  const pad = (text: string) => (digits && /^\d+$/.test(text) ? text.padStart(digits, '0') : text);
  if (shape.const === true) return readFlag;
  if (shape.type === 'number' || shape.type === 'integer') return readNumber;
  if (shape.type === 'array' && shape.items && !shape.items.properties) {
    const isCode =
      digits !== undefined || Boolean(shape.items.enum) || !shape.items.pattern?.startsWith('^[^');
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
