/** What can be done when there is too little here: only what really exists. */
import { activeFilters } from './contact-finder.filters.model.js';
import type { Tiers } from './contact-finder.order.model.js';
import type { FinderState, NextStep } from './contact-finder.types.model.js';

/**
 * Help from outside the list: the host's own, the national contact, whoever runs the service.
 * A name that nobody can call or look up is no next step.
 */
export function helpFrom({ host, service }: Pick<FinderState, 'host' | 'service'>): NextStep[] {
  const { national, operator } = service;
  return existing([
    host.help && { kind: 'help' },
    (national?.phone || national?.url) && { kind: 'national', ...national },
    (operator?.phone || operator?.email || operator?.url) && { kind: 'operator', ...operator },
  ]);
}

/** Most useful first: undo what hides places, then the nearest people, then those further up. */
export const nextSteps = (state: FinderState, { neighbour, remote }: Tiers): NextStep[] =>
  existing([
    activeFilters(state.filters) && { kind: 'clear-filters' },
    neighbour.length && { kind: 'neighbours' },
    remote.length && { kind: 'remote' },
    ...helpFrom(state),
    state.choice.kind !== 'none' && { kind: 'clear-place' },
  ]);

const existing = (steps: readonly (NextStep | '' | 0 | false | undefined)[]): NextStep[] =>
  steps.filter((step) => !!step);
