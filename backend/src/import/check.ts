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
): Outcome<ContactPoint[]> {
  if (records.length > MAX_CONTACT_POINTS) {
    return {
      ok: false,
      refusals: [unreadable('maxItems', `har flere enn ${MAX_CONTACT_POINTS} steder`).refusal],
    };
  }
  const points: ContactPoint[] = [];
  const refusals: Refusal[] = [];
  const seen = new Map<string, string>();
  for (const { where, value, reasons = [] } of records) {
    const checked = checkContactPoint(value);
    const found = checked.ok ? brokenRules(checked.value, geography) : checked.faults.map(toReason);
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
  if (checked.ok) return checked;
  return { ok: false, refusals: checked.faults.map((fault) => ({ where: 'filen', ...toReason(fault) })) };
}

function toReason(fault: Fault): Reason {
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
function idOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(id) ? id : undefined;
}

/** What a schema can't say. */
function brokenRules(point: ContactPoint, geography: Geography): Reason[] {
  const reasons: Reason[] = [];
  point.municipalities?.forEach((number, index) => {
    if (!geography.isMunicipality(number)) {
      reasons.push({
        field: `municipalities.${index + 1}`,
        code: 'unknown',
        why: `kommunenummer ${number} har aldri vært i bruk siden 2013`,
      });
    }
  });
  point.counties?.forEach((number, index) => {
    if (!geography.isCounty(number)) {
      reasons.push({
        field: `counties.${index + 1}`,
        code: 'unknown',
        why: `fylkesnummer ${number} har aldri vært i bruk siden 2013`,
      });
    }
  });
  point.openingHours?.regular.forEach(({ opens, closes }, index) => {
    if (closes <= opens)
      reasons.push({
        field: `openingHours.regular.${index + 1}`,
        code: 'order',
        why: 'stenger før det åpner',
      });
  });
  point.openingHours?.exceptions?.forEach(({ opens, closes }, index) => {
    const field = `openingHours.exceptions.${index + 1}`;
    if (!opens !== !closes)
      reasons.push({ field, code: 'incomplete', why: 'må ha både opens og closes, eller ingen av dem' });
    if (opens && closes && closes <= opens)
      reasons.push({ field, code: 'order', why: 'stenger før det åpner' });
  });
  return reasons;
}
