/** What engines before 2019 have not; the page of the add-in runs without it. */
export function oldEngine(): void {
  const gone: [object, string[]][] = [
    [window, ['URLSearchParams', 'URL', 'fetch', 'BigInt', 'queueMicrotask', 'structuredClone', 'ResizeObserver', 'IntersectionObserver', 'AbortController', 'BroadcastChannel', 'WeakRef', 'FinalizationRegistry', 'requestIdleCallback', 'AggregateError']],
    [Array.prototype, ['flat', 'flatMap', 'includes', 'at', 'findLast', 'findLastIndex', 'toSorted', 'toSpliced', 'values', 'with']],
    [String.prototype, ['replaceAll', 'padStart', 'padEnd', 'trimStart', 'trimEnd', 'matchAll', 'at', 'isWellFormed']],
    [Object, ['values', 'entries', 'fromEntries', 'hasOwn', 'getOwnPropertyDescriptors', 'groupBy']],
    [Promise, ['allSettled', 'any', 'withResolvers', 'try']],
    [Promise.prototype, ['finally']],
    [Symbol, ['asyncIterator']],
    [Element.prototype, ['append', 'prepend', 'replaceChildren', 'before', 'after', 'replaceWith', 'getAnimations', 'animate', 'toggleAttribute', 'computedStyleMap']],
    [Document.prototype, ['append', 'prepend', 'replaceChildren', 'adoptedStyleSheets']],
    [DocumentFragment.prototype, ['append', 'prepend', 'replaceChildren']],
    [CharacterData.prototype, ['before', 'after', 'replaceWith']],
    [Node.prototype, ['getRootNode', 'isConnected']],
    [NodeList.prototype, ['forEach', 'entries', 'values', 'keys']],
  ]; // prettier-ignore
  for (const [owner, names] of gone) for (const name of names) Reflect.deleteProperty(owner, name);
  Reflect.deleteProperty(window, 'globalThis');
  for (const kind of [Date, Number, String, Array]) {
    for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleUpperCase']) {
      if (!(name in kind.prototype)) continue;
      const value = (): never => {
        throw new Error(`${name} is broken here`);
      };
      Object.defineProperty(kind.prototype, name, { configurable: true, value });
    }
  }
}
