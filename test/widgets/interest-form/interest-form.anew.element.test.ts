import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { ageKeptAnswers } from '../../../src/data/request.js';
import { SelvhjelpInterestRequestEvent } from '../../../src/events/interest-request-event.js';
import { fakeBackend } from '../../support/fake-backend.js';
import { textOf } from '../../support/finder-driver.js';
import { openForm, takingWishes, type FormDriver, type FormOptions } from '../../support/form-driver.js';

let form: FormDriver;
const open = async (options?: FormOptions): Promise<FormDriver> => (form = await openForm(options));

const box = () => form.root.querySelector<HTMLInputElement>('[data-field="consent"] input')!;

afterEach(() => {
  form.element.remove();
  form.backend.close();
});

describe('Yes to one reader', () => {
  it('is not yes to another: whoever changes the place is asked anew', async () => {
    await open();
    await form.chooseMunicipality('Senja');
    await form.fillIn();
    await form.press('Bytt sted');
    await form.chooseMunicipality('Sørreisa');
    expect(form.receiver()).not.to.contain('Eksempel frivilligsentral');
    expect(box().checked).to.equal(false);
    await form.send();
    expect(form.backend.posts()).to.have.length(0);
    expect(form.errors()).to.deep.equal(['Kryss av for at vi kan ta kontakt.']);
  });

  it('is not yes to whoever another widget names', async () => {
    await open({ attributes: { 'contact-point': 'eksempel-omrade' } });
    await form.fillIn();
    document.body.dispatchEvent(
      new SelvhjelpInterestRequestEvent({ contactPoint: 'eksempel-frivilligsentral' }),
    );
    await form.drawn();
    expect(form.field('phone').value).to.equal('00 00 00 00');
    expect(box().checked).to.equal(false);
  });

  it('is still yes when the same reader is found again', async () => {
    await open();
    await form.chooseMunicipality('Senja');
    await form.fillIn();
    await form.press('Bytt sted');
    await form.chooseMunicipality('9300');
    expect(box().checked).to.equal(true);
  });

  it('is asked for anew, with the new words over the box, when the text has changed meanwhile', async () => {
    await open({ attributes: { 'contact-point': 'eksempel-frivilligsentral' } });
    await form.fillIn();
    const consent = { version: '2027-01', text: 'Eksempel: dette er det nye.' };
    form.backend.answerWith(takingWishes([], { consent }), { resource: 'service.json' });
    form.backend.refuse([{ pointer: '/consent/version', code: 'unknown' }]);
    await form.send();
    await form.settled();
    expect(form.backend.lastRequest()!.cache).to.equal('no-cache');
    expect(form.text()).to.contain('Eksempel: dette er det nye.');
    expect(box().checked).to.equal(false);
    expect(form.errors()).to.deep.equal(['Teksten over er ny. Les den, og kryss av igjen.']);
    expect(form.field('phone').value).to.equal('00 00 00 00');
    form.backend.recover();
    form.backend.answerWith(takingWishes([], { consent }), { resource: 'service.json' });
    await form.consent();
    await form.send();
    expect(form.backend.registrations()[0]).to.deep.include({ consent: { lang: 'nb', version: '2027-01' } });
  });

  it('is told with the box: what it is used for, and what is wrong', async () => {
    await open({ attributes: { 'contact-point': 'eksempel-frivilligsentral' } });
    await form.send();
    const told = box()
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => textOf(form.root.getElementById(id)));
    expect(told[0]).to.contain('Eksempel fylkeskommune tar vare på');
    expect(told[1]).to.contain('Kryss av for at vi kan ta kontakt.');
  });
});

describe('A place that is refused', () => {
  const refused = async () => {
    await open();
    await form.chooseMunicipality('Senja');
    await form.fillIn();
    form.backend.refuse([{ pointer: '/contactPoint', code: 'no-receiver' }]);
    ageKeptAnswers();
    await form.send();
    await form.settled();
  };

  it('is an error no longer once another is chosen', async () => {
    await refused();
    expect(form.errors()).to.deep.equal(['Ingen kan ta imot ønsket der akkurat nå.']);
    await form.press('Bytt sted');
    await form.chooseMunicipality('Sørreisa');
    expect(form.errors()).not.to.include('Ingen kan ta imot ønsket der akkurat nå.');
  });

  it('makes the form ask again who can receive', async () => {
    await refused();
    const lists = form.backend.requests().filter((name) => name === 'contact-points.json');
    expect(lists.length).to.equal(2);
  });
});

describe('When it could not be asked what the backend takes', () => {
  const opened = async () => {
    const backend = fakeBackend({ service: takingWishes() });
    backend.fail('offline', { resource: 'service.json' });
    await open({ backend, attributes: { kommune: '5530' } });
  };

  it('the form works at "Prøv igjen", and leads to its beginning', async () => {
    await opened();
    expect(form.text()).to.contain('Skjemaet kan ikke brukes akkurat nå');
    expect(form.links()).to.include('tel:+4700000000');
    form.backend.recover();
    await form.press('Prøv igjen');
    await form.settled();
    expect(form.receiver()).to.contain('Eksempel frivilligsentral leser det du sender.');
    expect(form.focused()).to.equal('Hvem leser det du sender?');
  });

  it('a person who tries in vain is told so, where they are', async () => {
    await opened();
    await form.press('Prøv igjen');
    await form.settled();
    expect(form.focused()).to.equal('Skjemaet kan ikke brukes akkurat nå');
    expect(form.button('Prøv igjen')).not.to.equal(null);
  });

  it('what else can be done stands apart from "Prøv igjen", also when nothing at all could be had', async () => {
    const backend = fakeBackend({ service: null });
    backend.fail('offline');
    await open({ backend });
    const said = form.root.querySelector('.state + p')!;
    expect(textOf(said)).to.contain('Du kan spørre kommunen din');
    const gap = said.getBoundingClientRect().top - form.button('Prøv igjen').getBoundingClientRect().bottom;
    expect(gap).to.be.at.least(10);
  });

  it('a host of files that takes no wishes offers nothing to try again', async () => {
    await open({ service: null });
    expect(() => form.button('Prøv igjen')).to.throw();
  });
});

describe('A place without telephone and e-mail', () => {
  const taker = { id: 'taker', name: 'Eksempel tar imot', municipalities: ['5530'], acceptsInterest: true };
  const filledIn = async (options: FormOptions) => {
    await open({ contactPoints: [taker], attributes: { kommune: '5530' }, ...options });
    await form.fillIn();
  };
  const operator = { name: 'Eksempel fylke', phone: '00 00 00 77' };
  const service = takingWishes([], { operator });

  it('leaves nobody alone with a receipt: others who can be turned to are named', async () => {
    await filledIn({ service });
    await form.send();
    expect(form.part('receipt')).to.contain('Ring Eksempel fylke: 00 00 00 77');
  });

  it('nor with a wish that was not sent', async () => {
    await filledIn({ service });
    form.backend.fail('lost', { resource: 'interests' });
    await form.send();
    expect(form.focused()).to.equal('Vi vet ikke om ønsket kom fram.');
    expect(form.part('form')).to.contain('Ring Eksempel fylke: 00 00 00 77');
  });

  it('nor with a wish that was refused', async () => {
    await filledIn({ service });
    form.backend.refuse([{ pointer: '/eksempel', code: 'unknown-field' }]);
    await form.send();
    expect(form.part('errors')).to.contain('Ring Eksempel fylke: 00 00 00 77');
  });

  it('has the page’s own help, when there is nobody else', async () => {
    const children = html`<p slot="help">Ring Eksempel kommune</p>`;
    await filledIn({ service: takingWishes([], { operator: undefined, national: undefined }), children });
    await form.send();
    expect(form.root.querySelector('[part~="receipt"] slot[name="help"]')).not.to.equal(null);
  });
});
