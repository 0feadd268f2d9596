import { css } from 'lit';

/** The sheet, black on white: in a preview, and in the document that is printed; and the frame that holds that. */
export const sheetStyles = css`
  .sheet {
    color: #000;
    background-color: #fff;
    font:
      11pt/1.45 system-ui,
      sans-serif;
  }
  .sheet * {
    margin: 0;
    padding: 0;
    font: inherit;
  }
  .sheet :is(h1, .title) {
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.2;
  }
  .sheet :is(h2, .label) {
    font-weight: 600;
    margin-block-start: 1em;
  }
  .sheet strong {
    font-weight: 600;
  }
  .sheet p + p,
  .sheet li + li {
    margin-block-start: 0.25em;
  }
  .sheet dt {
    margin-block-start: 0.6em;
  }
  .sheet ul {
    list-style: none;
  }
  .sheet ol {
    padding-inline-start: 1.5em;
  }
  .sheet .block {
    margin-block-start: 0.5em;
  }
  .sheet :is(footer, .foot) {
    margin-block-start: 1.2em;
    padding-block-start: 0.6em;
    border-block-start: 1px solid #000;
    font-size: 0.85em;
    overflow-wrap: anywhere;
  }
  .print-frame {
    position: fixed;
    inline-size: 0;
    block-size: 0;
    visibility: hidden;
  }
`;
