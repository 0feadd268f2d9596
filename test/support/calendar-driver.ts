/**
 * The calendar as a visitor meets it, in the words of the domain.
 *
 * ```ts
 * const calendar = await openCalendar();   // the events of Eksempel kommune, 18 November 2026 at noon
 * await calendar.open('Åpen lunsj');
 * calendar.event('Åpen lunsj').facts();    // { Når: 'Onsdag 18. november kl. 11.30–13.00', … }
 * ```
 */
import { waitUntil } from '@open-wc/testing';
import type { EventCalendarElement } from '../../src/widgets/event-calendar/event-calendar.element.js';
import { ListDriver, openWidget, textOf, type WidgetOptions } from './widget-driver.js';

export type CalendarOptions = WidgetOptions;
export { textOf };

/** Opens a calendar on a page and waits until its backend has answered, or failed. */
export const openCalendar = (options: CalendarOptions = {}): Promise<CalendarDriver> =>
  openWidget('selvhjelp-event-calendar', (element, backend) => new CalendarDriver(element, backend), options);

export class CalendarDriver extends ListDriver<EventCalendarElement> {
  override async settled(): Promise<void> {
    await super.settled();
    // Nothing shows that organisers are still looked for.
    const asked = () => this.backend.requests().includes('contact-points.json');
    if (this.element.backendUrl) await waitUntil(asked, 'never asked for organisers', { interval: 1 });
    await new Promise((done) => setTimeout(done));
    await this.drawn();
  }

  /** Titles of the events in the list, in order, with their tags. */
  events(): string[] {
    return this.#titles('.list [part~="event"]');
  }

  /** Titles of the online group. */
  remote(): string[] {
    return this.#titles('[data-group="remote"] [part~="event"]');
  }

  /** Titles of what has begun. */
  ongoing(): string[] {
    return this.#titles('[data-group="ongoing"] [part~="event"]');
  }

  /** The text of the event that is shown large. */
  large(): string {
    return textOf(this.root.querySelector('[part~="next"]'));
  }

  /** Headings of months and days, in order. */
  days(): string[] {
    return [...this.root.querySelectorAll('.list .date .visually-hidden')].map(textOf);
  }

  months(): string[] {
    return [...this.root.querySelectorAll('.list .group > .heading')].map(textOf);
  }

  /** Whom one can choose, the chosen one with a mark. */
  audiences(): string[] {
    return [...this.root.querySelectorAll('[part~="audiences"] button')].map(
      (one) => (one.getAttribute('aria-pressed') === 'true' ? '✓ ' : '') + textOf(one),
    );
  }

  event(title: string): EventDriver {
    const all = [...this.root.querySelectorAll<HTMLElement>('[part~="event"]')];
    const found = all.find((one) => textOf(one.querySelector('.event-title')).endsWith(title));
    if (!found)
      throw new Error(`No event called "${title}" among ${this.#titles('[part~="event"]').join(', ')}`);
    return new EventDriver(found, this);
  }

  /** Opens an event, or closes it. */
  async open(title: string): Promise<EventDriver> {
    this.event(title).title().click();
    await this.drawn();
    return this.event(title);
  }

  /** The next page of the list. */
  async showMore(): Promise<void> {
    this.root.querySelector<HTMLElement>('.list .more button')!.click();
    await this.drawn();
  }

  // Time

  /** What can be pressed to go elsewhere in time. */
  travels(): string[] {
    return [...this.root.querySelectorAll('[part~="travel"] button')].map(textOf);
  }

  /** Fills in a date, `YYYY-MM-DD`, and goes there. */
  async goTo(date: string): Promise<void> {
    this.root.querySelector<HTMLInputElement>('#date')!.value = date;
    await this.press('Gå');
  }

  /** Looks for words among the events. */
  async lookFor(words: string): Promise<void> {
    await this.openFilters();
    const field = this.root.querySelector<HTMLInputElement>('#words')!;
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.drawn();
  }

  // Month

  table(): HTMLTableElement {
    return this.root.querySelector<HTMLTableElement>('[part~="month"]')!;
  }

  /** The cell of a day of the month that is shown. */
  cell(day: number): HTMLElement {
    const cells = [...this.table().querySelectorAll<HTMLElement>('td:has(time)')];
    return cells[day - 1]!;
  }

  /** The window of the month view, when it is open. */
  window(): HTMLDialogElement | null {
    return this.root.querySelector<HTMLDialogElement>('dialog[open]');
  }

  #titles(selector: string): string[] {
    return [...this.root.querySelectorAll(`${selector} .event-title`)].map(textOf);
  }
}

export class EventDriver {
  constructor(
    readonly element: HTMLElement,
    readonly calendar: CalendarDriver,
  ) {}

  title(): HTMLElement {
    return this.element.querySelector<HTMLElement>('.event-title')!;
  }

  isOpen(): boolean {
    return this.title().getAttribute('aria-expanded') === 'true';
  }

  text(): string {
    return textOf(this.element);
  }

  /** The facts of an open event: label → text. */
  facts(): Record<string, string> {
    return Object.fromEntries(
      [...this.element.querySelectorAll('.facts dt')].map((label) => [
        textOf(label),
        textOf(label.nextElementSibling),
      ]),
    );
  }

  /** What can be done with an open event. */
  actions(): string[] {
    return [...this.element.querySelectorAll('.buttons a, .buttons button')].map(textOf);
  }

  async press(name: string): Promise<void> {
    this.calendar.button(name, this.element).click();
    await this.calendar.drawn();
  }

  link(name: string): HTMLAnchorElement {
    return this.calendar.button(name, this.element) as HTMLAnchorElement;
  }
}
