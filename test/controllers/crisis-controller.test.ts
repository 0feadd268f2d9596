import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { cleanUp, sampleWidget, settled, type SampleWidget } from '../ui/sample-widget.js';

const QUESTION = 'Trenger du noen å snakke med nå?';
const hasBlock = (widget: SampleWidget) => widget.find('section.crisis') !== null;
const hasLink = (widget: SampleWidget) => widget.find('.crisis-link') !== null;

const saysDemo = (widget: SampleWidget) => widget.words.includes('Dette er en demonstrasjon.');

describe('The strip that says that the data are demo data', () => {
  afterEach(cleanUp);

  it('stands once on a page, in the first widget that has such', async () => {
    const own = await sampleWidget();
    const demo = { view: { demo: true } };
    const [first, second] = [await sampleWidget(demo), await sampleWidget(demo)];
    await settled(own, first, second);
    expect([own, first, second].map(saysDemo)).to.deep.equal([false, true, false]);
  });

  it('moves on when the widget that had it goes, or turns out to have none', async () => {
    const demo = { view: { demo: true } };
    const [first, second, third] = [
      await sampleWidget(demo),
      await sampleWidget(demo),
      await sampleWidget(demo),
    ];
    first.remove();
    await settled(second, third);
    expect([second, third].map(saysDemo)).to.deep.equal([true, false]);
    second.view = { demo: false };
    second.requestUpdate();
    await settled(second, third);
    expect([second, third].map(saysDemo)).to.deep.equal([false, true]);
  });
});

describe('The crisis block', () => {
  afterEach(cleanUp);

  it('stands in the first widget of the page, and the others lead to it', async () => {
    const [first, second, third] = [await sampleWidget(), await sampleWidget(), await sampleWidget()];
    expect([first, second, third].map(hasBlock)).to.deep.equal([true, false, false]);
    expect([first, second, third].map(hasLink)).to.deep.equal([false, true, true]);
  });

  it('moves to a widget that is put in before the others', async () => {
    const late = await sampleWidget();
    const early = document.createElement('sample-widget') as SampleWidget;
    document.body.prepend(early);
    await settled(early, late);
    expect([early, late].map(hasBlock)).to.deep.equal([true, false]);
  });

  it('moves on when the widget that had it goes, and back with it', async () => {
    const [first, second] = [await sampleWidget(), await sampleWidget()];
    first.remove();
    await settled(second);
    expect(hasBlock(second)).to.equal(true);
    document.body.prepend(first);
    await settled(first, second);
    expect([first, second].map(hasBlock)).to.deep.equal([true, false]);
  });

  it('takes focus when somebody follows the line that leads to it', async () => {
    const [first, second] = [await sampleWidget(), await sampleWidget()];
    await second.press(QUESTION);
    expect(first.shadowRoot!.activeElement).to.equal(first.find('.crisis'));
  });

  it('comes to the person when the one on the page cannot be seen', async () => {
    const tab = document.createElement('div');
    document.body.append(tab);
    const first = await sampleWidget({}, tab);
    const second = await sampleWidget();
    tab.style.display = 'none';
    await second.press(QUESTION);
    await settled(first, second);
    expect([first, second].map(hasBlock)).to.deep.equal([false, true]);
    expect(second.shadowRoot!.activeElement).to.equal(second.find('.crisis'));
    tab.remove();
  });

  it('stands in the first widget that shows more than what the page put there, and moves up when another does', async () => {
    const first = await sampleWidget({ content: undefined as never, view: { fallback: true } });
    const second = await sampleWidget();
    await settled(first, second);
    expect(hasBlock(second)).to.equal(true);
    first.content = () => html`<p>Innhold</p>`;
    first.requestUpdate();
    await settled(first, second);
    await settled(first, second);
    expect([first, second].map(hasBlock)).to.deep.equal([true, false]);
  });

  it('is the page’s own where the page has marked one: the widgets lead to it', async () => {
    const own = document.createElement('aside');
    own.dataset['selvhjelpCrisis'] = '';
    own.tabIndex = -1;
    own.textContent = 'Ring 116 123';
    document.body.append(own);
    const [first, second] = [await sampleWidget(), await sampleWidget()];
    await settled(first, second);
    expect([first, second].map(hasBlock)).to.deep.equal([false, false]);
    await first.press(QUESTION);
    expect(document.activeElement).to.equal(own);
    own.remove();
    await second.press(QUESTION);
    await settled(first, second);
    expect(second.shadowRoot!.activeElement).to.equal(second.find('.crisis'));
  });

  it('stands in a widget that can be seen when the first one is in a closed tab', async () => {
    const tab = document.createElement('div');
    tab.style.display = 'none';
    document.body.append(tab);
    const first = await sampleWidget({}, tab);
    const second = await sampleWidget();
    await settled(first, second);
    expect([first, second].map(hasBlock)).to.deep.equal([false, true]);
    tab.remove();
  });
});
