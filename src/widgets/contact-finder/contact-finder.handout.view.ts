import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../data/service.js';
import { formatDate, formatTimeRange, formatWeekdays } from '../../lib/format.js';
import { osloTime } from '../../lib/oslo-time.js';
import type { Locale } from '../../localization/localization.js';
import { crisisLines } from '../../ui/crisis-lines.js';
import { heading } from '../../ui/heading.js';
import { shownPhone } from '../../ui/phone-text.js';
import type { Paper } from '../../ui/print-sheet.js';
import * as shared from '../../ui/ui.strings.js';
import * as strings from './contact-finder.card.strings.js';
import { markedText } from '../../ui/marked-text.js';
import type { CardView } from './contact-finder.model.js';
import * as finder from './contact-finder.strings.js';
import { freshnessText, tagText } from './contact-finder.wording.js';

export interface HandoutView {
  card: CardView;
  service: Service;
  locale: Locale;
  now: Date;
  /** Address of the page, to read more. */
  pageUrl: string;
}

/** Ways in as plain text: paper can't be pressed. */
function contact({ card: { point, address }, locale }: HandoutView): unknown[] {
  const { phones = [], email, website, openingHours } = point;
  const lines = [
    ...phones.map(
      ({ number, label }) =>
        html`<strong>${shared.call(shownPhone(number))}${label && ` (${label})`}</strong>`,
    ),
    email,
    website,
    ...(address?.lines ?? []),
    ...(openingHours?.regular ?? []).map(
      ({ days, opens, closes }) =>
        `${formatWeekdays(days, locale)} ${formatTimeRange(opens, closes, locale)}`,
    ),
  ].filter(Boolean);
  return lines.length > 0 ? lines : [strings.noContact()];
}

const paragraphs = (lines: readonly unknown[]) =>
  lines.map((line) => (line ? html`<p>${line}</p>` : nothing));

/** One place on one sheet. Names nobody and nothing that was searched for. */
export function handoutSheet(view: HandoutView): TemplateResult {
  const { card, locale, now, pageUrl } = view;
  const name = markedText(card.point, 'name', locale);
  const first = markedText(card.point, 'whatHappensFirst', locale);
  const { strong, text } = freshnessText(card, locale);
  return html`<div class="sheet" lang=${locale}>
    <h1 lang=${name.lang}>${name.text}</h1>
    ${paragraphs([card.municipality, tagText(card, locale)])}
    <h2>${strings.handoutContact()}</h2>
    ${paragraphs(contact(view))}
    <h2>${strings.happensTitle()}</h2>
    <p lang=${first.lang}>${first.text ?? shared.firstTalk()}</p>
    ${paragraphs([`${strings.handoutAbout()} ${shared.free()} ${finder.notTreatment()}`])}
    <h2>${shared.crisisQuestion()}</h2>
    ${crisisLines(view.service, locale).lines.map(
      (line) =>
        html`<p><strong>${line.text}</strong> <span lang=${line.lang ?? nothing}>${line.meaning}</span></p>`,
    )}
    <footer>
      <p><strong>${strong}</strong> ${text}</p>
      <p>${strings.handoutPrinted(formatDate(osloTime(now).date, locale))}: ${pageUrl}</p>
    </footer>
  </div>`;
}

export interface HandoutDialog {
  /** Undefined: closed. */
  sheet: TemplateResult | undefined;
  level: number;
  onPrint(paper: Paper): void;
  onClose(): void;
}

/** A look at the sheet before it is printed. The element opens it with `showModal()`. */
export function handoutDialog({ sheet, level, onPrint, onClose }: HandoutDialog): TemplateResult {
  const button = (emphasis: string, text: string, press: () => void) =>
    html`<button class="button ${emphasis}" type="button" @click=${press}>${text}</button>`;
  return html`<dialog class="card" part="handout" aria-labelledby="handout-title" @close=${onClose}>
    ${
      sheet
        ? html`${heading(level, strings.handout(), { depth: 1, id: 'handout-title' })}
            <div class="card preview" tabindex="0" role="group" aria-labelledby="handout-title">${sheet}</div>
            <div class="buttons">
              ${button('primary', strings.printOn('A4'), () => onPrint('A4'))}
              ${button('secondary', strings.printOn('A5'), () => onPrint('A5'))}
              ${button('secondary', shared.close(), onClose)}
            </div>`
        : nothing
    }
  </dialog>`;
}
