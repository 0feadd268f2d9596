import { expect } from '@open-wc/testing';
import { warnOnLowContrast } from '../../src/controllers/low-contrast.js';
import { cleanUp, sampleWidget } from '../ui/sample-widget.js';

const now = (run: () => void) => run();

describe('A theme that is hard to read', () => {
  const { warn } = console;
  let told: string[];
  beforeEach(() => {
    told = [];
    console.warn = (text: string) => void told.push(text);
  });
  afterEach(async () => {
    console.warn = warn;
    await cleanUp();
  });

  const check = async (theme: { [name: string]: string }, scheme = 'light') => {
    const widget = await sampleWidget();
    widget.setAttribute('color-scheme', scheme);
    for (const [name, value] of Object.entries(theme))
      widget.style.setProperty(`--selvhjelp-color-${name}`, value);
    warnOnLowContrast(widget, now);
    return widget;
  };

  it('is told to the embedder, with both colours and the figure', async () => {
    await check({ accent: '#ffdd00' });
    expect(told.join())
      .to.contain('--selvhjelp-color-on-accent')
      .and.contain('1.3')
      .and.contain('rgb(255, 221, 0)');
  });

  it('is worked out in the colours that are shown, dark ones too', async () => {
    await check({ link: 'light-dark(#000, #222)' }, 'dark');
    expect(told.join()).to.contain('--selvhjelp-color-link');
  });

  it('leaves nothing in the widget', async () => {
    const widget = await check({ accent: '#ffdc01' });
    expect(widget.find('.root > i')).to.equal(null);
  });

  it('is not one that can be read, nor ours', async () => {
    await check({ accent: '#ffdd00', 'on-accent': '#000' });
    await check({});
    await check({}, 'dark');
    expect(told).to.deep.equal([]);
  });
});
