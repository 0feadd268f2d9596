import { css } from 'lit';

/** For widgets with a window of their own. */
export const dialogStyles = css`
  dialog {
    inline-size: min(38em, 100% - 2em);
    color: var(--_text);
    background-color: var(--_background) !important;
  }
  dialog::backdrop {
    background-color: #0b1417;
    opacity: 0.6;
  }
`;
