/** Red, green and blue, 0–1. */
type Rgb = readonly [number, number, number];

const HEX = /^#([\da-f]{3}|[\da-f]{6})$/i;
const FUNCTION = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/i;

function parse(colour: string): Rgb | undefined {
  const text = colour.trim();
  const hex = HEX.exec(text)?.[1];
  if (hex) {
    const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    const [r = 0, g = 0, b = 0] = pairs.map((pair) => parseInt(pair, 16) / 255);
    return [r, g, b];
  }
  const [, kind, body = ''] = FUNCTION.exec(text) ?? [];
  const [r, g, b, alpha = 1] = body.split(/[\s,/]+/).map(Number);
  // What shines through is not known here, so nothing is said about it.
  if (!kind || r === undefined || g === undefined || b === undefined || !(alpha >= 1)) return undefined;
  const scale = kind.toLowerCase() === 'color' ? 1 : 255;
  const rgb: Rgb = [r / scale, g / scale, b / scale];
  return rgb.every(Number.isFinite) ? rgb : undefined;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * WCAG contrast ratio of two colours, 1–21.
 *
 * @param a as a browser computes them (`rgb()`, `color(srgb …)`) or as hex
 * @returns undefined when either is see-through or written otherwise
 */
export function contrastRatio(a: string, b: string): number | undefined {
  const [first, second] = [parse(a), parse(b)];
  if (!first || !second) return undefined;
  const [high = 0, low = 0] = [luminance(first), luminance(second)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
