import { sendInterest } from '../../data/interests.js';
import { copyText } from '../../ui/copy-text.js';
import * as shared from '../../ui/ui.strings.js';
import { SelvhjelpInterestSentEvent } from './interest-form.events.js';
import type { FormHandlers } from './interest-form.handlers.js';
import { newKey } from './interest-form.key.js';
import {
  afterFailure,
  afterReceipt,
  answered,
  cleared,
  nextAttempt,
  toInterest,
  type Field,
  type FormState,
  type Idle,
  type InterestReceipt,
} from './interest-form.model.js';
import { receiptText } from './interest-form.outcome.view.js';
import { pageAddress } from './interest-form.page-address.js';
import { moveTo } from './interest-form.place.actions.js';
import { focusOn, SLOW_MS, UNTOUCHED, WHO, type Form } from './interest-form.screen.js';
import * as strings from './interest-form.strings.js';
import { termsOf } from './interest-form.terms.js';
import { closeWithdrawal, goOn, openWithdrawal, setCode } from './interest-form.withdrawal.actions.js';

/* ---- sending ---- */

/** A new state of the form; what is not in it, an attempt for instance, is gone. */
const put = (form: Form, state: FormState): void =>
  form.set({ attempt: undefined, withdrawing: undefined, ...state });

async function send(form: Form): Promise<void> {
  const url = form.backendUrl();
  if (!url || form.screen().sending.kind === 'sending') return;
  form.set({ pressed: true });
  const { attempt: last } = form.screen();
  const attempt = nextAttempt(last, toInterest(form.state(), form.locale()), newKey);
  if (!attempt) return focusOn(form, '#errors');
  form.set({ attempt, sending: { kind: 'sending' } });
  form.announce(strings.sending(), SLOW_MS);
  // The fields can't be changed meanwhile, and what can't be changed loses the focus.
  focusOn(form, '.send');
  try {
    // Not called off when the element leaves the page: it may be there already.
    received(form, await sendInterest(url, attempt.interest, attempt.key));
  } catch (error) {
    failed(form, error);
  }
}

function received(form: Form, receipt: InterestReceipt): void {
  put(form, afterReceipt(form.state(), receipt));
  form.set({ copied: undefined });
  form.announce('');
  focusOn(form, '#outcome');
  form.host.dispatchEvent(new SelvhjelpInterestSentEvent({ contactPoint: receipt.receiver }));
}

/** What the backend wants mended is said at the fields; everything else above the button. */
function failed(form: Form, error: unknown): void {
  const next = afterFailure(form.state(), error);
  const mendable = next.refused.length > 0 && !next.attempt?.arrived;
  put(form, mendable ? { ...next, sending: { kind: 'filling' } } : next);
  form.announce('');
  focusOn(form, mendable ? '#errors' : '#outcome');
  if (!mendable) return;
  // What was known of the backend is old: another text over the box, which is asked for anew, or another who receives.
  const fields = next.refused.map(({ field }) => field);
  if (fields.includes('consent')) form.set({ consentTo: undefined });
  if (fields.includes('consent') || fields.includes('place')) form.reload();
}

/* ---- the rest ---- */

/** To the field, unfolded if need be. */
const show = (form: Form, field: Field): void =>
  form.drawn((root) => {
    const place = root.querySelector(field === 'place' ? '.who' : `[data-field="${field}"]`);
    const fold = place?.closest('details');
    if (fold) fold.open = true;
    place?.querySelector<HTMLElement>('input, button, [tabindex]')?.focus();
  });

async function copy(form: Form, text: string | undefined): Promise<void> {
  if (!text) return;
  const copied = await copyText(text);
  form.set({ copied });
  form.announce(copied ? shared.copied() : shared.copyFailed());
}

/** The answers go first, and with them what would ask "do you want to leave?". */
function leave(form: Form): void {
  clear(form);
  form.drawn(() => location.replace(form.leaveTo()!));
}

/** Nothing of what was typed stays, nor where it was typed. */
function clear(form: Form): void {
  put(form, cleared(form.state()));
  form.set({ chosen: undefined, hit: undefined });
}

/** The warning comes up or goes; or what is left on the screen goes, unless it is on its way. */
export function becomeIdle(form: Form, idle: Idle | { kind: 'over' }): void {
  if (idle.kind === 'awake' && form.screen().idle.kind === 'awake') return;
  if (idle.kind !== 'over') return form.set({ idle });
  const { sending, withdrawing } = form.screen();
  if (sending.kind === 'sending' || withdrawing?.kind === 'sending') return form.stay();
  clear(form);
  focusOn(form, '[part~="state"] .heading');
}

function restart(form: Form): void {
  form.set({ ...UNTOUCHED, attempt: undefined, withdrawing: undefined, copied: undefined });
  focusOn(form, WHO);
}

/** What each press leads to. */
export const formActions = (form: Form): FormHandlers => ({
  answer(name, value) {
    if (name === 'consent') form.set({ consentTo: termsOf(form.state()) });
    put(form, answered(form.state(), name, value));
    if (name !== 'adult') return;
    // What stands around the question is then something else.
    form.announce(value ? '' : strings.young());
    form.drawn((root) => root.querySelector('[data-field="adult"]')?.scrollIntoView({ block: 'nearest' }));
  },
  suggested(address) {
    put(form, answered(form.state(), 'email', address));
    // What was pressed is gone.
    focusOn(form, '#email');
  },
  receiver(contactPoint) {
    moveTo(form, { ...form.state().place, contactPoint }, { hit: form.screen().hit });
    focusOn(form, WHO);
  },
  changePlace() {
    moveTo(form, {});
    focusOn(form, '#place');
  },
  send: () => void send(form),
  show: (field) => show(form, field),
  copy() {
    const { sending } = form.screen();
    if (sending.kind === 'sent')
      void copy(form, receiptText(sending, form.state().service.withdrawalUrl ?? pageAddress()));
  },
  copyLink: () => void copy(form, pageAddress()),
  print: () => form.print(),
  restart: () => restart(form),
  stay: () => form.stay(),
  leave: () => leave(form),
  withdraw: () => openWithdrawal(form),
  closeWithdrawal: () => closeWithdrawal(form),
  code: (name, text) => setCode(form, name, text),
  goOn: () => void goOn(form),
  renew: () => void goOn(form, 'renewals'),
});
