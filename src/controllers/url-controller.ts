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
  /** What the host last heard or said: every jump to an anchor of the page is a `popstate` too. */
  #known?: string | undefined;

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
    if (enabled && !this.#wasEnabled) {
      this.#known = undefined;
      this.handleEvent();
    }
    this.#wasEnabled = enabled;
  }

  /** @internal */
  handleEvent(): void {
    if (!this.#options.enabled()) return;
    const value = this.#read();
    if (value === this.#known) return;
    this.#known = value;
    this.#options.onChange(value);
  }

  write(value: string, how: 'push' | 'replace'): void {
    if (!this.#options.enabled()) return;
    try {
      // What the page's own router keeps in the state stays there.
      if (value !== this.#read()) history[`${how}State`](history.state, '', this.with(value));
      this.#known = value;
    } catch {
      // A sandboxed or local page has no history that we may write to; everything else works.
    }
  }

  /**
   * The page's address with another value; without `url-state` as it is, since the value would not be read. Text, since
   * `searchParams` would write the page's own parameters anew: `?flag` as `?flag=`, `%20` as `+`.
   */
  with(value: string): string {
    const { parameter, enabled } = this.#options;
    const { href } = location;
    if (!enabled()) return href;
    const [, before = '', query = '', hash = ''] = /^([^?#]*)\??([^#]*)(.*)$/.exec(href) ?? [];
    const pairs = query ? query.split('&').filter((pair) => pair.split('=')[0] !== parameter) : [];
    if (value) pairs.push(`${parameter}=${value}`);
    return before + (pairs.length > 0 ? `?${pairs.join('&')}` : '') + hash;
  }

  #read(): string {
    return new URL(location.href).searchParams.get(this.#options.parameter) ?? '';
  }
}
