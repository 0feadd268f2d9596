import type { Explainer } from '../../../src/data/explainer.js';
import type { PublishedEvent } from '../events/publish.js';
import type { Publication } from '../store/publication.js';
import { pathOf, type PageKind } from './document.js';
import { render } from './html.js';
import { ownText } from './own-text.js';
import { nextEvents } from './happenings.js';
import type { PageContext } from './context.js';
import { sheetPage } from './sheet-page.js';
import { LANGUAGES, speak, type PageLanguage } from './speak.js';
import { textPage } from './text-page.js';

export interface PageSource {
  publication: Pick<Publication, 'service' | 'contactPoints' | 'explainers'>;
  /** In order. */
  events: readonly PublishedEvent[];
  now: Date;
  publicUrl: string | undefined;
  /** `api`, seen from where the pages are; empty for a folder of files, where the two are in one. */
  apiPath: string;
  module: boolean;
}

export interface Page {
  kind: PageKind;
  lang: PageLanguage;
  /** `nb/`, `en/sheet.html`. */
  path: string;
  /** The file that it is in a folder: `nb/index.html`. */
  file: string;
}

const KINDS: Record<PageKind, (context: PageContext, lang: PageLanguage) => object> = {
  text: textPage,
  sheet: sheetPage,
};

/** Every page that there is. */
export const PAGES: readonly Page[] = LANGUAGES.flatMap((lang) =>
  (Object.keys(KINDS) as PageKind[]).map((kind) => {
    const path = pathOf(kind, lang);
    return { kind, lang, path, file: path.endsWith('/') ? `${path}index.html` : path };
  }),
);

/** The page as it is now: HTML that needs no script to be read. */
export function pageHtml({ kind, lang }: Page, source: PageSource): string {
  const { publication, now, publicUrl, apiPath, module } = source;
  const { service, contactPoints, explainers } = publication;
  const context: PageContext = {
    ...{ service, now, publicUrl, module },
    events: nextEvents(source.events, now.getTime()),
    texts: (language) => {
      // As the widget does: what the operator has only in another language is better than nothing.
      const added = explainers.find(({ lang }) => lang === language) ?? explainers[0];
      return [ownText()[language], ...(added ? [whole(added)] : [])];
    },
    nameOf: (id) => contactPoints.find((point) => point.id === id)?.name,
    backendUrl: ['..', apiPath].filter(Boolean).join('/'),
  };
  return speak(lang, () => render(KINDS[kind](context, lang)));
}

/** Which events a page shows now, by id: it looks the same for as long as these are the same. */
export const shownEvents = ({ kind }: Page, { events, now }: PageSource): string[] =>
  kind === 'text' ? nextEvents(events, now.getTime()).map(({ event }) => event.id) : [];

/** What an operator's text lacks is empty: it may be a single section. */
const whole = (text: Publication['explainers'][number]): Explainer =>
  ({ reviewed: '', title: '', summary: '', first: {}, sources: [], ...text }) as Explainer;
