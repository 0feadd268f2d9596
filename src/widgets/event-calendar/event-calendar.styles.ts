import { css } from 'lit';

/** Only what the calendar has to itself; everything else is in `src/ui/ui.styles.ts`. */
export const calendarStyles = css`
  .audiences .chips {
    margin-block-start: var(--_space-2);
  }
  .chip[aria-pressed] {
    min-block-size: var(--_target);
    background-color: transparent;
  }
  .chip[aria-pressed='true'] {
    border: 2px solid var(--_link);
    font-weight: 600;
    background-color: var(--_tint);
  }
  .words {
    display: block;
    max-inline-size: 26em;
  }

  /* Above the events */
  .go-to {
    margin-inline-start: auto;
  }
  .travel .button,
  .more .button,
  .go-to .input {
    inline-size: auto;
  }
  /* The marks turn with the direction of the text, and nobody needs to hear them. */
  .previous::before,
  .next::after {
    display: inline-block;
  }
  .previous::before {
    content: '‹';
    content: '‹' / '';
  }
  .next::after {
    content: '›';
    content: '›' / '';
  }

  /* Events */
  .group + .group,
  .day {
    margin-block-start: var(--_space-5);
  }
  .day {
    display: grid;
    grid-template-columns: 5.4em minmax(0, 1fr);
    gap: var(--_space-4);
    align-items: start;
  }
  .date {
    display: block;
    padding-block: 0.4em;
    border-radius: var(--_radius);
    background-color: var(--_tint);
    font-size: var(--_size-small);
    font-weight: 400;
    line-height: 1.25;
    text-align: center;
  }
  .date [aria-hidden] span {
    display: block;
  }
  .date strong {
    font-size: 1.556em;
  }
  .events > li {
    max-inline-size: none;
  }
  .events > li + li {
    margin-block-start: var(--_space-3);
    padding-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_border-subtle);
  }
  .event {
    scroll-margin-block: 1em;
  }
  .event .heading {
    font-size: var(--_size-label);
    text-wrap: wrap;
  }
  .event-title {
    display: inline-block;
    min-block-size: 0;
    padding: 0.1em 0;
    font-weight: 600;
    text-decoration: none;
  }
  .large .event .heading {
    font-size: var(--_size-heading);
  }
  /* No line under a tag, nor under the space after it. */
  .event-title bdi {
    text-decoration: underline;
  }
  .tag.cancelled,
  .tag.postponed {
    color: var(--_warning-text);
    background-color: var(--_warning-surface);
    border-color: var(--_warning-border);
  }
  .details {
    padding: var(--_space-3) 0 var(--_space-4);
  }
  dialog > .button {
    margin-block-start: var(--_space-5);
  }
  .group > .heading,
  dialog > .heading {
    margin-block-end: var(--_space-2);
  }
  .details > * + *,
  .come {
    margin-block-start: var(--_space-3);
  }
  .description {
    white-space: pre-line;
  }
  .subscribe > * {
    margin-block-end: var(--_space-3);
  }

  /* Month */
  .month {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .month th {
    padding-block: var(--_space-1);
    font-size: var(--_size-small);
    font-weight: 600;
    text-align: start;
  }
  .month abbr {
    text-decoration: none;
  }
  .month td {
    padding: 0;
    vertical-align: top;
  }
  td[aria-current] time,
  td[aria-current] .small-day {
    outline: 2px solid var(--_link);
    outline-offset: -2px;
    border-radius: var(--_radius);
    font-weight: 600;
  }
  .month time {
    font-size: var(--_size-small);
    display: inline-block;
    min-inline-size: 2em;
    padding: 0.15em 0.4em;
    text-align: center;
  }
  .small-day {
    inline-size: calc(100% - 2px);
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    color: var(--_link);
    background-color: var(--_tint);
    font-weight: 600;
    text-decoration: underline;
    cursor: pointer;
  }
  .cell-event {
    display: block;
    inline-size: 100%;
    min-block-size: 1.75em;
    padding: 0.15em 0.3em;
    border: 0;
    border-inline-start: 3px solid var(--_link);
    color: var(--_link);
    background-color: var(--_tint);
    font-size: var(--_size-tag);
    line-height: 1.35;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .cell-event span:first-child {
    display: block;
  }
  /* Small once, not twice. */
  .cell-event .tag {
    font-size: 1em;
  }
  .cell-event:hover {
    text-decoration: underline;
  }
  .month li + li {
    margin-block-start: 2px;
  }

  @container (max-width: 29.99em) {
    .go-to .label {
      inline-size: 100%;
    }
    /* Details need the whole width. */
    .day:has(.details) {
      display: block;
    }
    .day:has(.details) .date {
      margin-block-end: var(--_space-3);
      padding-inline: var(--_space-3);
    }
    .day:has(.details) .date [aria-hidden] {
      display: flex;
      gap: var(--_space-2);
      align-items: baseline;
    }
  }
  @container (min-width: 30em) {
    .details .facts {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: var(--_space-2) var(--_space-5);
    }
    .details dt {
      margin: 0 !important;
    }
  }
  @container (max-width: 41.99em) {
    .month .wide {
      display: none;
    }
    .month th,
    .month td {
      text-align: center;
      vertical-align: middle;
    }
  }
  @container (min-width: 42em) {
    .narrow.narrow {
      display: none;
    }
    .month th,
    .month td {
      padding: var(--_space-1);
      border: 1px solid var(--_border-subtle);
    }
    .month td {
      block-size: 5.5em;
    }
  }

  @media print {
    .list.list {
      display: block;
    }
    .event-title {
      display: inline !important;
    }
    .event-title bdi {
      text-decoration: none;
    }
    a.event-title::after {
      content: none !important;
    }
    .details [href*='.ics'] {
      display: none;
    }
    .large {
      border: 0;
      padding: 0;
    }
    .day {
      break-inside: avoid;
    }
    .date {
      border: 1px solid #000;
    }
  }
`;
