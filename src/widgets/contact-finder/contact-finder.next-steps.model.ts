/** What can be done when there is too little here: only what really exists. */
import { helpFrom } from '../../data/service.js';
import { receiverFor } from '../../lib/receiver.js';
import { activeFilters } from './contact-finder.filters.model.js';
import { hasWayIn, type Tiers } from './contact-finder.order.model.js';
import type { FinderState, NextStep } from './contact-finder.types.model.js';

/** Most useful first: undo what hides places, then the nearest people, then those further up. */
export const nextSteps = (state: FinderState, tiers: Tiers): NextStep[] =>
  existing([
    activeFilters(state.filters) && { kind: 'clear-filters' },
    tiers.neighbour.length && { kind: 'neighbours' },
    ...formStep(state),
    ...remoteStep(tiers),
    ...helpFrom(state.host.help, state.service),
    state.choice.kind !== 'none' && { kind: 'clear-place' },
  ]);

/** Only to what answers: a way to places that nobody can reach is none. */
export const remoteStep = ({ remote }: Tiers): NextStep[] =>
  remote.some(({ point }) => hasWayIn(point)) ? [{ kind: 'remote' }] : [];

/** Where the form would say who reads a wish from here, and somebody takes it. */
export function formStep({ points, service, choice, scope = [], host }: FinderState): NextStep[] {
  const { interests } = service.offers ?? {};
  if (!interests || !host.form) return [];
  const { kind, municipalities } = choice.kind === 'place' ? choice.hit.place : {};
  const [municipality, another] = kind === 'county' ? [] : (municipalities ?? scope);
  const here = municipality && !another ? { municipality } : {};
  const receiver = receiverFor({ points, fallbackReceiver: interests.fallbackReceiver, ...here });
  return receiver.kind === 'point' ? [{ kind: 'form', contactPoint: receiver.id, ...here }] : [];
}

const existing = (steps: readonly (NextStep | '' | 0 | false | undefined)[]): NextStep[] =>
  steps.filter((step) => !!step);
