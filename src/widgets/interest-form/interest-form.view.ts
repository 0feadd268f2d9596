import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../lib/format.js';
import { osloTime } from '../../lib/oslo-time.js';
import { actionView } from '../../ui/action.js';
import { heading } from '../../ui/heading.js';
import { shownPhone } from '../../ui/phone-text.js';
import { chosen } from '../../ui/place-search.strings.js';
import * as shared from '../../ui/ui.strings.js';
import { errorView, sendButton } from './interest-form.controls.view.js';
import { adultField, consentField, reachFields, talkFields } from './interest-form.fields.view.js';
import type { FormView } from './interest-form.handlers.js';
import { clearedView, elsewhereView, sentView, turnTo, youngView } from './interest-form.outcome.view.js';
import * as outcome from './interest-form.outcome.strings.js';
import * as strings from './interest-form.strings.js';
import type { ReceiverView, Sending } from './interest-form.model.js';
import { withdrawalView } from './interest-form.withdrawal.view.js';
import { errorText, failureText, nameOf, withValue } from './interest-form.wording.js';

type Point = Extract<ReceiverView, { kind: 'point' }>['point'];

export const header = (level: number): TemplateResult =>
  html`${heading(level, shared.wantGroup(), { size: 'title', part: 'title' })}
    <ul class="promise">
      <li>${shared.firstTalk()}</li>
      <li>${strings.promiseGroup()}</li>
      <li>${shared.free()}</li>
    </ul>`;

const waitingText = ({ waiting }: FormView['model']) =>
  waiting ? html`<p>${waiting === 'enough' ? strings.waitingEnough() : strings.waitingSome()}</p>` : nothing;

const changeView = ({ model: { placeFixed, editable }, on }: FormView) =>
  placeFixed || !editable
    ? nothing
    : html`<p>${actionView({ text: strings.changePlace(), onPress: on.changePlace }, 'tertiary')}</p>`;

/** The municipality, and how what was typed led to it. */
const placeLine = (view: FormView) => {
  const { placeName, receiver } = view.model;
  return receiver.kind === 'place-first'
    ? nothing
    : html`${placeName ? html`<p>${strings.about(placeName)} ${view.ui.via}</p>` : nothing}
      ${changeView(view)}`;
};

/** Where nobody can take the wish, it is about no place yet. */
const chosenView = (view: FormView) => {
  const { placeName, placeFixed } = view.model;
  return html`${placeName && !placeFixed ? html`<p>${chosen(placeName)} ${view.ui.via}</p>` : nothing}
  ${changeView(view)}`;
};

/** Known before the first field: who reads what is written there. */
function whoView(view: FormView): TemplateResult {
  const { model, ui, on } = view;
  const { receiver } = model;
  const title = receiver.kind === 'choose' ? strings.choose() : strings.who();
  return html`<section class="who stack" part="receiver">
    ${heading(ui.level, title, { depth: 1, size: 'label', id: 'who', focusable: true })}
    ${
      receiver.kind === 'place-first'
        ? html`<p>${strings.whoFirst()}</p>
            ${ui.search}`
        : nothing
    }
    ${receiver.kind === 'point' ? html`<p>${withValue(strings.reads, nameOf(receiver.point, ui.locale))}</p>` : nothing}
    ${
      receiver.kind === 'choose'
        ? html`<div class="buttons">
            ${receiver.points.map((point) =>
              actionView(
                { text: nameOf(point, ui.locale), onPress: () => on.receiver(point.id) },
                'secondary',
              ),
            )}
          </div>`
        : nothing
    }
    ${placeLine(view)} ${errorView(view, 'place')} ${waitingText(model)}
  </section>`;
}

/** The errors just above Send, in the words of the fields; each line leads to its field. */
function summaryView(view: FormView) {
  const {
    model: { errors },
    ui,
    on,
  } = view;
  return errors.length > 0
    ? html`<section class="notice block danger" part="errors">
        ${heading(ui.level, outcome.errors(), { depth: 1, size: 'label', id: 'errors', focusable: true })}
        <ul>
          ${errors.map((error) => {
            const text = errorText(error);
            return html`<li>
              ${error.field === 'form' ? text : actionView({ text, onPress: () => on.show(error.field) }, 'tertiary')}
            </li>`;
          })}
        </ul>
        ${errors.some(({ field }) => field === 'form') ? turnTo(view) : nothing}
      </section>`
    : nothing;
}

/** The wish was taken back since it was first sent. */
const isGone = (sending: Sending): boolean => sending.kind === 'failed' && sending.status === 410;

function failedView(view: FormView) {
  const {
    model: { sending, errors },
    ui,
  } = view;
  if (sending.kind !== 'failed' || errors.length > 0) return nothing;
  const unsure = sending.arrived === 'unsure';
  const gone = isGone(sending);
  const { retryAfterMs } = sending;
  const lead = unsure ? outcome.unknownIf() : gone ? outcome.gone() : strings.nothingSent();
  const why = unsure
    ? `${outcome.sameAgain()} ${retryAfterMs === undefined ? '' : outcome.waitABit()}`
    : gone
      ? outcome.changedMind()
      : failureText(sending);
  return html`<div class="stack">
    <div class="notice block ${unsure || gone ? 'warning' : 'danger'}">
      ${heading(ui.level, lead, { depth: 1, size: 'label', id: 'outcome', focusable: true })}
      <p>${why} ${unsure ? nothing : outcome.stillHere()}</p>
    </div>
    ${turnTo(view)}
  </div>`;
}

const READ_BACK = { call: strings.willCall, sms: strings.willText, email: strings.willWrite };

function sendPart(view: FormView): TemplateResult {
  const { answers, readBack, sending } = view.model;
  const shown = readBack?.kind === 'email' ? readBack.value : shownPhone(readBack?.value ?? '');
  const again = sending.kind === 'failed' && !isGone(sending);
  return html`${answers.onBehalf ? html`<p>${strings.togetherSend()}</p>` : nothing}
  ${readBack ? html`<p id="read-back">${withValue(READ_BACK[readBack.kind], shown)}</p>` : nothing}
  ${summaryView(view)} ${failedView(view)}
  ${sendButton(
    again ? shared.tryAgain() : strings.send(),
    sending.kind === 'sending',
    view.on.send,
    'primary',
    readBack ? 'read-back' : nothing,
  )}`;
}

/**
 * Of those under 18 nothing is sent: what they have answered is kept for when they answer again, and out of view.
 * `disabled`, and not only looked at: what is sent again must be what was sent before.
 */
function fieldsView(view: FormView, point: Point): TemplateResult {
  const { model } = view;
  // Safari ends a composition before the Enter that ended it arrives, and marks that with 229.
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  };
  const young = model.answers.adult === false;
  return html`<form class="fields" part="form" novalidate autocomplete="off" @keydown=${key}>
    <fieldset class="fields" ?disabled=${!model.editable}>
      ${young ? nothing : html`${reachFields(view)} ${talkFields(view)}`} ${adultField(view)}
      ${young ? youngView(view) : consentField(view, point)}
    </fieldset>
    ${young ? nothing : sendPart(view)}
  </form>`;
}

function stateView(view: FormView): TemplateResult {
  const { receiver, sending } = view.model;
  if (sending.kind === 'sent') return sentView(view, sending);
  if (sending.kind === 'cleared') return clearedView(view, sending);
  switch (receiver.kind) {
    case 'point':
      return html`${view.model.answers.adult === false ? nothing : whoView(view)}
      ${fieldsView(view, receiver.point)}`;
    case 'nobody':
      return elsewhereView(view, strings.nobody(), receiver.ways, chosenView(view));
    case 'no-backend':
      return elsewhereView(view, strings.noBackend(), receiver.ways);
    default:
      return whoView(view);
  }
}

const leaveView = ({ on }: FormView) =>
  html`<p class="leave screen-only">
      ${actionView({ text: outcome.leave(), onPress: on.leave }, 'tertiary')}
    </p>
    <p class="small screen-only">${outcome.leaveNote()}</p>`;

/** Modal while it is open, so that whoever comes back meets it first; Escape says that somebody is there. */
const idleView = ({ model: { idle, left }, ui, on }: FormView) =>
  html`<dialog
    class="idle"
    role="alertdialog"
    aria-labelledby="idle"
    aria-describedby="idle-text"
    @cancel=${on.stay}
  >
    ${
      idle.kind === 'warning'
        ? html`<div class="stack">
            ${heading(ui.level, outcome.idle(), { depth: 1, size: 'label', id: 'idle' })}
            <p id="idle-text">
              ${left === 'receipt' ? outcome.writeCodes() : nothing}
              ${outcome.idleText(formatTime(osloTime(new Date(idle.until)).time, ui.locale))}
            </p>
            ${actionView({ text: outcome.stay(), onPress: on.stay }, 'primary')}
          </div>`
        : nothing
    }
  </dialog>`;

/**
 * A wish is taken back where the form was, so that nobody has to look for it; a receipt stays, since the codes are on it.
 *
 * @param stuck instead of the form, when it can't be had
 */
export function formView(view: FormView, stuck?: TemplateResult): TemplateResult {
  const { withdrawing, sending } = view.model;
  const content = withdrawing && sending.kind !== 'sent' ? nothing : (stuck ?? stateView(view));
  return html`<div class="form">
    ${view.ui.canLeave ? leaveView(view) : nothing} ${content} ${withdrawalView(view)} ${idleView(view)}
  </div>`;
}
