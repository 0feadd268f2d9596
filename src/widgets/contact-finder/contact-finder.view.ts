import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { sum } from '../../lib/sum.js';
import { heading } from '../../ui/heading.js';
import { moreView } from '../../ui/more.js';
import { nextSteps } from '../../ui/next-steps.js';
import { whichView } from '../../ui/place-search.js';
import { areaText, viaText } from '../../ui/place-words.js';
import { geographySources, sourcesLine } from '../../ui/sources-line.js';
import { tryNumber } from '../../ui/place-search.strings.js';
import { askLocally, free } from '../../ui/ui.strings.js';
import { cardView } from './contact-finder.card.view.js';
import { filterFold } from './contact-finder.filters.view.js';
import type { FinderHandlers, FinderUi, FinderView } from './contact-finder.handlers.js';
import { mapView } from './contact-finder.map.view.js';
import { PAGE_SIZE, type CardGroup, type FinderViewModel, type NextStep } from './contact-finder.model.js';
import { searchView } from './contact-finder.search.view.js';
import { stepActions } from './contact-finder.steps.view.js';
import * as strings from './contact-finder.strings.js';
import { summaryText, TIER_NAMES } from './contact-finder.wording.js';

/** The widget's heading and what to know before anything else. */
export const header = (level: number): TemplateResult =>
  html`${heading(level, strings.title(), { size: 'title', part: 'title' })}
    <p>${free()}</p>`;

/** Next steps as a panel; what the host put in `slot="help"` stands in it. */
export const stepsPanel = (steps: readonly NextStep[], ui: FinderUi, on: FinderHandlers) =>
  nextSteps(ui.level, {
    steps: stepActions(steps, ui, on),
    help: steps.some(({ kind }) => kind === 'help'),
  });

/** One sentence under the heading above the cards. */
function summaryLead({ summary, groups, far, nextSteps }: FinderViewModel): string | undefined {
  switch (summary.kind) {
    case 'place':
      return viaText(summary.hit);
    case 'none-here': {
      const via = summary.hit && viaText(summary.hit);
      const nearby = !far && groups.some(({ tier }) => tier !== 'remote') && strings.askNearby();
      const remote = nextSteps.some(({ kind }) => kind === 'remote') && strings.useRemote();
      return [via, nearby, remote, !nearby && !remote && askLocally()].filter(Boolean).join(' ');
    }
    case 'elsewhere':
      return `${summary.hit ? `${strings.thereToo(areaText(summary.hit.place))} ` : ''}${askLocally()}`;
    case 'near':
      return strings.nearHint();
    case 'unknown':
      return tryNumber();
    case 'no-data':
      return askLocally();
    default:
      return undefined;
  }
}

function summaryView(model: FinderViewModel, ui: FinderUi): TemplateResult {
  const lead = summaryLead(model);
  const places = model.groups.some(({ tier }) => tier !== 'remote');
  const notes = [places && strings.contactNote(), model.groups.length > 0 && strings.notTreatment()];
  return html`<div class="summary">
    ${heading(ui.level, summaryText(model.summary, ui.locale), { depth: 1, id: 'results', focusable: true })}
    ${lead ? html`<p id="results-lead">${lead}</p>` : nothing}
    ${notes[1] ? html`<p class="small">${notes.filter(Boolean).join(' ')}</p>` : nothing}
  </div>`;
}

/** Several groups want names; a single list of places speaks for itself. */
function groupTitle(group: CardGroup, model: FinderViewModel): string | undefined {
  const { kind } = model.summary;
  if (group.tier !== 'further') return TIER_NAMES[group.tier]();
  if (kind === 'none-here' && model.groups[0] === group && !model.far) return strings.nearest();
  return 'hit' in model.summary || model.far || model.groups[0] !== group ? strings.further() : undefined;
}

function groupView(group: CardGroup, { model, ui, on }: FinderView): TemplateResult {
  const title = groupTitle(group, model);
  return html`<section class="group" data-tier=${group.tier}>
    ${title ? heading(ui.level, title, { depth: 1, id: `group-${group.tier}`, focusable: true }) : nothing}
    <ul class="cards">
      ${group.cards.map(
        // A fold that is open must not become another place's.
        (card) => html`<li>${keyed(card.point.id, cardView(card, ui, on))}</li>`,
      )}
    </ul>
    ${group.tier === 'remote' ? morePlaces('remote', [group], ui, on) : nothing}
  </section>`;
}

function morePlaces(
  which: 'places' | 'remote',
  groups: readonly CardGroup[],
  { locale }: FinderUi,
  on: FinderHandlers,
) {
  const shown = sum(groups, ({ cards }) => cards.length);
  const total = sum(groups, (group) => group.total);
  return moreView(shown, total, PAGE_SIZE, locale, () => on.more(which));
}

/** What cards without a way in lead to, and one whose wish nobody took: once, under them. */
function insteadPanel({ model, ui, on }: FinderView) {
  if (model.nextSteps.length > 0) return nothing;
  const without = model.groups
    .flatMap(({ cards }) => cards)
    .find(({ primary, point, instead }) => instead.length > 0 && (!primary || point.id === ui.untaken));
  const steps = without?.instead.filter(({ kind }) => kind !== 'organisation') ?? [];
  return stepsPanel(steps, ui, on);
}

function resultsView(view: FinderView): TemplateResult {
  const { model } = view;
  const remote = model.groups.filter(({ tier }) => tier === 'remote');
  return html`<div class="results" part="results">
    ${placesView(view)} ${model.far ? nothing : remote.map((group) => groupView(group, view))}
    ${sourcesLine([...model.sources, ...geographySources()])}
  </div>`;
}

/** Until the person has said which place they meant, no place is theirs. */
function placesView(view: FinderView): unknown {
  const { model, ui, on } = view;
  const { which } = ui.asked;
  if (which) return whichView(which, ui.level, (hit) => on.suggestion({ kind: 'place', hit }));
  const places = model.groups.filter(({ tier }) => tier !== 'remote');
  return html`${summaryView(model, ui)}
  ${model.nextSteps.length > 0 ? stepsPanel(model.nextSteps, ui, on) : nothing}
  ${model.map.length > 0 ? mapView(model.map, ui, on) : nothing}
  ${(model.far ? model.groups : places).map((group) => groupView(group, view))}
  ${morePlaces('places', places, ui, on)} ${insteadPanel(view)}`;
}

/**
 * The finder when there is something to find. A keystroke changes the search only, so the cards are looked at again
 * only when something that they show has changed.
 */
export function finderView(view: FinderView): TemplateResult {
  const { model, ui, on } = view;
  const { text: _text, suggestions: _suggestions, near: _near, now: _now, ...shown } = ui;
  const { filters } = model;
  return html`<div class="parts">
    ${model.search ? searchView(ui, on) : nothing}
    ${guard([model, ...Object.values(shown)], () => html`${filters && !ui.asked.which ? filterFold(filters, ui, on) : nothing} ${resultsView(view)}`)}
  </div>`;
}
