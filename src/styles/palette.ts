/**
 * Every colour, once: public custom property, light default, dark default.
 *
 * The pairs that carry text are held to WCAG AA by `test/styles/palette.test.ts`.
 */
export const PALETTE: readonly (readonly [property: string, light: string, dark: string])[] = [
  ['--selvhjelp-color-background', '#fff', '#12191b'],
  ['--selvhjelp-color-surface', '#f4f7f7', '#1b2427'],
  ['--selvhjelp-color-tint', '#e4f0f1', '#16323a'],
  ['--selvhjelp-color-text', '#17262a', '#edf3f4'],
  ['--selvhjelp-color-text-subtle', '#4b5c62', '#b3c2c7'],
  ['--selvhjelp-color-border-subtle', '#c8d4d7', '#38474c'],
  ['--selvhjelp-color-border', '#66797f', '#879aa1'],
  ['--selvhjelp-color-accent', '#0e5c68', '#7fcbd6'],
  ['--selvhjelp-color-on-accent', '#fff', '#06262b'],
  ['--selvhjelp-color-link', '#0e5c68', '#7fcbd6'],
  ['--selvhjelp-color-warning-surface', '#fff3d1', '#33270a'],
  ['--selvhjelp-color-warning-text', '#573a00', '#ffdc94'],
  ['--selvhjelp-color-warning-border', '#9a6700', '#c99b3b'],
  ['--selvhjelp-color-danger-surface', '#fdecea', '#3a1715'],
  ['--selvhjelp-color-danger-text', '#8c1d18', '#ffb8b1'],
  ['--selvhjelp-color-danger-border', '#b3261e', '#e5736b'],
  ['--selvhjelp-color-success-surface', '#e5f4ea', '#11301d'],
  ['--selvhjelp-color-success-text', '#14512f', '#9fe0b5'],
  ['--selvhjelp-color-success-border', '#2b7a47', '#4fa56d'],
  ['--selvhjelp-color-info-surface', '#e6f0fa', '#12293f'],
  ['--selvhjelp-color-info-text', '#123e69', '#a9d0f5'],
  ['--selvhjelp-color-info-border', '#2a6aa5', '#5c9bd6'],
  ['--selvhjelp-color-focus-outer', '#0b1417', '#fff'],
  ['--selvhjelp-color-focus-inner', '#fff', '#0b1417'],
];

/** `--selvhjelp-color-text` → `--_text`: what our own css reads. */
export const privateName = (property: string): string => property.replace('selvhjelp-color-', '_');
