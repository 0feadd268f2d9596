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
  /** It is being tried again. */
  busy?: boolean;
}

/** Nothing can be shown: why, and what can be done instead. */
const stuckView = ({ level, steps, on, busy = false }: StuckView, panel: StatePanel): TemplateResult =>
  html`<div class="finder" aria-busy=${String(busy)}>
    ${statePanel(level, panel)}
    ${steps.length > 0 ? stepsPanel(steps, level, on) : html`<p>${strings.askLocally()}</p>`}
  </div>`;

/** The backend could not be asked, or what it said is newer than this module. */
function failedPanel(error: ApiError, onRetry: () => void): StatePanel {
  const panel = failure(error, onRetry);
  const newer = error.options.detail === 'newer-format';
  return newer ? { ...panel, title: strings.newerFormat(), text: strings.askLocally() } : panel;
}

export const failedView = (error: ApiError, onRetry: () => void, view: StuckView): TemplateResult =>
  stuckView(view, failedPanel(error, onRetry));

/** The same, to be read aloud. */
export function failedText(error: ApiError): string {
  const { title, text } = failedPanel(error, () => undefined);
  return `${title}. ${text}`;
}

/** No backend is named: a fault of the page, told in the console; the visitor is told what to do instead. */
export const notConfiguredView = (view: StuckView): TemplateResult =>
  stuckView(view, { title: shared.offlineTitle(), text: strings.askLocally() });
