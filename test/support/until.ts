/** A limit for things that take a second or two on an idle machine. */
export const PATIENCE = 180_000;

/**
 * Waits until a condition holds, however long that takes on a busy machine. Tests wait for what they
 * need, never for a time.
 *
 * @param what the message if it never holds
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
