/**
 * The interest form as a person meets it, in the words of the domain.
 *
 * ```ts
 * const form = await openForm();                 // Eksempel kommune, ready
 * await form.chooseMunicipality('Senja');
 * await form.fillIn();                           // phone, adult, consent: as little as can be sent
 * await form.send();
 * form.reference();                              // "ABCD-2345"
 * ```
 */
import { fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/index.js';
import type { InterestFormElement } from '../../src/widgets/interest-form/interest-form.element.js';
import { fakeBackend, type FakeBackend, type FakeBackendOptions } from './fake-backend.js';
import { textOf } from './finder-driver.js';

export interface FormOptions extends FakeBackendOptions {
  backend?: FakeBackend;
  /** Attributes of the element; `false` leaves one out. */
  attributes?: Record<string, string | boolean>;
  /** What the page puts inside the element. */
  children?: TemplateResult;
  /** Don't wait until there is something to see. */
  loading?: boolean;
}

/** Opens a form on a page and waits until its backend has answered, or failed. */
export async function openForm(options: FormOptions = {}): Promise<FormDriver> {
  const backend = options.backend ?? fakeBackend(options);
  const element = document.createElement('selvhjelp-interest-form');
  const attributes: Record<string, string | boolean> = { 'backend-url': backend.url, ...options.attributes };
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  if (options.children) {
    const inside = await fixture<HTMLElement>(html`<div>${options.children}</div>`);
    element.append(...inside.childNodes);
  }
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.append(element);
  const form = new FormDriver(element, backend);
  await element.updateComplete;
  if (!options.loading) await form.settled();
  return form;
}

export class FormDriver {
  constructor(
    readonly element: InterestFormElement,
    readonly backend: FakeBackend,
  ) {}

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** Until nothing is being fetched and everything is drawn. */
  async settled(): Promise<void> {
    await waitUntil(() => !this.root.querySelector('.root [aria-busy="true"]'), 'still loading', {
      interval: 1,
    });
    await this.drawn();
  }

  async drawn(): Promise<void> {
    await this.element.updateComplete;
    await nextFrame();
    await this.element.updateComplete;
  }

  /** All text in view, without the host's own. */
  text(): string {
    const root = this.root.querySelector<HTMLElement>('.root');
    return root?.hidden ? '' : textOf(root);
  }

  part(name: string): string {
    return textOf(this.root.querySelector(`[part~="${name}"]`));
  }

  has(part: string): boolean {
    return this.root.querySelector(`[part~="${part}"]`) !== null;
  }

  // Where, and who reads it

  /** Types a place and presses "Søk". */
  async chooseMunicipality(name: string): Promise<void> {
    const field = this.root.querySelector<HTMLInputElement>('#place')!;
    field.value = name;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.drawn();
    await this.press('Søk');
  }

  receiver(): string {
    return this.part('receiver');
  }

  // What a person fills in

  /** The labels of everything that is asked, in order, without their tags. */
  questions(): string[] {
    return [...this.root.querySelectorAll<HTMLElement>('[part~="form"] .field > .label')].map((label) =>
      textOf(label.firstChild?.nextSibling ?? label.firstChild),
    );
  }

  field(name: string): HTMLInputElement {
    return this.root.querySelector<HTMLInputElement>(`input[type]#${name}`)!;
  }

  async type(
    name: 'phone' | 'email' | 'alias' | 'reference' | 'withdrawalCode',
    text: string,
  ): Promise<void> {
    const field = this.field(name);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.drawn();
  }

  /** Ticks a row, by its words; with `question`, the one under that question. */
  async tick(words: string, question?: string): Promise<void> {
    this.row(words, question).click();
    await this.drawn();
  }

  row(words: string, question?: string): HTMLInputElement {
    const rows = [...this.root.querySelectorAll<HTMLElement>('.check-row')];
    const found = rows.find(
      (row) =>
        textOf(row).startsWith(words) &&
        (!question || textOf(row.closest('fieldset')?.querySelector('legend')).startsWith(question)),
    );
    if (!found) throw new Error(`No row called "${words}" among: ${rows.map(textOf).join(' | ')}`);
    return found.querySelector('input')!;
  }

  /** As little as can be sent. */
  async fillIn(phone = '00 00 00 00'): Promise<void> {
    await this.tick('På telefon', 'Hvordan kan vi nå deg?');
    await this.type('phone', phone);
    await this.tick('Ja', 'Er du 18');
    await this.consent();
  }

  async consent(): Promise<void> {
    this.root.querySelector<HTMLInputElement>('[data-field="consent"] input')!.click();
    await this.drawn();
  }

  // Sending

  sendButton(): HTMLButtonElement {
    return this.root.querySelector<HTMLButtonElement>('[part~="form"] .send')!;
  }

  /** What the button says now. */
  sendText(): string {
    return textOf(this.sendButton().querySelector('span:not(.unseen)'));
  }

  async send(): Promise<void> {
    this.sendButton().click();
    await this.answered();
  }

  /** Until what was sent has its answer. */
  async answered(): Promise<void> {
    await this.element.updateComplete;
    await waitUntil(() => !this.root.querySelector('[aria-disabled="true"]'), 'still sending', {
      interval: 1,
    });
    await this.drawn();
  }

  /** The lines of the summary above the button. */
  errors(): string[] {
    return [...this.root.querySelectorAll('[part~="errors"] li')].map(textOf);
  }

  /** The error at a field, without "Feil:". */
  errorAt(name: string): string {
    return textOf(this.root.querySelector(`#${name}-error`)).replace(/^Feil: /, '');
  }

  reference(): string {
    return textOf(this.root.querySelector('.codes dd'));
  }

  withdrawalCode(): string {
    return textOf(this.root.querySelector('.codes dd:last-of-type'));
  }

  // Anything that can be pressed

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.drawn();
  }

  button(name: string, within: ParentNode = this.root): HTMLElement {
    const all = [...within.querySelectorAll<HTMLElement>('button, a[href], summary')];
    const found = all.find((one) => textOf(one) === name) ?? all.find((one) => textOf(one).startsWith(name));
    if (!found) throw new Error(`Nothing to press called "${name}" among: ${all.map(textOf).join(' | ')}`);
    return found;
  }

  links(): string[] {
    return [...this.root.querySelectorAll<HTMLAnchorElement>('.content a[href]')].map(({ href }) => href);
  }

  /** What has the focus inside the form, by its text or its id. */
  focused(): string {
    const at = this.root.activeElement;
    return textOf(at) || at?.id || '';
  }

  /** The next event of this name on the page. */
  next<T>(name: string): Promise<T> {
    return new Promise((resolve) =>
      document.addEventListener(name, (event) => resolve((event as Event & { detail: T }).detail), {
        once: true,
      }),
    );
  }

  /** Whether a page that is left now would ask first. */
  static asksBeforeLeaving(): boolean {
    return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  }
}
