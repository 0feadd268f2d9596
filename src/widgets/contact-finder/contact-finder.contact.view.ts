import { displayPhone, smsHref, telHref } from '../../lib/phone.js';
import { mailHref } from '../../lib/links.js';
import type { Action } from '../../ui/action.js';
import * as strings from './contact-finder.card.strings.js';
import type { FinderHandlers, FinderUi } from './contact-finder.handlers.js';
import type { CardView, ContactAction } from './contact-finder.model.js';

/** Language of a text, when it is not the one around it. */
export const langOf = (lang: string, ui: FinderUi): string | undefined =>
  lang === ui.locale ? undefined : lang;

const NO_BREAK = '\u00a0';
/** A number is never broken over two lines. */
export const shownPhone = (number: string): string => displayPhone(number).replaceAll(' ', NO_BREAK);

/** A way to get in touch as a button or link. */
export function contactAction(
  action: ContactAction,
  card: CardView,
  ui: FinderUi,
  on: FinderHandlers,
): Action {
  switch (action.kind) {
    case 'call':
      return {
        text: strings.call(shownPhone(action.number)),
        href: telHref(action.number),
      };
    case 'sms':
      return {
        text: strings.sms(shownPhone(action.number)),
        href: smsHref(action.number),
      };
    case 'form':
      return {
        text: strings.interest(),
        href: formHref(ui.formUrl, card.point.id),
        onPress: (press) => on.interest(card.point.id, press),
      };
    case 'email':
      return { text: strings.email(action.address), href: mailHref(action.address) };
    case 'website':
      return { text: strings.website(), href: action.url };
  }
}

/** Who answers a number. */
export const labelOf = (action: ContactAction): string | undefined =>
  'label' in action ? action.label : undefined;

/** The form's page with the place's id; relative addresses belong to the page that we stand on. */
export function formHref(formUrl: string | undefined, id: string): string | undefined {
  if (!formUrl) return undefined;
  try {
    const url = new URL(formUrl, document.baseURI);
    url.searchParams.set('contact-point', id);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
