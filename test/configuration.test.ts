import { expect } from '@open-wc/testing';
import { backendUrlOf, configuration, configure, onConfigured } from '../src/configuration.js';

describe('settings for the whole page', () => {
  afterEach(() => configure({ backendUrl: null, locale: null }));

  it('hold for every element that has none of its own', () => {
    configure({ backendUrl: 'https://eksempel.example/api' });
    expect(backendUrlOf(null)).to.equal('https://eksempel.example/api');
    expect(backendUrlOf('  ')).to.equal('https://eksempel.example/api');
    expect(backendUrlOf('https://annen.example/api')).to.equal('https://annen.example/api');
  });

  it('add up, and one can be taken away again', () => {
    configure({ backendUrl: 'https://eksempel.example/api' });
    configure({ locale: 'nn' });
    expect(configuration()).to.deep.equal({ backendUrl: 'https://eksempel.example/api', locale: 'nn' });
    configure({ backendUrl: null });
    expect(configuration()).to.deep.equal({ locale: 'nn' });
  });

  it('know Norwegian and English by all their codes', () => {
    for (const [code, locale] of [
      ['no', 'nb'],
      ['nb-NO', 'nb'],
      ['NN', 'nn'],
      ['en_GB', 'en'],
    ] as const) {
      configure({ locale: code });
      expect(configuration().locale, code).to.equal(locale);
    }
  });

  it('stay as they were when what is given cannot be used', () => {
    configure({ backendUrl: 'https://eksempel.example/api', locale: 'en' });
    const before = configuration();
    const trap = {
      get locale(): string {
        throw new Error('nei');
      },
    };
    for (const junk of [
      { backendUrl: 'javascript:alert(1)' },
      { backendUrl: 'http://[' },
      { locale: 'tlh' },
      { locale: {} },
      {},
      undefined,
      null,
      'https://eksempel.example',
      trap,
    ]) {
      configure(junk as never);
      expect(configuration()).to.deep.equal(before);
    }
  });

  it('tell those who listen, once for each change, until they stop', () => {
    let heard = 0;
    const stop = onConfigured(() => heard++);
    configure({ locale: 'nn' });
    configure({ locale: 'nn' });
    configure({});
    expect(heard).to.equal(1);
    stop();
    configure({ locale: 'en' });
    expect(heard).to.equal(1);
  });

  it('make an element with an address that cannot be used "not configured", not one of another backend', () => {
    configure({ backendUrl: 'https://eksempel.example/api' });
    expect(backendUrlOf('javascript:alert(1)')).to.equal(undefined);
  });
});
