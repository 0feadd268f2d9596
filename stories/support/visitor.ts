import { html, type LitElement } from 'lit';

/** What the municipality of Eksempel has to offer itself: nothing of it is real. */
export const help = html`<p slot="help">
  <a href="tel:00000000">Ring servicetorget i Eksempel: 00 00 00 00</a>
</p>`;

/* ---- what a visitor does ---- */

export const find = <T extends Element = HTMLElement>(widget: LitElement, selector: string): T =>
  widget.shadowRoot!.querySelector<T>(selector)!;

export const press =
  (selector: string) =>
  (widget: LitElement): void =>
    find(widget, selector).click();

export const type =
  (text: string, selector = '#place') =>
  (widget: LitElement): void => {
    const field = find<HTMLInputElement>(widget, selector);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

export const search =
  (text: string) =>
  async (widget: LitElement): Promise<void> => {
    type(text)(widget);
    await widget.updateComplete;
    press('[part=search] .primary')(widget);
  };

export const unfold = (widget: LitElement): void =>
  widget.shadowRoot!.querySelectorAll('details').forEach((fold) => (fold.open = true));

/* ---- when ---- */

const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

/** Until something like it is drawn, or there has been time enough: in some stories it never is. */
export async function drawn(widget: LitElement, selector: string): Promise<void> {
  for (let frame = 0; frame < 60 && !find(widget, selector); frame += 1) {
    await widget.updateComplete;
    await nextFrame();
  }
}

/** Until nothing is fetched or sent any more. */
export async function settle(widget: LitElement): Promise<void> {
  for (let frame = 0; frame < 10; frame += 1) {
    await widget.updateComplete;
    await nextFrame();
  }
}
