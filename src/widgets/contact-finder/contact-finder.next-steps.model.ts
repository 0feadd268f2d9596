/** What can be done when there is too little here: only what really exists. */
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

export interface WhatExists {
  neighbours: number;
  remote: number;
  filters: number;
  place: boolean;
}

/** Most useful first: undo what hides places, then the nearest people, then those further up. */
export const nextSteps = (
  state: Pick<FinderState, 'host' | 'service'>,
  { filters, neighbours, remote, place }: WhatExists,
): NextStep[] =>
  existing([
    filters && { kind: 'clear-filters' },
    neighbours && { kind: 'neighbours', count: neighbours },
    remote && { kind: 'remote', count: remote },
    ...helpFrom(state),
    place && { kind: 'clear-place' },
  ]);

const existing = (steps: readonly (NextStep | '' | 0 | false | undefined)[]): NextStep[] =>
  steps.filter((step) => !!step);
