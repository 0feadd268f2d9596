import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../lib/format.js';
import type { Locale } from '../localization/localization.js';
import { more, shownOf } from './ui.strings.js';

/** "Vis 10 til" under a list of which more could be shown; nothing when all of it is. */
export function moreView(
  shown: number,
  total: number,
  page: number,
  locale: Locale,
  press: () => void,
): TemplateResult | typeof nothing {
  if (shown >= total) return nothing;
  const number = (count: number) => formatNumber(count, locale);
  return html`<div class="more screen-only">
    <button class="button secondary" type="button" @click=${press}>
      ${more(number(Math.min(total - shown, page)))}
    </button>
    <span class="small">${shownOf(number(shown), number(total))}</span>
  </div>`;
}
