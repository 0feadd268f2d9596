import { html, nothing, type TemplateResult } from 'lit';
import type { ExplainerBlock, Runs } from '../../data/explainer.js';
import type { Id } from '../../data/contact-points.js';
import { heading } from '../../ui/heading.js';
import { figureView } from './explainer.figure.view.js';
import { sectionUrl } from './explainer.links.controller.js';

export interface BlockView {
  /** Unique in the explainer. */
  id: string;
  /** Of the widget's heading. */
  level: number;
  on: BlockHandlers;
}

export interface BlockHandlers {
  /** Whether the section is among those that are shown: only then is there a link to it. */
  has(section: Id): boolean;
  follow(section: Id, press: MouseEvent): void;
  /** An answer was chosen: its text. */
  answered(text: string): void;
  /** Whether a fold is open; `begins`: what it is before anybody has touched it. */
  isOpen(fold: string, begins: boolean): boolean;
  toggled(fold: HTMLDetailsElement): void;
}

type Block<K extends ExplainerBlock['kind']> = Extract<ExplainerBlock, { kind: K }>;

/** Text with its links. */
export const runsView = (runs: Runs, on: BlockHandlers): unknown =>
  typeof runs === 'string'
    ? runs
    : runs.map((run) =>
        typeof run === 'string'
          ? run
          : 'url' in run
            ? html`<a href=${run.url}>${run.text}</a>`
            : on.has(run.section)
              ? sectionLink(run.section, run.text, on)
              : run.text,
      );

export const sectionLink = (section: Id, text: string, on: BlockHandlers): TemplateResult =>
  html`<a href=${sectionUrl(section)} @click=${(press: MouseEvent) => on.follow(section, press)}>${text}</a>`;

/** The browser's page search has found an answer: it is chosen, and can be closed and found again. */
function found({ currentTarget }: Event): void {
  const answer = currentTarget as HTMLElement;
  answer.parentElement!.querySelector('input')!.checked = true;
  // The browser takes the attribute away after this.
  setTimeout(() => answer.setAttribute('hidden', 'until-found'));
}

const plain = (runs: Runs): string =>
  typeof runs === 'string' ? runs : runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');

const list = ({ items, ordered }: Block<'list'>, { on }: BlockView) => {
  const rows = items.map((item) => html`<li>${runsView(item, on)}</li>`);
  return ordered
    ? html`<ol>
        ${rows}
      </ol>`
    : html`<ul class="bullets">
        ${rows}
      </ul>`;
};

const steps = ({ items }: Block<'steps'>, { on }: BlockView) =>
  html`<ol class="steps">
    ${items.map(({ title, text }) => html`<li><strong>${title}</strong> <span>${runsView(text, on)}</span></li>`)}
  </ol>`;

/**
 * Roles are said aloud, since some browsers forget them when a narrow container makes cards of the rows; there each
 * cell carries the name of its column, for the eye only.
 */
const table = ({ caption, head, rows }: Block<'table'>, { on }: BlockView) =>
  html`<table role="table">
    <caption class="label">
      ${caption}
    </caption>
    <thead>
      <tr role="row">
        ${head.map((cell) => html`<th role="columnheader" scope="col">${cell}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first = '', ...cells]) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${runsView(first, on)}</th>
            ${cells.map(
              (cell, index) =>
                html`<td role="cell" data-head=${head[index + 1] ?? ''}>${runsView(cell, on)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;

/** Open or closed by its id, so that it is as the reader left it when its text comes in another language. */
export const foldView = (
  { id, name, begins = false }: { id: string; name: string; begins?: boolean },
  on: BlockHandlers,
  content: unknown,
): TemplateResult =>
  html`<details
    class=${name}
    data-fold=${id}
    ?open=${on.isOpen(id, begins)}
    @toggle=${({ currentTarget }: Event) => on.toggled(currentTarget as HTMLDetailsElement)}
  >
    ${content}
  </details>`;

const questions = ({ items }: Block<'questions'>, { id, on }: BlockView) =>
  items.map(({ title, text }, index) =>
    foldView(
      { id: `${id}-${index}`, name: 'question' },
      on,
      html`<summary>${title}</summary>
        <p>${runsView(text, on)}</p>`,
    ),
  );

const terms = ({ items }: Block<'terms'>, { on }: BlockView) =>
  html`<dl class="facts">
    ${items.map(
      ({ term, text }) =>
        html`<dt>${term}</dt>
          <dd>${runsView(text, on)}</dd>`,
    )}
  </dl>`;

const say = ({ items }: Block<'say'>) => items.map((item) => html`<blockquote><p>${item}</p></blockquote>`);

/** Only the css knows which answer is chosen: there is nothing to count, and nothing to keep. */
const reflections = ({ items }: Block<'reflections'>, { id, on }: BlockView) =>
  items.map(
    ({ title, answers }, index) =>
      html`<fieldset>
        <legend class="label">${title}</legend>
        ${answers.map(({ label, text }, at) => {
          const answer = `${id}-${index}-${at}`;
          return html`<div class="check-row">
            <input
              type="radio"
              id=${answer}
              name="${id}-${index}"
              autocomplete="off"
              @change=${() => on.answered(plain(text))}
            />
            <label for=${answer}>${label}</label>
            <div class="answer" hidden="until-found" @beforematch=${found}><p>${runsView(text, on)}</p></div>
          </div>`;
        })}
      </fieldset>`,
  );

function content(block: ExplainerBlock, view: BlockView): unknown {
  switch (block.kind) {
    case 'text':
      return html`<p>${runsView(block.text, view.on)}</p>`;
    case 'list':
      return list(block, view);
    case 'steps':
      return steps(block, view);
    case 'table':
      return table(block, view);
    case 'questions':
      return questions(block, view);
    case 'terms':
      return terms(block, view);
    case 'say':
      return say(block);
    case 'reflections':
      return reflections(block, view);
    case 'figure':
      return figureView(block, view.id);
  }
}

/** A block with its own heading, if it has one. */
export const blockView = (block: ExplainerBlock, view: BlockView): TemplateResult =>
  html`<div class="block ${block.kind}">
    ${'title' in block && block.title ? heading(view.level, block.title, { depth: 2, size: 'label' }) : nothing}
    ${content(block, view)}
  </div>`;
