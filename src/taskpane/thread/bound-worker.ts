/**
 * A thread that is bound by the page's Content-Security-Policy. A thread that is loaded from an
 * address has the policy that its own file was served with, which may be none; one that begins as a
 * text of the page's takes the page's along, and cannot send anything anywhere either.
 */
export class BoundWorker extends Worker {
  /** @param script one file; it cannot load others by an address relative to its own */
  constructor(script: URL) {
    const text = `importScripts(${JSON.stringify(script.href)});`;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    super(address);
    // The browser has begun to load it; the text is not needed again.
    URL.revokeObjectURL(address);
  }
}
