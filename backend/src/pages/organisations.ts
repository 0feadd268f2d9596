import { mailHref } from '../../../src/lib/links.js';
import { telHref } from '../../../src/lib/phone.js';
import { shownPhone } from '../../../src/ui/phone-text.js';
import { html, type Template } from './html.js';

interface Organisation {
  name: string;
  phone?: string | undefined;
  email?: string | undefined;
  url?: string | undefined;
}

/** A name with every way to reach it. */
export function organisation({ name, phone, email, url }: Organisation): Template {
  const call = phone && telHref(phone);
  return html`${url ? html`<a href="${url}">${name}</a>` : name}${
    call && phone ? html`, <a href="${call}">${shownPhone(phone)}</a>` : undefined
  }${email ? html`, <a href="${mailHref(email)}">${email}</a>` : undefined}`;
}
