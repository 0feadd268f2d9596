import { html, nothing, type TemplateResult } from 'lit';
import { prepareSearch, type PlaceHit } from '../../geography/geography.js';
import { actionView } from '../../ui/action.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { whenIdle } from '../../ui/when-idle.js';
import { markedText } from './contact-finder.contact.view.js';
import type { FinderHandlers, FinderUi } from './contact-finder.handlers.js';
import type { Suggestion } from './contact-finder.model.js';
import * as strings from './contact-finder.strings.js';
import { suggestionText, viaText } from './contact-finder.wording.js';

/** Arrows go between the field and the list, for those who expect it; Tab does too, for everyone else. */
function onKey(event: KeyboardEvent, on: FinderHandlers): void {
  if (event.isComposing) return;
  if (event.key === 'Escape') return on.dismiss();
  const stops = [
    ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('input, .suggestions button'),
  ];
  const { key } = event;
  const at = stops.indexOf(event.target as HTMLElement);
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  // Whoever goes on typing from the list types in the field; the key itself goes there too.
  if (at > 0 && key !== ' ' && (key.length === 1 || key === 'Backspace')) return stops[0]!.focus();
  const ends: Record<string, number> = at > 0 ? { Home: 1, End: stops.length - 1 } : {};
  const next = stops[{ ArrowDown: at + 1, ArrowUp: at - 1, ...ends }[key] ?? -1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function suggestionView(suggestion: Suggestion, ui: FinderUi, on: FinderHandlers): TemplateResult {
  const { name, note } = suggestionText(suggestion);
  const { text, lang } =
    suggestion.kind === 'point' ? markedText(suggestion.point, 'name', ui.locale) : { lang: nothing };
  return html`<li>
    <button type="button" @click=${() => on.suggestion(suggestion)}>
      <bdi lang=${lang}>${text ?? name}</bdi>${note ? html` <span class="small">${note}</span>` : nothing}
    </button>
  </li>`;
}

const suggestionList = (ui: FinderUi, on: FinderHandlers) =>
  ui.suggestions.length > 0
    ? html`<ul class="suggestions" part="suggestions" aria-label=${strings.suggestionsLabel()}>
        ${ui.suggestions.map((suggestion) => suggestionView(suggestion, ui, on))}
      </ul>`
    : nothing;

/**
 * A plain field with a list of buttons under it (docs/adr/0009-a-plain-field-with-a-list.md). The list comes before
 * "Søk" so that Tab leads into it. Browsers are asked to remember, correct and spell-check nothing: some send what
 * is typed to a server for that.
 */
export function searchView(ui: FinderUi, on: FinderHandlers): TemplateResult {
  const asking = ui.near === 'asking';
  const submit = (event: Event) => {
    event.preventDefault();
    on.submit();
  };
  // What is being composed (Japanese, dead keys, swipe) is no text yet.
  const type = (event: InputEvent | CompositionEvent) => {
    if (!('isComposing' in event && event.isComposing)) on.type((event.target as HTMLInputElement).value);
  };
  return html`<form
    class="search screen-only"
    part="search"
    role="search"
    @submit=${submit}
    @keydown=${(event: KeyboardEvent) => onKey(event, on)}
  >
    <label class="label" for="place">${strings.searchLabel()}</label>
    <p class="small" id="place-hint">${strings.searchHint()}</p>
    <div class="search-row">
      <input
        class="input"
        id="place"
        type="text"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        maxlength="100"
        aria-describedby="place-hint"
        .value=${ui.text}
        @focus=${() => whenIdle(prepareSearch)}
        @input=${type}
        @compositionend=${type}
      />
      ${suggestionList(ui, on)}
      <button class="button primary" type="submit">${strings.searchButton()}</button>
    </div>
    <button
      class="tertiary"
      type="button"
      aria-disabled=${asking ? 'true' : nothing}
      @click=${() => on.near()}
    >
      ${icon('pin')} ${asking ? strings.nearAsking() : strings.nearButton()}
    </button>
    ${ui.near === 'failed' ? html`<p class="small">${strings.nearFailed()}</p>` : nothing}
  </form>`;
}

/** Several places fit what was typed: the person says which. */
export function whichView(hits: readonly PlaceHit[], ui: FinderUi, on: FinderHandlers): TemplateResult {
  const split = hits.map(({ via }) => via).find((via) => via && 'split' in via);
  const [only, another] = hits;
  const guess = only && !another ? strings.slip(only.place.name) : strings.which();
  const title = split ? strings.whichSplit(split.name) : guess;
  return html`<section class="which" part="which">
    ${heading(ui.level, title, { depth: 1, focusable: true, id: 'results' })}
    <ul class="actions">
      ${hits.map((hit) => {
        const why = split ? undefined : viaText(hit);
        const press = () => on.suggestion({ kind: 'place', hit });
        return html`<li>
          ${actionView({ text: hit.place.name, onPress: press }, 'secondary')}
          ${why ? html`<span class="small">${why}</span>` : nothing}
        </li>`;
      })}
    </ul>
  </section>`;
}
