/** Taking a wish back: the codes, then "are you sure?". */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { actionView } from '../../ui/action.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { telephone } from '../../ui/phone-text.js';
import * as shared from '../../ui/ui.strings.js';
import { onSend, sendButton } from './interest-form.controls.view.js';
import type { Code, FormView } from './interest-form.handlers.js';
import { receiverIn, turnTo } from './interest-form.outcome.view.js';
import * as outcome from './interest-form.outcome.strings.js';
import * as strings from './interest-form.withdrawal.strings.js';
import type { Withdrawing } from './interest-form.model.js';
import { failureText, nameOf, withdrawalTitle, withValue } from './interest-form.wording.js';

type Codes = Extract<Withdrawing, { kind: 'codes' }>;
type Step = Exclude<Withdrawing, { kind: 'codes' | 'done' }>;

/** Takes the focus, so that it is heard as it comes. */
const said = (text: unknown) =>
  html`<div id="said" role="group" tabindex="-1" aria-labelledby="said-text">
    <div id="said-text">${text}</div>
  </div>`;

const codeField = ({ on }: FormView, name: Code, label: string, state: Codes) =>
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
      aria-invalid=${state.wrong || (state.missing && !state[name].trim()) ? 'true' : nothing}
      .value=${live(state[name])}
      @input=${(event: Event) => on.code(name, (event.target as HTMLInputElement).value)}
    />
  </div>`;

const closeView = ({ on }: FormView) =>
  actionView({ text: shared.close(), onPress: on.closeWithdrawal }, 'tertiary');

function codesStep(view: FormView, state: Codes): TemplateResult {
  const bad = state.missing || state.wrong;
  const text = state.wrong ? strings.wrongCodes() : strings.noCodes();
  return html`<p class=${bad ? 'error' : 'small'} id="codes-hint">
      ${bad ? html`${icon('warning')}<span>${`${shared.errorPrefix()} ${text}`}</span>` : text}
    </p>
    ${codeField(view, 'reference', outcome.reference(), state)}
    ${codeField(view, 'withdrawalCode', outcome.code(), state)}
    <div class="buttons">
      <button type="submit" class="button secondary" @click=${onSend(view.on.goOn)}>${strings.goOn()}</button>
      ${closeView(view)}
    </div>`;
}

/** "Are you sure", while it is sent, and when that did not work. */
function confirmStep(view: FormView, state: Step): TemplateResult {
  const { ui, on } = view;
  const failed = state.kind === 'failed';
  const { offers, retentionDays: days } = ui.service;
  const renew = days ? strings.renewFor(String(days)) : strings.renew();
  return html`${
      failed
        ? html`${said(notice({ kind: 'danger', text: failureText(state) }))} ${turnTo(view)}`
        : html`<p>${strings.confirm()}</p>`
    }
    <div class="buttons">
      ${sendButton(failed ? shared.tryAgain() : strings.confirmYes(), state.kind === 'sending', on.goOn, 'secondary')}
      ${state.kind === 'confirm' && offers?.interests?.renewals ? actionView({ text: renew, onPress: on.renew }, 'secondary') : nothing}
      ${actionView({ text: strings.back(), onPress: on.withdraw }, 'tertiary')}
    </div>`;
}

/** The same whether there was such a wish or not; so there is somebody to ask. */
function doneStep(view: FormView, { use }: Extract<Withdrawing, { kind: 'done' }>): TemplateResult {
  const { ui, on } = view;
  const point = receiverIn(view);
  const [phone] = point?.phones ?? [];
  const text = use === 'renewals' ? strings.renewed() : strings.withdrawn();
  return html`${said(notice({ kind: 'success', text }))}
    ${point && phone ? html`<p>${withValue(strings.ifUnsure, nameOf(point, ui.locale))} ${telephone(phone.number)}</p>` : nothing}
    <div class="buttons">
      ${actionView({ text: strings.otherCodes(), onPress: on.withdraw }, 'tertiary')} ${closeView(view)}
    </div>`;
}

function stepView(view: FormView, state: Withdrawing): TemplateResult {
  if (state.kind === 'codes') return codesStep(view, state);
  return state.kind === 'done' ? doneStep(view, state) : confirmStep(view, state);
}

export function withdrawalView(view: FormView): TemplateResult | typeof nothing {
  const { model, ui, on } = view;
  const { withdrawing, withdrawal } = model;
  const title = withdrawalTitle(ui.service);
  if (withdrawal === 'nowhere') return nothing;
  if (withdrawal === 'elsewhere')
    return html`<p>${actionView({ text: title, href: ui.service.withdrawalUrl! }, 'tertiary')}</p>`;
  if (!withdrawing)
    return html`<p class="withdraw screen-only">
      ${actionView({ text: title, onPress: on.withdraw }, 'tertiary')}
    </p>`;
  const asked = withdrawing.kind === 'codes' || withdrawing.kind === 'done';
  return html`<section class="card" part="withdrawal">
    <form class="stack" novalidate>
      ${heading(ui.level, asked ? title : strings.confirmTitle(), {
        depth: 1,
        size: 'label',
        id: 'withdrawal',
        focusable: true,
      })}
      ${stepView(view, withdrawing)}
    </form>
  </section>`;
}
