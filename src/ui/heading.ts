import { html, nothing, type TemplateResult } from 'lit';

export interface HeadingOptions {
  /** How many levels under the widget's own heading; 0 is the widget's. */
  depth?: number;
  /** `title`, `heading` (default) or `label`: the size, which is not the level. */
  size?: 'title' | 'heading' | 'label';
  /** `title` for the widget's own. */
  id?: string;
  /** Parts, as in `part="title"`. */
  part?: string;
  /** Can take focus when a script moves it there. */
  focusable?: boolean;
}

/** A level between 1 and 6, whatever comes; 2 for what is no number. */
export const headingLevel = (level: unknown, depth = 0): number => {
  const base = Math.trunc(Number(level));
  return Math.min(6, Math.max(1, base || 2) + depth);
};

/**
 * A heading on the level that the page asked for.
 *
 * @param level of the widget's own heading, 1–6
 */
export function heading(level: number, text: unknown, options: HeadingOptions = {}): TemplateResult {
  const { depth = 0, size = 'heading', part = nothing } = options;
  const { id = size === 'title' ? 'title' : nothing } = options;
  const tabindex = options.focusable ? '-1' : nothing;
  switch (headingLevel(level, depth)) {
    case 1:
      return html`<h1 class=${size} id=${id} part=${part} tabindex=${tabindex}>${text}</h1>`;
    case 2:
      return html`<h2 class=${size} id=${id} part=${part} tabindex=${tabindex}>${text}</h2>`;
    case 3:
      return html`<h3 class=${size} id=${id} part=${part} tabindex=${tabindex}>${text}</h3>`;
    case 4:
      return html`<h4 class=${size} id=${id} part=${part} tabindex=${tabindex}>${text}</h4>`;
    case 5:
      return html`<h5 class=${size} id=${id} part=${part} tabindex=${tabindex}>${text}</h5>`;
    default:
      return html`<h6 class=${size} id=${id} part=${part} tabindex=${tabindex}>${text}</h6>`;
  }
}
