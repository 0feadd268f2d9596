import { html, nothing, type TemplateResult } from 'lit';
import { smsHref } from '../../lib/phone.js';
import { mailHref } from '../../lib/links.js';
import { textOf } from '../../lib/translated.js';
import { actionView, type Emphasis } from '../../ui/action.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import * as shared from '../../ui/ui.strings.js';
import * as strings from './contact-finder.card.strings.js';
import { contactAction, labelOf, langOf } from './contact-finder.contact.view.js';
import { detailsFold } from './contact-finder.details.view.js';
import type { FinderHandlers, FinderUi } from './contact-finder.handlers.js';
import { firstMessage, type CardView, type ContactAction } from './contact-finder.model.js';
import { stepActions } from './contact-finder.steps.view.js';
import { freshnessText, metaText, tagText } from './contact-finder.wording.js';

/** Depth of a card's heading under the widget's: the heading above the cards stands between them. */
const CARD_DEPTH = 2;

/** What the place says itself, else what is always so; nothing of the latter where nobody can be reached. */
function happens(card: CardView, ui: FinderUi): TemplateResult | typeof nothing {
  const { point } = card;
  const own = textOf(point, 'whatHappensFirst', ui.locale);
  if (!own && !card.primary) return nothing;
  const days = point.responseDays;
  const answer = days && (days === 1 ? strings.answersNextDay() : strings.answersIn(String(days)));
  return html`<div class="happens">
    ${heading(ui.level, strings.happensTitle(), { depth: CARD_DEPTH + 1, size: 'label' })}
    <p lang=${(own && langOf(own.lang, ui)) ?? nothing} dir="auto">
      ${own?.text ?? strings.happensDefault()}
    </p>
    ${answer ? html`<p>${answer}</p>` : nothing}
  </div>`;
}

/** How to get in touch: one filled button and one more; or, when nothing is known, what to do instead. */
function actions(card: CardView, ui: FinderUi, on: FinderHandlers): TemplateResult {
  if (!card.primary) return noContact(card, on);
  // Who answers stands under the button: a button says one thing.
  const show = (action: ContactAction, emphasis: Emphasis) => {
    const label = labelOf(action);
    return html`<div>
      ${actionView({ ...contactAction(action, card, ui, on), part: 'action' }, emphasis)}
      ${label ? html`<p class="small" dir="auto">${label}</p>` : nothing}
    </div>`;
  };
  const { secondary } = card;
  return html`<div class="actions">
    ${show(card.primary, 'primary')} ${secondary ? show(secondary, 'secondary') : nothing}
    ${ui.untaken === card.point.id ? untaken(card) : nothing}
  </div>`;
}

/** The person wished for a group, and nothing on the page took it. */
function untaken(card: CardView): TemplateResult {
  const others = [card.primary, card.secondary, ...card.others].some(
    (action) => action && action.kind !== 'form',
  );
  return notice({ kind: 'info', text: others ? strings.noForm() : strings.noFormAlone() });
}

/** Whatever else exists: the nearest step here, the rest under the cards, once. */
function noContact(card: CardView, on: FinderHandlers): TemplateResult {
  const [first, ...rest] = stepActions(card.instead, on);
  const inPanel = card.instead[0]?.kind === 'help' || rest.length === 0;
  const others = { text: strings.otherWays(), onPress: () => on.steps() };
  return html`<div class="actions">
    <p>${card.address ? strings.noContactVisit() : strings.noContact()}</p>
    ${first ? actionView(first, 'secondary') : nothing} ${inPanel ? nothing : actionView(others, 'tertiary')}
  </div>`;
}

function freshnessLine(card: CardView, ui: FinderUi): TemplateResult {
  const { strong, text } = freshnessText(card, ui.locale);
  if (strong) return notice({ kind: 'warning', lead: strong, text, withoutIcon: true, part: 'freshness' });
  return html`<p class="small freshness" part="freshness">
    ${card.freshness.level === 'ageing' ? icon('clock') : nothing}<span>${text}</span>
  </p>`;
}

/** A ready-made first message, for those who do not know how to begin. */
function messageFold(card: CardView, ui: FinderUi, on: FinderHandlers): TemplateResult | typeof nothing {
  const { id } = card.point;
  const message = firstMessage(card.point);
  if (!message) return nothing;
  const text = strings.messageText();
  const copied = ui.copied?.id === id && ui.copied.what === 'message' ? ui.copied : undefined;
  const channelView = (channel: (typeof message.channels)[number]) => {
    if (channel.kind === 'sms')
      return actionView({ text: strings.openSms(), href: smsHref(channel.number, text) }, 'tertiary');
    if (channel.kind === 'email')
      return actionView(
        { text: strings.openEmail(), href: mailHref(channel.address, strings.messageSubject(), text) },
        'tertiary',
      );
    return actionView({ text: strings.copy(), onPress: () => on.copyMessage(id) }, 'tertiary');
  };
  return html`<details class="fold">
    <summary>${strings.message()}</summary>
    <div class="fold-content">
      <p class="message">${text}</p>
      <ul class="links row screen-only">
        ${message.channels.map((channel) => html`<li>${channelView(channel)}</li>`)}
      </ul>
      ${copied ? html`<p class="small">${copied.ok ? shared.copied() : shared.copyFailed()}</p>` : nothing}
    </div>
  </details>`;
}

function passOn(card: CardView, ui: FinderUi, on: FinderHandlers): TemplateResult {
  const { id } = card.point;
  const copied = ui.copied?.id === id && ui.copied.what === 'link' ? ui.copied : undefined;
  return html`<ul class="links row pass-on screen-only">
    <li>${actionView({ text: strings.handout(), onPress: () => on.handout(id) }, 'tertiary')}</li>
    <li>
      ${actionView(
        { text: ui.canShare ? strings.share() : strings.copyLink(), onPress: () => on.share(id) },
        'tertiary',
      )}
      ${copied ? html`<span class="small">${copied.ok ? shared.copied() : shared.copyFailed()}</span>` : nothing}
    </li>
  </ul>`;
}

/** One place: what happens first, how to get in touch, how sure we are, and the rest folded. */
export function cardView(card: CardView, ui: FinderUi, on: FinderHandlers): TemplateResult {
  const { id } = card.point;
  const name = textOf(card.point, 'name', ui.locale);
  const tag = tagText(card, ui.locale);
  const number =
    ui.mapShown && card.mapNumber ? html`<span class="number">${card.mapNumber}</span> ` : nothing;
  return html`<article
    class="card place ${card.selected ? 'selected' : ''}"
    part="card"
    aria-labelledby="name-${id}"
    data-id=${id}
  >
    <div class="card-top">
      ${heading(
        ui.level,
        html`${number}<bdi lang=${(name && langOf(name.lang, ui)) ?? nothing}>${name?.text}</bdi>`,
        { depth: CARD_DEPTH, id: `name-${id}`, focusable: true },
      )}
      <p class="small meta">${metaText(card, ui.locale)}</p>
      ${tag ? html`<p class="tag-line"><span class="tag">${tag}</span></p>` : nothing}
    </div>
    ${happens(card, ui)} ${actions(card, ui, on)} ${freshnessLine(card, ui)}
    <div class="folds">${detailsFold(card, ui, on)} ${messageFold(card, ui, on)}</div>
    ${passOn(card, ui, on)}
  </article>`;
}
