/** "Si at du ønsker en gruppe": where it leads. */
import { webAddress } from '../data/resource-url.js';
import {
  SelvhjelpInterestRequestEvent,
  type InterestRequestDetail,
} from '../events/interest-request-event.js';

/** The form's page with the contact point's id; relative addresses belong to the page that we stand on. */
export function formHref(formUrl: string | undefined, id: string): string | undefined {
  const url = formUrl ? webAddress(formUrl) : undefined;
  url?.searchParams.set('contact-point', id);
  return url?.href;
}

/** Offers the wish to the page. False when nobody took it, and there is no page of a form to go to either. */
export function wish(
  host: HTMLElement & { formUrl?: string },
  detail: InterestRequestDetail,
  press: MouseEvent,
): boolean {
  // A new tab or window was asked for: the link leads there by itself.
  if (press.ctrlKey || press.metaKey || press.shiftKey) return true;
  const left = host.dispatchEvent(new SelvhjelpInterestRequestEvent(detail));
  if (!left) press.preventDefault();
  return !left || !!formHref(host.formUrl, detail.contactPoint);
}
