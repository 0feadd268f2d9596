import { html, nothing, type TemplateResult } from 'lit';
import { actionView, type Action } from './action.js';
import { heading } from './heading.js';
import * as strings from './ui.strings.js';

export interface Step extends Action {
  /** A few words on what it leads to. */
  note?: string;
}

export interface NextSteps {
  steps: readonly Step[];
  /** The host has put something in `slot="help"`: it goes first, since it is nearest. */
  help: boolean;
  /** Default: "Dette kan du gjøre nå". */
  title?: string;
  /** Default 1: one under the widget's heading. */
  depth?: number;
}

const stepView = (step: Step) =>
  html`<li>
    ${actionView(step, 'tertiary')}
    ${step.note ? html`<span class="small" lang=${step.lang ?? nothing}>${step.note}</span>` : nothing}
  </li>`;

/** What a person can do instead; nothing at all when there is nothing, rather than an empty heading. */
export function nextSteps(level: number, next: NextSteps): TemplateResult | typeof nothing {
  if (next.steps.length === 0 && !next.help) return nothing;
  return html`<section class="next-steps" part="next-steps">
    ${heading(level, next.title ?? strings.nextStepsTitle(), { depth: next.depth ?? 1, size: 'label' })}
    <ul class="links">
      ${next.help ? html`<li><slot name="help"></slot></li>` : nothing} ${next.steps.map(stepView)}
    </ul>
  </section>`;
}
