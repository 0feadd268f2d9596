/** What passes between the element and its templates besides the view model: types only. */
import type { TemplateResult } from 'lit';
import type { ContactPoint, Id } from '../../data/contact-points.js';
import type { Service } from '../../data/service.js';
import type { PlaceHit } from '../../geography/geography.js';
import type { Locale } from '../../localization/localization.js';
import type { Answers, Field, FormState, FormViewModel, Place } from './interest-form.model.js';

/** The search for a place, as it stands. */
export interface Search {
  readonly text: string;
  readonly suggestions: readonly PlaceHit[];
  /** Several places fit what was typed. */
  readonly which?: readonly PlaceHit[];
  /** Numbers of the municipalities of the county that was typed: the person says which. */
  readonly within?: readonly string[];
  /** No municipality is called what was typed. */
  readonly unknown?: boolean;
}

/** The element's one state: everything that a person has done so far. */
export interface Screen extends Readonly<
  Pick<FormState, 'answers' | 'pressed' | 'refused' | 'sending' | 'attempt' | 'idle' | 'withdrawing'>
> {
  /** The person's own choice, or another widget's; it goes before what the page has set. */
  readonly chosen?: Place | undefined;
  /** What was typed led to that place. */
  readonly hit?: PlaceHit | undefined;
  readonly search: Search;
  /** What the box was ticked for, see `termsOf`. */
  readonly consentTo?: string | undefined;
  /** Whether the codes of the receipt, or the link, could be copied, when it was tried. */
  readonly copied?: boolean | undefined;
}

/** The two codes of a receipt. */
export type Code = 'reference' | 'withdrawalCode';

/** What a person can do; the element answers. */
export interface FormHandlers {
  answer<K extends keyof Answers>(name: K, value: Answers[K] | undefined): void;
  /** The e-mail address that was perhaps meant is the right one. */
  suggested(address: string): void;
  /** Somebody who could receive it was chosen among several. */
  receiver(id: Id): void;
  /** Asks anew where the person lives. */
  changePlace(): void;
  send(): void;
  /** A line of the summary leads to its field. */
  show(field: Field): void;
  copy(): void;
  /** The address of the page, for somebody who is to fill it in. */
  copyLink(): void;
  print(): void;
  /** An empty form, after a receipt or after the answers were cleared. */
  restart(): void;
  /** Somebody is there, after all. */
  stay(): void;
  /** Away from here, leaving nothing behind. */
  leave(): void;
  /** Opens the withdrawal, or goes back a step in it; from its end, to other codes. */
  withdraw(): void;
  closeWithdrawal(): void;
  code(name: Code, text: string): void;
  /** The next step of the withdrawal. */
  goOn(): void;
  /** Instead of the last step: one goes on waiting. */
  renew(): void;
}

/** What the templates know besides the view model. */
export interface FormUi {
  locale: Locale;
  /** Heading level of the widget. */
  level: number;
  service: Service;
  /** The page has put something in `slot="help"`. */
  help: boolean;
  /** The page has said where a person leaves to. */
  canLeave: boolean;
  /** Whether the codes of the receipt, or the link, could be copied, when it was tried. */
  copied?: boolean | undefined;
  /** Address of the page that the form is on. */
  address?: string | undefined;
  /** Who received the wish, once it is sent, when it is one of ours. */
  receiver?: ContactPoint | undefined;
  /** Asks the backend again what it offers; there when it could not say. */
  retry?: () => void;
  /** How what was typed led to the place. */
  via?: string | undefined;
  /** The search for a place. */
  search: TemplateResult;
}

export interface FormView {
  model: FormViewModel;
  ui: FormUi;
  on: FormHandlers;
}
