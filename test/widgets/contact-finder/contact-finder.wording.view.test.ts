import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import type { ContactPoint } from '../../../src/data/contact-points.js';
import { searchPlaces, type PlaceHit } from '../../../src/geography/geography.js';
import { detailsFold } from '../../../src/widgets/contact-finder/contact-finder.details.view.js';
import type {
  FinderHandlers,
  FinderUi,
} from '../../../src/widgets/contact-finder/contact-finder.handlers.js';
import { toViewModel } from '../../../src/widgets/contact-finder/contact-finder.model.js';
import { noneHereLead } from '../../../src/widgets/contact-finder/contact-finder.strings.js';
import { hitText, summaryText, viaText } from '../../../src/widgets/contact-finder/contact-finder.wording.js';
import { hit, NOW, place, SENJA, state } from './model-support.js';

/** Name and note of each place that is called so, as a person reads it. */
const readAs = (text: string) =>
  searchPlaces(text)
    .filter(({ match }) => match === 'exact')
    .map(hitText)
    .map(({ name, note }) => (note ? `${name} – ${note}` : name));

const via = (text: string, pick: (hit: PlaceHit) => boolean = () => true) =>
  viaText(searchPlaces(text).find(pick)!);

describe('What a place is called', () => {
  it('tells a name from its namesakes by the county, whichever of them is meant', () => {
    expect(readAs('Os')).to.include.members(['Os – Innlandet', 'Bjørnafjorden – tidligere Os i Hordaland']);
    expect(via('Os', ({ place }) => place.name === 'Os')).to.equal('Os ligger i Innlandet.');
    expect(via('Os', ({ place }) => place.name === 'Bjørnafjorden')).to.equal(
      'Os i Hordaland er nå en del av Bjørnafjorden.',
    );
  });

  it('says nothing twice', () => {
    expect(via('5003')).to.equal(undefined);
    expect(via('0364')).to.equal(undefined);
    expect(via('Senja')).to.equal(undefined);
    expect(hitText(hit('Oslo'))).to.deep.equal({ name: 'Oslo', note: undefined });
    expect(hitText(hit('5003')).note).to.equal(undefined);
    expect(via('9300')).to.equal('9300 Finnsnes ligger i Senja.');
  });

  it('stands on an island, not in it', () => {
    expect(via('9170')).to.equal('9170 Longyearbyen ligger på Svalbard.');
  });
});

describe('The heading above the cards', () => {
  it('says no more than forty letters of what was typed', () => {
    const long = summaryText({ kind: 'unknown', words: 'Langt '.repeat(16) }, 'nb');
    expect(long).to.contain('…').and.have.length.below(80);
    expect(summaryText({ kind: 'unknown', words: 'Langtvekkistan' }, 'nb')).to.contain('Langtvekkistan');
  });

  it('sends nobody to a place nearby where there is none', () => {
    expect(noneHereLead()).to.contain('i nærheten');
    expect(noneHereLead(true)).to.contain('nett og telefon').and.not.contain('i nærheten');
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
  });
});
