import { html, type TemplateResult } from 'lit';
import { displayPhone, telHref } from '../lib/phone.js';

/** A number is never broken over two lines. */
export const shownPhone = (number: string): string => displayPhone(number).replaceAll(' ', '\u00a0');

/** A number as a link that dials it. */
export const telephone = (number: string): TemplateResult =>
  html`<a href=${telHref(number) ?? ''} dir="ltr">${shownPhone(number)}</a>`;
