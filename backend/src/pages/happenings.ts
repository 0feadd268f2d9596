import { municipalityName } from '../../../src/geography/geography.js';
import { formatDay, formatTime, formatTimeRange } from '../../../src/lib/format.js';
import { osloTime } from '../../../src/lib/oslo-time.js';
import { textOf } from '../../../src/lib/translated.js';
import * as calendarWords from '../../../src/widgets/event-calendar/event-calendar.strings.js';
import { addDays } from '../days.js';
import type { PublishedEvent } from '../events/publish.js';
import { isDay, toOslo } from '../events/zone.js';
import { marked } from '../ical/write.js';
import type { Event } from '../schemas/event.js';
import { html, jsonLd, type Template } from './html.js';
import type { PageLanguage } from './speak.js';
import { TEXTS } from './texts.js';

/** As many as a page tells of before the calendar itself has come. */
const TOLD = 10;

/** The next ones that anybody may come to know of; what goes on now is among them. `events` are in order. */
export const nextEvents = (events: readonly PublishedEvent[], now: number): PublishedEvent[] =>
  events.filter(({ starts, ends }) => (ends > starts ? ends > now : starts >= now)).slice(0, TOLD);

export interface HappeningsPlace {
  lang: PageLanguage;
  /** Everything here is for demonstration. */
  demo: boolean;
  now: Date;
  /** Name of a contact point. */
  nameOf(id: string): string | undefined;
  /** The page itself, from outside; undefined when nobody has said. */
  pageUrl: string | undefined;
}

export const happeningsList = (events: readonly PublishedEvent[], place: HappeningsPlace): Template =>
  events.length > 0
    ? html`<ul class="events">
        ${events.map((event) => item(event, place))}
      </ul>`
    : html`<p>${calendarWords.none()}.</p>`;

function item({ event, starts, ends }: PublishedEvent, place: HappeningsPlace): Template {
  const { lang } = place;
  const title = textOf(event, 'title', lang) ?? { text: event.title, lang };
  const status =
    event.status && event.status !== 'scheduled' ? calendarWords.tags[event.status]() : undefined;
  const words = marked(title.text, place.demo || Boolean(event.demo));
  const name = event.status === 'cancelled' ? html`<s>${words}</s>` : words;
  const link = event.url ?? event.registrationUrl;
  const where = [placeText(event, lang), organiserOf(event, place)].filter(Boolean).join(' · ');
  return html`<li>
    <time datetime="${isDay(event.start) ? event.start : toOslo(starts)}"
      >${whenText(event, { starts, ends }, place)}</time
    >
    <span lang=${title.lang === lang ? undefined : title.lang}
      >${link ? html`<a href="${link}">${name}</a>` : name}</span
    >
    ${status ? html`<strong class="tag">${status}</strong>` : undefined}
    ${where ? html`<span class="small">${where}</span>` : undefined}
  </li>`;
}

/** By the clocks in Norway; the year only when it is not this one. */
function whenText(
  { start, end = start, allDay }: Event,
  { starts, ends }: { starts: number; ends: number },
  { lang, now }: HappeningsPlace,
): string {
  const thisYear = osloTime(now).date.slice(0, 4);
  const day = (date: string) =>
    formatDay(date, lang) + (date.startsWith(thisYear) ? '' : ` ${date.slice(0, 4)}`);
  if (allDay || isDay(start)) {
    const [first, last] = [start.slice(0, 10), end.slice(0, 10)];
    return first === last ? day(first) : `${day(first)} – ${day(last)}`;
  }
  const from = osloTime(new Date(starts));
  const to = osloTime(new Date(ends));
  const between = lang === 'en' ? ', ' : ' ';
  if (ends <= starts) return day(from.date) + between + formatTime(from.time, lang);
  // Midnight ends the day that was.
  const lastDay = to.time === '00:00' ? addDays(to.date, -1) : to.date;
  return lastDay === from.date
    ? day(from.date) + between + formatTimeRange(from.time, to.time, lang)
    : `${day(from.date)}${between}${formatTime(from.time, lang)} – ${day(to.date)}${between}${formatTime(to.time, lang)}`;
}

const townOf = ({ place }: Event): string | undefined =>
  place?.municipality && municipalityName(place.municipality);

function placeText(event: Event, lang: PageLanguage): string {
  const name = textOf(event, 'place.name', lang)?.text;
  const town = townOf(event);
  const known = [name, event.place?.address].filter(Boolean);
  // An address mostly ends with the town.
  if (town && !known.some((text) => text?.includes(town))) known.push(town);
  const online = event.formats?.includes('online') ? TEXTS[lang].online : undefined;
  return [known.join(', '), online].filter(Boolean).join(' · ');
}

function organiserOf({ organiser }: Event, { nameOf }: HappeningsPlace): string | undefined {
  return organiser?.name ?? (organiser?.contactPoint && nameOf(organiser.contactPoint));
}

/** The same for search engines. Of what is only for demonstration they hear nothing. */
export function happeningsData(
  events: readonly PublishedEvent[],
  place: HappeningsPlace,
): Template | undefined {
  const real = events.filter(({ event }) => !place.demo && !event.demo);
  return real.length > 0 ? jsonLd({ '@graph': real.map((event) => dataOf(event, place)) }) : undefined;
}

const SCHEMA = 'https://schema.org/';

function dataOf({ event, starts, ends }: PublishedEvent, place: HappeningsPlace): object {
  const { capacity, languages, status } = event;
  const organiser = organiserOf(event, place);
  const modes = new Set(event.formats);
  const mode = modes.size === 2 ? 'Mixed' : modes.has('online') ? 'Online' : modes.size ? 'Offline' : '';
  const url = event.url ?? event.registrationUrl ?? (place.pageUrl && `${place.pageUrl}#moter`);
  const state = { cancelled: 'Cancelled', postponed: 'Postponed' }[status as string] ?? 'Scheduled';
  const whole = isDay(event.start);
  return {
    '@type': 'Event',
    name: textOf(event, 'title', place.lang)?.text ?? event.title,
    description: textOf(event, 'description', place.lang)?.text,
    startDate: whole ? event.start : toOslo(starts),
    endDate: whole ? event.end : ends > starts ? toOslo(ends) : undefined,
    eventStatus: `${SCHEMA}Event${state}`,
    eventAttendanceMode: mode ? `${SCHEMA}${mode}EventAttendanceMode` : undefined,
    location: locationsOf(event, url, place.lang),
    organizer: organiser && { '@type': 'Organization', name: organiser },
    maximumAttendeeCapacity: capacity,
    inLanguage: languages?.length ? languages : undefined,
    url,
  };
}

/** What may be known of where it is: of a place that is not public, its municipality. */
function locationsOf(event: Event, url: string | undefined, lang: PageLanguage): object[] | undefined {
  const town = townOf(event);
  const { place } = event;
  const link = event.onlineUrl ?? url;
  const found = [
    ...(place
      ? [
          {
            '@type': 'Place',
            name: textOf(event, 'place.name', lang)?.text ?? town,
            address: {
              '@type': 'PostalAddress',
              streetAddress: place.address,
              addressLocality: town,
              addressCountry: 'NO',
            },
          },
        ]
      : []),
    ...(event.formats?.includes('online') && link ? [{ '@type': 'VirtualLocation', url: link }] : []),
  ];
  return found.length > 0 ? found : undefined;
}
