import { aTimeout, expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { DialogController } from '../../src/controllers/dialog-controller.js';

class SampleDialog extends LitElement {
  static override properties = { asked: { type: Boolean }, drawn: { type: Boolean } };
  declare asked: boolean;
  declare drawn: boolean;
  forgets = false;

  constructor() {
    super();
    this.asked = false;
    this.drawn = true;
    new DialogController(this, {
      isOpen: () => this.asked,
      lead: 'h2',
      onLeft: () => (this.asked = this.asked && !this.forgets),
    });
  }

  override render() {
    return this.drawn
      ? html`<dialog>
          <button>Lukk</button>
          <h2 tabindex="-1">Dagen</h2>
        </dialog>`
      : html`<p>Vent</p>`;
  }

  get dialog(): HTMLDialogElement {
    return this.shadowRoot!.querySelector('dialog')!;
  }

  get isModal(): boolean {
    return this.dialog.matches(':modal');
  }
}
customElements.define('sample-dialog', SampleDialog);

describe('The dialog of an element', () => {
  let sample: SampleDialog;

  beforeEach(async () => {
    sample = document.body.appendChild(document.createElement('sample-dialog') as SampleDialog);
    await sample.updateComplete;
  });
  afterEach(() => sample.remove());

  const ask = (asked: boolean): Promise<boolean> => {
    sample.asked = asked;
    return sample.updateComplete;
  };

  it('opens and closes as the state says, and leads to what one wants to hear first', async () => {
    expect(sample.dialog.open).to.equal(false);
    await ask(true);
    expect(sample.isModal).to.equal(true);
    expect(sample.shadowRoot!.activeElement?.localName).to.equal('h2');
    await ask(false);
    expect(sample.dialog.open).to.equal(false);
  });

  it('is modal again when its element was moved', async () => {
    await ask(true);
    document.body.prepend(sample);
    sample.requestUpdate();
    await aTimeout(0);
    expect(sample.isModal).to.equal(true);
  });

  it('stays closed after a move where the state forgets it', async () => {
    sample.forgets = true;
    await ask(true);
    document.body.prepend(sample);
    await sample.updateComplete;
    expect(sample.dialog.open).to.equal(false);
  });

  it('waits until it is drawn', async () => {
    sample.drawn = false;
    await ask(true);
    sample.drawn = true;
    await sample.updateComplete;
    expect(sample.isModal).to.equal(true);
  });
});
