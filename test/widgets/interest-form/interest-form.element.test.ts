import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { ports } from '../../../src/data/ports.js';
import { SelvhjelpInterestRequestEvent } from '../../../src/events/interest-request-event.js';
import { chooseLocale, forgetChoice } from '../../../src/localization/page-language.js';
import { clipboard } from '../../../src/ui/copy-text.js';
import { exampleService, fakeBackend, FIXTURE_NOW, type Fault } from '../../support/fake-backend.js';
import { textOf } from '../../support/finder-driver.js';
import { FormDriver, openForm, takingWishes, type FormOptions } from '../../support/form-driver.js';
import { OPTIONAL_FIELDS } from '../../support/form-state.js';

const help = html`<p slot="help"><a href="tel:00000000">Ring Eksempel kommune</a></p>`;

let form: FormDriver;
const open = async (options?: FormOptions): Promise<FormDriver> => (form = await openForm(options));

/** At the place that reads it, with as little as can be sent. */
async function filledIn(options: FormOptions = {}): Promise<FormDriver> {
  await open({ attributes: { 'contact-point': 'eksempel-frivilligsentral' }, ...options });
  await form.fillIn();
  return form;
}

afterEach(() => {
  form.element.remove();
  form.backend.close();
  forgetChoice();
});

describe('The form, before anything personal is asked', () => {
  it('says the promise and asks where a person lives, nothing else', async () => {
    await open();
    expect(form.text()).to.contain('Først blir det en samtale. Du binder deg ikke til noe.');
    expect(form.receiver()).to.contain('Hvor bor du?');
    expect(form.has('form')).to.equal(false);
  });

  it('names who reads it before the first field', async () => {
    await open();
    await form.chooseMunicipality('9300');
    expect(form.receiver()).to.contain('Eksempel frivilligsentral leser det du sender.');
    expect(form.receiver()).to.contain('Ønsket gjelder Senja. 9300 Finnsnes ligger i Senja.');
    expect(form.focused()).to.equal('Hvem leser det du sender?');
    const parts = [...form.root.querySelectorAll('[part~="receiver"], [part~="form"]')];
    expect(parts.map((part) => part.getAttribute('part'))).to.deep.equal(['receiver', 'form']);
  });

  it('says the place when the page has set it, and lets nobody change it', async () => {
    await open({ attributes: { kommune: '1931' } });
    expect(form.receiver()).to.contain('Ønsket gjelder Senja.');
    expect(form.receiver()).not.to.contain('Bytt sted');
    expect(form.root.querySelector('#place')).to.equal(null);
  });

  it('lets a person choose another place, and forgets who read it before', async () => {
    await open();
    await form.chooseMunicipality('Senja');
    await form.press('Bytt sted');
    expect(form.has('form')).to.equal(false);
    expect(form.focused()).to.equal('place');
  });

  it('asks which place is meant, and says so when there is none', async () => {
    await open();
    await form.chooseMunicipality('Nes');
    expect(form.text()).to.contain('Flere steder heter det. Hvilket mener du?');
    await form.chooseMunicipality('xyzxyz');
    expect(form.text()).to.contain('Prøv postnummeret ditt, eller navnet på kommunen.');
  });

  it('asks which municipality, when a county was typed', async () => {
    await open();
    await form.chooseMunicipality('Troms');
    expect(form.has('form')).to.equal(false);
    expect(form.focused()).to.equal('Hvilken kommune bor du i?');
    await form.press('Senja');
    expect(form.receiver()).to.contain('Ønsket gjelder Senja.');
    expect(form.focused()).to.equal('Hvem leser det du sender?');
  });

  it('asks further when a county that is several by now was typed', async () => {
    await open();
    await form.chooseMunicipality('Troms og Finnmark');
    await form.press('Finnmark');
    await form.press('Alta');
    expect(form.text()).to.contain('Ønsket gjelder Alta.');
  });

  it('shows the municipalities that the page is for, and lets a person name another', async () => {
    await open({ attributes: { kommune: '5530,5526' } });
    expect(form.part('which')).to.equal('Hvilken kommune bor du i? Senja Sørreisa');
    await form.chooseMunicipality('Bergen');
    expect(form.text()).to.contain('Ønsket gjelder Bergen.');
    await form.press('Bytt sted');
    await form.press('Sørreisa');
    expect(form.receiver()).to.contain('Eksempel samtalegruppe leser det du sender.');
  });

  it('lets a person choose among several who can read it', async () => {
    const point = (id: string) => ({
      id,
      name: `Eksempel ${id}`,
      municipalities: ['5530'],
      acceptsInterest: true,
    });
    await open({ contactPoints: [point('en'), point('to')] });
    await form.chooseMunicipality('Senja');
    expect(form.receiver()).to.contain('Flere kan lese det. Hvem vil du snakke med?');
    expect(form.has('form')).to.equal(false);
    await form.press('Eksempel to');
    expect(form.receiver()).to.contain('Eksempel to leser det du sender.');
  });

  it('sends only the municipality, never the postcode', async () => {
    await open();
    await form.chooseMunicipality('9300');
    await form.fillIn();
    await form.send();
    expect(form.backend.registrations()[0]).to.include({ municipality: '5530' });
    expect(form.backend.posts()[0]!.text).not.to.contain('9300');
  });

  it('tells whether others wait nearby, and else says nothing of it', async () => {
    const answers = {
      'waiting.json': { format: 1, areas: [{ municipalities: ['5530'], band: 'enough' }] },
    };
    const offers = { waiting: true, interests: { fields: [], fallbackReceiver: 'eksempel-nasjonal' } };
    await open({ service: exampleService({ offers }), answers });
    await form.chooseMunicipality('Senja');
    await form.drawn();
    expect(form.receiver()).to.contain('I nærheten er det nå mange nok til å starte en gruppe.');
    await form.press('Bytt sted');
    await form.chooseMunicipality('Oslo');
    expect(form.text()).not.to.contain('nærheten er');
  });

  it('tells it of where the contact point is, when the page has set that alone', async () => {
    const answers = {
      'waiting.json': { format: 1, areas: [{ municipalities: ['5526', '5530'], band: 'some' }] },
    };
    const offers = { waiting: true, interests: { fields: [], fallbackReceiver: 'eksempel-nasjonal' } };
    const attributes = { 'contact-point': 'eksempel-frivilligsentral' };
    await open({ service: exampleService({ offers }), answers, attributes });
    await form.drawn();
    expect(form.receiver()).to.contain('Noen i nærheten venter også på en gruppe.');
  });
});

describe('The questions of the form', () => {
  it('are only those that the backend takes', async () => {
    await open({ attributes: { kommune: '5530' } });
    expect(form.questions()).to.deep.equal(['Hvordan kan vi nå deg?', 'Er du 18 år eller eldre?']);
  });

  it('open one another where they stand', async () => {
    await open({ attributes: { kommune: '5530' }, service: takingWishes(OPTIONAL_FIELDS) });
    await form.tick('På telefon', 'Hvordan kan vi nå deg?');
    expect(form.questions().slice(0, 3)).to.deep.equal([
      'Hvordan kan vi nå deg?',
      'Telefonnummer',
      'Skal vi ringe eller sende SMS?',
    ]);
    await form.tick('På e-post', 'Hvordan kan vi nå deg?');
    expect(form.questions()[1]).to.equal('E-postadresse');
    expect(form.text()).not.to.contain('Hvilken livssituasjon?');
    await form.tick('Vi er i samme livssituasjon');
    expect(form.row('Jeg sier det heller i samtalen').checked).to.equal(true);
  });

  it('send everything that was answered, and nothing that was not', async () => {
    await filledIn({ service: takingWishes(OPTIONAL_FIELDS) });
    await form.tick('Send SMS');
    await form.tick('Dere kan legge igjen beskjed');
    await form.type('alias', 'Eksempel');
    await form.tick('polsk');
    await form.tick('engelsk');
    await form.tick('engelsk');
    await form.tick('På kvelden');
    await form.tick('Vi er i samme livssituasjon');
    await form.tick('Sorg');
    await form.tick('Ja, jeg er pårørende');
    expect(form.text()).to.contain('Personen selv må trykke Send.');
    await form.send();
    expect(form.backend.registrations()).to.deep.equal([
      {
        adult: true,
        alias: 'Eksempel',
        consent: { lang: 'nb', version: '2026-11' },
        contactPoint: 'eksempel-frivilligsentral',
        languages: ['pl'],
        mayLeaveMessage: true,
        meetingTimes: ['evening'],
        onBehalf: 'relative',
        phone: '+4700000000',
        phoneBy: 'sms',
        theme: 'grief',
        wish: 'theme',
      },
    ]);
  });

  it('take under 18 for an answer: the right help, nothing to send, and a way back', async () => {
    await open({ attributes: { kommune: '5530' }, children: help });
    await form.tick('Nei', 'Er du 18');
    expect(form.part('young')).to.contain('116 111');
    expect(form.part('young')).to.contain('helsesykepleier');
    expect(form.sendButton()).to.equal(null);
    expect(form.errors()).to.deep.equal([]);
    const heard = () => textOf(form.root.querySelector('[role="status"]'));
    await waitUntil(
      () => heard() === 'Disse gruppene er for voksne. Du kan få hjelp nå.',
      'nothing is heard',
    );
    await form.tick('Ja', 'Er du 18');
    expect(form.sendText()).to.equal('Send ønsket');
  });

  it('say how many places fit while somebody types where they live', async () => {
    await open();
    const field = form.root.querySelector<HTMLInputElement>('#place')!;
    const heard = () => textOf(form.root.querySelector('[role="status"]'));
    for (const [text, said] of [
      ['Senj', /^Forslag: [1-9]/],
      ['xqzz', /^Ingen forslag$/],
    ] as const) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await waitUntil(() => said.test(heard()), `nothing is heard of ${text}`);
    }
  });

  it('keep what is filled in when somebody reads about privacy', async () => {
    await open({ attributes: { kommune: '5530' } });
    const link = form.root.querySelector<HTMLAnchorElement>('[data-field="consent"] a')!;
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
  });

  it('name the receiver in the box, with the words of the backend over it', async () => {
    await open({ attributes: { kommune: '5530' } });
    const consent = form.root.querySelector('[data-field="consent"]')!.textContent;
    expect(consent).to.contain('Eksempel fylkeskommune tar vare på det du skriver');
    expect(consent.replace(/\s+/g, ' ')).to.contain('Ja, Eksempel frivilligsentral kan lese svarene mine');
    expect(consent).to.contain('Vi sletter svarene senest etter 180 dager.');
    expect(form.links()).to.include('https://fylke.eksempel.example/personvern');
  });

  it('read the number back right over the button', async () => {
    await filledIn();
    expect(form.text()).to.contain('Vi ringer 00 00 00 00. Stemmer det?');
    await form.type('phone', '000');
    expect(form.text()).not.to.contain('Stemmer det?');
  });

  it('are read back with the button, for those who hear it', async () => {
    await filledIn();
    const id = form.sendButton().getAttribute('aria-describedby')!;
    expect(textOf(form.root.getElementById(id))).to.equal('Vi ringer 00 00 00 00. Stemmer det?');
  });

  it('read an address back as it was typed, with its æ, ø and å', async () => {
    await filledIn();
    await form.tick('På e-post');
    form.field('email').focus();
    await sendKeys({ type: 'eksempel@ålesund.example' });
    await form.drawn();
    expect(form.text()).to.contain('Vi skriver til eksempel@ålesund.example. Stemmer det?');
    await form.send();
    expect(form.backend.registrations()[0]).to.include({ email: 'eksempel@ålesund.example' });
  });

  it('suggest what an e-mail address may have meant, and take it as it is', async () => {
    await filledIn();
    await form.tick('På e-post');
    await form.type('email', 'eksempel@gmial.com');
    await form.press('Mente du eksempel@gmail.com?');
    expect(form.field('email').value).to.equal('eksempel@gmail.com');
    expect(form.focused(), 'the button is gone').to.equal('email');
    await form.type('email', 'eksempel@gmial.com');
    await form.send();
    expect(form.backend.registrations()[0]).to.include({ email: 'eksempel@gmial.com' });
  });
});

describe('What must be mended', () => {
  it('is said at the field and over the button, in the same words, after a press', async () => {
    await open({ attributes: { kommune: '5530' } });
    expect(form.errors()).to.deep.equal([]);
    await form.send();
    expect(form.errors()).to.deep.equal([
      'Velg telefon eller e-post.',
      'Svar på om du er 18 år.',
      'Kryss av for at vi kan ta kontakt.',
    ]);
    expect(form.errorAt('reachBy')).to.equal('Velg telefon eller e-post.');
    expect(form.focused()).to.equal('Se over dette før du sender');
    expect(form.backend.posts()).to.have.length(0);
  });

  it('is led to by its line, and leaves as soon as it is mended', async () => {
    await open({ attributes: { kommune: '5530' } });
    await form.send();
    await form.press('Velg telefon eller e-post.');
    expect(form.root.activeElement).to.equal(form.row('På telefon'));
    await form.tick('På telefon');
    expect(form.errors()[0]).to.equal('Skriv telefonnummeret ditt.');
    expect(form.errorAt('reachBy')).to.equal('');
    await form.type('phone', '00 00 00 00');
    expect(form.errors()).to.have.length(2);
  });

  it('is said of a national identity number, which is never sent', async () => {
    await filledIn({ service: takingWishes(OPTIONAL_FIELDS) });
    // Of the tax office's own test series: the month has 80 added.
    await form.type('alias', '17912099997');
    await form.send();
    expect(form.errorAt('alias')).to.contain('Dette ser ut som et fødselsnummer.');
    expect(form.backend.posts()).to.have.length(0);
  });

  it('is said by the backend at the field that it names, and leaves when that is changed', async () => {
    await filledIn();
    form.backend.refuse([{ pointer: '/phone', code: 'invalid' }]);
    await form.send();
    expect(form.errorAt('phone')).to.contain('Sjekk telefonnummeret.');
    expect(form.focused()).to.equal('Se over dette før du sender');
    expect(form.field('phone').value).to.equal('00 00 00 00');
    await form.type('phone', '00 00 00 01');
    expect(form.errors()).to.deep.equal([]);
    expect(form.sendText()).to.equal('Send ønsket');
  });

  it('is said at the box about a message too, and is led to there', async () => {
    await filledIn({ service: takingWishes(OPTIONAL_FIELDS) });
    form.backend.refuse([{ pointer: '/mayLeaveMessage', code: 'unknown-field' }]);
    await form.send();
    const sentence = 'Dette ble ikke tatt imot. Endre det, og prøv igjen.';
    expect(form.errors()).to.deep.equal([sentence]);
    expect(form.errorAt('mayLeaveMessage')).to.equal(sentence);
    await form.press(sentence);
    const box = form.row('Dere kan legge igjen beskjed');
    expect(form.root.activeElement).to.equal(box);
    expect(box.getAttribute('aria-describedby')).to.equal('mayLeaveMessage-error');
  });

  it('is a line that leads nowhere when its field is not in view, and leaves with the next answer', async () => {
    await filledIn({ service: takingWishes(OPTIONAL_FIELDS) });
    for (const [pointer, sentence] of [
      ['/email', 'Sjekk e-postadressen. Mangler den @ eller punktum?'],
      ['/theme', 'Noe ble ikke tatt imot.'],
    ] as const) {
      form.backend.refuse([{ pointer, code: 'invalid' }]);
      await form.send();
      expect(form.errors()[0]).to.contain(sentence);
      expect(form.root.querySelector('[part~="errors"] button')).to.equal(null);
      await form.type('phone', '00 00 00 01');
      expect(form.errors()).to.deep.equal([]);
    }
  });

  it('is said over the button when it belongs to no field', async () => {
    await filledIn();
    form.backend.refuse([{ pointer: '/eksempel', code: 'unknown-field' }]);
    await form.send();
    expect(form.errors()[0]).to.contain('Noe ble ikke tatt imot.');
  });
});

describe('Sending', () => {
  it('gives a receipt, tells the page without personal data, and lets go of the answers', async () => {
    await filledIn();
    await form.type('phone', '00 00 00 99');
    const told = form.next<object>('selvhjelp-interest-sent');
    await form.send();
    expect(form.backend.registrations()[0]).to.include({ phone: '+4700000099' });
    expect(form.focused()).to.equal('Ønsket er sendt');
    expect(form.text()).to.contain('Eksempel frivilligsentral har fått det.');
    expect(form.reference()).to.match(/^ABCD-\d{4}$/);
    expect(form.withdrawalCode()).to.match(/^ABCD-EFGH-JKMN-\d{4}$/);
    expect(form.text()).to.contain('Vi ringer deg for en samtale. Hører du ikke fra oss innen 3 dager');
    expect(await told).to.deep.equal({ contactPoint: 'eksempel-frivilligsentral' });
    expect(form.root.querySelector('input')).to.equal(null);
    expect(JSON.stringify((form.element as unknown as { screen: object }).screen)).not.to.match(/99/);
  });

  it('makes one registration of ten presses', async () => {
    await filledIn();
    form.backend.hold();
    for (let press = 0; press < 10; press += 1) form.sendButton().click();
    await form.drawn();
    expect(form.sendText()).to.equal('Sender …');
    expect(form.field('phone').matches(':disabled')).to.equal(true);
    form.backend.release();
    await form.answered();
    expect(form.backend.posts()).to.have.length(1);
    expect(form.backend.registrations()).to.have.length(1);
  });

  it('makes one registration when the answer is lost and it is tried again', async () => {
    await filledIn();
    form.backend.fail('lost', { resource: 'interests' });
    await form.send();
    expect(form.text()).to.contain('Vi vet ikke om ønsket kom fram.');
    expect(form.sendText()).to.equal('Prøv igjen');
    expect(form.field('phone').matches(':disabled')).to.equal(true);
    chooseLocale('nn');
    await form.drawn();
    form.backend.recover();
    await form.send();
    expect(form.text()).to.contain('Ønsket er sendt');
    expect(form.backend.registrations()).to.have.length(1);
    expect(new Set(form.backend.posts().map(({ key }) => key)).size).to.equal(1);
  });

  for (const [fault, sentence] of [
    ['no-network', 'Sjekk at du er på nett'],
    [429, 'Det er mange som sender akkurat nå. Prøv igjen om noen minutter.'],
  ] as [Fault, string][]) {
    it(`keeps everything when it surely did not arrive (${fault}), and says so`, async () => {
      await filledIn();
      form.backend.fail(fault, { resource: 'interests' });
      await form.send();
      expect(form.text()).to.contain('Ingenting er sendt.');
      expect(form.text()).to.contain(sentence);
      expect(form.text()).to.contain('Det du skrev, står her fortsatt.');
      expect(form.field('phone').value).to.equal('00 00 00 00');
      expect(form.field('phone').matches(':disabled')).to.equal(false);
      expect(form.links()).to.include('tel:+4700000000');
      form.backend.recover();
      await form.send();
      expect(form.backend.registrations()).to.have.length(1);
    });
  }

  for (const fault of ['offline', 'timeout', 'shape', 500, 503] as Fault[]) {
    it(`does not know whether it arrived (${fault}), and makes one of it at another try`, async () => {
      await filledIn();
      form.backend.fail(fault, { resource: 'interests' });
      await form.send();
      expect(form.text()).to.contain('Vi vet ikke om ønsket kom fram.');
      form.backend.recover();
      await form.send();
      expect(form.backend.registrations()).to.have.length(1);
    });
  }

  it('prints the receipt without a word of what it is about', async () => {
    await filledIn();
    await form.send();
    const { root } = form;
    let title = '';
    let printed = '';
    root.append = (...frames) => {
      ShadowRoot.prototype.append.apply(root, frames);
      const { contentDocument } = frames[0] as HTMLIFrameElement;
      title = contentDocument!.title;
      printed = textOf(contentDocument!.body);
    };
    await form.press('Skriv ut');
    expect(title).to.equal('Kvittering');
    expect(printed).to.contain(`Referanse ${form.reference()}`).and.to.contain(form.withdrawalCode());
    expect(printed).not.to.match(/selvhjelp|gruppe|Eksempel f/i);
  });

  it('copies the two codes, and says whether it worked', async () => {
    const { current } = clipboard;
    let copied = '';
    clipboard.current = () =>
      ({ writeText: (text: string) => ((copied = text), Promise.resolve()) }) as Clipboard;
    await filledIn();
    await form.send();
    await form.press('Kopier');
    expect(copied).to.equal(
      `Referanse: ${form.reference()}\nKode for å trekke ønsket: ${form.withdrawalCode()}\n` +
        'Her bruker du kodene: https://fylke.eksempel.example/trekk-tilbake',
    );
    expect(form.part('receipt')).to.contain('Kopiert');
    clipboard.current = () => undefined;
    await form.press('Kopier');
    expect(form.part('receipt')).to.contain('Fikk ikke kopiert.');
    clipboard.current = current;
  });

  it('puts the receipt away when asked to, and begins anew', async () => {
    await filledIn();
    await form.send();
    await form.press('Ta bort kvitteringen');
    expect(form.has('form')).to.equal(true);
    expect(form.root.querySelector<HTMLInputElement>('#phone')).to.equal(null);
  });
});

describe('Nothing is lost', () => {
  it('when the element is moved, removed and put back, or the language changes', async () => {
    await filledIn({ service: takingWishes(OPTIONAL_FIELDS) });
    await form.type('alias', 'Eksempel');
    form.element.remove();
    document.body.append(form.element);
    await form.drawn();
    chooseLocale('en');
    await form.drawn();
    expect(form.field('phone').value).to.equal('00 00 00 00');
    expect(form.field('alias').value).to.equal('Eksempel');
    expect(form.text()).to.contain('We will call 00 00 00 00. Is that right?');
  });

  it('when the element is away while the answer comes', async () => {
    await filledIn();
    form.backend.hold();
    form.sendButton().click();
    await form.drawn();
    form.element.remove();
    form.backend.release();
    await new Promise((resolve) => setTimeout(resolve));
    document.body.append(form.element);
    await form.answered();
    expect(form.text()).to.contain('Ønsket er sendt');
    expect(form.backend.registrations()).to.have.length(1);
  });

  it('and a page asks before it is left only while there is something to lose', async () => {
    await open({ attributes: { kommune: '5530' } });
    expect(FormDriver.asksBeforeLeaving()).to.equal(false);
    await form.fillIn();
    expect(FormDriver.asksBeforeLeaving()).to.equal(true);
    form.element.remove();
    expect(FormDriver.asksBeforeLeaving()).to.equal(false);
    document.body.append(form.element);
    await form.drawn();
    expect(FormDriver.asksBeforeLeaving()).to.equal(true);
    await form.send();
    expect(FormDriver.asksBeforeLeaving()).to.equal(false);
  });

  it('and nothing typed stands in the page outside the form, its attributes, or the browser', async () => {
    await filledIn({ service: takingWishes(OPTIONAL_FIELDS) });
    await form.type('alias', 'Hemmelig');
    const outside = [
      form.element.outerHTML,
      location.href,
      document.title,
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      document.cookie,
    ].join();
    expect(outside).not.to.match(/Hemmelig|00 00 00 00/);
  });

  it('and two forms keep apart', async () => {
    await filledIn();
    const other = await openForm({ backend: form.backend, attributes: { kommune: '5530' } });
    expect(other.row('På telefon').checked).to.equal(false);
    await form.send();
    expect(other.has('form')).to.equal(true);
    other.element.remove();
  });
});

describe('Leaving quickly', () => {
  it('is offered only where the page says where to, and only to an address of the web', async () => {
    await open({ attributes: { kommune: '5530' } });
    expect(form.text()).not.to.contain('Forlat siden raskt');
    form.element.quickExitUrl = 'javascript:alert(1)';
    await form.drawn();
    expect(form.text()).not.to.contain('Forlat siden raskt');
    form.element.quickExitUrl = 'https://www.eksempel.example/';
    await form.drawn();
    expect(form.text()).to.contain('Forlat siden raskt');
    expect(form.text()).to.contain('Nettleseren kan fortsatt huske siden.');
  });

  it('lets go of the answers and of the question before it goes', async () => {
    await filledIn({
      attributes: { 'contact-point': 'eksempel-frivilligsentral', 'quick-exit-url': '#forlatt' },
    });
    await form.press('Forlat siden raskt');
    expect(location.hash).to.equal('#forlatt');
    expect(FormDriver.asksBeforeLeaving()).to.equal(false);
    expect(form.root.querySelector('input')).to.equal(null);
    location.hash = '';
  });
});

describe('Nobody is there', () => {
  const minutes = (count: number) => FIXTURE_NOW.getTime() + count * 60_000;
  /** The clock says so many minutes later, and the page looks. */
  async function later(count: number): Promise<void> {
    ports.now = () => minutes(count);
    document.dispatchEvent(new Event('visibilitychange'));
    await form.drawn();
  }
  const warning = () => form.root.querySelector<HTMLDialogElement>('dialog')!;

  it('for 15 minutes: a warning says so, has the focus, and can be put off', async () => {
    await filledIn();
    await later(14);
    expect(warning().open).to.equal(false);
    await later(15);
    expect(warning().open).to.equal(true);
    expect(warning().textContent).to.contain('Ellers blir det som står her, tatt bort kl.');
    expect(form.focused()).to.equal('Ja, jeg er her');
    await form.press('Ja, jeg er her');
    expect(warning().open).to.equal(false);
    await later(29);
    expect(warning().open).to.equal(false);
    expect(form.field('phone').value).to.equal('00 00 00 00');
  });

  it('for 17: the answers are cleared, and the form says so', async () => {
    await filledIn();
    await later(15);
    await later(17);
    expect(form.part('state')).to.contain('Det som sto her, er tatt bort');
    expect(form.part('state')).to.contain('Ingenting er sendt.');
    expect(warning().open).to.equal(false);
    await form.press('Begynn på nytt');
    await form.tick('På telefon');
    expect(form.field('phone').value).to.equal('');
  });

  it('and after an hour asleep there is a warning first', async () => {
    await filledIn();
    await later(60);
    expect(warning().open).to.equal(true);
    await later(61);
    expect(form.field('phone').value).to.equal('00 00 00 00');
  });

  it('and a form that is moved meanwhile is there again without the warning', async () => {
    await filledIn();
    await later(15);
    form.element.remove();
    document.body.append(form.element);
    await form.drawn();
    expect(warning().open).to.equal(false);
    expect(form.field('phone').value).to.equal('00 00 00 00');
    await later(29);
    expect(warning().open).to.equal(false);
    await later(31);
    expect(warning().open).to.equal(true);
  });

  it('and a touch counts from then on', async () => {
    await filledIn();
    ports.now = () => minutes(10);
    window.dispatchEvent(new PointerEvent('pointerdown'));
    await later(20);
    expect(warning().open).to.equal(false);
  });
});

describe('Going on waiting', () => {
  it('is offered beside taking back, where the backend can, and leaves the wish where it is', async () => {
    const interests = { fields: [] as string[], renewals: true as const };
    await filledIn({ service: exampleService({ offers: { interests } }) });
    await form.send();
    await form.press('Trekk eller forleng et ønske');
    await form.press('Gå videre');
    const events: Event[] = [];
    form.element.addEventListener('selvhjelp-interest-withdrawn', (event) => events.push(event));
    await form.press('Behold ønsket i 180 dager til');
    await form.answered();
    expect(form.part('withdrawal')).to.contain('blir ønsket stående');
    expect(form.backend.registrations()).to.have.length(1);
    expect(form.backend.posts().at(-1)).to.include({ name: 'renewals' });
    expect(events).to.deep.equal([]);
    expect(form.reference(), 'the receipt stays').to.match(/^ABCD/);
  });
});

describe('Taking a wish back', () => {
  it('takes two steps, and says the same whether there was one or not', async () => {
    await filledIn();
    await form.send();
    const codes = [form.reference(), form.withdrawalCode()] as const;
    await form.press('Ta bort kvitteringen');
    await form.press('Trekk et ønske');
    expect(form.focused()).to.equal('Trekk et ønske');
    await form.type('reference', codes[0]);
    await form.type('withdrawalCode', ` ${codes[1].toLowerCase()} `.toUpperCase());
    await form.press('Gå videre');
    expect(form.part('withdrawal')).to.contain('Trekker du det, blir svarene slettet, og ingen tar kontakt.');
    expect(form.backend.registrations()).to.have.length(1);
    const told = form.next('selvhjelp-interest-withdrawn');
    await form.press('Ja, trekk ønsket');
    await form.answered();
    await told;
    expect(form.backend.registrations()).to.have.length(0);
    expect(form.part('withdrawal')).to.contain('Hvis kodene stemmer');
  });

  it('asks for both codes', async () => {
    await open({ attributes: { kommune: '5530' } });
    await form.press('Trekk et ønske');
    await form.press('Gå videre');
    expect(form.part('withdrawal')).to.contain('Feil: Skriv både referansen og koden');
    expect(form.focused()).to.equal('reference');
    await form.type('reference', 'ABCD-2345');
    await form.press('Gå videre');
    expect(form.focused()).to.equal('withdrawalCode');
    expect(form.field('reference').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('says each step and the end of it where the focus is, and lets go of the receipt that is no longer true', async () => {
    await filledIn();
    await form.send();
    await form.press('Trekk et ønske');
    await form.press('Gå videre');
    expect(form.focused()).to.equal('Vil du trekke ønsket?');
    await form.press('Ja, trekk ønsket');
    await form.answered();
    expect(form.focused()).to.contain('Hvis kodene stemmer, er ønsket trukket');
    expect(form.has('receipt')).to.equal(false);
  });

  it('keeps the receipt of another wish than the one that was taken back', async () => {
    await filledIn();
    await form.send();
    await form.press('Trekk et ønske');
    await form.type('reference', 'ABCD-9999');
    await form.press('Gå videre');
    await form.press('Ja, trekk ønsket');
    await form.answered();
    expect(form.has('receipt')).to.equal(true);
  });

  it('can be tried again when the backend does not answer, and a person can step back', async () => {
    await filledIn();
    await form.send();
    await form.press('Trekk et ønske');
    await form.press('Gå videre');
    form.backend.fail('offline', { resource: 'withdrawals' });
    await form.press('Ja, trekk ønsket');
    await form.answered();
    expect(form.part('withdrawal')).to.contain('Sjekk at du er på nett');
    form.backend.recover();
    await form.press('Prøv igjen');
    await form.answered();
    expect(form.part('withdrawal')).to.contain('er ønsket trukket');
  });
});

describe('The form among others', () => {
  it('takes a wish from another widget, fills in the place and has the focus; the first one alone', async () => {
    await open();
    const other = await openForm({ backend: form.backend });
    const event = new SelvhjelpInterestRequestEvent({ contactPoint: 'eksempel-frivilligsentral' });
    document.body.dispatchEvent(event);
    await form.drawn();
    expect(event.defaultPrevented).to.equal(true);
    expect(form.receiver()).to.contain('Eksempel frivilligsentral leser det du sender.');
    expect(form.focused()).to.equal('Hvem leser det du sender?');
    expect(other.has('form')).to.equal(false);
    other.element.remove();
  });

  it('leaves the wish alone once it is out of the page', async () => {
    await open();
    form.element.remove();
    const event = new SelvhjelpInterestRequestEvent({ contactPoint: 'eksempel-frivilligsentral' });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('changes nothing while it is not known whether a wish arrived', async () => {
    await filledIn();
    form.backend.fail('lost', { resource: 'interests' });
    await form.send();
    document.body.dispatchEvent(new SelvhjelpInterestRequestEvent({ contactPoint: 'eksempel-link' }));
    await form.drawn();
    expect(form.receiver()).to.contain('Eksempel frivilligsentral');
  });
});

describe('Where nobody can take it', () => {
  it('without a backend that takes wishes: says so, with telephone and e-mail', async () => {
    await open({ service: null, attributes: { kommune: '5530' }, children: help });
    expect(form.text()).to.contain('Skjemaet kan ikke brukes akkurat nå');
    expect(form.links()).to.include('tel:+4700000000');
    expect(form.links()).to.include('mailto:post@eksempel.example');
    expect(form.has('form')).to.equal(false);
    expect(form.root.querySelector<HTMLSlotElement>('slot[name="help"]')!.assignedNodes()).to.have.length(1);
  });

  it('at this place: says so, with those nearby, and lets a person choose another', async () => {
    const points = [
      { id: 'taker', name: 'Eksempel tar imot', municipalities: ['0301'], acceptsInterest: true },
      {
        id: 'ringer',
        name: 'Eksempel ringer',
        municipalities: ['5530'],
        phones: [{ number: '00 00 00 07' }],
      },
    ];
    await open({ contactPoints: points, service: exampleService({ offers: { interests: { fields: [] } } }) });
    await form.chooseMunicipality('Senja');
    expect(form.text()).to.contain('Ingen kan ta imot ønsket på nett her ennå');
    expect(form.links()).to.include('tel:+4700000007');
    await form.press('Bytt sted');
    expect(form.receiver()).to.contain('Hvor bor du?');
  });

  it('when the backend is down: says what happened, and works at "Prøv igjen"', async () => {
    const backend = fakeBackend({ service: takingWishes() });
    backend.fail('offline');
    await open({ backend, children: help });
    expect(form.text()).to.contain('Sjekk at du er på nett');
    backend.recover();
    await form.press('Prøv igjen');
    await form.settled();
    expect(form.receiver()).to.contain('Hvor bor du?');
  });

  it('shows the page’s own children while it loads', async () => {
    const backend = fakeBackend();
    backend.hold();
    await open({ backend, loading: true, children: html`<p>Ring Eksempel kommune</p>` });
    expect(form.text()).to.equal('');
    backend.release();
    await form.settled();
    expect(form.text()).to.contain('Hvem leser det du sender?');
  });
});

describe('What else happens to a page', () => {
  it('a browser that translates it does not freeze what is read back', async () => {
    await filledIn();
    const walker = document.createTreeWalker(form.root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts.filter(
      ({ data, parentElement }) => data.trim() && !parentElement?.closest('[translate="no"]'),
    )) {
      const font = document.createElement('font');
      font.textContent = 'oversatt';
      text.replaceWith(font);
    }
    await form.type('phone', '00 00 00 01');
    const shown = [...form.root.querySelectorAll('[part~="form"] [translate="no"]')].map(textOf);
    expect(shown).to.include('00 00 00 01');
    await form.send();
    expect(form.reference()).to.match(/^ABCD-/);
  });

  it('a hundred thousand characters pasted are no answer, and stop nothing', async () => {
    await filledIn({ service: takingWishes(OPTIONAL_FIELDS) });
    await form.type('alias', 'æ'.repeat(100_000));
    await form.type('phone', '0'.repeat(100_000));
    await form.send();
    expect(form.errorAt('alias')).to.equal('Dette er for langt. Skriv det kortere.');
    expect(form.backend.posts()).to.have.length(0);
  });
});

describe('Everyone can use it', () => {
  const states: Record<string, () => Promise<unknown>> = {
    'place first': () => open(),
    'all questions': async () => {
      await filledIn({ service: takingWishes(OPTIONAL_FIELDS) });
      for (const fold of form.root.querySelectorAll('details')) fold.open = true;
    },
    errors: async () => {
      await open({ attributes: { kommune: '5530' } });
      await form.send();
    },
    'under 18': async () => {
      await open({ attributes: { kommune: '5530' } });
      await form.tick('Nei', 'Er du 18');
    },
    sent: async () => {
      await filledIn();
      await form.send();
    },
    unsure: async () => {
      await filledIn();
      form.backend.fail('lost', { resource: 'interests' });
      await form.send();
    },
    'no backend': () => open({ service: null, attributes: { kommune: '5530' } }),
    withdrawal: async () => {
      await open({ attributes: { kommune: '5530' } });
      await form.press('Trekk et ønske');
    },
    'withdrawal, sure': async () => {
      await filledIn();
      await form.send();
      await form.press('Trekk et ønske');
      await form.press('Gå videre');
    },
    withdrawn: async () => {
      await filledIn();
      await form.send();
      await form.press('Trekk et ønske');
      await form.press('Gå videre');
      await form.press('Ja, trekk ønsket');
      await form.answered();
    },
    'a county': async () => {
      await open();
      await form.chooseMunicipality('Innlandet');
    },
    'service down': async () => {
      const backend = fakeBackend({ service: takingWishes() });
      backend.fail('offline', { resource: 'service.json' });
      await open({ backend, attributes: { kommune: '5530' } });
    },
  };

  for (const [state, go] of Object.entries(states)) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`has no barrier that axe can find: ${state}, ${scheme}`, async () => {
        await go();
        form.element.colorScheme = scheme;
        await form.drawn();
        await expect(form.element).to.be.accessible();
      }).timeout(20_000);
    }
  }

  it('can be filled in and sent with a keyboard alone', async () => {
    await open({ attributes: { kommune: '5530' } });
    form.row('På telefon').focus();
    await sendKeys({ press: 'Space' });
    await form.drawn();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '00000000' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    // The link about privacy, then the box.
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await form.answered();
    expect(form.focused()).to.equal('Ønsket er sendt');
  });

  it('sends at Enter, but not at the Enter that ends a composition', async () => {
    await filledIn();
    const enter = (init: KeyboardEventInit) =>
      form.field('phone').dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          bubbles: true,
          composed: true,
          cancelable: true,
          ...init,
        }),
      );
    expect(enter({ isComposing: true })).to.equal(false);
    expect(enter({})).to.equal(true);
  });
});
