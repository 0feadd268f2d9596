import { html, nothing, type TemplateResult } from 'lit';
import { directionOf, type Locale } from '../localization/localization.js';
import { isWelcomeLanguage, WELCOME_TEXTS, type WelcomeLanguage } from '../localization/welcome-texts.js';
import * as strings from './ui.strings.js';

/** What a `LanguageController` offers. */
export interface LanguageChoice {
  readonly locale: Locale;
  readonly welcome: WelcomeLanguage | undefined;
  choose(code: Locale | WelcomeLanguage): void;
}

const INTERFACE: { [code in Locale]: string } = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };
const CODES = [...Object.keys(INTERFACE), ...Object.keys(WELCOME_TEXTS)] as (Locale | WelcomeLanguage)[];

function button(language: LanguageChoice, code: Locale | WelcomeLanguage): TemplateResult {
  const opens = isWelcomeLanguage(code);
  const on = String(code === (language.welcome ?? language.locale));
  return html`<li>
    <button
      type="button"
      class="tertiary"
      lang=${code}
      dir=${directionOf(code)}
      aria-pressed=${opens ? nothing : on}
      aria-expanded=${opens ? on : nothing}
      @click=${() => language.choose(code)}
    >
      ${opens ? WELCOME_TEXTS[code].name : INTERFACE[code]}
    </button>
  </li>`;
}

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
      ${CODES.map((code) => button(language, code))}
    </ul>
  </div>`;
