import { html, type TemplateResult } from 'lit';
import { directionOf, type Locale } from '../localization/localization.js';
import { WELCOME_TEXTS, type WelcomeLanguage } from '../localization/welcome-texts.js';
import { DOCTOR, LIFE, VOICE } from './crisis-lines.js';
import { heading } from './heading.js';
import { telephone } from './phone-text.js';
import * as strings from './ui.strings.js';

/**
 * Some 60 words in a language that the interface does not speak: what this is, what happens, the crisis lines.
 *
 * The numbers stand here too, whichever widget shows the crisis block, since its words are in another language.
 * That the text is a draft is said in both languages.
 */
export function welcome(
  code: WelcomeLanguage,
  locale: Locale,
  level: number,
  onClose: (event: Event) => void,
): TemplateResult {
  const { name, draft, close, paragraphs, search, crisis } = WELCOME_TEXTS[code];
  return html`<section
    class="welcome card screen-only"
    part="welcome"
    lang=${code}
    dir=${directionOf(code)}
    aria-label=${name}
  >
    ${paragraphs.map((text) => html`<p>${text}</p>`)}
    <p class="search-help">${search.replace('Søk', strings.searchButton())}</p>
    ${heading(level, crisis.talk, { depth: 1, size: 'label' })}
    <p>${telephone(VOICE)}</p>
    <p>${crisis.life}: ${telephone(LIFE)}</p>
    <p>${crisis.doctor}: ${telephone(DOCTOR)}</p>
    <details class="small">
      <summary>${draft}</summary>
      <p lang=${locale} dir=${directionOf(locale)}>${strings.welcomeDraft()}</p>
    </details>
    <button type="button" class="tertiary" @click=${onClose}>${close}</button>
  </section>`;
}
