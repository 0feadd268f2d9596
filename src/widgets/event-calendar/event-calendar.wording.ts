/** Facts of the view model turned into sentences: the joints between `strings` and the templates. */
import type { CalendarEvent } from '../../data/events.js';
import type { PlaceHit } from '../../geography/geography.js';
import {
  capital,
  formatDate,
  formatDay,
  formatNumber,
  formatTime,
  formatTimeRange,
} from '../../lib/format.js';
import { osloTime } from '../../lib/oslo-time.js';
import { textOf } from '../../lib/translated.js';
import type { Locale } from '../../localization/localization.js';
import { areaText, scopeText, unknownText } from '../../ui/place-words.js';
import { answers } from '../../ui/ui.strings.js';
import type { CalendarSummary, EventView, When } from './event-calendar.model.js';
import * as strings from './event-calendar.strings.js';

/** What dates are told from. */
export interface Telling {
  locale: Locale;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** "tirsdag 24. november"; with the year when that is another. */
export const dayText = (date: string, { locale, today }: Telling): string =>
  formatDay(date, locale) + (date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`);

/** "november 2026". @param date `YYYY-MM`, or a day of it */
export const monthText = (date: string, locale: Locale): string => formatDate(date.slice(0, 7), locale);

/** Beside its first day: "kl. 18.00–20.00", "hele dagen", "kl. 18.00 – onsdag 25. november kl. 12.00". */
export function timeText({ from, to, starts, ends }: When, telling: Telling): string {
  const { locale } = telling;
  const begin = starts ? formatTime(starts, locale) : strings.allDay();
  if (to === from) return starts && ends ? formatTimeRange(starts, ends, locale) : begin;
  const last = [dayText(to, telling), ends && formatTime(ends, locale)].filter(Boolean).join(' ');
  return `${starts ? begin : dayText(from, telling)} – ${last}`;
}

/** The whole of it: "tirsdag 24. november kl. 18.00–20.00". */
export const whenText = (when: When, telling: Telling): string =>
  [(when.starts ?? when.from === when.to) && dayText(when.from, telling), timeText(when, telling)]
    .filter(Boolean)
    .join(' ');

/** "Senja, på nett": where it is, besides the name of the place. */
export const areaOf = ({ municipality = '', online }: EventView, name = ''): string =>
  [!name.includes(municipality) && municipality, online && answers.online()].filter(Boolean).join(', ');

/** "Eksempel bibliotek, Senja, på nett". */
export function placeText(view: EventView, locale: Locale): string {
  const name = textOf(view.event, 'place.name', locale)?.text;
  return [name, areaOf(view, name)].filter(Boolean).join(', ');
}

/** The day in Norway when it begins. */
export const firstDay = ({ allDay, start }: CalendarEvent): string =>
  allDay ? start : osloTime(new Date(start)).date;

/** "Åpent møte, tirsdag 24. november". */
export const nameAndDay = (event: CalendarEvent, telling: Telling): string =>
  `${textOf(event, 'title', telling.locale)?.text}, ${dayText(firstDay(event), telling)}`;

export const thingsText = (count: number, locale: Locale): string =>
  count === 1 ? strings.one() : strings.many(formatNumber(count, locale));

const whereText = ({ hit, scopeName }: { hit?: PlaceHit; scopeName?: string }): string =>
  hit ? ` ${areaText(hit.place)}` : scopeName ? ` ${scopeText(scopeName)}` : '';

/** The heading above the events. */
export function summaryText(summary: CalendarSummary, locale: Locale): string {
  switch (summary.kind) {
    case 'upcoming':
      return thingsText(summary.count, locale) + whereText(summary);
    case 'from':
      return strings.since(
        thingsText(summary.count, locale) + whereText(summary),
        formatDate(summary.date, locale),
      );
    case 'month':
      return inMonth(summary.month, thingsText(summary.count, locale) + whereText(summary), locale);
    case 'none':
      return inMonth(summary.month, strings.none() + whereText(summary), locale);
    case 'filtered-out':
      return strings.filteredOut();
    case 'unknown':
      return unknownText(summary.words);
    case 'no-data':
      return strings.none();
  }
}

const inMonth = (month: string | undefined, text: string, locale: Locale): string =>
  month ? `${capital(monthText(month, locale))}: ${text}` : text;
