import { holdsNationalId } from '../../../src/lib/national-id.js';
import { e164 } from '../../../src/lib/phone.js';
import type { Geography } from '../geography.js';
import { Interest } from '../schemas/interest.js';
import type { Problem } from '../schemas/problem.js';
import { validator, type Fault } from '../schemas/validator.js';

export type FieldFault = NonNullable<Problem['errors']>[number];

export type CheckedInterest = { ok: true; interest: Interest } | { ok: false; errors: FieldFault[] };

const checkShape = validator(Interest);

/** What can be said of a wish by itself; old municipality numbers come back as present ones. */
export function checkInterest(value: unknown, geography: Geography): CheckedInterest {
  const checked = checkShape(value);
  // All at once: nobody should mend one thing only to hear of the next.
  if (!checked.ok) {
    const errors = [...missingParts(value as Partial<Interest>), ...fieldFaults(checked.faults)];
    return { ok: false, errors };
  }
  const { municipality, ...interest } = checked.value;
  const present = municipality === undefined ? [] : geography.presentNumbers(municipality);
  const errors = [
    ...nationalIds(checked.value),
    ...missingParts(checked.value),
    ...badPhone(checked.value),
    ...badMunicipality(municipality, present),
  ];
  const [first] = present;
  return errors.length > 0
    ? { ok: false, errors: firstOfEach(errors) }
    : { ok: true, interest: { ...interest, ...(first && { municipality: first }) } };
}

/** One word for each field: the first says most. */
function firstOfEach(errors: readonly FieldFault[]): FieldFault[] {
  return errors.filter(
    (error, index) => errors.findIndex(({ pointer }) => pointer === error.pointer) === index,
  );
}

const CODES: Partial<Record<string, string>> = {
  required: 'missing',
  maxLength: 'too-long',
  maxItems: 'too-long',
  additionalProperties: 'unknown-field',
};

/** The schema's own words in those of the API. The name of a field that nobody knows is not repeated. */
export function fieldFaults(faults: readonly Fault[]): FieldFault[] {
  const named = faults.map(({ pointer, code, params }) => ({
    pointer: 'additionalProperty' in params ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer,
    code: CODES[code] ?? 'invalid',
  }));
  return firstOfEach(named);
}

function missingParts({ contactPoint, municipality, phone, email }: Partial<Interest>): FieldFault[] {
  return [
    ...(contactPoint === undefined && municipality === undefined
      ? [{ pointer: '/municipality', code: 'missing' }]
      : []),
    ...(phone === undefined && email === undefined ? [{ pointer: '/phone', code: 'missing' }] : []),
  ];
}

/** Some foreign numbers pass for one, so those that begin with + or 00 are let through. */
function nationalIds(interest: Interest): FieldFault[] {
  const { phone, ...others } = interest;
  const faults = textsIn(others)
    .filter(([, text]) => holdsNationalId(text))
    .map(([pointer]) => ({ pointer, code: 'national-id' }));
  const written = phone && !isForeign(phone) && holdsNationalId(digitsOf(phone));
  return written ? [...faults, { pointer: '/phone', code: 'national-id' }] : faults;
}

function textsIn(value: unknown, pointer = ''): [string, string][] {
  if (typeof value === 'string') return [[pointer, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${pointer}/${name}`));
}

const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/** "00 00 00 00" has eight digits: a Norwegian number, and no foreign prefix. */
const isForeign = (phone: string): boolean => /^[\s(]*\+/.test(phone) || /^00\d{7}/.test(digitsOf(phone));

function badPhone({ phone }: Interest): FieldFault[] {
  return phone === undefined || e164(phone) ? [] : [{ pointer: '/phone', code: 'invalid' }];
}

/** The number of a municipality that was split says too little about where. */
function badMunicipality(municipality: string | undefined, present: readonly string[]): FieldFault[] {
  if (municipality === undefined || present.length === 1) return [];
  return [{ pointer: '/municipality', code: present.length === 0 ? 'unknown' : 'invalid' }];
}
