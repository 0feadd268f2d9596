import { tellEmbedder } from '../data/console.js';
import { contrastRatio } from '../lib/contrast.js';
import { safeDocument } from '../lib/safe-document.js';
import { whenIdle } from './when-idle.js';

/** Text and what it stands on. */
const PAIRS = [
  ['on-accent', 'accent'],
  ['link', 'background'],
  ['text', 'background'],
  ['text-subtle', 'background'],
] as const;

/** WCAG 2.2, 1.4.3, for text of normal size. */
const ENOUGH = 4.5;

function check(host: HTMLElement): void {
  const root = host.shadowRoot?.querySelector('.root');
  if (!root || matchMedia('(forced-colors: active)').matches) return;
  // An element that wears the colour is the only one who can say what `var()` and `light-dark()` come to.
  const probe = safeDocument.createElement('i');
  root.append(probe);
  const shown = (name: string) => {
    probe.style.color = `var(--_${name})`;
    return getComputedStyle(probe).color;
  };
  for (const pair of PAIRS) {
    const ratio = contrastRatio(shown(pair[0]), shown(pair[1]));
    const [front, back] = pair.map((name) => `--selvhjelp-color-${name} (${shown(name)})`);
    if (ratio && ratio < ENOUGH)
      tellEmbedder(`${front} on ${back} has a contrast of ${ratio.toFixed(1)}; text needs ${ENOUGH}.`);
  }
  probe.remove();
}

/**
 * Tells the embedder in the console when a theme makes text hard to read. To be called after the first update;
 * does its work when the browser has nothing better to do.
 */
export const warnOnLowContrast = (
  host: HTMLElement,
  later: (run: () => void) => unknown = whenIdle,
): unknown => later(() => check(host));
