import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ports } from '../../data/ports.js';
import { inView, safeDocument } from '../../lib/safe-document.js';
import { nextLook, touched, watched, type Idle, type Watch } from './interest-form.model.js';

export interface LeavingOptions {
  /** Something of a person's would be left for whoever comes next. */
  atRisk(): boolean;
  /** Something that was to be sent would be lost by a reload. */
  wouldLose(): boolean;
  /** The warning comes up or goes; `over`: the answers are to be cleared. */
  onIdle(idle: Idle | { kind: 'over' }): void;
}

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Asks before the page is left, and sees that nobody is there any more; listens to the page only while there is
 * something to lose.
 */
export class LeavingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: LeavingOptions;
  #watch?: Watch | undefined;
  #callOff?: () => void;

  constructor(host: ReactiveControllerHost & HTMLElement, options: LeavingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#settle();
  }

  hostDisconnected(): void {
    this.#settle();
  }

  hostUpdated(): void {
    this.#settle();
  }

  /** Somebody is there: all of the time again. */
  stay(): void {
    this.#note(touched(ports.now(), inView()));
  }

  /** @internal */
  handleEvent(event: Event): void {
    if (!this.#watch) return;
    if (event.type === 'beforeunload') {
      if (this.#options.wouldLose()) event.preventDefault();
    } else if (event.type === 'visibilitychange') this.#look();
    // The warning is answered by its button alone, so that nobody misses it.
    else if (this.#watch.idle.kind === 'awake') this.#note(touched(ports.now(), inView()));
  }

  #settle(): void {
    const watching = this.#host.isConnected && this.#options.atRisk();
    if (watching === !!this.#watch) return;
    const how = watching ? 'addEventListener' : 'removeEventListener';
    window[how]('beforeunload', this);
    safeDocument[how]('visibilitychange', this);
    for (const touch of TOUCHES) window[how](touch, this, { capture: true, passive: true });
    this.stay();
    if (watching) return;
    this.#callOff?.();
    this.#watch = undefined;
  }

  readonly #look = (): void => {
    if (this.#watch) this.#note(watched(this.#watch, ports.now(), inView()));
  };

  #note(watch: Watch): void {
    const before = this.#watch?.idle.kind ?? 'awake';
    this.#watch = watch;
    this.#callOff?.();
    const ms = nextLook(watch);
    if (ms !== undefined) this.#callOff = ports.after(ms, this.#look);
    // A second warning has a later end than the first.
    if (watch.idle.kind !== 'awake' || before !== 'awake') this.#options.onIdle(watch.idle);
  }
}
