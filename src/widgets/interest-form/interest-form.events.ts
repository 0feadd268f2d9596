/** Who received a wish. */
export interface InterestSentDetail {
  /** Id of the contact point, as the backend named it. */
  readonly contactPoint: string;
}

/** A wish for a group was sent, and stored. */
export class SelvhjelpInterestSentEvent extends Event {
  constructor(readonly detail: InterestSentDetail) {
    super('selvhjelp-interest-sent', { bubbles: true, composed: true });
  }
}

/** Somebody took a wish back. Whether there was one, nobody is told. */
export class SelvhjelpInterestWithdrawnEvent extends Event {
  constructor() {
    super('selvhjelp-interest-withdrawn', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'selvhjelp-interest-sent': SelvhjelpInterestSentEvent;
    'selvhjelp-interest-withdrawn': SelvhjelpInterestWithdrawnEvent;
  }
}
