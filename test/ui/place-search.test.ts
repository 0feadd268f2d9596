import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { placeSearch, placeSuggestion } from '../../src/ui/place-search.js';
import { searchPlaces } from '../../src/geography/geography.js';

async function open() {
  const done: string[] = [];
  const note = (what: string) => () => void done.push(what);
  const hits = searchPlaces('Lenvik');
  const form = await fixture<HTMLFormElement>(
    html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        done.push('sent');
      }}
    >
      ${placeSearch(
        {
          text: 'Lenvik',
          suggestions: hits.map((hit) => placeSuggestion(hit, note(hit.place.name))),
          hint: 'Bare kommunen blir sendt.',
        },
        { type: (text) => note(text)(), submit: note('searched'), dismiss: note('dismissed') },
      )}
      <button>Send</button>
    </form>`,
  );
  return { form, done, field: form.querySelector('input')! };
}

describe('The search for a place', () => {
  it('searches at Enter, and does not send the form that it stands in', async () => {
    const { done, field } = await open();
    field.focus();
    await sendKeys({ press: 'Enter' });
    expect(done).to.deep.equal(['searched']);
  });

  it('leads into the suggestions by the arrows, and takes one at Enter', async () => {
    const { form, done, field } = await open();
    expect(form.querySelector('.suggestions')!.textContent).to.contain('tidligere Lenvik');
    field.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(done).to.deep.equal(['Senja']);
  });

  it('is read as a list of places and what each belongs to, not as one word', async () => {
    const { form } = await open();
    const [first] = form.querySelectorAll('.suggestions button');
    expect(first!.textContent.trim()).to.equal('Senja, tidligere Lenvik');
  });

  it('says what becomes of the text in a sentence of its own, to those who hear it too', async () => {
    const { form } = await open();
    const hint = form.querySelector('#place-hint')!;
    // Chromium drops a space that is a text of its own: "kommune.Bare kommunen".
    const texts = [...hint.childNodes].filter((node) => node instanceof Text && node.data.trim());
    expect(texts.map((node) => node.textContent)).to.deep.equal([
      'Postnummer, sted eller kommune. Bare kommunen blir sendt.',
    ]);
  });

  it('takes the list away at Escape', async () => {
    const { done, field } = await open();
    field.focus();
    await sendKeys({ press: 'Escape' });
    expect(done).to.deep.equal(['dismissed']);
  });
});
