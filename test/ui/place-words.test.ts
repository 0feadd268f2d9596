import { expect } from '@open-wc/testing';
import { searchPlaces, type PlaceHit } from '../../src/geography/geography.js';
import { suggestionText, viaText } from '../../src/ui/place-words.js';

const hit = (text: string) => searchPlaces(text)[0]!;

/** Name and note of each place that is called so, as a person reads it. */
const readAs = (text: string) =>
  searchPlaces(text)
    .filter(({ match }) => match === 'exact')
    .map(suggestionText)
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
    expect(suggestionText(hit('Oslo'))).to.deep.equal({ name: 'Oslo', note: undefined });
    expect(suggestionText(hit('5003')).note).to.equal(undefined);
    expect(via('9300')).to.equal('9300 Finnsnes ligger i Senja.');
  });

  it('stands on an island, not in it', () => {
    expect(via('9170')).to.equal('9170 Longyearbyen ligger på Svalbard.');
  });
});
