/** Which contact point a person opened. */
export interface ContactPointSelectDetail {
  /** Id of the contact point. */
  readonly contactPoint: string;
}

/** A person opened a contact point: its folded details, or its dot on the map. */
export class SelvhjelpContactPointSelectEvent extends Event {
  constructor(readonly detail: ContactPointSelectDetail) {
    super('selvhjelp-contact-point-select', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'selvhjelp-contact-point-select': SelvhjelpContactPointSelectEvent;
  }
}
