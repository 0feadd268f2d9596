import { expect } from '@open-wc/testing';
import {
  FORMATS,
  fromUrlState,
  KINDS,
  NO_FILTERS,
  toUrlState,
} from '../../../src/widgets/contact-finder/contact-finder.model.js';

/** What it says something of. */
const KEPT = { formats: [], kinds: [], languages: [] };

describe('what stands in the page’s URL', () => {
  it('is nothing while nothing is open or ticked', () => {
    expect(toUrlState({ filters: NO_FILTERS })).to.equal('');
  });

  it('is the id of the open card', () => {
    expect(toUrlState({ selected: 'link-eksempel', filters: NO_FILTERS })).to.equal('link-eksempel');
    expect(fromUrlState('link-eksempel')).to.deep.equal({ selected: 'link-eksempel', filters: KEPT });
  });

  it('is the codes of format, kind and language, and comes back as they were', () => {
    const filters = { ...NO_FILTERS, formats: FORMATS, kinds: KINDS, languages: ['nb', 'se', 'zh-Hant'] };
    for (const selected of [{}, { selected: 'link-eksempel' }]) {
      const value = toUrlState({ ...selected, filters });
      const { access: _access, topics: _topics, ...kept } = filters;
      expect(fromUrlState(value)).to.deep.equal({ ...selected, filters: kept });
      expect(encodeURIComponent(value), 'readable in an address bar').to.equal(value);
    }
  });

  it('is never a theme or an access need', () => {
    const filters = { ...NO_FILTERS, topics: ['sorg'], access: ['stepFree' as const] };
    expect(toUrlState({ filters })).to.equal('');
    expect(toUrlState({ selected: 'a', filters })).to.equal('a');
  });

  it('harms nobody when somebody has written it by hand', () => {
    const junk = [
      null,
      undefined,
      '',
      '.',
      '....',
      '___',
      '../../etc',
      '<script>',
      'A B',
      '.f',
      '.f_',
      '.f_sorg_<b>',
      '.k___proto___constructor',
      '.l_' + 'x'.repeat(40),
      'x'.repeat(10_000),
      '.t_sorg.a_stepFree',
    ];
    for (const value of junk) {
      expect(fromUrlState(value), String(value).slice(0, 40)).to.deep.equal({ filters: KEPT });
    }
    expect(fromUrlState('link.f_online_sorg_online.z_1')).to.deep.equal({
      selected: 'link',
      filters: { ...KEPT, formats: ['online'] },
    });
  });
});
