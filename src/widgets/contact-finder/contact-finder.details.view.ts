import { html, nothing, type TemplateResult } from 'lit';
import type { HoursException, RegularHours } from '../../data/contact-points.js';
import {
  formatDay,
  formatList,
  formatTime,
  formatTimeRange,
  formatWeekdays,
  languageName,
} from '../../lib/format.js';
import { mailHref } from '../../lib/links.js';
import { osloTime } from '../../lib/oslo-time.js';
import { textOf } from '../../lib/translated.js';
import { actionView } from '../../ui/action.js';
import * as strings from './contact-finder.card.strings.js';
import { contactAction, labelOf, langOf } from './contact-finder.contact.view.js';
import type { FinderHandlers, FinderUi } from './contact-finder.handlers.js';
import type { CardView } from './contact-finder.model.js';
import * as finder from './contact-finder.strings.js';
import { answerName, kindName, municipalityNames, needName } from './contact-finder.wording.js';

type Fact = TemplateResult | typeof nothing;

const fact = (label: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

/** A text of the record with the language it is in. */
function note(card: CardView, field: string, ui: FinderUi): Fact {
  const text = textOf(card.point, field, ui.locale);
  return text ? html`<p lang=${langOf(text.lang, ui) ?? nothing} dir="auto">${text.text}</p>` : nothing;
}

function addressFact(card: CardView, ui: FinderUi): Fact {
  const { address, point } = card;
  if (!address) return nothing;
  const { directionsUrl } = address;
  // The note stands among the lines in the record's own language; it may have a translation.
  const lines = address.lines.filter((line) => line !== point.address?.note);
  return fact(
    strings.address(),
    html`${lines.map((line) => html`<p dir="auto">${line}</p>`)}
    ${address.areaOnly ? html`<p>${strings.areaOnly()}</p>` : note(card, 'address.note', ui)}
    ${directionsUrl ? html`<p><a href=${directionsUrl}>${strings.directions()}</a></p>` : nothing}`,
  );
}

function openNow({ openState }: CardView, ui: FinderUi): Fact {
  if (!openState) return nothing;
  const { locale } = ui;
  if (openState.open)
    return html`<p class="open">
      <strong>${strings.openNow(formatTime(openState.closes, locale))}</strong>
    </p>`;
  const { opens, opensOn } = openState;
  if (!opens || !opensOn) return html`<p>${strings.closedNow()}</p>`;
  const time = formatTime(opens, locale);
  const today = opensOn === osloTime(ui.now).date;
  return html`<p>${today ? strings.opensToday(time) : strings.opensAt(formatDay(opensOn, locale), time)}</p>`;
}

const regular = (hours: RegularHours, ui: FinderUi) =>
  html`<p>
    ${formatWeekdays(hours.days, ui.locale)} ${formatTimeRange(hours.opens, hours.closes, ui.locale)}
  </p>`;

function exception(day: HoursException, ui: FinderUi) {
  const { date, opens, closes, note: why } = day;
  const when = opens && closes ? formatTimeRange(opens, closes, ui.locale) : strings.closed();
  return html`<p>${formatDay(date, ui.locale)}: ${when}${why ? html` (<bdi>${why}</bdi>)` : nothing}</p>`;
}

function hoursFact(card: CardView, ui: FinderUi): Fact {
  const hours = card.point.openingHours;
  if (!hours) return nothing;
  const today = osloTime(ui.now).date;
  const ahead = hours.exceptions?.filter(({ date }) => date >= today);
  return fact(
    strings.hours(),
    html`${openNow(card, ui)} ${hours.regular.map((span) => regular(span, ui))}
    ${ahead?.map((day) => exception(day, ui))} ${note(card, 'openingHours.note', ui)}`,
  );
}

function contactFact(card: CardView, ui: FinderUi, on: FinderHandlers): Fact {
  if (card.others.length === 0) return nothing;
  return fact(
    strings.contact(),
    html`<ul class="links">
      ${card.others.map((way) => {
        const label = labelOf(way);
        return html`<li>
          ${actionView(contactAction(way, card, ui, on), 'tertiary')}
          ${label ? html`<span class="small" dir="auto">${label}</span>` : nothing}
        </li>`;
      })}
    </ul>`,
  );
}

function accessFact({ access }: CardView): Fact {
  if (access.length === 0) return nothing;
  return fact(
    finder.filterAccess(),
    html`<ul>
      ${access.map(({ need, answer }) => html`<li>${needName(need)}: ${answerName(answer)}</li>`)}
    </ul>`,
  );
}

function organisationFact(card: CardView, ui: FinderUi): Fact {
  const { organisation } = card.point;
  const name = organisation && textOf(card.point, 'organisation.name', ui.locale);
  if (!organisation || !name) return nothing;
  const text = html`<bdi lang=${langOf(name.lang, ui) ?? nothing}>${name.text}</bdi>`;
  return fact(
    strings.runBy(),
    html`<p>
      ${organisation.url ? html`<a href=${organisation.url}>${text}</a>` : text}
      ${organisation.orgNumber ? html`<span class="small">${strings.orgNumber(organisation.orgNumber)}</span>` : nothing}
    </p>`,
  );
}

function servesFact(card: CardView, ui: FinderUi): Fact {
  const { point, counties } = card;
  const names = [municipalityNames(point.municipalities ?? [], ui.locale), ...counties].filter(Boolean);
  if (point.national) return fact(strings.serves(), strings.wholeCountry());
  return names.length > 0 ? fact(strings.serves(), formatList(names, ui.locale)) : nothing;
}

function aboutFacts({ point }: CardView, ui: FinderUi): Fact[] {
  const { languages, topics, kind, groupStartsAt } = point;
  const list = (codes: readonly string[]) => formatList(codes, ui.locale);
  return [
    languages?.length
      ? fact(finder.filterLanguages(), list(languages.map((code) => languageName(code, ui.locale))))
      : nothing,
    topics?.length ? fact(finder.filterTopics(), list(topics)) : nothing,
    kind ? fact(finder.filterKinds(), kindName(kind)) : nothing,
    groupStartsAt ? fact(strings.aboutGroup(), strings.groupStart(String(groupStartsAt))) : nothing,
  ];
}

/** Where a person tells that something is wrong: the place's own form, else its e-mail. */
function report({ point }: CardView): Fact {
  const href = point.feedbackUrl ?? (point.email && mailHref(point.email, strings.reportSubject(point.name)));
  return href ? html`<p class="screen-only"><a href=${href}>${strings.report()}</a></p>` : nothing;
}

/**
 * The folded part. Native: opens without script, by find-in-page too, and says its state to screen readers.
 */
export function detailsFold(card: CardView, ui: FinderUi, on: FinderHandlers): TemplateResult {
  // The press comes before the fold moves: what is closed now is about to open.
  const onPress = (press: Event) => {
    const fold = (press.currentTarget as HTMLElement).closest('details');
    on.details(card.point.id, !fold?.open);
  };
  return html`<details class="fold details" part="details">
    <summary @click=${onPress}>${strings.details()}</summary>
    <div class="fold-content">
      <dl class="facts">
        ${addressFact(card, ui)} ${hoursFact(card, ui)} ${contactFact(card, ui, on)} ${accessFact(card)}
        ${aboutFacts(card, ui)} ${servesFact(card, ui)} ${organisationFact(card, ui)}
      </dl>
      ${report(card)}
    </div>
  </details>`;
}
