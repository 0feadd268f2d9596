/** Sentences that are put together from several texts. */
import { html, type TemplateResult } from 'lit';
import type { ContactPoint } from '../../data/contact-points.js';
import { LIMITS } from '../../data/limits.js';
import { textOf } from '../../lib/translated.js';
import * as shared from '../../ui/ui.strings.js';
import * as strings from './interest-form.strings.js';
import type { Failure, Field, FieldError, FieldProblem, FormViewModel } from './interest-form.model.js';

/** In no text of ours, nor of a backend's: control characters are taken out of those. */
const MARK = '\u0000';

/** A sentence with one value in bold. What a browser translates, Lit can't change afterwards: the value stays ours. */
export function withValue(sentence: (value: string) => string, value: string): TemplateResult {
  const [before, after] = sentence(MARK).split(MARK);
  return html`${before}<strong translate="no"><bdi>${value}</bdi></strong
    >${after}`;
}

export const nameOf = (point: ContactPoint, locale: string): string =>
  textOf(point, 'name', locale)?.text ?? point.name;

const MISSING: { [field in Field]?: () => string } = {
  reachBy: strings.noReach,
  phone: strings.noPhone,
  email: strings.noEmail,
  adult: strings.noAdult,
  consent: strings.noConsent,
};

const WRONG: { [problem in Exclude<FieldProblem, 'missing'>]: () => string } = {
  phone: strings.badPhone,
  email: strings.badEmail,
  'too-long': strings.tooLong,
  'national-id': strings.nationalId,
  'no-receiver': strings.noReceiver,
  refused: strings.refused,
};

/** What to do about it, in the field and in the summary alike. */
export function errorText({ field, problem }: FieldError): string {
  if (problem === 'missing') return (MISSING[field] ?? strings.refusedAll)();
  if (problem === 'refused' && field === 'consent') return strings.newConsent();
  // "This" is then nothing that is in view.
  if (field === 'form' && problem !== 'phone' && problem !== 'email') return strings.refusedAll();
  return WRONG[problem]();
}

/** What leads to the withdrawal. */
export const withdrawalTitle = ({ renewals }: FormViewModel): string =>
  renewals ? strings.withdrawOrRenew() : strings.withdraw();

/** More than this the data layer counts as this. */
const A_MINUTE_MS = LIMITS.retryAfterMs;

/** When to try again, as roughly as a person waits. */
export const whenText = (retryAfterMs = 0): string =>
  retryAfterMs < A_MINUTE_MS ? strings.inAMinute() : strings.inSomeMinutes();

/** Why it did not work, and what to do. */
export function failureText({ reason, status, retryAfterMs }: Failure): string {
  if (reason === 'offline') return shared.offlineText();
  if (reason === 'timeout') return shared.timeoutText();
  if (status === 429) return `${strings.busy()} ${whenText(retryAfterMs)}`;
  return retryAfterMs === undefined
    ? shared.httpText()
    : `${shared.offlineTitle()}. ${whenText(retryAfterMs)}`;
}
