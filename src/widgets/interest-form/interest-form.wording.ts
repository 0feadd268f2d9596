/** Sentences that are put together from several texts. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ContactPoint } from '../../data/contact-points.js';
import type { Service } from '../../data/service.js';
import { textOf } from '../../lib/translated.js';
import * as shared from '../../ui/ui.strings.js';
import * as outcome from './interest-form.outcome.strings.js';
import * as strings from './interest-form.strings.js';
import * as withdrawal from './interest-form.withdrawal.strings.js';
import type { Failure, Field, FieldError, FieldProblem } from './interest-form.model.js';

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
  reachBy: outcome.noReach,
  phone: outcome.noPhone,
  email: outcome.noEmail,
  adult: outcome.noAdult,
  consent: outcome.noConsent,
};

const WRONG: { [problem in Exclude<FieldProblem, 'missing'>]: () => string } = {
  phone: outcome.badPhone,
  email: outcome.badEmail,
  'too-long': outcome.tooLong,
  'national-id': outcome.nationalId,
  'no-receiver': outcome.noReceiver,
  refused: outcome.refused,
};

/** What to do about it, in the field and in the summary alike. */
export function errorText({ field, problem }: FieldError): string {
  if (problem === 'missing') return (MISSING[field] ?? outcome.refusedAll)();
  if (problem === 'refused' && field === 'consent') return outcome.newConsent();
  // "This" is then nothing that is in view.
  if (field === 'form' && problem !== 'phone' && problem !== 'email') return outcome.refusedAll();
  return WRONG[problem]();
}

/** What leads to the withdrawal. */
export const withdrawalTitle = ({ offers }: Service): string =>
  offers?.interests?.renewals ? withdrawal.withdrawOrRenew() : withdrawal.withdraw();

/** How long what was sent is kept, where the backend says it. */
export const keptView = ({ retentionDays }: Service): TemplateResult | typeof nothing =>
  retentionDays ? html`<p>${strings.kept(String(retentionDays))}</p>` : nothing;

/** Why it did not work, and what to do. */
export function failureText({ reason, status, retryAfterMs }: Failure): string {
  if (reason === 'offline') return shared.offlineText();
  if (reason === 'timeout') return shared.timeoutText();
  if (status === 429) return `${outcome.busy()} ${outcome.waitABit()}`;
  return retryAfterMs === undefined ? shared.httpText() : `${shared.offlineTitle()}. ${outcome.waitABit()}`;
}
