import { html, type TemplateResult } from 'lit';
import { directionOf, type Locale } from '../localization/localization.js';
import { WELCOME_TEXTS, type WelcomeLanguage } from '../localization/welcome-texts.js';
import * as strings from './ui.strings.js';

/** What a `LanguageController` offers. */
export interface LanguageChoice {
  readonly locale: Locale;
  readonly welcome: WelcomeLanguage | undefined;
  choose(code: Locale | WelcomeLanguage): void;
}

const INTERFACE: readonly (readonly [Locale, string])[] = [
  ['nb', 'Bokmål'],
  ['nn', 'Nynorsk'],
  ['en', 'English'],
];

const localeButton = (language: LanguageChoice, code: Locale, name: string) =>
  html`<li>
    <button
      type="button"
      class="tertiary"
      lang=${code}
      aria-pressed=${String(language.locale === code && !language.welcome)}
      @click=${() => language.choose(code)}
    >
      ${name}
    </button>
  </li>`;

const welcomeButton = (language: LanguageChoice, code: WelcomeLanguage) =>
  html`<li>
    <button
      type="button"
      class="tertiary"
      lang=${code}
      dir=${directionOf(code)}
      aria-expanded=${String(language.welcome === code)}
      @click=${() => language.choose(code)}
    >
      ${WELCOME_TEXTS[code].name}
    </button>
  </li>`;

/**
 * Every language by its own name. The first three switch the interface of all widgets on the page; the others
 * open a short text below, in a language that the interface does not speak.
 */
export const languageChoice = (language: LanguageChoice): TemplateResult =>
  html`<div
    class="languages screen-only"
    part="languages"
    role="group"
    aria-label=${strings.chooseLanguage()}
  >
    <ul>
      ${INTERFACE.map(([code, name]) => localeButton(language, code, name))}
      ${(Object.keys(WELCOME_TEXTS) as WelcomeLanguage[]).map((code) => welcomeButton(language, code))}
    </ul>
  </div>`;
