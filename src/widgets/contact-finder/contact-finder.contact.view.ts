import type { Id } from '../../data/contact-points.js';
import { mailHref } from '../../lib/links.js';
import type { Locale } from '../../localization/localization.js';
import { smsHref, telHref } from '../../lib/phone.js';
import type { Action } from '../../ui/action.js';
import { markedText } from '../../ui/marked-text.js';
import { shownPhone } from '../../ui/phone-text.js';
import { formHref } from '../../ui/wish.js';
import * as shared from '../../ui/ui.strings.js';
import * as strings from './contact-finder.card.strings.js';
import type { FinderHandlers, FinderUi } from './contact-finder.handlers.js';
import type { CardView, ContactAction } from './contact-finder.model.js';

/** Id of a card's heading: what its controls are about, since they are called the same on every card. */
export const headingId = (id: Id): string => `name-${id}`;

/** A way to get in touch as a button or link. */
export const contactAction = (
  action: ContactAction,
  { point: { id } }: CardView,
  ui: FinderUi,
  on: FinderHandlers,
): Action => ({ ...wayIn(action, id, ui, on), describedBy: headingId(id) });

function wayIn(action: ContactAction, id: Id, ui: FinderUi, on: FinderHandlers): Action {
  switch (action.kind) {
    case 'call':
      return { text: shared.call(shownPhone(action.number)), href: telHref(action.number) };
    case 'sms':
      return { text: strings.sms(shownPhone(action.number)), href: smsHref(action.number) };
    case 'form':
      return {
        text: shared.wantGroup(),
        href: formHref(ui.formUrl, id),
        onPress: (press) => on.interest(id, press),
      };
    case 'email':
      return { text: shared.email(action.address), href: mailHref(action.address) };
    case 'website':
      return { text: strings.website(), href: action.url };
  }
}

/** Who answers a number. */
export function labelOf(action: ContactAction, { point }: CardView, locale: Locale) {
  const { label, number } = 'label' in action ? action : {};
  const at = label ? point.phones?.findIndex((one) => one.number === number && one.label === label) : -1;
  return markedText(point, `phones.${at}.label`, locale);
}
