import { css } from 'lit';

/** Only what the finder has to itself; everything else is in `src/ui/ui.styles.ts`. */
export const finderStyles = css`
  .summary + .next-steps {
    margin-block-start: var(--_space-4);
  }
  .group + .group,
  .next-steps + .group {
    margin-block-start: var(--_space-7);
  }

  /* Filters */

  /* Above the cards */
  .group > .heading {
    margin-block-end: var(--_space-3);
  }

  /* Card */
  .place {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    padding-block-end: var(--_space-2);
    scroll-margin-block: 1em;
  }
  /* Room for the ring of a heading that has the focus. */
  .place .heading + * {
    margin-block-start: var(--_space-2);
  }
  .place .tag {
    margin-block-start: var(--_space-2);
  }
  .freshness {
    display: flex;
    gap: var(--_space-2);
  }
  .notice .tertiary {
    margin-inline-end: 1em;
  }
  /* Told once in full, on the first of several cards. */
  .cards > :has(.without) ~ * .without .button {
    inline-size: auto;
    justify-content: start;
    padding: 0;
    border: 0;
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
  }
  .cards > :has(.without) ~ * .without .button:has(+ .tertiary) {
    display: none;
  }
  .place.selected {
    border-color: var(--_accent);
    outline: 3px solid var(--_tint);
  }
  .number {
    display: inline-grid;
    place-content: center;
    min-inline-size: 2em;
    padding-inline: 0.3em;
    border-radius: 1em;
    color: var(--_on-accent);
    background-color: var(--_accent);
    font-size: 0.8em;
    /* A backplate would cover the disc. */
    forced-color-adjust: none;
  }
  /* Who answers, under a number. */
  .button + .small {
    margin-block: var(--_space-1);
  }
  /* Nearer to its own number than to the next. */
  .facts .tertiary + .small {
    display: block;
    margin-block: -0.6em var(--_space-3);
  }
  .folds,
  .folds > * + * {
    border-block-start: 1px solid var(--_border-subtle);
  }
  .fold-content > * {
    margin-block-end: var(--_space-3);
  }
  .message {
    padding: var(--_space-3);
    border-inline-start: 3px solid var(--_border-subtle);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: var(--_space-5);
  }
  .folds > .row {
    font-size: var(--_size-small);
  }

  /* Map */
  .map {
    display: none;
  }
  .map svg {
    display: block;
    inline-size: 24em;
    max-inline-size: 100%;
    overflow: visible;
  }
  .country {
    stroke: var(--_border);
    stroke-width: 3.2;
    stroke-linecap: round;
    opacity: 0.6;
  }
  .dot {
    cursor: pointer;
  }
  .dot:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .ring {
    fill: none;
    stroke-width: 4;
  }
  .selected .ring {
    stroke: var(--_tint);
    fill: var(--_tint);
  }
  .dot:focus-visible .ring {
    stroke: var(--_focus-outer);
  }
  .disc {
    fill: var(--_accent);
    stroke: var(--_background);
  }
  .dot text {
    fill: var(--_on-accent);
    font-size: 11.5px;
    font-weight: 600;
    text-anchor: middle;
  }
  @container (min-width: 30em) {
    .map {
      display: block;
    }
  }

  /* Handout */
  .preview {
    max-block-size: 45vh;
    overflow: auto;
    margin-block: var(--_space-3);
    padding: 0;
  }
  /* On the screen in the reader's own colours; paper is white. */
  .preview .sheet {
    padding: 1.333em;
    color: inherit;
    background-color: var(--_background);
  }

  @media print {
    .place {
      padding: 0.6em 0;
      border-width: 1px 0 0;
      border-radius: 0;
      break-inside: auto;
    }
    .facts .tertiary + .small {
      margin-block: 0;
    }
    .folds,
    .folds > * + * {
      border: 0;
    }
    /* What stands under it says itself what it is. */
    [part='details'] summary {
      display: none;
    }
    .frame a[href^='mailto']::after {
      content: none;
    }
  }
`;
