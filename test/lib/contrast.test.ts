import { expect } from '@open-wc/testing';
import { contrastRatio } from '../../src/lib/contrast.js';

describe('Contrast', () => {
  it('is 21 between black and white, whichever comes first', () => {
    expect(contrastRatio('rgb(0, 0, 0)', 'color(srgb 1 1 1)')).to.be.closeTo(21, 0.001);
    expect(contrastRatio('rgb(255, 255, 255)', 'rgb(0, 0, 0)')).to.be.closeTo(21, 0.001);
  });

  it('is 1 between a colour and itself, however it is written', () => {
    expect(contrastRatio('rgb(255, 0, 0)', 'rgba(255, 0, 0, 1)')).to.be.closeTo(1, 0.001);
    expect(contrastRatio('color(srgb 1 0 0)', 'rgb(255, 0, 0)')).to.be.closeTo(1, 0.001);
  });

  it('knows the municipal yellow that cannot carry white text', () => {
    expect(contrastRatio('rgb(255, 255, 255)', 'rgb(255, 221, 0)')).to.be.closeTo(1.35, 0.01);
  });

  it('says nothing about what shines through or cannot be read', () => {
    for (const colour of ['rgba(0, 0, 0, 0.5)', 'transparent', 'oklch(0.5 0.1 200)', 'rgb(a, b, c)', '']) {
      expect(contrastRatio(colour, 'rgb(255, 255, 255)'), colour).to.equal(undefined);
    }
  });
});
