import { expect } from '@open-wc/testing';
import { configure } from '../../src/configuration.js';
import { activeLocale, directionOf, toLocale } from '../../src/localization/localization.js';
import { chooseLocale, followPageLanguage } from '../../src/localization/page-language.js';
import { SampleWidget, cleanUp, sampleWidget, settled } from '../ui/sample-widget.js';

const page = document.documentElement;

describe('The language of the widgets', () => {
  afterEach(async () => {
    configure({ locale: null });
    await cleanUp();
  });

  it('is bokmål on a page that says nothing, or something else', async () => {
    const widget = await sampleWidget();
    expect(widget.find('.root')!.lang).to.equal('nb');
    page.lang = 'se';
    await settled(widget);
    expect(widget.find('.root')!.lang).to.equal('nb');
  });

  it('is that of the page', async () => {
    page.lang = 'nn-NO';
    const widget = await sampleWidget();
    expect(widget.find('.root')!.lang).to.equal('nn');
    expect(widget.words).to.contain('Treng du nokon å snakke med no?');
  });

  it('follows when the page changes its language later', async () => {
    const [first, second] = [await sampleWidget(), await sampleWidget()];
    page.lang = 'en';
    await settled(first, second);
    expect(first.words).to.contain('Do you need someone to talk to now?');
    expect(second.words).to.contain('Do you need someone to talk to now?');
  });

  it('is what the embedder configures, before what the page says', async () => {
    page.lang = 'en';
    configure({ locale: 'nn' });
    const widget = await sampleWidget();
    expect(widget.find('.root')!.lang).to.equal('nn');
    configure({ locale: null });
    await settled(widget);
    expect(widget.find('.root')!.lang).to.equal('en');
  });

  it('is what a person chooses, before everything else, in all widgets', async () => {
    const [first, second] = [await sampleWidget(), await sampleWidget()];
    await first.press('English');
    await settled(second);
    expect([first, second].map((widget) => widget.find('.root')!.lang)).to.deep.equal(['en', 'en']);
    page.lang = 'nn';
    configure({ locale: 'nn' });
    await settled(first, second);
    expect(second.find('.root')!.lang).to.equal('en');
  });

  it('is remembered nowhere', async () => {
    const widget = await sampleWidget();
    const { href } = location;
    await widget.press('Nynorsk');
    expect(document.cookie).to.equal('');
    expect(Object.keys(localStorage).concat(Object.keys(sessionStorage)).join()).not.to.match(/selvhjelp|nn/);
    expect(location.href).to.equal(href);
  });

  it('has changed when a widget comes back after being away', async () => {
    const widget = await sampleWidget();
    widget.remove();
    page.lang = 'en';
    await settled();
    document.body.append(widget);
    await settled(widget);
    expect(widget.words).to.contain('Do you need someone to talk to now?');
  });

  it('changes in a widget that was taken out while another one stayed', async () => {
    const [stays, moves] = [await sampleWidget(), await sampleWidget()];
    moves.remove();
    await stays.press('Nynorsk');
    document.body.append(moves);
    await settled(moves);
    expect(moves.find('.root')!.lang).to.equal('nn');
  });

  it('reaches widgets that stood in the page before the module came', async () => {
    document.body.insertAdjacentHTML('beforeend', '<late-widget></late-widget>');
    const late = document.querySelector('late-widget') as SampleWidget;
    customElements.define('late-widget', class extends SampleWidget {});
    page.lang = 'nn';
    await settled(late);
    expect(late.words).to.contain('Treng du nokon å snakke med no?');
    await late.press('English');
    expect(late.words).to.contain('Do you need someone to talk to now?');
    late.remove();
  });

  it('draws each widget once when the page has its language from the start', async () => {
    page.lang = 'nn';
    chooseLocale('nn');
    await settled();
    const widget = await sampleWidget();
    // The second draw is the crisis block finding its place.
    expect(widget.draws).to.be.at.most(2);
    expect(activeLocale()).to.equal('nn');
  });
});

describe('Watching the page', () => {
  const observed: MutationObserver[] = [];
  const { observe, disconnect } = MutationObserver.prototype;

  before(() => {
    MutationObserver.prototype.observe = function (target, options) {
      if (target === page) observed.push(this);
      return observe.call(this, target, options);
    };
    MutationObserver.prototype.disconnect = function () {
      const at = observed.indexOf(this);
      if (at >= 0) observed.splice(at, 1);
      return disconnect.call(this);
    };
  });
  after(() => Object.assign(MutationObserver.prototype, { observe, disconnect }));
  afterEach(cleanUp);

  it('takes one observer for all widgets, and none when the last one is gone', async () => {
    expect(observed).to.have.length(0);
    const widgets = [await sampleWidget(), await sampleWidget(), await sampleWidget()];
    expect(observed).to.have.length(1);
    for (const widget of widgets) widget.remove();
    expect(observed).to.have.length(0);
    document.body.append(...widgets);
    expect(observed).to.have.length(1);
  });

  it('ends when the listener is taken away, and not twice', () => {
    const leave = followPageLanguage(() => undefined);
    expect(observed).to.have.length(1);
    leave();
    leave();
    expect(observed).to.have.length(0);
  });
});

describe('A language tag', () => {
  it('is read with or without a country', () => {
    const tags = ['nb-NO', 'no', 'NO', 'nn_NO', 'en-GB', 'se', '', undefined, 'english', 'constructor'];
    expect(tags.map((tag) => toLocale(tag))).to.deep.equal([
      'nb',
      'nb',
      'nb',
      'nn',
      'en',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('tells which way the script runs', () => {
    expect(['nb', 'ar', 'ti', 'fa-IR', 'arn'].map(directionOf)).to.deep.equal([
      'ltr',
      'rtl',
      'ltr',
      'rtl',
      'ltr',
    ]);
  });
});
