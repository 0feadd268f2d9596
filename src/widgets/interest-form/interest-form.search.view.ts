import { html, nothing, type TemplateResult } from 'lit';
import type { PlaceHit } from '../../geography/geography.js';
import { placeSearch, placeSuggestion, whichView, type PlaceSearchHandlers } from '../../ui/place-search.js';
import { tryNumber } from '../../ui/place-search.strings.js';
import type { Search } from './interest-form.handlers.js';
import * as strings from './interest-form.strings.js';

/** Where a person lives: the finder's own search, for municipalities alone. */
export const searchView = (
  { text, suggestions, which = [], unknown }: Search,
  level: number,
  on: PlaceSearchHandlers & { pick(hit: PlaceHit): void },
): TemplateResult =>
  html`${placeSearch(
    {
      text,
      suggestions: suggestions.map((hit) => placeSuggestion(hit, () => on.pick(hit))),
      hint: strings.onlyMunicipality(),
      after: unknown ? html`<p>${tryNumber()}</p>` : nothing,
    },
    on,
  )}
  ${which.length > 0 ? whichView(which, level, (hit) => on.pick(hit)) : nothing}`;
