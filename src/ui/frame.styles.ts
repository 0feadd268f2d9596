import { css } from 'lit';

/** The frame and the states. */
export const frameStyles = css`
  .languages ul {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_space-4);
  }
  .languages button {
    min-inline-size: 1.5em;
    min-block-size: 2.75em;
    font-size: var(--_size-small);
  }
  .languages [aria-pressed='true'],
  .languages [aria-expanded='true'] {
    color: var(--_text);
    font-weight: 600;
    text-decoration: none;
  }
  .header > * + *,
  .crisis ul + p,
  .next-steps .button {
    margin-block-start: var(--_space-2);
  }
  .header,
  .welcome {
    margin-block: var(--_space-2) var(--_space-4);
  }
  .crisis {
    padding: 0.611em 1em;
    border-inline-start: 4px solid var(--_accent);
    background-color: var(--_tint);
  }
  .crisis .label {
    font-weight: 400;
  }
  /* Below the ring of the link. */
  .crisis li span {
    display: block;
    margin-block-start: var(--_space-1);
  }
  /* Near to what is said of it below. */
  .crisis a,
  .welcome a {
    display: inline-flex;
    align-items: end;
    min-block-size: var(--_target);
    font-weight: 600;
  }
  .crisis summary {
    padding-block: var(--_space-2);
    font-weight: 400;
    font-size: var(--_size-small);
  }
  .content {
    margin-block-start: var(--_space-6);
  }
  .stale {
    margin-block-start: var(--_space-4);
  }
  .state + .next-steps {
    margin-block-start: var(--_space-6);
  }
  .state > * + *,
  .state + p,
  .welcome > * + * {
    margin-block-start: var(--_space-3);
  }
  /* Said only where there is a field to write in. */
  .frame:not(:has([role='search'])) .search-help {
    display: none;
  }
  .welcome summary {
    padding-block: var(--_space-1);
    font-weight: 400;
  }
  /* A line of our list, whatever room the page gives its paragraphs. */
  [name='help'] {
    display: block;
    padding-block: 0.556em;
  }
  [name='help']::slotted(*) {
    margin-block: 0 !important;
  }
  /* The page's own rules for links go before this; what it leaves plain gets our colour. */
  [name='help']::slotted(a) {
    color: var(--_link);
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
  .sources ul,
  .sources li {
    display: inline;
  }
  .sources li:not(:last-child)::after {
    content: ' · ';
    /* Nobody needs to hear it. */
    content: ' · ' / '';
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
