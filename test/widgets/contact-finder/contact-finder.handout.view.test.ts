import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { ContactPoint } from '../../../src/data/contact-points.js';
import { handoutSheet } from '../../../src/widgets/contact-finder/contact-finder.handout.view.js';
import { toViewModel } from '../../../src/widgets/contact-finder/contact-finder.model.js';
import { card, NOW, place, SENJA, state } from './model-support.js';

/** What stands on the sheet of one place. */
function sheet(more: Partial<ContactPoint>, crisis = {}): string {
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
    }),
    paper,
  );
  return paper.textContent.replace(/[\s\u00a0]+/g, ' ');
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

  it('has the crisis lines of the backend, else those that are built in', () => {
    expect(sheet({})).to.contain('116 123');
    const crisis = [{ name: 'Eksempellinja', phone: '00 00 00 00', checked: '2026-11-01' }];
    expect(sheet({}, { crisis })).to.contain('Eksempellinja').and.not.to.contain('116 123');
  });
});
