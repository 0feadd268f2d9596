import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import { ports } from '../../../src/data/ports.js';
import { chooseLocale, forgetChoice } from '../../../src/localization/page-language.js';
import { clipboard } from '../../../src/ui/copy-text.js';
import {
  exampleText,
  openExplainer,
  type ExplainerDriver,
  type ExplainerOptions,
} from '../../support/explainer-driver.js';
import { fakeBackend } from '../../support/fake-backend.js';
import { openFinder } from '../../support/finder-driver.js';
import { textOf } from '../../support/widget-driver.js';

let explainer: ExplainerDriver;
const others: ExplainerDriver[] = [];
afterEach(() => {
  for (const one of [explainer, ...others.splice(0)]) one.close();
});

const open = async (options?: ExplainerOptions): Promise<ExplainerDriver> =>
  (explainer = await openExplainer(options));

/** One that the next one does not take the place of. */
async function openAnother(options?: ExplainerOptions): Promise<ExplainerDriver> {
  const other = await openExplainer(options);
  others.push(other);
  return other;
}

describe('The explainer', () => {
  it('shows a person what most people need, and folds the rest', async () => {
    await open();
    expect(explainer.title()).to.equal('Hva er selvhjelp?');
    expect(explainer.open()).to.deep.equal(['Kort', 'Slik er en gruppe']);
    expect(explainer.folded()).to.deep.equal(['Reglene', 'For pårørende', 'For fagfolk']);
    expect(explainer.text()).to.contain('Du møter andre.').and.not.contain('Den du er glad i');
  });

  it('speaks to a relative and to a professional in their own order and voice', async () => {
    await open({ attributes: { audience: 'relative' } });
    expect(explainer.open()).to.deep.equal(['For pårørende', 'Kort']);
    expect(explainer.text()).to.contain('Den du er glad i');
    explainer.element.audience = 'professional';
    await explainer.drawn();
    expect(explainer.open()).to.deep.equal(['Kort', 'For fagfolk']);
    explainer.element.audience = 'nobody' as 'person';
    await explainer.drawn();
    expect(explainer.open()).to.deep.equal(['Kort', 'Slik er en gruppe']);
  });

  it('shows only the sections that the page asks for', async () => {
    await open({ attributes: { sections: 'rules, in-short' } });
    expect(explainer.folded()).to.deep.equal(['Reglene']);
    expect(explainer.open()).to.deep.equal(['Kort']);
    explainer.element.sections = 'rules';
    await explainer.drawn();
    expect(explainer.open()).to.deep.equal(['Reglene']);
  });

  it('begins with everything open where the page wants that', async () => {
    await open({ attributes: { expanded: true } });
    expect(explainer.fold('Reglene').open).to.equal(true);
  });

  it('has the heading level that the page asks for, and the next for its sections', async () => {
    await open({ attributes: { 'heading-level': '3' } });
    expect(explainer.root.querySelector('h3')?.textContent).to.contain('Hva er selvhjelp?');
    expect(explainer.root.querySelectorAll('.section h4')).to.have.length(5);
    expect(textOf(explainer.root.querySelector('h5'))).to.equal('Å regne med');
  });

  it('works without a backend, and complains to nobody', async () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (line) => said.push(line);
    try {
      await open({ attributes: { 'backend-url': false } });
      expect(explainer.open()).to.deep.equal(['Kort', 'Slik er en gruppe']);
      expect(explainer.backend.requests()).to.deep.equal(['beside-explainer.nb.json']);
      expect(said.filter((line) => String(line).includes('explainer'))).to.deep.equal([]);
    } finally {
      console.warn = warn;
    }
  });

  it('says when the text was last read against its sources, and what each section rests on', async () => {
    await open();
    expect(explainer.text()).to.contain('Teksten ble sist gjennomgått 1. oktober 2026.');
    expect(textOf(explainer.section('in-short').querySelector('.basis li'))).to.equal(
      'En rapport (2019). Les den med omtanke.',
    );
    expect(explainer.section('rules').querySelector('.basis') === null).to.equal(true);
  });

  it('tells the page that the text came, or that it could not be had', async () => {
    const backend = fakeBackend({ service: { format: 1 } });
    const told: string[] = [];
    const note = ({ type }: Event) => told.push(type);
    document.addEventListener('selvhjelp-data-loaded', note);
    document.addEventListener('selvhjelp-data-failed', note);
    await open({ backend });
    await explainer.settled();
    explainer.close();
    await open();
    document.removeEventListener('selvhjelp-data-loaded', note);
    document.removeEventListener('selvhjelp-data-failed', note);
    expect(told).to.deep.equal(['selvhjelp-data-failed', 'selvhjelp-data-loaded']);
  });
});

describe('The short version', () => {
  it('stands there until the long one has come', async () => {
    const backend = fakeBackend({ answers: { 'beside-explainer.nb.json': exampleText() } });
    backend.hold();
    await open({ backend });
    expect(explainer.open()).to.deep.equal(['Kort om selvhjelp', 'Slik er en gruppe', 'Er det noe for meg?']);
    expect(explainer.text()).to.contain('Selvhjelp er ikke behandling').and.not.contain('Resten av teksten');
    backend.release();
    await explainer.settled();
    expect(explainer.open()).to.deep.equal(['Kort', 'Slik er en gruppe']);
  });

  it('stays when the long one can’t be had, says so, and asks again on a press', async () => {
    await open({ texts: {} });
    expect(explainer.text()).to.contain('Resten av teksten kom ikke.');
    explainer.backend.answerWith(exampleText(), { resource: 'beside-explainer.nb.json' });
    await explainer.press('Prøv igjen');
    await explainer.settled();
    expect(explainer.folded()).to.include('Reglene');
    expect(explainer.text()).not.to.contain('Resten av teksten');
  });

  it('stays when the long one has no sections', async () => {
    await open({ texts: { nb: exampleText({ sections: [] }) } });
    expect(explainer.open()).to.include('Slik er en gruppe');
  });

  for (const [locale, title] of [
    ['nn', 'Kva er sjølvhjelp?'],
    ['en', 'What is self-help?'],
  ] as const) {
    it(`is there in ${locale}, and what the long one has only in bokmål is marked so`, async () => {
      await open();
      chooseLocale(locale);
      await explainer.settled();
      expect(explainer.title()).to.equal(title);
      expect(explainer.section('in-short').hasAttribute('lang')).to.equal(false);
      const rules = explainer.section('rules');
      expect(rules.lang).to.equal('nb');
      expect(textOf(rules)).to.contain(locale === 'en' ? 'only in Bokmål' : 'berre på bokmål');
      forgetChoice();
      await explainer.settled();
      expect(explainer.section('rules').hasAttribute('lang')).to.equal(false);
    });
  }

  it('gives way to the language that was chosen last, whatever comes first', async () => {
    const texts = { nb: exampleText(), en: exampleText({ lang: 'en', title: 'The long one' }) };
    await open({ texts });
    explainer.backend.hold();
    chooseLocale('en');
    await explainer.settled();
    forgetChoice();
    await explainer.settled();
    explainer.backend.release();
    await explainer.settled();
    expect(explainer.title()).to.equal('Hva er selvhjelp?');
    expect(explainer.text()).not.to.contain('The long one');
  });
});

describe('A fold', () => {
  const titles = { en: 'The rules', nb: 'Reglene' };
  const texts = () => {
    const [inShort, works, rules, ...rest] = exampleText().sections;
    const sections = [inShort, works, { ...rules, title: titles.en }, ...rest];
    return { nb: exampleText(), en: exampleText({ lang: 'en', sections }) };
  };
  const question = () => explainer.section('rules').querySelector<HTMLDetailsElement>('.question')!;
  afterEach(() => forgetChoice());

  it('that a reader has opened, and a question in it, is open in the next language too', async () => {
    await open({ texts: texts(), attributes: { audience: 'relative' } });
    explainer.fold(titles.nb).open = true;
    question().open = true;
    await explainer.settled();
    explainer.backend.hold();
    chooseLocale('en');
    await explainer.settled();
    explainer.backend.release();
    await explainer.settled();
    expect(explainer.fold(titles.en).open).to.equal(true);
    expect(question().open).to.equal(true);
    expect(explainer.fold('For fagfolk').open).to.equal(false);
  });

  it('that a reader has closed stays closed where the page wants all open', async () => {
    await open({ texts: texts(), attributes: { expanded: true } });
    explainer.fold(titles.nb).open = false;
    await explainer.settled();
    chooseLocale('en');
    await explainer.settled();
    expect(explainer.fold(titles.en).open).to.equal(false);
    expect(explainer.fold('For fagfolk').open).to.equal(true);
  });

  it('of a section that the short version has too is as it was left when the long one is back', async () => {
    await open({ texts: texts(), attributes: { audience: 'relative' } });
    explainer.fold('Slik er en gruppe').open = true;
    await explainer.settled();
    explainer.backend.hold();
    chooseLocale('en');
    await explainer.settled();
    explainer.backend.release();
    await explainer.settled();
    expect(explainer.fold('Slik er en gruppe').open).to.equal(true);
  });
});

describe('What a backend adds', () => {
  const here = (changes = {}) => ({
    format: 1,
    sections: [
      { id: 'here', title: 'Hos oss', blocks: [{ kind: 'text', text: 'I biblioteket.' }], ...changes },
    ],
  });

  it('stands after the others; what it replaces stands where that was', async () => {
    await open({ added: { nb: here() } });
    expect(explainer.folded().at(-1)).to.equal('Hos oss');
    explainer.close();
    await open({ added: { nb: here({ id: 'in-short' }) } });
    expect(explainer.open()[0]).to.equal('Hos oss');
  });

  it('is asked for only when it is offered, and leaves the rest in peace when it fails', async () => {
    await open();
    expect(explainer.backend.requests()).not.to.include('explainer.nb.json');
    explainer.close();
    await open({ added: { nb: '<!doctype html>' } });
    expect(explainer.open()).to.deep.equal(['Kort', 'Slik er en gruppe']);
  });

  it('is marked when it is in another language, and replaces nothing then', async () => {
    await open({
      added: {
        en: { format: 1, lang: 'en', sections: [...here().sections, ...here({ id: 'rules' }).sections] },
      },
    });
    expect(explainer.section('here').lang).to.equal('en');
    expect(explainer.folded()).to.include('Reglene');
  });
});

describe('A link to a section', () => {
  it('opens it, brings it into view and moves the focus there when the page is opened with it', async () => {
    history.replaceState(null, '', '#selvhjelp-rules');
    await open();
    expect(explainer.fold('Reglene').open).to.equal(true);
    expect(explainer.focused()).to.equal('Reglene');
    const { top } = explainer.fold('Reglene').getBoundingClientRect();
    expect(top).to.be.within(-1, innerHeight);
  });

  it('does so when the address of the page changes, and for a section that stands open', async () => {
    await open();
    await explainer.goTo('#selvhjelp-rules');
    expect(explainer.focused()).to.equal('Reglene');
    await explainer.goTo('#selvhjelp-how-a-group-works');
    expect(explainer.focused()).to.equal('Slik er en gruppe');
    await explainer.goTo('#selvhjelp-unknown');
    await explainer.goTo('#somewhere-else');
    expect(explainer.focused()).to.equal('Slik er en gruppe');
  });

  it('waits for a section that only the long text has', async () => {
    history.replaceState(null, '', '#selvhjelp-rules');
    const backend = fakeBackend({ answers: { 'beside-explainer.nb.json': exampleText() } });
    backend.hold();
    await open({ backend });
    expect(explainer.focused()).to.equal('');
    backend.release();
    await explainer.settled();
    expect(explainer.focused()).to.equal('Reglene');
  });

  it('leads nobody away who has begun with something else meanwhile', async () => {
    history.replaceState(null, '', '#selvhjelp-rules');
    const backend = fakeBackend({ answers: { 'beside-explainer.nb.json': exampleText() } });
    backend.hold();
    await open({ backend });
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    backend.release();
    await explainer.settled();
    expect(document.activeElement === field).to.equal(true);
    field.remove();
  });

  it('in the text opens the section and writes its address, which Back leads from again', async () => {
    await open();
    const { length } = history;
    await explainer.press('reglene');
    expect(explainer.focused()).to.equal('Reglene');
    expect(location.hash).to.equal('#selvhjelp-rules');
    expect(history.length).to.equal(length + 1);
    await explainer.press('reglene');
    expect(history.length).to.equal(length + 1);
  });

  it('leaves the address alone on a page that keeps its own there', async () => {
    history.replaceState(null, '', '#/hjelp');
    await open();
    await explainer.press('reglene');
    expect(explainer.focused()).to.equal('Reglene');
    expect(location.hash).to.equal('#/hjelp');
  });

  it('is followed by the first explainer that has the section; a press stays where it was', async () => {
    const first = await openAnother({ attributes: { sections: 'in-short' } });
    const second = await openAnother();
    await open();
    await explainer.goTo('#selvhjelp-rules');
    expect([first.focused(), second.focused(), explainer.focused()]).to.deep.equal(['', 'Reglene', '']);
    await explainer.press('Se reglene');
    expect(explainer.focused()).to.equal('Reglene');
    await explainer.goTo('#selvhjelp-in-short');
    expect(first.focused()).to.equal('Kort');
  });

  it('is not followed again when the explainer is moved to another place of the page', async () => {
    history.replaceState(null, '', '#selvhjelp-rules');
    await open();
    const place = document.createElement('div');
    document.body.append(place);
    place.append(explainer.element);
    await explainer.settled();
    expect(explainer.focused()).to.equal('');
    await explainer.goTo('#selvhjelp-relatives');
    expect(explainer.focused()).to.equal('For pårørende');
    place.remove();
  });

  it('can be copied at each heading', async () => {
    const { current } = clipboard;
    let copied = '';
    clipboard.current = () =>
      ({ writeText: (text: string) => Promise.resolve(void (copied = text)) }) as Clipboard;
    await open();
    explainer.button('Kopier lenke', explainer.section('how-a-group-works')).click();
    await explainer.settled();
    expect(copied).to.equal(`${location.href.replace(/#.*/, '')}#selvhjelp-how-a-group-works`);
    expect(textOf(explainer.section('how-a-group-works'))).to.contain('Kopiert');
    expect(textOf(explainer.section('in-short'))).not.to.contain('Kopiert');
    clipboard.current = () => undefined;
    explainer.button('Kopier lenke', explainer.section('in-short')).click();
    await explainer.settled();
    expect(textOf(explainer.section('in-short')))
      .to.contain('Fikk ikke kopiert')
      .and.to.contain('#selvhjelp-in-short');
    clipboard.current = current;
  });

  it('is said with the name of its section, so that nine buttons are not called the same', async () => {
    await open();
    const names = [...explainer.root.querySelectorAll('.copy button')].map((one) =>
      one.getAttribute('aria-label'),
    );
    expect(names[0]).to.equal('Kopier lenke til «Kort»');
    expect(new Set(names).size).to.equal(names.length);
  });

  it('is no link where the section is not shown', async () => {
    await open({ attributes: { sections: 'in-short,how-a-group-works' } });
    expect(explainer.text()).to.contain('Les reglene eller ring 113.').and.not.contain('Se reglene');
    expect(explainer.root.querySelector('a[href*="rules"]') === null).to.equal(true);
  });
});

describe('The list of contents', () => {
  it('leads to every section', async () => {
    await open();
    const links = [...explainer.root.querySelectorAll<HTMLElement>('nav a')];
    expect(links.map(textOf)).to.deep.equal([...explainer.open(), ...explainer.folded()]);
    links.at(-1)!.click();
    expect(explainer.focused()).to.equal('For fagfolk');
  });

  it('opens and closes everything', async () => {
    await open();
    await explainer.press('Åpne alt');
    expect(explainer.fold('Reglene').open).to.equal(true);
    expect(explainer.section('rules').querySelector<HTMLDetailsElement>('.question')!.open).to.equal(true);
    await explainer.press('Lukk alt');
    expect(explainer.fold('Reglene').open).to.equal(false);
  });
});

describe('The reflections', () => {
  it('show what an answer can mean, and read it aloud', async () => {
    await open();
    expect(explainer.answers()).to.deep.equal([]);
    await explainer.choose('Nei');
    expect(explainer.answers()).to.deep.equal(['Det går fint.']);
    await explainer.choose('Ja');
    expect(explainer.answers()).to.deep.equal(['Det er nok til å begynne.']);
  });

  it('are found by the browser’s page search, also in answers that are not chosen', async () => {
    await open();
    const [yes, no] = explainer.root.querySelectorAll('.answer');
    expect([yes, no].map((one) => one!.getAttribute('hidden'))).to.deep.equal(['until-found', 'until-found']);
    // As a browser does it.
    no!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    no!.removeAttribute('hidden');
    expect(explainer.answers()).to.deep.equal(['Det går fint.']);
    await new Promise((done) => setTimeout(done));
    await explainer.choose('Ja');
    expect(explainer.answers()).to.deep.equal(['Det er nok til å begynne.']);
  });

  it('keep no answer when the explainer leaves the page', async () => {
    await open();
    await explainer.choose('Ja');
    const place = explainer.element.parentElement!;
    explainer.element.remove();
    place.append(explainer.element);
    await explainer.settled();
    expect(explainer.answers()).to.deep.equal([]);
  });

  it('send nothing, and write nothing into the address', async () => {
    await open();
    const asked = explainer.backend.requests().length;
    const { href } = location;
    await explainer.choose('Ja');
    expect(explainer.backend.requests()).to.have.length(asked);
    expect(location.href).to.equal(href);
  });

  it('are apart in two explainers on a page', async () => {
    const other = await openAnother();
    await open();
    await other.choose('Ja');
    await explainer.choose('Nei');
    expect(other.answers()).to.deep.equal(['Det er nok til å begynne.']);
    expect(explainer.answers()).to.deep.equal(['Det går fint.']);
  });
});

describe('The next step', () => {
  const help = html`<p slot="help"><a href="tel:00000000">Ring Eksempel kommune</a></p>`;

  it('leads to the finder of the page', async () => {
    const finder = await openFinder();
    await open();
    await explainer.press('Finn et sted');
    expect(finder.focused()).to.equal('Finn et sted som kan hjelpe deg inn i en selvhjelpsgruppe');
    expect(explainer.text()).not.to.contain('Du kan spørre kommunen');
    finder.element.remove();
    finder.backend.close();
  });

  it('leads to a finder that a script puts into the page later, and not there when it is gone', async () => {
    await open();
    expect(explainer.text()).not.to.contain('Finn et sted');
    const finder = await openFinder();
    await explainer.settled();
    await explainer.press('Finn et sted');
    expect(finder.focused()).to.equal('Finn et sted som kan hjelpe deg inn i en selvhjelpsgruppe');
    finder.element.remove();
    finder.backend.close();
    await explainer.press('Finn et sted');
    expect(explainer.text()).to.contain('Du kan spørre kommunen').and.not.contain('Finn et sted');
  });

  it('is what exists where the page has no finder and no form: its own help, those who can be asked', async () => {
    await open({ children: help });
    expect(explainer.text()).not.to.contain('Finn et sted');
    expect(explainer.root.querySelector('slot[name="help"]') === null).to.equal(false);
    explainer.close();
    await open({ service: { format: 1, national: { name: 'Eksempel nasjonale', phone: '00 00 00 11' } } });
    expect(explainer.text()).to.contain('Ring Eksempel nasjonale: 00 00 00 11');
    explainer.close();
    await open();
    expect(explainer.text()).to.contain('Du kan spørre kommunen din');
  });

  it('is never missing: without finder and form every section leads to what stands at the end', async () => {
    await open();
    const instead = 'Dette kan du gjøre nå';
    expect(explainer.nextSteps()).to.deep.equal([
      instead,
      'Se reglene',
      'Se hvem du kan ringe',
      instead,
      'Skriv ut arket',
    ]);
    explainer.button(instead, explainer.section('in-short')).click();
    expect(explainer.focused()).to.equal(
      'Dette kan du gjøre nå Du kan spørre kommunen din eller frivilligsentralen om selvhjelpsgrupper.',
    );
    explainer.element.sections = 'how-a-group-works';
    await explainer.drawn();
    expect(explainer.nextSteps()).to.deep.equal([instead]);
  });

  it('is the page’s own help before anybody else, and else a call to those who can be asked', async () => {
    const national = { name: 'Eksempel nasjonale', phone: '00 00 00 11' };
    await open({ children: help, service: { format: 1, national } });
    await explainer.press('Dette kan du gjøre nå');
    expect(explainer.focused()).to.contain('Dette kan du gjøre nå');
    explainer.close();
    await open({ service: { format: 1, national } });
    const [first] = explainer.nextSteps();
    expect(first).to.equal('Ring Eksempel nasjonale: 00 00 00 11');
    expect(explainer.section('in-short').querySelector('a[href="tel:+4700000011"]') === null).to.equal(false);
  });

  it('is the finder where the page has one and no form', async () => {
    const finder = await openFinder();
    await open();
    expect(explainer.nextSteps()).to.include('Finn et sted nær deg');
    explainer.fold('For pårørende').open = true;
    await explainer.press('Finn et sted nær deg');
    expect(finder.focused()).to.equal('Finn et sted som kan hjelpe deg inn i en selvhjelpsgruppe');
    finder.element.remove();
    finder.backend.close();
  });

  it('from running text leads to all the numbers at once, those of the backend too', async () => {
    const crisis = ['Eksempel en', 'Eksempel to', 'Eksempel tre'].map((name, index) => ({
      ...{ name, phone: `00 00 00 0${index}`, checked: '2026-11-01' },
    }));
    const [short, rules] = exampleText().sections;
    const blocks = [
      { kind: 'text', text: ['Da kan du ', { text: 'se hvem du kan ringe', section: 'someone-now' }, '.'] },
    ];
    await open({
      texts: {
        nb: exampleText({
          sections: [
            { ...short, blocks },
            { ...rules, id: 'someone-now' },
          ],
        }),
      },
      service: { format: 1, crisis },
    });
    await explainer.press('se hvem du kan ringe');
    expect(explainer.focused()).to.contain('Ring 00 00 00 00').and.to.contain('Eksempel tre');
    expect(explainer.root.querySelector<HTMLDetailsElement>('.crisis details')!.open).to.equal(true);
  });

  it('to the numbers is there from running text where the page shows only some sections', async () => {
    const blocks = [{ kind: 'text', text: [{ text: 'Se hvem du kan ringe', section: 'someone-now' }] }];
    const [short] = exampleText().sections;
    await open({ texts: { nb: exampleText({ sections: [{ ...short, blocks }] }) } });
    await explainer.press('Se hvem du kan ringe');
    expect(explainer.focused()).to.contain('Ring 116 123').and.to.contain('Ring 116 111');
  });

  it('leads to the crisis lines, also when another widget has them', async () => {
    const finder = await openFinder();
    await open();
    explainer.fold('Reglene').open = true;
    await explainer.press('Se hvem du kan ringe');
    expect(finder.focused()).to.contain('Trenger du noen å snakke med nå?');
    finder.element.remove();
    finder.backend.close();
  });

  it('prints the paper to give away: what it is for a person, and whom to call', async () => {
    await open({ attributes: { audience: 'professional' } });
    let printed = '';
    const getter = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      configurable: true,
      get(this: HTMLIFrameElement) {
        const view = getter.get!.call(this) as Window;
        view.print = () => (printed = textOf(view.document.body));
        return view;
      },
    });
    try {
      await explainer.press('Skriv ut arket');
    } finally {
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', getter);
    }
    expect(printed)
      .to.contain('Hva er selvhjelp?')
      .and.to.contain('Du møter andre.')
      .and.to.contain('116 123');
    expect(printed).not.to.contain('Det finnes grupper.');
  });
});

describe('On paper', () => {
  afterEach(() => emulateMedia({ media: 'screen' }));

  it('everything is there, whatever is folded, and every answer', async () => {
    await open();
    window.dispatchEvent(new Event('beforeprint'));
    await emulateMedia({ media: 'print' });
    expect(explainer.fold('Reglene').open).to.equal(true);
    expect(explainer.answers()).to.have.length(2);
    expect(explainer.root.querySelector('nav')!.checkVisibility()).to.equal(false);
    window.dispatchEvent(new Event('afterprint'));
    expect(explainer.fold('Reglene').open).to.equal(false);
  });
});

describe('The pictures', () => {
  it('have a name, and are told in words', async () => {
    await open();
    const picture = explainer.root.querySelector('svg.way')!;
    const named = (attribute: string) =>
      textOf(explainer.root.getElementById(picture.getAttribute(attribute)!));
    expect(picture.getAttribute('role')).to.equal('img');
    expect(named('aria-labelledby')).to.equal('Veien');
    expect(named('aria-describedby')).to.equal('Seks steg på rad.');
    expect(textOf(picture)).to.contain('3. Mange nok');
  });

  it('keep their words inside at 320 pixels', async () => {
    await open({ attributes: { audience: 'professional' } });
    explainer.element.parentElement!.style.inlineSize = '288px';
    await explainer.drawn();
    for (const picture of explainer.root.querySelectorAll('figure svg')) {
      picture.closest('details')?.setAttribute('open', '');
      const box = picture.getBoundingClientRect();
      for (const words of picture.querySelectorAll('text')) {
        const { left, right } = words.getBoundingClientRect();
        expect(left, textOf(words)).to.be.at.least(box.left);
        expect(right, textOf(words)).to.be.at.most(box.right);
      }
    }
  });
});

describe('A narrow explainer', () => {
  it('makes cards of a table, and is never wider than its place', async () => {
    await open({ attributes: { audience: 'professional', expanded: true } });
    const place = explainer.element.parentElement!;
    place.style.inlineSize = '900px';
    await explainer.drawn();
    const row = explainer.root.querySelector('tbody tr')!;
    expect(getComputedStyle(row).display).to.equal('table-row');
    place.style.inlineSize = '288px';
    await explainer.drawn();
    expect(getComputedStyle(row).display).to.equal('block');
    expect(explainer.root.querySelector('.root')!.scrollWidth).to.be.at.most(288);
  });
});

describe('The explainer for everybody', () => {
  const states: Record<string, ExplainerOptions> = {
    'the long text': { attributes: { expanded: true } },
    'for professionals': { attributes: { audience: 'professional', expanded: true } },
    'the short version': { texts: {} },
    'another language': { texts: {}, added: { en: { ...exampleText(), lang: 'en' } } },
  };
  for (const [state, options] of Object.entries(states)) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`has no barrier that axe can find: ${state}, ${scheme}`, async () => {
        await open({ ...options, attributes: { ...options.attributes, 'color-scheme': scheme } });
        await expect(explainer.element).to.be.accessible();
      }).timeout(20_000);
    }
  }

  it('loads again when it is back on the page, and its text is in the language of then', async () => {
    await open({ texts: { nb: exampleText(), en: exampleText({ lang: 'en', title: 'The long one' }) } });
    const place = explainer.element.parentElement!;
    explainer.element.remove();
    chooseLocale('en');
    await explainer.settled();
    place.append(explainer.element);
    await explainer.settled();
    expect(explainer.title()).to.equal('The long one');
    forgetChoice();
    await explainer.settled();
  });

  it('asks for each text once, however many explainers a page has', async () => {
    const backend = fakeBackend({
      service: { format: 1 },
      answers: { 'beside-explainer.nb.json': exampleText() },
    });
    others.push(await openExplainer({ backend }));
    await open({ backend });
    expect(backend.requests().filter((name) => name.startsWith('beside'))).to.have.length(1);
    expect(ports.now()).to.be.greaterThan(0);
  });
});
