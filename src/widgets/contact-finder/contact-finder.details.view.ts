import { html, nothing, type TemplateResult } from 'lit';
import type { HoursException, Id } from '../../data/contact-points.js';
import {
  capital,
  formatDay,
  formatList,
  formatTime,
  formatTimeRange,
  formatWeekdays,
  languageName,
} from '../../lib/format.js';
import { mailHref } from '../../lib/links.js';
import { osloTime } from '../../lib/oslo-time.js';
import { actionView } from '../../ui/action.js';
import { areaOnly as areaOnlyText } from '../../ui/ui.strings.js';
import * as strings from './contact-finder.card.strings.js';
import { markedText } from '../../ui/marked-text.js';
import { contactAction, headingId, labelOf } from './contact-finder.contact.view.js';
import type { FinderHandlers, FinderUi } from './contact-finder.handlers.js';
import type { CardView } from './contact-finder.model.js';
import { filterTitles } from './contact-finder.strings.js';
import { servedText } from './contact-finder.wording.js';

/** In which language, and when. */
export type Written = Pick<FinderUi, 'locale' | 'now'>;

/** Undefined or empty: the fact is not known, and not shown. */
type Value = unknown;

/** A note of the record, in the language that it is in. */
function note({ point }: CardView, field: string, ui: Pick<Written, 'locale'>): Value {
  const { text, lang } = markedText(point, field, ui.locale);
  return text && html`<p lang=${lang} dir="auto">${text}</p>`;
}

/** Where it is, as far as may be told. */
export function addressLines(card: CardView, written: Pick<Written, 'locale'>): Value {
  if (!card.address) return undefined;
  const { areaOnly, lines } = card.address;
  // The note stands among the lines in the record's own language; it may have a translation.
  const place = lines.filter((line) => line !== card.point.address?.note);
  return html`${place.map((line) => html`<p dir="auto">${line}</p>`)}
  ${areaOnly ? html`<p>${areaOnlyText()}</p>` : note(card, 'address.note', written)}`;
}

function address(card: CardView, ui: FinderUi): Value {
  if (!card.address) return undefined;
  const { directionsUrl } = card.address;
  return html`${addressLines(card, ui)}
  ${directionsUrl ? html`<p><a href=${directionsUrl} aria-describedby=${headingId(card.point.id)}>${strings.directions()}</a></p>` : nothing}`;
}

function openNow({ openState }: CardView, { locale, now }: FinderUi): string | undefined {
  if (!openState) return undefined;
  if (openState.open) return strings.openNow(formatTime(openState.closes, locale));
  const { opens, opensOn } = openState;
  if (!opens || !opensOn) return strings.closedNow();
  const day = opensOn === osloTime(now).date ? '' : `${formatDay(opensOn, locale)} `;
  return `${strings.closedNow()}. ${strings.opens(day + formatTime(opens, locale))}`;
}

/** "torsdag 24. desember: stengt (Julaften)"; a note alone says nothing about open or closed. */
function dayAhead(day: HoursException, { point }: CardView, { locale, now }: Written): TemplateResult {
  const { date, opens, closes, closed } = day;
  const times = opens && closes ? formatTimeRange(opens, closes, locale) : closed && strings.closed();
  const at = point.openingHours?.exceptions?.indexOf(day);
  const { text, lang } = markedText(point, `openingHours.exceptions.${at}.note`, locale);
  const said = text && html`<bdi lang=${lang}>${text}</bdi>`;
  const year = date.slice(0, 4);
  const when = formatDay(date, locale) + (osloTime(now).date.startsWith(year) ? '' : ` ${year}`);
  return html`<p>${when}: ${times && said ? html`${times} (${said})` : (times ?? said)}</p>`;
}

/** When it is open, the days ahead that differ, and what it says of that itself. */
export const openingHours = (card: CardView, written: Written): TemplateResult =>
  html`${card.hours?.regular.map(
    ({ days, opens, closes }) =>
      html`<p>${formatWeekdays(days, written.locale)} ${formatTimeRange(opens, closes, written.locale)}</p>`,
  )}
  ${card.hours?.exceptions?.map((day) => dayAhead(day, card, written))}
  ${note(card, 'openingHours.note', written)}`;

function hours(card: CardView, ui: FinderUi): Value {
  if (!card.hours) return undefined;
  const state = openNow(card, ui);
  return html`${state ? html`<p class="screen-only"><strong>${state}</strong></p>` : nothing}
  ${openingHours(card, ui)}`;
}

const contact = (card: CardView, ui: FinderUi, on: FinderHandlers): Value =>
  card.others.length > 0 &&
  html`<ul class="links">
    ${card.others.map((way) => {
      const { text, lang } = labelOf(way, card, ui.locale);
      return html`<li>
        ${actionView(contactAction(way, card, ui, on), 'tertiary')}
        ${text ? html`<span class="small" lang=${lang} dir="auto">${text}</span>` : nothing}
      </li>`;
    })}
  </ul>`;

const access = ({ access }: CardView): Value =>
  access.length > 0 &&
  html`<ul>
    ${access.map(({ need, answer }) => html`<li>${strings.words[need]()}: ${strings.words[answer]()}</li>`)}
  </ul>`;

function organisation({ point }: CardView, ui: FinderUi): Value {
  const { url, orgNumber } = point.organisation ?? {};
  const { text, lang } = markedText(point, 'organisation.name', ui.locale);
  const name = html`<bdi lang=${lang}>${text}</bdi>`;
  return (
    text &&
    html`${url ? html`<a href=${url}>${name}</a>` : name}
      <span class="small">${orgNumber && strings.orgNumber(orgNumber)}</span>`
  );
}

/** Label and value of each fact, in the order of what a person needs before they set out. */
function facts(card: CardView, ui: FinderUi, on: FinderHandlers): [label: string, value: Value][] {
  const { locale } = ui;
  const { languages = [], topics = [], kind, groupStartsAt } = card.point;
  const spoken = languages.map((code) => languageName(code, locale));
  return [
    [strings.address(), address(card, ui)],
    [strings.hours(), hours(card, ui)],
    [strings.contact(), contact(card, ui, on)],
    [filterTitles.access(), access(card)],
    [filterTitles.languages(), formatList(spoken, locale)],
    [filterTitles.topics(), formatList(topics, locale)],
    [filterTitles.kinds(), kind && strings.words[kind]()],
    [strings.aboutGroup(), groupStartsAt && strings.groupStart(String(groupStartsAt))],
    [strings.serves(), servedText(card, locale)],
    [strings.runBy(), organisation(card, ui)],
  ];
}

/** Where a person tells that something is wrong: the place's own form, else its e-mail. */
function report({ point: { id, feedbackUrl, email, name } }: CardView): TemplateResult | typeof nothing {
  const href = feedbackUrl ?? (email && mailHref(email, strings.reportSubject(name)));
  return href
    ? html`<p class="screen-only">
        <a href=${href} aria-describedby=${headingId(id)}>${strings.report()}</a>
      </p>`
    : nothing;
}

export interface Fold {
  title: string;
  /** The place's. */
  id: Id;
  part?: string;
  onPress: (press: Event) => void;
  content: () => TemplateResult;
}

/**
 * Native: opens without script, by find-in-page too, and says its state to screen readers. What is in it is drawn
 * after the first picture (`ui.unfolded`), as most of a card is in its folds.
 */
export const fold = (ui: FinderUi, { title, id, part, onPress, content }: Fold): TemplateResult =>
  html`<details class=${part ? 'fold' : 'fold screen-only'} part=${part ?? nothing}>
    <summary aria-describedby=${headingId(id)} @click=${onPress}>${title}</summary>
    ${ui.unfolded ? html`<div class="fold-content">${content()}</div>` : nothing}
  </details>`;

/** Promises what is in it and no more: "Adresse og åpningstider". */
function detailsTitle(card: CardView, { locale }: FinderUi): string {
  const inside = [
    card.address && strings.address(),
    card.hours && strings.hours(),
    card.access.length > 0 && filterTitles.access(),
  ].filter((label) => typeof label === 'string');
  return capital(formatList(inside, locale).toLowerCase()) || strings.details();
}

export const detailsFold = (card: CardView, ui: FinderUi, on: FinderHandlers): TemplateResult =>
  fold(ui, {
    title: detailsTitle(card, ui),
    id: card.point.id,
    part: 'details',
    // The press comes before the fold moves: what is closed now is about to open.
    onPress: ({ currentTarget }) =>
      on.details(card.point.id, !((currentTarget as Element).parentElement as HTMLDetailsElement).open),
    content: () =>
      html`<dl class="facts">
          ${facts(card, ui, on)
            .filter(([, value]) => value)
            .map(
              ([label, value]) =>
                html`<dt>${label}</dt>
                  <dd>${value}</dd>`,
            )}
        </dl>
        ${report(card)}`,
  });
