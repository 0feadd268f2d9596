import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  AUDIENCES,
  EVENT_FORMATS,
  EVENT_TYPES,
  fromUrlState,
  NO_FILTERS,
  NO_PRESET,
  openingAudience,
  openingFilters,
  toUrlState,
  type Preset,
  type UrlState,
} from '../../../src/widgets/event-calendar/event-calendar.model.js';
import { ticked } from './model-support.js';

const OPENING: UrlState = { audience: 'everyone', filters: NO_FILTERS };

describe('the calendar in the page’s URL', () => {
  it('is nothing when it is as it opened', () => {
    expect(toUrlState(OPENING)).to.equal('');
    expect(fromUrlState('')).to.deep.equal(OPENING);
    expect(fromUrlState(null)).to.deep.equal(OPENING);
  });

  it('is the open event and codes, which need no encoding', () => {
    const value = toUrlState({
      selected: 'apent-mote-20261118',
      audience: 'starters',
      filters: ticked({ types: ['open-meeting', 'seminar'], languages: ['nb'] }),
    });
    expect(value).to.equal('apent-mote-20261118.a_starters.t_open-meeting_seminar.l_nb');
    expect(encodeURIComponent(value)).to.equal(value);
  });

  it('can say that a person has lifted what the page has set', () => {
    const preset: Preset = { ...NO_PRESET, types: ['seminar'], audiences: ['starters'] };
    const lifted = toUrlState({ filters: NO_FILTERS }, preset);
    expect(lifted).to.equal('.a_all.t_');
    expect(fromUrlState(lifted, preset)).to.deep.equal({ filters: NO_FILTERS });
    expect(fromUrlState('', preset)).to.deep.equal({
      audience: 'starters',
      filters: ticked({ types: ['seminar'] }),
    });
  });

  it('passes over what is not ours', () => {
    const { filters } = fromUrlState('x.t_rave_seminar.f_phone_online.l_nb_norsk!_<b>.z_1');
    expect(filters).to.deep.equal(ticked({ types: ['seminar'], formats: ['online'], languages: ['nb'] }));
    expect(fromUrlState('Å b.a_cats')).to.deep.equal(OPENING);
    expect(fromUrlState(`x.t_seminar${'_seminar'.repeat(100)}`)).to.deep.equal(OPENING);
  });

  it('comes back as it was, whatever was chosen and whatever the page has set', () => {
    const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values));
    const presets = fc.record({ types: some(EVENT_TYPES), audiences: some(AUDIENCES), lock: fc.boolean() });
    const states = fc.record({
      selected: fc.option(fc.constantFrom('a', 'apent-mote-20261118'), { nil: undefined }),
      audience: fc.option(fc.constantFrom(...AUDIENCES), { nil: undefined }),
      filters: fc.record({
        types: some(EVENT_TYPES),
        formats: some(EVENT_FORMATS),
        languages: some(['nb', 'en', 'se-NO']),
      }),
    });
    fc.assert(
      fc.property(presets, states, (preset, { selected, audience, filters }) => {
        const again = fromUrlState(toUrlState({ selected, audience, filters }, preset), preset);
        expect([again.selected, again.audience, again.filters]).to.deep.equal([selected, audience, filters]);
        const opened: UrlState = {
          filters: openingFilters(preset),
          audience: openingAudience(preset),
        };
        expect(toUrlState(opened, preset)).to.equal('');
      }),
    );
  });
});
