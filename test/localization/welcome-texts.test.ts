import { expect } from '@open-wc/testing';
import { WELCOME_TEXTS, isWelcomeLanguage } from '../../src/localization/welcome-texts.js';

describe('The texts for those who read none of the three languages', () => {
  for (const [code, text] of Object.entries(WELCOME_TEXTS)) {
    it(`are short, whole and marked as drafts: ${code}`, () => {
      const all = [...text.paragraphs, ...Object.values(text.crisis)].join(' ');
      expect(all.split(/\s+/).length).to.be.within(35, 85);
      expect(text.draft).not.to.equal('');
      // In its own letters, like the rest: "Lukk" says nothing to those who read it.
      expect(text.close)
        .to.match(/^\p{L}+$/u)
        .and.not.equal('Lukk');
      // Numbers are written once, in crisis-lines.ts.
      expect(all).not.to.match(/\d{3}/);
    });
  }

  it('are found by their code only', () => {
    expect(isWelcomeLanguage('ar')).to.equal(true);
    expect(['nb', 'constructor', '__proto__', ''].some(isWelcomeLanguage)).to.equal(false);
  });
});
