import { html, nothing, type TemplateResult } from 'lit';
import { actionView } from '../../ui/action.js';
import { copied, copyFailed, copyLink } from '../../ui/ui.strings.js';
import { neutralChoice } from './event-calendar.details.view.js';
import type { CalendarHandlers, CalendarUi } from './event-calendar.handlers.js';
import * as strings from './event-calendar.strings.js';

const GOOGLE = 'https://calendar.google.com/calendar/r?cid=';
const OUTLOOK = 'https://outlook.live.com/calendar/0/addfromweb?url=';

/** Plain links: nothing is asked of those services before somebody presses. */
function serviceLink(name: string, href: string): TemplateResult {
  return html`<li>
    <a class="tertiary" href=${href} target="_blank" rel="noopener noreferrer">${name}</a>
  </li>`;
}

/** The whole calendar, or what is chosen of it, in the person's own; kept up to date by that. */
export function subscribeView(ui: CalendarUi, on: CalendarHandlers): TemplateResult | typeof nothing {
  const { feed } = ui;
  if (!feed) return nothing;
  if (ui.demo) return html`<p class="small screen-only">${strings.demoOnly()}</p>`;
  const { url, follows } = feed;
  const webcal = url.replace(/^https?/, 'webcal');
  const said = ui.copied === undefined ? nothing : ui.copied ? copied() : copyFailed();
  return html`<details class="fold subscribe screen-only" part="subscribe">
    <summary>${strings.subscribe()}</summary>
    <p>${strings.subscribeText()} ${follows ? nothing : strings.followsNothing()}</p>
    ${ui.canBeNeutral ? neutralChoice(ui, on) : nothing}
    <ul class="buttons">
      <li>${actionView({ text: strings.openFeed(), href: webcal }, 'secondary')}</li>
      ${serviceLink('Google Kalender', GOOGLE + encodeURIComponent(webcal))}
      ${serviceLink('Outlook', OUTLOOK + encodeURIComponent(url))}
      <li>${actionView({ text: copyLink(), onPress: () => on.copyFeed(url) }, 'tertiary')} ${said}</li>
    </ul>
    <p class="small">${strings.othersLearn()}</p>
  </details>`;
}
