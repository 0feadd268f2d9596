import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ports } from '../data/ports.js';
import { inView, safeDocument } from '../lib/safe-document.js';

const MINUTE_MS = 60_000;

const minuteNow = (): number => Math.floor(ports.now() / MINUTE_MS);

/**
 * What is shown of the time stays true while the page stands: looks at the clock when the page comes into view, and at
 * each minute as long as it matters.
 */
export class ClockController implements ReactiveController {
  /** Since the epoch. What is made from the time is made anew when this is another. */
  minute = minuteNow();
  readonly #host: ReactiveControllerHost;
  readonly #matters: () => boolean;
  #timer?: ReturnType<typeof setTimeout>;

  /** @param matters something of what is shown changes with the minutes; asked after each drawing */
  constructor(host: ReactiveControllerHost, matters: () => boolean) {
    this.#host = host;
    this.#matters = matters;
    host.addController(this);
  }

  hostConnected(): void {
    safeDocument.addEventListener('visibilitychange', this);
    this.handleEvent();
  }

  hostDisconnected(): void {
    safeDocument.removeEventListener('visibilitychange', this);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    this.#wait();
  }

  /** @internal */
  handleEvent(): void {
    const minute = minuteNow();
    if (minute !== this.minute) this.#host.requestUpdate();
    this.minute = minute;
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (inView() && this.#matters())
      this.#timer = setTimeout(() => this.handleEvent(), MINUTE_MS - (ports.now() % MINUTE_MS));
  }
}
