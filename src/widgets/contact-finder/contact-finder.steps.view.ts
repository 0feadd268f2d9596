import type { Action } from '../../ui/action.js';
import { organisationAction, type Organisation } from '../../ui/stuck.js';
import { wantGroup } from '../../ui/ui.strings.js';
import { formHref } from '../../ui/wish.js';
import type { FinderHandlers, FinderUi } from './contact-finder.handlers.js';
import type { NextStep } from './contact-finder.model.js';
import { clear } from '../../ui/filters.strings.js';
import * as strings from './contact-finder.strings.js';

const PRESSED = {
  neighbours: strings.stepNeighbours,
  remote: strings.stepRemote,
  'clear-filters': clear,
  'clear-place': strings.stepAll,
};

/** Next steps as things to press; not what the host put in `slot="help"`, which stands there itself. */
export const stepActions = (
  steps: readonly NextStep[],
  { formUrl }: Pick<FinderUi, 'formUrl'>,
  on: FinderHandlers,
): Action[] =>
  steps.flatMap((step) => {
    if (step.kind === 'help') return [];
    if (step.kind === 'form')
      return {
        text: wantGroup(),
        href: formHref(formUrl, step.contactPoint),
        onPress: (press) => on.wishHere(step, press),
      };
    return step.kind in PRESSED
      ? { text: PRESSED[step.kind as keyof typeof PRESSED](), onPress: () => on.step(step) }
      : organisationAction(step as Organisation);
  });
