import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** The clock, so that a test can hold it. */
export interface Timers {
  set(run: () => void, ms: number): unknown;
  clear(timer: unknown): void;
}

const PAGE_TIMERS: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer as number),
};

/** Long enough for a person who types or ticks fast to cause one announcement, not five. */
const SETTLE_MS = 400;

/**
 * One polite live region for a widget.
 *
 * A newer text replaces one that still waits. The texts go by turns into two places, since a screen reader says
 * nothing when the same text is put into the same place again.
 */
export class AnnouncerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #timers: Timers;
  #waiting?: unknown;
  #texts: [string, string] = ['', ''];
  #turn = 0;

  constructor(host: ReactiveControllerHost, timers: Timers = PAGE_TIMERS) {
    this.#host = host;
    this.#timers = timers;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#cancel();
    this.#texts = ['', ''];
  }

  /** @param afterMs how long to wait for something newer; 1000 for "Henter …", so that a quick answer is heard alone */
  announce(text: string, afterMs = SETTLE_MS): void {
    this.#cancel();
    this.#waiting = this.#timers.set(() => this.#say(text), afterMs);
  }

  /** Must be in the page before anything is announced: rendered always, by the frame. */
  render(): TemplateResult {
    const [first, second] = this.#texts;
    return html`<div class="visually-hidden" role="status"><span>${first}</span><span>${second}</span></div>`;
  }

  #say(text: string): void {
    this.#waiting = undefined;
    this.#turn = 1 - this.#turn;
    this.#texts = this.#turn ? [text, ''] : ['', text];
    this.#host.requestUpdate();
  }

  #cancel(): void {
    if (this.#waiting !== undefined) this.#timers.clear(this.#waiting);
    this.#waiting = undefined;
  }
}
