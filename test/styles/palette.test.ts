import { expect } from '@open-wc/testing';
import { contrastRatio } from '../../src/lib/contrast.js';
import { PALETTE } from '../../src/styles/palette.js';

const colour = (name: string, scheme: 'light' | 'dark') => {
  const entry = PALETTE.find(([property]) => property === `--selvhjelp-color-${name}`);
  if (!entry) throw new Error(`no colour is called ${name}`);
  // As a browser computes it.
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = entry[scheme === 'light' ? 1 : 2];
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

const GROUNDS = ['background', 'surface', 'tint'];
const TEXT: [string, string][] = [
  ...GROUNDS.flatMap((ground) =>
    ['text', 'text-subtle', 'link'].map((text): [string, string] => [text, ground]),
  ),
  ['on-accent', 'accent'],
  ...['warning', 'danger', 'success', 'info'].map((kind): [string, string] => [
    `${kind}-text`,
    `${kind}-surface`,
  ]),
  ['danger-text', 'background'],
  ['danger-text', 'surface'],
];
const LINES: [string, string][] = [
  ...GROUNDS.map((ground): [string, string] => ['border', ground]),
  ['accent', 'background'],
  ['danger-border', 'background'],
  ['focus-outer', 'background'],
];

for (const scheme of ['light', 'dark'] as const) {
  describe(`Colours, ${scheme}`, () => {
    for (const [front, back] of TEXT) {
      it(`${front} can be read on ${back}`, () => {
        expect(contrastRatio(colour(front, scheme), colour(back, scheme))).to.be.at.least(4.5);
      });
    }
    for (const [front, back] of LINES) {
      it(`${front} can be seen on ${back}`, () => {
        expect(contrastRatio(colour(front, scheme), colour(back, scheme))).to.be.at.least(3);
      });
    }
  });
}
