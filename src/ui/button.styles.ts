import { css } from 'lit';

/** Buttons, and links that stand alone. */
export const buttonStyles = css`
  .button,
  .tertiary {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_target);
    line-height: 1.35;
    cursor: pointer;
  }
  .button {
    justify-content: center;
    max-inline-size: 100%;
    padding: 0.5em 1.111em;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }
  .button.primary {
    color: var(--_on-accent);
    background-color: var(--_accent);
    /* Filled with the system's own highlight in forced colours. */
    forced-color-adjust: none;
  }
  .button.primary:hover {
    background-color: var(--_accent-hover);
  }
  .button.primary:active {
    background-color: var(--_accent-active);
  }
  /* Accents made to be filled, yellow or sky blue, are too pale for a line: the link colour is not. */
  .button.secondary {
    color: var(--_link);
    background-color: transparent;
    border-color: currentColor;
  }
  .button.secondary:hover {
    background-color: var(--_tint);
  }
  .tertiary {
    /* A line that wraps keeps its distance to the next. */
    padding: 0.3em 0;
    border: 0;
    color: var(--_link);
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  [aria-disabled='true'] {
    cursor: default;
  }
  .actions {
    display: grid;
    gap: var(--_space-2);
  }
  .actions .button {
    inline-size: 100%;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
  }

  @container (max-width: 29.99em) {
    .button {
      inline-size: 100%;
    }
  }
  @media print {
    .button,
    .tertiary {
      display: inline;
      padding: 0;
      border: 0;
      color: #000 !important;
      background: none !important;
      text-align: start;
    }
    /* What is said by a button is said on paper too. */
    button:not(dd > *),
    li:has(> button:only-child) {
      display: none !important;
    }
  }
`;
