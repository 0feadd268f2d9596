import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ClockController } from '../../controllers/clock-controller.js';
import { DialogController } from '../../controllers/dialog-controller.js';
import { PrintController } from '../../controllers/print-controller.js';
import { UrlController } from '../../controllers/url-controller.js';
import { WidgetController } from '../../controllers/widget-controller.js';
import { loadContactPoints, type ContactPoint } from '../../data/contact-points.js';
import { ports } from '../../data/ports.js';
import { asOfToday } from '../../geography/geography.js';
import { rootElement } from '../../lib/safe-document.js';
import { whenIdle } from '../../lib/when-idle.js';
import { ground } from '../../styles/shared.styles.js';
import { dialogStyles } from '../../ui/dialog.styles.js';
import { filtersStyles } from '../../ui/filters.styles.js';
import { frame } from '../../ui/frame.js';
import { headingLevel } from '../../ui/heading.js';
import { placeSearchStyles } from '../../ui/place-search.styles.js';
import { printSheet } from '../../ui/print-sheet.js';
import { sheetStyles } from '../../ui/sheet.styles.js';
import { skeleton } from '../../ui/skeleton.js';
import { failureText } from '../../ui/state-panel.js';
import { stuckView } from '../../ui/stuck.js';
import { loading } from '../../ui/ui.strings.js';
import { uiStyles } from '../../ui/ui.styles.js';
import { formHref } from '../../ui/wish.js';
import { FinderActions, NOTHING_ASKED, reveal, setFold } from './contact-finder.actions.js';
import { device } from './contact-finder.device.js';
import { handoutDialog, handoutSheet } from './contact-finder.handout.view.js';
import type { FinderUi, Screen } from './contact-finder.handlers.js';
import {
  fromUrlState,
  toUrlState,
  toViewModel,
  NO_FILTERS,
  type FinderViewModel,
} from './contact-finder.model.js';
import { title } from './contact-finder.strings.js';
import { finderStyles } from './contact-finder.styles.js';
import { finderView, header } from './contact-finder.view.js';
import { summaryText } from './contact-finder.wording.js';

const NO_POINTS: readonly ContactPoint[] = [];

/**
 * Helps a person find the place nearby that can get them into a self-help group.
 *
 * Put it on any page, with `backend-url`. Set `kommune` or `fylke` to show only what serves your area. What stands
 * inside it is shown until there is something to find, and again when nothing can be shown; put your own phone
 * number or link into `slot="help"`, and it stands among the next steps of every empty or failed state. What a
 * person types never leaves the browser.
 *
 * @tag selvhjelp-contact-finder
 * @slot help - Your own help: a phone number or a link, shown among the next steps.
 * @event {SelvhjelpDataLoadedEvent} selvhjelp-data-loaded - New contact points came from the backend.
 * @event {SelvhjelpDataFailedEvent} selvhjelp-data-failed - The backend could not be asked.
 * @event {SelvhjelpContactPointSelectEvent} selvhjelp-contact-point-select - A person opened a place: its details, or its dot on the map.
 * @event {SelvhjelpInterestRequestEvent} selvhjelp-interest-request - A person would like to join a group. Cancel it to take it; else `form-url` is followed.
 * @csspart loading - The skeleton.
 * @csspart search - The search form.
 * @csspart suggestions - The list under the search field.
 * @csspart which - The choice between several places.
 * @csspart filters - The filters.
 * @csspart chips - What is chosen among the filters.
 * @csspart results - The heading above the cards, and the cards.
 * @csspart map - The map and its button.
 * @csspart card - One place.
 * @csspart action - A way to get in touch, on a card.
 * @csspart freshness - How sure we are that a card is still true.
 * @csspart details - The folded details of a card.
 * @csspart handout - The dialog with the sheet to print.
 * @csspart sources - The line of sources.
 */
export class ContactFinderElement extends LitElement {
  static override styles = [
    ...ground,
    ...uiStyles,
    placeSearchStyles,
    filtersStyles,
    dialogStyles,
    sheetStyles,
    finderStyles,
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
  /** Offers a map of dots, where there is room for it. */
  @property({ type: Boolean }) map = false;
  /** Keeps the open place and the filters in the page's URL, so that Back, reload and links work. */
  @property({ attribute: 'url-state', type: Boolean }) urlState = false;
  /** Where "Si at du ønsker en gruppe" leads when nothing on the page takes it; `contact-point` is added. */
  @property({ attribute: 'form-url' }) formUrl?: string;
  /** Template for directions with `{lat}`, `{lon}` and `{address}`; no link to directions without it. */
  @property({ attribute: 'directions-url' }) directionsUrl?: string;

  @state() private screen: Screen = {
    asked: NOTHING_ASKED,
    text: '',
    suggestions: [],
    near: 'idle',
    mapShown: false,
    unfolded: false,
  };

  readonly #widget = new WidgetController<ContactPoint>(this, {
    name: 'contact-finder',
    texts: ['formUrl', 'directionsUrl'],
    load: loadContactPoints,
    loading,
    said: (error): string =>
      error ? failureText(error) : `${summaryText(this.#model().summary, this.#widget.language.locale)}.`,
    lead: '#results',
  });
  readonly #url = new UrlController(this, {
    parameter: 'selvhjelp-finder',
    enabled: () => this.urlState,
    onChange: (value) => this.#readUrl(value),
  });
  readonly #on = new FinderActions({
    host: this,
    widget: this.#widget,
    url: this.#url,
    screen: () => this.screen,
    set: (changes) => this.#set(changes),
    model: () => this.#model(),
  });
  readonly #clock = new ClockController(this, () => this.#showsHours);
  /** The list that the place of the URL was looked for in. */
  #opened?: readonly ContactPoint[] | undefined;
  #made?: { from: readonly unknown[]; now: Date; model: FinderViewModel };

  constructor() {
    super();
    new PrintController(this, () => this.#beforePrint());
    new DialogController(this, {
      isOpen: () => !!this.screen.handout,
      onLeft: () => this.#set({ handout: undefined }),
    });
  }

  /**
   * Opens the card of a contact point, brings it into view and moves the focus to its name.
   *
   * @param id of the contact point
   * @returns false when the finder does not have it, or nothing yet
   */
  show(id: string): boolean {
    return this.#on.show(id);
  }

  protected override performUpdate(): void {
    this.#widget.protect(() => super.performUpdate());
  }

  /** What was asked of one area says nothing of another. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || !(changed.has('kommune') || changed.has('fylke'))) return;
    const { filters, selected } = this.screen.asked;
    this.#set({ asked: { ...NOTHING_ASKED, filters, selected }, text: '', suggestions: [], near: 'idle' });
  }

  protected override updated(): void {
    const { records } = this.#widget;
    if (!records?.length || records === this.#opened) return;
    this.#opened = records;
    whenIdle(() => this.#set({ unfolded: true }));
    const { selected } = this.screen.asked;
    if (selected) reveal(this.shadowRoot!, selected);
  }

  protected override render(): TemplateResult {
    const widget = this.#widget;
    return frame({ ...widget.frame(), header: header(widget.level), content: this.#content() });
  }

  #content(): TemplateResult | undefined {
    switch (this.#widget.phase) {
      case 'ready':
        return this.#found();
      case 'fallback':
        return undefined;
      case 'loading':
        return skeleton();
      default:
        return stuckView(this.#widget);
    }
  }

  #found(): TemplateResult {
    return html`${finderView({ model: this.#model(), ui: this.#ui(), on: this.#on })}
    ${handoutDialog({
      sheet: this.#sheet(headingLevel(this.#widget.level, 2)),
      level: this.#widget.level,
      onPrint: (paper) => printSheet(this.shadowRoot!, this.#sheet(1)!, paper, title()),
      onClose: () => this.#set({ handout: undefined }),
    })}`;
  }

  /** What is folded is printed too, and printing waits for nothing. */
  #beforePrint(): void {
    this.#set({ unfolded: true });
    if (this.hasUpdated) this.performUpdate();
  }

  #set(changes: Partial<Screen>): void {
    this.screen = { ...this.screen, ...changes };
  }

  get #records(): readonly ContactPoint[] {
    return this.#widget.records ?? NO_POINTS;
  }

  /** Made anew only when something that it is made from has changed: not at a keystroke. */
  #model(): FinderViewModel {
    const { asked } = this.screen;
    const { directionsUrl, map } = this;
    const { service, scope, help } = this.#widget;
    const form = !!service.offers?.interests && this.#hasForm;
    const { minute } = this.#clock;
    const from = [this.#records, service, scope, asked, help, directionsUrl, map, form, minute];
    if (this.#made?.from.every((value, index) => value === from[index])) return this.#made.model;
    const now = new Date(ports.now());
    const points = asOfToday(this.#records);
    const host = { help, directionsUrl, map, form };
    const model = toViewModel({ ...asked, points, service, scope, host, now });
    this.#made = { from, now, model };
    return model;
  }

  get #showsHours(): boolean {
    return !!this.#made?.model.groups.some(({ cards }) => cards.some(({ openState }) => openState));
  }

  get #hasForm(): boolean {
    return !!formHref(this.formUrl, '') || !!rootElement().querySelector('selvhjelp-interest-form');
  }

  #ui(): FinderUi {
    return {
      ...this.screen,
      locale: this.#widget.language.locale,
      now: this.#made!.now,
      level: this.#widget.level,
      formUrl: this.formUrl,
      canShare: device.canShare(),
      canLink: this.urlState,
      unfolded: this.screen.unfolded || !!this.screen.asked.selected,
    };
  }

  /** @param level of its heading */
  #sheet(level: number): TemplateResult | undefined {
    const { handout } = this.screen;
    const cards = this.#model().groups.flatMap((group) => group.cards);
    const card = handout && cards.find(({ point }) => point.id === handout);
    if (!card) return undefined;
    const { service, language } = this.#widget;
    const now = new Date(ports.now());
    const pageUrl = this.#url.with(toUrlState({ selected: handout, filters: NO_FILTERS }));
    return handoutSheet({
      card,
      service,
      locale: language.locale,
      now,
      pageUrl,
      formUrl: formHref(this.formUrl, handout) ?? (this.#hasForm ? pageUrl : undefined),
      level,
    });
  }

  /** Takes over what the URL says, when the element begins and when Back or Forward was pressed. */
  #readUrl(value: string): void {
    const { asked } = this.screen;
    const { selected, filters } = fromUrlState(value);
    if (asked.selected) setFold(this.shadowRoot!, asked.selected, false);
    // What it says nothing of (access, themes) stays ticked.
    this.#set({ asked: { ...asked, selected, filters: { ...asked.filters, ...filters } } });
    this.#opened = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selvhjelp-contact-finder': ContactFinderElement;
  }
}
