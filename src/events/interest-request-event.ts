/** Where a person would like to join a group. Ids and municipality numbers only. */
export interface InterestRequestDetail {
  /** Id of the contact point. */
  readonly contactPoint: string;
  /** Present municipality number (four digits) that the person chose, when they chose one. */
  readonly municipality?: string;
}

/**
 * A person pressed "Si at du ønsker en gruppe".
 *
 * The first interest form on the page takes it with `preventDefault()`, fills in the place and takes focus;
 * so can the host page. Left alone, the finder follows its `form-url`.
 */
export class SelvhjelpInterestRequestEvent extends Event {
  constructor(readonly detail: InterestRequestDetail) {
    super('selvhjelp-interest-request', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'selvhjelp-interest-request': SelvhjelpInterestRequestEvent;
  }
}
