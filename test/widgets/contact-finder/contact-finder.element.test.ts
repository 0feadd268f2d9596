import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import { forgetChoice, chooseLocale } from '../../../src/localization/page-language.js';
import { clipboard } from '../../../src/ui/copy-text.js';
import { device } from '../../../src/widgets/contact-finder/contact-finder.device.js';
import {
  examplePoint,
  examplePoints,
  exampleService,
  fakeBackend,
  manyPoints,
} from '../../support/fake-backend.js';
import { openFinder, textOf, type FinderDriver } from '../../support/finder-driver.js';

const CARD = 'Eksempel frivilligsentral';
const help = html`<p slot="help"><a href="tel:00000000">Ring Eksempel kommune</a></p>`;
const fallback = html`<p>Ring Eksempel kommune på 00 00 00 00</p>`;

let finder: FinderDriver | undefined;
afterEach(() => {
  finder?.element.remove();
  finder?.backend.close();
  finder = undefined;
  history.replaceState(
    null,
    '',
    location.pathname + location.search.replace(/[?&]selvhjelp-finder=[^&]*/, ''),
  );
});

describe('The finder in each of its states', () => {
  it('none in my municipality: says so, shows the nearest, and what can be done', async () => {
    finder = await openFinder({ children: help });
    await finder.search('Hvaler');
    expect(finder.heading()).to.equal('Vi kjenner ikke til noe sted i Hvaler ennå');
    expect(finder.results().length).to.be.greaterThan(0);
    expect(finder.nextSteps()[0]).to.equal('Ring Eksempel kommune');
    expect(finder.tiers()).to.include('remote');
  });

  it('none that anybody can go to: sends nobody to a place nearby', async () => {
    const online = { ...examplePoint(), formats: ['online' as const] };
    finder = await openFinder({ contactPoints: [online] });
    await finder.search('Hvaler');
    expect(finder.lead()).to.equal('Du kan bruke tilbud på nett og telefon.');
    finder.element.remove();
    finder.backend.close();
    finder = await openFinder();
    await finder.search('Moss');
    expect(finder.lead()).to.match(/^Du kan spørre et sted i nærheten, .* Du kan bruke tilbud på nett/);
    expect(finder.groups()[0]).to.equal('Nærmest deg');
  });

  it('nothing within 80 km: calls no place near, and what needs no journey comes first', async () => {
    finder = await openFinder();
    await finder.search('Hvaler');
    expect(finder.lead()).to.equal('Du kan bruke tilbud på nett og telefon.');
    expect(finder.tiers()).to.deep.equal(['remote', 'further']);
    expect(finder.groups()).to.deep.equal(['På nett, på telefon og for hele landet', 'Lenger unna']);
  });

  it('nothing here, and nothing on the net or the telephone: promises neither', async () => {
    finder = await openFinder({ contactPoints: [{ id: 'oslo', name: 'Oslo', municipalities: ['0301'] }] });
    await finder.search('Bærum');
    expect(finder.lead()).to.equal('Du kan spørre et sted i nærheten, selv om du bor i en annen kommune.');
    await finder.search('Senja');
    expect(finder.lead()).to.match(/^Du kan spørre kommunen din/);
  });

  it('a page for one area: never denies what it leaves out', async () => {
    const contactPoints = [
      ...manyPoints(9, ['0301']),
      { id: 'senja', name: 'Havly', municipalities: ['5530'] },
    ];
    finder = await openFinder({ contactPoints, attributes: { fylke: '03' }, children: help });
    await finder.search('Senja');
    expect(finder.heading()).to.equal('Denne siden viser bare steder i Oslo');
    expect(finder.lead()).to.match(/^Det finnes steder i Senja også. Du kan spørre kommunen din/);
    expect(finder.nextSteps()).to.include('Ring Eksempel kommune');
    await finder.search('Havly');
    expect(finder.heading()).to.equal('Denne siden viser bare steder i Oslo');
    await finder.search('Tromsø');
    expect(finder.heading()).to.equal('Vi kjenner ikke til noe sted i Tromsø ennå');
  });

  it('a page that turns to another area: forgets what was asked of the first', async () => {
    finder = await openFinder();
    await finder.search('Senja');
    finder.element.fylke = '55';
    await finder.drawn();
    expect(finder.heading()).to.equal('4 steder i Troms');
    finder.element.fylke = undefined;
    await finder.drawn();
    expect(finder.field().value).to.equal('');
    expect(finder.heading()).to.equal('16 steder');
  });

  it('no way to get in touch: the card says so and points to what exists', async () => {
    finder = await openFinder({ contactPoints: [examplePoint('eksempel-uten-kontakt')], children: help });
    const card = finder.card('Eksempel selvhjelpshus');
    expect(card.text()).to.contain('Vi har ikke telefon, e-post eller nettsted til dette stedet.');
    expect(card.actions()).to.deep.equal(['Se hva annet du kan gjøre']);
    await card.press('Se hva annet du kan gjøre');
    expect(finder.focused()).to.equal('Dette kan du gjøre nå');
    expect(finder.nextSteps()[0]).to.equal('Ring Eksempel kommune');
  });

  it('a good card: what happens before how, then one filled button', async () => {
    finder = await openFinder({ contactPoints: [examplePoint()] });
    const card = finder.card(CARD);
    expect(card.text().indexOf('Når du tar kontakt')).to.be.lessThan(card.text().indexOf('Ring 00 00 00 00'));
    expect(card.actions()).to.deep.equal(['Ring 00 00 00 00', 'Si at du ønsker en gruppe']);
    expect(card.call()).to.equal('tel:+4700000000');
    expect(card.element.querySelectorAll('.button.primary')).to.have.length(1);
    expect(card.freshness()).to.equal('Bekreftet 6. oktober 2026 av Eksempel frivilligsentral.');
  });

  it('an old card: a strip says to call first; a very old one that we do not know', async () => {
    finder = await openFinder();
    expect(finder.card('Eksempel frisklivssentral').freshness()).to.equal(
      'Ring før du drar. Bekreftet i juni 2025 av Eksempel kommune.',
    );
    await finder.type('Foreningen Eksempel');
    await finder.press('Søk');
    expect(finder.card('Foreningen Eksempel').freshness()).to.equal(
      'Vi vet ikke om tilbudet finnes. Sist bekreftet: 2019.',
    );
  });

  for (const [fault, sentence] of [
    ['offline', 'Sjekk at du er på nett'],
    ['timeout', 'Det tok for lang tid.'],
    [503, 'Feilen er hos oss'],
    ['shape', 'Vi fikk et uventet svar'],
    ['newer-format', 'Oversikten er nyere enn denne siden'],
  ] as const) {
    it(`backend down (${fault}): says what happened, offers help, and works at "Prøv igjen"`, async () => {
      const backend = fakeBackend();
      backend.fail(fault);
      finder = await openFinder({ backend, children: help });
      expect(finder.text()).to.contain(sentence);
      expect(finder.nextSteps()).to.include('Ring Eksempel kommune');
      expect(finder.text()).to.contain('Trenger du noen å snakke med nå?');
      backend.recover();
      await finder.press('Prøv igjen');
      await finder.settled();
      expect(finder.heading()).to.equal('16 steder');
    });
  }

  it('shows the last good answer with its time when a newer try fails', async () => {
    finder = await openFinder();
    finder.backend.fail('offline');
    finder.element.remove();
    document.body.append(finder.element);
    await finder.drawn();
    await finder.settled();
    expect(finder.results().length).to.be.greaterThan(0);
    expect(finder.text()).to.contain('Dette er det vi visste 18. november 2026 kl. 12.00');
  });

  it('waits with a skeleton that says it is busy', async () => {
    const backend = fakeBackend();
    backend.hold();
    finder = await openFinder({ backend, loading: true });
    expect(finder.root.querySelector('[aria-busy="true"]')).to.exist;
    backend.release();
    await finder.settled();
    expect(finder.heading()).to.equal('16 steder');
  });

  it('has nothing at all: sends nobody away empty-handed', async () => {
    finder = await openFinder({ contactPoints: [] });
    expect(finder.heading()).to.equal('Det er ingen steder i oversikten ennå');
    expect(finder.nextSteps().length).to.be.greaterThan(0);
    // There is nothing to look for.
    expect(finder.root.querySelector('[role="search"]')).to.equal(null);
  });

  it('says that it is a demonstration when the service says so, or one place does', async () => {
    const said = 'Dette er en demonstrasjon.';
    for (const [options, demo] of [
      [{ contactPoints: [examplePoint()] }, false],
      [{ contactPoints: [examplePoint(), { ...examplePoint('eksempel-link'), demo: true as const }] }, true],
      [{ contactPoints: [examplePoint()], service: { ...exampleService(), demo: true as const } }, true],
    ] as const) {
      finder = await openFinder(options);
      expect(finder.text().includes(said)).to.equal(demo);
      finder.element.remove();
      finder.backend.close();
    }
  });

  it('without a backend: crisis lines and a way on, said once, and no failure that did not happen', async () => {
    finder = await openFinder({ attributes: { 'backend-url': false } });
    expect(finder.text()).to.contain('116 123');
    expect(finder.text()).to.contain('Det er ingenting å vise her ennå');
    expect(finder.text().split('Du kan spørre kommunen din')).to.have.length(2);
    expect(finder.text()).not.to.contain('Vi får ikke kontakt');
  });

  it('never says undefined, null or NaN, whatever fields are missing', async () => {
    const bare = examplePoints().map(({ id, name }) => ({ id, name }));
    for (const contactPoints of [examplePoints(), bare]) {
      finder = await openFinder({ contactPoints, attributes: { map: true } });
      await finder.press('Vis på kart').catch(() => undefined);
      expect(textOf(finder.root)).not.to.match(/undefined|null|NaN|\[object/);
      finder.element.remove();
      finder.backend.close();
    }
  });
});

describe('What the host puts inside the finder', () => {
  it('stays in view while loading, goes when there is something to show', async () => {
    const backend = fakeBackend();
    backend.hold();
    finder = await openFinder({ backend, children: fallback, loading: true });
    expect(finder.showsFallback()).to.equal(true);
    expect(finder.text()).to.equal('');
    backend.release();
    await finder.settled();
    await finder.drawn();
    expect(finder.showsFallback()).to.equal(false);
  });

  it('comes back when nothing can be shown', async () => {
    const backend = fakeBackend();
    backend.fail(404);
    finder = await openFinder({ backend, children: fallback });
    expect(finder.showsFallback()).to.equal(true);
  });

  it('is all there is when no backend is named', async () => {
    finder = await openFinder({ attributes: { 'backend-url': false }, children: fallback });
    expect(finder.showsFallback()).to.equal(true);
    expect(finder.text()).to.equal('');
  });
});

describe('Whatever a page sets on the finder', () => {
  for (const [name, value] of [
    ['kommune', 5530],
    ['kommune', ['5530', '5501']],
    ['fylke', 55],
    ['formUrl', new URL('https://skjema.example/')],
    ['directionsUrl', 5],
    ['headingLevel', 'x'],
    ['kommune', null],
  ] as const) {
    it(`it shows places: ${name} = ${JSON.stringify(value)}`, async () => {
      finder = await openFinder();
      Object.assign(finder.element, { [name]: value });
      await finder.drawn();
      expect(finder.results().length).to.be.greaterThan(0);
    });
  }

  it('a backend address as an object', async () => {
    finder = await openFinder({ attributes: { 'backend-url': false } });
    Object.assign(finder.element, { backendUrl: new URL(finder.backend.url) });
    await finder.drawn();
    await finder.settled();
    expect(finder.heading()).to.equal('16 steder');
  });

  it('falls back to what the page put inside it when it cannot be drawn, and comes back', async () => {
    finder = await openFinder({ children: fallback });
    Object.assign(finder.element, { formUrl: Object.create(null) });
    await finder.drawn();
    expect(finder.showsFallback()).to.equal(true);
    expect(finder.text()).to.equal('');
    finder.element.formUrl = '/skjema';
    await finder.drawn();
    expect(finder.results().length).to.be.greaterThan(0);
  });
});

describe('The life of the finder on a page', () => {
  it('keeps what was typed and chosen when it is moved', async () => {
    finder = await openFinder();
    await finder.search('Senja');
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(finder.element);
    await finder.drawn();
    await finder.settled();
    expect(finder.field().value).to.equal('Senja');
    expect(finder.heading()).to.equal('2 steder i Senja');
    elsewhere.remove();
  });

  it('shows the newest backend when an older one answers late', async () => {
    const slow = fakeBackend({ contactPoints: [examplePoint('eksempel-link')] });
    slow.hold();
    finder = await openFinder({ backend: slow, loading: true });
    const quick = fakeBackend({ contactPoints: [examplePoint()] });
    finder.element.backendUrl = quick.url;
    await finder.settled();
    slow.release();
    await finder.drawn();
    expect(finder.results()).to.deep.equal([CARD]);
    quick.close();
  });

  it('leaves another finder on the page alone', async () => {
    finder = await openFinder();
    const other = await openFinder({ attributes: { kommune: '5501' } });
    await finder.search('Senja');
    expect(other.heading()).to.equal('1 sted i Tromsø');
    other.element.remove();
    other.backend.close();
  });

  it('speaks nynorsk and English in every text when the page or the person says so', async () => {
    finder = await openFinder();
    chooseLocale('nn');
    await finder.drawn();
    expect(finder.text()).to.contain('Kvar bur du?');
    expect(finder.card(CARD).text()).to.contain('Du får snakke med Eksempelvakta i telefonen. Ho fortel');
    chooseLocale('en');
    await finder.drawn();
    expect(finder.text()).to.contain('Where do you live?');
    forgetChoice();
    await finder.drawn();
    expect(finder.text()).to.contain('Hvor bor du?');
  });

  it('marks a text that is in another language than the rest', async () => {
    finder = await openFinder({ contactPoints: [examplePoint('eksempel-link')] });
    chooseLocale('en');
    await finder.drawn();
    const text = [...finder.root.querySelectorAll('.happens p')].find((one) =>
      textOf(one).startsWith('Vi tar'),
    );
    expect(text?.getAttribute('lang')).to.equal('nb');
    forgetChoice();
    await finder.drawn();
  });

  it('puts its headings under the level that the page asks for, capped at six', async () => {
    finder = await openFinder({ attributes: { 'heading-level': '4' } });
    expect(finder.root.querySelector('[part~="title"]')?.localName).to.equal('h4');
    expect(finder.root.querySelector('#results')?.localName).to.equal('h5');
    expect(finder.root.querySelector('[part~="card"] .heading')?.localName).to.equal('h6');
  });
});

describe('What the finder tells the page', () => {
  it('says how many places came, and why none did', async () => {
    const backend = fakeBackend();
    finder = await openFinder({ backend, loading: true });
    const loaded = finder.next('selvhjelp-data-loaded');
    await finder.settled();
    expect(await loaded).to.deep.equal({ widget: 'contact-finder', count: 16 });
    backend.fail(404);
    const failed = finder.next('selvhjelp-data-failed');
    const other = await openFinder({ backend });
    expect(await failed).to.deep.equal({ widget: 'contact-finder', code: 'http' });
    other.element.remove();
  });

  it('tells which place was opened, and nothing when it is closed', async () => {
    finder = await openFinder();
    const heard: unknown[] = [];
    finder.element.addEventListener('selvhjelp-contact-point-select', (event) => heard.push(event.detail));
    const card = finder.card(CARD);
    await card.open();
    expect(card.isOpen()).to.equal(true);
    await card.open();
    expect(card.isOpen()).to.equal(false);
    expect(heard).to.deep.equal([{ contactPoint: 'eksempel-frivilligsentral' }]);
  });

  it('asks the page to take a wish for a group, with ids only, and keeps still when it does', async () => {
    finder = await openFinder({ attributes: { 'form-url': '/skjema?side=1' } });
    await finder.search('Lenvik');
    const card = finder.card(CARD);
    expect(card.link('Si at du ønsker en gruppe').href).to.match(
      /\/skjema\?side=1&contact-point=eksempel-frivilligsentral$/,
    );
    const taken = finder.next('selvhjelp-interest-request', (event) => event.preventDefault());
    await card.press('Si at du ønsker en gruppe');
    expect(await taken).to.deep.equal({ contactPoint: 'eksempel-frivilligsentral', municipality: '5530' });
    expect(card.text()).not.to.contain('Skjemaet er ikke på denne siden');
  });

  it('never lets that press be dead: without a form the place is reached in other ways', async () => {
    finder = await openFinder();
    const card = finder.card(CARD);
    await card.press('Si at du ønsker en gruppe');
    const notice = card.element.querySelector('.notice.info')!;
    expect(textOf(notice)).to.match(/^Skjemaet er ikke på denne siden. Du kan ta kontakt slik:/);
    const hrefs = [...notice.querySelectorAll('a')].map(({ href }) => href);
    expect(hrefs).to.include('tel:+4700000000').and.to.include('mailto:post@eksempel.example');
  });

  it('never lets that press be dead: a place with nothing but the form leads to what else there is', async () => {
    finder = await openFinder({
      contactPoints: [{ id: 'bare', name: 'Bare skjema', acceptsInterest: true }],
    });
    const card = finder.card('Bare skjema');
    await card.press('Si at du ønsker en gruppe');
    await card.press('Se hva annet du kan gjøre');
    expect(finder.focused()).to.equal('Dette kan du gjøre nå');
    expect(finder.nextSteps().join()).to.contain('Ring Eksempel nasjonale selvhjelpskontor');
  });

  it('offers the form where no place is near, when somebody would read it', async () => {
    const offers = { interests: { fields: [], fallbackReceiver: 'eksempel-pa-nett' } };
    finder = await openFinder({
      service: { ...exampleService(), offers },
      attributes: { 'form-url': '/skjema' },
    });
    await finder.search('Hvaler');
    const asked = finder.next('selvhjelp-interest-request', (event) => event.preventDefault());
    const step = finder.button('Si at du ønsker en gruppe', finder.root.querySelector('.next-steps')!);
    expect((step as HTMLAnchorElement).href).to.match(/\/skjema\?contact-point=eksempel-pa-nett$/);
    step.click();
    expect(await asked).to.deep.equal({ contactPoint: 'eksempel-pa-nett', municipality: '3110' });
  });
});

describe('The address of the page', () => {
  const parameter = () => new URL(location.href).searchParams.get('selvhjelp-finder');

  it('is left alone unless the page asks for it', async () => {
    finder = await openFinder();
    await finder.card(CARD).open();
    await finder.tick('På telefon');
    expect(parameter()).to.equal(null);
  });

  it('holds the open place, and Back closes it', async () => {
    finder = await openFinder({ attributes: { 'url-state': true } });
    await finder.card(CARD).open();
    expect(parameter()).to.equal('eksempel-frivilligsentral');
    const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await back;
    await finder.drawn();
    expect(parameter()).to.equal(null);
    expect(finder.card(CARD).isOpen()).to.equal(false);
  });

  it('says nothing new when somebody jumps to an anchor of the page: the open place stays where it was', async () => {
    finder = await openFinder({ attributes: { 'url-state': true } });
    await finder.card(CARD).open();
    const card = finder.card(CARD).element;
    let moved = 0;
    card.scrollIntoView = () => moved++;
    const jumped = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    location.hash = 'bunnen';
    await jumped;
    await finder.drawn();
    expect(moved).to.equal(0);
    expect(finder.card(CARD).isOpen()).to.equal(true);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('keeps themes and access needs ticked through Back, though they never stand in it', async () => {
    finder = await openFinder({ attributes: { 'url-state': true } });
    await finder.tick('Trinnfri inngang');
    await finder.card(CARD).open();
    const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await back;
    await finder.drawn();
    expect(finder.chips()).to.deep.equal(['Trinnfri inngang']);
  });

  it('keeps the page’s own parameters letter for letter', async () => {
    history.replaceState(null, '', `${location.pathname}?a=%20b&flag&z=1,2#her`);
    finder = await openFinder({ attributes: { 'url-state': true } });
    await finder.card(CARD).open();
    expect(location.search).to.equal('?a=%20b&flag&z=1,2&selvhjelp-finder=eksempel-frivilligsentral');
    expect(location.hash).to.equal('#her');
    await finder.card(CARD).open();
    expect(location.search).to.equal('?a=%20b&flag&z=1,2');
    history.replaceState(null, '', location.pathname);
  });

  it('opens the place that a link names, and keeps the filters, never the typed place', async () => {
    history.replaceState(null, '', '?selvhjelp-finder=eksempel-frivilligsentral.f_phone');
    finder = await openFinder({ attributes: { 'url-state': true } });
    expect(finder.card(CARD).isOpen()).to.equal(true);
    expect(finder.chips()).to.deep.equal(['På telefon']);
    await finder.search('Senja');
    expect(location.href).not.to.contain('Senja');
    history.replaceState(null, '', location.pathname);
  });
});

describe('Taking a place along', () => {
  const real = { device: { ...device }, clipboard: { ...clipboard } };
  afterEach(() => {
    Object.assign(device, real.device);
    Object.assign(clipboard, real.clipboard);
  });

  it('copies a first message, and says so', async () => {
    const copied: string[] = [];
    Object.assign(device, {
      canShare: () => false,
    });
    Object.assign(clipboard, {
      current: () => ({ writeText: async (text: string) => void copied.push(text) }),
    });
    finder = await openFinder({ contactPoints: [examplePoint()] });
    const card = finder.card(CARD);
    await card.press('Kopier');
    await finder.drawn();
    expect(copied[0]).to.match(/^Hei! Jeg lurer på/);
    expect(card.text()).to.contain('Kopiert');
    await waitUntil(() => textOf(finder!.root.querySelector('[role="status"]')) === 'Kopiert');
    expect(card.link('Åpne i SMS').href).to.match(/^sms:\+4700000000\?/);
    expect(card.link('Åpne i e-post').href).to.match(/^mailto:post@eksempel\.example\?subject=/);
  });

  it('offers a first message only where it can be sent or said', async () => {
    const { phones: _phones, email: _email, ...silent } = examplePoint();
    finder = await openFinder({
      contactPoints: [
        { ...silent, id: 'uten', name: 'Uten telefon' },
        { ...silent, id: 'bare', name: 'Bare telefon', phones: [{ number: '00 00 00 00' }] },
      ],
    });
    expect(finder.card('Uten telefon').text()).not.to.contain('Vet du ikke hva du skal si?');
    const only = finder.card('Bare telefon');
    expect(only.text()).to.contain('Kopier');
    expect(only.text()).not.to.contain('Åpne i SMS').and.not.to.contain('Åpne i e-post');
  });

  it('says so when copying is not allowed', async () => {
    Object.assign(device, { canShare: () => false });
    Object.assign(clipboard, { current: () => undefined });
    finder = await openFinder({ contactPoints: [examplePoint()], attributes: { 'url-state': true } });
    await finder.card(CARD).press('Kopier lenke');
    await finder.drawn();
    expect(finder.card(CARD).text()).to.contain('Fikk ikke kopiert');
  });

  it('shows a sheet to hand over: the place, the number, what happens first, crisis lines', async () => {
    finder = await openFinder({ contactPoints: [examplePoint()], service: exampleService() });
    await finder.card(CARD).press('Skriv ut et ark til noen');
    const dialog = finder.root.querySelector('dialog')!;
    expect(dialog.open).to.equal(true);
    const sheet = textOf(dialog.querySelector('.sheet'));
    for (const text of [CARD, 'Ring 00 00 00 00', 'Eksempelveien 1', 'Du får snakke med', 'Ring 113'])
      expect(sheet).to.contain(text);
    await finder.press('Lukk');
    expect(dialog.open).to.equal(false);
  });

  it('closes the sheet when the finder is moved or taken away', async () => {
    finder = await openFinder({ contactPoints: [examplePoint()] });
    const press = finder.card(CARD).press('Skriv ut et ark til noen');
    finder.element.remove();
    await press;
    document.body.append(finder.element);
    await finder.settled();
    const dialog = () => finder!.root.querySelector('dialog')!;
    expect(dialog().open).to.equal(false);
    await finder.card(CARD).press('Skriv ut et ark til noen');
    expect(dialog().matches(':modal')).to.equal(true);
    document.body.prepend(finder.element);
    await finder.settled();
    expect(dialog().open).to.equal(false);
  });

  it('prints that sheet alone, on the paper that was chosen', async () => {
    finder = await openFinder({ contactPoints: [examplePoint()] });
    await finder.card(CARD).press('Skriv ut et ark til noen');
    let printed = '';
    let page = '';
    const { root } = finder;
    root.append = (...frames) => {
      ShadowRoot.prototype.append.apply(root, frames);
      const { contentDocument } = frames[0] as HTMLIFrameElement;
      printed = textOf(contentDocument?.body);
      page = contentDocument?.adoptedStyleSheets[0]?.cssRules[0]?.cssText ?? '';
    };
    finder.button('Skriv ut på A5', root.querySelector('dialog')!).click();
    expect(printed).to.contain('Ring 00 00 00 00').and.to.contain('Skrevet ut 18. november 2026');
    expect(printed).not.to.contain('Hvor bor du?');
    expect(page).to.match(/@page\s*\{\s*size:\s*A5/i);
  });

  it('gives no directions unless the page names a map, and none to a hidden address', async () => {
    finder = await openFinder();
    expect(finder.card(CARD).facts()['Adresse']).not.to.contain('Vis vei');
    finder.element.directionsUrl = 'https://kart.example/?q={address}';
    await finder.drawn();
    expect(finder.card(CARD).link('Vis vei').href).to.match(/^https:\/\/kart\.example\/\?q=Eksempelveien/);
    await finder.type('Eksempel krisetelefon');
    await finder.press('Søk');
    expect(finder.card('Eksempel krisetelefon for kontaktpunkt').facts()).not.to.have.property('Adresse');
  });

  it('says that a closed place takes nobody in now, and promises no talk', async () => {
    finder = await openFinder();
    await finder.search('Bærum');
    const card = finder.card('Eksempel mestringskontor');
    expect(card.text())
      .to.contain('De tar ikke imot nye nå.')
      .and.not.to.contain('Først blir det en samtale');
    expect(card.element.querySelector('.button.primary')).to.equal(null);
    expect(card.call()).to.equal('tel:+4700000005');
  });

  it('says who answers a number in the language of the reader', async () => {
    const translations = { en: { 'phones.0.label': 'On duty', 'phones.1.label': 'Switchboard' } };
    finder = await openFinder({ contactPoints: [{ ...examplePoint(), translations }] });
    chooseLocale('en');
    await finder.drawn();
    expect(textOf(finder.root.querySelector('.actions .small'))).to.equal('On duty');
    const inFold = [...finder.root.querySelectorAll('.facts .tertiary + .small')].map(textOf);
    expect(inFold).to.deep.equal(['On duty', 'Switchboard']);
    forgetChoice();
    await finder.drawn();
  });

  it('tells what is known of access, and what is not', async () => {
    finder = await openFinder({ contactPoints: [examplePoint()] });
    const access = finder.card(CARD).facts()['Tilgjengelighet'];
    expect(access).to.contain('Trinnfri inngang: ja');
    expect(access).to.contain('Tegnspråk: vet ikke');
  });

  it('prints who answers under the number, and lets a long card go on over the page', async () => {
    finder = await openFinder({ contactPoints: [examplePoint()] });
    await emulateMedia({ media: 'print' });
    window.dispatchEvent(new Event('beforeprint'));
    const label = finder.root.querySelector('.facts .tertiary + .small')!;
    const number = label.previousElementSibling!;
    expect(label.getBoundingClientRect().top).to.be.at.least(number.getBoundingClientRect().bottom - 1);
    expect(getComputedStyle(finder.root.querySelector('.place')!).breakInside).to.equal('auto');
    window.dispatchEvent(new Event('afterprint'));
    await emulateMedia({ media: 'screen' });
  });

  it('leaves off the paper what one can say, which is the same on every card', async () => {
    finder = await openFinder();
    await emulateMedia({ media: 'print' });
    window.dispatchEvent(new Event('beforeprint'));
    const messages = [...finder.root.querySelectorAll('.message')];
    expect(messages.length).to.be.greaterThan(2);
    expect(messages.filter((one) => one.getClientRects().length > 0)).to.deep.equal([]);
    window.dispatchEvent(new Event('afterprint'));
    await emulateMedia({ media: 'screen' });
  });

  it('opens every fold while the page is printed', async () => {
    finder = await openFinder({ contactPoints: [examplePoint()] });
    window.dispatchEvent(new Event('beforeprint'));
    expect(finder.card(CARD).isOpen()).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(finder.card(CARD).isOpen()).to.equal(false);
  });
});

describe('The finder for everyone', () => {
  const states: Record<string, () => Promise<FinderDriver>> = {
    'cards, everything unfolded': async () => {
      const one = await openFinder({ attributes: { map: true } });
      await one.press('Vis på kart');
      for (const fold of one.root.querySelectorAll('details')) fold.open = true;
      return one;
    },
    suggestions: async () => {
      const one = await openFinder();
      await one.type('Se');
      return one;
    },
    'none here': async () => {
      const one = await openFinder({ children: help });
      await one.search('Hvaler');
      return one;
    },
    handout: async () => {
      const one = await openFinder({ contactPoints: [examplePoint()] });
      await one.card(CARD).press('Skriv ut et ark til noen');
      return one;
    },
    failed: async () => {
      const backend = fakeBackend();
      backend.fail(404);
      return openFinder({ backend, children: help });
    },
    'not configured': () => openFinder({ attributes: { 'backend-url': false } }),
  };

  for (const [state, open] of Object.entries(states)) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`has no barrier that axe can find: ${state}, ${scheme}`, async () => {
        finder = await open();
        finder.element.colorScheme = scheme;
        await finder.drawn();
        await expect(finder.element).to.be.accessible();
      }).timeout(20_000);
    }
  }

  for (const locale of ['nn', 'en'] as const) {
    it(`has no barrier that axe can find in ${locale}`, async () => {
      finder = await openFinder({ contactPoints: [examplePoint()] });
      chooseLocale(locale);
      await finder.drawn();
      await expect(finder.element).to.be.accessible();
      forgetChoice();
      await finder.drawn();
    }).timeout(20_000);
  }

  it('shows where the focus is in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    finder = await openFinder();
    finder.field().focus();
    expect(getComputedStyle(finder.field()).outlineStyle).to.equal('solid');
    await emulateMedia({ forcedColors: 'none' });
  });
});
