import { css } from 'lit';

/** What a person reads. */
const text = css`
  .title,
  .heading,
  .label {
    font-weight: 600;
    text-wrap: balance;
  }
  .title {
    font-size: var(--_size-title-narrow);
    line-height: 1.25;
  }
  .heading {
    font-size: var(--_size-heading);
    line-height: 1.3;
  }
  .label {
    font-size: var(--_size-label);
    line-height: 1.4;
  }
  .small {
    font-size: var(--_size-small);
    line-height: 1.45;
    color: var(--_text-subtle);
  }
  .tag {
    display: inline-block;
    font-size: var(--_size-tag);
    font-weight: 600;
    line-height: 1.4;
    padding: 0.15em 0.55em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-tag);
    color: var(--_text);
    background-color: var(--_background);
  }
  .tag.warning {
    color: var(--_warning-text);
    background-color: var(--_warning-surface);
    border-color: var(--_warning-border);
  }
  .tag.info {
    color: var(--_info-text);
    background-color: var(--_info-surface);
    border-color: var(--_info-border);
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    vertical-align: -0.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .arrow:dir(rtl) {
    scale: -1 1;
  }

  @container (min-width: 30em) {
    .title {
      font-size: var(--_size-title);
    }
  }
`;

const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    max-inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.5em 1.111em;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--_quick);
  }
  .button.primary {
    color: var(--_on-accent);
    background-color: var(--_accent);
  }
  .button.primary:hover {
    background-color: var(--_accent-hover);
  }
  .button.primary:active {
    background-color: var(--_accent-active);
  }
  /* Accents made to be filled, yellow or sky blue, are too pale for a line: the link colour is not. */
  .button.secondary {
    color: var(--_link);
    background-color: transparent;
    border-color: currentColor;
  }
  .button.secondary:hover {
    background-color: var(--_tint);
  }
  .tertiary {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    color: var(--_link);
    background: none;
    line-height: 1.4;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .tertiary:hover {
    text-decoration-thickness: 0.12em;
  }
  [aria-disabled='true'] {
    cursor: default;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
  }

  @container (max-width: 29.99em) {
    .button {
      inline-size: 100%;
    }
  }
  @media print {
    .button,
    .tertiary {
      display: inline;
      padding: 0;
      border: 0;
      color: #000;
      background: none;
    }
    button.button,
    button.tertiary {
      display: none;
    }
  }
`;

/** label → tag → hint → error → field */
const fields = css`
  .field {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
  }
  .field > .tag {
    margin-block-start: var(--_space-1);
  }
  .field > .hint {
    margin-block-start: 0.111em;
  }
  .hint {
    font-size: var(--_size-small);
    line-height: 1.45;
    color: var(--_text-subtle);
  }
  .error {
    display: flex;
    gap: var(--_space-1);
    margin-block-start: var(--_space-1);
    font-weight: 600;
    color: var(--_danger-text);
  }
  .input {
    inline-size: 100%;
    min-block-size: var(--_target);
    margin-block-start: var(--_space-1);
    padding: 0.4em 0.722em;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_text);
    background-color: var(--_background);
  }
  .input::placeholder {
    color: var(--_text-subtle);
    opacity: 1;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger-border);
  }
  .check-row {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: var(--_target);
    padding-block: var(--_space-1);
    cursor: pointer;
  }
  .check-row input {
    flex: none;
    inline-size: 1.333em;
    block-size: 1.333em;
    accent-color: var(--_link);
    cursor: pointer;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: 2.444em;
    padding: 0.2em 0.8em;
    border: 1px solid var(--_border);
    border-radius: 1.3em;
    color: var(--_text);
    background-color: var(--_tint);
    cursor: pointer;
  }
  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
  }
`;

const boxes = css`
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
  .notice.info {
    color: var(--_info-text);
    background-color: var(--_info-surface);
    border-color: var(--_info-border);
  }
  .notice.warning {
    color: var(--_warning-text);
    background-color: var(--_warning-surface);
    border-color: var(--_warning-border);
  }
  .notice.danger {
    color: var(--_danger-text);
    background-color: var(--_danger-surface);
    border-color: var(--_danger-border);
  }
  .notice.success {
    color: var(--_success-text);
    background-color: var(--_success-surface);
    border-color: var(--_success-border);
  }
  .notice p {
    font-size: var(--_size-small);
  }
  .notice a,
  .notice .tertiary {
    color: inherit;
  }
  .fold > summary {
    display: list-item;
    padding-block: var(--_space-3);
    color: var(--_link);
    font-weight: 600;
    line-height: 1.4;
    cursor: pointer;
  }
  .fold > summary::marker {
    color: var(--_link);
  }
  .fold > summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .fold.light > summary {
    font-weight: 400;
  }
  .facts {
    display: grid;
    gap: var(--_space-1) var(--_space-5);
  }
  .facts dt {
    font-weight: 600;
  }
  .facts dd + dt {
    margin-block-start: var(--_space-3);
  }

  @container (min-width: 30em) {
    .card {
      padding: var(--_space-5);
    }
    .facts.wide {
      grid-template-columns: minmax(8em, auto) 1fr;
    }
    .facts.wide dd + dt {
      margin-block-start: 0;
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
    .fold > summary {
      list-style: none;
      color: #000;
    }
    /* Paper can't be unfolded. */
    .fold::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;

/** The pieces of the frame and the states. */
const pieces = css`
  .languages ul {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_space-5);
  }
  .languages button {
    min-block-size: 2.222em;
    min-inline-size: 1.5em;
    padding: 0;
    border: 0;
    font-size: var(--_size-small);
    color: var(--_link);
    background: none;
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  .languages button:hover {
    text-decoration-thickness: 0.12em;
  }
  .languages [aria-pressed='true'],
  .languages [aria-expanded='true'] {
    color: var(--_text);
    font-weight: 600;
    text-decoration: none;
  }
  .welcome {
    margin-block: var(--_space-2) var(--_space-4);
    padding: 1.111em;
    border: 1px solid var(--_border-subtle);
    border-radius: var(--_radius-card);
    background-color: var(--_surface);
  }
  .welcome[dir='rtl'] {
    direction: rtl;
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
  }
  .next-steps > * + * {
    margin-block-start: var(--_space-1);
  }
  .skeletons {
    display: grid;
    gap: var(--_space-4);
    visibility: hidden;
    animation: appear 0s 0.3s forwards;
  }
  .skeletons .card {
    block-size: 14em;
  }
  @keyframes appear {
    to {
      visibility: visible;
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
  .sources li + li::before {
    content: '· ';
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

/** One list for `static styles`, after `tokens` and `base`. */
export const uiStyles = [text, buttons, fields, boxes, pieces];
