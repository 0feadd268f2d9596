import { mailHref } from '../../lib/links.js';
import { telHref } from '../../lib/phone.js';
import type { Action } from '../../ui/action.js';
import { shownPhone } from '../../ui/phone-text.js';
import * as shared from '../../ui/ui.strings.js';
import type { FinderHandlers } from './contact-finder.handlers.js';
import type { NextStep } from './contact-finder.model.js';
import * as strings from './contact-finder.strings.js';

const PRESSED = {
  neighbours: strings.stepNeighbours,
  remote: strings.stepRemote,
  'clear-filters': strings.filterClear,
  'clear-place': strings.stepAll,
};

/** Next steps as things to press; not what the host put in `slot="help"`, which stands there itself. */
export const stepActions = (steps: readonly NextStep[], on: FinderHandlers): Action[] =>
  steps.flatMap((step) => {
    if (step.kind === 'help') return [];
    return step.kind in PRESSED
      ? { text: PRESSED[step.kind as keyof typeof PRESSED](), onPress: () => on.step(step) }
      : organisationActions(step as Organisation);
  });

interface Organisation {
  name: string;
  phone?: string;
  email?: string;
  url?: string;
}

/** One way for each: the most direct. The list is read by somebody who has been sent on already. */
function organisationActions({ name, phone, email, url }: Organisation): Action[] {
  if (phone) return [{ text: shared.call(`${name}: ${shownPhone(phone)}`), href: telHref(phone) }];
  if (email) return [{ text: shared.email(name), href: mailHref(email) }];
  return url ? [{ text: strings.stepVisit(name), href: url }] : [];
}
