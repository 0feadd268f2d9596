import * as shared from '../../../src/ui/ui.strings.js';
import * as calendarWords from '../../../src/widgets/event-calendar/event-calendar.strings.js';
import * as finderWords from '../../../src/widgets/contact-finder/contact-finder.strings.js';
import * as explainerWords from '../../../src/widgets/explainer/explainer.strings.js';
import { CRISIS_ID, crisisBlock, crisisStart } from './crisis.js';
import { LICENCE_URL, documentOf, pathOf } from './document.js';
import {
  contentsOf,
  isCrisisSection,
  pageText,
  reviewedLine,
  sectionOf,
  type PageText,
} from './explainer-parts.js';
import { happeningsData, happeningsList, type HappeningsPlace } from './happenings.js';
import { html, jsonLd, type Template } from './html.js';
import { organisation } from './organisations.js';
import type { PageContext } from './context.js';
import type { PageLanguage } from './speak.js';
import { TEXTS } from './texts.js';

/** The whole text, and under it the finder, the form and the calendar. */
export function textPage(context: PageContext, lang: PageLanguage): Template {
  const { service, publicUrl } = context;
  const text = pageText(context.texts(lang), lang);
  const pageUrl = publicUrl && `${publicUrl}/${pathOf('text', lang)}`;
  const head = {
    ...{ kind: 'text' as const, lang, publicUrl, service, module: context.module },
    title: text.title,
    description: text.summary,
    data: articleData(text, { lang, service, pageUrl }),
  };
  const place = { lang, demo: Boolean(service.demo), now: context.now, nameOf: context.nameOf, pageUrl };
  return documentOf(
    head,
    html`<h1>${text.title}</h1>
      <p class="lead">${text.summary}</p>
      ${crisisStart(service, lang)}
      <p class="first"><a class="filled" href="#finn">${explainerWords.findPlace()}</a></p>
      ${contents(text, lang)} ${sections(text, context, lang)} ${reviewedLine(text, lang)}
      ${finder(context, lang)} ${form(context, lang)} ${calendar(context, place)} ${sheetLink(lang)}`,
  );
}

function articleData(
  { title, summary, reviewed }: PageText,
  {
    lang,
    service,
    pageUrl,
  }: Pick<PageContext, 'service'> & { lang: PageLanguage; pageUrl: string | undefined },
): Template {
  return jsonLd({
    '@type': ['WebPage', 'Article'],
    headline: title,
    name: title,
    description: summary,
    inLanguage: lang,
    dateModified: reviewed || undefined,
    license: LICENCE_URL,
    isAccessibleForFree: true,
    url: pageUrl,
    publisher: service.operator && {
      '@type': 'Organization',
      name: service.operator.name,
      url: service.operator.url,
    },
  });
}

/** What can be done stands open; what can be read is folded, so that the text itself begins on the first screen. */
function contents(text: PageText, lang: PageLanguage): Template {
  return html`<nav class="contents" aria-label="${explainerWords.contents()}">
    <ul>
      <li><a href="#onske">${shared.wantGroup()}</a></li>
      <li><a href="#moter">${calendarWords.title()}</a></li>
      <li><a href="${sheetFile(lang)}">${TEXTS[lang].sheet}</a></li>
    </ul>
    <details>
      <summary>${explainerWords.contents()}</summary>
      ${contentsOf(text, lang)}
    </details>
  </nav>`;
}

/** Beside the page itself. */
const sheetFile = (lang: PageLanguage): string => pathOf('sheet', lang).slice(`${lang}/`.length);

function sections(text: PageText, { service }: PageContext, lang: PageLanguage): unknown {
  const ids = new Set(text.sections.map(({ id }) => id));
  const crisis = crisisBlock(service, lang);
  const place = {
    lang,
    crisis,
    has: (id: string) => ids.has(id),
    links: {
      ...{ finder: '#finn', form: '#onske', calendar: '#moter', crisis: `#${CRISIS_ID}` },
      print: sheetFile(lang),
    },
  };
  const crisisAt = text.sections.find(isCrisisSection)?.id;
  return [
    text.sections.map((section) => sectionOf(section, place)),
    // A text that says nothing of it still has the numbers.
    crisisAt ? undefined : crisis,
  ];
}

const element = (id: string, content: Template): Template =>
  html`<section class="widget" id="${id}" tabindex="-1">${content}</section>`;

/** Who can be asked when nothing else works. */
const askSomebody = ({ service }: PageContext): unknown => [
  html`<p>${shared.askLocally()}</p>`,
  [service.national, service.operator].map((one) => one && html`<p>${organisation(one)}</p>`),
];

const finder = (context: PageContext, lang: PageLanguage): Template =>
  element(
    'finn',
    html`<selvhjelp-contact-finder backend-url="${context.backendUrl}">
      <h2>${finderWords.title()}</h2>
      <p>${shared.free()}</p>
      <p>${TEXTS[lang].needsScript}</p>
      ${askSomebody(context)}
    </selvhjelp-contact-finder>`,
  );

const form = (context: PageContext, lang: PageLanguage): Template =>
  element(
    'onske',
    html`<selvhjelp-interest-form backend-url="${context.backendUrl}">
      <h2>${shared.wantGroup()}</h2>
      <p>${TEXTS[lang].formNeedsScript}</p>
      ${askSomebody(context)}
    </selvhjelp-interest-form>`,
  );

function calendar({ backendUrl, events }: PageContext, place: HappeningsPlace): Template {
  return element(
    'moter',
    html`<selvhjelp-event-calendar backend-url="${backendUrl}">
        <h2>${calendarWords.title()}</h2>
        ${happeningsList(events, place)}
        ${events.length > 0 ? html`<p class="small">${TEXTS[place.lang].eventsNeedScript}</p>` : undefined}
      </selvhjelp-event-calendar>
      ${happeningsData(events, place)}`,
  );
}

const sheetLink = (lang: PageLanguage): Template =>
  html`<p class="sheet-link">
    <a href="${sheetFile(lang)}">${TEXTS[lang].sheet}</a>. ${TEXTS[lang].sheetWhy}
  </p>`;
