import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import type { ContactPoint } from '../../../src/data/contact-points.js';
import { detailsFold } from '../../../src/widgets/contact-finder/contact-finder.details.view.js';
import type {
  FinderHandlers,
  FinderUi,
} from '../../../src/widgets/contact-finder/contact-finder.handlers.js';
import { toViewModel } from '../../../src/widgets/contact-finder/contact-finder.model.js';
import { summaryText } from '../../../src/widgets/contact-finder/contact-finder.wording.js';
import { NOW, place, SENJA, state } from './model-support.js';

describe('The heading above the cards', () => {
  it('says "på Svalbard" on a page for Svalbard too', () => {
    expect(summaryText({ kind: 'none-here', scopeName: 'Svalbard' }, 'nb')).to.contain('på Svalbard');
    expect(summaryText({ kind: 'all', count: 2, scopeName: 'Senja' }, 'nb')).to.equal('2 steder i Senja');
  });

  it('says of a page whose area has no name that it shows its own area only', () => {
    expect(summaryText({ kind: 'elsewhere' }, 'nb')).to.equal(
      'Denne siden viser bare steder i sitt eget område',
    );
  });

  it('says no more than forty letters of what was typed', () => {
    const long = summaryText({ kind: 'unknown', words: 'Langt '.repeat(16) }, 'nb');
    expect(long).to.contain('…').and.have.length.below(80);
    expect(summaryText({ kind: 'unknown', words: 'Langtvekkistan' }, 'nb')).to.contain('Langtvekkistan');
  });
});

function unfolded(point: Partial<ContactPoint>): HTMLElement {
  const { groups } = toViewModel(state([place('senja', SENJA, point)]));
  const ui = { locale: 'nb', now: NOW, level: 2, unfolded: true } as FinderUi;
  const box = document.createElement('div');
  render(html`${detailsFold(groups[0]!.cards[0]!, ui, {} as FinderHandlers)}`, box);
  return box;
}

const named = (point: Partial<ContactPoint>) => unfolded(point).querySelector('summary')!.textContent.trim();
const factsOf = (point: Partial<ContactPoint>) => unfolded(point).textContent.replace(/\s+/g, ' ');

describe('The fold of a card', () => {
  const address = { street: 'Eksempelveien 1', postcode: '0000', place: 'Eksempel' };
  const openingHours = { regular: [{ days: [1], opens: '10:00', closes: '14:00' }] };

  it('is named by what is in it, and belongs to its place', () => {
    expect(named({ address, openingHours, accessibility: { toilet: 'yes' } })).to.equal(
      'Adresse, åpningstider og tilgjengelighet',
    );
    expect(named({ address, openingHours })).to.equal('Adresse og åpningstider');
    expect(named({ openingHours })).to.equal('Åpningstider');
    expect(named({})).to.equal('Mer om stedet');
    expect(unfolded({}).querySelector('summary')!.getAttribute('aria-describedby')).to.equal('name-senja');
  });

  it('has no hours where none are known, or only days that are over', () => {
    const over = { date: '2026-05-17', closed: true as const };
    expect(factsOf({ openingHours: { regular: [] } })).not.to.contain('Åpningstider');
    expect(factsOf({ openingHours: { regular: [], exceptions: [over] } })).not.to.contain('Åpningstider');
  });

  it('says what a day that differs says, and no more', () => {
    const on = (exception: object) =>
      factsOf({
        openingHours: { regular: [], exceptions: [{ date: '2026-12-24', ...exception }] },
      }).replaceAll('\u00a0', ' ');
    expect(on({ note: 'Ring før du kommer' })).to.contain('24. desember: Ring før du kommer');
    expect(on({ closed: true, note: 'Julaften' })).to.contain('24. desember: stengt (Julaften)');
    expect(on({ opens: '10:00', closes: '12:00' })).to.contain('24. desember: kl. 10.00–12.00');
    expect(on({ date: '2027-01-04', closed: true })).to.contain('mandag 4. januar 2027: stengt');
  });
});
