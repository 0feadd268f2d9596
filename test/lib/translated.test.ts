import { expect } from '@open-wc/testing';
import { textOf } from '../../src/lib/translated.js';

const POINT = {
  name: 'Eksempelsentralen',
  whatHappensFirst: 'Vi ringer deg.',
  organisation: { name: 'Eksempelforeningen' },
  translations: {
    nn: { whatHappensFirst: 'Vi ringjer deg.' },
    en: { whatHappensFirst: 'We call you.', 'organisation.name': 'The Example Association' },
  },
};

describe('a text in the language that somebody reads', () => {
  it('is the translation when there is one, and says its language', () => {
    expect(textOf(POINT, 'whatHappensFirst', 'nn')).to.deep.equal({ text: 'Vi ringjer deg.', lang: 'nn' });
    expect(textOf(POINT, 'whatHappensFirst', 'nb')).to.deep.equal({ text: 'Vi ringer deg.', lang: 'nb' });
    expect(textOf(POINT, 'whatHappensFirst', 'en')).to.deep.equal({ text: 'We call you.', lang: 'en' });
  });

  it('is the other Norwegian before English for a Norwegian reader', () => {
    expect(textOf(POINT, 'name', 'nn')).to.deep.equal({ text: 'Eksempelsentralen', lang: 'nb' });
    const nynorsk = { lang: 'nn', name: 'Dømesentralen', translations: { en: { name: 'Example' } } };
    expect(textOf(nynorsk, 'name', 'nb')).to.deep.equal({ text: 'Dømesentralen', lang: 'nn' });
  });

  it('is the original, marked with its language, when there is no other', () => {
    expect(textOf(POINT, 'name', 'en')).to.deep.equal({ text: 'Eksempelsentralen', lang: 'nb' });
  });

  it('is English before a language that the reader is less likely to know', () => {
    const sami = { lang: 'se', name: 'Ovdamearka', translations: { en: { name: 'Example' } } };
    expect(textOf(sami, 'name', 'nb')).to.deep.equal({ text: 'Example', lang: 'en' });
    expect(textOf(sami, 'name', 'se')).to.deep.equal({ text: 'Ovdamearka', lang: 'se' });
  });

  it('is found inside other fields', () => {
    expect(textOf(POINT, 'organisation.name', 'en')?.text).to.equal('The Example Association');
    expect(textOf(POINT, 'organisation.name', 'nn')?.text).to.equal('Eksempelforeningen');
  });

  it('is nothing, never "undefined", when the record does not have it', () => {
    expect(textOf(POINT, 'address.note', 'nb')).to.equal(undefined);
    expect(textOf(POINT, 'constructor', 'nb')).to.equal(undefined);
    expect(textOf({ translations: { nn: {} } }, 'toString', 'nn')).to.equal(undefined);
  });
});
