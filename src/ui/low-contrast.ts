import { tellEmbedder } from '../data/console.js';
import { contrastRatio } from '../lib/contrast.js';

/** Without one of these the colours are ours, and tested. */
const THEME = ['accent', 'on-accent', 'link', 'text', 'text-subtle', 'background'];
/** WCAG 2.2, 1.4.3, for text of normal size. */
const ENOUGH = 4.5;

const isThemed = (host: HTMLElement): boolean => {
  const style = getComputedStyle(host);
  return THEME.some((name) => style.getPropertyValue(`--selvhjelp-color-${name}`).trim() !== '');
};

function check(host: HTMLElement): void {
  const root = host.shadowRoot?.querySelector('.root');
  if (!root || !isThemed(host) || matchMedia('(forced-colors: active)').matches) return;
  // An element that wears the colours is the only one who can say what `var()` and `light-dark()` come to.
  const probe = document.createElement('i');
  probe.className = 'contrast-probe';
  root.append(probe);
  const style = getComputedStyle(probe);
  const pairs: readonly (readonly [string, string, string, string])[] = [
    ['on-accent', style.color, 'accent', style.backgroundColor],
    ['link', style.borderTopColor, 'background', style.outlineColor],
    ['text', style.borderLeftColor, 'background', style.outlineColor],
    ['text-subtle', style.borderBottomColor, 'background', style.outlineColor],
  ];
  for (const [front, frontColour, back, backColour] of pairs) {
    const ratio = contrastRatio(frontColour, backColour);
    if (ratio === undefined || ratio >= ENOUGH) continue;
    tellEmbedder(
      `--selvhjelp-color-${front} (${frontColour}) on --selvhjelp-color-${back} (${backColour}) has a contrast of ` +
        `${ratio.toFixed(1)}; text needs ${ENOUGH}.`,
    );
  }
  probe.remove();
}

/**
 * Tells the embedder in the console when a theme makes text hard to read. To be called after the first update;
 * does its work when the browser has nothing better to do.
 */
export function warnOnLowContrast(host: HTMLElement, later: (run: () => void) => unknown = whenIdle): void {
  later(() => {
    if (host.isConnected) check(host);
  });
}

function whenIdle(run: () => void): void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run);
  else setTimeout(run, 200);
}
