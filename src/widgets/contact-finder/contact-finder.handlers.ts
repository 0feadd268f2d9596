/** What passes between the element and its templates besides the view model: types only. */
import type { Id } from '../../data/contact-points.js';
import type { Locale } from '../../localization/localization.js';
import type { FilterGroup, FinderViewModel, NextStep, Suggestion } from './contact-finder.model.js';

/** How the question for the device's position went. */
export type NearState = 'idle' | 'asking' | 'denied' | 'failed' | 'unsupported';

/** What only the screen knows. */
export interface FinderUi {
  locale: Locale;
  now: Date;
  /** Heading level of the widget. */
  level: number;
  /** What stands in the search field. */
  text: string;
  suggestions: readonly Suggestion[];
  near: NearState;
  mapShown: boolean;
  formUrl?: string;
  /** The card whose wish for a group nobody on the page took. */
  untaken?: Id;
  /** The card that was copied from last, and whether it worked. */
  copied?: { id: Id; what: 'message' | 'link'; ok: boolean };
  canShare: boolean;
}

/** What a person can do; the element answers. */
export interface FinderHandlers {
  type(text: string): void;
  submit(): void;
  suggestion(suggestion: Suggestion): void;
  /** Escape in the search. */
  dismiss(): void;
  near(): void;
  filter(group: FilterGroup, code: string, ticked: boolean): void;
  clearFilters(): void;
  more(group: 'places' | 'remote'): void;
  /** The fold of a card was opened or closed by a person. */
  details(id: Id, open: boolean): void;
  interest(id: Id, press: Event): void;
  copyMessage(id: Id): void;
  share(id: Id): void;
  handout(id: Id): void;
  map(): void;
  dot(id: Id): void;
  step(step: NextStep): void;
  /** Leads to the next steps. */
  steps(): void;
}

export interface FinderView {
  model: FinderViewModel;
  ui: FinderUi;
  on: FinderHandlers;
}
