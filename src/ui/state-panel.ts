import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../data/api-error.js';
import { actionView, type Action } from './action.js';
import { heading } from './heading.js';
import * as strings from './ui.strings.js';

export interface StatePanel {
  title: string;
  /** One sentence. */
  text: string;
  primary?: Action;
}

/** An empty or failed state: what it is, what to do. Never red: nothing that the person did is wrong. */
export const statePanel = (level: number, { title, text, primary }: StatePanel): TemplateResult =>
  html`<section class="state" part="state">
    ${heading(level, title, { depth: 1, focusable: true })}
    <p>${text}</p>
    ${primary ? actionView(primary, 'primary') : nothing}
  </section>`;

/** What to tell a visitor about an error of the data layer; the details are for the console. */
export function failure({ kind, options }: ApiError, onRetry: () => void): StatePanel {
  const primary = { text: strings.tryAgain(), onPress: onRetry };
  if (options.detail === 'newer-format')
    return { title: strings.newerFormat(), text: strings.askLocally(), primary };
  return {
    title: kind === 'shape' ? strings.shapeTitle() : strings.offlineTitle(),
    text:
      // A redirect is the service's own fault: the visitor's network did what it should.
      kind === 'offline' && options.detail !== 'redirect'
        ? strings.offlineText()
        : kind === 'timeout'
          ? strings.timeoutText()
          : strings.httpText(),
    primary,
  };
}

/** The same, to be read aloud. */
export function failureText(error: ApiError): string {
  const { title, text } = failure(error, () => undefined);
  return `${title}. ${text}`;
}
