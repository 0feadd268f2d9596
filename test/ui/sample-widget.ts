import type { nothing } from 'lit';
import { LitElement, html, type TemplateResult } from 'lit';
import { AnnouncerController } from '../../src/controllers/announcer-controller.js';
import { CrisisController } from '../../src/controllers/crisis-controller.js';
import { LanguageController } from '../../src/controllers/language-controller.js';
import { activateLocale, activeLocale, type Locale } from '../../src/localization/localization.js';
import { chooseLocale, forgetChoice } from '../../src/localization/page-language.js';
import { ground } from '../../src/styles/shared.styles.js';
import { frame, type FrameView } from '../../src/ui/frame.js';
import { heading } from '../../src/ui/heading.js';
import { formStyles } from '../../src/ui/form.styles.js';
import { uiStyles } from '../../src/ui/ui.styles.js';

/** A widget with nothing of its own: what is tested is what all widgets share. */
export class SampleWidget extends LitElement {
  static override styles = [...ground, ...uiStyles, formStyles];

  readonly language = new LanguageController(this);
  readonly crisis = new CrisisController(this);
  readonly announcer = new AnnouncerController(this);
  view: Partial<FrameView> = {};
  content?: () => TemplateResult | typeof nothing = () => html`<p>Innhold</p>`;
  draws = 0;

  override render(): TemplateResult {
    this.draws += 1;
    const inner = this.content?.();
    return frame({
      language: this.language,
      crisis: this.crisis,
      announcer: this.announcer,
      fallback: false,
      level: 2,
      header: html`${heading(2, 'Overskrift', { size: 'title' })}`,
      content: inner === undefined ? undefined : html`${inner}`,
      ...this.view,
    });
  }

  /** Everything that a person can read in it. */
  get words(): string {
    return (this.find('.root')?.innerText ?? '').replace(/\s+/g, ' ');
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.shadowRoot?.querySelector<E>(selector) ?? null;
  }

  button(name: string): HTMLButtonElement {
    const all = [...(this.shadowRoot?.querySelectorAll('button') ?? [])];
    const found = all.find((button) => button.textContent?.trim() === name);
    if (!found) throw new Error(`no button says "${name}"`);
    return found;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await settled(this);
  }
}

if (!customElements.get('sample-widget')) customElements.define('sample-widget', SampleWidget);

/** Until a change of language has gone through and everything is drawn. */
export async function settled(...widgets: SampleWidget[]): Promise<void> {
  // The observer of <html lang> and the change itself each take a turn of the microtask queue.
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  for (const widget of widgets) await widget.updateComplete;
}

export async function sampleWidget(
  set: Partial<Pick<SampleWidget, 'view' | 'content'>> = {},
  parent: Element = document.body,
): Promise<SampleWidget> {
  const widget = document.createElement('sample-widget') as SampleWidget;
  Object.assign(widget, set);
  parent.append(widget);
  await settled(widget);
  return widget;
}

/** To be called after each test: no widget left, no choice made, bokmål. */
export async function cleanUp(): Promise<void> {
  for (const widget of document.querySelectorAll('sample-widget')) widget.remove();
  document.documentElement.removeAttribute('lang');
  document.documentElement.removeAttribute('style');
  forgetChoice();
  await settled();
  if (activeLocale() !== 'nb') await activateLocale('nb');
}

/** Runs `check` in each language and colour scheme. */
export async function everywhere(
  widget: SampleWidget,
  check: (where: string) => Promise<void>,
): Promise<void> {
  for (const locale of ['nb', 'nn', 'en'] satisfies Locale[]) {
    for (const scheme of ['light', 'dark']) {
      chooseLocale(locale);
      widget.setAttribute('color-scheme', scheme);
      widget.requestUpdate();
      await settled(widget);
      await check(`${locale}, ${scheme}`);
    }
  }
}
