/** What can be done when there is too little here: only what really exists. */
import { helpFrom } from '../../data/service.js';
import { activeFilters } from './contact-finder.filters.model.js';
import type { Tiers } from './contact-finder.order.model.js';
import type { FinderState, NextStep } from './contact-finder.types.model.js';

/** Most useful first: undo what hides places, then the nearest people, then those further up. */
export const nextSteps = (state: FinderState, { neighbour, remote }: Tiers): NextStep[] =>
  existing([
    activeFilters(state.filters) && { kind: 'clear-filters' },
    neighbour.length && { kind: 'neighbours' },
    remote.length && { kind: 'remote' },
    ...helpFrom(state.host.help, state.service),
    state.choice.kind !== 'none' && { kind: 'clear-place' },
  ]);

const existing = (steps: readonly (NextStep | '' | 0 | false | undefined)[]): NextStep[] =>
  steps.filter((step) => !!step);
