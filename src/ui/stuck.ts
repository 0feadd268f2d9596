import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../data/api-error.js';
import type { Service } from '../data/service.js';
import { mailHref } from '../lib/links.js';
import { telHref } from '../lib/phone.js';
import type { Action } from './action.js';
import { nextSteps } from './next-steps.js';
import { shownPhone } from './phone-text.js';
import { failure, statePanel } from './state-panel.js';
import * as strings from './ui.strings.js';

export interface Organisation {
  name: string;
  phone?: string;
  email?: string;
  url?: string;
}

/** One way to reach an organisation, the most direct; none when it can't be called, written to or looked up. */
export function organisationAction({ name, phone, email, url }: Organisation): Action[] {
  if (phone) return [{ text: strings.call(`${name}: ${shownPhone(phone)}`), href: telHref(phone) }];
  if (email) return [{ text: strings.email(name), href: mailHref(email) }];
  return url ? [{ text: strings.visit(name), href: url }] : [];
}

/** Those who can be turned to anywhere: the national contact, then whoever runs the backend. */
export const organisationSteps = ({ national, operator }: Service): Action[] =>
  [national, operator].flatMap((one) => (one ? organisationAction(one) : []));

/** What a `WidgetController` knows of a widget that has nothing to show. */
export interface Stuck {
  level: number;
  /** Absent: no backend is named. That is a fault of the page, told in the console. */
  error?: ApiError | undefined;
  /** It is being tried again. */
  busy: boolean;
  help: boolean;
  service: Service;
  retry: () => void;
}

/** Nothing can be shown: why, and what can be done instead. */
export function stuckView({ level, error, busy, help, service, retry }: Stuck): TemplateResult {
  const panel = error ? failure(error, retry) : { title: strings.nothingTitle(), text: strings.askLocally() };
  const steps = organisationSteps(service);
  return html`<div aria-busy=${String(busy)}>
    ${statePanel(level, panel)} ${nextSteps(level, { steps, help })}
    ${help || steps.length > 0 || panel.text === strings.askLocally() ? nothing : html`<p>${strings.askLocally()}</p>`}
  </div>`;
}
