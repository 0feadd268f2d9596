import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../localization/localization.js';
import { icon } from '../../ui/icons.js';
import { placeSearch, type SuggestionView } from '../../ui/place-search.js';
import { suggestionText } from '../../ui/place-words.js';
import { staysHere } from '../../ui/place-search.strings.js';
import { loading } from '../../ui/ui.strings.js';
import { markedText } from '../../ui/marked-text.js';
import type { FinderHandlers, FinderUi } from './contact-finder.handlers.js';
import type { Suggestion } from './contact-finder.model.js';
import * as strings from './contact-finder.strings.js';

/** A suggestion as it is read. */
export function suggestionWords(suggestion: Suggestion, locale: Locale): Omit<SuggestionView, 'press'> {
  if (suggestion.kind === 'place') return suggestionText(suggestion.hit);
  const { text, lang } = markedText(suggestion.point, 'name', locale);
  return { name: text ?? '', lang, note: strings.pointNote() };
}

/** Where do you live, or near me. */
export function searchView(ui: FinderUi, on: FinderHandlers): TemplateResult {
  const asking = ui.near === 'asking';
  return placeSearch(
    {
      text: ui.text,
      suggestions: ui.suggestions.map((one) => ({
        ...suggestionWords(one, ui.locale),
        press: () => on.suggestion(one),
      })),
      hint: staysHere(),
      after: html`<button
          class="tertiary"
          type="button"
          aria-disabled=${asking ? 'true' : nothing}
          @click=${() => on.near()}
        >
          ${icon('pin')} ${asking ? loading() : strings.nearButton()}
        </button>
        ${ui.near === 'failed' ? html`<p class="small">${strings.nearFailed()}</p>` : nothing}`,
    },
    on,
  );
}
