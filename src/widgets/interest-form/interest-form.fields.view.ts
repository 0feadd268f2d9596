/** The questions, in the order of the page. */
import { html, nothing, type TemplateResult } from 'lit';
import { languageName } from '../../lib/format.js';
import { textOf } from '../../lib/translated.js';
import {
  choices,
  errorView,
  tagView,
  textField,
  tickRow,
  type Option,
} from './interest-form.controls.view.js';
import type { FormView } from './interest-form.handlers.js';
import { asksTheme, LANGUAGES, reachOf } from './interest-form.model.js';
import * as strings from './interest-form.strings.js';
import type { ReceiverView } from './interest-form.model.js';
import { nameOf, withValue } from './interest-form.wording.js';

type Point = Extract<ReceiverView, { kind: 'point' }>['point'];

/** What belongs to the way that was chosen comes right after it. */
export function reachFields(view: FormView): TemplateResult {
  const { asks, answers, emailSuggestion } = view.model;
  const way = reachOf(answers, asks);
  const ways: Option[] = [
    ['phone', strings.byPhone()],
    ['email', strings.byEmail()],
  ];
  return html`${asks.has('reachBy') ? choices(view, 'reachBy', { label: strings.reachBy(), required: true }, ways) : nothing}
  ${way === 'phone' ? phoneFields(view) : nothing}
  ${
    way === 'email'
      ? html`${textField(view, 'email', { label: strings.email(), required: true })}
        ${
          emailSuggestion
            ? html`<button
                type="button"
                class="tertiary after"
                @click=${() => view.on.answer('email', emailSuggestion)}
              >
                ${strings.suggestEmail(emailSuggestion)}
              </button>`
            : nothing
        }`
      : nothing
  }`;
}

function phoneFields(view: FormView) {
  const { asks, answers } = view.model;
  const ways: Option[] = [
    ['call', strings.callMe()],
    ['sms', strings.textMe()],
    ['either', strings.eitherWay()],
  ];
  return html`${textField(view, 'phone', { label: strings.phone(), required: true })}
  ${asks.has('phoneBy') ? choices(view, 'phoneBy', { label: strings.phoneBy() }, ways) : nothing}
  ${
    asks.has('mayLeaveMessage')
      ? html`<div class="field">
          ${tickRow(strings.leaveMessage(), !!answers.mayLeaveMessage, () =>
            view.on.answer('mayLeaveMessage', !answers.mayLeaveMessage),
          )}
        </div>`
      : nothing
  }`;
}

/** What the first talk is like; then what may be left out, folded. */
export function talkFields(view: FormView): TemplateResult {
  const { asks } = view.model;
  const languages = LANGUAGES.map((code): Option => [code, languageName(code, view.ui.locale)]);
  const fold = (['formats', 'meetingTimes', 'wish', 'theme'] as const).some((field) => asks.has(field));
  return html`${asks.has('alias') ? textField(view, 'alias', { label: strings.alias(), hint: strings.aliasHint() }) : nothing}
  ${asks.has('languages') ? choices(view, 'languages', { label: strings.languages() }, languages) : nothing}
  ${
    fold
      ? html`<details class="more">
          <summary>${strings.more()}</summary>
          ${moreFields(view)}
        </details>`
      : nothing
  }
  ${asks.has('onBehalf') ? helperFields(view) : nothing}`;
}

function moreFields(view: FormView) {
  const { asks, answers } = view.model;
  const formats: Option[] = [
    ['in-person', strings.inPerson()],
    ['online', strings.online()],
    ['phone', strings.byPhone()],
  ];
  const times: Option[] = [
    ['daytime', strings.daytime()],
    ['evening', strings.evening()],
    ['weekend', strings.weekend()],
  ];
  const wishes: Option[] = [
    ['mixed', strings.mixed()],
    ['theme', strings.sameTheme()],
    ['unsure', strings.unsure()],
  ];
  return html`${asks.has('formats') ? choices(view, 'formats', { label: strings.formats() }, formats) : nothing}
  ${asks.has('meetingTimes') ? choices(view, 'meetingTimes', { label: strings.times() }, times) : nothing}
  ${asks.has('wish') ? choices(view, 'wish', { label: strings.wish() }, wishes) : nothing}
  ${asksTheme(answers, asks) ? themeField(view) : nothing}`;
}

const themeField = (view: FormView) =>
  choices(view, 'theme', { label: strings.theme(), hint: strings.themeHint() }, [
    [undefined, strings.inTheTalk()],
    ['loneliness', strings.loneliness()],
    ['grief', strings.grief()],
    ['breakup', strings.breakup()],
    ['relative', strings.relative()],
    ['illness', strings.illness()],
    ['work', strings.work()],
    ['anxiety', strings.anxiety()],
    ['addiction', strings.addiction()],
    ['other', strings.otherTheme()],
  ]);

const helperFields = (view: FormView) =>
  html`<details class="more">
    <summary>${strings.helping()}</summary>
    <p>${strings.helpingText()}</p>
    ${choices(view, 'onBehalf', { label: strings.together() }, [
      [undefined, strings.no()],
      ['relative', strings.withRelative()],
      ['professional', strings.withProfessional()],
    ])}
  </details>`;

/** Under 18 is an answer like another: what follows is then something else. */
export const adultField = (view: FormView): TemplateResult =>
  choices(view, 'adult', { label: strings.adult(), required: true }, [
    [true, strings.yes()],
    [false, strings.no()],
  ]);

export function consentField(view: FormView, point: Point): TemplateResult {
  const { locale } = view.ui;
  const { answers, retentionDays } = view.model;
  const { privacyUrl } = view.ui.service;
  const given = textOf(view.ui.service, 'consent.text', locale);
  return html`<div class="field" data-field="consent">
    <p lang=${given && given.lang !== locale ? given.lang : nothing}>
      ${given?.text ?? strings.consentUse()}
    </p>
    ${retentionDays ? html`<p>${strings.kept(String(retentionDays))}</p>` : nothing}
    ${privacyUrl ? html`<p><a href=${privacyUrl}>${strings.privacy()}</a></p>` : nothing}
    ${errorView(view, 'consent')}
    ${tickRow(
      html`${withValue(strings.consent, nameOf(point, locale))}${tagView(true)}`,
      answers.consent,
      () => view.on.answer('consent', !answers.consent),
    )}
  </div>`;
}
