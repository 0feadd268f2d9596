import type { LitElement } from 'lit';
import type { LoadState } from '../../controllers/load-controller.js';
import type { UrlController } from '../../controllers/url-controller.js';
import type { WidgetController } from '../../controllers/widget-controller.js';
import type { Id } from '../../data/contact-points.js';
import type { Audience, CalendarEvent } from '../../data/events.js';
import { ports } from '../../data/ports.js';
import type { PlaceHit } from '../../geography/geography.js';
import { LONGEST, type PlaceMeaning } from '../../geography/interpret.js';
import { calendarFile } from '../../lib/ics.js';
import { rootElement } from '../../lib/safe-document.js';
import { textOf } from '../../lib/translated.js';
import { copyText } from '../../ui/copy-text.js';
import { ListActions } from '../../ui/list-actions.js';
import { suggestionText } from '../../ui/place-words.js';
import { failureText } from '../../ui/state-panel.js';
import { noForm } from '../../ui/ui.strings.js';
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
  type NextStep,
  type PlaceChoice,
  type Preset,
} from './event-calendar.model.js';
import { appointment, join, nothingPast, register } from './event-calendar.strings.js';
import { firstDay, summaryText } from './event-calendar.wording.js';

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
function reveal(root: ParentNode, id: Id): HTMLElement | null {
  const event = root.querySelector(`dialog [data-id="${id}"], [data-id="${id}"]`);
  event?.scrollIntoView({ block: 'nearest' });
  return event?.querySelector<HTMLElement>('.event-title') ?? null;
}

/** What each press leads to. */
export class CalendarActions
  extends ListActions<Asked, PlaceHit, Screen, Calendar>
  implements CalendarHandlers
{
  #wantsPast = false;

  pick(hit: PlaceHit): void {
    this.choose({ kind: 'place', hit }, { text: suggestionText(hit).name, suggestions: [] }, true);
  }

  /* ---- what, and for whom ---- */

  audience(audience: Audience | undefined): void {
    this.narrow({ audience });
  }

  clearFilters(): void {
    this.narrow({ filters: NO_FILTERS, words: '' });
  }

  words(words: string): void {
    this.narrow({ words: words.slice(0, LONGEST) });
  }

  everyOrganiser(): void {
    this.narrow({ everyOrganiser: true });
  }

  /* ---- one event ---- */

  linkTo(id: Id): string {
    return this.list.url.with(this.urlState(id));
  }

  toggle(id: Id, press: MouseEvent): void {
    if (isLeftToLink(press)) return;
    if (this.screen.asked.selected === id) return this.#close({});
    this.#select(id, {});
    // Another one above that closed may have taken it out of view.
    this.drawn((root) => reveal(root, id));
  }

  show(id: Id, date: string): void {
    this.#lead(id, date);
    this.#select(id, {});
    this.drawn((root) => reveal(root, id)?.focus());
  }

  /** A link has led to an event: it is shown, and nothing is told of it. */
  arrive(id: Id): void {
    this.drawn(() => {
      const event = this.list.events().find((one) => one.id === id);
      // What is over does not come along from every backend.
      if (!event) return this.list.set({ past: true });
      this.#lead(id, firstDay(event));
      this.drawn((root) => reveal(root, id));
    });
  }

  window(window: DayWindow | undefined, press?: MouseEvent): void {
    if (press && isLeftToLink(press)) return;
    if (window?.only) this.#select(window.only, { window });
    else if (window || this.screen.window) this.#close({ window });
  }

  day(date: string): void {
    this.drawn((root) => {
      const block = root.querySelector(`.day .date[datetime="${date}"]`);
      const title = block?.closest('.day')?.querySelector<HTMLElement>('.event-title');
      // Events of several days stand in the list at their first.
      if (title) title.focus();
      else this.window({ date });
    });
  }

  organiser(id: Id): void {
    const finders = [...rootElement().querySelectorAll('selvhjelp-contact-finder')];
    if (finders.some((finder) => finder.show?.(id))) return;
    this.list.set({ missing: id });
    this.keepFocus();
  }

  interest(id: Id, contactPoint: Id, press: MouseEvent): void {
    this.wish(id, contactPoint, press, noForm());
  }

  /* ---- into calendars ---- */

  fileUrl(id: Id): string | undefined {
    const { backendUrl, service } = this.list.widget;
    return fileUrl(backendUrl, service, id, this.screen.neutral);
  }

  file(id: Id): void {
    const event = this.list.events().find((one) => one.id === id);
    if (!event) return;
    const { neutral } = this.screen;
    const { language, service } = this.list.widget;
    const demo = event.demo ?? service.demo;
    const said = (field: string): string => textOf(event, field, language.locale)?.text ?? '';
    const title = neutral ? appointment() : said('title');
    const name = neutral ? title : id;
    const { url, registrationUrl, onlineUrl } = event;
    const description = [
      said('description'),
      onlineUrl && `${join()}: ${onlineUrl}`,
      registrationUrl && `${register()}: ${registrationUrl}`,
    ];
    device.save(
      `${demo && !name.startsWith('demo') ? 'demo-' : ''}${name}.ics`,
      calendarFile(
        { ...event, description: description.filter(Boolean).join('\n'), ...(demo && { demo }) },
        { title, neutral, url: url ?? registrationUrl ?? onlineUrl, now: new Date(ports.now()) },
      ),
    );
  }

  neutral(neutral: boolean): void {
    this.list.set({ neutral });
  }

  async copyFeed(url: string): Promise<void> {
    const ok = await copyText(url);
    this.list.set({ copied: ok });
    this.sayCopied(ok);
  }

  /* ---- in time ---- */

  travel(date: string | undefined): void {
    this.narrow({ from: date, selected: undefined });
  }

  jump(date: string): void {
    const { min, max } = this.list.model().travel;
    if (!date) return this.focus('#date');
    this.travel(date < min ? min : date > max ? max : date);
    this.focus('#results');
  }

  more(which: 'list' | 'remote'): void {
    const { shown, shownRemote = REMOTE_SHOWN } = this.screen.asked;
    const asked = which === 'list' ? { shown: shown + PAGE_SIZE } : { shownRemote: shownRemote + PAGE_SIZE };
    this.showMore(asked, '.results [data-id]', '.event-title');
  }

  past(): void {
    this.#wantsPast = true;
    if (this.screen.past) this.list.retryPast();
    else this.list.set({ past: true });
  }

  /** Leads a person who asked for them to the earlier events. */
  pastCame(state: LoadState<CalendarEvent[]>): void {
    if (!this.#wantsPast) return;
    this.#wantsPast = false;
    if (state.status === 'failed') return this.say(failureText(state.error));
    const { previous } = this.list.model().travel;
    if (!previous) {
      this.say(nothingPast());
      return this.keepFocus();
    }
    this.travel(previous);
    this.focus('#results');
  }

  step(step: NextStep): void {
    switch (step.kind) {
      case 'clear-filters':
        return this.clearFilters();
      case 'clear-place':
        return this.choose(NOWHERE, { text: '', suggestions: [] }, true);
      case 'every-organiser':
        return this.everyOrganiser();
      case 'audience':
        return this.audience(step.audience);
      case 'show-next':
        return this.jump(step.date);
      case 'show-elsewhere':
        return this.show(step.event.id, firstDay(step.event));
      case 'past': {
        const { previous } = this.list.model().travel;
        return previous ? this.travel(previous) : this.past();
      }
      default:
        this.focus('#group-remote');
    }
  }

  protected override suggest(text: string): PlaceHit[] {
    return suggest(text);
  }

  protected override hitOf(hit: PlaceHit): PlaceHit {
    return hit;
  }

  protected override interpret(text: string): PlaceMeaning {
    return interpret(text) as PlaceMeaning;
  }

  protected override fresh(): Asked {
    const { filters, audience, words, everyOrganiser } = this.screen.asked;
    return { choice: NOWHERE, filters, audience, words, everyOrganiser, shown: PAGE_SIZE };
  }

  protected override summary(): string {
    return summaryText(this.list.model().summary, this.list.widget.language.locale);
  }

  protected override urlState(selected = this.screen.asked.selected): string {
    const { audience, filters } = this.screen.asked;
    return toUrlState({ selected, audience, filters }, this.list.preset());
  }

  /** In the month view, to its month; there what stands in the table is read in the window. */
  #lead(id: Id, date: string): void {
    if (this.list.host.view !== 'month') return;
    this.ask({ from: date });
    const cell = this.list
      .model()
      .month?.weeks.flat()
      .find((one) => one.date === date);
    const isThere = cell?.all.some(({ event }) => event.id === id);
    this.list.set({ window: isThere ? { date, only: id } : undefined });
  }

  #select(id: Id, changes: Partial<Screen>): void {
    this.select(id, new SelvhjelpEventSelectEvent({ event: id }), changes);
  }

  #close(changes: Partial<Screen>): void {
    this.ask({ selected: undefined }, changes);
    this.writeUrl('replace');
    this.keepFocus();
  }
}

/** A new tab or window was asked for, and the link leads there by itself; else nothing is followed. */
function isLeftToLink(press: MouseEvent): boolean {
  if (press.ctrlKey || press.metaKey || press.shiftKey) return true;
  press.preventDefault();
  return false;
}
