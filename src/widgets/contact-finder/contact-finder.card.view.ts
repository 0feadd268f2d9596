import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../../data/contact-points.js';
import { mailHref } from '../../lib/links.js';
import { smsHref } from '../../lib/phone.js';
import { actionView, type Action, type Emphasis } from '../../ui/action.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import * as shared from '../../ui/ui.strings.js';
import * as strings from './contact-finder.card.strings.js';
import { markedText } from '../../ui/marked-text.js';
import { contactAction, headingId, labelOf } from './contact-finder.contact.view.js';
import { detailsFold, fold } from './contact-finder.details.view.js';
import type { FinderHandlers, FinderUi, Screen } from './contact-finder.handlers.js';
import type { CardView, ContactAction } from './contact-finder.model.js';
import { stepActions } from './contact-finder.steps.view.js';
import { freshnessText, metaText, tagText } from './contact-finder.wording.js';

/** Depth of a card's heading under the widget's: the heading above the cards stands between them. */
const CARD_DEPTH = 2;

/** What the place says itself, else what is always so; nothing of the latter where nobody is met now. */
function happens({ point, primary, running }: CardView, ui: FinderUi): TemplateResult | typeof nothing {
  const { text, lang } = markedText(point, 'whatHappensFirst', ui.locale);
  if (!running)
    return html`<div class="happens">
      <p>${strings.notNow()}</p>
      ${text ? html`<p lang=${lang} dir="auto">${text}</p>` : nothing}
    </div>`;
  if (!text && !primary) return nothing;
  const days = point.responseDays;
  const answer = days === 1 ? strings.answersNextDay() : days && strings.answersIn(String(days));
  return html`<div class="happens">
    ${heading(ui.level, strings.happensTitle(), { depth: CARD_DEPTH + 1, size: 'label' })}
    <p lang=${lang} dir="auto">${text ?? shared.firstTalk()}</p>
    ${answer ? html`<p>${answer}</p>` : nothing}
  </div>`;
}

/** How to get in touch: one filled button and one more; or, when nothing is known, what to do instead. */
function actions(card: CardView, ui: FinderUi, on: FinderHandlers): TemplateResult {
  const { primary, secondary, running } = card;
  if (!primary) return noContact(card, ui, on);
  // Who answers stands under the button: a button says one thing.
  const show = (action: ContactAction | undefined, emphasis: Emphasis) => {
    if (!action) return nothing;
    const { text, lang } = labelOf(action, card, ui.locale);
    return html`<div>
      ${actionView({ ...contactAction(action, card, ui, on), part: 'action' }, emphasis)}
      ${text ? html`<p class="small" lang=${lang} dir="auto">${text}</p>` : nothing}
    </div>`;
  };
  return html`<div class="actions">
    ${show(primary, running ? 'primary' : 'secondary')} ${show(secondary, 'secondary')}
    ${ui.untaken === card.point.id ? untakenNotice(card, ui, on) : nothing}
  </div>`;
}

/** Nobody took the wish: how else the place is reached, else what else there is. */
function untakenNotice(card: CardView, ui: FinderUi, on: FinderHandlers): TemplateResult {
  const ways = [card.primary, card.secondary, ...card.others].filter(
    (way) => way && way.kind !== 'form' && way.kind !== 'sms',
  );
  const actions = ways.slice(0, 3).map((way) => contactAction(way!, card, ui, on));
  const then = actions.length > 0 ? strings.reachThem() : card.instead.length > 0 ? '' : shared.askLocally();
  const more = actions.length > 0 || !card.instead.length ? actions : [inPanel(card, on)];
  return notice({
    kind: 'info',
    text: html`${shared.noForm()} ${then} ${more.map((action) => actionView(action, 'tertiary'))}`,
  });
}

const inPanel = ({ point }: CardView, on: FinderHandlers): Action => ({
  text: strings.otherWays(),
  onPress: () => on.step({ kind: 'help' }),
  describedBy: headingId(point.id),
});

/** Whatever else exists: the nearest step here, the rest in the panel under the cards, once. */
function noContact(card: CardView, ui: FinderUi, on: FinderHandlers): TemplateResult {
  const { instead } = card;
  const panel = inPanel(card, on);
  const first = instead[0]?.kind === 'help' ? panel : stepActions(instead, ui, on)[0];
  return html`<div class="actions without">
    <p>${strings.noContact()}</p>
    ${first ? actionView(first, 'secondary') : nothing}
    ${first !== panel && instead.length > 1 ? actionView(panel, 'tertiary') : nothing}
  </div>`;
}

function freshnessLine(card: CardView, ui: FinderUi): TemplateResult {
  const { strong, text } = freshnessText(card, ui.locale);
  if (strong) return notice({ kind: 'warning', lead: strong, text, withoutIcon: true, part: 'freshness' });
  return html`<p class="small freshness" part="freshness">
    ${card.freshness.level === 'ageing' ? icon('clock') : nothing}<span>${text}</span>
  </p>`;
}

/** Whether it worked, beside what was pressed. */
const copiedNote = ({ copied }: FinderUi, id: string, what: NonNullable<Screen['copied']>['what']) =>
  copied?.id === id && copied.what === what
    ? html`<li class="small">${copied.ok ? shared.copied() : shared.copyFailed()}</li>`
    : nothing;

const row = (id: Id, actions: readonly (Action | undefined)[], note: unknown) =>
  html`<ul class="links row screen-only">
    ${actions.map((action) =>
      action ? html`<li>${actionView({ ...action, describedBy: headingId(id) }, 'tertiary')}</li>` : nothing,
    )}${note}
  </ul>`;

/** A ready-made first message, for those who do not know how to begin; only where it can be sent or said. */
function messageFold({ point }: CardView, ui: FinderUi, on: FinderHandlers): TemplateResult | typeof nothing {
  const { id, phones = [], email } = point;
  if (!phones.length && !email) return nothing;
  const text = strings.messageText();
  const number = phones.find(({ sms }) => sms)?.number;
  const ways: (Action | undefined)[] = [
    number ? { text: strings.openSms(), href: smsHref(number, text) } : undefined,
    email ? { text: strings.openEmail(), href: mailHref(email, strings.messageSubject(), text) } : undefined,
    { text: shared.copy(), onPress: () => on.copyMessage(id) },
  ];
  return fold(ui, {
    title: strings.message(),
    id,
    onPress: () => on.unfold(),
    content: () =>
      html`<p class="message">${text}</p>
        ${row(id, ways, copiedNote(ui, id, 'message'))}`,
  });
}

function passOn({ point: { id } }: CardView, ui: FinderUi, on: FinderHandlers): TemplateResult {
  const share = ui.canShare ? strings.share() : shared.copyLink();
  return row(
    id,
    [
      { text: strings.handout(), onPress: () => on.handout(id) },
      ui.canLink ? { text: share, onPress: () => on.share(id) } : undefined,
    ],
    copiedNote(ui, id, 'link'),
  );
}

/** One place: what happens first, how to get in touch, how sure we are, and the rest folded. */
export function cardView(card: CardView, ui: FinderUi, on: FinderHandlers): TemplateResult {
  const { id } = card.point;
  const { text, lang } = markedText(card.point, 'name', ui.locale);
  const tag = tagText(card, ui.locale);
  const number =
    ui.mapShown && card.mapNumber ? html`<span class="number">${card.mapNumber}</span> ` : nothing;
  return html`<article
    class="card place ${card.selected ? 'selected' : ''}"
    part="card"
    aria-labelledby=${headingId(id)}
    data-id=${id}
  >
    <div>
      ${heading(ui.level, html`${number}<bdi lang=${lang}>${text}</bdi>`, {
        depth: CARD_DEPTH,
        id: headingId(id),
        focusable: true,
      })}
      <p class="small">${metaText(card, ui.locale)}</p>
      ${tag ? html`<span class="tag">${tag}</span>` : nothing}
    </div>
    ${happens(card, ui)} ${actions(card, ui, on)} ${freshnessLine(card, ui)}
    <div class="folds">${detailsFold(card, ui, on)} ${messageFold(card, ui, on)} ${passOn(card, ui, on)}</div>
  </article>`;
}
