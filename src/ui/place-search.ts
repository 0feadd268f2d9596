import { html, nothing, type TemplateResult } from 'lit';
import { prepareSearch, type PlaceHit } from '../geography/geography.js';
import { whenIdle } from '../lib/when-idle.js';
import { actionView } from './action.js';
import { heading } from './heading.js';
import * as strings from './place-search.strings.js';
import { suggestionText, viaText } from './place-words.js';
import { searchButton } from './ui.strings.js';

/** One line of the list under the field. */
export interface SuggestionView {
  name: string;
  /** What tells it from others of the same name. */
  note?: string | undefined;
  /** Language of `name`, when it is not the interface's. */
  lang?: string | symbol;
  press: () => void;
}

export interface PlaceSearch {
  /** What stands in the field. */
  text: string;
  suggestions: readonly SuggestionView[];
  /** What becomes of the text. */
  hint: string;
  /** Stands under the field, in the same box. */
  after?: unknown;
}

export interface PlaceSearchHandlers {
  type(text: string): void;
  submit(): void;
  /** Escape. */
  dismiss(): void;
}

/** A place as a line of the list. */
export const placeSuggestion = (hit: PlaceHit, press: () => void): SuggestionView => ({
  ...suggestionText(hit),
  press,
});

/** Arrows go between the field and the list, for those who expect it; Tab does too, for everyone else. */
function onKey(event: KeyboardEvent, on: PlaceSearchHandlers): void {
  // Safari ends a composition before the Enter that ended it arrives, and marks that with 229.
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === 'Escape') return on.dismiss();
  const stops = [
    ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('input, .suggestions button'),
  ];
  const { key } = event;
  const at = stops.indexOf(event.target as HTMLElement);
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  // In a form this must search, not send.
  if (at === 0 && key === 'Enter') {
    event.preventDefault();
    return on.submit();
  }
  // Whoever goes on typing from the list types in the field; the key itself goes there too.
  if (at > 0 && key !== ' ' && (key.length === 1 || key === 'Backspace')) return stops[0]!.focus();
  const ends: Record<string, number> = at > 0 ? { Home: 1, End: stops.length - 1 } : {};
  const next = stops[{ ArrowDown: at + 1, ArrowUp: at - 1, ...ends }[key] ?? -1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const suggestionList = (suggestions: readonly SuggestionView[]) =>
  suggestions.length > 0
    ? html`<ul class="suggestions" part="suggestions" aria-label=${strings.suggestionsLabel()}>
        ${suggestions.map(
          ({ name, note, lang = nothing, press }) =>
            html`<li>
              <button type="button" @click=${press}>
                <bdi lang=${lang}>${name}</bdi>${note ? html`, <span class="small">${note}</span>` : nothing}
              </button>
            </li>`,
        )}
      </ul>`
    : nothing;

/**
 * A plain field, `#place`, with a list of buttons under it, and no `<form>`: it may stand in one
 * (docs/adr/0009-a-plain-field-with-a-list.md). The list comes before "Søk" so that Tab leads into it. Browsers are asked to remember, correct and spell-check nothing: some send what
 * is typed to a server for that.
 */
export function placeSearch(view: PlaceSearch, on: PlaceSearchHandlers): TemplateResult {
  const { text, suggestions, after } = view;
  // One text: Chromium leaves out a space that stands alone when it says what describes a field.
  const hint = `${strings.whereHint()} ${view.hint}`;
  // What is being composed (Japanese, dead keys, swipe) is no text yet.
  const type = (event: InputEvent | CompositionEvent) => {
    if (!('isComposing' in event && event.isComposing)) on.type((event.target as HTMLInputElement).value);
  };
  return html`<div
    class="search screen-only"
    part="search"
    role="search"
    aria-labelledby="title"
    @keydown=${(event: KeyboardEvent) => onKey(event, on)}
  >
    <label class="label" for="place">${strings.where()}</label>
    <p class="small" id="place-hint">${hint}</p>
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
        .value=${text}
        @focus=${() => whenIdle(prepareSearch)}
        @input=${type}
        @compositionend=${type}
      />
      ${suggestionList(suggestions)}
      <button class="button primary" type="button" @click=${() => on.submit()}>${searchButton()}</button>
    </div>
    ${after}
  </div>`;
}

/** Several places fit what was typed: the person says which. The heading, `#results`, takes the focus. */
export function whichView(
  hits: readonly PlaceHit[],
  level: number,
  press: (hit: PlaceHit) => void,
): TemplateResult {
  const split = hits.map(({ via }) => via).find((via) => via && 'split' in via);
  const [only, another] = hits;
  const guess = only && !another ? strings.slip(only.place.name) : strings.which();
  const title = split ? `${strings.isSplit(split.name)} ${strings.where()}` : guess;
  return html`<section class="which" part="which">
    ${heading(level, title, { depth: 1, focusable: true, id: 'results' })}
    <ul class="actions">
      ${hits.map((hit) => {
        const why = split ? undefined : viaText(hit);
        return html`<li>
          ${actionView({ text: hit.place.name, onPress: () => press(hit) }, 'secondary')}
          ${why ? html`<span class="small">${why}</span>` : nothing}
        </li>`;
      })}
    </ul>
  </section>`;
}
