import type { ExplainerBlock, Runs } from '../../../src/data/explainer.js';
import { figureView } from '../../../src/widgets/explainer/explainer.figure.view.js';
import { html, type Template } from './html.js';

export interface BlockPlace {
  /** Unique on the page, for what a picture is described by. */
  id: string;
  /** Whether the page has the section: only then is there a link to it. */
  has(section: string): boolean;
}

type Block<K extends ExplainerBlock['kind']> = Extract<ExplainerBlock, { kind: K }>;

export const anchor = (section: string): string => `selvhjelp-${section}`;

/** Text with its links. */
export const runsOf = (runs: Runs, { has }: Pick<BlockPlace, 'has'>): unknown =>
  typeof runs === 'string'
    ? runs
    : runs.map((run) => {
        if (typeof run === 'string') return run;
        if ('url' in run) return html`<a href=${run.url}>${unbroken(run)}</a>`;
        return has(run.section) ? html`<a href="#${anchor(run.section)}">${run.text}</a>` : run.text;
      });

/** A number is never broken over two lines. */
const unbroken = ({ text, url }: { text: string; url: string }): string =>
  url.startsWith('tel:') ? text.replace(/(?<=\d) (?=\d)/g, '\u00a0') : text;

const items = (list: readonly Runs[], place: BlockPlace) =>
  list.map((item) => html`<li>${runsOf(item, place)}</li>`);

const table = ({ caption, head, rows }: Block<'table'>, place: BlockPlace) =>
  // Roles are said aloud, since some browsers forget them when a narrow page makes cards of the rows.
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
            <th role="rowheader" scope="row">${runsOf(first, place)}</th>
            ${cells.map(
              (cell, index) =>
                html`<td role="cell" data-head=${head[index + 1] ?? ''}>${runsOf(cell, place)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;

const fold = (title: string, text: Runs, place: BlockPlace) =>
  html`<details class="question">
    <summary>${title}</summary>
    <p>${runsOf(text, place)}</p>
  </details>`;

/** Nothing can be chosen or counted here: each answer is there to open. */
const reflections = (block: Block<'reflections'>, place: BlockPlace) =>
  block.items.map(
    ({ title, answers }) =>
      html`<div class="reflection">
        <p class="label">${title}</p>
        ${answers.map(({ label, text }) => fold(label, text, place))}
      </div>`,
  );

function content(block: ExplainerBlock, place: BlockPlace): unknown {
  switch (block.kind) {
    case 'text':
      return html`<p>${runsOf(block.text, place)}</p>`;
    case 'list':
      return block.ordered
        ? html`<ol>
            ${items(block.items, place)}
          </ol>`
        : html`<ul>
            ${items(block.items, place)}
          </ul>`;
    case 'steps':
      return html`<ol class="steps">
        ${block.items.map(
          ({ title, text }) => html`<li><strong>${title}</strong> ${runsOf(text, place)}</li>`,
        )}
      </ol>`;
    case 'table':
      return table(block, place);
    case 'questions':
      return block.items.map(({ title, text }) => fold(title, text, place));
    case 'terms':
      return html`<dl>
        ${block.items.map(
          ({ term, text }) =>
            html`<dt>${term}</dt>
              <dd>${runsOf(text, place)}</dd>`,
        )}
      </dl>`;
    case 'say':
      return block.items.map((item) => html`<blockquote><p>${item}</p></blockquote>`);
    case 'reflections':
      return reflections(block, place);
    case 'figure':
      return figureView(block, place.id);
  }
}

/** A block with its heading, if it has one. */
export const blockOf = (block: ExplainerBlock, place: BlockPlace): Template =>
  html`<div class="block ${block.kind}">
    ${'title' in block && block.title ? html`<h3>${block.title}</h3>` : undefined} ${content(block, place)}
  </div>`;
