import { css } from 'lit';

export const explainerStyles = css`
  .explainer {
    max-inline-size: 60ch;
  }
  .explainer p,
  .explainer li,
  .explainer dd {
    max-inline-size: none;
  }
  .section {
    position: relative;
    margin-block-start: var(--_space-7);
  }
  /* Folds are lines of a list; what is open is a chapter. */
  .section:has(> .fold) {
    margin-block-start: 0;
    border-block-end: 1px solid var(--_border-subtle);
  }
  :not(:has(> .fold)) + .section:has(> .fold) {
    margin-block-start: var(--_space-7);
    border-block-start: 1px solid var(--_border-subtle);
  }
  .section:has(> .fold) + .section:not(:has(> .fold)) {
    margin-block-start: var(--_space-7);
  }
  .fold > summary > * {
    display: inline;
    font-size: 1em;
  }
  /* Room for the focus ring, where a link leads to. */
  .section [id] {
    scroll-margin-block-start: 0.5em;
  }
  .fold[open] {
    padding-block-end: var(--_space-6);
  }
  /* A heading, and at the end of its row what few need. */
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_space-4);
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
  }
  .copy .tertiary:not(:hover) {
    color: var(--_text-subtle);
    text-decoration-color: var(--_border-subtle);
  }
  @container (min-width: 34em) {
    .fold > .copy {
      position: absolute;
      inset: 0 0 auto auto;
    }
    .fold > summary {
      padding-inline-end: 8em;
    }
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0 var(--_space-5);
  }
  .tools li a {
    display: block;
    padding-block: var(--_space-2);
  }
  .block {
    margin-block-start: var(--_space-3);
  }
  .block + .block:has(> .label),
  .block.figure,
  .block.table,
  .block.reflections,
  .section > p,
  .fold > p,
  .section ~ :not(.section) {
    margin-block-start: var(--_space-5);
  }
  .block :is(ol, ul) {
    margin: var(--_space-2) 0 0;
    padding-inline-start: 1.4em;
  }
  .bullets {
    list-style-type: disc;
  }
  .block li + li,
  .block p + p,
  blockquote + blockquote {
    margin-block-start: var(--_space-2);
  }
  li::marker {
    color: var(--_text-subtle);
  }
  .steps strong {
    display: block;
  }
  .basis {
    margin-block-start: var(--_space-4);
  }
  .basis summary,
  .tools summary {
    font-weight: 400;
    padding-block: var(--_space-3);
  }
  .basis li + li {
    margin-block-start: var(--_space-2);
  }
  .question p {
    padding-block-end: var(--_space-3);
  }
  blockquote {
    margin: var(--_space-2) 0 0;
    padding: var(--_space-2) var(--_space-4);
    border-inline-start: 4px solid var(--_border-subtle);
  }
  fieldset + fieldset {
    margin-block-start: var(--_space-5);
  }
  /* What an answer can mean stands under it; the whole line is its label. */
  .check-row {
    flex-wrap: wrap;
    align-content: center;
    gap: 0;
  }
  .check-row label {
    flex: 1;
    padding: var(--_space-1) var(--_space-3);
    cursor: pointer;
  }
  .answer {
    flex: 0 0 100%;
    padding-inline-start: 2em;
    cursor: auto;
  }
  .answer p {
    padding-block: var(--_space-2);
  }
  /* The others are hidden until they are found: by the browser's own page search too, where it can. */
  input:checked ~ .answer {
    display: block;
    content-visibility: visible;
  }

  table,
  tbody,
  tr,
  th,
  td {
    display: block;
    font: inherit;
    text-align: start;
  }
  caption {
    display: block;
    padding: 0;
    text-align: start;
  }
  /* Out of sight, and still the names of the columns. */
  thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  tr {
    margin-block-start: var(--_space-3);
    padding: var(--_space-4);
    border: 1px solid var(--_border-subtle);
    border-radius: var(--_radius-card);
    background-color: var(--_surface);
  }
  th {
    font-weight: 600;
  }
  td {
    margin-block-start: var(--_space-2);
  }
  td::before {
    content: attr(data-head);
    content: attr(data-head) / '';
    display: block;
    font-size: var(--_size-small);
    color: var(--_text-subtle);
  }
  @container (min-width: 34em) {
    table {
      display: table;
      /* Columns alike: no word, however long, makes one wider than the place. */
      table-layout: fixed;
      border-collapse: collapse;
      inline-size: 100%;
    }
    caption {
      display: table-caption;
      padding-block-end: var(--_space-2);
    }
    thead {
      display: table-header-group;
      position: static;
      clip-path: none;
    }
    tbody {
      display: table-row-group;
    }
    tr {
      display: table-row;
      border: 0;
      background: none;
    }
    th,
    td {
      display: table-cell;
      padding: var(--_space-2) var(--_space-3) var(--_space-2) 0;
      border-block-end: 1px solid var(--_border-subtle);
      vertical-align: top;
    }
    td::before {
      display: none;
    }
  }

  figure {
    margin: 0;
  }
  figure svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 30em;
    overflow: visible;
    font-size: var(--_size-small);
    fill: var(--_text);
    stroke-width: 1.5;
  }
  .way {
    block-size: 22.8em;
  }
  .beside {
    block-size: 16.5em;
  }
  .middle {
    text-anchor: middle;
  }
  .strong {
    font-weight: 600;
  }
  .ground,
  line {
    fill: var(--_tint);
    stroke: var(--_border);
  }
  .y {
    fill: var(--_accent);
  }
  .o {
    fill: var(--_text-subtle);
  }
  .s,
  .desk {
    fill: var(--_background);
    stroke: var(--_text-subtle);
  }

  @media print {
    .answer {
      display: block !important;
      content-visibility: visible !important;
    }
    .fold > summary > * {
      font-size: var(--_size-heading);
    }
    li,
    tr,
    figure {
      break-inside: avoid;
    }
    .explainer a[href*='#selvhjelp-']::after {
      content: none !important;
    }
  }
`;
