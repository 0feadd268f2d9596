import { LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DialogController } from '../../controllers/dialog-controller.js';
import { WidgetController } from '../../controllers/widget-controller.js';
import { loadContactPoints, type ContactPoint } from '../../data/contact-points.js';
import { loadWaiting, type WaitingArea } from '../../data/waiting.js';
import { webAddress } from '../../data/resource-url.js';
import type { SelvhjelpInterestRequestEvent } from '../../events/interest-request-event.js';
import { safeDocument } from '../../lib/safe-document.js';
import { ground } from '../../styles/shared.styles.js';
import { formStyles } from '../../ui/form.styles.js';
import { frame } from '../../ui/frame.js';
import { placeSearchStyles } from '../../ui/place-search.styles.js';
import { viaText } from '../../ui/place-words.js';
import { printSheet } from '../../ui/print-sheet.js';
import { sheetStyles } from '../../ui/sheet.styles.js';
import { skeleton } from '../../ui/skeleton.js';
import { failureText } from '../../ui/state-panel.js';
import { stuckView } from '../../ui/stuck.js';
import { loading, wantGroup } from '../../ui/ui.strings.js';
import { uiStyles } from '../../ui/ui.styles.js';
import { becomeIdle, formActions } from './interest-form.actions.js';
import type { FormUi, FormView, Screen } from './interest-form.handlers.js';
import { LeavingController } from './interest-form.leaving.controller.js';
import {
  askedPlace,
  bandAt,
  isToBeSent,
  knownPlace,
  leftBehind,
  toViewModel,
  type FormState,
  type Place,
} from './interest-form.model.js';
import { receipt } from './interest-form.outcome.strings.js';
import { receiptSheet } from './interest-form.outcome.view.js';
import { pageAddress } from './interest-form.page-address.js';
import { searchActions, takeRequest } from './interest-form.place.actions.js';
import { UNTOUCHED, type Form } from './interest-form.screen.js';
import { searchView } from './interest-form.search.view.js';
import { interestFormStyles } from './interest-form.styles.js';
import { termsOf } from './interest-form.terms.js';
import { formView, header } from './interest-form.view.js';

/**
 * Lets a person say that they would like to join a self-help group, giving away as little as possible.
 *
 * Put it on any page, with `backend-url`. Set `contact-point`, or `kommune`, when the page belongs to one place; else
 * the form asks where a person lives, and says who reads the answers before anything can be written. What is typed
 * stays in the element until it is sent, whatever happens, and leaves it then; nothing is kept in the browser. Without
 * a backend that takes wishes it shows telephone numbers and e-mail addresses instead.
 *
 * @tag selvhjelp-interest-form
 * @slot help - Your own help: a phone number or a link, shown where the form can't be used.
 * @event {SelvhjelpDataLoadedEvent} selvhjelp-data-loaded - New contact points came from the backend.
 * @event {SelvhjelpDataFailedEvent} selvhjelp-data-failed - The backend could not be asked.
 * @event {SelvhjelpInterestSentEvent} selvhjelp-interest-sent - A wish was sent, and stored; says who received it.
 * @event {SelvhjelpInterestWithdrawnEvent} selvhjelp-interest-withdrawn - Somebody took a wish back; whether there was one, nobody is told.
 * @csspart loading - The skeleton.
 * @csspart search - The search for a place.
 * @csspart suggestions - The list under the search field.
 * @csspart which - The choice between several places.
 * @csspart receiver - Who reads what is sent.
 * @csspart form - The questions.
 * @csspart young - Help for those under 18.
 * @csspart errors - The list of errors above the button.
 * @csspart card - Somebody to turn to instead.
 * @csspart receipt - The receipt.
 * @csspart withdrawal - Taking a wish back.
 */
export class InterestFormElement extends LitElement {
  static override styles = [
    ...ground,
    ...uiStyles,
    placeSearchStyles,
    formStyles,
    sheetStyles,
    interestFormStyles,
  ];

  /** Base URL of the backend; else that of `configure()`. */
  @property({ attribute: 'backend-url' }) backendUrl?: string;
  /** Municipality number, also a former one: presets the place. */
  @property() kommune?: string;
  /** County numbers, as in the other widgets; a county of one municipality presets the place. */
  @property() fylke?: string;
  /** Level of the widget's heading, 1–6; headings inside follow. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** `light` or `dark`; `auto` follows the page's own `color-scheme`. */
  @property({ attribute: 'color-scheme', reflect: true, useDefault: true })
  colorScheme: 'auto' | 'light' | 'dark' = 'auto';
  /** Id of the contact point that receives what is sent. */
  @property({ attribute: 'contact-point' }) contactPoint?: string;
  /** Where "Forlat siden raskt" leads; no such button without it. */
  @property({ attribute: 'quick-exit-url' }) quickExitUrl?: string;

  @state() private screen: Screen = UNTOUCHED;
  @state() private areas: readonly WaitingArea[] = [];

  readonly #widget = new WidgetController<ContactPoint>(this, {
    name: 'interest-form',
    texts: ['contactPoint', 'quickExitUrl'],
    load: loadContactPoints,
    needsService: true,
    loading,
    said: (error) => (error ? failureText(error) : wantGroup()),
    lead: '#who',
  });
  readonly #form = this.#asForm();
  readonly #on = formActions(this.#form);
  readonly #search = searchActions(this.#form);
  /** Whose `waiting.json` was asked for. */
  #asked?: string;
  /** Where the focus is to go, and where it was when that was asked for. */
  #lead?: { selector: string; from: Element | null } | undefined;

  readonly #leaving = new LeavingController(this, {
    atRisk: () => !!leftBehind(this.#state()),
    wouldLose: () => isToBeSent(this.#state()),
    onIdle: (idle) => becomeIdle(this.#form, idle),
  });

  constructor() {
    super();
    new DialogController(this, { isOpen: () => this.screen.idle.kind === 'warning' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    safeDocument.addEventListener('selvhjelp-interest-request', this.#onRequest);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    safeDocument.removeEventListener('selvhjelp-interest-request', this.#onRequest);
  }

  protected override performUpdate(): void {
    this.#widget.protect(() => super.performUpdate());
  }

  protected override updated(): void {
    const { backendUrl, service } = this.#widget;
    if (backendUrl && service.offers?.waiting && this.#asked !== backendUrl) {
      this.#asked = backendUrl;
      // Nothing is said of others where it can't be had.
      loadWaiting(backendUrl).then(
        (areas) => (this.areas = areas),
        () => undefined,
      );
    }
    this.#goToLead();
  }

  protected override render(): TemplateResult {
    const widget = this.#widget;
    return frame({ ...widget.frame(), header: header(widget.level), content: this.#content() });
  }

  #content(): TemplateResult | undefined {
    const view = (): FormView => ({ model: toViewModel(this.#state()), ui: this.#ui(), on: this.#on });
    switch (this.#widget.phase) {
      case 'ready':
        return formView(view());
      case 'fallback':
        return undefined;
      case 'loading':
        return skeleton();
      default:
        return formView(view(), stuckView(this.#widget));
    }
  }

  #state(): FormState {
    const { records = [], service, backendUrl } = this.#widget;
    const preset = this.#preset();
    const { chosen: asked } = this.screen;
    // Another widget may have named a place before it was known which there are.
    const chosen = asked && knownPlace(asked, this.#widget.records ?? []);
    const place = chosen ?? preset ?? {};
    const state: FormState = {
      ...this.screen,
      points: records,
      service,
      reachable: !!backendUrl,
      place,
      placeFixed: !chosen && !!preset,
      waiting: bandAt(this.areas, place, records),
    };
    const { answers, consentTo } = this.screen;
    return answers.consent && consentTo !== termsOf(state)
      ? { ...state, answers: { ...answers, consent: false } }
      : state;
  }

  /** The place that the page has set, when it is one. */
  #preset(): Place | undefined {
    const { scope } = this.#widget;
    const contactPoint = this.contactPoint?.trim();
    const municipality = scope?.length === 1 ? scope[0] : undefined;
    return contactPoint || municipality
      ? { ...(contactPoint && { contactPoint }), ...(municipality && { municipality }) }
      : undefined;
  }

  #ui(): FormUi {
    const { language, level, service, help, scope } = this.#widget;
    const { search, copied, hit } = this.screen;
    return {
      locale: language.locale,
      level,
      service,
      help,
      canLeave: !!this.#leaveTo,
      copied,
      address: pageAddress(),
      receiver: this.#receiver,
      ...(this.#widget.serviceError && { retry: this.#widget.retry }),
      via: hit && viaText(hit),
      search: searchView({ within: scope, ...search }, level, this.#search),
    };
  }

  /** Addresses of the web only: a page's script may set anything. */
  get #leaveTo(): string | undefined {
    return this.quickExitUrl && webAddress(this.quickExitUrl)?.href;
  }

  get #receiver(): ContactPoint | undefined {
    const { sending } = this.screen;
    return sending.kind === 'sent'
      ? this.#widget.records?.find(({ id }) => id === sending.receipt.receiver)
      : undefined;
  }

  #goToLead(): void {
    const target = this.#lead && this.renderRoot.querySelector<HTMLElement>(this.#lead.selector);
    if (!target) return;
    if (this.#lead?.from === focused()) target.focus();
    this.#lead = undefined;
  }

  #print(): void {
    const { sending } = this.screen;
    if (sending.kind !== 'sent') return;
    const sheet = receiptSheet(sending, this.#ui());
    printSheet(this.shadowRoot!, sheet, 'A5', receipt());
  }

  /** The first that listens takes it, if it can make anything of it: a page's script may have sent it. */
  readonly #onRequest = (event: Event): void => {
    const { backendUrl, records } = this.#widget;
    if (event.defaultPrevented || !backendUrl) return;
    const asked = askedPlace((event as Partial<SelvhjelpInterestRequestEvent>).detail);
    const place = asked && records ? knownPlace(asked, records) : asked;
    if (!place) return;
    event.preventDefault();
    takeRequest(this.#form, place);
  };

  #asForm(): Form {
    const widget = this.#widget;
    return {
      host: this,
      screen: () => this.screen,
      state: () => this.#state(),
      locale: () => widget.language.locale,
      backendUrl: () => widget.backendUrl,
      leaveTo: () => this.#leaveTo,
      set: (changes) => void (this.screen = { ...this.screen, ...changes }),
      announce: (text, afterMs) => widget.announcer.announce(text, afterMs),
      drawn: (run) => void this.updateComplete.then(() => run(this.shadowRoot!)),
      lead: (selector) => {
        this.#lead = { selector, from: focused() };
        this.requestUpdate();
      },
      print: () => this.#print(),
      reload: () => widget.retry(),
      stay: () => this.#leaving.stay(),
    };
  }
}

/** What has the focus, also inside an element. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

declare global {
  interface HTMLElementTagNameMap {
    'selvhjelp-interest-form': InterestFormElement;
  }
}
