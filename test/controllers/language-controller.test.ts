import { expect } from '@open-wc/testing';
import { cleanUp, sampleWidget, settled } from '../ui/sample-widget.js';

describe('Choosing a language in a widget', () => {
  afterEach(cleanUp);

  it('marks the one that is chosen', async () => {
    const widget = await sampleWidget();
    await widget.press('Nynorsk');
    const pressed = [...widget.shadowRoot!.querySelectorAll('[aria-pressed="true"]')];
    expect(pressed.map((button) => button.textContent?.trim())).to.deep.equal(['Nynorsk']);
  });

  it('offers each language by its own name, marked as what it is', async () => {
    const widget = await sampleWidget();
    const buttons = [...widget.shadowRoot!.querySelectorAll<HTMLButtonElement>('.languages button')];
    expect(buttons.map((button) => button.lang)).to.deep.equal([
      'nb',
      'nn',
      'en',
      'uk',
      'ar',
      'pl',
      'so',
      'ti',
    ]);
    expect(buttons[4]!.dir).to.equal('rtl');
  });

  it('opens a text where the interface does not speak the language, and leaves the interface alone', async () => {
    const widget = await sampleWidget();
    await widget.press('العربية');
    const panel = widget.find('.welcome')!;
    expect(panel.lang).to.equal('ar');
    expect(getComputedStyle(panel).direction).to.equal('rtl');
    expect(widget.find('.root')!.lang).to.equal('nb');
    expect(widget.words).to.contain('مسودة');
    panel.querySelector('summary')!.click();
    expect(widget.words).to.contain('Utkast:');
    expect(widget.button('العربية').getAttribute('aria-expanded')).to.equal('true');
  });

  it('shows that text only where it was asked for', async () => {
    const [first, second] = [await sampleWidget(), await sampleWidget()];
    await first.press('Polski');
    await settled(second);
    expect(second.find('.welcome')).to.equal(null);
  });

  for (const closing of ['Українська', 'Закрити']) {
    it(`closes the text again by "${closing}", with focus left on the language`, async () => {
      const widget = await sampleWidget();
      await widget.press('Українська');
      widget.button(closing).focus();
      await widget.press(closing);
      expect(widget.find('.welcome')).to.equal(null);
      expect(widget.shadowRoot!.activeElement?.textContent?.trim()).to.equal('Українська');
    });
  }

  it('closes the text when the person picks a language of the interface', async () => {
    const widget = await sampleWidget();
    await widget.press('Soomaali');
    await widget.press('English');
    expect(widget.find('.welcome')).to.equal(null);
    expect(widget.find('.root')!.lang).to.equal('en');
  });
});
