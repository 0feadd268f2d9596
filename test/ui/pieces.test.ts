import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { ApiError, type ApiErrorKind } from '../../src/data/api-error.js';
import { actionView } from '../../src/ui/action.js';
import { heading, headingLevel } from '../../src/ui/heading.js';
import { icon } from '../../src/ui/icons.js';
import { nextSteps } from '../../src/ui/next-steps.js';
import { notice } from '../../src/ui/notice.js';
import { skeleton } from '../../src/ui/skeleton.js';
import { geographySources, sourcesLine } from '../../src/ui/sources-line.js';
import { failure, statePanel } from '../../src/ui/state-panel.js';
import * as strings from '../../src/ui/ui.strings.js';
import { cleanUp, everywhere, sampleWidget } from './sample-widget.js';

const nothingToDo = () => undefined;
const error = (kind: ApiErrorKind) => new ApiError(kind, { url: 'https://b.eksempel.example' });

/** Each piece as a visitor can meet it. */
const PIECES: { [name: string]: () => TemplateResult } = {
  notices: () =>
    html`${(['info', 'warning', 'danger', 'success'] as const).map((kind) =>
      notice({ kind, lead: 'Ring før du drar.', text: html`Se <a href="#x">mer</a>` }),
    )}`,
  buttons: () =>
    html`${(['primary', 'secondary', 'tertiary'] as const).map((emphasis) => [
      actionView({ text: 'Ring 00 00 00 00', href: 'tel:0' }, emphasis),
      actionView({ text: 'Søk', onPress: nothingToDo }, emphasis),
    ])}`,
  fields: () =>
    html`<div class="field">
        <label class="label" for="phone">Telefon</label>
        <span class="tag">${strings.required()}</span>
        <p class="small" id="hint">Med landkode om den ikke er norsk</p>
        <p class="error" id="error">${icon('warning')} ${strings.errorPrefix()} Skriv et nummer</p>
        <input
          class="input"
          id="phone"
          aria-describedby="hint error"
          aria-invalid="true"
          placeholder="Telefon"
        />
      </div>
      <label class="check-row"><input type="checkbox" /> På nett (3)</label>
      <div class="chips"><button class="chip">På nett ${icon('close')}</button></div>`,
  card: () =>
    html`<ul class="cards">
      <li class="card">
        ${heading(2, 'Eksempel frivilligsentral', { depth: 1 })}
        <p class="small">Eksempel · møtes fysisk</p>
        <span class="tag warning">Ikke bekreftet</span><span class="tag info">Planlagt</span>
        <details class="fold" open>
          <summary>Adresse</summary>
          <dl class="facts">
            <dt>Adresse</dt>
            <dd>Eksempelveien 1</dd>
          </dl>
        </details>
      </li>
    </ul>`,
  'failed state': () => html`${statePanel(2, failure(error('offline'), nothingToDo))}`,
  'empty state': () =>
    html`${statePanel(2, { title: 'Vi kjenner ikke til noe sted her ennå', text: 'Prøv postnummeret.' })}
    ${nextSteps(2, { help: false, steps: [{ text: 'Se steder i nærheten', href: '#' }] })}`,
  loading: skeleton,
  sources: () => sourcesLine(geographySources()),
};

describe('Shared pieces', () => {
  afterEach(cleanUp);

  for (const [name, content] of Object.entries(PIECES)) {
    it(`are read without trouble, light and dark, in each language: ${name}`, async () => {
      const widget = await sampleWidget({ content });
      await everywhere(widget, async (where) => {
        await expect(widget, where).to.be.accessible();
      });
    });
  }

  it('name the sources with the links that they ask for', async () => {
    const widget = await sampleWidget({ content: PIECES['sources']! });
    const hrefs = [...widget.shadowRoot!.querySelectorAll('.sources a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(hrefs)
      .to.include('https://www.erikbolstad.no/postnummer/')
      .and.include('https://www.kartverket.no');
  });
});

describe('A button with an address', () => {
  afterEach(cleanUp);

  it('breaks a long one before its dots and its at sign, not in the middle of a word', async () => {
    const text = 'Send e-post til post@eksempel.example';
    const widget = await sampleWidget({
      content: () => actionView({ text, href: 'mailto:post@eksempel.example' }, 'primary'),
    });
    const link = widget.find('a.primary')!;
    expect(link.textContent).to.equal(text);
    expect(link.ariaLabel).to.equal(text);
    const before = [...link.querySelectorAll('wbr')].map((one) => {
      const range = document.createRange();
      range.setStartAfter(one);
      range.setEndAfter(link.lastChild!);
      return range.toString();
    });
    expect(before).to.deep.equal(['@eksempel.example', '.example']);
  });
});

describe('Headings', () => {
  afterEach(cleanUp);

  it('are on the level that the page asks for, and never below six', async () => {
    for (const [level, depth, tag] of [
      [1, 0, 'H1'],
      [2, 1, 'H3'],
      [5, 1, 'H6'],
      [6, 2, 'H6'],
    ] as const) {
      const widget = await sampleWidget({ content: () => heading(level, 'Navn', { depth, id: 'it' }) });
      expect(widget.find('#it')!.tagName).to.equal(tag);
      widget.remove();
    }
  });

  it('have a focus ring that touches neither their own words nor the line below', async () => {
    const widget = await sampleWidget({
      content: () => statePanel(2, { title: 'Navn', text: 'Setning' }),
    });
    const it = widget.find('.state .heading')!;
    it.focus();
    const { outlineOffset, outlineWidth } = getComputedStyle(it);
    expect([outlineOffset, outlineWidth]).to.deep.equal(['3px', '3px']);
    const below = widget.find('.state p')!.getBoundingClientRect().top;
    expect(below - it.getBoundingClientRect().bottom).to.be.at.least(6);
  });

  it('are second when the page asks for nonsense', () => {
    expect([NaN, undefined, 'x', null].map((level) => headingLevel(level))).to.deep.equal([2, 2, 2, 2]);
    expect([-3, 0, 99, '4', 2.9].map((level) => headingLevel(level))).to.deep.equal([1, 2, 6, 4, 2]);
  });
});

describe('What a failure says', () => {
  it('is one sentence about each kind, with a way to try again', () => {
    let tries = 0;
    for (const kind of ['offline', 'timeout', 'http', 'shape'] as const) {
      const panel = failure(error(kind), () => (tries += 1));
      expect(panel.title, kind).not.to.equal('');
      expect(panel.text, kind).not.to.equal('');
      expect(`${panel.title} ${panel.text}`, kind).not.to.contain('eksempel.example');
      panel.primary!.onPress!(new MouseEvent('click'));
    }
    expect(tries).to.equal(4);
  });

  it('does not blame the network of the visitor for a redirect, which is ours to mend', () => {
    const redirected = failure(new ApiError('offline', { detail: 'redirect' }), nothingToDo);
    expect(redirected.text).to.equal(strings.httpText());
    expect(failure(error('offline'), nothingToDo).text).to.equal(strings.offlineText());
  });
});

describe('Next steps', () => {
  afterEach(cleanUp);

  it("begin with the page's own help", async () => {
    const widget = await sampleWidget({
      content: () =>
        html`${nextSteps(2, { help: true, steps: [{ text: 'Se steder i nærheten', href: '#' }] })}`,
    });
    const [first] = widget.shadowRoot!.querySelectorAll('.next-steps li');
    expect(first!.querySelector('slot')?.name).to.equal('help');
    expect(widget.find('.next-steps .button')).to.equal(null);
  });

  it('show the best of them as a button, where the page has no help of its own', async () => {
    const steps = ['Se steder i nabokommuner', 'Se alle stedene'].map((text) => ({ text, href: '#' }));
    const widget = await sampleWidget({ content: () => html`${nextSteps(2, { help: false, steps })}` });
    const buttons = [...widget.shadowRoot!.querySelectorAll('.next-steps .button')];
    expect(buttons.map((one) => one.textContent?.trim())).to.deep.equal(['Se steder i nabokommuner']);
  });

  it('are no empty heading when there are none', async () => {
    const widget = await sampleWidget({ content: () => html`${nextSteps(2, { help: false, steps: [] })}` });
    expect(widget.find('.next-steps')).to.equal(null);
  });

  it('keep away from the button that tries again, whatever room the page gives its own help', async () => {
    const widget = await sampleWidget({
      content: () =>
        html`${statePanel(2, failure(error('offline'), nothingToDo))}${nextSteps(2, { help: true, steps: [] })}`,
    });
    widget.innerHTML = '<style>p { margin: 3em 0 }</style><p slot="help">Ring oss</p>';
    const [retry, steps, item, help] = [
      widget.button('Prøv igjen'),
      widget.find('.next-steps')!,
      widget.find('.next-steps li')!,
      widget.querySelector('p')!,
    ].map((one) => one.getBoundingClientRect());
    expect(steps!.top - retry!.bottom).to.be.greaterThan(20);
    // The height of every other line of the list.
    expect(item!.height).to.be.closeTo(48, 0.5);
    expect(help!.top - item!.top).to.be.closeTo(item!.bottom - help!.bottom, 0.5);
  });

  it('do what they say when they are pressed', async () => {
    let pressed = '';
    const widget = await sampleWidget({
      content: () =>
        html`${nextSteps(2, { help: false, steps: [{ text: 'Vis', onPress: () => (pressed = 'ja') }] })}`,
    });
    await widget.press('Vis');
    expect(pressed).to.equal('ja');
  });
});

describe('Waiting', () => {
  afterEach(cleanUp);

  it('keeps its room from the first moment, so that nothing moves', async () => {
    const widget = await sampleWidget({ content: skeleton });
    const box = widget.find('.skeletons')!;
    expect(box.getBoundingClientRect().height).to.be.greaterThan(200);
    expect(box.getAttribute('aria-busy')).to.equal('true');
    const { animationDelay, animationDuration } = getComputedStyle(box);
    expect([animationDelay, animationDuration]).to.deep.equal(['0.3s', '0s']);
  });
});
