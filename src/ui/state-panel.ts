import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../data/api-error.js';
import { actionView, type Action } from './action.js';
import { heading } from './heading.js';
import * as strings from './ui.strings.js';

export interface StatePanel {
  title: string;
  /** One sentence. */
  text?: string;
  primary?: Action;
  /** At most two. */
  links?: readonly Action[];
}

/** An empty or failed state: what it is, what to do. Never red: nothing that the person did is wrong. */
export const statePanel = (level: number, panel: StatePanel): TemplateResult =>
  html`<section class="state" part="state">
    ${heading(level, panel.title, { depth: 1, focusable: true })}
    ${panel.text ? html`<p>${panel.text}</p>` : nothing}
    ${panel.primary ? actionView(panel.primary, 'primary') : nothing}
    ${
      panel.links?.length
        ? html`<ul class="links">
            ${panel.links.slice(0, 2).map((link) => html`<li>${actionView(link, 'tertiary')}</li>`)}
          </ul>`
        : nothing
    }
  </section>`;

/** What to tell a visitor about an error of the data layer; the details are for the console. */
export function failure(error: ApiError, onRetry: () => void): StatePanel {
  const primary = { text: strings.tryAgain(), onPress: onRetry };
  switch (error.kind) {
    case 'offline':
      return { title: strings.offlineTitle(), text: strings.offlineText(), primary };
    case 'timeout':
      return { title: strings.offlineTitle(), text: strings.timeoutText(), primary };
    case 'http':
      return { title: strings.offlineTitle(), text: strings.httpText(), primary };
    case 'shape':
      return { title: strings.shapeTitle(), text: strings.httpText(), primary };
  }
}
