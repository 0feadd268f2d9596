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
  .stack > * + .label {
    margin-block-start: var(--_space-5);
  }
  /* A line's meaning belongs to the button below it. */
  .stack > .button + p {
    margin-block-start: var(--_space-5);
  }
  .who .buttons,
  .codes {
    max-inline-size: 36em;
  }
  [data-field='languages'] .rows,
  .within .links {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(8.5em, 100%), 1fr));
  }
  .links .small {
    display: block;
  }
  /* Belongs to the field above. */
  .fields > .after {
    margin-block-start: 0;
  }
  .notice.block {
    display: block;
  }
  .codes dd {
    font-size: 1.333em;
    letter-spacing: 0.04em;
  }
  .codes dd + dt {
    margin-block-start: var(--_space-3);
  }
  .leave {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background-color: var(--_background);
  }
  .form > .leave + * {
    margin-block-start: 0;
  }
  /* Not under what sticks to the top. */
  .form :focus {
    scroll-margin-block: 4em;
  }
  /* What somebody else must not read may stand behind it. */
  .idle::backdrop {
    background-color: Canvas;
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
