import { html, render, type LitElement, type ReactiveController } from 'lit';
import { backendUrlOf, onConfigured } from '../configuration.js';
import type { ApiError } from '../data/api-error.js';
import { tellEmbedder } from '../data/console.js';
import type { Loaded } from '../data/request.js';
import { inLanguage, loadService, type Service } from '../data/service.js';
import {
  SelvhjelpDataFailedEvent,
  SelvhjelpDataLoadedEvent,
  type WidgetName,
} from '../events/data-events.js';
import { presentMunicipalities } from '../geography/geography.js';
import { AnnouncerController } from './announcer-controller.js';
import { CrisisController } from './crisis-controller.js';
import { LanguageController } from './language-controller.js';
import { LoadController, type LoadState } from './load-controller.js';
import { warnOnLowContrast } from './low-contrast.js';

/** The attributes that every widget has. */
export type WidgetHost = LitElement & {
  backendUrl?: string;
  kommune?: string;
  fylke?: string;
  headingLevel: number;
};

export interface WidgetOptions<T> {
  name: WidgetName;
  /** Own properties that are texts: a page's script may set anything, and they are made strings. */
  texts?: readonly string[];
  /** The list without which the widget has nothing to show; none: it is always ready. */
  load?: (backendUrl: string, signal: AbortSignal) => Promise<Loaded<T[]>>;
  /** Not ready before `service.json` has answered too, or has failed. */
  needsService?: boolean;
  /** "Henter …" */
  loading: () => string;
  /** What is read aloud of a failure; without an error, of what came when a person tried again. */
  said: (error?: ApiError) => string;
  /** Selector of what takes the focus then. */
  lead?: string;
}

/**
 * - `ready`: there is something to show, perhaps an old answer
 * - `fallback`: nothing yet, and the page has put its own children there
 * - `unconfigured`: no backend is named
 */
export type Phase = 'ready' | 'failed' | 'fallback' | 'loading' | 'unconfigured';

/** A quick answer is heard alone: "Henter …" is said only after this. */
const SLOW_MS = 1_000;
const TEXTS = ['backendUrl', 'kommune', 'fylke'];
const NO_SERVICE: Service = { format: 1 };

const lastOf = <T>(state: LoadState<T>) => ('last' in state ? state.last : undefined);

/**
 * What every widget does: language, crisis block, live region, the page's own children, loading `service.json` and one
 * list, and telling the page and the embedder about it.
 *
 * ```ts
 * readonly #widget = new WidgetController<ContactPoint>(this, {
 *   name: 'interest-form',
 *   load: loadContactPoints,
 *   loading: shared.loading,
 *   said: (error) => (error ? stuckText(error) : title()),
 * });
 *
 * protected override performUpdate(): void {
 *   this.#widget.protect(() => super.performUpdate());
 * }
 *
 * protected override render(): TemplateResult {
 *   return frame({ ...this.#widget.frame(), header: header(), content: this.#content() });
 * }
 * ```
 *
 * `#content()` is one switch over `phase`: `ready` is the widget's own view, `fallback` is undefined, `loading` is
 * `skeleton()`, and for the other two there is `stuckView(this.#widget)`.
 */
export class WidgetController<T = unknown> implements ReactiveController {
  readonly language: LanguageController;
  readonly crisis: CrisisController;
  readonly announcer: AnnouncerController;
  /** Present municipality numbers from `kommune` and `fylke`; undefined: no limit. The same list while they are. */
  scope: readonly string[] | undefined;
  readonly #host: WidgetHost;
  readonly #options: WidgetOptions<T>;
  readonly #list: LoadController<T[], [string]>;
  readonly #about: LoadController<Service, [string]>;
  readonly #children: MutationObserver;
  #unconfigure?: () => void;
  #scopeOf = '';
  #wasBusy = false;
  #checked = false;
  /** The failure that a person has asked to try again after: it stays in view meanwhile, and with it the focus. */
  #retrying?: ApiError | undefined;
  /** Somebody has asked again: a browser's copy of what the backend offers is no answer to that. */
  #fresh = false;
  /** The same, where only `service.json` could not be had. */
  #missing = false;
  /** The same service again while it and the language are the same. */
  #read?: { value: Service; locale: string; service: Service };

  constructor(host: WidgetHost, options: WidgetOptions<T>) {
    this.#host = host;
    this.#options = options;
    // Before those that it makes: it cleans up what they read.
    host.addController(this);
    this.language = new LanguageController(host);
    this.crisis = new CrisisController(host);
    this.announcer = new AnnouncerController(host);
    const { load } = options;
    const args = (): [string] | undefined => (this.backendUrl === undefined ? undefined : [this.backendUrl]);
    this.#list = new LoadController(host, {
      args: () => load && args(),
      load: ([url], signal) => load!(url, signal),
      onSettled: (settled) => this.#onSettled(settled),
    });
    this.#about = new LoadController(host, {
      args,
      load: ([url], signal) => loadService(url, signal, this.#fresh),
      onSettled: (settled) => this.#onService(lastOf(settled)?.error),
    });
    this.#children = new MutationObserver(() => host.requestUpdate());
  }

  get backendUrl(): string | undefined {
    return backendUrlOf(this.#host.backendUrl);
  }

  /** As the page set it; `heading()` makes a level of whatever that is. */
  get level(): number {
    return this.#host.headingLevel;
  }

  get phase(): Phase {
    if (this.#ready) return 'ready';
    if (this.error) return 'failed';
    if (this.#hasChildren) return 'fallback';
    return this.busy || lastOf(this.#list.state) ? 'loading' : 'unconfigured';
  }

  /** Why there is nothing; kept while it is tried again. */
  get error(): ApiError | undefined {
    const { state } = this.#list;
    return this.busy ? this.#retrying : state.status === 'failed' ? state.error : undefined;
  }

  get busy(): boolean {
    return this.#list.state.status === 'loading';
  }

  /** The list, as the backend last had it; undefined until there is one. */
  get records(): T[] | undefined {
    return lastOf(this.#list.state)?.value;
  }

  /** What the backend says of itself; `{ format: 1 }` until it has. */
  get service(): Service {
    const value = lastOf(this.#about.state)?.value ?? NO_SERVICE;
    const { locale } = this.language;
    if (this.#read?.value !== value || this.#read.locale !== locale)
      this.#read = { value, locale, service: inLanguage(value, locale) };
    return this.#read.service;
  }

  /** Why it is not known what the backend offers; undefined also when that has never been asked. */
  get serviceError(): ApiError | undefined {
    return lastOf(this.#about.state)?.error;
  }

  /** The page has put something in `slot="help"`. */
  get help(): boolean {
    return [...this.#host.children].some(({ slot }) => slot === 'help');
  }

  get #ready(): boolean {
    const { load, needsService } = this.#options;
    return (
      (!load || !!lastOf(this.#list.state)) &&
      (!needsService || !this.backendUrl || !!lastOf(this.#about.state))
    );
  }

  get #hasChildren(): boolean {
    return [...this.#host.childNodes].some((node) =>
      node instanceof Element ? !node.slot : node instanceof Text && node.data.trim() !== '',
    );
  }

  /** The part of a `FrameView` that is the same for all; `header` and `content` are the widget's own. */
  frame() {
    const { language, crisis, announcer, level, service } = this;
    const last = lastOf(this.#list.state);
    return {
      language,
      crisis,
      announcer,
      level,
      service,
      fallback: !this.#ready && this.#hasChildren,
      demo: service.demo ?? last?.value.some((record) => (record as { demo?: true }).demo) ?? false,
      ...(last?.error && { staleSince: last.at }),
    };
  }

  /** Whatever goes wrong, what the page put inside the element is shown. To be called by `performUpdate`. */
  protect(update: () => void): void {
    try {
      update();
    } catch (error) {
      const { renderRoot, renderOptions } = this.#host;
      this.#tell(`could not be drawn: ${(error as Error)?.message}`);
      render(html`<slot></slot>`, renderRoot, renderOptions);
      this.crisis.hostUpdated();
    }
  }

  /** Asks again for everything, on a press. */
  readonly retry = (): void => {
    if (this.busy) return;
    this.#fresh = true;
    this.#retrying = this.error;
    this.#missing = !this.error && !!this.serviceError;
    this.#list.retry();
    this.#about.retry();
  };

  hostConnected(): void {
    const host = this.#host;
    this.#children.observe(host, { childList: true });
    this.#unconfigure = onConfigured(() => host.requestUpdate());
    // A task later: many pages configure right after. A bad address has been told already; one that loads no list
    // works without.
    setTimeout(() => {
      if (this.#options.load && host.isConnected && !host.backendUrl?.trim() && this.backendUrl === undefined)
        this.#tell('needs backend-url, or configure({ backendUrl }).');
    });
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    this.#unconfigure?.();
  }

  hostUpdate(): void {
    const host = this.#host as unknown as Record<string, string | number | undefined>;
    for (const name of [...TEXTS, ...(this.#options.texts ?? [])]) {
      const value = host[name];
      if (typeof value !== 'string') host[name] = value == null ? undefined : String(value);
    }
    const { kommune, fylke } = this.#host;
    const key = `${kommune?.trim() ?? ''};${fylke?.trim() ?? ''}`;
    if (key === this.#scopeOf) return;
    this.#scopeOf = key;
    const { numbers, unknown } = presentMunicipalities({ kommune, fylke });
    if (unknown.length > 0) this.#tell(`knows no municipality or county ${unknown.join(', ')}.`);
    this.scope = numbers.length > 0 ? numbers : undefined;
  }

  hostUpdated(): void {
    if (!this.#checked) warnOnLowContrast(this.#host);
    this.#checked = true;
    // Here and not in hostUpdate: loading begins between the two.
    if (this.busy && !this.#wasBusy) this.announcer.announce(this.#options.loading(), SLOW_MS);
    this.#wasBusy = this.busy;
  }

  #tell(what: string): void {
    tellEmbedder(`<${this.#host.localName}> ${what}`);
  }

  #onSettled(settled: LoadState<T[]>): void {
    const { name, said } = this.#options;
    const stuck = settled.status === 'failed' ? settled.error : undefined;
    const error = stuck ?? lastOf(settled)?.error;
    // Replaces "Henter …", said or not. What came is told only to a person who asked for it again.
    this.announcer.announce(stuck || this.#retrying ? said(stuck) : '');
    if (this.#retrying) void this.#host.updateComplete.then(() => this.#lead());
    this.#retrying = undefined;
    this.#host.dispatchEvent(
      error
        ? new SelvhjelpDataFailedEvent({ widget: name, code: error.kind })
        : new SelvhjelpDataLoadedEvent({ widget: name, count: this.records!.length }),
    );
  }

  #onService(error: ApiError | undefined): void {
    if (!this.#missing) return;
    this.#missing = false;
    this.announcer.announce(this.#options.said(error));
    void this.#host.updateComplete.then(() => this.#lead());
  }

  /** To the heading of what came of it, unless the person has gone elsewhere on the page meanwhile. */
  #lead(): void {
    const root = this.#host.shadowRoot!;
    const { body, activeElement } = document;
    if (!root.activeElement && activeElement && activeElement !== body) return;
    root.querySelector<HTMLElement>(`[part~="state"] .heading,${this.#options.lead ?? '#lead'}`)?.focus();
  }
}
