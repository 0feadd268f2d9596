/** What the drivers of all widgets have in common: a widget on a page, its backend, and anything that can be pressed. */
import { fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { html, type LitElement, type TemplateResult } from 'lit';
import '../../src/index.js';
import { fakeBackend, type FakeBackend, type FakeBackendOptions } from './fake-backend.js';

export interface WidgetOptions extends FakeBackendOptions {
  backend?: FakeBackend;
  /** Attributes of the element; `false` leaves one out. */
  attributes?: Record<string, string | boolean>;
  /** What the page puts inside the element. */
  children?: TemplateResult;
  /** Don't wait until there is something to see. */
  loading?: boolean;
}

/** Puts an element of ours on a page and waits until its backend has answered, or failed. */
export async function openWidget<N extends keyof HTMLElementTagNameMap, D extends WidgetDriver<LitElement>>(
  name: N,
  drive: (element: HTMLElementTagNameMap[N], backend: FakeBackend) => D,
  options: WidgetOptions,
): Promise<D> {
  const backend = options.backend ?? fakeBackend(options);
  const element = document.createElement(name);
  const attributes: Record<string, string | boolean> = { 'backend-url': backend.url, ...options.attributes };
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(attribute, value === true ? '' : value);
  }
  if (options.children) {
    const inside = await fixture<HTMLElement>(html`<div>${options.children}</div>`);
    element.append(...inside.childNodes);
  }
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.append(element);
  const widget = drive(element, backend);
  await widget.element.updateComplete;
  if (!options.loading) await widget.settled();
  return widget;
}

const tidy = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

export const textOf = (node: Node | null | undefined): string => tidy(node?.textContent ?? '');

export class WidgetDriver<E extends LitElement> {
  constructor(
    readonly element: E,
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

  /** Presses what is called so, or begins so. */
  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.drawn();
  }

  button(name: string, within: ParentNode = this.root): HTMLElement {
    const all = [...within.querySelectorAll<HTMLElement>('button, a[href], summary, [role="button"]')];
    const label = (one: HTMLElement) => tidy(one.getAttribute('aria-label') ?? one.textContent);
    const found = all.find((one) => label(one) === name) ?? all.find((one) => label(one).startsWith(name));
    if (!found) throw new Error(`Nothing to press called "${name}" among: ${all.map(label).join(' | ')}`);
    return found;
  }

  /** What has the focus inside the widget, by its text or its id. */
  focused(): string {
    const at = this.root.activeElement;
    return textOf(at) || at?.id || '';
  }

  /** The next event of this name on the page; its detail. */
  next<T>(name: string, onEvent?: (event: Event) => void): Promise<T> {
    return new Promise((resolve) =>
      document.addEventListener(
        name,
        (event) => {
          onEvent?.(event);
          resolve((event as Event & { detail: T }).detail);
        },
        { once: true },
      ),
    );
  }
}

/** A widget with a list, and what a person does to make it shorter. */
export class ListDriver<E extends LitElement> extends WidgetDriver<E> {
  /** The host's children are in view. */
  showsFallback(): boolean {
    const slot = this.root.querySelector<HTMLSlotElement>('slot:not([name])');
    return slot !== null && !slot.hidden;
  }

  // Search

  field(): HTMLInputElement {
    return this.root.querySelector<HTMLInputElement>('[part~="search"] input')!;
  }

  hasSearch(): boolean {
    return this.root.querySelector('[part~="search"]') !== null;
  }

  /** Types into the field, as far as it is a whole text; nothing is pressed. */
  async type(text: string): Promise<void> {
    this.field().value = text;
    this.field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.drawn();
  }

  /** Types and presses "Søk". */
  async search(text: string): Promise<void> {
    await this.type(text);
    await this.press('Søk');
  }

  suggestions(): string[] {
    return [...this.root.querySelectorAll('[part~="suggestions"] button')].map(textOf);
  }

  /** The places to choose from when what was typed is several. */
  choices(): string[] {
    return [...this.root.querySelectorAll('[part~="which"] button')].map(textOf);
  }

  heading(): string {
    return textOf(this.root.querySelector('#results'));
  }

  /** The sentence under the heading. */
  lead(): string {
    return textOf(this.root.querySelector('#results-lead'));
  }

  nextSteps(): string[] {
    return [...this.root.querySelectorAll('[part~="next-steps"] li')].map((step) => {
      const slot = step.querySelector('slot');
      return slot ? slot.assignedNodes().map(textOf).join(' ') : textOf(step);
    });
  }

  /** What can be ticked is drawn when the fold has opened. */
  async openFilters(): Promise<void> {
    const fold = this.root.querySelector<HTMLDetailsElement>('[part~="filters"] details')!;
    if (!fold.open) {
      const opened = new Promise((resolve) => fold.addEventListener('toggle', resolve, { once: true }));
      fold.open = true;
      await opened;
      await this.drawn();
    }
  }

  async tick(option: string): Promise<void> {
    await this.openFilters();
    const row = [...this.root.querySelectorAll<HTMLElement>('.check-row')].find((one) =>
      textOf(one).startsWith(option),
    );
    if (!row) throw new Error(`No choice called "${option}"`);
    row.querySelector('input')!.click();
    await this.drawn();
  }

  chips(): string[] {
    return [...this.root.querySelectorAll('[part~="chips"] .chip')].map(textOf);
  }
}
