/** What becomes of the wish: sent, cleared, or somebody to turn to instead; and taking it back. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ContactPoint } from '../../data/contact-points.js';
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
import type { FormView } from './interest-form.handlers.js';
import * as strings from './interest-form.strings.js';
import type { Sending } from './interest-form.model.js';
import { nameOf, withValue } from './interest-form.wording.js';

type Sent = Extract<Sending, { kind: 'sent' }>;

/** A place that has not said how soon it answers is given this long. */
const ANSWER_DAYS = 14;

const call = (number: string): Action => ({ text: shared.call(shownPhone(number)), href: telHref(number) });

/** Telephone and e-mail of a place. */
export const waysTo = ({ phones = [], email }: ContactPoint): Action[] => [
  ...phones.slice(0, 1).map(({ number }) => call(number)),
  ...(email ? [{ text: shared.email(email), href: mailHref(email) }] : []),
];

export const links = (actions: readonly Action[]): TemplateResult | typeof nothing =>
  actions.length > 0
    ? html`<ul class="links">
        ${actions.map((action) => html`<li>${actionView(action, 'tertiary')}</li>`)}
      </ul>`
    : nothing;

/** Nobody can take the wish: said plainly, with those who can be called or written to, nearest first. */
export function elsewhereView(view: FormView, title: string, ways: readonly ContactPoint[]): TemplateResult {
  const { level, locale, help, service, retry } = view.ui;
  const steps = organisationSteps(service);
  const text = ways.length + steps.length > 0 || help ? strings.otherWays() : shared.askLocally();
  const again = view.model.receiver.kind === 'no-backend' && retry;
  const primary = again ? { text: shared.tryAgain(), onPress: again } : undefined;
  return html`<div class="stack">
    ${statePanel(level, { title, text, ...(primary && { primary }) })}
    ${ways.map(
      (point) =>
        html`<section class="card stack" part="card">
          ${heading(level, nameOf(point, locale), { depth: 2, size: 'label' })}
          <div class="buttons">
            ${waysTo(point).map((action, index) => actionView(action, index || again ? 'secondary' : 'primary'))}
          </div>
        </section>`,
    )}
    ${nextSteps(level, { steps, help })}
  </div>`;
}

/** No error, and no dead end: who is there for those under 18. */
export const youngView = ({ ui: { level, help } }: FormView): TemplateResult =>
  html`<section class="state" part="young">
    ${heading(level, strings.young(), { depth: 1, size: 'label' })}
    <p>${strings.nothingSent()} ${strings.youngText()}</p>
    <ul class="links">
      <li>
        ${actionView(call(CHILDREN), 'tertiary')} <span class="small">${shared.crisisChildrenWho()}</span>
      </li>
      <li>${actionView(call(VOICE), 'tertiary')} <span class="small">${shared.crisisVoiceWho()}</span></li>
      <li>${actionView({ text: strings.youngWeb(), href: 'https://www.ung.no/' }, 'tertiary')}</li>
      ${help ? html`<li><slot name="help"></slot></li>` : nothing}
    </ul>
  </section>`;

/** The two codes, each under its name: on the screen and on paper. */
export const codesView = ({ receipt: { reference, withdrawalCode } }: Sent): TemplateResult =>
  html`<dl class="codes" translate="no">
    <dt>${strings.reference()}</dt>
    <dd dir="ltr"><strong>${reference}</strong></dd>
    <dt>${strings.code()}</dt>
    <dd dir="ltr"><strong>${withdrawalCode}</strong></dd>
  </dl>`;

export function sentView({ ui, on }: FormView, sent: Sent): TemplateResult {
  const { level, locale, copied, receiver, service, help } = ui;
  const days = String(receiver?.responseDays ?? ANSWER_DAYS);
  const first = receiver && textOf(receiver, 'whatHappensFirst', locale);
  // Whoever hears nothing must have somebody to turn to, also where the place has no telephone.
  const own = receiver ? waysTo(receiver) : [];
  const ways = own.length > 0 ? own : organisationSteps(service);
  return html`<section class="stack" part="receipt">
    <div class="notice success">
      ${heading(level, strings.sent(), { depth: 1, size: 'label', id: 'outcome', focusable: true })}
    </div>
    <p>${withValue(strings.sentTo, receiver ? nameOf(receiver, locale) : sent.receiver)}</p>
    ${codesView(sent)}
    <p>${strings.onlyHere()}</p>
    <div class="buttons">
      ${actionView({ text: shared.copy(), onPress: on.copy }, 'secondary')}
      ${actionView({ text: strings.print(), onPress: on.print }, 'secondary')}
    </div>
    ${copied === undefined ? nothing : html`<p class="small">${copied ? shared.copied() : shared.copyFailed()}</p>`}
    ${heading(level, strings.next(), { depth: 1, size: 'label' })}
    <p>${sent.receipt.whatHappensNext ?? first?.text ?? strings.nextTalk()} ${strings.notHeard(days)}</p>
    ${
      ways.length > 0
        ? links(ways)
        : help
          ? html`<p><slot name="help"></slot></p>`
          : html`<p>${shared.askLocally()}</p>`
    }
    ${actionView({ text: strings.putAway(), onPress: on.restart }, 'tertiary')}
  </section>`;
}

export const clearedView = ({ ui, on }: FormView): TemplateResult =>
  statePanel(ui.level, {
    title: strings.cleared(),
    text: `${strings.clearedText()} ${ui.doubt ? strings.unknownIf() : strings.nothingSent()}`,
    primary: { text: strings.restart(), onPress: on.restart },
  });

/** The same sheet for everyone, with nothing on it of what it is about. */
export const receiptSheet = (
  sent: Sent,
  receiver: ContactPoint | undefined,
  locale: string,
): TemplateResult =>
  html`<div class="sheet" lang=${locale}>
    <h1>${strings.receipt()}</h1>
    ${codesView(sent)} ${receiver ? waysTo(receiver).map(({ text }) => html`<p>${text}</p>`) : nothing}
  </div>`;

/** What is copied: as neutral as the sheet. */
export const receiptText = ({ receipt: { reference, withdrawalCode } }: Sent): string =>
  `${strings.reference()}: ${reference}\n${strings.code()}: ${withdrawalCode}`;
