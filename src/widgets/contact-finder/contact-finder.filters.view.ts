import type { TemplateResult } from 'lit';
import { languageName } from '../../lib/format.js';
import { filtersView } from '../../ui/filters.js';
import { words } from './contact-finder.card.strings.js';
import type { FinderHandlers, FinderUi } from './contact-finder.handlers.js';
import type { FilterGroup, FinderViewModel } from './contact-finder.model.js';
import { filterTitles } from './contact-finder.strings.js';

/** A code in words. The codes come from the data layer, which lets only known ones through. */
const nameOf = (group: FilterGroup, code: string, { locale }: FinderUi): string =>
  group === 'languages'
    ? languageName(code, locale)
    : group === 'topics'
      ? code
      : words[code as keyof typeof words]();

export const filterFold = (
  filters: NonNullable<FinderViewModel['filters']>,
  ui: FinderUi,
  on: FinderHandlers,
): TemplateResult =>
  filtersView(
    {
      filters,
      open: ui.filtersOpen,
      locale: ui.locale,
      titles: filterTitles,
      nameOf: (group, code) => nameOf(group, code, ui),
    },
    on,
  );
