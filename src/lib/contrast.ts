/** As browsers compute colours: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `color(srgb 0.1 0.2 0.3 / 0.5)`. */
const COMPUTED = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/;

/** Relative luminance as WCAG 2.2 defines it; NaN for what is see-through or written otherwise. */
function luminance(colour: string): number {
  const [, kind, body = ''] = COMPUTED.exec(colour) ?? [];
  const [r = NaN, g = NaN, b = NaN, alpha = 1] = body.split(/[\s,/]+/).map(Number);
  // What shines through is not known here, so nothing is said about it.
  if (alpha < 1) return NaN;
  const light = (channel: number) => {
    const value = kind === 'color' ? channel : channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
}

/**
 * WCAG contrast ratio of two colours, 1–21.
 *
 * @param a as a browser computes it
 * @returns undefined when either is see-through or written otherwise
 */
export function contrastRatio(a: string, b: string): number | undefined {
  const [one, other] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(one / other, other / one) || undefined;
}
