import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Service } from '../data/service.js';
import { formatInstant } from '../lib/format.js';
import { directionOf } from '../localization/localization.js';
import { crisis, type CrisisPlace } from './crisis.js';
import { languageChoice, type LanguageChoice } from './language-choice.js';
import { notice } from './notice.js';
import * as strings from './ui.strings.js';
import { welcome } from './welcome.js';

export interface FrameView {
  /** A `LanguageController`. */
  language: LanguageChoice;
  /** A `CrisisController`. */
  crisis: CrisisPlace;
  /** An `AnnouncerController`. */
  announcer: { render(): TemplateResult };
  /** The host's own children are in view. */
  fallback: boolean;
  /** The heading level that the page asked for. */
  level: number;
  /** The widget's heading and its lead, above the crisis block. */
  header: TemplateResult;
  /** Undefined: nothing of ours is in view, only the host's children. */
  content: TemplateResult | undefined;
  /** When known: its crisis lines go before the built-in ones. */
  service?: Service;
  /** Some of the data are demo data: one widget of the page says so. */
  demo?: boolean;
  /** Milliseconds since the epoch of the last good answer, when a newer try failed. */
  staleSince?: number;
}

const staleLine = (at: number, view: FrameView) =>
  html`<p class="small stale" part="stale">
    ${strings.offlineTitle()}. ${strings.stale(formatInstant(at, view.language.locale))}
  </p>`;

/** Focus goes back to where the text was opened, before the button that has it is gone. */
function closeWelcome(event: Event, language: LanguageChoice): void {
  const shown = language.welcome;
  if (!shown) return;
  const frame = (event.currentTarget as Element).closest('.frame');
  frame?.querySelector<HTMLElement>(`.languages [lang="${shown}"]`)?.focus();
  language.choose(shown);
}

/**
 * A page's hot keys are for the page: outside, what is typed here seems to come from no field, and would be taken for
 * one of them. Passes on what has a modifier, and keys with a name (Escape, Tab …).
 */
const keepKeys = (event: KeyboardEvent): void => {
  if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) event.stopPropagation();
};

/** Language choice and crisis lines change seldom; the widget is drawn at each key. */
function inside(view: FrameView): TemplateResult {
  const { language, staleSince, service } = view;
  const { locale, welcome: shown } = language;
  return html`
    ${view.crisis.tells(!!view.demo) ? notice({ kind: 'info', text: strings.demo(), part: 'demo' }) : nothing}
    ${guard([locale, shown], () => languageChoice(language))}
    ${shown ? welcome(shown, locale, view.level, (event) => closeWelcome(event, language)) : nothing}
    <div class="header">${view.header}</div>
    ${guard([locale, service, view.crisis.owner, view.level], () => crisis(view.crisis, service, locale, view.level))}
    ${staleSince === undefined ? nothing : staleLine(staleSince, view)}
    <div class="content">${view.content}</div>
    ${view.announcer.render()}
  `;
}

/**
 * The shell of every widget.
 *
 * The host's children stand outside the reset wrapper, so that they keep the page's look.
 *
 * What every element has, for `custom-elements.json`:
 *
 * @slot - Shown without JavaScript, while loading, and when nothing can be shown.
 * @csspart root - Everything.
 * @csspart demo - The strip that says that the data are demo data.
 * @csspart languages - The choice of language.
 * @csspart welcome - The short text in a language that the interface does not speak.
 * @csspart title - The widget's heading.
 * @csspart crisis - The crisis lines.
 * @csspart stale - The line that says how old the last good answer is.
 * @csspart state - What an empty or failed state says.
 * @csspart next-steps - What can be done instead.
 */
export function frame(view: FrameView): TemplateResult {
  const { locale } = view.language;
  return html`<slot ?hidden=${!view.fallback}></slot>
    <div
      class="root"
      part="root"
      lang=${locale}
      dir=${directionOf(locale)}
      ?hidden=${view.content === undefined}
      @keydown=${keepKeys}
      @keypress=${keepKeys}
      @keyup=${keepKeys}
    >
      <div class="frame">${inside(view)}</div>
    </div>`;
}
