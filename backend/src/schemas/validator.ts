import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import type { Static, TSchema } from 'typebox';

/** One thing that is wrong: where (JSON Pointer) and what (the keyword of the schema that refused it). */
export interface Fault {
  pointer: string;
  code: string;
  params: Record<string, unknown>;
}

export type Checked<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

/** Nothing is coerced, removed or filled in: what is stored is what was sent. */
const ajv = new Ajv2020({
  allErrors: true,
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  strict: true,
  // Lengths as JavaScript and the widgets count them: an emoji is two or more.
  unicode: false,
  // What matters is thrown; the rest is that this option is old.
  logger: false,
  formats: { date: fullFormats.date, 'date-time': fullFormats['date-time'], iri: isAddress },
});

/**
 * What browsers read as an address. Not `URL.canParse`: in Node 20 it says no to æ, ø and å when it has been called
 * some thousand times.
 */
export function isAddress(text: string): boolean {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
}

/** A few faults a record are enough to mend it by; the rest would only be noise. */
const MAX_FAULTS = 20;

export function validator<S extends TSchema>(schema: S): (value: unknown) => Checked<Static<S>> {
  const validate = ajv.compile(schema);
  return (value) =>
    validate(value)
      ? { ok: true, value: value as Static<S> }
      : { ok: false, faults: toFaults(validate.errors ?? []) };
}

/** One for each field: what is not a boolean is not true either, and saying so twice helps nobody. */
function toFaults(errors: readonly ErrorObject[]): Fault[] {
  const faults = [...new Map(errors.map(toFault).map((fault) => [fault.pointer, fault])).values()];
  const isUnknown = ({ params }: Fault): boolean => 'additionalProperty' in params;
  // However many nobody knows, what is missing is told.
  return [...faults.filter((fault) => !isUnknown(fault)), ...faults.filter(isUnknown)].slice(0, MAX_FAULTS);
}

function toFault({ instancePath, keyword, params }: ErrorObject): Fault {
  const name: unknown = params['missingProperty'] ?? params['additionalProperty'] ?? params['propertyName'];
  const pointer = typeof name === 'string' ? `${instancePath}/${escapePointer(name)}` : instancePath;
  return { pointer, code: keyword, params };
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
