import { html, LitElement, render as draw, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { backendUrlOf, onConfigured } from '../../configuration.js';
import { AnnouncerController } from '../../controllers/announcer-controller.js';
import { CrisisController } from '../../controllers/crisis-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { LoadController, type LoadState } from '../../controllers/load-controller.js';
import type { ApiError } from '../../data/api-error.js';
import { tellEmbedder } from '../../data/console.js';
import { loadContactPoints, type ContactPoint } from '../../data/contact-points.js';
import { ports } from '../../data/ports.js';
import { loadService, type Service } from '../../data/service.js';
import { SelvhjelpDataFailedEvent, SelvhjelpDataLoadedEvent } from '../../events/data-events.js';
import { presentMunicipalities } from '../../geography/geography.js';
import { ground } from '../../styles/shared.styles.js';
import { frame } from '../../ui/frame.js';
import { headingLevel } from '../../ui/heading.js';
import { warnOnLowContrast } from '../../ui/low-contrast.js';
import { skeleton } from '../../ui/skeleton.js';
import * as shared from '../../ui/ui.strings.js';
import { uiStyles } from '../../ui/ui.styles.js';
import { whenIdle } from '../../ui/when-idle.js';
import { finderActions, NOTHING_ASKED, reveal, setFold, type Finder } from './contact-finder.actions.js';
import { device } from './contact-finder.device.js';
import { printSheet } from './contact-finder.handout.print.js';
import { sheetStyles } from './contact-finder.handout.styles.js';
import { handoutDialog, handoutSheet } from './contact-finder.handout.view.js';
import type { FinderHandlers, FinderUi, Screen } from './contact-finder.handlers.js';
import {
  fromUrlState,
  normalisePoints,
  toHandout,
  toUrlState,
  toViewModel,
  NO_FILTERS,
  type FinderViewModel,
} from './contact-finder.model.js';
import { helpFrom } from './contact-finder.next-steps.model.js';
import { PrintController } from './contact-finder.print.controller.js';
import { failedText, failedView, notConfiguredView, type StuckView } from './contact-finder.states.view.js';
import { title } from './contact-finder.strings.js';
import { finderStyles } from './contact-finder.styles.js';
import { UrlController } from './contact-finder.url.controller.js';
import { finderView, header } from './contact-finder.view.js';
import { summaryText } from './contact-finder.wording.js';

/** A quick answer is heard alone: "Henter …" is said only after this. */
const SLOW_MS = 1_000;
const NO_SERVICE: Service = { format: 1 };
const TEXTS = ['backendUrl', 'kommune', 'fylke', 'formUrl', 'directionsUrl'] as const;
const NO_POINTS: readonly ContactPoint[] = [];

const lastOf = <T>(state: LoadState<T>) => ('last' in state ? state.last : undefined);

/**
 * Helps a person find the place nearby that can get them into a self-help group.
 *
 * Put it on any page, with `backend-url`. Set `kommune` or `fylke` to show only what serves your area. What stands
 * inside it is shown until there is something to find, and again when nothing can be shown; put your own phone
 * number or link into `slot="help"`, and it stands among the next steps of every empty or failed state. What a
 * person types never leaves the browser.
 *
 * @tag selvhjelp-contact-finder
 * @slot - Shown without JavaScript, while loading, and when nothing can be shown.
 * @slot help - Your own help: a phone number or a link, shown among the next steps.
 * @event {SelvhjelpDataLoadedEvent} selvhjelp-data-loaded - New contact points came from the backend.
 * @event {SelvhjelpDataFailedEvent} selvhjelp-data-failed - The backend could not be asked.
 * @event {SelvhjelpContactPointSelectEvent} selvhjelp-contact-point-select - A person opened a place: its details, or its dot on the map.
 * @event {SelvhjelpInterestRequestEvent} selvhjelp-interest-request - A person would like to join a group. Cancel it to take it; else `form-url` is followed.
 * @csspart root - Everything.
 * @csspart demo - The strip that says that the data are demo data.
 * @csspart languages - The choice of language.
 * @csspart welcome - The short text in a language that the interface does not speak.
 * @csspart title - The widget's heading.
 * @csspart crisis - The crisis lines.
 * @csspart stale - The line that says how old the last good answer is.
 * @csspart loading - The skeleton.
 * @csspart state - What an empty or failed state says.
 * @csspart next-steps - What can be done instead.
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
 * @cssproperty [--selvhjelp-color-background=light-dark(#fff, #12191b)] - Ground of the widget.
 * @cssproperty [--selvhjelp-color-surface=light-dark(#f4f7f7, #1b2427)] - Ground of cards.
 * @cssproperty [--selvhjelp-color-tint=light-dark(#e4f0f1, #16323a)] - Ground of the crisis block, hovered and chosen things.
 * @cssproperty [--selvhjelp-color-text=light-dark(#17262a, #edf3f4)] - Text.
 * @cssproperty [--selvhjelp-color-text-subtle=light-dark(#4b5c62, #b3c2c7)] - Hints and small text.
 * @cssproperty [--selvhjelp-color-border-subtle=light-dark(#c8d4d7, #38474c)] - Decorating lines.
 * @cssproperty [--selvhjelp-color-border=light-dark(#66797f, #879aa1)] - Lines of fields.
 * @cssproperty [--selvhjelp-color-accent=light-dark(#0e5c68, #7fcbd6)] - Filled buttons and dots.
 * @cssproperty [--selvhjelp-color-on-accent=light-dark(#fff, #06262b)] - Text on the accent.
 * @cssproperty [--selvhjelp-color-link=light-dark(#0e5c68, #7fcbd6)] - Links and outlined buttons.
 * @cssproperty [--selvhjelp-color-warning-surface=light-dark(#fff3d1, #33270a)] - Ground of warnings.
 * @cssproperty [--selvhjelp-color-warning-text=light-dark(#573a00, #ffdc94)] - Text of warnings.
 * @cssproperty [--selvhjelp-color-warning-border=light-dark(#9a6700, #c99b3b)] - Line of warnings.
 * @cssproperty [--selvhjelp-color-danger-surface=light-dark(#fdecea, #3a1715)] - Ground of errors.
 * @cssproperty [--selvhjelp-color-danger-text=light-dark(#8c1d18, #ffb8b1)] - Text of errors.
 * @cssproperty [--selvhjelp-color-danger-border=light-dark(#b3261e, #e5736b)] - Line of errors.
 * @cssproperty [--selvhjelp-color-success-surface=light-dark(#e5f4ea, #11301d)] - Ground of what went well.
 * @cssproperty [--selvhjelp-color-success-text=light-dark(#14512f, #9fe0b5)] - Text of what went well.
 * @cssproperty [--selvhjelp-color-success-border=light-dark(#2b7a47, #4fa56d)] - Line of what went well.
 * @cssproperty [--selvhjelp-color-info-surface=light-dark(#e6f0fa, #12293f)] - Ground of information.
 * @cssproperty [--selvhjelp-color-info-text=light-dark(#123e69, #a9d0f5)] - Text of information.
 * @cssproperty [--selvhjelp-color-info-border=light-dark(#2a6aa5, #5c9bd6)] - Line of information.
 * @cssproperty [--selvhjelp-color-focus-outer=light-dark(#0b1417, #fff)] - Focus ring.
 * @cssproperty [--selvhjelp-color-focus-inner=light-dark(#fff, #0b1417)] - Gap inside the focus ring.
 * @cssproperty [--selvhjelp-color-accent-hover] - Filled buttons under the pointer; made from the accent.
 * @cssproperty [--selvhjelp-color-accent-active] - Filled buttons while pressed; made from the accent.
 * @cssproperty [--selvhjelp-radius=0.333em] - Corners of buttons and fields; cards have twice as much.
 * @cssproperty [--selvhjelp-font-family=inherit] - Typeface.
 * @cssproperty [--selvhjelp-font-size=1.125em] - Size of body text, which everything follows.
 * @cssproperty [--selvhjelp-text-title=1.556em] - Size of the widget's heading.
 * @cssproperty [--selvhjelp-text-heading=1.222em] - Size of other headings.
 * @cssproperty [--selvhjelp-text-label=1em] - Size of labels.
 * @cssproperty [--selvhjelp-text-body=1em] - Size of running text.
 * @cssproperty [--selvhjelp-text-small=0.889em] - Size of hints and dates.
 * @cssproperty [--selvhjelp-text-tag=0.778em] - Size of tags.
 */
export class ContactFinderElement extends LitElement {
  static override styles = [...ground, ...uiStyles, sheetStyles, finderStyles];

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

  readonly #language = new LanguageController(this);
  readonly #crisis = new CrisisController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #url = new UrlController(this, {
    enabled: () => this.urlState,
    onChange: (value) => {
      const { selected } = this.screen.asked;
      if (selected) setFold(this.shadowRoot!, selected, false);
      this.#readUrl(value);
    },
  });
  readonly #points = new LoadController<ContactPoint[]>(this, {
    args: () => this.#args(),
    load: ([url], signal) => loadContactPoints(url as string, signal),
    onSettled: (settled) => this.#onSettled(settled),
  });
  readonly #service = new LoadController<Service>(this, {
    args: () => this.#args(),
    load: ([url], signal) => loadService(url as string, signal),
  });
  readonly #on: FinderHandlers;
  readonly #children = new MutationObserver(() => this.requestUpdate());
  #unconfigure?: () => void;
  #waiting = false;
  #arriving = false;
  /** The failure that a person has asked to try again after. */
  #retrying?: ApiError | undefined;
  #scope?: readonly string[];
  #made?: { from: readonly unknown[]; now: Date; model: FinderViewModel };

  constructor() {
    super();
    new PrintController(this, () => this.#beforePrint());
    this.#on = finderActions(this.#finder());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true });
    this.#unconfigure = onConfigured(() => this.requestUpdate());
    // A task later: many pages configure right after. A bad address has been told already.
    setTimeout(() => {
      if (this.isConnected && !this.backendUrl?.trim() && !this.#args())
        tellEmbedder('<selvhjelp-contact-finder> needs backend-url, or configure({ backendUrl }).');
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.#unconfigure?.();
    // Out of the page it is modal no more, nor will it be when it is back.
    if (!this.screen.handout) return;
    this.#set({ handout: undefined });
    this.renderRoot.querySelector('dialog')?.close();
  }

  /** Whatever goes wrong, what the page put inside the element is shown. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      tellEmbedder(`<selvhjelp-contact-finder> could not be drawn: ${(error as Error)?.message}`);
      draw(html`<slot></slot>`, this.renderRoot, this.renderOptions);
      this.#crisis.hostUpdated();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A page's script may set anything.
    for (const name of TEXTS)
      if (typeof this[name] !== 'string') this[name] = this[name] == null ? undefined : String(this[name]);
    if (changed.has('kommune') || changed.has('fylke')) this.#scope = this.#readScope();
    if (changed.has('urlState') && this.urlState) this.#readUrl(this.#url.read());
  }

  protected override firstUpdated(): void {
    warnOnLowContrast(this);
  }

  protected override updated(): void {
    // Here and not in willUpdate: loading begins between the two.
    const { status } = this.#points.state;
    if (status === 'loading' && !this.#waiting) this.#announcer.announce(shared.loading(), SLOW_MS);
    this.#waiting = status === 'loading';
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.isConnected && dialog.open !== !!this.screen.handout)
      dialog[dialog.open ? 'close' : 'showModal']();
    if (this.#records.length === 0 || !this.#arriving) return;
    this.#arriving = false;
    whenIdle(() => this.#set({ unfolded: true }));
    const { selected } = this.screen.asked;
    if (selected) reveal(this.shadowRoot!, selected, false);
  }

  protected override render(): TemplateResult {
    const last = lastOf(this.#points.state);
    const service = this.#about;
    return frame({
      language: this.#language,
      crisis: this.#crisis,
      announcer: this.#announcer,
      fallback: this.#hasChildren && !last,
      level: this.#level,
      header: header(this.#level),
      content: this.#content(),
      service,
      demo: last ? this.#model().demo : service.demo === true,
      ...(last?.error && { staleSince: last.at }),
    });
  }

  /** Undefined: only what the host put inside the element is shown. */
  #content(): TemplateResult | undefined {
    const { state } = this.#points;
    const error = state.status === 'loading' ? this.#retrying : 'error' in state && state.error;
    const stuck: StuckView = {
      busy: state.status === 'loading',
      level: this.#level,
      steps: helpFrom({ host: { help: this.#help }, service: this.#about }),
      on: this.#on,
    };
    if (lastOf(state)) return this.#found();
    if (error) return failedView(error, () => this.#retry(error), stuck);
    if (this.#hasChildren) return undefined;
    return state.status === 'loading' ? skeleton() : notConfiguredView(stuck);
  }

  #found(): TemplateResult {
    return html`${finderView({ model: this.#model(), ui: this.#ui(), on: this.#on })}
    ${handoutDialog({
      sheet: this.#sheet(),
      level: this.#level,
      onPrint: (paper) => printSheet(this.shadowRoot!, this.#sheet()!, paper, title()),
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

  get #level(): number {
    return headingLevel(this.headingLevel);
  }

  get #records(): readonly ContactPoint[] {
    return lastOf(this.#points.state)?.value ?? NO_POINTS;
  }

  get #about(): Service {
    return lastOf(this.#service.state)?.value ?? NO_SERVICE;
  }

  get #hasChildren(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element ? !node.slot : node instanceof Text && node.data.trim() !== '',
    );
  }

  get #help(): boolean {
    return this.querySelector(':scope > [slot="help"]') !== null;
  }

  /** Made anew only when something that it is made from has changed: not at a keystroke. */
  #model(): FinderViewModel {
    const { asked } = this.screen;
    const { directionsUrl, map } = this;
    const from = [this.#records, this.#about, this.#scope, asked, this.#help, directionsUrl, map] as const;
    if (this.#made?.from.every((value, index) => value === from[index])) return this.#made.model;
    const [records, service, scope, , help] = from;
    const now = new Date(ports.now());
    const host = { help, directionsUrl, map };
    const model = toViewModel({ ...asked, points: normalisePoints(records), service, scope, host, now });
    this.#made = { from, now, model };
    return model;
  }

  #ui(): FinderUi {
    return {
      ...this.screen,
      locale: this.#language.locale,
      now: this.#made!.now,
      level: this.#level,
      formUrl: this.formUrl,
      canShare: device.canShare(),
      canLink: this.urlState,
      unfolded: this.screen.unfolded || !!this.screen.asked.selected,
    };
  }

  #sheet(): TemplateResult | undefined {
    const { handout } = this.screen;
    const point = handout && this.#records.find(({ id }) => id === handout);
    if (!point) return undefined;
    const now = new Date(ports.now());
    return handoutSheet({
      handout: toHandout(point, this.#about, now),
      service: this.#about,
      locale: this.#language.locale,
      now,
      pageUrl: this.#url.with(toUrlState({ selected: point.id, filters: NO_FILTERS })),
    });
  }

  #args(): readonly [string] | undefined {
    const url = backendUrlOf(this.backendUrl);
    return url === undefined ? undefined : [url];
  }

  /** What failed stays in view meanwhile, and with it the focus. */
  #retry(error: ApiError): void {
    if (this.#points.state.status === 'loading') return;
    this.#retrying = error;
    this.#points.retry();
    this.#service.retry();
  }

  #onSettled(settled: LoadState<ContactPoint[]>): void {
    const error = settled.status === 'failed' ? settled.error : lastOf(settled)?.error;
    // Replaces "Henter …", said or not.
    this.#announcer.announce(this.#heard(settled));
    if (this.#retrying) void this.updateComplete.then(() => this.#lead());
    this.#retrying = undefined;
    this.#arriving = true;
    this.dispatchEvent(
      error
        ? new SelvhjelpDataFailedEvent({ widget: 'contact-finder', code: error.kind })
        : new SelvhjelpDataLoadedEvent({ widget: 'contact-finder', count: this.#records.length }),
    );
  }

  /** What is read aloud when an answer is there: places only to a person who asked for them again. */
  #heard(settled: LoadState<ContactPoint[]>): string {
    if (settled.status === 'failed') return failedText(settled.error);
    return this.#retrying ? `${summaryText(this.#model().summary, this.#language.locale)}.` : '';
  }

  /** To the heading of what came of it, unless the person has gone elsewhere on the page meanwhile. */
  #lead(): void {
    const root = this.shadowRoot!;
    const { body, activeElement } = document;
    if (!root.activeElement && activeElement && activeElement !== body) return;
    root.querySelector<HTMLElement>('#results, [part~="state"] .heading')?.focus();
  }

  #readScope(): readonly string[] | undefined {
    if (!this.kommune?.trim() && !this.fylke?.trim()) return undefined;
    const { numbers, unknown } = presentMunicipalities({ kommune: this.kommune, fylke: this.fylke });
    if (unknown.length > 0)
      tellEmbedder(`<selvhjelp-contact-finder> knows no municipality or county ${unknown.join(', ')}.`);
    return numbers.length > 0 ? numbers : undefined;
  }

  /** Takes over what the URL says, when the element begins and when Back or Forward was pressed. */
  #readUrl(value: string): void {
    this.#set({ asked: { ...this.screen.asked, selected: undefined, ...fromUrlState(value) } });
    this.#arriving = true;
  }

  #finder(): Finder {
    return {
      host: this,
      url: this.#url,
      screen: () => this.screen,
      points: () => normalisePoints(this.#records),
      locale: () => this.#language.locale,
      formUrl: () => this.formUrl,
      model: () => this.#model(),
      set: (changes) => this.#set(changes),
      announce: (text) => this.#announcer.announce(text),
      drawn: (run) => void this.updateComplete.then(() => run(this.shadowRoot!)),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selvhjelp-contact-finder': ContactFinderElement;
  }
}
