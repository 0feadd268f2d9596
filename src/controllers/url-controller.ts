import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface UrlOptions {
  /** Name of the query parameter. */
  parameter: string;
  /** Asked each time: the page may turn it on and off. */
  enabled: () => boolean;
  /** The page's URL says something else: at the beginning, and when Back or Forward was pressed. */
  onChange: (value: string) => void;
}

/** One query parameter of the page's URL, read and written only while `url-state` is set. */
export class UrlController implements ReactiveController {
  readonly #options: UrlOptions;
  #wasEnabled = false;

  constructor(host: ReactiveControllerHost, options: UrlOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this);
  }

  /** Before the host renders, so that the first picture is what the link leads to. */
  hostUpdate(): void {
    const enabled = this.#options.enabled();
    if (enabled && !this.#wasEnabled) this.handleEvent();
    this.#wasEnabled = enabled;
  }

  /** @internal */
  handleEvent(): void {
    if (this.#options.enabled()) this.#options.onChange(this.#read());
  }

  write(value: string, how: 'push' | 'replace'): void {
    if (!this.#options.enabled() || value === this.#read()) return;
    try {
      // What the page's own router keeps in the state stays there.
      history[`${how}State`](history.state, '', this.with(value));
    } catch {
      // A sandboxed or local page has no history that we may write to; everything else works.
    }
  }

  /** The page's address with another value; without `url-state` as it is, since the value would not be read. */
  with(value: string): string {
    const { parameter, enabled } = this.#options;
    const url = new URL(location.href);
    if (enabled()) {
      if (value) url.searchParams.set(parameter, value);
      else url.searchParams.delete(parameter);
    }
    return url.href;
  }

  #read(): string {
    return new URL(location.href).searchParams.get(this.#options.parameter) ?? '';
  }
}
