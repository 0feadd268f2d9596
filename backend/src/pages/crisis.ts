import { crisisLines } from '../../../src/ui/crisis-lines.js';
import * as shared from '../../../src/ui/ui.strings.js';
import type { Service } from '../schemas/service.js';
import { html, type Template } from './html.js';
import type { PageLanguage } from './speak.js';

export const CRISIS_ID = 'snakk';

/** The widgets' own lines, or the operator's; `speak` says in which language. */
export function crisisList(service: Service, lang: PageLanguage): { list: Template; checked: string } {
  const { lines, checked } = crisisLines(service, lang);
  const list = html`<ul>
    ${lines.map(
      ({ text, href, meaning, lang: other }) =>
        html`<li>
          <a href="${href}">${text}</a>${
            meaning ? html` <span class="small" lang=${other}>${meaning}</span>` : undefined
          }
        </li>`,
    )}
  </ul>`;
  return { list, checked: checked && shared.crisisChecked(checked) };
}

/** The two numbers that matter most, on the first screen, and the way to the others. */
export function crisisStart(service: Service, lang: PageLanguage): Template {
  const [talk, life] = crisisLines(service, lang).lines;
  return html`<p class="now">
    <a href="#${CRISIS_ID}">${shared.crisisQuestion()}</a>
    ${[talk, life].map((line) => line && html`<a href=${line.href}>${line.text}</a> `)}
  </p>`;
}

export function crisisBlock(service: Service, lang: PageLanguage): Template {
  const { list, checked } = crisisList(service, lang);
  // Marked: the widgets of the page show no other, and lead here.
  return html`<aside
    class="crisis"
    id="${CRISIS_ID}"
    tabindex="-1"
    data-selvhjelp-crisis
    aria-labelledby="${CRISIS_ID}-title"
  >
    <h3 id="${CRISIS_ID}-title">${shared.crisisQuestion()}</h3>
    ${list} ${checked ? html`<p class="small">${checked}</p>` : undefined}
  </aside>`;
}
