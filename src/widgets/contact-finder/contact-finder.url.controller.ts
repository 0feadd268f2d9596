import type { ReactiveController, ReactiveControllerHost } from 'lit';

const PARAMETER = 'selvhjelp-finder';

export interface UrlOptions {
  /** Asked each time: the page may turn it on and off. */
  enabled: () => boolean;
  /** Back or Forward led to another value. */
  onChange: (value: string) => void;
}

/** One query parameter of the page's URL, read and written only while `url-state` is set. */
export class UrlController implements ReactiveController {
  readonly #options: UrlOptions;
  readonly #onPop = () => {
    if (this.#options.enabled()) this.#options.onChange(this.read());
  };

  constructor(host: ReactiveControllerHost, options: UrlOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPop);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPop);
  }

  /** The parameter's value, '' without one. */
  read(): string {
    return new URL(location.href).searchParams.get(PARAMETER) ?? '';
  }

  write(value: string, how: 'push' | 'replace'): void {
    if (!this.#options.enabled() || value === this.read()) return;
    try {
      // What the page's own router keeps in the state stays there.
      history[`${how}State`](history.state, '', this.with(value));
    } catch {
      // A sandboxed or local page has no history that we may write to; everything else works.
    }
  }

  /** The page's address with another value; without `url-state` as it is, since the value would not be read. */
  with(value: string): string {
    const url = new URL(location.href);
    if (this.#options.enabled()) {
      if (value) url.searchParams.set(PARAMETER, value);
      else url.searchParams.delete(PARAMETER);
    }
    return url.href;
  }
}
