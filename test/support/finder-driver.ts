/**
 * The finder as a visitor meets it, in the words of the domain.
 *
 * ```ts
 * const finder = await openFinder();            // Eksempel kommune, ready
 * await finder.search('Lenvik');
 * finder.heading();                              // "2 steder i Senja"
 * finder.card('Eksempel frivilligsentral').call() // "tel:+4700000000"
 * ```
 */
import { waitUntil } from '@open-wc/testing';
import type { ContactFinderElement } from '../../src/widgets/contact-finder/contact-finder.element.js';
import { ListDriver, openWidget, textOf, type WidgetOptions } from './widget-driver.js';

export type FinderOptions = WidgetOptions;
export { textOf };

/** Opens a finder on a page and waits until its backend has answered, or failed. */
export const openFinder = (options: FinderOptions = {}): Promise<FinderDriver> =>
  openWidget('selvhjelp-contact-finder', (element, backend) => new FinderDriver(element, backend), options);

export class FinderDriver extends ListDriver<ContactFinderElement> {
  override async settled(): Promise<void> {
    await super.settled();
    // What is folded is drawn when the browser has nothing better to do.
    const empty = 'details[part~="details"]:not(:has(.facts))';
    await waitUntil(() => !this.root.querySelector(empty), 'folds are still empty', {
      interval: 1,
      timeout: 5000,
    });
    await this.drawn();
  }

  // Results

  /** Names of the places shown, in order. */
  results(): string[] {
    return [...this.root.querySelectorAll('[part~="card"]')].map((card) => this.#nameOf(card));
  }

  /** Headings of the groups of places. */
  groups(): string[] {
    return [...this.root.querySelectorAll('.group > .heading')].map(textOf);
  }

  /** Which groups of places are shown. */
  tiers(): (string | undefined)[] {
    return [...this.root.querySelectorAll<HTMLElement>('.group')].map(({ dataset }) => dataset['tier']);
  }

  card(name: string): CardDriver {
    const card = [...this.root.querySelectorAll<HTMLElement>('[part~="card"]')].find(
      (one) => this.#nameOf(one) === name,
    );
    if (!card) throw new Error(`No card called "${name}" among ${this.results().join(', ')}`);
    return new CardDriver(card, this);
  }

  #nameOf(card: Element): string {
    return textOf(card.querySelector('.heading bdi'));
  }
}

export class CardDriver {
  constructor(
    readonly element: HTMLElement,
    readonly finder: FinderDriver,
  ) {}

  text(): string {
    return textOf(this.element);
  }

  /** Ways to get in touch on the face of the card. */
  actions(): string[] {
    return [...this.element.querySelectorAll('.actions a, .actions button')].map(textOf);
  }

  /** Where "Ring …" leads. */
  call(): string | undefined {
    return this.element.querySelector<HTMLAnchorElement>('.actions a[href^="tel:"]')?.href;
  }

  freshness(): string {
    return textOf(this.element.querySelector('[part~="freshness"]'));
  }

  isOpen(): boolean {
    return this.element.querySelector('details')!.open;
  }

  /** Opens or closes the folded details. */
  async open(): Promise<void> {
    await this.press('Adresse, åpningstider');
  }

  async press(name: string): Promise<void> {
    this.finder.button(name, this.element).click();
    await this.finder.drawn();
  }

  link(name: string): HTMLAnchorElement {
    return this.finder.button(name, this.element) as HTMLAnchorElement;
  }

  /** The facts of the fold: label → text. */
  facts(): Record<string, string> {
    return Object.fromEntries(
      [...this.element.querySelectorAll('.facts dt')].map((label) => [
        textOf(label),
        textOf(label.nextElementSibling),
      ]),
    );
  }
}

/** Timers that wait until they are told: announcements settle when a test says so. */
export function heldTimers(): { pass(): void; restore(): void } {
  const real = { set: window.setTimeout, clear: window.clearTimeout };
  const waiting = new Map<number, () => void>();
  let last = 1e9;
  window.setTimeout = ((run: () => void, ms = 0) => {
    if (ms !== 400 && ms !== 1000) return real.set.call(window, run, ms);
    waiting.set(++last, run);
    return last;
  }) as typeof setTimeout;
  window.clearTimeout = ((timer: number) =>
    waiting.delete(timer) || real.clear.call(window, timer)) as typeof clearTimeout;
  return {
    pass() {
      const due = [...waiting.values()];
      waiting.clear();
      for (const run of due) run();
    },
    restore() {
      window.setTimeout = real.set;
      window.clearTimeout = real.clear;
    },
  };
}
