import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import { actionView } from '../../src/ui/action.js';
import { nextSteps } from '../../src/ui/next-steps.js';
import { skeleton } from '../../src/ui/skeleton.js';
import { cleanUp, sampleWidget, type SampleWidget } from '../ui/sample-widget.js';

const content = () =>
  html`${actionView({ text: 'Nettstedet', href: 'https://eksempel.example' }, 'primary')}
    <a class="address" href="https://adresse.example">https://adresse.example</a>
    ${actionView({ text: 'Kopier', onPress: () => undefined }, 'secondary')} ${skeleton()}`;

const shown = (widget: SampleWidget, selector: string) => widget.find(selector)!.getClientRects().length > 0;
const top = (widget: SampleWidget, selector: string) => widget.find(selector)!.getBoundingClientRect().top;

describe('On paper', () => {
  let widget: SampleWidget;
  beforeEach(async () => {
    await emulateMedia({ media: 'print' });
    widget = await sampleWidget({ content });
  });
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    await cleanUp();
  });

  it('text is black on white, dark scheme or not', () => {
    widget.setAttribute('color-scheme', 'dark');
    const { color, backgroundColor } = getComputedStyle(widget.find('.root')!);
    expect([color, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(getComputedStyle(widget.find('a.button')!).color).to.equal('rgb(0, 0, 0)');
  });

  it('a link says where it leads', () => {
    const after = getComputedStyle(widget.find('a.button')!, '::after').content;
    expect(after).to.contain('https://eksempel.example');
  });

  it('an address that is a link stands there once', () => {
    expect(getComputedStyle(widget.find('a.address')!, '::after').content).to.equal('none');
  });

  it('the crisis lines stand at the foot, all of them', () => {
    expect(top(widget, '.crisis')).to.be.greaterThan(top(widget, '.content'));
    expect(widget.find('.crisis details a')!.getClientRects().length).to.be.greaterThan(0);
    expect(widget.find('.crisis details a')!.checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
  });

  it('a step that only a screen can take leaves no empty line', async () => {
    widget.remove();
    const steps = [
      { text: 'Vis', onPress: () => undefined },
      { text: 'Ring oss', href: 'tel:00000000' },
    ];
    widget = await sampleWidget({ content: () => nextSteps(2, { help: false, steps }) });
    expect(
      [...widget.shadowRoot!.querySelectorAll('.next-steps li')].map((li) => li.getClientRects().length),
    ).to.deep.equal([0, 1]);
  });

  it('nothing is ringed, wherever the focus was', () => {
    widget.find('a.button')!.focus();
    expect(getComputedStyle(widget.find('a.button')!).outlineStyle).to.equal('none');
  });

  it('what only a screen can do is left out', () => {
    expect(['.languages', 'button.button', '.skeletons'].filter((each) => shown(widget, each))).to.deep.equal(
      [],
    );
  });
});

describe('In forced colours', () => {
  afterEach(async () => {
    await emulateMedia({ forcedColors: 'none' });
    await cleanUp();
  });

  it('the one filled button keeps a fill that the system chose', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const widget = await sampleWidget({ content });
    const probe = document.createElement('i');
    probe.style.cssText = 'forced-color-adjust: none; color: HighlightText; background-color: Highlight';
    document.body.append(probe);
    const { color, backgroundColor } = getComputedStyle(widget.find('.primary')!);
    const system = getComputedStyle(probe);
    expect([color, backgroundColor]).to.deep.equal([system.color, system.backgroundColor]);
    probe.remove();
  });
});
