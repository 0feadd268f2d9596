import { css } from 'lit';

/** label → tag → hint → error → field; rows to tick; chips. */
export const fieldStyles = css`
  .field {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
  }
  .field > .tag {
    margin-block-start: var(--_space-1);
  }
  .field > .hint {
    margin-block-start: 0.111em;
  }
  .hint {
    font-size: var(--_size-small);
    line-height: 1.45;
    color: var(--_text-subtle);
  }
  .error {
    display: flex;
    gap: var(--_space-1);
    margin-block-start: var(--_space-1);
    font-weight: 600;
    color: var(--_danger-text);
  }
  .input {
    inline-size: 100%;
    min-block-size: var(--_target);
    margin-block-start: var(--_space-1);
    padding: 0.4em 0.722em;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_text);
    background-color: var(--_background);
  }
  .input::placeholder {
    color: var(--_text-subtle);
    opacity: 1;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger-border);
  }
  .check-row {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: var(--_target);
    padding-block: var(--_space-1);
    cursor: pointer;
  }
  .check-row input {
    flex: none;
    inline-size: 1.333em;
    block-size: 1.333em;
    accent-color: var(--_link);
    cursor: pointer;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: 2.444em;
    padding: 0.2em 0.8em;
    border: 1px solid var(--_border);
    border-radius: 1.3em;
    color: var(--_text);
    background-color: var(--_tint);
    cursor: pointer;
  }
  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
  }
`;
