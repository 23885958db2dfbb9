/**
 * A thread bound by the page's Content-Security-Policy. A thread loaded from an address has the
 * policy of its own file, which may be none; one started from text in the page inherits the page's
 * policy, so it cannot send anything either.
 */
export class BoundWorker extends Worker {
  /** @param script one file; it cannot load others by relative addresses */
  constructor(script: URL) {
    const text = `importScripts(${JSON.stringify(script.href)});`;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    super(address);
    // The browser has started loading it; the text is no longer needed.
    URL.revokeObjectURL(address);
  }
}
