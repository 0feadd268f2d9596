/** Who reads the wish, and who can be turned to when nobody can. */
import type { ContactPoint } from '../../data/contact-points.js';
import { asOfToday, neighboursOf } from '../../geography/geography.js';
import { canReceive, isOpen, receiverFor } from '../../lib/receiver.js';
import type { FormState, ReceiverView } from './interest-form.types.model.js';

type Asker = Pick<FormState, 'points' | 'service' | 'reachable' | 'place'>;

/** More than these help nobody to choose. */
const MAX_WAYS = 5;

export function receiverOf(state: Asker): ReceiverView {
  const { service, reachable, place } = state;
  const interests = service.offers?.interests;
  if (!reachable || !interests) return { kind: 'no-backend', ways: waysIn(state) };
  const points = asOfToday(state.points);
  const able = points.filter(canReceive);
  const { fallbackReceiver } = interests;
  const receiver = receiverFor({ points, fallbackReceiver, ...place });
  const placed = place.municipality ?? points.some(({ id }) => id === place.contactPoint);
  if (!able.length || (placed && receiver.kind === 'nobody')) return { kind: 'nobody', ways: waysIn(state) };
  if (!placed || receiver.kind === 'nobody') return { kind: 'place-first' };
  return receiver.kind === 'choose'
    ? { kind: 'choose', points: able.filter(({ id }) => receiver.ids.includes(id)) }
    : { kind: 'point', point: able.find(({ id }) => id === receiver.id)! };
}

/** Places that can be called or written to: the one that is set, those of the place, its neighbours, and remote ones. */
function waysIn({ points, place: { municipality = '', contactPoint } }: Asker): ContactPoint[] {
  const beside = new Set(neighboursOf(municipality).map(({ number }) => number));
  const county = municipality.slice(0, 2);
  const tiers: readonly ((point: ContactPoint) => boolean | undefined)[] = [
    ({ id }) => id === contactPoint,
    ({ municipalities }) => municipalities?.includes(municipality),
    ({ counties }) => counties?.includes(county),
    ({ municipalities }) => municipalities?.some((number) => beside.has(number)),
    ({ national, formats }) => national ?? (!!formats?.length && !formats.includes('in-person')),
  ];
  const reachable = asOfToday(points).filter(
    (point) => isOpen(point) && (point.phones?.length || point.email),
  );
  return [...new Set(tiers.flatMap((tier) => reachable.filter(tier)))].slice(0, MAX_WAYS);
}
