import { css } from 'lit';

/** Cards, notices, folds, definition lists. */
export const boxStyles = css`
  .card {
    padding: 1.111em;
    border: 1px solid var(--_border-subtle);
    border-radius: var(--_radius-card);
    background-color: var(--_surface);
  }
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    align-items: start;
  }
  .cards > * {
    max-inline-size: none;
  }
  .notice {
    display: flex;
    gap: var(--_space-2);
    padding: 0.611em 0.722em;
    border: 1px solid;
    border-radius: var(--_radius);
    line-height: 1.45;
  }
  .info {
    color: var(--_info-text);
    background-color: var(--_info-surface);
    border-color: var(--_info-border);
  }
  .warning {
    color: var(--_warning-text);
    background-color: var(--_warning-surface);
    border-color: var(--_warning-border);
  }
  .notice p {
    font-size: var(--_size-small);
  }
  .notice a,
  .notice .tertiary {
    color: inherit;
  }
  summary {
    padding-block: var(--_space-3);
    color: var(--_link);
    font-weight: 600;
    line-height: 1.4;
    cursor: pointer;
  }
  summary:hover {
    text-decoration: underline;
  }
  .facts dd + dt {
    margin-block-start: var(--_space-3);
  }
  .facts dt {
    font-weight: 600;
  }

  @container (min-width: 30em) {
    .card {
      padding: var(--_space-5);
    }
  }
  @container (min-width: 48em) {
    .cards {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    .cards {
      display: block;
    }
    summary {
      list-style: none;
      color: #000;
    }
    .heading,
    .label,
    summary {
      break-after: avoid;
    }
    .facts {
      display: grid;
      grid-template-columns: 12em 1fr;
      gap: 0.4em 1em;
    }
    .facts > * {
      margin: 0 !important;
    }
    /* Paper can't be unfolded. */
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
