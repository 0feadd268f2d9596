/** Made-up places for the tests of the model: only what a test says of them is true of them. */
import type { ContactPoint } from '../../../src/data/contact-points.js';
import { searchPlaces, type PlaceHit } from '../../../src/geography/geography.js';
import {
  NO_FILTERS,
  PAGE_SIZE,
  toViewModel,
  type CardView,
  type FinderState,
  type FinderViewModel,
  type Tier,
} from '../../../src/widgets/contact-finder/contact-finder.model.js';

/** A Saturday in Norway. */
export const NOW = new Date('2026-11-21T12:00:00+01:00');
export const CONFIRMED = { date: '2026-11-01' };

export const OSLO = '0301';
export const BAERUM = '3201';
export const STAVANGER = '1103';
export const RANDABERG = '1127';
export const KVITSOY = '1144';
export const HAUGESUND = '1106';
export const UTSIRA = '1151';
export const TROMSO = '5501';
export const HARSTAD = '5503';
export const SENJA = '5530';
export const SORREISA = '5526';
export const SVALBARD = '2100';

/** A confirmed place that one can go to, in the first municipality. */
export function place(id: string, municipality?: string, more: Partial<ContactPoint> = {}): ContactPoint {
  return {
    id,
    name: id,
    ...(municipality ? { municipalities: [municipality] } : {}),
    verified: CONFIRMED,
    ...more,
  };
}

export function state(points: readonly ContactPoint[], more: Partial<FinderState> = {}): FinderState {
  return {
    points,
    service: { format: 1 },
    choice: { kind: 'none' },
    filters: NO_FILTERS,
    shown: PAGE_SIZE,
    host: { help: false },
    now: NOW,
    ...more,
  };
}

/** The best answer to a typed place. */
export function hit(text: string): PlaceHit {
  const found = searchPlaces(text, 1)[0];
  if (!found) throw new Error(`No place is called ${text}`);
  return found;
}

/** What somebody who lives there sees. */
export function from(
  text: string,
  points: readonly ContactPoint[],
  more: Partial<FinderState> = {},
): FinderViewModel {
  return toViewModel(state(points, { choice: { kind: 'place', hit: hit(text) }, ...more }));
}

/** Ids by group, as drawn. */
export function drawn(model: FinderViewModel): { [tier in Tier]?: string[] } {
  return Object.fromEntries(
    model.groups.map(({ tier, cards }) => [tier, cards.map(({ point }) => point.id)]),
  );
}

/** How many places, or remote offers, are not drawn yet. */
export const left = ({ groups }: FinderViewModel, remote = false): number =>
  groups
    .filter(({ tier }) => (tier === 'remote') === remote)
    .reduce((sum, { total, cards }) => sum + total - cards.length, 0);

export function card(model: FinderViewModel, id: string): CardView {
  const found = model.groups.flatMap(({ cards }) => cards).find(({ point }) => point.id === id);
  if (!found) throw new Error(`${id} is not drawn`);
  return found;
}

export function many(count: number, make: (at: number) => ContactPoint): ContactPoint[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
