import { css } from 'lit';

/** For forms: label → tag → hint → error → field. Not part of `uiStyles`, since only forms need it. */
export const formStyles = css`
  .field {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--_space-1);
  }
  .field .label {
    padding: 0;
  }
  .field .tag {
    margin-inline-start: var(--_space-1);
    vertical-align: 0.1em;
  }
  .field .input {
    max-inline-size: 26em;
  }
  .field .phone {
    max-inline-size: 13em;
  }
  .rows {
    align-self: stretch;
  }
  .rows span::first-letter {
    text-transform: uppercase;
  }
  .error {
    display: flex;
    gap: var(--_space-1);
    font-weight: 600;
    color: var(--_danger-text);
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger-border);
  }
  .danger {
    color: var(--_danger-text);
    background-color: var(--_danger-surface);
    border-color: var(--_danger-border);
  }
  .success {
    color: var(--_success-text);
    background-color: var(--_success-surface);
    border-color: var(--_success-border);
  }
  .stack > * + * {
    margin-block-start: var(--_space-3);
  }
  .send {
    display: inline-grid;
  }
  .send > * {
    grid-area: 1 / 1;
  }
  .unseen {
    visibility: hidden;
  }
`;
