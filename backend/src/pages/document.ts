import * as shared from '../../../src/ui/ui.strings.js';
import type { Service } from '../schemas/service.js';
import { html, type Template } from './html.js';
import { LANGUAGES, type PageLanguage } from './speak.js';
import { LANGUAGE_NAMES, OG_LOCALES, TEXTS } from './texts.js';
import { organisation } from './organisations.js';

/** One of the pages, in every language. */
export type PageKind = 'text' | 'sheet';

const FILES: Record<PageKind, Record<PageLanguage, string>> = {
  text: { nb: '', nn: '', en: '' },
  sheet: { nb: 'ark.html', nn: 'ark.html', en: 'sheet.html' },
};

/** Path of a page from where the pages are: `nb/`, `en/sheet.html`. */
export const pathOf = (kind: PageKind, lang: PageLanguage): string => `${lang}/${FILES[kind][lang]}`;

/** The default for those whose language there is no page in. */
const DEFAULT_LANGUAGE: PageLanguage = 'nb';

export interface Head {
  kind: PageKind;
  lang: PageLanguage;
  title: string;
  description: string;
  /** Where the pages are from outside, without a slash at the end; undefined when nobody has said. */
  publicUrl: string | undefined;
  service: Service;
  /** For search engines. */
  data?: Template | undefined;
  /** Whether the widgets' module is to be loaded. */
  module: boolean;
}

/** A whole document. Every address in it is relative, so that it works under any path. */
export function documentOf(head: Head, body: unknown): Template {
  const { lang, kind, service } = head;
  const texts = TEXTS[lang];
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titleOf(head)}</title>
        <meta name="description" content="${head.description}" />
        ${service.demo ? html`<meta name="robots" content="noindex" />` : undefined} ${links(head)}
        ${preview(head)}
        <link rel="icon" href="../assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="../assets/pages.css" />
        ${head.module ? html`<script type="module" src="../dist/selvhjelp-widgets.js"></script>` : undefined}
        <script type="module" src="../assets/pages.js"></script>
        ${head.data}
      </head>
      <body class="${kind}">
        <a class="skip" href="#innhold">${texts.skip}</a>
        <header>
          ${service.demo ? html`<p class="demo">${shared.demo()}</p>` : undefined}
          <div class="top">
            <p class="site"><a href="${kind === 'text' ? './' : '.'}">${service.name ?? texts.site}</a></p>
            <nav aria-label="${texts.languages}">
              <ul>
                ${LANGUAGES.map((other) => languageLink(head, other))}
              </ul>
            </nav>
          </div>
        </header>
        <main id="innhold" tabindex="-1">${body}</main>
        ${footer(head)}
      </body>
    </html> `;
}

const titleOf = ({ title, lang, service }: Head): string => `${title} – ${service.name ?? TEXTS[lang].site}`;

function languageLink({ kind, lang }: Head, other: PageLanguage): Template {
  const current = other === lang;
  return html`<li>
    <a
      href="../${pathOf(kind, other)}"
      lang="${other}"
      hreflang="${other}"
      aria-current=${current ? 'page' : undefined}
      >${LANGUAGE_NAMES[other]}</a
    >
  </li>`;
}

/** The same page in each language, and which of several copies is the one. */
function links({ kind, lang, publicUrl }: Head): unknown {
  const address = (other: PageLanguage) => `${publicUrl ?? '..'}/${pathOf(kind, other)}`;
  const alternate = (hreflang: string, other: PageLanguage) =>
    html`<link rel="alternate" hreflang="${hreflang}" href="${address(other)}" /> `;
  return [
    publicUrl ? html`<link rel="canonical" href="${address(lang)}" /> ` : undefined,
    LANGUAGES.map((other) => alternate(other, other)),
    alternate('x-default', DEFAULT_LANGUAGE),
  ];
}

const IMAGE_WIDTH = 1200;
const IMAGE_HEIGHT = 630;

/** What is shown where somebody shares the link; a picture needs a whole address. */
function preview(head: Head): unknown {
  const { lang, kind, publicUrl, service, title, description } = head;
  const meta = (property: string, content: string | number) =>
    html`<meta property="${property}" content="${content}" /> `;
  const others = LANGUAGES.filter((other) => other !== lang);
  return [
    meta('og:type', 'article'),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:site_name', service.name ?? TEXTS[lang].site),
    meta('og:locale', OG_LOCALES[lang]),
    others.map((other) => meta('og:locale:alternate', OG_LOCALES[other])),
    publicUrl
      ? [
          meta('og:url', `${publicUrl}/${pathOf(kind, lang)}`),
          meta('og:image', `${publicUrl}/assets/card-${lang}.png`),
          meta('og:image:type', 'image/png'),
          meta('og:image:width', IMAGE_WIDTH),
          meta('og:image:height', IMAGE_HEIGHT),
          meta('og:image:alt', title),
        ]
      : undefined,
    html`<meta name="twitter:card" content="${publicUrl ? 'summary_large_image' : 'summary'}" />`,
  ];
}

export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';

function footer({ lang, service }: Head): Template {
  const texts = TEXTS[lang];
  const { operator, national, privacyUrl } = service;
  return html`<footer class="bottom small">
    ${operator ? html`<p>${texts.runBy} ${organisation(operator)}.</p>` : undefined}
    ${national ? html`<p>${texts.national} ${organisation(national)}.</p>` : undefined}
    ${privacyUrl ? html`<p><a href="${privacyUrl}">${texts.privacy}</a></p>` : undefined}
    <p>${texts.licence} (<a href="${LICENCE_URL}" rel="license">CC BY 4.0</a>).</p>
  </footer>`;
}
