import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { ContactPoint } from '../../../src/data/contact-points.js';
import {
  handoutSheet,
  type HandoutView,
} from '../../../src/widgets/contact-finder/contact-finder.handout.view.js';
import { toViewModel } from '../../../src/widgets/contact-finder/contact-finder.model.js';
import { card, NOW, place, SENJA, state } from './model-support.js';

/** What stands on the sheet of one place. */
function sheet(more: Partial<ContactPoint>, crisis = {}, options: Partial<HandoutView> = {}): string {
  return drawn(more, crisis, options).textContent.replace(/[\s\u00a0]+/g, ' ');
}

function drawn(more: Partial<ContactPoint>, crisis = {}, options: Partial<HandoutView> = {}): HTMLElement {
  const model = toViewModel(state([place('p', SENJA, more)]));
  const paper = document.createElement('div');
  const service = { format: 1, ...crisis } as const;
  render(
    handoutSheet({
      card: card(model, 'p'),
      service,
      locale: 'nb',
      now: NOW,
      pageUrl: 'https://side.example/',
      level: 1,
      ...options,
    }),
    paper,
  );
  return paper;
}

describe('a handout', () => {
  it('holds what a person needs to get in touch, and when it was confirmed', () => {
    const text = sheet({
      phones: [{ number: '00 00 00 00', label: 'Eksempelvakta' }],
      email: 'post@eksempel.example',
      verified: { date: '2026-10-06' },
    });
    for (const part of ['Senja', 'Ring 00 00 00 00 (Eksempelvakta)', 'post@eksempel.example'])
      expect(text).to.contain(part);
    expect(text).to.contain('Sist bekreftet: 6. oktober 2026.').and.to.contain('https://side.example/');
  });

  it('says that a place is paused', () => {
    expect(sheet({ status: 'paused', pausedUntil: '2027-01-04' })).to.contain('Tar pause til 4. januar 2027');
  });

  it('does not tell an address that is hidden', () => {
    const address = { street: 'Eksempelveien 1', postcode: '0000', place: 'Eksempel' };
    expect(sheet({ address })).to.contain('Eksempelveien 1');
    expect(sheet({ address, addressVisibility: 'hidden' })).not.to.contain('Eksempel');
  });

  it('says in the reader’s language what is odd about the address and the hours, and which days differ', () => {
    const text = sheet(
      {
        address: { street: 'Eksempelveien 1', note: 'Bak huset' },
        openingHours: {
          regular: [{ days: [1], opens: '10:00', closes: '14:00' }],
          exceptions: [{ date: '2027-01-04', closed: true, note: 'Nyttår' }],
          note: 'Ring først.',
        },
        translations: {
          en: {
            'address.note': 'Behind the house',
            'openingHours.note': 'Call first.',
            'openingHours.exceptions.0.note': 'New Year',
          },
        },
      },
      {},
      { locale: 'en' },
    );
    expect(text).to.contain('Behind the house').and.not.to.contain('Bak huset');
    expect(text).to.contain('Call first.');
    expect(text).to.contain('2027').and.to.contain('New Year');
  });

  it('gives the address of the form at a place with nothing else, and only while it takes people in', () => {
    const form = { formUrl: 'https://skjema.example/?contact-point=p' };
    const only = sheet({ acceptsInterest: true }, {}, form);
    expect(only).to.contain('Si at du ønsker en gruppe: https://skjema.example/?contact-point=p');
    expect(only).not.to.contain('Vi har ikke telefon');
    expect(sheet({ acceptsInterest: true, status: 'paused' }, {}, form)).not.to.contain('skjema.example');
    expect(sheet({ acceptsInterest: true })).to.contain('Vi har ikke telefon');
  });

  it('promises no talk where nobody is taken in now', () => {
    expect(sheet({ status: 'temporarily-closed' }))
      .to.contain('De tar ikke imot nye nå.')
      .and.not.to.contain('Først blir det');
  });

  it('in a window has headings that follow that of the window, and no landmark', () => {
    const paper = drawn({}, {}, { level: 4 });
    expect(paper.querySelectorAll('h1, h2, h3, footer')).to.have.length(0);
    expect(paper.querySelector('h4')?.textContent).to.equal('p');
    expect(paper.querySelectorAll('h5').length).to.be.greaterThan(1);
  });

  it('has the crisis lines of the backend, else those that are built in', () => {
    expect(sheet({})).to.contain('116 123');
    const crisis = [{ name: 'Eksempellinja', phone: '00 00 00 00', checked: '2026-11-01' }];
    expect(sheet({}, { crisis })).to.contain('Eksempellinja').and.not.to.contain('116 123');
  });
});
