import { html, nothing, type TemplateResult } from 'lit';
import type { AccessNeed, ContactPointKind, MeetingFormat } from '../../data/contact-points.js';
import { formatNumber, languageName } from '../../lib/format.js';
import { icon } from '../../ui/icons.js';
import type { FinderHandlers, FinderUi } from './contact-finder.handlers.js';
import type { FilterGroup, FinderViewModel } from './contact-finder.model.js';
import * as strings from './contact-finder.strings.js';
import { capital, formatName, kindName, needName } from './contact-finder.wording.js';

type Filters = NonNullable<FinderViewModel['filters']>;

const TITLES: { [group in FilterGroup]: () => string } = {
  formats: strings.filterFormats,
  kinds: strings.filterKinds,
  languages: strings.filterLanguages,
  access: strings.filterAccess,
  topics: strings.filterTopics,
};

/** A code in words. The codes come from the data layer, which lets only known ones through. */
function optionName(group: FilterGroup, code: string, ui: FinderUi): string {
  switch (group) {
    case 'formats':
      return capital(formatName(code as MeetingFormat));
    case 'kinds':
      return kindName(code as ContactPointKind);
    case 'languages':
      return capital(languageName(code, ui.locale));
    case 'access':
      return needName(code as AccessNeed);
    case 'topics':
      return capital(code);
  }
}

function groupView({ group, options }: Filters['groups'][number], ui: FinderUi, on: FinderHandlers) {
  return html`<fieldset>
    <legend class="label">${TITLES[group]()}</legend>
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
    <details class="fold">
      <summary>${strings.filters()}</summary>
      <div class="filter-groups">${filters.groups.map((group) => groupView(group, ui, on))}</div>
    </details>
    ${filters.active > 0 ? chips(filters, ui, on) : nothing}
  </div>`;
