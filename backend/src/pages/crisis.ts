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

export function crisisBlock(service: Service, lang: PageLanguage): Template {
  const { list, checked } = crisisList(service, lang);
  return html`<aside class="crisis" id="${CRISIS_ID}" aria-labelledby="${CRISIS_ID}-title">
    <h3 id="${CRISIS_ID}-title">${shared.crisisQuestion()}</h3>
    ${list} ${checked ? html`<p class="small">${checked}</p>` : undefined}
  </aside>`;
}
