/** From answers to what is sent, and from what came back to what a person is told. */
import { ApiError } from '../../data/api-error.js';
import { arrivedAfter, type Interest, type InterestReceipt } from '../../data/interests.js';
import { toJson } from '../../lib/json.js';
import { textOf } from '../../lib/translated.js';
import {
  asksOf,
  asksTheme,
  emailOf,
  holdsAnything,
  isShown,
  NO_ANSWERS,
  phoneOf,
  reachOf,
  tidy,
  validate,
} from './interest-form.fields.model.js';
import { receiverOf } from './interest-form.receiver.model.js';
import {
  FIELDS,
  type Answers,
  type Attempt,
  type Failure,
  type Field,
  type FieldError,
  type FormState,
  type LeftBehind,
} from './interest-form.types.model.js';

/** Of the text in `strings`, where the backend has none of its own. */
export const BUILT_IN_CONSENT = 'built-in';

/**
 * What is sent: what is asked for, the one way to be reached, and nothing that is empty; keys in the order of the
 * alphabet, so that the same answers are the same bytes. Undefined while there is something to mend, nobody to
 * receive it, or the person is under 18. `locale`: what the form is read in.
 */
export function toInterest(state: FormState, locale: string): Interest | undefined {
  const { answers, service, place } = state;
  const asks = asksOf(service);
  const receiver = receiverOf(state);
  if (receiver.kind !== 'point' || !answers.adult || validate(answers, asks).length) return undefined;
  const byPhone = reachOf(answers, asks) === 'phone';
  const given = <K extends Field & keyof Answers>(field: K): Answers[K] | undefined =>
    asks.has(field) ? answers[field] : undefined;
  return filled({
    adult: true,
    alias: tidy(given('alias') ?? ''),
    consent: {
      lang: textOf(service, 'consent.text', locale)?.lang ?? locale,
      version: service.consent?.version ?? BUILT_IN_CONSENT,
    },
    contactPoint: receiver.point.id,
    email: !byPhone && emailOf(answers.email),
    formats: given('formats'),
    languages: given('languages'),
    mayLeaveMessage: byPhone && given('mayLeaveMessage'),
    meetingTimes: given('meetingTimes'),
    municipality: place.municipality,
    onBehalf: given('onBehalf'),
    phone: byPhone && phoneOf(answers.phone),
    phoneBy: byPhone && given('phoneBy'),
    theme: asksTheme(answers, asks) && answers.theme,
    wish: given('wish'),
  });
}

/** Without what nobody answered; what was ticked in the order of the alphabet, not that of the ticks. */
function filled(values: { [key: string]: unknown }): Interest {
  const made: { [key: string]: unknown } = {};
  for (const [key, value] of Object.entries(values)) {
    const given = Array.isArray(value) ? value.length && [...(value as string[])].sort() : value;
    if (given) made[key] = given;
  }
  return made as unknown as Interest;
}

/* ---- one key from the first press until it is known what became of it ---- */

/**
 * What the next press sends; undefined when there is nothing to send. As long as the last may have arrived: the very
 * same, whatever was changed since (the language of the page, for instance). After a plain no the same key for the
 * same answers, a new one for others.
 */
export function nextAttempt(
  last: Attempt | undefined,
  interest: Interest | undefined,
  newKey: () => string,
): Attempt | undefined {
  const again = last && (last.arrived || toJson(last.interest) === toJson(interest));
  return again ? last : interest && { key: newKey(), interest, arrived: false };
}

/** Sent: nothing of what was typed stays. `receiver`: name of the place that reads it. */
export function afterReceipt(state: FormState, receipt: InterestReceipt): FormState {
  const point = state.points.find(({ id }) => id === receipt.receiver);
  const { attempt: _, ...rest } = state;
  return {
    ...forgotten(rest),
    sending: { kind: 'sent', receipt, receiver: point?.name ?? receipt.receiver },
  };
}

/** What is told of whatever the data layer threw. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ApiError)) return { reason: 'offline' };
  const { kind, status, options } = error;
  return { reason: kind, status, retryAfterMs: options.retryAfterMs };
}

/** Not sent, or not known: what was typed stays. `error`: whatever `sendInterest` threw. */
export function afterFailure(state: FormState, error: unknown): FormState {
  const { attempt } = state;
  const known = error instanceof ApiError ? error : new ApiError('offline');
  const { options, status } = known;
  const before = attempt?.arrived ?? false;
  const arrived = before ? arrivedAfter(known, before) : (options.arrived ?? 'unsure');
  return {
    ...state,
    // 410: it had arrived, and was taken back since. Under this key nothing is taken any more.
    attempt: attempt && status !== 410 ? { ...attempt, arrived } : undefined,
    refused: (options.problems ?? []).map(errorFrom),
    sending: { kind: 'failed', arrived, ...failureOf(known) },
  };
}

/** Nobody is there, or the person leaves in haste: nothing of what was typed stays, nor of a receipt. */
export const cleared = (state: FormState): FormState => ({
  ...forgotten(state),
  withdrawing: undefined,
  sending: { kind: 'cleared', of: state.attempt?.arrived || (leftBehind(state) ?? 'answers') },
});

const forgotten = (state: FormState): FormState => ({
  ...state,
  answers: NO_ANSWERS,
  attempt: undefined,
  pressed: false,
  refused: [],
  idle: { kind: 'awake' },
});

/* ---- answering ---- */

/** Not while it is on its way, nor while it may have arrived: another try must say the very same. */
export const isEditable = ({ sending }: FormState): boolean =>
  sending.kind === 'filling' || (sending.kind === 'failed' && !sending.arrived);

/**
 * An answer given, or taken back; what the backend said of that field, and of what is not in view, has been heard.
 */
export function answered<K extends keyof Answers>(
  state: FormState,
  name: K,
  value: Answers[K] | undefined,
): FormState {
  if (!isEditable(state)) return state;
  const asks = asksOf(state.service);
  return {
    ...state,
    answers: { ...state.answers, [name]: value },
    refused: state.refused.filter(({ field }) => field !== name && isShown(field, state.answers, asks)),
  };
}

/** What would be left on the screen by a long absence. */
export function leftBehind(state: FormState): LeftBehind | undefined {
  const { sending, withdrawing } = state;
  if (sending.kind === 'sent') return 'receipt';
  if (isWorthKeeping(state)) return 'answers';
  const typed = withdrawing && 'reference' in withdrawing && withdrawing;
  return typed && (typed.reference || typed.withdrawalCode) ? 'codes' : undefined;
}

/** Typed answers that have not arrived yet. */
export const isWorthKeeping = ({ answers, sending }: FormState): boolean =>
  sending.kind !== 'sent' && sending.kind !== 'cleared' && holdsAnything(answers);

/** A reload would lose it. Nothing of somebody under 18 is sent: they may go wherever the help they saw is. */
export const isToBeSent = (state: FormState): boolean =>
  isWorthKeeping(state) && state.answers.adult !== false;

/* ---- what the backend says is wrong ---- */

/** `/consent/version` → consent; what belongs to no question belongs to the form. */
export function fieldOf(pointer: string): Field {
  const name = pointer.split('/')[1];
  if (name === 'municipality' || name === 'contactPoint') return 'place';
  return FIELDS.find((field) => field === name) ?? 'form';
}

const KNOWN = ['missing', 'too-long', 'national-id', 'no-receiver'] as const;

function errorFrom({ pointer, code }: { pointer: string; code: string }): FieldError {
  const field = code === 'no-receiver' ? 'place' : fieldOf(pointer);
  const hasForm = code === 'invalid' && (field === 'phone' || field === 'email');
  return { field, problem: KNOWN.find((one) => one === code) ?? (hasForm ? field : 'refused') };
}
