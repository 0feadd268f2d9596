import { receiverFor } from '../../../src/lib/receiver.js';
import { dayOf, mondayOf, weekOf } from '../days.js';
import type { Geography } from '../geography.js';
import { atPresent } from '../interests/receive.js';
import type { ContactPoint } from '../schemas/contact-point.js';
import type { Waiting } from '../schemas/waiting.js';
import type { Publication } from '../store/publication.js';
import type { Database } from '../store/tables.js';
import { countWaiting, keepSnapshot, readSnapshot, type WaitingCount } from '../store/waiting.js';
import { waitingAreas } from './areas.js';

/** Fewer than this are never told of. */
const FEWEST = 3;
const USUAL_GROUP = 5;

export interface WaitingContext {
  db: Database;
  operator: string;
  geography: Geography;
  now: Date;
}

/** This week's snapshot: made by the first who asks, and the same for everybody until Monday. */
export async function waitingThisWeek(
  { db, operator, geography, now }: WaitingContext,
  { contactPoints }: Publication,
): Promise<Waiting> {
  const today = dayOf(now);
  const week = weekOf(today);
  const before = await readSnapshot(db, operator, week);
  if (before) return before;
  const counts = await countWaiting(db, operator);
  const fresh: Waiting = {
    format: 1,
    // Not the moment: that would say when the count was taken.
    generated: `${mondayOf(today)}T00:00:00Z`,
    areas: toAreas(counts, contactPoints, geography),
  };
  await keepSnapshot(db, operator, week, fresh);
  // What another process has kept meanwhile counts for all.
  return (await readSnapshot(db, operator, week)) ?? fresh;
}

export function toAreas(
  counts: readonly WaitingCount[],
  contactPoints: readonly ContactPoint[],
  geography: Geography,
): Waiting['areas'] {
  const byMunicipality = new Map<string, number>();
  for (const { municipality, contactPoint, total } of counts) {
    const number = municipality ?? homeOf(contactPoint, contactPoints, geography);
    if (number) byMunicipality.set(number, (byMunicipality.get(number) ?? 0) + total);
  }
  // Who takes what belongs to nobody else has no area of their own.
  const points = contactPoints.map((point) => ({ ...atPresent(point, geography), national: false }));
  return waitingAreas(geography).flatMap((municipalities) => {
    const total = municipalities.reduce((sum, number) => sum + (byMunicipality.get(number) ?? 0), 0);
    if (total < FEWEST) return [];
    const id = soleReceiver(municipalities, points);
    const startsAt = contactPoints.find((point) => point.id === id)?.groupStartsAt ?? USUAL_GROUP;
    const band = total >= Math.max(FEWEST, startsAt) ? ('enough' as const) : ('some' as const);
    return [{ municipalities, ...(id && { contactPoint: id }), band }];
  });
}

/** Who has only said which place they want belongs where that place is. */
function homeOf(
  id: string,
  contactPoints: readonly ContactPoint[],
  geography: Geography,
): string | undefined {
  const [first] = contactPoints.find((point) => point.id === id)?.municipalities ?? [];
  return first && geography.presentNumbers(first)[0];
}

/** The one that receives from every municipality of the area, if there is one. */
function soleReceiver(
  municipalities: readonly string[],
  points: Parameters<typeof receiverFor>[0]['points'],
): string | undefined {
  const receivers = municipalities.map((municipality) => receiverFor({ points, municipality }));
  const [first] = receivers;
  if (first?.kind !== 'point') return undefined;
  return receivers.every((other) => other.kind === 'point' && other.id === first.id) ? first.id : undefined;
}
