import type { Geography } from '../geography.js';
import { ContactPoint, MAX_CONTACT_POINTS } from '../schemas/contact-point.js';
import { Service } from '../schemas/service.js';
import { validator, type Fault } from '../schemas/validator.js';
import { reasonFor } from './reasons.js';
import { unreadable, type RawRecord, type Reason, type Refusal } from './report.js';

const checkContactPoint = validator(ContactPoint);
const checkServiceDocument = validator(Service);

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] };

/** All or nothing: one refused record refuses the list, and every reason is told at once. */
export function checkContactPoints(
  records: readonly RawRecord[],
  geography: Geography,
  now: Date,
): Outcome<ContactPoint[]> {
  if (records.length > MAX_CONTACT_POINTS) {
    const why = `har flere enn ${MAX_CONTACT_POINTS} steder`;
    return { ok: false, refusals: [unreadable('maxItems', why).refusal] };
  }
  const points: ContactPoint[] = [];
  const refusals: Refusal[] = [];
  const seen = new Map<string, string>();
  for (const { where, value, reasons = [] } of records) {
    const checked = checkContactPoint(value);
    const found = checked.ok ? brokenRules(checked.value, geography, now) : checked.faults.map(toReason);
    const rules = [...reasons, ...found];
    const id = idOf(value);
    const before = id && seen.get(id);
    if (before) rules.push({ field: 'id', code: 'duplicate', why: `er brukt før (${before})` });
    if (id) seen.set(id, where);
    if (checked.ok) points.push(checked.value);
    refusals.push(...rules.map((rule) => ({ where, ...(id && { id }), ...rule })));
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: points };
}

export function checkService(value: unknown): Outcome<Service> {
  const checked = checkServiceDocument(value);
  const reasons = checked.ok ? unreachableLines(checked.value) : checked.faults.map(toReason);
  if (checked.ok && reasons.length === 0) return checked;
  return { ok: false, refusals: reasons.map((reason) => ({ where: 'filen', ...reason })) };
}

export function toReason(fault: Fault): Reason {
  return { field: toField(fault.pointer), code: fault.code, why: reasonFor(fault) };
}

/** `/phones/0/number` is `phones.1.number`: people count from one. */
function toField(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) =>
      /^\d{1,4}$/.test(part) ? String(Number(part) + 1) : part.replaceAll('~1', '/').replaceAll('~0', '~'),
    )
    .join('.')
    .slice(0, 100);
}

/** Only an id that is one may stand in a report: anything else is noise from the file. */
export function idOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(id) ? id : undefined;
}

/** What a schema can't say. */
function brokenRules(point: ContactPoint, geography: Geography, now: Date): Reason[] {
  return [...unknownNumbers(point, geography), ...impossibleHours(point), ...impossibleDay(point, now)];
}

function unknownNumbers(
  { municipalities = [], counties = [] }: ContactPoint,
  geography: Geography,
): Reason[] {
  const refuse = (list: string, word: string, index: number, number: string): Reason => ({
    field: `${list}.${index + 1}`,
    code: 'unknown',
    why: `${word} ${number} har aldri vært i bruk siden 2013`,
  });
  return [
    ...municipalities.flatMap((number, index) =>
      geography.isMunicipality(number) ? [] : [refuse('municipalities', 'kommunenummer', index, number)],
    ),
    ...counties.flatMap((number, index) =>
      geography.isCounty(number) ? [] : [refuse('counties', 'fylkesnummer', index, number)],
    ),
  ];
}

function impossibleHours({ openingHours }: ContactPoint): Reason[] {
  const reasons: Reason[] = [];
  const checkOrder = (field: string, opens: string, closes: string) => {
    // Midnight as an end.
    if (closes !== '00:00' && closes <= opens)
      reasons.push({ field, code: 'order', why: 'stenger før det åpner' });
  };
  openingHours?.regular.forEach(({ opens, closes }, index) =>
    checkOrder(`openingHours.regular.${index + 1}`, opens, closes),
  );
  openingHours?.exceptions?.forEach(({ closed, opens, closes, note }, index) => {
    const field = `openingHours.exceptions.${index + 1}`;
    if (opens && closes) checkOrder(field, opens, closes);
    else if (opens || closes || !(closed || note))
      reasons.push({ field, code: 'incomplete', why: 'må ha closed, note, eller både opens og closes' });
  });
  return reasons;
}

function impossibleDay({ verified }: ContactPoint, now: Date): Reason[] {
  if (!verified) return [];
  const field = 'verified.date';
  // A year or a month means its first day.
  const day = `${verified.date}-01-01`.slice(0, 10);
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day)
    return [{ field, code: 'format', why: 'er en dag som ikke finnes' }];
  const today = now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });
  return day > today ? [{ field, code: 'future', why: 'er en dag som ikke har vært ennå' }] : [];
}

/** A crisis line that nobody can reach would not be shown. */
function unreachableLines({ crisis = [] }: Service): Reason[] {
  return crisis.flatMap(({ phone, url }, index) =>
    phone || url
      ? []
      : [
          {
            field: `crisis.${index + 1}`,
            code: 'incomplete',
            why: 'må ha telefon (phone) eller adresse (url)',
          },
        ],
  );
}
