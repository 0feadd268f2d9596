import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Opens every fold while the page is printed, for browsers whose css can't, and closes those it opened. */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #opened: HTMLDetailsElement[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#open);
    window.addEventListener('afterprint', this.#close);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#open);
    window.removeEventListener('afterprint', this.#close);
  }

  readonly #open = () => {
    const folds = this.#host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [];
    this.#opened = [...folds];
    for (const fold of this.#opened) fold.open = true;
  };

  readonly #close = () => {
    for (const fold of this.#opened.splice(0)) fold.open = false;
  };
}
