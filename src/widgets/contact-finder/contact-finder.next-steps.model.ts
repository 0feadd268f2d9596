/** What can be done when there is too little here: only what really exists. */
import type { Service } from '../../data/service.js';
import type { FinderState, NextStep } from './contact-finder.types.model.js';

/** Help from outside the list: the host's own, the national contact, whoever runs the service. */
export function helpFrom(state: Pick<FinderState, 'host' | 'service'>): NextStep[] {
  const { host, service } = state;
  return [...(host.help ? [{ kind: 'help' as const }] : []), ...nationalOf(service), ...operatorOf(service)];
}

export interface WhatExists {
  neighbours: number;
  remote: number;
  filters: boolean;
  place: boolean;
}

/** Most useful first: undo what hides places, then the nearest people, then those further up. */
export function nextSteps(state: Pick<FinderState, 'host' | 'service'>, exists: WhatExists): NextStep[] {
  return [
    ...(exists.filters ? [{ kind: 'clear-filters' as const }] : []),
    ...(exists.neighbours ? [{ kind: 'neighbours' as const, count: exists.neighbours }] : []),
    ...(exists.remote ? [{ kind: 'remote' as const, count: exists.remote }] : []),
    ...helpFrom(state),
    ...(exists.place ? [{ kind: 'clear-place' as const }] : []),
  ];
}

/** A name that nobody can call or look up is no next step. */
function nationalOf({ national }: Service): NextStep[] {
  if (!national?.phone && !national?.url) return [];
  const { name, phone, url } = national;
  return [{ kind: 'national', name, ...(phone ? { phone } : {}), ...(url ? { url } : {}) }];
}

function operatorOf({ operator }: Service): NextStep[] {
  if (!operator?.phone && !operator?.email && !operator?.url) return [];
  const { name, phone, email, url } = operator;
  return [
    {
      kind: 'operator',
      name,
      ...(phone ? { phone } : {}),
      ...(email ? { email } : {}),
      ...(url ? { url } : {}),
    },
  ];
}
