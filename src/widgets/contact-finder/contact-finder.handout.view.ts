import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../data/service.js';
import { formatDate } from '../../lib/format.js';
import { osloTime } from '../../lib/oslo-time.js';
import type { Locale } from '../../localization/localization.js';
import { crisisLines } from '../../ui/crisis-lines.js';
import { heading } from '../../ui/heading.js';
import { shownPhone } from '../../ui/phone-text.js';
import type { Paper } from '../../ui/print-sheet.js';
import * as shared from '../../ui/ui.strings.js';
import * as strings from './contact-finder.card.strings.js';
import { markedText } from '../../ui/marked-text.js';
import { addressLines, openingHours } from './contact-finder.details.view.js';
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
  /** Address of the form that takes a wish for this place; undefined when none does. */
  formUrl?: string | undefined;
  /** Level of the sheet's heading: 1 on paper, in a window what follows there. */
  level: number;
}

/** Ways in as plain text: paper can't be pressed. */
function contact({ card: { point, running }, locale, formUrl }: HandoutView): unknown[] {
  const { phones = [], email, website, acceptsInterest } = point;
  const lines = [
    ...phones.map(({ number }, at) => {
      const { text, lang } = markedText(point, `phones.${at}.label`, locale);
      const label = text && html` (<span lang=${lang}>${text}</span>)`;
      return html`<strong>${shared.call(shownPhone(number))}${label}</strong>`;
    }),
    email,
    website,
    formUrl && acceptsInterest && running && `${shared.wantGroup()}: ${formUrl}`,
  ].filter(Boolean);
  return lines.length > 0 ? lines : [strings.noContact()];
}

const paragraphs = (lines: readonly unknown[]) =>
  lines.map((line) => (line ? html`<p>${line}</p>` : nothing));

/** One place on one sheet. Names nobody and nothing that was searched for. */
export function handoutSheet(view: HandoutView): TemplateResult {
  const { card, locale, now, pageUrl, level } = view;
  const name = markedText(card.point, 'name', locale);
  const first = markedText(card.point, 'whatHappensFirst', locale);
  const { strong, text } = freshnessText(card, locale);
  const section = (title: string) => heading(level, title, { depth: 1, size: 'label' });
  return html`<div class="sheet" lang=${locale}>
    ${heading(level, html`<span lang=${name.lang}>${name.text}</span>`, { size: 'title', id: 'handout-name' })}
    ${paragraphs([card.municipality, tagText(card, locale)])} ${section(strings.handoutContact())}
    ${paragraphs(contact(view))}
    ${card.address ? html`${section(strings.address())} ${addressLines(card, view)}` : nothing}
    ${card.hours ? html`${section(strings.hours())} ${openingHours(card, view)}` : nothing}
    ${section(strings.happensTitle())} ${paragraphs([!card.running && strings.notNow()])}
    ${card.running || first.text ? html`<p lang=${first.lang}>${first.text ?? shared.firstTalk()}</p>` : nothing}
    ${paragraphs([`${strings.handoutAbout()} ${shared.free()} ${finder.notTreatment()}`])}
    ${section(shared.crisisQuestion())}
    ${crisisLines(view.service, locale).lines.map(
      (line) =>
        html`<p><strong>${line.text}</strong> <span lang=${line.lang ?? nothing}>${line.meaning}</span></p>`,
    )}
    <div class="foot">
      <p><strong>${strong}</strong> ${text}</p>
      <p>${strings.handoutPrinted(formatDate(osloTime(now).date, locale))}: ${pageUrl}</p>
    </div>
  </div>`;
}

export interface HandoutDialog {
  /** Undefined: closed. */
  sheet: TemplateResult | undefined;
  level: number;
  onPrint(paper: Paper): void;
  onClose(): void;
}

/** A look at the sheet before it is printed. */
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
