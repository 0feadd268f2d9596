/** What passes between the element and its templates besides the view model: types only. */
import type { Id } from '../../data/contact-points.js';
import type { PlaceHit } from '../../geography/geography.js';
import type { Locale } from '../../localization/localization.js';
import type {
  FilterGroup,
  FinderState,
  FinderViewModel,
  FormStep,
  NextStep,
  Suggestion,
} from './contact-finder.model.js';

/** How the question for the device's position went. */
export type NearState = 'idle' | 'asking' | 'failed';

/** What a person has asked for: the part of the state that decides which places are shown. */
export interface Asked extends Pick<
  FinderState,
  'choice' | 'filters' | 'shown' | 'shownRemote' | 'selected'
> {
  /** What was typed is several places, and the person has not chosen yet. */
  readonly which?: readonly PlaceHit[];
}

/** The element's one state: what was asked for, and what only the screen knows. */
export interface Screen {
  readonly asked: Asked;
  /** What stands in the search field. */
  readonly text: string;
  readonly suggestions: readonly Suggestion[];
  readonly near: NearState;
  readonly mapShown: boolean;
  /** The choice of now came from typing alone: it goes when the text no longer names it. */
  readonly byTyping?: boolean;
  /** The fold of the filters is open: they are worked out only then. */
  readonly filtersOpen?: boolean;
  /** The card whose wish for a group nobody on the page took. */
  readonly untaken?: Id;
  /** The card that was copied from last, and whether it worked. */
  readonly copied?: { id: Id; what: 'message' | 'link'; ok: boolean };
  /** The card whose handout is looked at. */
  readonly handout?: Id;
  /** The folds of the cards have their content. */
  readonly unfolded: boolean;
}

/** What the templates know besides the view model. */
export interface FinderUi extends Omit<Screen, 'handout'> {
  locale: Locale;
  now: Date;
  /** Heading level of the widget. */
  level: number;
  formUrl?: string;
  canShare: boolean;
  /** A link leads to the card: only while the page's URL is ours to write. */
  canLink: boolean;
}

/** What a person can do; the element answers. */
export interface FinderHandlers {
  type(text: string): void;
  submit(): void;
  suggestion(suggestion: Suggestion): void;
  /** Escape in the search. */
  dismiss(): void;
  near(): unknown;
  filter(group: FilterGroup, code: string, ticked: boolean): void;
  clearFilters(): void;
  filtersOpen(open: boolean): void;
  more(group: 'places' | 'remote'): void;
  /** The fold of a card was opened or closed by a person. */
  details(id: Id, open: boolean): void;
  interest(id: Id, press: MouseEvent): void;
  /** Not of one place: of whoever takes wishes here. */
  wishHere(step: FormStep, press: MouseEvent): void;
  copyMessage(id: Id): unknown;
  share(id: Id): unknown;
  handout(id: Id): void;
  map(): void;
  dot(id: Id): void;
  step(step: NextStep): void;
  /** A fold is about to open: what it holds is needed now. */
  unfold(): void;
}

export interface FinderView {
  model: FinderViewModel;
  ui: FinderUi;
  on: FinderHandlers;
}
