// Runs in the measured page, the same for every variant: notes when something was drawn, and counts nodes.
// It listens to changes instead of polling, so that waiting costs next to nothing.
globalThis.probe = (() => {
  const { tag, results } = document.body.dataset;
  const started = document.querySelector.bind(document);
  let drawn = 0; // when the last change reached the screen
  let changed = performance.now();
  let key = 0; // when the last key went down
  const firstResults = Promise.withResolvers();
  setTimeout(() => firstResults.reject(new Error(`nothing was drawn: ${results}`)), 30_000);

  const afterPaint = (then) => requestAnimationFrame(() => setTimeout(then));

  const watch = () => {
    const element = started(tag);
    if (!element) return;
    const root = element.shadowRoot ?? element;
    let waiting = true;
    const look = () => {
      changed = performance.now();
      afterPaint(() => {
        drawn = performance.now();
        if (waiting && root.querySelector(results)) {
          waiting = false;
          firstResults.resolve(drawn);
        }
      });
    };
    new MutationObserver(look).observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    look();
  };
  customElements.whenDefined(tag).then(watch);
  addEventListener('keydown', (event) => (key = event.timeStamp), { capture: true });

  /** Resolves when nothing has changed for `ms`. */
  const quiet = (ms) =>
    new Promise((resolve) => {
      const check = () => {
        const left = changed + ms - performance.now();
        if (left <= 0) resolve();
        else setTimeout(check, left);
      };
      setTimeout(check, ms);
    });

  const countNodes = (node) => {
    let count = 1 + (node.shadowRoot ? countNodes(node.shadowRoot) : 0);
    for (const child of node.childNodes) count += countNodes(child);
    return count;
  };

  return {
    firstResults: firstResults.promise,
    /** Puts the elements of the page's `<template>` in, for pages where the module comes first. */
    begin() {
      const template = started('template');
      template.replaceWith(template.content);
      watch();
    },
    quiet,
    /** Milliseconds from the last key until its last change was on the screen. */
    sinceKey: () => Math.max(0, drawn - key),
    nodes: () => countNodes(started(tag)),
  };
})();
