/** Taking a wish back: the codes, then "are you sure?". */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { actionView } from '../../ui/action.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import * as shared from '../../ui/ui.strings.js';
import { onSend, sendButton } from './interest-form.controls.view.js';
import type { Code, FormView } from './interest-form.handlers.js';
import * as strings from './interest-form.strings.js';
import type { Withdrawing } from './interest-form.model.js';
import { failureText } from './interest-form.wording.js';

type WithCodes = Exclude<Withdrawing, { kind: 'done' }>;

/** Takes the focus, so that it is heard as it comes. */
const said = (text: unknown) => html`<div id="said" tabindex="-1">${text}</div>`;

const codeField = (view: FormView, name: Code, label: string, state: WithCodes) =>
  html`<div class="field">
    <label class="label" for=${name}>${label}</label>
    <input
      class="input"
      id=${name}
      type="text"
      autocomplete="off"
      autocapitalize="characters"
      autocorrect="off"
      spellcheck="false"
      maxlength="60"
      aria-describedby="codes-hint"
      aria-invalid=${state.kind === 'codes' && state.missing && !state[name].trim() ? 'true' : nothing}
      .value=${live(state[name])}
      @input=${(event: Event) => view.on.code(name, (event.target as HTMLInputElement).value)}
    />
  </div>`;

function stepView(view: FormView, state: WithCodes): TemplateResult {
  if (state.kind === 'codes')
    return html`<p class=${state.missing ? 'error' : 'small'} id="codes-hint">
        ${state.missing ? html`${icon('warning')}<span>${shared.errorPrefix()} ${strings.noCodes()}</span>` : strings.noCodes()}
      </p>
      ${codeField(view, 'reference', strings.reference(), state)}
      ${codeField(view, 'withdrawalCode', strings.code(), state)}
      <button type="submit" class="button secondary" @click=${onSend(view.on.goOn)}>
        ${strings.goOn()}
      </button>`;
  const failed = state.kind === 'failed';
  return html`${said(failed ? notice({ kind: 'danger', text: failureText(state.reason) }) : strings.confirm())}
    <div class="buttons">
      ${state.kind === 'confirm' && view.model.renewals ? actionView({ text: strings.renew(), onPress: view.on.renew }, 'secondary') : nothing}
      ${sendButton(failed ? shared.tryAgain() : strings.confirmYes(), state.kind === 'sending', view.on.goOn, 'secondary')}
      ${actionView({ text: strings.back(), onPress: view.on.withdraw }, 'tertiary')}
    </div>`;
}

export function withdrawalView(view: FormView): TemplateResult {
  const { model, ui, on } = view;
  const { withdrawing, renewals } = model;
  const title = renewals ? strings.withdrawOrRenew() : strings.withdraw();
  if (!withdrawing)
    return html`<p class="screen-only">${actionView({ text: title, onPress: on.withdraw }, 'tertiary')}</p>`;
  return html`<section class="card" part="withdrawal">
    <form class="stack" novalidate>
      ${heading(ui.level, title, { depth: 1, size: 'label', id: 'withdrawal', focusable: true })}
      ${withdrawing.kind === 'done' ? said(notice({ kind: 'success', text: withdrawing.use === 'renewals' ? strings.renewed() : strings.withdrawn() })) : stepView(view, withdrawing)}
    </form>
  </section>`;
}
