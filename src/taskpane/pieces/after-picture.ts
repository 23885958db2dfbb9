/** Milliseconds after which the wait ends: a page in the background does not paint. */
const AT_MOST = 100;

/**
 * Does something once the page has painted, so that painting need not wait for it.
 *
 * @returns a function that cancels it, if not yet done
 */
export function afterPicture(act: () => void): () => void {
  let isOver = false;
  const once = (): void => {
    if (!isOver) act();
    isOver = true;
  };
  // Painting comes right after this callback; a separate task comes after that.
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, AT_MOST);
  return () => {
    isOver = true;
  };
}
