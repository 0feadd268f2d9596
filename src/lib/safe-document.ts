/**
 * The document out of the page's reach: `<form name="createElement">` would otherwise stand in the place of the method.
 */
const { createElement, createComment, createTreeWalker, importNode, addEventListener, removeEventListener } =
  Document.prototype;

const getter = (name: string) => Object.getOwnPropertyDescriptor(Document.prototype, name)!.get!;
const documentElement = getter('documentElement');
const visibilityState = getter('visibilityState');

/** `<html>`. */
export const rootElement = (): HTMLElement => documentElement.call(document) as HTMLElement;

/** The page is in front of somebody. */
export const inView = (): boolean => visibilityState.call(document) === 'visible';

/** Methods for us and for Lit, where the build puts it (`tools/patch-lit.mjs`). */
export const safeDocument = {
  createElement: createElement.bind(document),
  createComment: createComment.bind(document),
  createTreeWalker: createTreeWalker.bind(document),
  importNode: importNode.bind(document),
  addEventListener: addEventListener.bind(document),
  removeEventListener: removeEventListener.bind(document),
};
