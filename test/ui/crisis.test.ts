import { expect } from '@open-wc/testing';
import { Report } from '../../src/data/check.js';
import { service } from '../../src/data/service.js';
import { crisisLines } from '../../src/ui/crisis-lines.js';
import { cleanUp, sampleWidget, type SampleWidget } from './sample-widget.js';

const links = (widget: SampleWidget) =>
  [...widget.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.crisis a')].map((link) =>
    link.getAttribute('href'),
  );

describe('Crisis lines', () => {
  afterEach(cleanUp);

  it('are all there without a backend, as links that dial', async () => {
    expect(links(await sampleWidget())).to.deep.equal([
      'tel:116123',
      'tel:113',
      'tel:+4722400040',
      'tel:116117',
      'tel:116111',
    ]);
  });

  it('say whom each is for, the children’s line exactly', async () => {
    const widget = await sampleWidget();
    widget.find<HTMLDetailsElement>('details')!.open = true;
    expect(widget.words).to.contain(
      'Ring 116 111 For barn og unge som blir utsatt for vold, overgrep eller omsorgssvikt, og for voksne som er bekymret for et barn',
    );
    expect(widget.words).to.contain('Ring 116 123 Mental Helse, hele døgnet');
    expect(widget.words).to.contain('Fare for liv: ring 113');
  });

  it('show the two that matter most without a press', async () => {
    const widget = await sampleWidget();
    const open = [...widget.shadowRoot!.querySelectorAll('.crisis > ul a')];
    expect(open.map((link) => link.getAttribute('href'))).to.deep.equal(['tel:116123', 'tel:113']);
  });

  it('have whom each is for under the number, not in a narrow column beside it', async () => {
    const widget = await sampleWidget();
    widget.style.inlineSize = '24em';
    widget.find<HTMLDetailsElement>('.crisis details')!.open = true;
    for (const note of widget.shadowRoot!.querySelectorAll('.crisis li .small')) {
      const [number, said] = [note.previousElementSibling!, note].map((one) => one.getBoundingClientRect());
      expect(said!.top).to.be.at.least(number!.bottom);
      expect(said!.left).to.equal(number!.left);
    }
  });

  it('say whose number it is to those who go from link to link, and can be found among the headings', async () => {
    const widget = await sampleWidget();
    const link = widget.find('.crisis a[href="tel:116123"]')!;
    const meaning = widget.find(`#${link.getAttribute('aria-describedby')}`);
    expect(meaning!.textContent).to.equal('Mental Helse, hele døgnet');
    expect(widget.find('.crisis h3')!.textContent).to.equal('Trenger du noen å snakke med nå?');
  });

  it('are easy to hit with a thumb', async () => {
    const widget = await sampleWidget();
    for (const link of widget.shadowRoot!.querySelectorAll('.crisis > ul a'))
      expect(link.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('say when they were checked', () => {
    expect(crisisLines(undefined, 'nb').checked).to.match(/^\p{L}+ 20\d\d$/u);
  });

  it('say whose they are in the language of the reader, each with its own words', () => {
    const crisis = [
      { name: 'Feil', phone: 'ring', checked: '2026-10-01' },
      { name: 'Eksempeltelefonen', phone: '00 00 00 00', note: 'Hver kveld', checked: '2026-10-01' },
    ];
    const fields = { 'crisis.0.name': 'The example line', 'crisis.0.note': 'Every evening' };
    const [, good] = crisis;
    expect(crisisLines({ crisis: [good!], translations: { en: fields } }, 'en').lines[0]).to.deep.include({
      meaning: 'The example line. Every evening',
      lang: undefined,
    });
    // A line that is left out takes the words of all with it: they are told by number.
    const read = service({ format: 1, crisis, translations: { en: fields } }, new Report());
    expect(crisisLines(read, 'en').lines[0]).to.deep.include({
      meaning: 'Eksempeltelefonen. Hver kveld',
      lang: 'nb',
    });
  });

  it('are those of the backend when it names any, marked with its language', async () => {
    const crisis = [
      { name: 'Eksempeltelefonen', phone: '00 00 00 00', note: 'Hver kveld', checked: '2026-10-01' },
      { name: 'Chatten', url: 'https://chat.eksempel.example', checked: '2026-09-01' },
    ];
    const widget = await sampleWidget({ view: { service: { format: 1, crisis } } });
    await widget.press('English');
    expect(links(widget)).to.deep.equal(['tel:+4700000000', 'https://chat.eksempel.example']);
    expect(widget.find('.crisis .small')!.lang).to.equal('nb');
    expect(widget.find('.crisis')!.innerText).to.contain('Eksempeltelefonen. Hver kveld');
    expect(crisisLines({ crisis }, 'nb').checked).to.equal('september 2026');
  });

  it('are the built-in ones when the backend’s lead nowhere', () => {
    const lines = crisisLines({ crisis: [{ name: 'Uten nummer', checked: '2026-01-01' }] }, 'nb').lines;
    expect(lines).to.have.length(5);
    expect(crisisLines({ crisis: [] }, 'nb').lines).to.have.length(5);
  });
});
