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

export const tokens = [colours, measures];
