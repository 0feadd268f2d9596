import { html, type TemplateResult } from 'lit';
import { directionOf } from '../localization/localization.js';
import { WELCOME_TEXTS, type WelcomeLanguage } from '../localization/welcome-texts.js';
import { DOCTOR, LIFE, VOICE, telephone } from './crisis-lines.js';
import { headingLevel } from './heading.js';
import * as strings from './ui.strings.js';

/**
 * Some 60 words in a language that the interface does not speak: what this is, what happens, the crisis lines.
 * The numbers stand here too, whichever widget shows the crisis block: its words are in another language.
 */
export function welcome(code: WelcomeLanguage, level: number, onClose: () => void): TemplateResult {
  const { name, draft, paragraphs, crisis } = WELCOME_TEXTS[code];
  const line = (meaning: string, number: string) => html`<li>${meaning}: ${telephone(number)}</li>`;
  return html`<section
    class="welcome"
    part="welcome"
    lang=${code}
    dir=${directionOf(code)}
    aria-label=${name}
  >
    <p class="tag-line"><span class="small">${draft}</span></p>
    ${paragraphs.map((text) => html`<p>${text}</p>`)}
    <p role="heading" aria-level=${headingLevel(level, 1)} class="label">${crisis.heading}</p>
    <ul>
      ${line(crisis.talk, VOICE)} ${line(crisis.life, LIFE)} ${line(crisis.doctor, DOCTOR)}
    </ul>
    <p class="small welcome-draft"><bdi>${strings.welcomeDraft()}</bdi></p>
    <button type="button" class="tertiary" @click=${onClose}><bdi>${strings.close()}</bdi></button>
  </section>`;
}
