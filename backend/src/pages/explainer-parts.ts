import { explainerFor, type ShownSection } from '../../../src/data/explainer-sections.js';
import { READERS, type Explainer, type ExplainerNext, type Reader } from '../../../src/data/explainer.js';
import { formatDate, languageName } from '../../../src/lib/format.js';
import * as shared from '../../../src/ui/ui.strings.js';
import * as explainerWords from '../../../src/widgets/explainer/explainer.strings.js';
import { anchor, blockOf } from './blocks.js';
import { html, type Template } from './html.js';
import type { PageLanguage } from './speak.js';

/** Where the next step of a section leads, on this page or beside it. */
export interface NextStepLinks {
  finder: string;
  form: string;
  calendar: string;
  crisis: string;
  print: string;
}

export interface PageText {
  title: string;
  summary: string;
  reviewed: string;
  sections: ShownSection[];
}

/** Whom a section is told to: to the person, where it is for everybody. */
function readerOf(texts: readonly Explainer[], id: string, lang: PageLanguage): Reader {
  const own = texts.filter(
    (text) => text.lang === lang && text.sections.some((section) => section.id === id),
  );
  const sections = (own.length > 0 ? own : texts)
    .flatMap(({ sections }) => sections)
    .filter((section) => section.id === id);
  const readers = sections.at(-1)?.readers ?? READERS;
  return readers.includes('person') ? 'person' : (readers[0] ?? 'person');
}

/**
 * The whole text: in the order of the person who looks for help, each section in the voice of those it is for.
 *
 * @param texts the project's own, and what the operator puts in its place or adds; all in one language
 */
export function pageText(texts: readonly Explainer[], lang: PageLanguage): PageText {
  const shown = new Map(READERS.map((reader) => [reader, explainerFor({ texts, lang, reader })]));
  const person = shown.get('person')!;
  const ids = new Set([...shown.values()].flatMap(({ sections }) => sections.map(({ id }) => id)));
  const first = new Set(person.sections.filter((section) => section.first).map(({ id }) => id));
  const sections = [...new Set([...person.sections.map(({ id }) => id), ...ids])].flatMap((id) => {
    const own = shown.get(readerOf(texts, id, lang)) ?? person;
    const section = [own, ...shown.values()].flatMap((one) => one.sections).find((one) => one.id === id);
    return section ? [{ ...section, first: first.has(id) }] : [];
  });
  const summary = [...texts].reverse().find((text) => text.summary && text.lang === lang)?.summary ?? '';
  return { title: person.title, summary, reviewed: person.reviewed, sections };
}

export const contentsOf = ({ sections }: PageText, lang: PageLanguage): Template =>
  html`<ul>
    ${sections.map(
      ({ id, title, lang: own }) =>
        html`<li><a href="#${anchor(id)}" lang=${own === lang ? undefined : own}>${title}</a></li>`,
    )}
  </ul>`;

export interface SectionPlace {
  has(section: string): boolean;
  links: NextStepLinks;
  lang: PageLanguage;
  /** What stands at the end of the section about somebody to talk to now. */
  crisis: Template;
}

/** The section that says whom to call stands with the numbers themselves. */
export const isCrisisSection = ({ next }: ShownSection): boolean => next?.kind === 'crisis';

/** A section, open where most need it; the others are folded, with a heading that can be found and linked to. */
export function sectionOf(section: ShownSection, place: SectionPlace): Template {
  const { id, title, first, lang } = section;
  const other = lang === place.lang ? undefined : lang;
  const inside = html`${
    other
      ? html`<p class="small" lang="${place.lang}">
          ${explainerWords.onlyIn(languageName(lang, place.lang))}
        </p>`
      : undefined
  }
  ${section.blocks.map((block, index) => blockOf(block, { id: `${anchor(id)}-${index}`, has: place.has }))}
  ${nextOf(section, place)} ${sourcesOf(section, place)}`;
  return first
    ? html`<section class="section" id="${anchor(id)}" aria-labelledby="${anchor(id)}-title" lang=${other}>
        <h2 id="${anchor(id)}-title">${title}</h2>
        ${inside}
      </section>`
    : html`<details class="section fold" id="${anchor(id)}" lang=${other}>
        <summary><h2>${title}</h2></summary>
        ${inside}
      </details>`;
}

function nextOf(section: ShownSection, place: SectionPlace): Template | undefined {
  if (isCrisisSection(section)) return place.crisis;
  const { next } = section;
  const href = next && hrefOf(next, place);
  // No section is without a next step.
  return href === undefined
    ? html`<p class="next" lang="${place.lang}">
        <a href="${place.links.finder}">${explainerWords.findPlace()}</a>
      </p>`
    : html`<p class="next"><a href="${href}">${next?.text}</a></p>`;
}

function hrefOf(next: ExplainerNext, { links, has }: SectionPlace): string | undefined {
  if (next.kind !== 'section') return links[next.kind];
  return has(next.section) ? `#${anchor(next.section)}` : undefined;
}

function sourcesOf({ sources, lang: own }: ShownSection, { lang }: SectionPlace): Template | undefined {
  if (sources.length === 0) return undefined;
  return html`<details class="basis">
    <summary lang=${own === lang ? undefined : lang}>${shared.sources()}</summary>
    <ul>
      ${sources.map(
        ({ name, year, url, note }) =>
          html`<li>
            ${url ? html`<a href=${url}>${name}</a>` : name}${year && ` (${year})`}.${note && ` ${note}`}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** When somebody last read it all against its sources. */
export const reviewedLine = ({ reviewed }: PageText, lang: PageLanguage): Template | undefined =>
  reviewed ? html`<p class="small">${explainerWords.reviewed(formatDate(reviewed, lang))}</p>` : undefined;
