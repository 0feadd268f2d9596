import { render, type TemplateResult } from 'lit';
import { safeDocument } from '../lib/safe-document.js';
import { sheetStyles } from './sheet.styles.js';

/** Size of the sheet. */
export type Paper = 'A4' | 'A5';

/**
 * Prints one sheet, and nothing of the page.
 *
 * The sheet is drawn in an empty frame of our own inside the shadow root, styled by a constructed stylesheet, since a
 * strict CSP refuses style elements and attributes; `@page` works in no other way. The frame goes when printing is over.
 *
 * @param root where the frame stands meanwhile
 * @param title of the document: many browsers print it at the top and suggest it as a file name
 */
export function printSheet(root: ShadowRoot, sheet: TemplateResult, paper: Paper, title: string): void {
  const frame = safeDocument.createElement('iframe');
  frame.className = 'print-frame';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  // Firefox replaces the first empty document, and tells by "load"; elsewhere it comes at once.
  frame.addEventListener('load', () => draw(frame, sheet, paper, title), { once: true });
  root.append(frame);
}

function draw(frame: HTMLIFrameElement, sheet: TemplateResult, paper: Paper, title: string): void {
  const view = frame.contentWindow as Window & typeof globalThis;
  const { document: page } = view;
  page.title = title;
  const css = new view.CSSStyleSheet();
  css.replaceSync(`@page{size:${paper}}${sheetStyles.cssText}`);
  page.adoptedStyleSheets = [css];
  render(sheet, page.body);
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  view.focus();
  view.print();
}
