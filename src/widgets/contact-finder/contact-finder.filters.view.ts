import { html, nothing, type TemplateResult } from 'lit';
import { capital, formatNumber, languageName } from '../../lib/format.js';
import { icon } from '../../ui/icons.js';
import { words } from './contact-finder.card.strings.js';
import type { FinderHandlers, FinderUi } from './contact-finder.handlers.js';
import type { FilterGroup, FinderViewModel } from './contact-finder.model.js';
import * as strings from './contact-finder.strings.js';

type Filters = NonNullable<FinderViewModel['filters']>;

/** A code in words. The codes come from the data layer, which lets only known ones through. */
const optionName = (group: FilterGroup, code: string, ui: FinderUi): string =>
  capital(
    group === 'languages'
      ? languageName(code, ui.locale)
      : group === 'topics'
        ? code
        : words[code as keyof typeof words](),
  );

function groupView({ group, options }: Filters['groups'][number], ui: FinderUi, on: FinderHandlers) {
  return html`<fieldset>
    <legend class="label">${strings.filterTitles[group]()}</legend>
    ${options.map(
      ({ code, count, ticked }) =>
        html`<label class="check-row">
          <input
            type="checkbox"
            .checked=${ticked}
            @change=${(event: Event) => on.filter(group, code, (event.target as HTMLInputElement).checked)}
          />
          <span
            >${optionName(group, code, ui)}
            <span class="small">(${formatNumber(count, ui.locale)})</span></span
          >
        </label>`,
    )}
  </fieldset>`;
}

function chips(filters: Filters, ui: FinderUi, on: FinderHandlers): TemplateResult {
  const ticked = filters.groups.flatMap(({ group, options }) =>
    options.filter((option) => option.ticked).map(({ code }) => ({ group, code })),
  );
  return html`<ul class="chips" part="chips" aria-label=${strings.filterChosen()}>
    ${ticked.map(({ group, code }) => {
      const name = optionName(group, code, ui);
      return html`<li>
        <button
          class="chip"
          type="button"
          aria-label=${strings.filterRemove(name)}
          @click=${() => on.filter(group, code, false)}
        >
          ${name} ${icon('close')}
        </button>
      </li>`;
    })}
    <li>
      <button class="tertiary" type="button" @click=${() => on.clearFilters()}>
        ${strings.filterClear()}
      </button>
    </li>
  </ul>`;
}

/** Filters in a fold: most people need none. What is chosen stands outside it. */
export const filtersView = (filters: Filters, ui: FinderUi, on: FinderHandlers): TemplateResult =>
  html`<div class="filters screen-only" part="filters">
    <details
      class="fold"
      @toggle=${(event: Event) => on.filtersOpen((event.target as HTMLDetailsElement).open)}
    >
      <summary>${strings.filters()}</summary>
      <div class="filter-groups">
        ${ui.filtersOpen ? filters.groups.map((group) => groupView(group, ui, on)) : nothing}
      </div>
    </details>
    ${filters.active > 0 ? chips(filters, ui, on) : nothing}
  </div>`;
