/** Taking a wish back, or renewing it, by the codes of its receipt. */
import { giveCodes, type CodeUse } from '../../data/interests.js';
import { SelvhjelpInterestWithdrawnEvent } from './interest-form.events.js';
import type { Code } from './interest-form.handlers.js';
import { codesOf, failureOf, nextStep } from './interest-form.model.js';
import { focusOn, SLOW_MS, UNTOUCHED, WHO, type Form } from './interest-form.screen.js';
import * as strings from './interest-form.strings.js';

export async function goOn(form: Form, use?: CodeUse): Promise<void> {
  const { withdrawing } = form.screen();
  const url = form.backendUrl();
  if (!url || !withdrawing || withdrawing.kind === 'sending') return;
  const next = nextStep(withdrawing, use);
  form.set({ withdrawing: next });
  if (next.kind !== 'sending')
    return focusOn(form, next.kind === 'codes' ? '.card [aria-invalid]' : '#withdrawal');
  form.announce(strings.sending(), SLOW_MS);
  try {
    await giveCodes(url, next.use, codesOf(next));
    const withdrawn = next.use === 'withdrawals';
    form.set({
      withdrawing: { kind: 'done', use: next.use },
      ...(withdrawn && isOfReceipt(form, next) && UNTOUCHED),
    });
    if (withdrawn) form.host.dispatchEvent(new SelvhjelpInterestWithdrawnEvent());
  } catch (error) {
    const failure = failureOf(error);
    const { reference, withdrawalCode } = next;
    form.set({
      withdrawing: WRONG_CODES.has(failure.status)
        ? { kind: 'codes', reference, withdrawalCode, wrong: true }
        : { ...next, kind: 'failed', ...failure },
    });
  }
  form.announce('');
  focusOn(form, '.card [aria-invalid], #said');
}

/** What a backend answers to codes that it has never given to anybody. */
const WRONG_CODES = new Set<number | undefined>([400, 422]);

/** What was taken back is the wish whose receipt is in view: that goes too. */
function isOfReceipt(form: Form, codes: { reference: string }): boolean {
  const { sending } = form.screen();
  const plain = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return sending.kind === 'sent' && plain(codes.reference) === plain(sending.receipt.reference);
}

/** Opens it, with the codes that are in view when there are; in it, a step back. */
export function openWithdrawal(form: Form): void {
  const { withdrawing, sending } = form.screen();
  // What becomes of the wish is shown where the form is.
  if (sending.kind === 'sending') return;
  const { reference = '', withdrawalCode = '' } =
    withdrawing && 'reference' in withdrawing
      ? withdrawing
      : !withdrawing && sending.kind === 'sent'
        ? sending.receipt
        : {};
  form.set({ withdrawing: { kind: 'codes', reference, withdrawalCode } });
  focusOn(form, '#withdrawal');
}

export function setCode(form: Form, name: Code, text: string): void {
  const { withdrawing } = form.screen();
  if (withdrawing?.kind === 'codes')
    form.set({ withdrawing: { ...withdrawing, [name]: text, missing: false, wrong: false } });
}

/** To where it was opened; from its end, to where one begins. */
export function closeWithdrawal(form: Form): void {
  const done = form.screen().withdrawing?.kind === 'done';
  form.set({ withdrawing: undefined });
  focusOn(form, done ? `#outcome, ${WHO}` : '.withdraw button');
}
