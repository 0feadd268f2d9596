import { html, nothing, type TemplateResult } from 'lit';
import type { ShownExplainer } from '../../data/explainer-sections.js';
import type { Service } from '../../data/service.js';
import { formatDate } from '../../lib/format.js';
import type { Locale } from '../../localization/localization.js';
import { crisisLines } from '../../ui/crisis-lines.js';
import { organisationSteps } from '../../ui/stuck.js';
import * as shared from '../../ui/ui.strings.js';
import { blockView, type BlockHandlers } from './explainer.blocks.view.js';
import * as strings from './explainer.strings.js';

/** What goes on the paper, for the person that it is given to. */
export const HANDOUT = ['in-short', 'how-a-group-starts'];
/** For a number written by hand. */
const ROOM = '_'.repeat(40);
const KINDS = [/text|list/, /steps/];

/** One page to give away: what it is, how it begins, whom to ask, whom to call. Nothing on it can be pressed. */
export function handoutSheet(
  { title, sections, reviewed }: ShownExplainer,
  service: Service,
  locale: Locale,
): TemplateResult {
  const nothingToDo = () => undefined;
  const on: BlockHandlers = {
    has: () => false,
    follow: nothingToDo,
    answered: nothingToDo,
    isOpen: () => true,
    toggled: nothingToDo,
  };
  const ask = organisationSteps(service).map(({ text }) => text);
  const paragraphs = (lines: readonly unknown[]) => lines.map((line) => html`<p>${line}</p>`);
  return html`<div class="sheet" lang=${locale}>
    <h1>${title}</h1>
    ${sections.map(
      ({ title, blocks, lang }, index) =>
        html`<div lang=${lang}>
          ${index ? html`<h2>${title}</h2>` : nothing}
          ${blocks
            .filter(({ kind }) => KINDS[index]?.test(kind))
            .map((block, at) => blockView(block, { id: `${index}-${at}`, level: 1, on }))}
        </div>`,
    )}
    <h2>${shared.nextStepsTitle()}</h2>
    ${paragraphs([...ask, shared.askLocally(), ROOM])}
    <h2>${shared.crisisQuestion()}</h2>
    ${crisisLines(service, locale).lines.map(
      (line) =>
        html`<p><strong>${line.text}</strong> <span lang=${line.lang ?? nothing}>${line.meaning}</span></p>`,
    )}
    <footer>
      ${paragraphs([location.href.replace(/#.*/, ''), strings.reviewed(formatDate(reviewed, locale))])}
    </footer>
  </div>`;
}
