import { html, nothing, type TemplateResult } from 'lit';
import { capital, formatTime, weekdayName } from '../../lib/format.js';
import { heading } from '../../ui/heading.js';
import { close } from '../../ui/ui.strings.js';
import { eventLink, eventList, namedTitle, type EventLink } from './event-calendar.event.view.js';
import type { CalendarHandlers, CalendarParts, CalendarUi } from './event-calendar.handlers.js';
import type { EventView, MonthCell, MonthTable } from './event-calendar.model.js';
import { dayText, monthText, thingsText, timeText } from './event-calendar.wording.js';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** Id of a day in the table: whoever goes by Tab hears it with each event. */
const cellId = (date: string): string => `cell-${date}`;

/** An event in a cell: opens in the window. */
function cellEvent(
  view: EventView,
  { date }: MonthCell,
  ui: CalendarUi,
  on: CalendarHandlers,
): TemplateResult {
  const { starts, from } = view.when;
  const { id } = view.event;
  const press = (event: MouseEvent) => on.window({ date, only: id }, event);
  const text = html`${starts && from === date ? html`<span>${formatTime(starts, ui.locale)}</span> ` : nothing}
  ${namedTitle(view, ui)}`;
  const link: EventLink = { css: 'cell-event', about: cellId(date), press };
  return html`<li>${eventLink(id, text, link, ui, on)}</li>`;
}

function cellView(cell: MonthCell, ui: CalendarUi, on: CalendarHandlers): TemplateResult {
  const { date, today, outside, events, total } = cell;
  // Numbers of other months would be read out as days of this one.
  if (outside) return html`<td></td>`;
  const day = Number(date.slice(8));
  const rest = total - events.length;
  const name = dayText(date, ui);
  const label = `${name}: ${thingsText(total, ui.locale)}`;
  return html`<td aria-current=${today ? 'date' : nothing}>
    ${
      total
        ? html`<time class="wide" id=${cellId(date)} datetime=${date}
              ><span class="visually-hidden">${name}</span><span aria-hidden="true">${day}</span></time
            ><button class="small-day narrow" type="button" aria-label=${label} @click=${() => on.day(date)}>
              ${day}
            </button>
            <ul class="wide">
              ${events.map((view) => cellEvent(view, cell, ui, on))}
            </ul>`
        : html`<time datetime=${date}>${day}</time>`
    }
    ${
      rest
        ? html`<button
            class="tertiary wide"
            type="button"
            aria-haspopup="dialog"
            aria-label="+${rest}: ${label}"
            @click=${() => on.window({ date })}
          >
            +${rest}
          </button>`
        : nothing
    }
  </td>`;
}

/**
 * The month as a native table: read cell by cell, gone through with Tab. Where it is narrow, the days of it lead to the
 * list that stands under it.
 */
export const monthView = (
  { month, weeks }: MonthTable,
  ui: CalendarUi,
  on: CalendarHandlers,
): TemplateResult =>
  html`<table class="month screen-only" part="month">
    <caption class="visually-hidden">
      ${capital(monthText(month, ui.locale))}
    </caption>
    <thead>
      <tr>
        ${WEEKDAYS.map((day) => {
          const name = weekdayName(day, ui.locale);
          return html`<th scope="col"><abbr title=${name}>${name.slice(0, 3)}</abbr></th>`;
        })}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (week) =>
          html`<tr>
            ${week.map((cell) => cellView(cell, ui, on))}
          </tr>`,
      )}
    </tbody>
  </table>`;

/** The events of a day, or one of them. */
export function windowView({ model, ui, on }: CalendarParts): TemplateResult {
  const { date = '', only } = ui.window ?? {};
  const cell = model.month?.weeks.flat().find((one) => one.date === date);
  const events = cell?.all.filter(({ event }) => !only || event.id === only) ?? [];
  return html`<dialog
    class="card"
    part="window"
    aria-labelledby="window-title"
    @close=${() => on.window(undefined)}
  >
    ${
      ui.window
        ? html`${heading(ui.level, capital(dayText(date, ui)), { depth: 1, id: 'window-title', focusable: true })}
            ${eventList(events, (view) => ({ spot: 'window', depth: 2, when: timeText(view.when, ui) }), ui, on)}
            <button class="button secondary" type="button" @click=${() => on.window(undefined)}>
              ${close()}
            </button>`
        : nothing
    }
  </dialog>`;
}
