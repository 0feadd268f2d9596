import { css } from 'lit';

/** For widgets with filters. */
export const filtersStyles = css`
  .filter-groups {
    display: grid;
    gap: var(--_space-5);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    padding-block: var(--_space-3);
  }
  .chips {
    align-items: center;
  }
`;
