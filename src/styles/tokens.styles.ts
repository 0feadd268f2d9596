import { css, unsafeCSS } from 'lit';
import { PALETTE, privateName } from './palette.js';

type Entry = (typeof PALETTE)[number];

/** One `--_x: var(--selvhjelp-color-x, default)` for each colour. */
const declare = (value: (entry: Entry) => string) =>
  unsafeCSS(PALETTE.map((entry) => `${privateName(entry[0])}:var(${entry[0]},${value(entry)})`).join(';'));

/** Every colour set to one of a few values, whatever the embedder chose: paper and forced colours. */
const force = (value: (name: string) => string) =>
  unsafeCSS(PALETTE.map(([property]) => `${privateName(property)}:${value(property)}`).join(';'));

const isGround = (name: string): boolean => /background|surface|tint|on-accent|inner/.test(name);

/** What is filled with the accent keeps it by `forced-color-adjust: none`; everything else is the system's. */
const systemColour = (name: string): string => {
  if (name.endsWith('on-accent')) return 'HighlightText';
  if (/accent|outer/.test(name)) return 'Highlight';
  if (name.endsWith('link')) return 'LinkText';
  return isGround(name) ? 'Canvas' : 'CanvasText';
};

/**
 * Public `--selvhjelp-*` read into private `--_*` on `:host`.
 *
 * The values stay unresolved there (`light-dark()` is worked out where it is used), so that the colours follow the
 * `color-scheme` of the wrapper. Browsers without `light-dark()` get the light set, or the dark one when it is asked
 * for by the attribute.
 */
const colours = css`
  :host {
    ${declare(([, light]) => light)};
  }

  :host([color-scheme='dark']) {
    ${declare(([, , dark]) => dark)};
  }

  @supports (color: light-dark(#000, #fff)) {
    :host,
    :host([color-scheme]) {
      ${declare(([, light, dark]) => `light-dark(${light},${dark})`)};
    }
  }

  @media (forced-colors: active) {
    :host,
    :host([color-scheme]) {
      ${force(systemColour)};
    }
  }

  @media print {
    :host,
    :host([color-scheme]) {
      ${force((name) => (isGround(name) ? '#fff' : '#000'))};
    }
  }
`;

/** Apart from the colours: css without holes is minified whole. */
const measures = css`
  :host {
    --_accent-hover: var(--selvhjelp-color-accent-hover, var(--_accent));
    --_accent-active: var(--selvhjelp-color-accent-active, var(--_accent));

    --_size-heading: var(--selvhjelp-text-heading, 1.222em);
    --_size-label: var(--selvhjelp-text-label, 1em);
    --_size-body: var(--selvhjelp-text-body, 1em);
    --_size-small: var(--selvhjelp-text-small, 0.889em);
    --_size-tag: var(--selvhjelp-text-tag, 0.778em);

    --_space-1: 0.222em;
    --_space-2: 0.444em;
    --_space-3: 0.667em;
    --_space-4: 0.889em;
    --_space-5: 1.333em;
    --_space-6: 1.778em;
    --_space-7: 2.667em;

    --_radius: var(--selvhjelp-radius, 0.333em);
    --_radius-card: calc(var(--_radius) * 2);
    --_target: 2.667em;
  }

  /* A theme's accent brings its own hover and active with it. */
  @supports (color: color-mix(in srgb, light-dark(#000, #fff), #000)) {
    :host {
      --_accent-hover: var(
        --selvhjelp-color-accent-hover,
        color-mix(in srgb, var(--_accent) 76%, light-dark(#000, #fff))
      );
      --_accent-active: var(
        --selvhjelp-color-accent-active,
        color-mix(in srgb, var(--_accent) 58%, light-dark(#000, #fff))
      );
    }
  }
`;

/**
 * What a theme can set, on every element; `custom-elements.json` takes it from here.
 *
 * @cssproperty [--selvhjelp-color-background=light-dark(#fff, #12191b)] - Ground of the widget.
 * @cssproperty [--selvhjelp-color-surface=light-dark(#f4f7f7, #1b2427)] - Ground of cards.
 * @cssproperty [--selvhjelp-color-tint=light-dark(#e4f0f1, #16323a)] - Ground of the crisis block, hovered and chosen things.
 * @cssproperty [--selvhjelp-color-text=light-dark(#17262a, #edf3f4)] - Text.
 * @cssproperty [--selvhjelp-color-text-subtle=light-dark(#4b5c62, #b3c2c7)] - Hints and small text.
 * @cssproperty [--selvhjelp-color-border-subtle=light-dark(#c8d4d7, #38474c)] - Decorating lines.
 * @cssproperty [--selvhjelp-color-border=light-dark(#66797f, #879aa1)] - Lines of fields.
 * @cssproperty [--selvhjelp-color-accent=light-dark(#0e5c68, #7fcbd6)] - Filled buttons and dots.
 * @cssproperty [--selvhjelp-color-on-accent=light-dark(#fff, #06262b)] - Text on the accent.
 * @cssproperty [--selvhjelp-color-link=light-dark(#0e5c68, #7fcbd6)] - Links and outlined buttons.
 * @cssproperty [--selvhjelp-color-warning-surface=light-dark(#fff3d1, #33270a)] - Ground of warnings.
 * @cssproperty [--selvhjelp-color-warning-text=light-dark(#573a00, #ffdc94)] - Text of warnings.
 * @cssproperty [--selvhjelp-color-warning-border=light-dark(#9a6700, #c99b3b)] - Line of warnings.
 * @cssproperty [--selvhjelp-color-danger-surface=light-dark(#fdecea, #3a1715)] - Ground of errors.
 * @cssproperty [--selvhjelp-color-danger-text=light-dark(#8c1d18, #ffb8b1)] - Text of errors.
 * @cssproperty [--selvhjelp-color-danger-border=light-dark(#b3261e, #e5736b)] - Line of errors.
 * @cssproperty [--selvhjelp-color-success-surface=light-dark(#e5f4ea, #11301d)] - Ground of what went well.
 * @cssproperty [--selvhjelp-color-success-text=light-dark(#14512f, #9fe0b5)] - Text of what went well.
 * @cssproperty [--selvhjelp-color-success-border=light-dark(#2b7a47, #4fa56d)] - Line of what went well.
 * @cssproperty [--selvhjelp-color-info-surface=light-dark(#e6f0fa, #12293f)] - Ground of information.
 * @cssproperty [--selvhjelp-color-info-text=light-dark(#123e69, #a9d0f5)] - Text of information.
 * @cssproperty [--selvhjelp-color-info-border=light-dark(#2a6aa5, #5c9bd6)] - Line of information.
 * @cssproperty [--selvhjelp-color-focus-outer=light-dark(#0b1417, #fff)] - Focus ring.
 * @cssproperty [--selvhjelp-color-focus-inner=light-dark(#fff, #0b1417)] - Gap inside the focus ring.
 * @cssproperty [--selvhjelp-color-accent-hover] - Filled buttons under the pointer; made from the accent.
 * @cssproperty [--selvhjelp-color-accent-active] - Filled buttons while pressed; made from the accent.
 * @cssproperty [--selvhjelp-radius=0.333em] - Corners of buttons and fields; cards have twice as much.
 * @cssproperty [--selvhjelp-font-family=inherit] - Typeface.
 * @cssproperty [--selvhjelp-font-size=1.125em] - Size of body text, which everything follows.
 * @cssproperty [--selvhjelp-text-title=1.556em] - Size of the widget's heading.
 * @cssproperty [--selvhjelp-text-heading=1.222em] - Size of other headings.
 * @cssproperty [--selvhjelp-text-label=1em] - Size of labels.
 * @cssproperty [--selvhjelp-text-body=1em] - Size of running text.
 * @cssproperty [--selvhjelp-text-small=0.889em] - Size of hints and dates.
 * @cssproperty [--selvhjelp-text-tag=0.778em] - Size of tags.
 */
export const tokens = [colours, measures];
