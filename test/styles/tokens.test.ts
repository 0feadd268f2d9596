import { expect } from '@open-wc/testing';
import { cleanUp, sampleWidget } from '../ui/sample-widget.js';

const DARK = 'rgb(18, 25, 27)';
const LIGHT = 'rgb(255, 255, 255)';

describe('Colours and the page', () => {
  let page: HTMLElement;
  beforeEach(() => {
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(async () => {
    page.remove();
    await cleanUp();
  });

  const background = async (set?: (widget: HTMLElement) => void) => {
    const widget = await sampleWidget({}, page);
    set?.(widget);
    return getComputedStyle(widget.find('.root')!).backgroundColor;
  };

  it('are light on a page that says nothing', async () => {
    expect(await background()).to.equal(LIGHT);
  });

  it('are dark where the page itself is dark', async () => {
    page.style.colorScheme = 'dark';
    expect(await background()).to.equal(DARK);
  });

  it('follow the nearest ancestor, not the page', async () => {
    document.documentElement.style.colorScheme = 'dark';
    page.style.colorScheme = 'light';
    expect(await background()).to.equal(LIGHT);
  });

  it('are what the attribute says, whatever the page is', async () => {
    page.style.colorScheme = 'dark';
    expect(await background((widget) => widget.setAttribute('color-scheme', 'light'))).to.equal(LIGHT);
    page.style.colorScheme = 'light';
    expect(await background((widget) => widget.setAttribute('color-scheme', 'dark'))).to.equal(DARK);
  });

  it('are those of the theme when it sets them', async () => {
    page.style.setProperty('--selvhjelp-color-background', '#fafafa');
    expect(await background()).to.equal('rgb(250, 250, 250)');
  });

  it('of a pressed button follow the accent of the theme', async () => {
    page.style.setProperty('--selvhjelp-color-accent', '#800000');
    const widget = await sampleWidget({}, page);
    const probe = document.createElement('i');
    probe.style.backgroundColor = 'var(--_accent-active)';
    widget.find('.frame')!.append(probe);
    const [red, green] = getComputedStyle(probe)
      .backgroundColor.match(/[\d.]+/g)!
      .map(Number);
    expect(red, 'red').to.be.greaterThan(0);
    expect(green, 'green').to.equal(0);
  });
});
