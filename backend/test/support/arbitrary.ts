import fc, { type Arbitrary } from 'fast-check';
import type { TSchema } from 'typebox';

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
  return fc.record(Object.fromEntries(properties), { requiredKeys: shape.required ?? [] });
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
];

const EMAIL = fc.stringMatching(/^[a-z0-9.+]{1,20}@[a-z0-9]{1,20}\.example$/);
const FREE = fc.oneof(
  fc.constantFrom(...SAMPLES),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);

function text({ format, pattern, minLength = 0, maxLength = 50 }: Shape): Arbitrary<string> {
  if (format === 'date') return day();
  if (format === 'date-time') return fc.constant('2026-11-21T12:00:00Z');
  if (pattern?.includes('@<>')) return EMAIL;
  // Free text forbids some characters; the rest of the patterns say what there must be.
  if (pattern?.startsWith('^[^')) {
    const allowed = new RegExp(pattern, 'u');
    return FREE.filter((value) => allowed.test(value) && !value.includes('\n') && value.length <= maxLength);
  }
  if (pattern?.startsWith('^https')) return fc.webUrl({ validSchemes: ['https'] });
  if (!pattern) return fc.string({ minLength, maxLength: Math.min(maxLength, 20) });
  return fc.stringMatching(new RegExp(pattern)).filter((value) => value.length <= maxLength);
}

function day(): Arbitrary<string> {
  const [min, max] = [new Date('2000-01-01'), new Date('2099-12-31')];
  return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
}
