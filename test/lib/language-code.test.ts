import { expect } from '@open-wc/testing';
import { languageCode } from '../../src/lib/language-code.js';

describe('the code of a language', () => {
  it('is that of our texts, however it is written, and any other as it is', () => {
    const codes = ['nb', 'nb-NO', 'no', 'no-NO', 'nn-NO', 'en-GB', 'se', 'sr-Latn'].map(languageCode);
    expect(codes).to.deep.equal(['nb', 'nb', 'nb', 'nb', 'nn', 'en', 'se', 'sr-Latn']);
  });
});
