/** Milliseconds after which nobody waits any more: a page in the background draws no picture. */
const AT_MOST = 100;

/**
 * Does something once the page has drawn what it has now, so that the picture need not wait for it.
 *
 * @returns lets it be, where it is not done yet
 */
export function afterPicture(act: () => void): () => void {
  let isOver = false;
  const once = (): void => {
    if (!isOver) act();
    isOver = true;
  };
  // The picture is drawn right after what is asked for it; a task of its own comes after that.
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, AT_MOST);
  return () => {
    isOver = true;
  };
}
