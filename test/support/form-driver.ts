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
import { waitUntil } from '@open-wc/testing';
import type { InterestFormElement } from '../../src/widgets/interest-form/interest-form.element.js';
import type { Service } from '../../src/data/service.js';
import { exampleService } from './fake-backend.js';
import { openWidget, textOf, WidgetDriver, type WidgetOptions } from './widget-driver.js';

export type FormOptions = WidgetOptions;

/** What a backend says that takes wishes, and asks for these fields besides what is required. */
export const takingWishes = (
  fields: readonly string[] = [],
  changes: Record<string, unknown> = {},
): Service =>
  exampleService({ offers: { interests: { fields, fallbackReceiver: 'eksempel-nasjonal' } }, ...changes });

/** Opens a form on a page and waits until its backend, which takes wishes, has answered, or failed. */
export const openForm = (options: FormOptions = {}): Promise<FormDriver> =>
  openWidget('selvhjelp-interest-form', (element, backend) => new FormDriver(element, backend), {
    service: takingWishes(),
    ...options,
  });

export class FormDriver extends WidgetDriver<InterestFormElement> {
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

  links(): string[] {
    return [...this.root.querySelectorAll<HTMLAnchorElement>('.content a[href]')].map(({ href }) => href);
  }

  /** Whether a page that is left now would ask first. */
  static asksBeforeLeaving(): boolean {
    return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  }
}
