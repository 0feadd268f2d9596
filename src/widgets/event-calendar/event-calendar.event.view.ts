import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { capital, formatDate, weekdayName } from '../../lib/format.js';
import { weekdayOf } from '../../lib/oslo-time.js';
import { heading } from '../../ui/heading.js';
import { markedText } from '../../ui/marked-text.js';
import { detailsView } from './event-calendar.details.view.js';
import type { CalendarHandlers, CalendarUi } from './event-calendar.handlers.js';
import type { DayView, EventView } from './event-calendar.model.js';
import * as strings from './event-calendar.strings.js';
import { areaOf, dayText, timeText } from './event-calendar.wording.js';

/** Where an event is drawn: the same one may stand in the list and in the window of a day. */
export type Spot = 'list' | 'large' | 'window';

/** Id of an event's heading: what its controls are about, since they are called the same for every event. */
export const headingId = (spot: Spot, id: string): string => `${spot}-${id}`;

/** "Avlyst", and the title; struck when it won't be. */
export function namedTitle(view: EventView, { locale }: CalendarUi, past = false): TemplateResult {
  const { text, lang } = markedText(view.event, 'title', locale);
  const tag = view.tag ? strings.tags[view.tag]() : past && strings.over();
  return html`${tag ? html`<span class="tag ${view.tag ?? ''}">${tag}</span> ` : nothing}<bdi lang=${lang}
      >${view.tag === 'cancelled' ? html`<s>${text}</s>` : text}</bdi
    >`;
}

/** Id of what tells an event from others of the same name: its day, and its time and place. */
const dayId = (spot: Spot, date: string): string => `${spot}-day-${date}`;
const metaId = (spot: Spot, id: string): string => `${spot}-meta-${id}`;

export interface EventLink {
  css: string;
  /** What stands under it is open; absent where it opens a window. */
  open?: boolean;
  /** Ids of what tells it from others of the same name. */
  about: string;
  press: (event: MouseEvent) => void;
}

/** What opens an event: a link that can be kept where the URL is ours to write, else a button. */
export function eventLink(
  id: string,
  text: TemplateResult,
  { css, open, about, press }: EventLink,
  ui: CalendarUi,
  on: CalendarHandlers,
): TemplateResult {
  const popup = open === undefined ? 'dialog' : nothing;
  const expanded = open ?? nothing;
  return ui.canLink
    ? html`<a
        class=${css}
        href=${on.linkTo(id)}
        aria-haspopup=${popup}
        aria-expanded=${expanded}
        aria-describedby=${about}
        @click=${press}
        >${text}</a
      >`
    : html`<button
        class=${css}
        type="button"
        aria-haspopup=${popup}
        aria-expanded=${expanded}
        aria-describedby=${about}
        @click=${press}
      >
        ${text}
      </button>`;
}

/**
 * "tirsdag 24. november" as a block, the number large; read in one breath, not line by line. With the year, where no
 * heading says it and it is not this one.
 */
function dateBlock(date: string, spot: Spot, ui: CalendarUi): TemplateResult {
  const { locale, today } = ui;
  const [number, month, year] = formatDate(date, locale).split(/[\s\u00a0]/);
  const isNear = spot === 'list' || date.slice(0, 4) === today.slice(0, 4);
  return html`<time class="date" id=${dayId(spot, date)} datetime=${date}
    ><span class="visually-hidden">${dayText(date, ui)}</span
    ><span aria-hidden="true"
      ><span>${weekdayName(weekdayOf(date), locale)}</span> <strong>${number}</strong>
      <span>${isNear ? month : `${month} ${year}`}</span></span
    ></time
  >`;
}

export interface EventOptions {
  spot: Spot;
  /** Of its heading, under the widget's. */
  depth: number;
  /** Under the title, before the place. */
  when: string;
}

/** "Kl. 18.00–20.00 · Eksempel bibliotek, Senja", the name in its own language. */
function metaView(when: string, view: EventView, { locale }: CalendarUi): TemplateResult {
  const { text, lang } = markedText(view.event, 'place.name', locale);
  const area = areaOf(view, text);
  return html`${capital(when)}${text ? html` · <bdi lang=${lang}>${text}</bdi>` : nothing}${
    area ? (text ? ', ' : ' · ') + area : nothing
  }`;
}

/** Nobody needs to say beforehand that they come, nor anything when they are there. */
function comeView({ event: { dropIn, type }, tag, past }: EventView): TemplateResult | typeof nothing {
  if (!dropIn || tag || past) return nothing;
  return html`<p class="come">${type === 'open-meeting' ? strings.openMeeting() : strings.justCome()}</p>`;
}

/** One event: title, time and place; the rest when it is open. */
export function eventView(
  view: EventView,
  { spot, depth, when }: EventOptions,
  ui: CalendarUi,
  on: CalendarHandlers,
): TemplateResult {
  const { id } = view.event;
  const open = view.selected && (spot === 'window' || !ui.window);
  const titleId = headingId(spot, id);
  const link: EventLink = {
    css: 'event-title tertiary',
    open,
    about: `${dayId(spot, view.when.from)} ${metaId(spot, id)}`,
    press: (event) => on.toggle(id, event),
  };
  return html`<article
    class="event ${open ? 'selected' : ''}"
    part="event"
    data-id=${id}
    aria-labelledby=${titleId}
  >
    ${heading(ui.level, eventLink(id, namedTitle(view, ui, view.past), link, ui, on), { depth, id: titleId })}
    <p class="small" id=${metaId(spot, id)}>${metaView(when, view, ui)}</p>
    ${spot === 'large' || open || ui.unfolded ? comeView(view) : nothing}
    ${open || ui.unfolded ? detailsView(view, titleId, ui, on) : nothing}
  </article>`;
}

/** Events beside their date. */
export const dayView = ({ date, events }: DayView, ui: CalendarUi, on: CalendarHandlers): TemplateResult =>
  html`<div class="day">
    ${heading(ui.level, dateBlock(date, 'list', ui), { depth: 3, size: 'label' })}
    ${eventList(events, (view) => ({ spot: 'list', depth: 4, when: timeText(view.when, ui) }), ui, on)}
  </div>`;

/** Events one under the other. */
export const eventList = (
  events: readonly EventView[],
  options: (view: EventView) => EventOptions,
  ui: CalendarUi,
  on: CalendarHandlers,
): TemplateResult =>
  html`<ul class="events">
    ${events.map(
      // What is open must not become another event's.
      (view) => html`<li>${keyed(view.event.id, eventView(view, options(view), ui, on))}</li>`,
    )}
  </ul>`;

/** The next event, or the one that a link led to: large. */
export function largeEvent(
  title: string,
  view: EventView,
  ui: CalendarUi,
  on: CalendarHandlers,
): TemplateResult {
  return html`<section class="card large" part="next">
    ${title ? heading(ui.level, title, { depth: 1, size: 'label' }) : nothing}
    <div class="day">
      ${dateBlock(view.when.from, 'large', ui)}
      ${eventView(view, { spot: 'large', depth: title ? 2 : 1, when: timeText(view.when, ui) }, ui, on)}
    </div>
  </section>`;
}
