/** Which event a person opened. */
export interface EventSelectDetail {
  /** Id of the event. */
  readonly event: string;
}

/** A person opened an event of the calendar. */
export class SelvhjelpEventSelectEvent extends Event {
  constructor(readonly detail: EventSelectDetail) {
    super('selvhjelp-event-select', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'selvhjelp-event-select': SelvhjelpEventSelectEvent;
  }
}
