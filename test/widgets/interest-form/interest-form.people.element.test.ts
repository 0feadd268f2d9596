import { expect } from '@open-wc/testing';
import { ports } from '../../../src/data/ports.js';
import { chooseLocale, forgetChoice } from '../../../src/localization/page-language.js';
import { clipboard } from '../../../src/ui/copy-text.js';
import { examplePoint, exampleService, fakeBackend, FIXTURE_NOW } from '../../support/fake-backend.js';
import { textOf } from '../../support/finder-driver.js';
import { openForm, type FormDriver, type FormOptions } from '../../support/form-driver.js';

const offers = (changes: object = {}) => ({
  interests: { fields: [] as string[], fallbackReceiver: 'eksempel-nasjonal', ...changes },
});
const service = (changes: Record<string, unknown> = {}) => exampleService({ offers: offers(), ...changes });

let form: FormDriver;
const open = async (options: FormOptions = {}): Promise<FormDriver> =>
  (form = await openForm({ service: service(), attributes: { kommune: '5530' }, ...options }));
async function sent(options: FormOptions = {}): Promise<void> {
  await open(options);
  await form.fillIn();
  await form.send();
}
async function later(minutes: number): Promise<void> {
  ports.now = () => FIXTURE_NOW.getTime() + minutes * 60_000;
  document.dispatchEvent(new Event('visibilitychange'));
  await form.drawn();
}
const warning = () => form.root.querySelector<HTMLDialogElement>('dialog')!;

afterEach(() => {
  form.element.remove();
  form.backend.close();
  forgetChoice();
});

describe('Taking a wish back is possible as long as there is a backend', () => {
  it('also when it takes no more wishes', async () => {
    await open({ service: exampleService({ offers: {}, withdrawalUrl: undefined }) });
    expect(form.text()).to.contain('Skjemaet kan ikke brukes akkurat nå');
    await form.press('Trekk et ønske');
    expect(form.focused()).to.equal('Trekk et ønske');
  });

  it('then at the operator’s own address, where there is one', async () => {
    await open({ service: exampleService({ offers: {} }) });
    expect(form.button('Trekk et ønske')).to.have.property(
      'href',
      'https://fylke.eksempel.example/trekk-tilbake',
    );
  });

  it('also when neither the places nor what the backend offers can be had', async () => {
    const backend = fakeBackend({ service: service() });
    backend.fail('offline');
    await open({ backend });
    await form.press('Trekk et ønske');
    await form.type('reference', 'ABCD-2345');
    await form.type('withdrawalCode', 'ABCD-EFGH-2345-6789');
    await form.press('Gå videre');
    backend.recover();
    await form.press('Ja, trekk ønsket');
    await form.answered();
    expect(form.part('withdrawal')).to.contain('Hvis kodene stemmer, er ønsket trukket');
  });
});

describe('Whoever takes a wish back', () => {
  const begin = async (options: FormOptions = {}) => {
    await open(options);
    await form.press('Trekk');
    await form.type('reference', 'ABCD-2345');
    await form.type('withdrawalCode', 'ABCD-EFGH-2345-6789');
    await form.press('Gå videre');
  };

  it('has the questions out of the way, and back at "Lukk"', async () => {
    await open();
    await form.press('Trekk et ønske');
    expect(form.has('form')).to.equal(false);
    await form.press('Lukk');
    expect(form.has('form')).to.equal(true);
    expect(form.focused()).to.equal('Trekk et ønske');
  });

  it('is asked in a heading, and never extends a wish by saying no', async () => {
    await begin({ service: service({ offers: offers({ renewals: true }) }) });
    const buttons = [...form.root.querySelectorAll('[part~="withdrawal"] button')].map(textOf);
    expect(buttons).to.deep.equal(['Ja, trekk ønsket Sender …', 'Behold ønsket i 180 dager til', 'Tilbake']);
    expect(form.focused()).to.equal('Vil du trekke ønsket?');
  });

  it('is told whom to call when in doubt, and can close the box or give other codes', async () => {
    await begin();
    await form.press('Ja, trekk ønsket');
    await form.answered();
    expect(form.part('withdrawal')).to.contain('Er du usikker, ring Eksempel frivilligsentral: 00 00 00 00');
    await form.press('Skriv andre koder');
    expect(form.field('reference').value).to.equal('');
    await form.press('Lukk');
    expect(form.has('withdrawal')).to.equal(false);
  });

  it('is told that the codes are wrong, and not that we are, when the backend can’t read them', async () => {
    await begin();
    form.backend.fail(422, { resource: 'withdrawals' });
    await form.press('Ja, trekk ønsket');
    await form.answered();
    expect(form.part('withdrawal')).to.contain('Sjekk at begge kodene er skrevet slik de står');
    expect(form.part('withdrawal')).not.to.contain('Feilen er hos oss');
    expect(form.field('reference').value).to.equal('ABCD-2345');
    expect(form.focused()).to.equal('reference');
  });
});

describe('Nobody is there, with a receipt or codes in view', () => {
  it('the receipt is put away after a warning that says to write it down', async () => {
    await sent();
    await later(15);
    expect(warning().textContent).to.contain('Skriv ned kodene.');
    await later(17);
    expect(form.has('receipt')).to.equal(false);
    expect(form.part('state')).to.contain('Det som sto her, er tatt bort');
    expect(form.part('state')).to.contain('Ønsket er sendt.');
    expect(JSON.stringify((form.element as unknown as { screen: object }).screen)).not.to.contain('ABCD');
  });

  it('codes that were typed go too', async () => {
    await open();
    await form.press('Trekk et ønske');
    await form.type('reference', 'ABCD-2345');
    await later(15);
    expect(warning().textContent).to.contain('Ellers blir det som står her, tatt bort');
    await later(17);
    expect(form.part('state')).to.contain('Det som sto her, er tatt bort');
    await form.press('Begynn på nytt');
    expect(form.has('form')).to.equal(true);
  });

  it('nothing that stands behind the warning can be read', async () => {
    await open();
    await form.fillIn();
    await later(15);
    const { backgroundColor, opacity } = getComputedStyle(warning(), '::backdrop');
    expect(backgroundColor).to.match(/^rgb\(/);
    expect(opacity).to.equal('1');
  });
});

describe('When it did not work', () => {
  it('a wish that was taken back since is said to be so', async () => {
    await open();
    await form.fillIn();
    form.backend.fail(410, { resource: 'interests' });
    await form.send();
    expect(form.focused()).to.equal('Ønsket er trukket.');
    expect(form.text()).to.contain('Har du ombestemt deg, kan du sende det på nytt.');
    expect(form.text()).not.to.contain('Feilen er hos oss');
    expect(form.root.querySelector('.danger')).to.equal(null);
    expect(form.sendText()).to.equal('Send ønsket');
  });

  for (const [status, seconds, words] of [
    [429, '5', 'Det er mange som sender akkurat nå. Prøv igjen om noen minutter.'],
    [503, '5', 'Det blir bare ett ønske. Prøv igjen om noen minutter.'],
  ] as const) {
    it(`that it is worth waiting is said, where the backend says so (${status}, ${seconds} s)`, async () => {
      await open();
      await form.fillIn();
      form.backend.fail(status, { resource: 'interests', headers: { 'Retry-After': seconds } });
      await form.send();
      expect(form.text()).to.contain(words);
      expect(form.text()).not.to.contain('Feilen er hos oss');
    });
  }

  it('what came of it is a heading, so that it is read as one', async () => {
    await open();
    await form.fillIn();
    form.backend.fail('lost', { resource: 'interests' });
    await form.send();
    expect(form.root.activeElement?.localName).to.equal('h3');
    expect(form.focused()).to.equal('Vi vet ikke om ønsket kom fram.');
  });

  it('an error that nobody knows tells nobody to reload, and names who can be called', async () => {
    await open();
    await form.fillIn();
    form.backend.refuse([{ pointer: '/eksempel', code: 'unknown-field' }]);
    await form.send();
    expect(form.part('errors')).to.contain('Prøv igjen, eller ta kontakt på en annen måte.');
    expect(form.part('errors')).to.contain('Ring 00 00 00 00');
  });
});

describe('The receipt', () => {
  it('says when the answers are erased, and where the codes are used', async () => {
    await sent();
    expect(form.part('receipt')).to.contain('Vi sletter svarene senest etter 180 dager.');
    expect(form.links()).to.include('https://fylke.eksempel.example/trekk-tilbake');
    form.element.remove();
    await sent({ service: service({ withdrawalUrl: undefined }) });
    expect(form.part('receipt')).to.contain('nederst på denne siden, under «Trekk et ønske»');
  });

  it('is in the reader’s language, and marks what is not', async () => {
    chooseLocale('en');
    await open();
    await form.element.updateComplete;
    const send = async () => {
      await form.tick('By telephone', 'How can we reach you?');
      await form.type('phone', '00 00 00 00');
      await form.tick('Yes', 'Are you 18');
      await form.consent();
      await form.send();
    };
    await send();
    expect(form.part('receipt')).to.contain('You talk with the person on duty by phone.');
    expect(form.part('receipt')).not.to.contain('Vi ringer deg');
    form.element.remove();
    const point = examplePoint(undefined, { translations: {}, whatHappensFirst: undefined });
    await open({ contactPoints: [point] });
    await send();
    const own = [...form.root.querySelectorAll('[part~="receipt"] [lang="nb"]')].map(textOf);
    expect(own).to.deep.equal(['Vi ringer deg for en samtale.']);
  });
});

describe('Those under 18', () => {
  it('see the help alone, first the line that anybody can call, and can answer again', async () => {
    await open();
    await form.fillIn();
    await form.tick('Nei', 'Er du 18');
    expect(form.questions()).to.deep.equal(['Er du 18 år eller eldre?']);
    expect(form.has('receiver')).to.equal(false);
    const young = form.root.querySelector('[part~="young"]')!;
    expect(textOf(young.querySelector('.button.primary'))).to.equal('Ring 116 123');
    expect(young.querySelectorAll('.button.primary')).to.have.length(1);
    expect(textOf(young)).to.contain('Mental Helse, hele døgnet: Ring 116 123');
    await form.tick('Ja', 'Er du 18');
    expect(form.field('phone').value).to.equal('00 00 00 00');
  });
});

describe('Where nobody can take the wish', () => {
  it('each card says where it is and how one meets there, and nothing speaks of a wish', async () => {
    const taker = { id: 'taker', name: 'Eksempel tar imot', municipalities: ['0301'], acceptsInterest: true };
    const caller = examplePoint('eksempel-frivilligsentral', { acceptsInterest: undefined });
    await open({
      contactPoints: [taker, caller],
      service: service({ offers: { interests: { fields: [] } } }),
      attributes: {},
    });
    await form.chooseMunicipality('Senja');
    expect(form.part('card')).to.contain('Senja · i samme rom, på nett, på telefon');
    expect(form.text()).not.to.contain('Ønsket gjelder');
    expect(form.text()).to.contain('Du har valgt Senja.');
  });
});

describe('Whoever helps somebody', () => {
  it('can copy a link to the form, without what anybody looked for', async () => {
    const { current } = clipboard;
    const before = location.href;
    let copied = '';
    clipboard.current = () =>
      ({ writeText: (text: string) => ((copied = text), Promise.resolve()) }) as Clipboard;
    const url = new URL(before);
    url.searchParams.set('selvhjelp-finder', '5530');
    history.replaceState(null, '', `${url.href}#eksempel`);
    await open({ service: service({ offers: offers({ fields: ['onBehalf'] }) }) });
    await form.press('Hjelper du noen?');
    await form.press('Kopier lenke');
    await form.drawn();
    history.replaceState(null, '', before);
    clipboard.current = current;
    expect(copied).to.contain(location.pathname);
    expect(copied).not.to.match(/5530|eksempel/);
    expect(form.text()).to.contain('Kopiert');
  });

  it('and everyone else reads who is responsible for the answers, once', async () => {
    await open();
    expect(form.text().split('Eksempel fylkeskommune er ansvarlig for svarene.')).to.have.length(2);
  });
});
