import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../data/service.js';
import { formatDate, formatTimeRange, formatWeekdays } from '../../lib/format.js';
import { osloTime } from '../../lib/oslo-time.js';
import { textOf } from '../../lib/translated.js';
import { crisisLines } from '../../ui/crisis-lines.js';
import { heading } from '../../ui/heading.js';
import * as shared from '../../ui/ui.strings.js';
import * as strings from './contact-finder.card.strings.js';
import { shownPhone } from './contact-finder.contact.view.js';
import type { Paper } from './contact-finder.handlers.js';
import type { Handout } from './contact-finder.model.js';
import * as finder from './contact-finder.strings.js';
import { freshnessText, tagText } from './contact-finder.wording.js';
import type { Locale } from '../../localization/localization.js';

export interface HandoutView {
  handout: Handout;
  service: Service;
  locale: Locale;
  now: Date;
  /** Address of the page, to read more. */
  pageUrl: string;
}

/** Ways in as plain text: paper can't be pressed. */
function contact({ handout, locale }: HandoutView): TemplateResult {
  const { phones, email, website, address, hours } = handout;
  const lines = [
    ...phones.map(({ number, label }) => {
      const text = strings.call(shownPhone(number));
      return html`<strong>${label ? `${text} (${label})` : text}</strong>`;
    }),
    email,
    website,
    ...(address?.lines ?? []),
    ...(hours?.regular.map(
      ({ days, opens, closes }) =>
        `${formatWeekdays(days, locale)} ${formatTimeRange(opens, closes, locale)}`,
    ) ?? []),
  ].filter(Boolean);
  return html`<h2>${strings.handoutContact()}</h2>
    ${lines.length > 0 ? lines.map((line) => html`<p>${line}</p>`) : html`<p>${strings.noContact()}</p>`}`;
}

function crisis({ service, locale }: HandoutView): TemplateResult {
  return html`<h2>${shared.crisisQuestion()}</h2>
    <ul>
      ${crisisLines(service, locale).lines.map(
        ({ text, meaning, lang }) =>
          html`<li>
            <strong>${text}</strong
            >${meaning ? html` <span lang=${lang ?? nothing}>${meaning}</span>` : nothing}
          </li>`,
      )}
    </ul>`;
}

/** One place on one sheet. Names nobody and nothing that was searched for. */
export function handoutSheet(view: HandoutView): TemplateResult {
  const { handout, locale, now, pageUrl } = view;
  const { point } = handout;
  const name = textOf(point, 'name', locale);
  const first = textOf(point, 'whatHappensFirst', locale);
  const tag = tagText(handout, locale);
  const fresh = handout.freshness && freshnessText({ point, freshness: handout.freshness }, locale);
  const lang = (text: { lang: string } | undefined) => (text && text.lang !== locale ? text.lang : nothing);
  return html`<div class="sheet" lang=${locale}>
    <p>${strings.handoutTitle()}</p>
    <h1 lang=${lang(name)}>${name?.text}</h1>
    ${handout.municipality ? html`<p>${handout.municipality}</p>` : nothing}
    ${tag ? html`<p><strong>${tag}</strong></p>` : nothing} ${contact(view)}
    <h2>${strings.happensTitle()}</h2>
    <p lang=${lang(first)}>${first?.text ?? strings.happensDefault()}</p>
    <p>${strings.handoutAbout()} ${finder.notTreatment()}</p>
    ${crisis(view)}
    <footer>
      ${fresh ? html`<p>${fresh.strong ? html`<strong>${fresh.strong}</strong> ` : nothing}${fresh.text}</p>` : nothing}
      <p>${strings.handoutPrinted(formatDate(osloTime(now).date, locale))}: ${pageUrl}</p>
    </footer>
  </div>`;
}

export interface HandoutDialog {
  /** Undefined: closed. */
  sheet: TemplateResult | undefined;
  level: number;
  paper: Paper;
  onPaper(paper: Paper): void;
  onPrint(): void;
  onClose(): void;
}

const PAPERS: readonly Paper[] = ['A4', 'A5'];

/** A look at the sheet before it is printed. The element opens it with `showModal()`. */
export const handoutDialog = (dialog: HandoutDialog): TemplateResult =>
  html`<dialog
    class="handout"
    part="handout"
    aria-labelledby="handout-title"
    @close=${() => dialog.onClose()}
  >
    ${
      dialog.sheet
        ? html`${heading(dialog.level, strings.handout(), { depth: 1, id: 'handout-title' })}
            <div class="preview" tabindex="0" role="group" aria-labelledby="handout-title">
              ${dialog.sheet}
            </div>
            <fieldset>
              <legend class="label">${strings.paper()}</legend>
              ${PAPERS.map(
                (paper) =>
                  html`<label class="check-row">
                    <input
                      type="radio"
                      name="paper"
                      .checked=${paper === dialog.paper}
                      @change=${() => dialog.onPaper(paper)}
                    />
                    ${paper}
                  </label>`,
              )}
            </fieldset>
            <div class="buttons">
              <button class="button primary" type="button" @click=${() => dialog.onPrint()}>
                ${strings.print()}
              </button>
              <button class="button secondary" type="button" @click=${() => dialog.onClose()}>
                ${shared.close()}
              </button>
            </div>`
        : nothing
    }
  </dialog>`;
