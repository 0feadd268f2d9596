/** What the actions have of the element: its one state, and where the focus goes. */
import type { Locale } from '../../localization/localization.js';
import type { Screen } from './interest-form.handlers.js';
import { NO_ANSWERS, type FormState } from './interest-form.model.js';

/** As the form is before anybody has touched it. */
export const UNTOUCHED: Screen = {
  answers: NO_ANSWERS,
  pressed: false,
  refused: [],
  sending: { kind: 'filling' },
  idle: { kind: 'awake' },
  search: { text: '', suggestions: [] },
};

/** "Sender …" is said only when it takes time. */
export const SLOW_MS = 1_000;

/** What the actions need of the element. */
export interface Form {
  readonly host: HTMLElement;
  screen(): Screen;
  state(): FormState;
  locale(): Locale;
  backendUrl(): string | undefined;
  leaveTo(): string | undefined;
  set(changes: Partial<Screen>): void;
  announce(text: string, afterMs?: number): void;
  /** Runs when what was set is drawn. */
  drawn(run: (root: ShadowRoot) => void): void;
  /** Moves the focus as soon as there is such a thing, unless the person goes elsewhere before. */
  lead(selector: string): void;
  print(): void;
  /** Asks again what the backend offers. */
  reload(): void;
  /** Somebody is there. */
  stay(): void;
}

/** Who reads it, or that nobody can. */
export const WHO = '#who, [part~="state"] .heading';

export const focusOn = (form: Form, selector: string): void =>
  form.drawn((root) => root.querySelector<HTMLElement>(selector)?.focus());
