import { LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ClockController } from '../../controllers/clock-controller.js';
import { DialogController } from '../../controllers/dialog-controller.js';
import { PrintController } from '../../controllers/print-controller.js';
import { UrlController } from '../../controllers/url-controller.js';
import { WidgetController } from '../../controllers/widget-controller.js';
import { tellEmbedder } from '../../data/console.js';
import { loadEvents, type CalendarEvent } from '../../data/events.js';
import { ports } from '../../data/ports.js';
import { asOfToday } from '../../geography/geography.js';
import { osloTime } from '../../lib/oslo-time.js';
import { rootElement } from '../../lib/safe-document.js';
import { ground } from '../../styles/shared.styles.js';
import { dialogStyles } from '../../ui/dialog.styles.js';
import { filtersStyles } from '../../ui/filters.styles.js';
import { frame } from '../../ui/frame.js';
import { placeSearchStyles } from '../../ui/place-search.styles.js';
import { skeleton } from '../../ui/skeleton.js';
import { failureText } from '../../ui/state-panel.js';
import { stuckView } from '../../ui/stuck.js';
import { loading } from '../../ui/ui.strings.js';
import { uiStyles } from '../../ui/ui.styles.js';
import { CalendarActions } from './event-calendar.actions.js';
import { CalendarData } from './event-calendar.data.js';
import { canBeNeutral, feedOf, wishesOf } from './event-calendar.feed.js';
import type { Asked, CalendarUi, Screen } from './event-calendar.handlers.js';
import {
  fromUrlState,
  NO_FILTERS,
  NO_PRESET,
  openingAudience,
  openingFilters,
  PAGE_SIZE,
  pastCameAlong,
  presetOf,
  toViewModel,
  type CalendarState,
  type CalendarViewModel,
  type Preset,
} from './event-calendar.model.js';
import { RoomController } from './event-calendar.room.controller.js';
import { calendarStyles } from './event-calendar.styles.js';
import { calendarView, header } from './event-calendar.view.js';
import { summaryText } from './event-calendar.wording.js';

const NOTHING_ASKED: Asked = { choice: { kind: 'none' }, filters: NO_FILTERS, words: '', shown: PAGE_SIZE };

/**
 * Shows open meetings, trainings for starters and seminars, and puts them into people's own calendars.
 *
 * Put it on any page, with `backend-url`. It opens on what is for everyone; `kommune`, `fylke`, `contact-point`,
 * `type` and `for` set what it opens on, and with `lock` people can't change the last three. Times are Norwegian
 * time wherever the visitor is. What stands inside it is shown until there is something to show, and again when
 * nothing can be; put your own phone number or link into `slot="help"`. What a person types never leaves the browser.
 *
 * @tag selvhjelp-event-calendar
 * @slot help - Your own help: a phone number or a link, shown among the next steps.
 * @event {SelvhjelpDataLoadedEvent} selvhjelp-data-loaded - New events came from the backend.
 * @event {SelvhjelpDataFailedEvent} selvhjelp-data-failed - The backend could not be asked.
 * @event {SelvhjelpEventSelectEvent} selvhjelp-event-select - A person opened an event.
 * @event {SelvhjelpInterestRequestEvent} selvhjelp-interest-request - A person would like to join a group. Cancel it to take it; else `form-url` is followed.
 * @csspart loading - The skeleton.
 * @csspart audiences - The choice of whom events are for.
 * @csspart next - The next event, or the one that a link led to: large.
 * @csspart search - The search form.
 * @csspart suggestions - The list under the search field.
 * @csspart which - The choice between several places.
 * @csspart filters - The filters.
 * @csspart chips - What is chosen among the filters.
 * @csspart results - The heading above the events, and the events.
 * @csspart travel - Buttons to other months, and the field for a date.
 * @csspart month - The month as a table.
 * @csspart window - The window with the events of a day.
 * @csspart event - One event.
 * @csspart details - What an event shows when it is open.
 * @csspart subscribe - Ways to have the events in one's own calendar.
 * @csspart sources - The line of sources.
 */
export class EventCalendarElement extends LitElement {
  static override styles = [
    ...ground,
    ...uiStyles,
    placeSearchStyles,
    filtersStyles,
    dialogStyles,
    calendarStyles,
  ];

  /** Base URL of the backend; else that of `configure()`. */
  @property({ attribute: 'backend-url' }) backendUrl?: string;
  /** Municipality numbers, comma separated, former ones too: limits what is shown to what serves them. */
  @property() kommune?: string;
  /** County numbers, comma separated, former ones too; together with `kommune` a union. */
  @property() fylke?: string;
  /** Level of the widget's heading, 1–6; headings inside follow. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** `light` or `dark`; `auto` follows the page's own `color-scheme`. */
  @property({ attribute: 'color-scheme', reflect: true, useDefault: true })
  colorScheme: 'auto' | 'light' | 'dark' = 'auto';
  /** `list`, or `month`: a table where there is room for it, else a list with a small month to jump by. */
  @property() view: 'list' | 'month' = 'list';
  /** Id of a contact point: only what it holds. */
  @property({ attribute: 'contact-point' }) contactPoint?: string;
  /** Kinds of events to open on, comma separated: `open-meeting`, `igangsetteropplaering`, `seminar` … */
  @property() type?: string;
  /** Whom events are for: `everyone` (default, unless `type` is set), `starters`, `professionals`, comma separated. */
  @property() for?: string;
  /** People can't change `contact-point`, `type` and `for`. */
  @property({ type: Boolean }) lock = false;
  /** Keeps the open event and the filters in the page's URL, so that Back, reload and links work. */
  @property({ attribute: 'url-state', type: Boolean }) urlState = false;
  /** Where "Si at du ønsker en gruppe" leads when nothing on the page takes it; `contact-point` is added. */
  @property({ attribute: 'form-url' }) formUrl?: string;

  @state() private screen: Screen = {
    asked: NOTHING_ASKED,
    text: '',
    suggestions: [],
    past: false,
    neutral: false,
    unfolded: false,
  };

  readonly #widget = new WidgetController<CalendarEvent>(this, {
    name: 'event-calendar',
    texts: ['formUrl', 'contactPoint', 'type', 'for'],
    load: loadEvents,
    loading,
    said: (error): string =>
      error ? failureText(error) : summaryText(this.#model().summary, this.#widget.language.locale),
    lead: '#results',
  });
  readonly #url = new UrlController(this, {
    parameter: 'selvhjelp-calendar',
    enabled: () => this.urlState,
    onChange: (value) => this.#readUrl(value),
  });
  readonly #data = new CalendarData(this, {
    widget: this.#widget,
    wantsPast: () => this.screen.past,
    onPast: (settled) => this.#on.pastCame(settled),
  });
  readonly #on = new CalendarActions({
    host: this,
    widget: this.#widget,
    url: this.#url,
    preset: () => this.#preset,
    screen: () => this.screen,
    set: (changes) => this.#set(changes),
    model: () => this.#model(),
    events: () => this.#data.events,
    retryPast: () => this.#data.retryPast(),
  });
  readonly #room = new RoomController(this);
  /** Nothing is moved under a person's eyes who reads of an event. */
  readonly #clock = new ClockController(this, () => !this.screen.asked.selected);
  #preset: Preset = NO_PRESET;
  #presetOf = '';
  /** The list that the event of the URL was looked for in. */
  #opened?: readonly CalendarEvent[] | undefined;
  #made?: { from: readonly unknown[]; now: Date; model: CalendarViewModel };

  constructor() {
    super();
    new PrintController(
      this,
      () => this.#unfold(true),
      () => this.#unfold(false),
    );
    new DialogController(this, {
      isOpen: () => !!this.screen.window,
      // The day is what one wants to hear first.
      lead: '.heading',
      onLeft: () => this.#set({ window: undefined }),
    });
  }

  protected override performUpdate(): void {
    this.#widget.protect(() => super.performUpdate());
  }

  protected override willUpdate(): void {
    const { contactPoint, type, for: audience, lock } = this;
    const key = [contactPoint, type, audience, lock].join(';');
    if (key === this.#presetOf) return;
    this.#presetOf = key;
    // A page's script may set anything.
    const text = (value: string | undefined) => value && `${value}`;
    const { unknown, ...preset } = presetOf({
      contactPoint: text(contactPoint),
      type: text(type),
      for: text(audience),
      lock,
    });
    if (unknown.length > 0) tellEmbedder(`<${this.localName}> knows no ${unknown.join(', ')}.`);
    this.#preset = preset;
    this.#set({
      asked: {
        ...this.screen.asked,
        audience: openingAudience(preset),
        filters: openingFilters(preset),
        everyOrganiser: false,
      },
    });
  }

  protected override updated(): void {
    const { events } = this.#data;
    if (!events.length || events === this.#opened) return;
    this.#opened = events;
    const { selected } = this.screen.asked;
    if (selected) this.#on.arrive(selected);
  }

  protected override render(): TemplateResult {
    const widget = this.#widget;
    const shell = widget.frame();
    return frame({ ...shell, header: header(widget.level), content: this.#content(shell.demo) });
  }

  #content(demo: boolean): TemplateResult | undefined {
    switch (this.#widget.phase) {
      case 'ready':
        return calendarView({ model: this.#model(), ui: this.#ui(demo), on: this.#on });
      case 'fallback':
        return undefined;
      case 'loading':
        return skeleton();
      default:
        return stuckView(this.#widget);
    }
  }

  /** Everything that is shown is printed with all that is known of it, and printing waits for nothing. */
  #unfold(unfolded: boolean): void {
    this.#set({ unfolded });
    if (this.hasUpdated) this.performUpdate();
  }

  #set(changes: Partial<Screen>): void {
    this.screen = { ...this.screen, ...changes };
  }

  /** Made anew only when something that it is made from has changed: not at a keystroke in the search. */
  #model(): CalendarViewModel {
    const { asked } = this.screen;
    const { service, scope, help } = this.#widget;
    const view: CalendarState['view'] = this.view === 'month' ? 'month' : 'list';
    const { events, points, pastStatus } = this.#data;
    const pastReady = pastStatus === 'ready';
    const { minute } = this.#clock;
    const from = [events, points, service, scope, asked, help, view, pastReady, this.#preset, minute];
    if (this.#made?.from.every((value, index) => value === from[index])) return this.#made.model;
    const now = new Date(ports.now());
    const { contactPoint: _lifted, ...lifted } = this.#preset;
    const state = {
      ...asked,
      events,
      points: asOfToday(points),
      service,
      scope,
      view,
      preset: asked.everyOrganiser ? lifted : this.#preset,
      host: { help },
      now,
    };
    const model = toViewModel({ ...state, pastKnown: pastReady || pastCameAlong(state) });
    this.#made = { from, now, model };
    return model;
  }

  #ui(demo: boolean): CalendarUi {
    const { service, backendUrl, language, level } = this.#widget;
    const { asked, neutral } = this.screen;
    const { kommune, fylke } = this;
    const wishes = wishesOf({ ...asked, kommune, fylke, preset: this.#preset });
    return {
      ...this.screen,
      locale: language.locale,
      today: osloTime(this.#made!.now).date,
      level,
      formUrl: this.formUrl,
      canLink: this.urlState,
      finder: !!rootElement().querySelector('selvhjelp-contact-finder'),
      pastStatus: this.#data.pastStatus,
      feed: feedOf(backendUrl, service, wishes, neutral),
      canBeNeutral: canBeNeutral(service),
      narrow: this.#room.narrow,
      demo,
    };
  }

  /** Takes over what the URL says, when the element begins and when Back or Forward was pressed. */
  #readUrl(value: string): void {
    this.#set({
      window: undefined,
      asked: { ...this.screen.asked, selected: undefined, ...fromUrlState(value, this.#preset) },
    });
    this.#opened = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selvhjelp-event-calendar': EventCalendarElement;
  }
}
