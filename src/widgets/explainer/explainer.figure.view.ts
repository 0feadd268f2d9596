import { html, svg, type TemplateResult } from 'lit';
import type { ExplainerBlock } from '../../data/explainer.js';

export type Figure = Extract<ExplainerBlock, { kind: 'figure' }>;

/** Measures are in em and in per cent of the width, not in units of a box: text keeps its size however narrow it is. */
const em = (value: number): string => `${Math.round(value * 100) / 100}em`;

/** Words in lines of about so many letters: svg breaks no line by itself. A long compound is parted after its joining s. */
function lines(text: string, letters: number): string[] {
  const made = [''];
  const parted = (word: string) =>
    word.length > letters ? word.replace(/^(.{4,}?s)(.{4,})$/, '$1- $2') : word;
  for (const word of text.split(' ').map(parted).join(' ').split(' ')) {
    const line = `${made.at(-1)} ${word}`.trim();
    if (line.length > letters && made.at(-1)) made.push(word);
    else made[made.length - 1] = line;
  }
  return made;
}

/** Lines around a middle; gives room for text of two sizes by its class. */
const words = (text: string, x: string, y: number, letters: number, name: string) => {
  const all = lines(text, letters);
  return all.map(
    (line, index) =>
      svg`<text class=${name} x=${x} y=${em(y + 0.35 + (index - (all.length - 1) / 2) * 1.25)}>${line}</text>`,
  );
};

const dot = (name: string, x: number, y: number, radius: number) =>
  svg`<circle class=${name} cx=${em(x)} cy=${em(y)} r=${em(radius)} />`;

/** How many people there are at each step: you, those you meet, the starter who comes and goes. */
const PEOPLE = ['y', 'yo', 'yoooo', 'yoooo', 'yoooos', 'yoooo'];
const STEP = 3.8;

/** One step: people in a ring, from the fourth on around a table. */
function step(label: string, index: number) {
  const y = STEP * (index + 0.5);
  const people = [...PEOPLE[index]!];
  const ring = people.length > 1 ? 0.85 : 0;
  return svg`
    ${dot('ground', 1.7, y, 1.6)}
    ${index > 2 ? dot('desk', 1.7, y, 0.42) : ''}
    ${people.map((who, place) => {
      const angle = (2 * Math.PI * place) / people.length - Math.PI / 2;
      return dot(who, 1.7 + ring * Math.cos(angle), y + ring * Math.sin(angle), 0.3);
    })}
    ${words(`${index + 1}. ${label}`, '4.2em', y, 24, '')}`;
}

const way = (labels: readonly string[]) => svg`
  <line x1="1.7em" x2="1.7em" y1=${em(STEP / 2)} y2=${em(STEP * 5.5)} />
  ${labels.map(step)}`;

/** Two boxes, you under them with a line to each. */
const beside = ([
  you = '',
  public_ = '',
  they = '',
  group = '',
  it = '',
  both = '',
]: readonly string[]) => svg`
  <line x1="24%" y1="9em" x2="50%" y2="12em" />
  <line x1="76%" y1="9em" x2="50%" y2="12em" />
  ${[
    ['0', '24%', public_, they],
    ['52%', '76%', group, it],
  ].map(
    ([x, middle, name, what]) => svg`
      <rect class="ground" x=${x} y="0.1em" width="48%" height="9em" rx="0.6em" />
      ${words(name!, middle!, 2.2, 14, 'middle strong')}
      ${words(what!, middle!, 6.2, 15, 'middle')}`,
  )}
  <circle class="ground" cx="50%" cy="12em" r="1.6em" />
  ${words(you, '50%', 12, 9, 'middle strong')}
  ${words(both, '50%', 15, 34, 'middle')}`;

/** A picture in the colours of the theme; the caption names it, and what it shows is told in words. */
export const figureView = ({ figure, caption, description, labels }: Figure, id: string): TemplateResult =>
  html`<figure>
    <svg class=${figure} role="img" aria-labelledby="${id}-caption" aria-describedby="${id}-words">
      <desc id="${id}-words">${description}</desc>
      ${figure === 'way' ? way(labels) : beside(labels)}
    </svg>
    <figcaption class="small" id="${id}-caption">${caption}</figcaption>
  </figure>`;
