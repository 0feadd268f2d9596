import { expect } from '@open-wc/testing';
import { cleanUp, everywhere, sampleWidget } from './sample-widget.js';

describe('The frame', () => {
  afterEach(cleanUp);

  const withChildren = async (set: Parameters<typeof sampleWidget>[0]) => {
    const widget = await sampleWidget(set);
    widget.innerHTML = '<p id="own">Ring oss</p>';
    return { widget, own: widget.querySelector('p')! };
  };

  it('leaves what the page put there in view until something is ready', async () => {
    const { widget, own } = await withChildren({ view: { fallback: true }, content: undefined as never });
    expect(own.getClientRects().length).to.equal(1);
    expect(widget.find('.root')!.getClientRects().length).to.equal(0);
  });

  it('takes it out of view when something is', async () => {
    const { widget, own } = await withChildren({ view: { fallback: false } });
    expect(own.getClientRects().length).to.equal(0);
    expect(widget.words).to.contain('Innhold');
  });

  it('keeps both when nothing can be shown but next steps', async () => {
    const { widget, own } = await withChildren({ view: { fallback: true } });
    expect(own.getClientRects().length).to.equal(1);
    expect(widget.words).to.contain('Innhold');
  });

  it("leaves the page's own text the page's look", async () => {
    document.documentElement.style.color = 'rgb(1, 2, 3)';
    const { own } = await withChildren({ view: { fallback: true } });
    expect(getComputedStyle(own).color).to.equal('rgb(1, 2, 3)');
  });

  it('says on top that the data are for demonstration', async () => {
    const widget = await sampleWidget({ view: { demo: true } });
    expect(widget.words.trim()).to.match(/^Dette er en demonstrasjon/);
  });

  it('says when the answer is an old one, and from when', async () => {
    const widget = await sampleWidget({ view: { staleSince: Date.UTC(2026, 10, 21, 9, 15) } });
    expect(widget.words).to.contain('Dette er det vi visste 21. november 2026 kl. 10.15.');
  });

  it('is read without trouble, in each language, light and dark', async () => {
    const widget = await sampleWidget({ view: { demo: true, staleSince: 0 } });
    widget.find<HTMLDetailsElement>('details')!.open = true;
    widget.language.choose('ar');
    await everywhere(widget, async (where) => {
      await expect(widget, where).to.be.accessible();
    });
  });
});
