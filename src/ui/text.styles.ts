import { css } from 'lit';

/** What a person reads: sizes, tags, icons. */
export const textStyles = css`
  .title,
  .heading,
  .label {
    font-weight: 600;
    text-wrap: balance;
  }
  .title,
  .heading {
    hyphens: auto;
    hyphenate-limit-chars: 12 4 4;
  }
  .title {
    font-size: var(--selvhjelp-text-title, 1.333em);
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
    border-radius: var(--_radius);
    color: var(--_text);
    background-color: var(--_background);
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
  }

  @container (min-width: 30em) {
    .title {
      font-size: var(--selvhjelp-text-title, 1.556em);
    }
  }
`;
