import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../../data/api-error.js';
import { failure, statePanel } from '../../ui/state-panel.js';
import * as shared from '../../ui/ui.strings.js';
import type { FinderHandlers } from './contact-finder.handlers.js';
import type { NextStep } from './contact-finder.model.js';
import * as strings from './contact-finder.strings.js';
import { stepsPanel } from './contact-finder.view.js';

export interface StuckView {
  level: number;
  steps: readonly NextStep[];
  on: FinderHandlers;
}

/** The backend could not be asked, or what it said is newer than this module. */
export function failedView(error: ApiError, onRetry: () => void, view: StuckView): TemplateResult {
  const newer = error.options.detail === 'newer-format';
  const panel = newer
    ? {
        title: strings.newerFormat(),
        text: strings.askLocally(),
        primary: { text: shared.tryAgain(), onPress: onRetry },
      }
    : failure(error, onRetry);
  return html`<div class="finder">
    ${statePanel(view.level, panel)}
    ${newer || view.steps.length > 0 ? nothing : html`<p>${strings.askLocally()}</p>`}
    ${stepsPanel(view.steps, view.level, view.on)}
  </div>`;
}

/** No backend is named: a fault of the page, told in the console; the visitor is told what to do instead. */
export const notConfiguredView = (view: StuckView): TemplateResult =>
  html`<div class="finder">
    ${statePanel(view.level, { title: strings.notConfigured(), text: strings.askLocally() })}
    ${stepsPanel(view.steps, view.level, view.on)}
  </div>`;
