/** The questions, in the order of the page. */
import { html, nothing, type TemplateResult } from 'lit';
import { FORMATS } from '../../data/contact-points.js';
import { capital, languageName } from '../../lib/format.js';
import { textOf } from '../../lib/translated.js';
import { actionView } from '../../ui/action.js';
import { markedText } from '../../ui/marked-text.js';
import { answers as words, copyLink, howToMeet } from '../../ui/ui.strings.js';
import {
  choices,
  copiedView,
  describedBy,
  errorView,
  tagView,
  textField,
  tickRow,
} from './interest-form.controls.view.js';
import type { FormView } from './interest-form.handlers.js';
import { asksTheme, LANGUAGES, reachOf, type Theme } from './interest-form.model.js';
import * as strings from './interest-form.strings.js';
import type { ReceiverView } from './interest-form.model.js';
import { keptView, nameOf, withValue } from './interest-form.wording.js';

type Point = Extract<ReceiverView, { kind: 'point' }>['point'];

/** What belongs to the way that was chosen comes right after it. */
export function reachFields(view: FormView): TemplateResult {
  const { asks, answers, emailSuggestion } = view.model;
  const way = reachOf(answers, asks);
  return html`${choices(view, 'reachBy', { label: strings.reachBy(), required: true }, ['phone', 'email'])}
  ${way === 'phone' ? phoneFields(view) : nothing}
  ${
    way === 'email'
      ? html`${textField(view, 'email', { label: strings.email(), required: true })}
        ${
          emailSuggestion
            ? html`<p class="after">
                ${actionView(
                  {
                    text: strings.suggestEmail(emailSuggestion),
                    onPress: () => view.on.suggested(emailSuggestion),
                  },
                  'tertiary',
                )}
              </p>`
            : nothing
        }`
      : nothing
  }`;
}

function phoneFields(view: FormView) {
  const { asks, answers } = view.model;
  return html`${textField(view, 'phone', { label: strings.phone(), required: true })}
  ${choices(view, 'phoneBy', { label: strings.phoneBy() }, ['call', 'sms', 'either'])}
  ${
    asks.has('mayLeaveMessage')
      ? html`<div class="field" data-field="mayLeaveMessage">
          ${errorView(view, 'mayLeaveMessage')}
          ${tickRow(
            strings.leaveMessage(),
            !!answers.mayLeaveMessage,
            () => view.on.answer('mayLeaveMessage', !answers.mayLeaveMessage),
            { described: describedBy(view, 'mayLeaveMessage', undefined) },
          )}
        </div>`
      : nothing
  }`;
}

/** What the first talk is like; then what may be left out, folded. */
export function talkFields(view: FormView): TemplateResult {
  const { asks } = view.model;
  const fold = (['formats', 'meetingTimes', 'wish', 'theme'] as const).some((field) => asks.has(field));
  return html`${textField(view, 'alias', { label: strings.alias(), hint: strings.aliasHint() })}
  ${choices(view, 'languages', { label: strings.languages() }, LANGUAGES, (code) => languageName(String(code), view.ui.locale))}
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
  return html`${choices(view, 'formats', { label: howToMeet() }, FORMATS)}
  ${choices(view, 'meetingTimes', { label: strings.times() }, ['daytime', 'evening', 'weekend'])}
  ${choices(view, 'wish', { label: strings.wish() }, ['mixed', 'theme', 'unsure'])}
  ${asksTheme(answers, asks) ? themeField(view) : nothing}`;
}

const themeField = (view: FormView) =>
  choices(
    view,
    'theme',
    { label: strings.theme(), hint: strings.themeHint() },
    [undefined, ...(Object.keys(strings.themes) as Theme[])],
    (code) => (code ? strings.themes[code as Theme]() : strings.inTheTalk()),
  );

const helperFields = (view: FormView) =>
  html`<details class="more">
    <summary>${strings.helping()}</summary>
    <p>${strings.helpingText()}</p>
    ${view.ui.address ? actionView({ text: copyLink(), onPress: view.on.copyLink }, 'secondary') : nothing}
    ${copiedView(view)}
    ${choices(
      view,
      'onBehalf',
      { label: strings.together() },
      [undefined, 'relative', 'professional'],
      (code) => (code ? strings.helpers[code as 'relative'] : () => capital(words.no()))(),
    )}
  </details>`;

/** Under 18 is an answer like another: what follows is then something else. */
export const adultField = (view: FormView): unknown =>
  choices(view, 'adult', { label: strings.adult(), required: true }, [true, false]);

export function consentField(view: FormView, point: Point): TemplateResult {
  const { locale, service } = view.ui;
  const { privacyUrl } = service;
  const { answers } = view.model;
  const given = textOf(service, 'consent.text', locale);
  const operator = markedText(service, 'operator.name', locale);
  return html`<div class="field" data-field="consent">
    <p id="consent-hint" lang=${given && given.lang !== locale ? given.lang : nothing}>
      ${given?.text ?? strings.consentUse()}
    </p>
    ${keptView(service)}
    ${operator.text ? html`<p class="small">${withValue(strings.responsible, operator.text)}</p>` : nothing}
    ${
      privacyUrl
        ? html`<p>
            <a href=${privacyUrl} target="_blank" rel="noopener noreferrer">${strings.privacy()}</a>
          </p>`
        : nothing
    }
    ${errorView(view, 'consent')}
    ${tickRow(
      html`${withValue(strings.consent, nameOf(point, locale))}${tagView(true)}`,
      answers.consent,
      () => view.on.answer('consent', !answers.consent),
      { described: describedBy(view, 'consent', 'consent') },
    )}
  </div>`;
}
