import fc, { type Arbitrary } from 'fast-check';
import type { TSchema } from 'typebox';
import { isAddress } from '../../src/schemas/validator.js';

/** The parts of JSON Schema that the contract's schemas use. */
interface Shape {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  minProperties?: number;
  uniqueItems?: boolean;
  properties?: Record<string, Shape>;
  patternProperties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
}

/** Values that fit the schema: the one that validates also says what to try. */
export function arbitraryFor(schema: TSchema): Arbitrary<unknown> {
  return forShape(schema);
}

function forShape(shape: Shape): Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case 'integer':
      return fc.integer({ min: shape.minimum ?? 0, max: shape.maximum ?? 1_000 });
    case 'number':
      return fc.double({
        min: shape.minimum ?? 0,
        max: shape.maximum ?? 1,
        noNaN: true,
        noDefaultInfinity: true,
      });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return list(shape);
    case 'object':
      return object(shape);
    default:
      return text(shape);
  }
}

function list(shape: Shape): Arbitrary<unknown> {
  const items = forShape(shape.items ?? {});
  const limits = { minLength: shape.minItems ?? 0, maxLength: 4 };
  return shape.uniqueItems ? fc.uniqueArray(items, limits) : fc.array(items, limits);
}

function object(shape: Shape): Arbitrary<unknown> {
  const [keyed] = Object.entries(shape.patternProperties ?? {});
  if (keyed)
    return fc.dictionary(fc.stringMatching(new RegExp(keyed[0])), forShape(keyed[1]), { maxKeys: 3 });
  const properties = Object.entries(shape.properties ?? {}).map(
    ([name, value]) => [name, forShape(value)] as const,
  );
  return fc
    .record(Object.fromEntries(properties), { requiredKeys: shape.required ?? [] })
    .filter((value) => Object.keys(value).length >= (shape.minProperties ?? 0));
}

const SAMPLES = [
  'Æøå',
  'čđŋšŧž',
  '=1+1',
  "'; drop table contact_point; --",
  '<script>',
  '${x}',
  '👩‍👩‍👧‍👦',
  'مرحبا',
  ' ',
  '{{x}}',
  '../..',
  'null',
  'Invalid  Date',
  ' a  b ',
  'a\u200Eb',
  'a\u2028b',
  'a\uFEFF',
];

/** Odd ones too: those that the pattern lets through must be of use to the widgets. */
const EMAIL = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z0-9.+]{1,20}@[a-z0-9]{1,20}\.example$/) },
  fc.constantFrom('a@b', 'a@ø.example', 'a%0a@b.example', 'a?b@c.example', '[a]@b.example', 'a@b.example.1'),
);
const ADDRESS = fc.oneof(
  { weight: 4, arbitrary: fc.webUrl({ validSchemes: ['https'] }) },
  fc.constantFrom(
    'https://kari:hemmelig@x.example/',
    'https://x.example:8080?a#b',
    'https://ås.example/æ',
    'https://x.example/{a}|`b`',
    'https://[::1]/',
    'https://-x',
    'https://x.example:99999/',
    'https://x.1/',
    'https://xn--a/',
    'https://x.example/\u200b',
  ),
);
const PHONE = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^\+?[0-9]{2} ?[0-9]{2} ?[0-9]{2}$/) },
  fc.constantFrom('113', '12', '1 (2) 3-4', '0'.repeat(15), '0'.repeat(20), '00  00', '(+47) 400.00.000'),
);
const ROUGH_DAY = fc.constantFrom(
  '2025',
  '2026-11',
  '2026-11-21',
  '2026-02-31',
  '2026-11-23',
  '2099',
  '1066',
);
const FREE = fc.oneof(
  fc.constantFrom(...SAMPLES),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);

function text({ format, pattern, minLength = 0, maxLength = 50 }: Shape): Arbitrary<string> {
  if (format === 'date') return day();
  if (format === 'date-time') return fc.constant('2026-11-21T12:00:00Z');
  if (!pattern) return fc.string({ minLength, maxLength: Math.min(maxLength, 20) });
  const allowed = new RegExp(pattern, 'u');
  const fits = (value: string) =>
    allowed.test(value) && value.length >= minLength && value.length <= maxLength;
  if (pattern.includes('@')) return EMAIL.filter(fits);
  if (pattern.startsWith('^https'))
    return ADDRESS.filter((value) => fits(value) && (format !== 'iri' || isAddress(value)));
  if (/\(\)\.?-/.test(pattern)) return PHONE.filter(fits);
  if (pattern.includes(')?)?$')) return ROUGH_DAY.filter(fits);
  // Free text forbids some characters, and may be as long as it may.
  if (minLength > 0) return fc.oneof({ weight: 9, arbitrary: FREE }, longest(maxLength)).filter(fits);
  return fc.stringMatching(new RegExp(pattern)).filter((value) => value.length <= maxLength);
}

const longest = (length: number) => fc.constant('æ'.repeat(length));

function day(): Arbitrary<string> {
  const [min, max] = [new Date('2000-01-01'), new Date('2099-12-31')];
  return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
}
