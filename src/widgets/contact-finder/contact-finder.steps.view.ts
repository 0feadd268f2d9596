import { telHref } from '../../lib/phone.js';
import { mailHref } from '../../lib/links.js';
import type { Action } from '../../ui/action.js';
import { shownPhone } from './contact-finder.contact.view.js';
import type { FinderHandlers } from './contact-finder.handlers.js';
import type { NextStep } from './contact-finder.model.js';
import * as strings from './contact-finder.strings.js';

/** Next steps as things to press. What the host put in `slot="help"` is no action where it stands itself. */
export const stepActions = (steps: readonly NextStep[], on: FinderHandlers): Action[] =>
  steps.flatMap((step) => stepAction(step, on));

function stepAction(step: NextStep, on: FinderHandlers): Action[] {
  const press = (text: string): Action[] => [{ text, onPress: () => on.step(step) }];
  switch (step.kind) {
    case 'neighbours':
      return press(strings.stepNeighbours());
    case 'remote':
      return press(strings.stepRemote());
    case 'clear-filters':
      return press(strings.filterClear());
    case 'clear-place':
      return press(strings.stepAll());
    case 'help':
      return press(strings.stepHelp());
    default:
      return organisationActions(step);
  }
}

/** One way for each: the most direct. The list is read by somebody who has been sent on already. */
function organisationActions(step: { name: string; phone?: string; email?: string; url?: string }): Action[] {
  const { name, phone, email, url } = step;
  if (phone) return [{ text: strings.stepCall(name, shownPhone(phone)), href: telHref(phone) }];
  if (email) return [{ text: strings.stepEmail(name), href: mailHref(email) }];
  return url ? [{ text: strings.stepVisit(name), href: url }] : [];
}
