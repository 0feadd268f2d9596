import { tellEmbedder } from '../data/console.js';
import { contrastRatio } from '../lib/contrast.js';
import { safeDocument } from '../lib/safe-document.js';
import { whenIdle } from '../lib/when-idle.js';

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
  // Only an element that wears a colour can say what `var()` and `light-dark()` come to. All of them before any is
  // asked, since each question makes the browser work out its styles anew.
  const probes = PAIRS.flat().map((name) => {
    const probe = safeDocument.createElement('i');
    probe.style.color = `var(--_${name})`;
    // It has a colour all the same, and nothing has to be laid out for it.
    probe.style.display = 'none';
    return probe;
  });
  root.append(...probes);
  const shown = probes.map((probe) => getComputedStyle(probe).color);
  for (const probe of probes) probe.remove();
  PAIRS.forEach((pair, index) => {
    const colours = shown.slice(2 * index, 2 * index + 2);
    const ratio = contrastRatio(colours[0]!, colours[1]!);
    if (!ratio || ratio >= ENOUGH) return;
    const [front, back] = pair.map((name, at) => `--selvhjelp-color-${name} (${colours[at]})`);
    tellEmbedder(`${front} on ${back} has a contrast of ${ratio.toFixed(1)}; text needs ${ENOUGH}.`);
  });
}

/**
 * Tells the embedder in the console when a theme makes text hard to read. To be called after the first update;
 * does its work when the browser has nothing better to do.
 */
export const warnOnLowContrast = (
  host: HTMLElement,
  later: (run: () => void) => unknown = whenIdle,
): unknown => later(() => check(host));
