import { css } from 'lit';

/** For widgets with a search for a place. */
export const placeSearchStyles = css`
  .search-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-2);
    margin-block: var(--_space-2) var(--_space-1);
    max-inline-size: 36em;
  }
  .search-row .primary {
    grid-area: 1 / 2;
    inline-size: auto;
  }
  .suggestions {
    grid-area: 2 / 1 / 3 / 3;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .suggestions li {
    max-inline-size: none;
  }
  .suggestions li + li {
    border-block-start: 1px solid var(--_border-subtle);
  }
  .suggestions button {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.4em 0.722em;
    border: 0;
    color: var(--_text);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .suggestions button:hover {
    background-color: var(--_tint);
  }
  .suggestions button:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }
  .which > .heading {
    margin-block-end: var(--_space-3);
  }
`;
