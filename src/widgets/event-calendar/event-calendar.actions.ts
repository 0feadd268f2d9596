import type { LitElement } from 'lit';
import type { LoadState } from '../../controllers/load-controller.js';
import type { UrlController } from '../../controllers/url-controller.js';
import type { WidgetController } from '../../controllers/widget-controller.js';
import type { Id } from '../../data/contact-points.js';
import type { Audience, CalendarEvent } from '../../data/events.js';
import { ports } from '../../data/ports.js';
import type { PlaceHit } from '../../geography/geography.js';
import { LONGEST, wholePlace } from '../../geography/interpret.js';
import { calendarFile } from '../../lib/ics.js';
import { rootElement } from '../../lib/safe-document.js';
import { textOf } from '../../lib/translated.js';
import { copyText } from '../../ui/copy-text.js';
import { suggestionsLabel } from '../../ui/place-search.strings.js';
import { suggestionText, viaText } from '../../ui/place-words.js';
import { failureText } from '../../ui/state-panel.js';
import { copied, copyFailed, noForm } from '../../ui/ui.strings.js';
import { wish } from '../../ui/wish.js';
import { device } from './event-calendar.device.js';
import { SelvhjelpEventSelectEvent } from './event-calendar.events.js';
import { fileUrl } from './event-calendar.feed.js';
import type { Asked, CalendarHandlers, DayWindow, Screen } from './event-calendar.handlers.js';
import {
  interpret,
  NO_FILTERS,
  PAGE_SIZE,
  REMOTE_SHOWN,
  suggest,
  toUrlState,
  type CalendarState,
  type CalendarViewModel,
  type FilterGroup,
  type NextStep,
  type PlaceChoice,
  type Preset,
} from './event-calendar.model.js';
import { appointment } from './event-calendar.strings.js';
import { summaryText } from './event-calendar.wording.js';

const NOWHERE: PlaceChoice = { kind: 'none' };

/** What the actions need of the element. */
export interface Calendar {
  readonly host: LitElement & { formUrl?: string; view: CalendarState['view'] };
  readonly widget: WidgetController<CalendarEvent>;
  readonly url: UrlController;
  preset(): Preset;
  screen(): Screen;
  set(changes: Partial<Screen>): void;
  /** Of the screen as it is now. */
  model(): CalendarViewModel;
  events(): readonly CalendarEvent[];
  /** Asks for earlier events again. */
  retryPast(): void;
}

/** Brings an event into view; its title. */
export function reveal(root: ParentNode, id: Id): HTMLElement | null {
  const event = root.querySelector(`dialog [data-id="${id}"], [data-id="${id}"]`);
  event?.scrollIntoView({ block: 'nearest' });
  return event?.querySelector<HTMLElement>('.event-title') ?? null;
}

/** What each press leads to. */
export class CalendarActions implements CalendarHandlers {
  readonly #calendar: Calendar;
  #wantsPast = false;

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  /* ---- place ---- */

  type(typed: string): void {
    const text = typed.slice(0, LONGEST);
    const { text: before, byTyping, asked } = this.#screen;
    if (text === before) return;
    if (!text.trim()) return this.#choose(NOWHERE, { text, suggestions: [] }, false);
    const suggestions = suggest(text);
    const hit = wholePlace(suggestions);
    if (hit) {
      const others = suggestions.length > 1 ? suggestions : [];
      return this.#choose({ kind: 'place', hit }, { text, suggestions: others }, false);
    }
    if (byTyping && asked.choice.kind !== 'none') this.#begin({ choice: NOWHERE }, {});
    this.#calendar.set({ text, suggestions });
    this.#say(`${suggestionsLabel()}: ${suggestions.length}`);
  }

  submit(): void {
    const meaning = interpret(this.#screen.text);
    if (meaning.kind === 'which') {
      this.#begin({ choice: NOWHERE, which: meaning.hits }, { suggestions: [] });
      this.#focus('#results');
    } else this.#choose(meaning as PlaceChoice, { suggestions: [] }, true);
  }

  pick(hit: PlaceHit): void {
    this.#choose({ kind: 'place', hit }, { text: suggestionText(hit).name, suggestions: [] }, true);
  }

  dismiss(): void {
    if (this.#screen.suggestions.length === 0) return;
    this.#calendar.set({ suggestions: [] });
    this.#focus('#place');
  }

  /* ---- what, and for whom ---- */

  audience(audience: Audience | undefined): void {
    this.#narrow({ audience });
  }

  filter(group: FilterGroup, code: string, ticked: boolean): void {
    const { filters } = this.#screen.asked;
    const others = filters[group].filter((one) => one !== code);
    this.#narrow({ filters: { ...filters, [group]: ticked ? [...others, code] : others } });
  }

  clearFilters(): void {
    this.#narrow({ filters: NO_FILTERS, words: '' });
  }

  filtersOpen(filtersOpen: boolean): void {
    this.#calendar.set({ filtersOpen });
  }

  words(words: string): void {
    this.#narrow({ words: words.slice(0, LONGEST) });
  }

  everyOrganiser(): void {
    this.#narrow({ everyOrganiser: true });
  }

  /* ---- one event ---- */

  linkTo(id: Id): string {
    return this.#calendar.url.with(this.#urlState(id));
  }

  toggle(id: Id, press: MouseEvent): void {
    // A new tab or window was asked for: the link leads there by itself.
    if (press.ctrlKey || press.metaKey || press.shiftKey) return;
    press.preventDefault();
    if (this.#screen.asked.selected === id) return this.#close({});
    this.#select(id, {});
    // Another one above that closed may have taken it out of view.
    this.#drawn((root) => reveal(root, id));
  }

  show(id: Id, date: string): void {
    if (this.#calendar.host.view === 'month') {
      this.#ask({ from: date });
      this.#select(id, { window: { date, only: id } });
    } else this.#select(id, {});
    this.#drawn((root) => reveal(root, id)?.focus());
  }

  window(window: DayWindow | undefined): void {
    if (window?.only) this.#select(window.only, { window });
    else if (window || this.#screen.window) this.#close({ window });
  }

  day(date: string): void {
    this.#drawn((root) => {
      const block = root.querySelector(`.list .date[datetime="${date}"]`);
      const title = block?.closest('.day')?.querySelector<HTMLElement>('.event-title');
      // Events of several days stand in the list at their first.
      if (title) title.focus();
      else this.window({ date });
    });
  }

  organiser(id: Id): void {
    const finders = [...rootElement().querySelectorAll('selvhjelp-contact-finder')];
    if (finders.some((finder) => finder.show?.(id))) return;
    this.#calendar.set({ missing: id });
    this.#keepFocus();
  }

  interest(id: Id, contactPoint: Id, press: MouseEvent): void {
    const { choice } = this.#screen.asked;
    const place = choice.kind === 'place' ? choice.hit.place : undefined;
    const municipality = place?.kind === 'municipality' ? { municipality: place.number } : {};
    if (wish(this.#calendar.host, { contactPoint, ...municipality }, press)) return;
    this.#calendar.set({ untaken: id });
    this.#say(noForm());
  }

  /* ---- into calendars ---- */

  fileUrl(id: Id): string | undefined {
    const { backendUrl, service } = this.#calendar.widget;
    return fileUrl(backendUrl, service, id, this.#screen.neutral);
  }

  file(id: Id): void {
    const event = this.#calendar.events().find((one) => one.id === id);
    if (!event) return;
    const { neutral } = this.#screen;
    const { language, service } = this.#calendar.widget;
    const demo = event.demo ?? service.demo;
    const title = neutral ? appointment() : (textOf(event, 'title', language.locale)?.text ?? '');
    device.save(
      `${demo ? 'demo-' : ''}${neutral ? title : id}.ics`,
      calendarFile(
        { ...event, ...(demo && { demo }) },
        { title, neutral, url: event.url, now: new Date(ports.now()) },
      ),
    );
  }

  neutral(neutral: boolean): void {
    this.#calendar.set({ neutral });
  }

  async copyFeed(url: string): Promise<void> {
    const ok = await copyText(url);
    this.#calendar.set({ copied: ok });
    this.#say(ok ? copied() : copyFailed());
  }

  /* ---- in time ---- */

  travel(date: string | undefined): void {
    this.#narrow({ from: date, selected: undefined });
  }

  jump(date: string): void {
    const { min, max } = this.#calendar.model().travel;
    if (!date) return this.#focus('#date');
    this.travel(date < min ? min : date > max ? max : date);
    this.#focus('#results');
  }

  /** The focus goes to the first of the new events, where reading goes on. */
  more(which: 'list' | 'remote'): void {
    const { shown, shownRemote = REMOTE_SHOWN } = this.#screen.asked;
    const events = () => [
      ...this.#calendar.host.shadowRoot!.querySelectorAll<HTMLElement>('.results [data-id]'),
    ];
    const before = new Set(events().map(({ dataset }) => dataset['id']));
    this.#ask(which === 'list' ? { shown: shown + PAGE_SIZE } : { shownRemote: shownRemote + PAGE_SIZE });
    this.#drawn(() =>
      events()
        .find(({ dataset }) => !before.has(dataset['id']))
        ?.querySelector<HTMLElement>('.event-title')
        ?.focus(),
    );
  }

  past(): void {
    this.#wantsPast = true;
    if (this.#screen.past) this.#calendar.retryPast();
    else this.#calendar.set({ past: true });
  }

  /** Leads a person who asked for them to the earlier events. */
  pastCame(state: LoadState<CalendarEvent[]>): void {
    if (!this.#wantsPast) return;
    this.#wantsPast = false;
    if (state.status === 'failed') return this.#say(failureText(state.error));
    const { previous } = this.#calendar.model().travel;
    if (previous) this.travel(previous);
    this.#focus('#results');
  }

  step(step: NextStep): void {
    switch (step.kind) {
      case 'clear-filters':
        return this.clearFilters();
      case 'clear-place':
        return this.#choose(NOWHERE, { text: '', suggestions: [] }, true);
      case 'every-organiser':
        return this.everyOrganiser();
      case 'audience':
        return this.audience(step.audience);
      case 'show-next':
        return this.jump(step.date);
      case 'past': {
        const { previous } = this.#calendar.model().travel;
        return previous ? this.travel(previous) : this.past();
      }
      default:
        this.#focus('#group-remote');
    }
  }

  get #screen(): Screen {
    return this.#calendar.screen();
  }

  #say(text: string): void {
    this.#calendar.widget.announcer.announce(text);
  }

  /** Runs when what was set is drawn. */
  #drawn(run: (root: ShadowRoot) => void): void {
    const { host } = this.#calendar;
    void host.updateComplete.then(() => run(host.shadowRoot!));
  }

  #focus(selector: string): void {
    this.#drawn((root) => root.querySelector<HTMLElement>(selector)?.focus());
  }

  /** What was pressed may be gone. */
  #keepFocus(): void {
    this.#drawn((root) => {
      if (!root.activeElement) root.querySelector<HTMLElement>('#results')?.focus();
    });
  }

  #ask(asked: Partial<Asked>): void {
    this.#calendar.set({ asked: { ...this.#screen.asked, ...asked } });
  }

  #urlState(selected: Id | undefined): string {
    const { audience, filters } = this.#screen.asked;
    return toUrlState({ selected, audience, filters }, this.#calendar.preset());
  }

  #writeUrl(how: 'push' | 'replace'): void {
    this.#calendar.url.write(this.#urlState(this.#screen.asked.selected), how);
  }

  #select(id: Id, changes: Partial<Screen>): void {
    this.#calendar.set({ ...changes, asked: { ...this.#screen.asked, selected: id } });
    this.#writeUrl('push');
    this.#calendar.host.dispatchEvent(new SelvhjelpEventSelectEvent({ event: id }));
  }

  #close(changes: Partial<Screen>): void {
    this.#calendar.set({ ...changes, asked: { ...this.#screen.asked, selected: undefined } });
    this.#writeUrl('replace');
    this.#keepFocus();
  }

  #begin(asked: Partial<Asked>, changes: Partial<Screen>): void {
    const { filters, audience, words, everyOrganiser } = this.#screen.asked;
    this.#calendar.set({
      untaken: undefined,
      byTyping: false,
      ...changes,
      asked: { choice: NOWHERE, filters, audience, words, everyOrganiser, shown: PAGE_SIZE, ...asked },
    });
    this.#writeUrl('replace');
  }

  /**
   * Shows what was chosen. A person who pressed is led to the heading, which says it; for one who is still typing the
   * focus stays, and it is read aloud.
   */
  #choose(choice: PlaceChoice, changes: Partial<Screen>, pressed: boolean): void {
    this.#begin({ choice }, { ...changes, byTyping: !pressed });
    if (pressed) return this.#focus('#results');
    const via = choice.kind === 'place' && viaText(choice.hit);
    this.#say(`${this.#summary()}. ${via || ''}`.trim());
  }

  #narrow(asked: Partial<Asked>): void {
    this.#ask({ shown: PAGE_SIZE, shownRemote: undefined, ...asked });
    this.#writeUrl('replace');
    this.#say(this.#summary());
    this.#keepFocus();
  }

  #summary(): string {
    return summaryText(this.#calendar.model().summary, this.#calendar.widget.language.locale);
  }
}
