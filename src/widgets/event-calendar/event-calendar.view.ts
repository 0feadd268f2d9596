import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { capital, formatNumber, languageName } from '../../lib/format.js';
import { textOf } from '../../lib/translated.js';
import { actionView, type Action } from '../../ui/action.js';
import { filtersView } from '../../ui/filters.js';
import { clear, languages } from '../../ui/filters.strings.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { moreView } from '../../ui/more.js';
import { nextSteps } from '../../ui/next-steps.js';
import { placeSearch, placeSuggestion, whichView } from '../../ui/place-search.js';
import { staysHere, tryNumber } from '../../ui/place-search.strings.js';
import { viaText } from '../../ui/place-words.js';
import { geographySources, sourcesLine } from '../../ui/sources-line.js';
import { organisationAction, type Organisation } from '../../ui/stuck.js';
import { answers, askLocally, howToMeet, loading, offlineTitle, visit } from '../../ui/ui.strings.js';
import { dayView, eventList, largeEvent } from './event-calendar.event.view.js';
import type { CalendarHandlers, CalendarParts, CalendarUi } from './event-calendar.handlers.js';
import {
  PAGE_SIZE,
  type CalendarViewModel,
  type EventView,
  type FilterGroup,
  type NextStep,
} from './event-calendar.model.js';
import { monthView, windowView } from './event-calendar.month.view.js';
import * as strings from './event-calendar.strings.js';
import { subscribeView } from './event-calendar.subscribe.view.js';
import {
  dayText,
  monthText,
  nameAndDay,
  placeText,
  summaryText,
  whenText,
} from './event-calendar.wording.js';

export const header = (level: number): TemplateResult =>
  heading(level, strings.title(), { size: 'title', part: 'title' });

/* ---- what one can choose ---- */

function audienceChoice({ audiences }: CalendarViewModel, { locale }: CalendarUi, on: CalendarHandlers) {
  if (audiences.length === 0) return nothing;
  return html`<div class="audiences screen-only" part="audiences" role="group" aria-labelledby="for-whom">
    <p class="label" id="for-whom">${strings.forWhom()}</p>
    <ul class="chips">
      ${audiences.map(
        ({ audience, count, chosen }) =>
          html`<li>
            <button
              class="chip"
              type="button"
              aria-pressed=${String(chosen)}
              @click=${() => on.audience(audience)}
            >
              ${chosen ? icon('check') : nothing}${audience ? strings.audiences[audience]() : strings.allAudiences()}
              <span class="small">(${formatNumber(count, locale)})</span>
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

const searchView = (ui: CalendarUi, on: CalendarHandlers): TemplateResult =>
  placeSearch(
    {
      text: ui.text,
      suggestions: ui.suggestions.map((hit) => placeSuggestion(hit, () => on.pick(hit))),
      hint: staysHere(),
    },
    on,
  );

const TITLES = { types: strings.kinds, formats: howToMeet, languages };

const nameOf = (group: FilterGroup, code: string, { locale }: CalendarUi): string =>
  group === 'languages'
    ? languageName(code, locale)
    : { ...strings.types, ...answers }[code as keyof typeof answers | keyof typeof strings.types]();

function wordsField({ asked }: CalendarUi, on: CalendarHandlers): TemplateResult {
  return html`<label class="label" for="words">${strings.wordsLabel()}</label>
    <input
      class="input words"
      id="words"
      type="text"
      autocomplete="off"
      autocapitalize="off"
      autocorrect="off"
      spellcheck="false"
      maxlength="100"
      .value=${asked.words}
      @input=${(event: InputEvent) => on.words((event.target as HTMLInputElement).value)}
    />`;
}

const filterFold = ({ filters }: CalendarViewModel, ui: CalendarUi, on: CalendarHandlers) =>
  filters
    ? filtersView(
        {
          filters,
          open: ui.filtersOpen,
          locale: ui.locale,
          titles: TITLES,
          nameOf: (group, code) => nameOf(group, code, ui),
          first: wordsField(ui, on),
          more: !!ui.asked.words.trim(),
        },
        on,
      )
    : nothing;

function onlyBy({ onlyBy: only }: CalendarViewModel, { locale }: CalendarUi, on: CalendarHandlers) {
  const name = only?.organiser && textOf(only.organiser, 'name', locale)?.text;
  return only
    ? html`<p class="small screen-only">
        ${name ? strings.onlyBy(name) : nothing}
        ${actionView({ text: strings.showAll(), onPress: () => on.everyOrganiser() }, 'tertiary')}
      </p>`
    : nothing;
}

/* ---- what there is ---- */

/** What to know besides, under the heading above the events. */
function lead({ summary, next: large }: CalendarViewModel, ui: CalendarUi): string {
  const { kind } = summary;
  const next = 'next' in summary && summary.next !== large && summary.next;
  return [
    'hit' in summary && summary.hit && viaText(summary.hit),
    next &&
      strings.nextIs([nameAndDay(next.event, ui), placeText(next, ui.locale)].filter(Boolean).join(', ')),
    kind === 'unknown' && tryNumber(),
    kind === 'no-data' && askLocally(),
    ui.asked.audience === 'starters' && strings.starterMeans(),
  ]
    .filter(Boolean)
    .join(' ');
}

function summaryView(model: CalendarViewModel, ui: CalendarUi): TemplateResult {
  const text = lead(model, ui);
  return html`<div class="summary">
    ${heading(ui.level, summaryText(model.summary, ui.locale), { depth: 1, id: 'results', focusable: true })}
    ${text ? html`<p id="results-lead">${text}</p>` : nothing}
    ${model.otherZone ? html`<p class="small">${strings.osloTimes()}</p>` : nothing}
  </div>`;
}

function travelView({ travel }: CalendarViewModel, ui: CalendarUi, on: CalendarHandlers): TemplateResult {
  const button = (css: string, text: string, date: string | undefined, label?: string) =>
    html`<button
      class="tertiary ${css}"
      type="button"
      aria-label=${label ?? nothing}
      @click=${() => on.travel(date)}
    >
      ${text}
    </button>`;
  const { previous, today, next, min, max } = travel;
  const toMonth = (css: string, date: string) => {
    const month = monthText(date, ui.locale);
    const isThis = date.slice(0, 7) === (ui.asked.from ?? ui.today).slice(0, 7);
    return isThis ? button(css, strings.earlierIn(month), date) : button(css, month, date, visit(month));
  };
  const jump = (event: Event) =>
    on.jump((event.currentTarget as Element).parentElement!.querySelector<HTMLInputElement>('input')!.value);
  return html`<div class="travel screen-only" part="travel" role="group" aria-label=${strings.travel()}>
    ${previous ? toMonth('previous', previous) : nothing}
    ${today ? button('', strings.today(), undefined) : nothing} ${next ? toMonth('next', next) : nothing}
    ${
      min === max
        ? nothing
        : html`<div class="go-to">
            <label class="label" for="date">${strings.goTo()}</label>
            <input
              class="input"
              id="date"
              type="date"
              min=${min}
              max=${max}
              .value=${ui.asked.from ?? ui.today}
            />
            <button class="button secondary" type="button" @click=${jump}>${strings.go()}</button>
          </div>`
    }
  </div>`;
}

const PRESSED: { [kind in NextStep['kind']]?: () => string } = {
  'clear-filters': clear,
  'clear-place': strings.wholeCountry,
  'every-organiser': strings.showAll,
  past: strings.earlier,
};

/** What stands in a group of its own, since nobody goes there; of some nothing says where they are. */
const remoteTitle = ({ remote }: CalendarViewModel): string =>
  remote.every(({ online }) => online) ? strings.remote() : strings.farOrUnknown();

function stepAction(step: NextStep, { model, ui, on }: CalendarParts): Action[] {
  const onPress = () => on.step(step);
  switch (step.kind) {
    case 'help':
      return [];
    case 'show-next':
      return [{ text: visit(dayText(step.date, ui)), onPress }];
    case 'show-elsewhere':
      return [{ text: visit(nameAndDay(step.event, ui)), onPress }];
    case 'audience':
      return [
        { text: `${strings.audiences[step.audience]()} (${formatNumber(step.count, ui.locale)})`, onPress },
      ];
    case 'remote':
      return [{ text: remoteTitle(model), onPress }];
    default:
      return PRESSED[step.kind]
        ? [{ text: PRESSED[step.kind]!(), onPress }]
        : organisationAction(step as Organisation);
  }
}

const stepsPanel = (parts: CalendarParts) =>
  nextSteps(parts.ui.level, {
    steps: parts.model.nextSteps.flatMap((step) => stepAction(step, parts)),
    help: parts.model.nextSteps.some(({ kind }) => kind === 'help'),
  });

/** Events without a date block beside them, under a heading. */
function groupView(
  id: string,
  title: string,
  depth: number,
  events: readonly EventView[],
  ui: CalendarUi,
  on: CalendarHandlers,
): TemplateResult | typeof nothing {
  return events.length > 0
    ? html`<section class="group" data-group=${id}>
        ${heading(ui.level, title, { depth, id: `group-${id}`, focusable: true })}
        ${eventList(events, (view) => ({ spot: 'list', depth: depth + 1, when: whenText(view.when, ui) }), ui, on)}
      </section>`
    : nothing;
}

function pastView(
  { askPast, nextSteps: steps, travel }: CalendarViewModel,
  { past, pastStatus }: CalendarUi,
  on: CalendarHandlers,
) {
  if (past && pastStatus === 'ready' && !travel.previous)
    return html`<p class="small screen-only">${strings.nothingPast()}</p>`;
  // Said once is enough, until there is something to say of it.
  if (!askPast || (pastStatus === 'idle' && steps.some(({ kind }) => kind === 'past'))) return nothing;
  const busy = pastStatus === 'loading';
  return html`<p class="screen-only">
    <button class="tertiary" type="button" aria-disabled=${busy ? 'true' : nothing} @click=${() => on.past()}>
      ${busy ? loading() : strings.earlier()}
    </button>
    ${pastStatus === 'failed' ? html`<span class="small">${offlineTitle()}.</span>` : nothing}
  </p>`;
}

function listView(parts: CalendarParts): TemplateResult {
  const { model, ui } = parts;
  // Under the month it is there for narrow screens, and for paper.
  const isRead = !model.month || ui.narrow || ui.unfolded;
  return html`<div class="list ${model.month ? 'narrow' : ''}">${isRead ? listed(parts) : nothing}</div>`;
}

function listed({ model, ui, on }: CalendarParts): TemplateResult {
  // The heading above has counted the large one too, when it is of this month.
  const large = 'count' in model.summary ? model.summary.count - model.total : 0;
  return html`${groupView('ongoing', strings.ongoing(), 2, model.ongoing, ui, on)}
  ${model.months.map(
    ({ month, days }) =>
      html`<section class="group">
        ${heading(ui.level, capital(monthText(month, ui.locale)), { depth: 2 })}
        ${days.map((day) => dayView(day, ui, on))}
      </section>`,
  )}
  ${moreView(model.shown + large, model.total + large, PAGE_SIZE, ui.locale, () => on.more('list'))}`;
}

function resultsView(parts: CalendarParts): TemplateResult {
  const { model, ui, on } = parts;
  return html`<div class="results" part="results">
    ${summaryView(model, ui)} ${largeView(true, model, ui, on)} ${stepsPanel(parts)}
    ${travelView(model, ui, on)} ${model.month ? monthView(model.month, ui, on) : nothing} ${listView(parts)}
    ${pastView(model, ui, on)} ${groupView('remote', remoteTitle(model), 1, model.remote, ui, on)}
    ${moreView(model.remote.length, model.remoteTotal, PAGE_SIZE, ui.locale, () => on.more('remote'))}
  </div>`;
}

/** First of all; what a person looked for by place or tick stands under the heading that says how much there is. */
function largeView(
  below: boolean,
  { opened, next, filters }: CalendarViewModel,
  ui: CalendarUi,
  on: CalendarHandlers,
) {
  if (below !== (ui.asked.choice.kind !== 'none' || !!filters?.active)) return nothing;
  return html`${opened && !ui.window ? largeEvent('', opened, ui, on) : nothing}
  ${next ? largeEvent(strings.comesNext(), next, ui, on) : nothing}`;
}

/** A keystroke in the search changes only that, so the rest is looked at again only when something of it has changed. */
export function calendarView(parts: CalendarParts): TemplateResult {
  const { model, ui, on } = parts;
  const { text: _text, suggestions: _suggestions, feed, ...shown } = ui;
  const { which } = ui.asked;
  const changed = [model, feed?.url, ...Object.values(shown)];
  return html`<div class="parts">
    ${guard(changed, () => html`${audienceChoice(model, ui, on)} ${which ? nothing : largeView(false, model, ui, on)}`)}
    ${model.search || which ? searchView(ui, on) : nothing}
    ${guard(
      changed,
      () =>
        html`${filterFold(model, ui, on)} ${onlyBy(model, ui, on)}
        ${which ? whichView(which, ui.level, (hit) => on.pick(hit)) : resultsView(parts)}
        ${subscribeView(ui, on)} ${sourcesLine([...model.sources, ...geographySources()])}
        ${windowView(parts)}`,
    )}
  </div>`;
}
