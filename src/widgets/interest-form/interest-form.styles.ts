import { css } from 'lit';

/** Only what the form has to itself; fields and their errors are in `src/ui/form.styles.ts`. */
export const interestFormStyles = css`
  .promise {
    padding-inline-start: 1.2em;
    list-style-type: disc;
  }
  .form > * + *,
  .fields > * + * {
    margin-block-start: var(--_space-6);
  }
  .more[open] > * + * {
    margin-block-start: var(--_space-5);
  }
  .who .buttons,
  .codes {
    max-inline-size: 36em;
  }
  /* Belongs to the field above. */
  .fields > .after {
    margin-block-start: 0;
  }
  .summary {
    display: block;
  }
  .codes dd {
    font-size: 1.333em;
    font-weight: 600;
    letter-spacing: 0.04em;
  }
  .codes dd + dt {
    margin-block-start: var(--_space-3);
  }
  .leave {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-3);
    max-inline-size: none;
    padding-block: var(--_space-1);
    background-color: var(--_background);
  }
  .idle {
    inline-size: min(28em, 100% - 2em);
    padding: var(--_space-5);
    border: 1px solid var(--_border-subtle);
    border-radius: var(--_radius-card);
    color: var(--_text);
    background-color: var(--_background);
  }
`;
