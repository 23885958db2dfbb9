/** How long something may take that comes in a second or two where nothing else is going on. */
export const PATIENCE = 180_000;

/**
 * Waits until a condition holds, however long that takes on a busy machine. Tests wait for what they
 * need, never for a time.
 *
 * @param what said where it never comes to hold
 * @throws Error after three minutes
 */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > end)
      throw new Error(`In ${PATIENCE / 1000} seconds it did not happen: ${what}`);
    await new Promise((turn) => setTimeout(turn, 20));
  }
}
