import type { ApiErrorKind } from '../data/api-error.js';

/** The widgets by name, as events tell of them. */
export type WidgetName = 'contact-finder' | 'interest-form' | 'event-calendar' | 'explainer';

export interface DataLoadedDetail {
  readonly widget: WidgetName;
  /** Records that the backend has, before place and filters. */
  readonly count: number;
}

export interface DataFailedDetail {
  readonly widget: WidgetName;
  /** `offline`, `timeout`, `http` or `shape`. */
  readonly code: ApiErrorKind;
}

/** A widget has new data from the backend. */
export class SelvhjelpDataLoadedEvent extends Event {
  constructor(readonly detail: DataLoadedDetail) {
    super('selvhjelp-data-loaded', { bubbles: true, composed: true });
  }
}

/** A widget could not get new data; it may go on showing older data, and shows what else can be done. */
export class SelvhjelpDataFailedEvent extends Event {
  constructor(readonly detail: DataFailedDetail) {
    super('selvhjelp-data-failed', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'selvhjelp-data-loaded': SelvhjelpDataLoadedEvent;
    'selvhjelp-data-failed': SelvhjelpDataFailedEvent;
  }
}
