import { html, nothing, type TemplateResult } from 'lit';
import { placeOf, type PlaceHit } from '../../geography/geography.js';
import { actionView } from '../../ui/action.js';
import { heading } from '../../ui/heading.js';
import { placeSearch, placeSuggestion, whichView, type PlaceSearchHandlers } from '../../ui/place-search.js';
import { tryNumber } from '../../ui/place-search.strings.js';
import type { Search } from './interest-form.handlers.js';
import * as strings from './interest-form.strings.js';

/** Few enough letters a line that a county's municipalities, up to 46, are looked through on a telephone. */
function withinView(within: readonly string[], level: number, pick: (hit: PlaceHit) => void): TemplateResult {
  const places = within
    .flatMap((number) => placeOf(number) ?? [])
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'));
  return html`<section class="within" part="which">
    ${heading(level, strings.within(), { depth: 1, size: 'label', focusable: true, id: 'within' })}
    <ul class="links">
      ${places.map(
        (place) =>
          html`<li>
            ${actionView({ text: place.name, onPress: () => pick({ place, match: 'exact' }) }, 'tertiary')}
          </li>`,
      )}
    </ul>
  </section>`;
}

/**
 * Where a person lives: the finder's own search; a county leads on to its municipalities, and a page for several
 * municipalities to those.
 */
export const searchView = (
  { text, suggestions, which = [], unknown, within = [] }: Search,
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
  ${which.length > 0 ? whichView(which, level, (hit) => on.pick(hit)) : within.length > 1 ? withinView(within, level, on.pick) : nothing}`;
