import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Opens every fold while the page is printed, for browsers whose css can't, and closes those it opened. */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #before: () => void;
  readonly #after: (() => void) | undefined;
  #opened: HTMLDetailsElement[] = [];

  /**
   * @param before draws at once what the folds hold
   * @param after undoes it, where that is wanted
   */
  constructor(host: ReactiveControllerHost & HTMLElement, before: () => void, after?: () => void) {
    this.#host = host;
    this.#before = before;
    this.#after = after;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this);
    addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this);
    removeEventListener('afterprint', this);
  }

  /** @internal */
  handleEvent({ type }: Event): void {
    const open = type === 'beforeprint';
    if (open) {
      this.#before();
      this.#opened = [...this.#host.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    }
    for (const fold of this.#opened) fold.open = open;
    if (!open) this.#after?.();
  }
}
