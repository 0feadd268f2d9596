import { css } from 'lit';

/** Fields without their errors; rows to tick; chips. */
export const fieldStyles = css`
  .input {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.4em 0.722em;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_text);
    background-color: var(--_background);
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
`;
