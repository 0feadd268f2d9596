import { receiverOf, type FormState } from './interest-form.model.js';

/**
 * What a person says yes to: who reads it, and the text over the box. Whoever chooses another place is asked anew, and
 * so is everyone when the operator changes the text.
 */
export function termsOf(state: FormState): string | undefined {
  const receiver = receiverOf(state);
  return receiver.kind === 'point' ? `${receiver.point.id} ${state.service.consent?.version}` : undefined;
}
