import { css } from 'lit';

/** For widgets with a list and filters; their parts stand in `.parts`. */
export const filtersStyles = css`
  .parts > * + *,
  .results > * + * {
    margin-block-start: var(--_space-6);
  }
  .parts > .filters {
    margin-block-start: var(--_space-2);
  }
  .summary > * + * {
    margin-block-start: var(--_space-2);
  }
  .more,
  .travel,
  .go-to {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }
  .more {
    margin-block-start: var(--_space-4);
  }
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
