/** What F8 goes through: problems that prevent the rating, and open decisions. */
const PROBLEMS = '[role=tabpanel] .problem';

/**
 * Moves the focus to the next problem of the current part, after the one that has it; after the
 * last one it starts again.
 *
 * @param step 1 for the next, -1 for the one before
 * @returns false if the part shows none
 */
export function goToProblem(step: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(PROBLEMS)];
  const here = document.activeElement;
  const at = all.findIndex((one) => one.contains(here));
  // From anywhere else: the first one after it on the page, or the last one before it.
  const follows = (one: HTMLElement): boolean =>
    here === null || (here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const first = all.findIndex(follows);
  const from = at >= 0 ? at + step : step > 0 ? first : (first < 0 ? all.length : first) - 1;
  const found = all[(from + all.length) % all.length] ?? all[0];
  if (!found) return false;
  found.tabIndex = -1;
  found.focus();
  return true;
}
