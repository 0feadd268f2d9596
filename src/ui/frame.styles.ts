import { css } from 'lit';

/** The frame and the states. */
export const frameStyles = css`
  .languages ul {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_space-5);
  }
  .languages button {
    justify-content: center;
    min-block-size: 2.222em;
    min-inline-size: 1.5em;
    font-size: var(--_size-small);
  }
  .languages [aria-pressed='true'],
  .languages [aria-expanded='true'] {
    color: var(--_text);
    font-weight: 600;
    text-decoration: none;
  }
  .welcome {
    margin-block: var(--_space-2) var(--_space-4);
  }
  .welcome > * + * {
    margin-block-start: var(--_space-3);
  }
  .header > * + * {
    margin-block-start: var(--_space-2);
  }
  .header {
    margin-block: var(--_space-2) var(--_space-4);
  }
  .notice + .languages {
    margin-block-start: var(--_space-2);
  }
  .crisis {
    padding: 0.611em 1em;
    border-inline-start: 4px solid var(--_accent);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background-color: var(--_tint);
  }
  .crisis a {
    font-weight: 600;
  }
  .crisis li {
    padding-block: 0.12em;
  }
  .crisis li .small {
    margin-inline-start: 0.3em;
  }
  .crisis .fold li {
    padding-block: 0.3em;
  }
  .crisis .fold > summary {
    padding-block: var(--_space-2);
    font-size: var(--_size-small);
  }
  .content {
    margin-block-start: var(--_space-6);
  }
  .stale {
    margin-block-start: var(--_space-4);
  }
  .state > * + * {
    margin-block-start: var(--_space-3);
  }
  .links {
    display: grid;
    gap: 0 var(--_space-5);
  }
  .links .small {
    display: block;
    margin-block: -0.444em 0.222em;
  }
  /* The page's own rules for links go before this; what it leaves plain gets our colour. */
  [name='help']::slotted(a) {
    color: var(--_link);
  }
  .next-steps > * + * {
    margin-block-start: var(--_space-1);
  }
  .skeletons {
    visibility: hidden;
    animation: appear 0s 0.3s forwards;
  }
  .skeletons .card {
    block-size: 14em;
  }
  @keyframes appear {
    to {
      visibility: inherit;
    }
  }
  .sources {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4em;
  }
  .sources ul {
    display: contents;
  }
  .sources li:not(:last-child)::after {
    content: ' ·';
  }

  @media print {
    .crisis {
      order: 1;
      margin-block-start: 1.333em;
      break-inside: avoid;
    }
    .crisis-link {
      display: none;
    }
  }
`;
