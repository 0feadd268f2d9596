import { html, type TemplateResult } from 'lit';
import type { ApiError } from '../../data/api-error.js';
import { failure, statePanel, type StatePanel } from '../../ui/state-panel.js';
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

/** Nothing can be shown: why, and what can be done instead. */
const stuckView = ({ level, steps, on }: StuckView, panel: StatePanel): TemplateResult =>
  html`<div class="finder">
    ${statePanel(level, panel)}
    ${steps.length > 0 ? stepsPanel(steps, level, on) : html`<p>${strings.askLocally()}</p>`}
  </div>`;

/** The backend could not be asked, or what it said is newer than this module. */
export function failedView(error: ApiError, onRetry: () => void, view: StuckView): TemplateResult {
  const panel = failure(error, onRetry);
  const newer = error.options.detail === 'newer-format';
  return stuckView(
    view,
    newer ? { ...panel, title: strings.newerFormat(), text: strings.askLocally() } : panel,
  );
}

/** No backend is named: a fault of the page, told in the console; the visitor is told what to do instead. */
export const notConfiguredView = (view: StuckView): TemplateResult =>
  stuckView(view, { title: shared.offlineTitle(), text: strings.askLocally() });
