import { css } from 'lit';

/**
 * What stands between the host page's css and ours.
 *
 * `:host` keeps only what must win over the page; the rest is on the wrapper `.root`, which nothing outside can
 * select: `all: initial` there stops whatever the page lets flow in, and what we want from the page is taken back
 * one by one. `font-size: medium` is the reader's own setting, untouched by `html { font-size: 62.5% }`.
 */
export const base = css`
  :host {
    display: block !important;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host([hidden]),
  [hidden]:not([hidden='until-found']) {
    display: none !important;
  }

  .root {
    all: initial;
    display: block;
    /* The page hides a tab or a menu by this; all: initial would show the widget in it. */
    visibility: inherit;
    color-scheme: inherit;
    direction: ltr;
    unicode-bidi: isolate;
    container-type: inline-size;
    /* Without it a container in a flex row or a float has no width at all. */
    contain-intrinsic-inline-size: 20em;
    font-family: var(--selvhjelp-font-family, inherit);
    font-size: medium;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    line-height: 1.55;
    text-align: start;
    color: var(--_text);
    background-color: var(--_background);
  }
  .root[dir='rtl'] {
    direction: rtl;
  }
  :host([color-scheme='light']) .root {
    color-scheme: light;
  }
  :host([color-scheme='dark']) .root {
    color-scheme: dark;
  }

  .frame {
    display: flow-root;
    font-size: var(--selvhjelp-font-size, 1.125em);
    overflow-wrap: anywhere;
    /* The width of a focus ring: an ancestor that clips does not cut it off. */
    padding: 0.333em;
  }
  .frame *,
  .frame ::before,
  .frame ::after {
    box-sizing: border-box;
  }
  :where(.frame) :where(h1, h2, h3, h4, h5, h6, p, ul, dl, dd, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    min-inline-size: 0;
  }
  /* Not "none": Safari would no longer say that it is a list. */
  :where(.frame) :where(ul) {
    list-style-type: '';
  }
  :where(.frame) :where(p, li, dd) {
    max-inline-size: 62ch;
  }
  :where(.frame) :where(p) {
    font-size: var(--_size-body);
  }
  :where(.frame) :where(button, input) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    margin: 0;
  }
  :where(.frame) :where(strong) {
    font-weight: 600;
  }
  :where(.frame) :where(a) {
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .frame a:hover,
  .tertiary:hover {
    text-decoration-thickness: 0.12em;
  }

  .frame :focus-visible {
    outline: 3px solid var(--_focus-outer);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--_focus-inner);
  }
  :where(.frame) :where(a, summary):focus-visible {
    border-radius: 0.1em;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media print {
    .root {
      color-scheme: light !important;
      font-size: 11pt;
    }
    .frame {
      display: flex;
      flex-direction: column;
      font-size: 1em;
      padding: 0;
    }
    /* A reader of paper can't follow a link; an address that is a link says already where it leads. */
    .frame a[href^='http']:not(.address)::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
    }
    .screen-only {
      display: none !important;
    }
    /* Where the focus was is nothing to a reader of paper. */
    .frame :focus-visible {
      outline: none;
    }
  }
`;
