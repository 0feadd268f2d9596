/** What becomes of the wish: sent, cleared, or somebody to turn to instead; and taking it back. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ContactPoint } from '../../data/contact-points.js';
import { municipalityName } from '../../geography/geography.js';
import { mailHref } from '../../lib/links.js';
import { telHref } from '../../lib/phone.js';
import { textOf } from '../../lib/translated.js';
import { actionView, type Action } from '../../ui/action.js';
import { CHILDREN, VOICE } from '../../ui/crisis-lines.js';
import { heading } from '../../ui/heading.js';
import { nextSteps } from '../../ui/next-steps.js';
import { shownPhone } from '../../ui/phone-text.js';
import { organisationSteps } from '../../ui/stuck.js';
import { statePanel } from '../../ui/state-panel.js';
import * as shared from '../../ui/ui.strings.js';
import { copiedView } from './interest-form.controls.view.js';
import type { FormUi, FormView } from './interest-form.handlers.js';
import * as outcome from './interest-form.outcome.strings.js';
import * as strings from './interest-form.strings.js';
import type { Sending } from './interest-form.model.js';
import { keptView, nameOf, withdrawalTitle, withValue } from './interest-form.wording.js';

type Sent = Extract<Sending, { kind: 'sent' }>;
type Cleared = Extract<Sending, { kind: 'cleared' }>;

/** A place that has not said how soon it answers is given this long. */
const ANSWER_DAYS = 14;

const call = (number: string): Action => ({ text: shared.call(shownPhone(number)), href: telHref(number) });

/** Telephone and e-mail of a place. */
export const waysTo = ({ phones = [], email }: ContactPoint): Action[] => [
  ...phones.slice(0, 1).map(({ number }) => call(number)),
  ...(email ? [{ text: shared.email(email), href: mailHref(email) }] : []),
];

const links = (actions: readonly Action[]): TemplateResult =>
  html`<ul class="links">
    ${actions.map((action) => html`<li>${actionView(action, 'tertiary')}</li>`)}
  </ul>`;

/** Who has received the wish, or would. */
export const receiverIn = ({ model, ui }: FormView): ContactPoint | undefined =>
  ui.receiver ?? (model.receiver.kind === 'point' ? model.receiver.point : undefined);

/** Somebody to turn to where the form leads no further, also when the place has neither telephone nor e-mail. */
export function turnTo(view: FormView): TemplateResult {
  const { service, help } = view.ui;
  const point = receiverIn(view);
  const own = point ? waysTo(point) : [];
  const ways = own.length > 0 ? own : organisationSteps(service);
  return ways.length > 0
    ? links(ways)
    : html`<p>${help ? html`<slot name="help"></slot>` : shared.askLocally()}</p>`;
}

/** Where it is and how one meets there, which tells one card from the next. */
function metaView({ municipalities: [home = ''] = [], formats = [] }: ContactPoint) {
  const ways = formats.map((format) => shared.answers[format]()).join(', ');
  const meta = [municipalityName(home), ways].filter(Boolean).join(' · ');
  return meta ? html`<p class="small">${meta}</p>` : nothing;
}

/**
 * Nobody can take the wish: said plainly, with those who can be called or written to, nearest first.
 *
 * @param place how what was typed led here, and what leads elsewhere
 */
export function elsewhereView(
  view: FormView,
  title: string,
  ways: readonly ContactPoint[],
  place: unknown = nothing,
): TemplateResult {
  const { level, locale, help, service, retry } = view.ui;
  const steps = organisationSteps(service);
  const text = ways.length + steps.length > 0 || help ? strings.otherWays() : shared.askLocally();
  const again = view.model.receiver.kind === 'no-backend' && retry;
  const primary = again ? { text: shared.tryAgain(), onPress: again } : undefined;
  return html`<div class="stack">
    ${statePanel(level, { title, text, ...(primary && { primary }) })} ${place}
    ${ways.map(
      (point) =>
        html`<section class="card stack" part="card">
          ${heading(level, nameOf(point, locale), { depth: 2, size: 'label' })} ${metaView(point)}
          <div class="buttons">
            ${waysTo(point).map((action, index) => actionView(action, index || again ? 'secondary' : 'primary'))}
          </div>
        </section>`,
    )}
    ${nextSteps(level, { steps, help })}
  </div>`;
}

/** No error, and no dead end: who is there for those under 18. First the line that anybody can call. */
export const youngView = ({ ui: { level, help } }: FormView): TemplateResult =>
  html`<section class="stack" part="young">
    ${heading(level, strings.young(), { depth: 1 })}
    <p>${strings.nothingSent()} ${strings.youngText()}</p>
    <p>${shared.crisisVoiceWho()}:</p>
    ${actionView(call(VOICE), 'primary')}
    <p>${shared.crisisChildrenWho()}:</p>
    ${actionView(call(CHILDREN), 'secondary')}
    <ul class="links">
      <li>${actionView({ text: strings.youngWeb(), href: 'https://www.ung.no/' }, 'tertiary')}</li>
      ${help ? html`<li><slot name="help"></slot></li>` : nothing}
    </ul>
  </section>`;

/** The two codes, each under its name: on the screen and on paper. */
export const codesView = ({ receipt: { reference, withdrawalCode } }: Sent): TemplateResult =>
  html`<dl class="codes" translate="no">
    <dt>${outcome.reference()}</dt>
    <dd dir="ltr"><strong>${reference}</strong></dd>
    <dt>${outcome.code()}</dt>
    <dd dir="ltr"><strong>${withdrawalCode}</strong></dd>
  </dl>`;

/**
 * What happens next, in the reader's language where the place has told it in that; the backend's own words are in the
 * place's language.
 */
function nextView({ ui: { locale, receiver } }: FormView, { receipt }: Sent) {
  const own = receiver && textOf(receiver, 'whatHappensFirst', locale);
  const sent = receipt.whatHappensNext && { text: receipt.whatHappensNext, lang: receiver?.lang ?? 'nb' };
  const told = [sent, own].find((one) => one && one.lang === locale) ?? (sent || own);
  const days = String(receiver?.responseDays ?? ANSWER_DAYS);
  return html`<p lang=${told ? told.lang : nothing}>${told ? told.text : outcome.nextTalk()}</p>
    <p>${outcome.notHeard(days)}</p>`;
}

/** Where the codes are used: at the operator's own address, or in this form. */
const useView = ({ service }: FormUi) =>
  service.withdrawalUrl
    ? html`<p>
        ${outcome.useCodes()} <a class="address" href=${service.withdrawalUrl}>${service.withdrawalUrl}</a>
      </p>`
    : html`<p>${outcome.useBelow(withdrawalTitle(service))}</p>`;

export function sentView(view: FormView, sent: Sent): TemplateResult {
  const { ui, on } = view;
  const { level, locale, receiver } = ui;
  return html`<section class="stack" part="receipt">
    <div class="notice success">
      ${heading(level, outcome.sent(), { depth: 1, size: 'label', id: 'outcome', focusable: true })}
    </div>
    <p>${withValue(outcome.sentTo, receiver ? nameOf(receiver, locale) : sent.receiver)}</p>
    ${codesView(sent)}
    <p>${outcome.onlyHere()}</p>
    ${useView(ui)}
    <div class="buttons">
      ${actionView({ text: shared.copy(), onPress: on.copy }, 'secondary')}
      ${actionView({ text: outcome.print(), onPress: on.print }, 'secondary')}
    </div>
    ${copiedView(view)} ${heading(level, outcome.next(), { depth: 1, size: 'label' })} ${nextView(view, sent)}
    ${turnTo(view)} ${keptView(ui.service)}
    ${actionView({ text: outcome.putAway(), onPress: on.restart }, 'tertiary')}
  </section>`;
}

/** What became of that which was cleared. */
const CLEARED: { [of in Cleared['of']]: () => string } = {
  answers: strings.nothingSent,
  unsure: outcome.unknownIf,
  receipt: () => `${outcome.sent()}.`,
  codes: () => '',
};

export const clearedView = ({ ui, on }: FormView, { of }: Cleared): TemplateResult =>
  statePanel(ui.level, {
    title: outcome.cleared(),
    text: `${outcome.clearedText()} ${CLEARED[of]()}`,
    primary: { text: outcome.restart(), onPress: on.restart },
  });

/** The same sheet for everyone, with nothing on it of what it is about. */
export function receiptSheet(sent: Sent, { receiver, locale, service, address }: FormUi): TemplateResult {
  const where = service.withdrawalUrl ?? address;
  const ways = receiver ? waysTo(receiver) : [];
  return html`<div class="sheet" lang=${locale}>
    <h1>${outcome.receipt()}</h1>
    ${codesView(sent)} ${ways.map(({ text }) => html`<p>${text}</p>`)} ${keptView(service)}
    ${where ? html`<footer><p>${outcome.useCodes()} ${where}</p></footer>` : nothing}
  </div>`;
}

/** What is copied: as neutral as the sheet. `where`: the address where the codes are used. */
export const receiptText = (
  { receipt: { reference, withdrawalCode } }: Sent,
  where: string | undefined,
): string =>
  [
    `${outcome.reference()}: ${reference}`,
    `${outcome.code()}: ${withdrawalCode}`,
    ...(where ? [`${outcome.useCodes()} ${where}`] : []),
  ].join('\n');
