import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { actionView } from '../../src/ui/action.js';
import { cleanUp, sampleWidget, type SampleWidget } from '../ui/sample-widget.js';

const content = () =>
  html`<p class="small">Liten tekst</p>
    <span class="tag">Merke</span>
    ${actionView({ text: 'Ring 00 00 00 00', href: 'tel:0' }, 'primary')}
    <label for="place">Sted</label><input class="input" id="place" />
    <p>Selvhjelpsgruppekontaktpunktoversiktsredigeringsverktøyleverandørkonferanse</p>`;

/** CSS that real pages have. */
const PAGES: { [what: string]: string } = {
  'resets everything': '* { all: unset !important }',
  'has small root text': 'html { font-size: 62.5% }',
  'has huge root text': 'html { font-size: 40px }',
  'has tiny text': 'body, body * { font-size: 1px !important }',
  'lets much flow in': `body { white-space: nowrap; text-indent: -9999px; cursor: none; pointer-events: none;
    -webkit-text-fill-color: transparent; letter-spacing: 3em; text-transform: uppercase; line-height: 0.1;
    word-spacing: 5em; text-align: right; font-weight: 900; font-style: italic; user-select: none }`,
  'dresses every element':
    '* { display: inline !important; float: left !important; color: red !important; background: red !important }',
  'takes outlines away': '* { outline: 0 !important; box-shadow: none !important }',
};

describe('On a page that', () => {
  let style: HTMLStyleElement;
  let widget: SampleWidget;

  const on = async (css: string) => {
    style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    widget = await sampleWidget({ content });
  };
  const look = (selector: string) => getComputedStyle(widget.find(selector)!);

  afterEach(async () => {
    style.remove();
    await cleanUp();
  });

  for (const [what, css] of Object.entries(PAGES)) {
    describe(what, () => {
      beforeEach(() => on(css));

      it('all text can be read', () => {
        for (const element of widget.shadowRoot!.querySelectorAll<HTMLElement>('.frame :not(svg, path)')) {
          const { fontSize, color, webkitTextFillColor } = getComputedStyle(element);
          const name = `${element.localName}.${element.className}`;
          expect(parseFloat(fontSize), name).to.be.at.least(13.9);
          expect(webkitTextFillColor, name).to.equal(color);
          expect(color, name).not.to.equal('rgb(255, 0, 0)');
        }
      });

      it('text runs as we set it', () => {
        const { whiteSpace, textIndent, letterSpacing, textTransform, fontStyle, fontWeight } =
          look('p.small');
        expect({ whiteSpace, textIndent, letterSpacing, textTransform, fontStyle, fontWeight }).to.deep.equal(
          {
            whiteSpace: 'normal',
            textIndent: '0px',
            letterSpacing: 'normal',
            textTransform: 'none',
            fontStyle: 'normal',
            fontWeight: '400',
          },
        );
        expect(parseFloat(look('p.small').lineHeight)).to.be.at.least(20);
      });

      it('everything can be pressed', () => {
        expect(look('.button').pointerEvents).to.equal('auto');
        expect(look('.button').cursor).to.equal('pointer');
        expect(widget.find('.button')!.getBoundingClientRect().height).to.be.at.least(44);
        for (const button of widget.shadowRoot!.querySelectorAll('.languages button')) {
          expect(button.getBoundingClientRect().height).to.be.at.least(24);
          expect(button.getBoundingClientRect().width).to.be.at.least(24);
        }
      });

      it('the widget is a block with a width of its own', () => {
        expect(getComputedStyle(widget).display).to.equal('block');
        expect(widget.getBoundingClientRect().width).to.be.at.least(300);
      });

      it('focus is seen', () => {
        const link = widget.find('.button')!;
        link.focus({ focusVisible: true });
        expect(getComputedStyle(link).outlineStyle).to.equal('solid');
        expect(getComputedStyle(link).outlineWidth).to.equal('3px');
      });
    });
  }
});

describe('The wrapper', () => {
  afterEach(cleanUp);

  it('keeps inside 320 px, long words and all', async () => {
    const page = document.createElement('div');
    page.style.inlineSize = '320px';
    document.body.append(page);
    const widget = await sampleWidget({ content }, page);
    expect(widget.find('.root')!.scrollWidth).to.be.at.most(320);
    page.remove();
  });

  it('takes part in a flex row, where a container has no width of its own', async () => {
    const page = document.createElement('div');
    page.style.cssText = 'display: flex; inline-size: 600px';
    document.body.append(page);
    const widget = await sampleWidget({ content }, page);
    expect(widget.getBoundingClientRect().width).to.be.at.least(300);
    page.style.inlineSize = '200px';
    expect(widget.getBoundingClientRect().width).to.be.at.most(200);
    page.remove();
  });

  it('stays unseen in a tab that the page hides by visibility', async () => {
    const page = document.createElement('div');
    page.style.visibility = 'hidden';
    document.body.append(page);
    const widget = await sampleWidget({ content }, page);
    expect(getComputedStyle(widget.find('.button')!).visibility).to.equal('hidden');
    page.remove();
  });

  it('stays away when the page hides the element', async () => {
    const widget = await sampleWidget({ content });
    widget.hidden = true;
    expect(getComputedStyle(widget).display).to.equal('none');
  });

  it('runs from right to left without leaving its box', async () => {
    const widget = await sampleWidget({ content });
    widget.find('.root')!.dir = 'rtl';
    expect(getComputedStyle(widget.find('.crisis')!).borderRightWidth).to.equal('4px');
    expect(widget.find('.root')!.scrollWidth).to.be.at.most(widget.clientWidth);
  });

  it("takes the page's typeface, or the one that the theme sets", async () => {
    document.documentElement.style.fontFamily = 'Georgia';
    const widget = await sampleWidget({ content });
    expect(getComputedStyle(widget.find('.button')!).fontFamily).to.equal('Georgia');
    widget.style.setProperty('--selvhjelp-font-family', 'Verdana');
    expect(getComputedStyle(widget.find('.button')!).fontFamily).to.equal('Verdana');
  });

  it('leaves the reader’s own text size alone', async () => {
    const widget = await sampleWidget({ content });
    expect(getComputedStyle(widget.find('.root')!).fontSize).to.equal('16px');
    expect(getComputedStyle(widget.find('.frame')!).fontSize).to.equal('18px');
  });
});
