/** What F8 goes through: what stands against the rating, and what is still to be decided. */
const PROBLEMS = '[role=tabpanel] .problem';

/**
 * Puts the keyboard on the next problem of the part that is shown, after the one that it is on or in;
 * past the last one it begins again.
 *
 * @param step 1 for the next, -1 for the one before
 * @returns false where the part shows none
 */
export function goToProblem(step: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(PROBLEMS)];
  const here = document.activeElement;
  const at = all.findIndex((one) => one.contains(here));
  // From anywhere else: the first that follows it on the page, or the last that goes before.
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
