import { receiverFor } from '../../../src/lib/receiver.js';
import type { Geography } from '../geography.js';
import type { ContactPoint } from '../schemas/contact-point.js';
import type { Interest } from '../schemas/interest.js';
import type { Publication } from '../store/publication.js';
import type { FieldFault } from './check.js';

export type Taken = { ok: true; receiver: ContactPoint } | { ok: false; errors: FieldFault[] };

/** What depends on what is published now: the consent, the fields that are asked for, and who receives. */
export function takeInterest(
  interest: Interest,
  { service, contactPoints }: Publication,
  geography: Geography,
): Taken {
  const { fields = [], fallbackReceiver } = service.offers?.interests ?? {};
  const errors = [...unaskedFields(interest, fields), ...otherConsent(interest, service.consent?.version)];
  if (interest.contactPoint && !contactPoints.some(({ id }) => id === interest.contactPoint))
    errors.push({ pointer: '/contactPoint', code: 'unknown' });
  if (errors.length > 0) return { ok: false, errors };
  const points = contactPoints.map((point) => atPresent(point, geography));
  const { contactPoint, municipality } = interest;
  let found = receiverFor({ points, fallbackReceiver, contactPoint, municipality });
  // Several could, and nobody has chosen.
  if (found.kind === 'choose') found = receiverFor({ points, fallbackReceiver });
  const id = found.kind === 'point' ? found.id : undefined;
  const receiver = contactPoints.find((point) => point.id === id);
  if (receiver) return { ok: true, receiver };
  const pointer = contactPoint === undefined ? '/municipality' : '/contactPoint';
  return { ok: false, errors: [{ pointer, code: 'no-receiver' }] };
}

/** What the receiver says of what comes next, in the language that the person read, when it is there. */
export function whatHappensNext(point: ContactPoint, lang: string): string | undefined {
  if (lang === (point.lang ?? 'nb')) return point.whatHappensFirst;
  return point.translations?.[lang]?.['whatHappensFirst'] ?? point.whatHappensFirst;
}

const ALWAYS = new Set(['contactPoint', 'municipality', 'adult', 'consent']);
/** How a number may be used belongs to the number. */
const WITH_PHONE = ['phone', 'phoneBy', 'mayLeaveMessage'];

/** Nothing is taken that the operator has not said that it asks for; both ways to be reached unless one is named. */
function unaskedFields(interest: Interest, fields: readonly string[]): FieldFault[] {
  const named = ['phone', 'email'].filter((way) => fields.includes(way));
  const ways = named.length === 1 ? named : ['phone', 'email'];
  const asked = new Set([...ALWAYS, ...fields, ...ways, ...(ways.includes('phone') ? WITH_PHONE : [])]);
  return Object.keys(interest)
    .filter((name) => !asked.has(name))
    .map((name) => ({ pointer: `/${name}`, code: 'unknown-field' }));
}

function otherConsent({ consent }: Interest, version: string | undefined): FieldFault[] {
  if (version === undefined || consent.version === version) return [];
  return [{ pointer: '/consent/version', code: 'unknown' }];
}

/** As much of a place as the rule asks for, with the numbers of today. */
export function atPresent({ id, acceptsInterest, status, ...where }: ContactPoint, geography: Geography) {
  return {
    id,
    ...(acceptsInterest && { acceptsInterest }),
    ...(status && { status }),
    ...(where.national && { national: true }),
    municipalities: (where.municipalities ?? []).flatMap((number) => geography.presentNumbers(number)),
    counties: (where.counties ?? []).flatMap((number) => geography.presentCounties(number)),
  };
}
