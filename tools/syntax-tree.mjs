/** @returns {Generator<object>} a node of a syntax tree and all below it, unless `into` says no */
export function* walk(node, into = () => true) {
  if (typeof node?.type === 'string') {
    yield node;
    if (!into(node)) return;
  }
  for (const child of Object.values(node ?? {})) {
    if (Array.isArray(child)) for (const item of child) yield* walk(item, into);
    else if (child && typeof child === 'object') yield* walk(child, into);
  }
}
