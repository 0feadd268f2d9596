import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { SelvhjelpInterestRequestEvent } from '../../../src/events/interest-request-event.js';
import { fakeBackend } from '../../support/fake-backend.js';
import { openForm, takingWishes, type FormDriver, type FormOptions } from '../../support/form-driver.js';

let form: FormDriver;
const open = async (options?: FormOptions): Promise<FormDriver> => (form = await openForm(options));

/** A page's script asks, right or wrong; whether the form took it. */
async function ask(detail: unknown): Promise<boolean> {
  const event = new CustomEvent('selvhjelp-interest-request', {
    detail,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  document.body.dispatchEvent(event);
  await form.drawn();
  return event.defaultPrevented;
}

afterEach(() => {
  form.element.remove();
  form.backend.close();
});

describe('A place that a page’s own script asks for', () => {
  it('may be a number instead of a text, and does not destroy the form', async () => {
    await open();
    expect(await ask({ municipality: 5530 })).to.equal(true);
    expect(form.receiver()).to.contain('Ønsket gjelder Senja.');
    await form.fillIn();
    expect(await ask({ contactPoint: 'eksempel-frivilligsentral', municipality: 301 })).to.equal(true);
    expect(form.receiver()).to.contain('Ønsket gjelder Oslo.');
    expect(form.field('phone').value).to.equal('00 00 00 00');
  });

  it('may have a number of before the reform: it is that of today', async () => {
    await open();
    expect(await ask({ municipality: '1931' })).to.equal(true);
    expect(form.receiver()).to.contain('Ønsket gjelder Senja.');
  });

  for (const detail of [undefined, null, {}, 'Senja', [], 5530, { contactPoint: 'finnes-ikke' }]) {
    it(`is left to others when it is none (${JSON.stringify(detail)}), and what the page has set stays`, async () => {
      await open({ attributes: { kommune: '5530' } });
      const thrown: unknown[] = [];
      const note = (event: ErrorEvent): void => void (event.preventDefault(), thrown.push(event.message));
      window.addEventListener('error', note);
      expect(await ask(detail)).to.equal(false);
      window.removeEventListener('error', note);
      expect(thrown).to.deep.equal([]);
      expect(form.receiver()).to.contain('Ønsket gjelder Senja.');
    });
  }

  it('that does not exist is never sent', async () => {
    await open();
    for (const municipality of ['9999', '99', 'Senja', 5530.5, { toString: 0 }])
      expect(await ask({ municipality })).to.equal(false);
    expect(await ask({ contactPoint: 'eksempel-frivilligsentral', municipality: '9999' })).to.equal(true);
    await form.fillIn();
    await form.send();
    expect(form.backend.registrations()[0]).not.to.have.property('municipality');
  });
});

describe('A wish that comes before the form knows its places', () => {
  const early = async (options: FormOptions = {}) => {
    const backend = fakeBackend({ service: takingWishes() });
    backend.hold();
    await open({ backend, loading: true, ...options });
  };
  const press = () =>
    document.body.dispatchEvent(
      new SelvhjelpInterestRequestEvent({ contactPoint: 'eksempel-frivilligsentral' }),
    );

  it('has the focus as soon as there is a form', async () => {
    await early();
    press();
    form.backend.release();
    await form.settled();
    expect(form.receiver()).to.contain('Eksempel frivilligsentral leser det du sender.');
    expect(form.focused()).to.equal('Hvem leser det du sender?');
  });

  it('takes the focus from nobody who has gone elsewhere meanwhile', async () => {
    await early({ children: html`<button>Noe annet</button>` });
    press();
    const elsewhere = form.element.querySelector('button')!;
    elsewhere.focus();
    form.backend.release();
    await form.settled();
    expect(form.receiver()).to.contain('Eksempel frivilligsentral');
    expect(document.activeElement).not.to.equal(form.element);
  });

  it('leaves the place that the page has set when there is no such contact point after all', async () => {
    await early({ attributes: { kommune: '5530' } });
    expect(await ask({ contactPoint: 'finnes-ikke' })).to.equal(true);
    form.backend.release();
    await form.settled();
    expect(form.receiver()).to.contain('Ønsket gjelder Senja.');
  });
});

describe('A form that could not be drawn once', () => {
  it('is drawn again, with what was typed, as soon as it can be', async () => {
    await open({ attributes: { kommune: '5530' } });
    await form.fillIn();
    const { headingLevel } = form.element;
    Object.defineProperty(form.element, 'headingLevel', {
      configurable: true,
      get: () => {
        throw new Error('Eksempel');
      },
    });
    form.element.requestUpdate();
    await form.drawn();
    expect(form.has('form')).to.equal(false);
    Reflect.deleteProperty(form.element, 'headingLevel');
    expect(form.element.headingLevel).to.equal(headingLevel);
    form.element.requestUpdate();
    await form.drawn();
    expect(form.field('phone').value).to.equal('00 00 00 00');
    await form.send();
    expect(form.text()).to.contain('Ønsket er sendt');
  });
});
