import { html, nothing, type TemplateResult } from 'lit';
import type { FilterGroupView, Filters } from '../lib/facets.js';
import { capital, formatNumber } from '../lib/format.js';
import type { Locale } from '../localization/localization.js';
import * as strings from './filters.strings.js';
import { icon } from './icons.js';

export interface FiltersView<G extends string> {
  filters: Filters<G>;
  /** The fold is open: what it holds is worked out only then. */
  open?: boolean | undefined;
  locale: Locale;
  titles: { readonly [group in G]: () => string };
  /** A code in words. */
  nameOf: (group: G, code: string) => string;
  /** Stands first in the fold, above the groups. */
  first?: unknown;
  /** Something is chosen that is no code: it is cleared with the rest. */
  more?: boolean;
}

export interface FilterHandlers<G extends string> {
  filter(group: G, code: string, ticked: boolean): void;
  clearFilters(): void;
  filtersOpen(open: boolean): void;
}

function groupView<G extends string>(
  { group, options }: FilterGroupView<G>,
  { titles, nameOf, locale }: FiltersView<G>,
  on: FilterHandlers<G>,
): TemplateResult {
  return html`<fieldset>
    <legend class="label">${titles[group]()}</legend>
    ${options.map(
      ({ code, count, ticked }) =>
        html`<label class="check-row">
          <input
            type="checkbox"
            .checked=${ticked}
            @change=${(event: Event) => on.filter(group, code, (event.target as HTMLInputElement).checked)}
          />
          <span
            >${capital(nameOf(group, code))}<span class="small"> (${formatNumber(count, locale)})</span></span
          >
        </label>`,
    )}
  </fieldset>`;
}

function chips<G extends string>({ filters, nameOf }: FiltersView<G>, on: FilterHandlers<G>): TemplateResult {
  const ticked = filters.groups.flatMap(({ group, options }) =>
    options.filter((option) => option.ticked).map(({ code }) => ({ group, code })),
  );
  return html`<ul class="chips" part="chips" aria-label=${strings.chosen()}>
    ${ticked.map(({ group, code }) => {
      const name = capital(nameOf(group, code));
      return html`<li>
        <button
          class="chip"
          type="button"
          aria-label=${strings.remove(name)}
          @click=${() => on.filter(group, code, false)}
        >
          ${name} ${icon('close')}
        </button>
      </li>`;
    })}
    <li>
      <button class="tertiary" type="button" @click=${() => on.clearFilters()}>${strings.clear()}</button>
    </li>
  </ul>`;
}

/** Filters in a fold: most people need none. What is chosen stands outside it. */
export const filtersView = <G extends string>(view: FiltersView<G>, on: FilterHandlers<G>): TemplateResult =>
  html`<div class="filters screen-only" part="filters">
    <details
      class="fold"
      @toggle=${(event: Event) => on.filtersOpen((event.target as HTMLDetailsElement).open)}
    >
      <summary>${strings.filters()}</summary>
      ${view.open ? view.first : nothing}
      <div class="filter-groups">
        ${view.open ? view.filters.groups.map((group) => groupView(group, view, on)) : nothing}
      </div>
    </details>
    ${view.filters.active > 0 || view.more ? chips(view, on) : nothing}
  </div>`;
