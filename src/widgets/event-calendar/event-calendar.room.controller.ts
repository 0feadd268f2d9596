import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The list under the month, which css shows only where the month has no room to be read as a table. */
const LIST = '.list.narrow';

/**
 * Whether the list under the month is in view. Css alone decides, by the width of the container; this looks what it has
 * decided, so that the list is not drawn where nobody sees it. Without `ResizeObserver` it is always drawn.
 */
export class RoomController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer?: ResizeObserver;
  #list?: Element | null;
  #narrow: boolean;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    const { ResizeObserver } = globalThis;
    this.#narrow = !ResizeObserver;
    // A frame later: to a browser it is an error when more is drawn while it tells of sizes.
    if (ResizeObserver) this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#look()));
    host.addController(this);
  }

  get narrow(): boolean {
    return this.#narrow;
  }

  hostConnected(): void {
    if (this.#list) this.#observer?.observe(this.#list);
  }

  hostUpdated(): void {
    const list = this.#host.shadowRoot!.querySelector(LIST);
    if (!this.#observer || list === this.#list) return;
    this.#observer.disconnect();
    this.#list = list;
    if (!list) return;
    this.#observer.observe(list);
    // Before anything is painted, so that nothing jumps.
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #look(): void {
    const narrow = !!this.#list && this.#list.getClientRects().length > 0;
    if (narrow === this.#narrow) return;
    this.#narrow = narrow;
    this.#host.requestUpdate();
  }
}
