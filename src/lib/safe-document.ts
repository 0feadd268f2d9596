/**
 * The document out of the page's reach: `<form name="createElement">` would otherwise stand in the place of the method.
 */
const { createElement, createComment, createTreeWalker, importNode } = Document.prototype;

const { get: documentElement } = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')!;

/** `<html>`. */
export const rootElement = (): HTMLElement => documentElement!.call(document) as HTMLElement;

/** Methods for us and for Lit, where the build puts it (`tools/patch-lit.mjs`). */
export const safeDocument = {
  createElement: createElement.bind(document),
  createComment: createComment.bind(document),
  createTreeWalker: createTreeWalker.bind(document),
  importNode: importNode.bind(document),
};
