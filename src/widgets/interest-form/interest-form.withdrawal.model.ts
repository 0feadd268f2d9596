/** Taking a wish back, in two steps. */
import { tidy } from './interest-form.fields.model.js';
import type { Withdrawing } from './interest-form.types.model.js';

/** Codes are given back as people write them; the backend knows its own form of them. */
export const codesOf = ({
  reference,
  withdrawalCode,
}: {
  reference: string;
  withdrawalCode: string;
}): { reference: string; withdrawalCode: string } => ({
  reference: tidy(reference).slice(0, 100),
  withdrawalCode: tidy(withdrawalCode).slice(0, 100),
});

/** The step after this one: from the codes to "are you sure", from there, or after a failure, to sending. */
export function nextStep(withdrawing: Withdrawing): Withdrawing {
  if (withdrawing.kind === 'done' || withdrawing.kind === 'sending') return withdrawing;
  const { reference, withdrawalCode } = withdrawing;
  if (withdrawing.kind !== 'codes') return { kind: 'sending', reference, withdrawalCode };
  const codes = codesOf(withdrawing);
  return codes.reference && codes.withdrawalCode
    ? { kind: 'confirm', reference, withdrawalCode }
    : { kind: 'codes', reference, withdrawalCode, missing: true };
}
