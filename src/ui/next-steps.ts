import { html, nothing, type TemplateResult } from 'lit';
import { actionView, type Action } from './action.js';
import { heading } from './heading.js';
import * as strings from './ui.strings.js';

export interface NextSteps {
  steps: readonly Action[];
  /** The host has put something in `slot="help"`: it goes first, since it is nearest. */
  help: boolean;
}

/**
 * What a person can do instead; nothing at all when there is nothing, rather than an empty heading. The best of it is a
 * button among links, but where what the page says of itself goes before it.
 */
export const nextSteps = (level: number, { steps, help }: NextSteps): TemplateResult | typeof nothing =>
  help || steps.length > 0
    ? html`<section class="next-steps" part="next-steps">
        ${heading(level, strings.nextStepsTitle(), { depth: 1, size: 'label', focusable: true })}
        <ul class="links">
          ${help ? html`<li><slot name="help"></slot></li>` : nothing}
          ${steps.map((step, at) => html`<li>${actionView(step, at || help ? 'tertiary' : 'secondary')}</li>`)}
        </ul>
      </section>`
    : nothing;
