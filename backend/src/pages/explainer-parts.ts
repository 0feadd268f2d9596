import { explainerFor, type ShownSection } from '../../../src/data/explainer-sections.js';
import { READERS, type Explainer, type ExplainerNext, type Reader } from '../../../src/data/explainer.js';
import { formatDate } from '../../../src/lib/format.js';
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
function readerOf(texts: readonly Explainer[], id: string): Reader {
  const sections = texts.flatMap(({ sections }) => sections).filter((section) => section.id === id);
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
    const own = shown.get(readerOf(texts, id)) ?? person;
    const section = [own, ...shown.values()].flatMap((one) => one.sections).find((one) => one.id === id);
    return section ? [{ ...section, first: first.has(id) }] : [];
  });
  const summary = [...texts].reverse().find((text) => text.summary)?.summary ?? '';
  return { title: person.title, summary, reviewed: person.reviewed, sections };
}

export const contentsOf = ({ sections }: PageText): Template =>
  html`<ul>
    ${sections.map(({ id, title }) => html`<li><a href="#${anchor(id)}">${title}</a></li>`)}
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
  const inside = html`${section.blocks.map((block, index) =>
    blockOf(block, { id: `${anchor(id)}-${index}`, has: place.has }),
  )}
  ${nextOf(section, place)} ${sourcesOf(section)}`;
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
  const href = section.next && hrefOf(section.next, place);
  return href === undefined
    ? undefined
    : html`<p class="next"><a href="${href}">${section.next?.text}</a></p>`;
}

function hrefOf(next: ExplainerNext, { links, has }: SectionPlace): string | undefined {
  if (next.kind !== 'section') return links[next.kind];
  return has(next.section) ? `#${anchor(next.section)}` : undefined;
}

function sourcesOf({ sources }: ShownSection): Template | undefined {
  if (sources.length === 0) return undefined;
  return html`<details class="basis">
    <summary>${shared.sources()}</summary>
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
