/** Taking a wish back, in two steps. */
import type { CodeUse } from '../../data/interests.js';
import { tidy } from './interest-form.fields.model.js';
import type { FormState, FormViewModel, Withdrawing } from './interest-form.types.model.js';

/** As long as there is a backend, whatever it says of itself now: those who have sent something have a code. */
export function withdrawalOf({ reachable, service }: FormState): FormViewModel['withdrawal'] {
  if (!reachable) return 'nowhere';
  return service.offers?.interests || !service.withdrawalUrl ? 'here' : 'elsewhere';
}

/** Codes are given back as people write them; the backend knows its own form of them. */
export const codesOf = (codes: { reference: string; withdrawalCode: string }): typeof codes => ({
  reference: tidy(codes.reference),
  withdrawalCode: tidy(codes.withdrawalCode),
});

/** The step after this one: from the codes to "are you sure", from there, or after a failure, to sending. */
export function nextStep(now: Withdrawing, use: CodeUse = 'withdrawals'): Withdrawing {
  if (now.kind === 'done' || now.kind === 'sending') return now;
  const { reference, withdrawalCode } = now;
  if (now.kind === 'failed') use = now.use;
  if (now.kind !== 'codes') return { kind: 'sending', reference, withdrawalCode, use };
  const missing = !tidy(reference) || !tidy(withdrawalCode);
  return { kind: missing ? 'codes' : 'confirm', reference, withdrawalCode, ...(missing && { missing }) };
}
