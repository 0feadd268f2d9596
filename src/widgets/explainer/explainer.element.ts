import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LoadController, type LoadState } from '../../controllers/load-controller.js';
import { PrintController } from '../../controllers/print-controller.js';
import { WidgetController } from '../../controllers/widget-controller.js';
import {
  loadAddedExplainer,
  loadExplainer,
  READERS,
  type Explainer,
  type Reader,
} from '../../data/explainer.js';
import { explainerFor, type ShownExplainer } from '../../data/explainer-sections.js';
import { SelvhjelpDataFailedEvent, SelvhjelpDataLoadedEvent } from '../../events/data-events.js';
import { rootElement } from '../../lib/safe-document.js';
import { ground } from '../../styles/shared.styles.js';
import { copyText } from '../../ui/copy-text.js';
import { fieldStyles } from '../../ui/field.styles.js';
import { frame } from '../../ui/frame.js';
import { printSheet } from '../../ui/print-sheet.js';
import { sheetStyles } from '../../ui/sheet.styles.js';
import * as shared from '../../ui/ui.strings.js';
import { uiStyles } from '../../ui/ui.styles.js';
import { HANDOUT, handoutSheet } from './explainer.handout.view.js';
import { LinksController, sectionUrl } from './explainer.links.controller.js';
import { shortVersion } from './explainer.short.js';
import { explainerStyles } from './explainer.styles.js';
import { explainerView, header, type ExplainerHandlers, type Neighbour } from './explainer.view.js';

const NEIGHBOURS: Readonly<Record<Neighbour, string>> = {
  finder: 'selvhjelp-contact-finder',
  form: 'selvhjelp-interest-form',
  calendar: 'selvhjelp-event-calendar',
};

/** The section that says whom to call. */
const SOMEONE_NOW = 'someone-now';

/** What the other widgets tell when they are there. */
const HEARD = ['selvhjelp-data-loaded', 'selvhjelp-data-failed'];

const neighbour = (kind: Neighbour) => rootElement().querySelector<HTMLElement>(NEIGHBOURS[kind]);
const neighbours = () => (Object.keys(NEIGHBOURS) as Neighbour[]).filter(neighbour);
const textOf = (state: LoadState<Explainer>) => ('last' in state ? state.last?.value : undefined);

/**
 * Says what self-help is, what it is not, how a group works, and whether it is for you.
 *
 * Works without `backend-url`: the short version is in the module, the long one in `explainer.<lang>.json` beside it.
 * A backend can add sections and replace some. A link to a section, `#selvhjelp-<section-id>`, opens it. Its buttons
 * lead to the finder, the form and the calendar of the same page; where there is none, to what you put into
 * `slot="help"`, at the end, or to the national contact or whoever runs the backend.
 *
 * @tag selvhjelp-explainer
 * @attr {string} kommune - Does nothing here, so that every element can be given the same attributes.
 * @attr {string} fylke - Does nothing here.
 * @slot help - Your own help: a phone number or a link, where the page has neither finder nor form.
 * @event {SelvhjelpDataLoadedEvent} selvhjelp-data-loaded - The long text came.
 * @event {SelvhjelpDataFailedEvent} selvhjelp-data-failed - The long text could not be had; the short version is shown.
 * @csspart contents - The list of contents.
 * @csspart section - One section.
 * @csspart next - The button that leads on from a section.
 * @csspart reviewed - When the text was last read against its sources.
 */
export class ExplainerElement extends LitElement {
  static override styles = [...ground, ...uiStyles, fieldStyles, sheetStyles, explainerStyles];

  /** Base URL of the backend; else that of `configure()`. Not needed. */
  @property({ attribute: 'backend-url' }) backendUrl?: string;
  /** Whom it speaks to: `person`, `relative` or `professional`; chooses what comes first, and the voice. */
  @property() audience: 'person' | 'relative' | 'professional' = 'person';
  /** Ids of the only sections to show, comma separated, in order. */
  @property() sections?: string;
  /** Begins with every section open. */
  @property({ type: Boolean }) expanded = false;
  /** Level of the widget's heading, 1–6; headings inside follow. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** `light` or `dark`; `auto` follows the page's own `color-scheme`. */
  @property({ attribute: 'color-scheme', reflect: true, useDefault: true })
  colorScheme: 'auto' | 'light' | 'dark' = 'auto';

  @state() private allOpen = false;
  @state() private copied?: { id: string; ok: boolean };

  readonly #widget = new WidgetController(this, {
    name: 'explainer',
    texts: ['audience', 'sections'],
    loading: shared.loading,
    said: () => '',
  });
  readonly #links = new LinksController(this);
  readonly #text = new LoadController<Explainer, [string]>(this, {
    args: () => [this.#widget.language.locale],
    load: ([lang], signal) => loadExplainer(lang, signal),
    onSettled: (settled) => this.#onText(settled),
  });
  readonly #added = new LoadController<Explainer, [string, string]>(this, {
    args: () => this.#offered(),
    load: ([url, lang], signal) => loadAddedExplainer(url, lang, signal),
    onSettled: (settled) => this.#onText(settled),
  });
  #shown?: ShownExplainer;
  /** Folds that somebody, or a link, has opened or closed: by id. */
  readonly #folds = new Map<string, boolean>();
  #neighbours: readonly Neighbour[] = [];
  /** A script may have put another widget into the page, or taken it away. */
  readonly #look = (): void => {
    if (String(neighbours()) !== String(this.#neighbours)) this.requestUpdate();
  };

  readonly #on: ExplainerHandlers = {
    has: (id) => id === SOMEONE_NOW || !!this.#shown?.sections.some((section) => section.id === id),
    follow: (id, press) => this.#follow(id, press),
    answered: (text) => this.#widget.announcer.announce(text),
    isOpen: (fold, begins) => this.#folds.get(fold) ?? begins,
    toggled: ({ dataset, open }) => this.#folds.set(dataset['fold']!, open),
    openAll: () => this.#openAll(),
    copyLink: (id) => void this.#copyLink(id),
    go: (kind) => {
      if (kind === 'crisis') void this.#widget.crisis.show();
      else if (kind === 'print') this.#print();
      else this.#leadTo(kind);
    },
    retry: () => this.#text.retry(),
  };

  constructor() {
    super();
    new PrintController(this, () => undefined);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of HEARD) addEventListener(type, this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of HEARD) removeEventListener(type, this.#look);
    // What was answered is nobody's to find again.
    for (const input of this.renderRoot.querySelectorAll('input')) input.checked = false;
  }

  protected override performUpdate(): void {
    this.#widget.protect(() => super.performUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('expanded')) this.#folds.clear();
  }

  protected override render(): TemplateResult {
    const widget = this.#widget;
    const { locale } = widget.language;
    const model = (this.#shown = this.#explain(this.#reader, this.sections?.split(',')));
    const content = explainerView({
      model,
      level: widget.level,
      locale,
      service: widget.service,
      help: widget.help,
      expanded: this.expanded,
      allOpen: this.allOpen,
      failed: this.#text.state.status === 'failed',
      copied: this.copied,
      neighbours: (this.#neighbours = neighbours()),
      on: this.#on,
    });
    return frame({ ...widget.frame(), header: html`${header(widget.level, model, locale)}`, content });
  }

  get #reader(): Reader {
    return READERS.find((reader) => reader === this.audience) ?? 'person';
  }

  #explain(reader: Reader, ids: readonly string[] = []): ShownExplainer {
    const lang = this.#widget.language.locale;
    const long = textOf(this.#text.state);
    const whole = long?.lang === lang && long.sections.length;
    const texts = [whole ? undefined : shortVersion(lang), long, textOf(this.#added.state)];
    return explainerFor({
      texts: texts.filter((text) => text !== undefined),
      lang,
      reader,
      ids: ids.map((id) => id.trim()),
    });
  }

  /** In the language that is wanted, else in the first that the backend has. */
  #offered(): [string, string] | undefined {
    const { backendUrl, service, language } = this.#widget;
    const offered = service.offers?.explainer ?? [];
    const lang = offered.includes(language.locale) ? language.locale : offered[0];
    return backendUrl && lang ? [backendUrl, lang] : undefined;
  }

  #onText(settled: LoadState<Explainer>): void {
    void this.#links.keep();
    const widget = 'explainer';
    this.dispatchEvent(
      settled.status === 'failed'
        ? new SelvhjelpDataFailedEvent({ widget, code: settled.error.kind })
        : new SelvhjelpDataLoadedEvent({ widget, count: textOf(settled)?.sections.length ?? 0 }),
    );
  }

  #openAll(): void {
    this.allOpen = !this.allOpen;
    for (const fold of this.renderRoot.querySelectorAll<HTMLDetailsElement>('[data-fold]')) {
      fold.open = this.allOpen;
      // Drawn again before the browser tells of it.
      this.#on.toggled(fold);
    }
  }

  async #copyLink(id: string): Promise<void> {
    const ok = await copyText(sectionUrl(id));
    this.copied = { id, ok };
    this.#widget.announcer.announce(ok ? shared.copied() : shared.copyFailed());
  }

  /** To the numbers at once, but from the list of contents: the section that leads to them may not be shown. */
  #follow(id: string, press: MouseEvent): void {
    if (id !== SOMEONE_NOW || (press.currentTarget as Element).closest('nav'))
      return this.#links.follow(id, press);
    press.preventDefault();
    this.#on.go('crisis');
  }

  /** To the heading of another widget of ours, or to what this one has instead. */
  #leadTo(kind: Neighbour | 'elsewhere'): void {
    const [widget, place] = kind === 'elsewhere' ? [this, '.next-steps'] : [neighbour(kind), '.title'];
    const lead = widget?.shadowRoot?.querySelector<HTMLElement>(place) ?? widget;
    if (!lead) return this.#look();
    lead.tabIndex = -1;
    lead.scrollIntoView();
    lead.focus({ preventScroll: true });
  }

  #print(): void {
    const { service, language } = this.#widget;
    const model = this.#explain('person', HANDOUT);
    printSheet(this.shadowRoot!, handoutSheet(model, service, language.locale), 'A4', model.title);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selvhjelp-explainer': ExplainerElement;
  }
}
