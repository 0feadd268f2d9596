import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../data/service.js';
import type { Locale } from '../localization/localization.js';
import { crisisLines, type CrisisView } from './crisis-lines.js';
import { heading } from './heading.js';
import * as strings from './ui.strings.js';

/** What a `CrisisController` offers. */
export interface CrisisPlace {
  readonly owner: boolean;
  tells(demo: boolean): boolean;
  show(): unknown;
}

/** Whoever goes by Tab hears whose number it is too. */
const lineView = ({ text, href, meaning, lang }: CrisisView) => {
  const id = `crisis-${href.replace(/\W/g, '')}`;
  return html`<li>
    <a href=${href} aria-describedby=${meaning ? id : nothing}>${text}</a>
    ${meaning ? html`<span class="small" id=${id} lang=${lang ?? nothing}>${meaning}</span>` : nothing}
  </li>`;
};

/**
 * "Trenger du noen å snakke med nå?": the two lines that matter most in the open, the rest in a fold.
 *
 * Plain sentences in the tint: no icon, no red, nothing that alarms. Works without a backend.
 */
function block(service: Service | undefined, locale: Locale, level: number): TemplateResult {
  const { lines, checked } = crisisLines(service, locale);
  const rest = lines.slice(2);
  return html`<section class="crisis" part="crisis" tabindex="-1" aria-labelledby="crisis-title">
    ${heading(level, strings.crisisQuestion(), { depth: 1, size: 'label', id: 'crisis-title' })}
    <ul>
      ${lines.slice(0, 2).map(lineView)}
    </ul>
    ${
      rest.length > 0
        ? html`<details class="fold">
            <summary>${strings.crisisMore()}</summary>
            <ul>
              ${rest.map(lineView)}
            </ul>
            ${checked ? html`<p class="small">${strings.crisisChecked(checked)}</p>` : nothing}
          </details>`
        : nothing
    }
  </section>`;
}

const link = (place: CrisisPlace): TemplateResult =>
  html`<p class="crisis-link">
    <button type="button" class="tertiary" @click=${() => place.show()}>${strings.crisisQuestion()}</button>
  </p>`;

/** The block in the one widget that has it, a line that leads there in the others. */
export const crisis = (
  place: CrisisPlace,
  service: Service | undefined,
  locale: Locale,
  level: number,
): TemplateResult => (place.owner ? block(service, locale, level) : link(place));
