import { html, nothing, type TemplateResult } from 'lit';
import { webAddress } from '../../data/resource-url.js';
import { capital, formatList, formatNumber, formatTime, languageName } from '../../lib/format.js';
import { actionView, type Action, type Emphasis } from '../../ui/action.js';
import { languages as languagesLabel } from '../../ui/filters.strings.js';
import { markedText } from '../../ui/marked-text.js';
import { notice } from '../../ui/notice.js';
import { answers, areaOnly, noForm, visit, wantGroup } from '../../ui/ui.strings.js';
import { organisationAction } from '../../ui/stuck.js';
import { formHref } from '../../ui/wish.js';
import type { CalendarHandlers, CalendarUi } from './event-calendar.handlers.js';
import type { EventView, When } from './event-calendar.model.js';
import * as strings from './event-calendar.strings.js';
import { dayText, firstDay, nameAndDay, whenText } from './event-calendar.wording.js';

/** Undefined or empty: not known, and not shown. */
type Value = unknown;

/** The same moment on the device's own clock, when that shows something else. */
function ownTime({ from, starts, startsAt }: When, ui: CalendarUi): string | undefined {
  const minutes = new Date(startsAt).getTimezoneOffset();
  const wall = new Date(startsAt - minutes * 60_000).toISOString();
  const [date, time] = [wall.slice(0, 10), wall.slice(11, 16)];
  if (!starts || (date === from && time === starts)) return undefined;
  return strings.atYours(`${dayText(date, ui)} ${formatTime(time, ui.locale)}`);
}

function whenFact({ when }: EventView, ui: CalendarUi): Value {
  const own = ownTime(when, ui);
  return html`<p>${capital(whenText(when, ui))}</p>
    ${own ? html`<p class="small">${own}</p>` : nothing}`;
}

/** How to ask who holds it; none when nobody can be reached. */
function contactOf({ organiser }: EventView, { locale }: CalendarUi): Action[] {
  if (!organiser) return [];
  const { phones: [phone] = [], email, website } = organiser;
  const { text: name = '' } = markedText(organiser, 'name', locale);
  return organisationAction({
    name,
    ...(phone && { phone: phone.number }),
    ...(email && { email }),
    ...(website && { url: website }),
  });
}

/** A place by its lines; what may not be shown of it is told by the organiser, if there is one to ask. */
function whereFact(view: EventView, ui: CalendarUi): Value {
  const { event, address, municipality = '', online } = view;
  const { place, addressVisibility, registrationUrl, url } = event;
  const { locale } = ui;
  const tells = registrationUrl || url || contactOf(view, ui).length;
  const { lines = [], areaOnly: hides = addressVisibility === 'hidden' } = address ?? {};
  const all: { text?: string | false | undefined; lang?: string | symbol }[] = [
    ...lines.map((line) => (line === place?.name ? markedText(event, 'place.name', locale) : { text: line })),
    { text: lines.some((line) => line.includes(municipality)) ? '' : municipality },
    { text: online && capital(answers.online()) },
    { text: hides && !!tells && areaOnly() },
  ];
  const shown = all.filter(({ text }) => text);
  return (
    shown.length > 0 && shown.map(({ text, lang = nothing }) => html`<p dir="auto" lang=${lang}>${text}</p>`)
  );
}

/** Leads to its card in the finder of the page, when there is one. */
function organiserFact({ event, organiser }: EventView, ui: CalendarUi, on: CalendarHandlers): Value {
  const { text, lang } = organiser
    ? markedText(organiser, 'name', ui.locale)
    : markedText(event, 'organiser.name', ui.locale);
  if (!text) return undefined;
  return organiser && ui.finder && ui.missing !== organiser.id
    ? actionView({ text: visit(text), onPress: () => on.organiser(organiser.id) }, 'tertiary')
    : html`<bdi lang=${lang}>${text}</bdi>`;
}

function facts(view: EventView, ui: CalendarUi, on: CalendarHandlers): [label: string, value: Value][] {
  const { locale } = ui;
  const { for: audience = ['everyone' as const], languages = [], capacity, type } = view.event;
  const spoken = languages.map((code) => languageName(code, locale));
  return [
    [strings.when(), whenFact(view, ui)],
    [strings.where(), whereFact(view, ui)],
    [strings.heldBy(), organiserFact(view, ui, on)],
    [strings.forWhom(), audience.map((one) => strings.audiences[one]()).join(', ')],
    [strings.kinds(), type && capital(strings.types[type]())],
    [languagesLabel(), capital(formatList(spoken, locale))],
    [strings.capacity(), capacity && formatNumber(capacity, locale)],
  ];
}

const ADDRESS = /(https:\/\/[^\s<>"]*[^\s<>"().,:;!?'»])/;

/** Plain text; addresses in it, https only, are links. */
export const linked = (text: string): unknown[] =>
  text.split(ADDRESS).map((part, at) => {
    const href = at % 2 ? webAddress(part)?.href : undefined;
    return href ? html`<a class="address" href=${href}>${part}</a>` : part;
  });

/** What came in between, and what to do then. */
function change(view: EventView, ui: CalendarUi, on: CalendarHandlers) {
  const { tag, instead, past } = view;
  // The tag has said the rest.
  if (!tag || past || (tag === 'cancelled' && !instead)) return nothing;
  const next =
    instead &&
    actionView(
      {
        text: strings.instead(nameAndDay(instead, ui)),
        onPress: () => on.show(instead.id, firstDay(instead)),
      },
      'tertiary',
    );
  const then = { full: strings.fullThen, postponed: strings.postponedThen, cancelled: () => nothing };
  return notice({
    kind: tag === 'full' ? 'info' : 'warning',
    lead: `${strings.tags[tag]()}.`,
    text: html`${contactOf(view, ui).length ? then[tag]() : nothing} ${next}`,
  });
}

/** What can be done, most useful first. One filled button: to say that one comes, to join, or to ask. */
function ways(view: EventView, ui: CalendarUi, on: CalendarHandlers): [Action, Emphasis][] {
  const { event, tag, past, organiser, takesInterest } = view;
  const { id, registrationUrl, onlineUrl, url, addressVisibility = 'public' } = event;
  const going = !past && tag !== 'cancelled';
  const isOpen = going && !tag;
  const mustAsk = going && (!isOpen || addressVisibility !== 'public');
  const contact = contactOf(view, ui);
  const register = { text: strings.register(), href: registrationUrl };
  const file = on.fileUrl(id);
  const add = { text: strings.addToCalendar(), href: file, onPress: file ? undefined : () => on.file(id) };
  const all: (Action | false)[] = [
    isOpen && register,
    isOpen && { text: strings.join(), href: onlineUrl },
    ...(mustAsk ? contact : []),
    going && add,
    // A list for those who wait, perhaps.
    going && !isOpen && register,
    takesInterest && {
      text: wantGroup(),
      href: formHref(ui.formUrl, organiser!.id),
      onPress: (press) => on.interest(id, organiser!.id, press),
    },
    ...(mustAsk ? [] : contact),
    !!url && { text: visit(new URL(url).host), href: url },
  ];
  return all
    .filter((action) => !!action && !!(action.href || action.onPress))
    .map((action, at) => [action as Action, going && !at && action !== add ? 'primary' : 'secondary']);
}

/** Calendars are read by families, and on lock screens. */
export const neutralChoice = (ui: CalendarUi, on: CalendarHandlers): TemplateResult =>
  html`<label class="check-row screen-only">
    <input
      type="checkbox"
      .checked=${ui.neutral}
      @change=${(event: Event) => on.neutral((event.target as HTMLInputElement).checked)}
    />
    <span>${strings.neutral()}</span>
  </label>`;

/** All that is known of an event. */
export function detailsView(
  view: EventView,
  titleId: string,
  ui: CalendarUi,
  on: CalendarHandlers,
): TemplateResult {
  const { text, lang } = markedText(view.event, 'description', ui.locale);
  return html`<div class="details" part="details">
    ${change(view, ui, on)}
    ${text ? html`<p class="description" lang=${lang} dir="auto">${linked(text)}</p>` : nothing}
    <dl class="facts">
      ${facts(view, ui, on)
        .filter(([, value]) => value)
        .map(
          ([label, value]) =>
            html`<dt>${label}</dt>
              <dd>${value}</dd>`,
        )}
    </dl>
    ${view.past || view.tag === 'cancelled' ? nothing : neutralChoice(ui, on)}
    <div class="buttons">
      ${ways(view, ui, on).map(([action, emphasis]) =>
        actionView({ ...action, describedBy: titleId }, emphasis),
      )}
    </div>
    ${ui.untaken === view.event.id ? notice({ kind: 'info', text: noForm() }) : nothing}
  </div>`;
}
