import { css } from 'lit';

/** Buttons, and links that stand alone. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    max-inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.5em 1.111em;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button.primary {
    color: var(--_on-accent);
    background-color: var(--_accent);
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
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    color: var(--_link);
    background: none;
    line-height: 1.4;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .tertiary:hover {
    text-decoration-thickness: 0.12em;
  }
  @media (forced-colors: active) {
    .button.primary {
      forced-color-adjust: none;
    }
  }
  [aria-disabled='true'] {
    cursor: default;
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
    .button.primary,
    .tertiary {
      display: inline;
      padding: 0;
      border: 0;
      color: #000;
      background: none;
    }
    button.button,
    button.tertiary {
      display: none;
    }
  }
`;
