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
  /** `elsewhere`: to what stands at the end, where the page has no finder and no form. */
  go(next: Exclude<ExplainerNext['kind'], 'section'> | 'elsewhere'): void;
  retry(): void;
}

export const header = (level: number, { title, lang }: ShownExplainer, locale: Locale): TemplateResult =>
  heading(level, lang === locale ? title : html`<span lang=${lang}>${title}</span>`, {
    size: 'title',
    part: 'title',
  });

/** `quiet`: it is only a way to what can be done. */
type NextAction = Action & { quiet?: boolean };

/** No section is without one: what the page lacks is made good by what it has. */
function nextAction(next: ExplainerNext | undefined, view: ExplainerView): NextAction {
  const { neighbours, on } = view;
  const has = (kind: string) => (neighbours as readonly string[]).includes(kind);
  if (next?.kind === 'section') {
    const { text, section } = next;
    if (on.has(section))
      return { text, href: sectionUrl(section), onPress: (press) => on.follow(section, press) };
  } else if (next && (/crisis|print/.test(next.kind) || has(next.kind))) {
    return { text: next.text, onPress: () => on.go(next.kind), part: 'next' };
  }
  return insteadOf(view, has);
}

/** The finder does for the form, and the other way; else somebody who can be asked. */
function insteadOf({ service, help, locale, on }: ExplainerView, has: (kind: string) => boolean): NextAction {
  const own = { lang: locale, part: 'next' };
  if (has('finder')) return { ...own, text: strings.findPlace(), onPress: () => on.go('finder') };
  if (has('form')) return { ...own, text: shared.wantGroup(), onPress: () => on.go('form') };
  const [who] = help ? [] : organisationSteps(service);
  return { ...own, quiet: true, text: shared.nextStepsTitle(), onPress: () => on.go('elsewhere'), ...who };
}

function copying({ id, title }: ShownSection, { copied, locale, on }: ExplainerView): TemplateResult {
  const { ok } = copied?.id === id ? copied : {};
  return html`<div class="copy small screen-only" lang=${locale}>
    ${actionView({ text: shared.copyLink(), label: strings.copyLinkTo(title), onPress: () => on.copyLink(id) }, 'tertiary')}
    ${ok ? shared.copied() : ok === false ? html`${shared.copyFailed()} <span>${sectionUrl(id)}</span>` : nothing}
  </div>`;
}

const source = ({ name, year, url, note }: ExplainerSource) =>
  html`<li>${url ? html`<a href=${url}>${name}</a>` : name}${year && ` (${year})`}. ${note}</li>`;

function body(section: ShownSection, index: number, view: ExplainerView): TemplateResult {
  const { id, lang, blocks, next, sources } = section;
  const { level, locale, on } = view;
  const action = nextAction(next, view);
  return html`
    ${lang === locale ? nothing : html`<p class="small" lang=${locale}>${strings.onlyIn(languageName(lang, locale))}</p>`}
    ${blocks.map((block, at) => blockView(block, { id: `${id}-${at}`, level, on }))}
    <p>${actionView(action, action.quiet || action.href ? 'tertiary' : index ? 'secondary' : 'primary')}</p>
    ${
      sources.length
        ? html`<details class="small basis">
            <summary lang=${locale}>${shared.sources()}</summary>
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
  const [copy, content] = [copying(section, view), body(section, index, view)];
  return html`<section class="section" part="section" lang=${lang === locale ? nothing : lang}>
    ${
      first
        ? html`<div class="top">
              ${heading(level, title, { depth: 1, id: anchor, focusable: true })} ${copy}
            </div>
            ${content}`
        : foldView(
            { id, name: 'fold', begins: expanded },
            on,
            html`<summary id=${anchor}>${heading(level, title, { depth: 1 })}</summary>
              ${copy} ${content}`,
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
    <button class="tertiary" type="button" aria-expanded=${String(allOpen)} @click=${() => on.openAll()}>
      ${allOpen ? strings.closeAll() : strings.openAll()}
    </button>
  </div>`;

/** Where to turn when nothing on the page takes a person further. */
function elsewhere({ neighbours, service, help, level }: ExplainerView) {
  if (neighbours.includes('finder') || neighbours.includes('form')) return nothing;
  const steps = nextSteps(level, { steps: organisationSteps(service), help });
  if (steps !== nothing) return steps;
  return html`<section class="next-steps" part="next-steps" tabindex="-1">
    ${heading(level, shared.nextStepsTitle(), { depth: 1, size: 'label' })}
    <p>${shared.askLocally()}</p>
  </section>`;
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
