import { html, type TemplateResult } from 'lit';

/** Strokes on a 24 × 24 grid. */
const PATHS = {
  check: 'M4 12.5l5.5 5.5L20 7',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.2l3.4 2',
  close: 'M6 6l12 12M18 6L6 18',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.4v.2',
  pin: 'M12 21s-7-6-7-12a7 7 0 0 1 14 0c0 6-7 12-7 12zM12 9v.2',
  warning: 'M12 3.5L2.6 20h18.8L12 3.5zM12 10v4.6M12 17.2v.2',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon beside a text that says the same: never alone, so hidden from screen readers. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${PATHS[name]} />
  </svg>`;
