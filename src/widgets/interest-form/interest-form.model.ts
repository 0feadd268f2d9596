/** What the form shows, from what is known. The parts of the model, and its types, are imported from here. */
import { municipalityName } from '../../geography/geography.js';
import {
  asksOf,
  isShown,
  reachOf,
  readBackOf,
  suggestEmail,
  validate,
  type Asked,
} from './interest-form.fields.model.js';
import { receiverOf } from './interest-form.receiver.model.js';
import { isEditable, leftBehind } from './interest-form.sending.model.js';
import { withdrawalOf } from './interest-form.withdrawal.model.js';
import { FIELDS, type FieldError, type FormState, type FormViewModel } from './interest-form.types.model.js';

export * from './interest-form.fields.model.js';
export * from './interest-form.idle.model.js';
export * from './interest-form.place.model.js';
export * from './interest-form.receiver.model.js';
export * from './interest-form.sending.model.js';
export * from './interest-form.types.model.js';
export * from './interest-form.withdrawal.model.js';

export function toViewModel(state: FormState): FormViewModel {
  const { answers, service, place } = state;
  const asks = asksOf(service);
  const receiver = receiverOf(state);
  const reader = receiver.kind === 'point' ? receiver.point.id : undefined;
  return {
    ...state,
    receiver,
    placeName: municipalityName(place.municipality ?? ''),
    placeFixed: state.placeFixed && (!!place.municipality || reader === place.contactPoint),
    asks,
    errors: errorsOf(state, asks),
    emailSuggestion: reachOf(answers, asks) === 'email' ? suggestEmail(answers.email) : undefined,
    readBack: readBackOf(answers, asks),
    editable: isEditable(state),
    left: leftBehind(state),
    withdrawal: withdrawalOf(state),
  };
}

/**
 * The backend's and ours, one for a field, in the order of the page. None before Send was pressed. What is wrong with
 * a field that is not in view can only be said of the whole form.
 */
function errorsOf({ answers, pressed, refused }: FormState, asks: Asked): FieldError[] {
  if (!pressed) return [];
  const all = [...refused, ...validate(answers, asks)].map((error): FieldError =>
    isShown(error.field, answers, asks) ? error : { ...error, field: 'form' },
  );
  return FIELDS.flatMap((field) => all.find((error) => error.field === field) ?? []);
}
