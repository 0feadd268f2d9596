/** The two kinds of field: something to write, and something to choose. Nothing where the backend does not take it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { capital } from '../../lib/format.js';
import { icon } from '../../ui/icons.js';
import * as shared from '../../ui/ui.strings.js';
import type { FormView } from './interest-form.handlers.js';
import * as strings from './interest-form.strings.js';
import type { Answers, Field } from './interest-form.model.js';
import { errorText } from './interest-form.wording.js';

/** Longer than anything right; what is pasted beyond it is no answer. */
const MAX_CHARS = 300;

interface Label {
  label: string;
  hint?: string;
  required?: boolean;
}

type Name = Field & keyof Answers;

export const tagView = (required = false) =>
  html` <span class="tag ${required ? 'warning' : ''}"
    >${required ? shared.required() : shared.optional()}</span
  >`;

const hintId = (name: string): string => `${name}-hint`;
const errorId = (name: string): string => `${name}-error`;

const errorOf = ({ model }: FormView, name: Field): string | undefined => {
  const error = model.errors.find(({ field }) => field === name);
  return error && errorText(error);
};

export function errorView(view: FormView, name: Field): TemplateResult | typeof nothing {
  const text = errorOf(view, name);
  return text
    ? html`<p class="error" id=${errorId(name)}>
        ${icon('warning')}<span>${`${shared.errorPrefix()} ${text}`}</span>
      </p>`
    : nothing;
}

const under = (view: FormView, name: Field, hint: string | undefined) =>
  html`${hint ? html`<p class="small" id=${hintId(name)}>${hint}</p>` : nothing}${errorView(view, name)}`;

export const describedBy = (view: FormView, name: Field, hint: string | undefined) =>
  [hint && hintId(name), errorOf(view, name) && errorId(name)].filter(Boolean).join(' ') || nothing;

/**
 * Kind of keyboard, and the purpose that aids know (WCAG 1.3.5). A name made for this form is nothing to remember. Not
 * `type="email"`: a browser makes "xn--lesund-ixa.no" of "ålesund.no" there, and nobody knows that again.
 */
const KINDS = { phone: ['tel', 'tel'], email: ['email', 'email'], alias: ['text', 'off'] } as const;

/** `live`: what an extension or a restored page has put into the field goes when the state says otherwise. */
export function textField(
  view: FormView,
  name: keyof typeof KINDS,
  { label, hint, required }: Label,
): TemplateResult | typeof nothing {
  if (!view.model.asks.has(name)) return nothing;
  const [keyboard, autocomplete] = KINDS[name];
  return html`<div class="field" data-field=${name}>
    <label class="label" for=${name}>${label}${tagView(required)}</label>
    ${under(view, name, hint)}
    <input
      class="input ${name}"
      id=${name}
      type="text"
      inputmode=${keyboard}
      autocomplete=${autocomplete}
      autocapitalize="off"
      autocorrect="off"
      spellcheck="false"
      maxlength=${MAX_CHARS}
      aria-describedby=${describedBy(view, name, hint)}
      aria-invalid=${errorOf(view, name) ? 'true' : nothing}
      .value=${live(view.model.answers[name])}
      @input=${(event: Event) => view.on.answer(name, (event.target as HTMLInputElement).value)}
    />
  </div>`;
}

type Code = string | boolean;

/** One of several, or any of them where the answer is a list. `undefined`: the answer that says nothing. */
export function choices(
  view: FormView,
  name: Name,
  { label, hint, required }: Label,
  values: readonly (Code | undefined)[],
  word: (value: Code | undefined) => string = (value) => capital(strings.words[String(value)]!()),
): TemplateResult | typeof nothing {
  if (name !== 'adult' && !view.model.asks.has(name)) return nothing;
  const chosen = view.model.answers[name];
  const list = Array.isArray(chosen) ? (chosen as readonly unknown[]) : undefined;
  const choose = (value: unknown) => {
    const answer = !list
      ? value
      : list.includes(value)
        ? list.filter((one) => one !== value)
        : [...list, value];
    view.on.answer(name, answer as never);
  };
  return html`<fieldset class="field" data-field=${name} aria-describedby=${describedBy(view, name, hint)}>
    <legend class="label">${label}${tagView(required)}</legend>
    ${under(view, name, hint)}
    <div class="rows">
      ${values.map((value) =>
        tickRow(word(value), list ? list.includes(value) : chosen === value, () => choose(value), {
          radio: list ? undefined : name,
        }),
      )}
    </div>
  </fieldset>`;
}

/** The whole row is the label. Without a name it is a box of its own. */
export const tickRow = (
  text: unknown,
  ticked: boolean,
  press: () => void,
  { radio, described = nothing }: { radio?: string | undefined; described?: unknown } = {},
): TemplateResult =>
  html`<label class="check-row">
    <input
      type=${radio ? 'radio' : 'checkbox'}
      name=${radio ?? nothing}
      aria-describedby=${described}
      .checked=${live(ticked)}
      @change=${press}
    />
    <span>${text}</span>
  </label>`;

/** Whether what was to be copied was. */
export const copiedView = ({ ui: { copied } }: FormView): TemplateResult | typeof nothing =>
  copied === undefined
    ? nothing
    : html`<p class="small">${copied ? shared.copied() : shared.copyFailed()}</p>`;

/**
 * For a submit button: Enter in a field presses it too. The `submit` event itself never comes in a sandboxed frame
 * without `allow-forms`.
 */
export const onSend =
  (send: () => void) =>
  (event: Event): void => {
    event.preventDefault();
    send();
  };

/** As wide while it sends: both texts are there, one of them unseen. */
export const sendButton = (
  text: string,
  busy: boolean,
  send: () => void,
  emphasis: 'primary' | 'secondary' = 'primary',
  describedBy: unknown = nothing,
): TemplateResult =>
  html`<button
    type="submit"
    class="button send ${emphasis}"
    @click=${onSend(send)}
    aria-disabled=${busy ? 'true' : nothing}
    aria-describedby=${describedBy}
  >
    <span class=${busy ? 'unseen' : nothing}>${text}</span>
    <span class=${busy ? nothing : 'unseen'}>${strings.sending()}</span>
  </button>`;
