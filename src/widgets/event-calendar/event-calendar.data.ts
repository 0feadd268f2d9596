import type { LitElement } from 'lit';
import { LoadController, type LoadState } from '../../controllers/load-controller.js';
import type { WidgetController } from '../../controllers/widget-controller.js';
import { loadContactPoints, type ContactPoint } from '../../data/contact-points.js';
import { loadPastEvents, withPast, type CalendarEvent } from '../../data/events.js';

const NO_POINTS: readonly ContactPoint[] = [];
const NO_EVENTS: readonly CalendarEvent[] = [];

export interface CalendarDataOptions {
  widget: WidgetController<CalendarEvent>;
  /** Somebody has asked for what is past. */
  wantsPast: () => boolean;
  onPast: (state: LoadState<CalendarEvent[]>) => void;
}

/** The events, those that are past too once they have come, and the contact points that hold them. */
export class CalendarData {
  readonly #widget: WidgetController<CalendarEvent>;
  /** To name organisers, and to know who takes a wish; without them there is still a calendar. */
  readonly #points: LoadController<ContactPoint[], [string]>;
  readonly #past: LoadController<CalendarEvent[], [string]>;
  #joined?: { of: readonly unknown[]; events: readonly CalendarEvent[] };

  constructor(host: LitElement, { widget, wantsPast, onPast }: CalendarDataOptions) {
    this.#widget = widget;
    const args = (): [string] | undefined =>
      widget.backendUrl === undefined ? undefined : [widget.backendUrl];
    this.#points = new LoadController(host, {
      args,
      load: ([url], signal) => loadContactPoints(url, signal),
    });
    this.#past = new LoadController(host, {
      args: () => (wantsPast() ? args() : undefined),
      load: ([url], signal) => loadPastEvents(url, signal),
      onSettled: onPast,
    });
  }

  get points(): readonly ContactPoint[] {
    return lastOf(this.#points) ?? NO_POINTS;
  }

  get pastStatus(): LoadState<unknown>['status'] {
    return this.#past.state.status;
  }

  /** Asks for what is past again. */
  retryPast(): void {
    this.#past.retry();
  }

  /** The same list while it is: much is remembered by it. */
  get events(): readonly CalendarEvent[] {
    const { records = NO_EVENTS } = this.#widget;
    const past = lastOf(this.#past);
    if (!past) return records;
    if (this.#joined?.of[0] !== records || this.#joined.of[1] !== past)
      this.#joined = { of: [records, past], events: withPast(records, past) };
    return this.#joined.events;
  }
}

const lastOf = <T>({ state }: LoadController<T, [string]>): T | undefined =>
  'last' in state ? state.last?.value : undefined;
