import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ExplainerNext, ExplainerSource } from '../../data/explainer.js';
import type { ShownExplainer, ShownSection } from '../../data/explainer-sections.js';
import type { Service } from '../../data/service.js';
import { formatDate, languageName } from '../../lib/format.js';
import type { Locale } from '../../localization/localization.js';
import { actionView, type Action } from '../../ui/action.js';
import { heading } from '../../ui/heading.js';
import { nextSteps } from '../../ui/next-steps.js';
import { organisationSteps } from '../../ui/stuck.js';
import * as shared from '../../ui/ui.strings.js';
import { blockView, foldView, sectionLink, type BlockHandlers } from './explainer.blocks.view.js';
import { sectionUrl } from './explainer.links.controller.js';
import * as strings from './explainer.strings.js';

/** Another widget that a section may lead to. */
export type Neighbour = 'finder' | 'form' | 'calendar';

export interface ExplainerView {
  model: ShownExplainer;
  level: number;
  locale: Locale;
  service: Service;
  /** The page has put something in `slot="help"`. */
  help: boolean;
  /** Folded sections begin open. */
  expanded: boolean;
  /** Everything was opened by the button. */
  allOpen: boolean;
  /** The long text could not be had. */
  failed: boolean;
  /** What became of the last link that was to be copied. */
  copied?: { id: string; ok: boolean } | undefined;
  neighbours: readonly Neighbour[];
  on: ExplainerHandlers;
}

export interface ExplainerHandlers extends BlockHandlers {
  openAll(): void;
  copyLink(section: string): void;
  go(next: Exclude<ExplainerNext['kind'], 'section'>): void;
  retry(): void;
}

export const header = (level: number, { title, lang }: ShownExplainer, locale: Locale): TemplateResult =>
  heading(level, lang === locale ? title : html`<span lang=${lang}>${title}</span>`, {
    size: 'title',
    part: 'title',
  });

/** Undefined where it would lead nowhere: what the page lacks is made good once, at the end. */
function nextAction(next: ExplainerNext, { neighbours, on }: ExplainerView): Action | undefined {
  const { kind, text } = next;
  if (kind === 'section')
    return on.has(next.section)
      ? { text, href: sectionUrl(next.section), onPress: (press) => on.follow(next.section, press) }
      : undefined;
  const there = kind === 'crisis' || kind === 'print' || neighbours.includes(kind);
  return there ? { text, onPress: () => on.go(kind), part: 'next' } : undefined;
}

function copying({ id, title }: ShownSection, { copied, on }: ExplainerView): TemplateResult {
  const { ok } = copied?.id === id ? copied : {};
  return html`<div class="copy small screen-only">
    ${actionView({ text: shared.copyLink(), label: strings.copyLinkTo(title), onPress: () => on.copyLink(id) }, 'tertiary')}
    ${ok ? shared.copied() : ok === false ? html`${shared.copyFailed()} <span>${sectionUrl(id)}</span>` : nothing}
  </div>`;
}

const source = ({ name, year, url, note }: ExplainerSource) =>
  html`<li>${url ? html`<a href=${url}>${name}</a>` : name}${year && ` (${year})`}. ${note}</li>`;

function body(section: ShownSection, index: number, view: ExplainerView): TemplateResult {
  const { id, lang, blocks, next, sources } = section;
  const { level, locale, on } = view;
  const action = next && nextAction(next, view);
  return html`
    ${copying(section, view)}
    ${lang === locale ? nothing : html`<p class="small" lang=${locale}>${strings.onlyIn(languageName(lang, locale))}</p>`}
    ${blocks.map((block, at) => blockView(block, { id: `${id}-${at}`, level, on }))}
    ${action ? html`<p>${actionView(action, action.href ? 'tertiary' : index ? 'secondary' : 'primary')}</p>` : nothing}
    ${
      sources.length
        ? html`<details class="small basis">
            <summary>${shared.sources()}</summary>
            <ul>
              ${sources.map(source)}
            </ul>
          </details>`
        : nothing
    }
  `;
}

/**
 * The heading stands in the summary: the whole line can be pressed, NVDA and JAWS have it among the headings, and
 * where VoiceOver leaves it out the list of contents leads to every section.
 */
function sectionView(section: ShownSection, index: number, view: ExplainerView): TemplateResult {
  const { id, title, lang, first } = section;
  const { level, locale, expanded, on } = view;
  const anchor = `selvhjelp-${id}`;
  const content = body(section, index, view);
  return html`<section class="section" part="section" lang=${lang === locale ? nothing : lang}>
    ${
      first
        ? html`${heading(level, title, { depth: 1, id: anchor, focusable: true })}${content}`
        : foldView(
            { id, name: 'fold', begins: expanded },
            on,
            html`<summary id=${anchor}>${heading(level, title, { depth: 1 })}</summary>
              ${content}`,
          )
    }
  </section>`;
}

/** Folded, so that a person who came to read begins to read. */
const contents = ({ model: { sections }, allOpen, on }: ExplainerView) =>
  html`<div class="tools screen-only">
    <nav aria-label=${strings.contents()} part="contents">
      <details>
        <summary>${strings.contents()}</summary>
        <ul>
          ${sections.map(({ id, title }) => html`<li>${sectionLink(id, title, on)}</li>`)}
        </ul>
      </details>
    </nav>
    <button class="tertiary" type="button" @click=${() => on.openAll()}>
      ${allOpen ? strings.closeAll() : strings.openAll()}
    </button>
  </div>`;

/** Where to turn when nothing on the page takes a person further. */
function elsewhere({ neighbours, service, help, level }: ExplainerView) {
  if (neighbours.includes('finder') || neighbours.includes('form')) return nothing;
  const steps = nextSteps(level, { steps: organisationSteps(service), help });
  return steps === nothing ? html`<p>${shared.askLocally()}</p>` : steps;
}

export function explainerView(view: ExplainerView): TemplateResult {
  const { model, failed, locale, on } = view;
  const { sections, reviewed } = model;
  return html`<div class="explainer">
    ${sections.some(({ first }) => !first) ? contents(view) : nothing}
    ${sections.map((section, index) => keyed(section.id, sectionView(section, index, view)))}
    ${failed ? html`<p>${strings.restMissing()} ${actionView({ text: shared.tryAgain(), onPress: () => on.retry() }, 'tertiary')}</p>` : nothing}
    ${elsewhere(view)}
    ${reviewed ? html`<p class="small" part="reviewed">${strings.reviewed(formatDate(reviewed, locale))}</p>` : nothing}
  </div>`;
}
