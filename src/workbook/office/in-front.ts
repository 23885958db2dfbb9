import { isOtherInFront } from './failures';

/** How often something is tried again while another workbook is in front. */
const TRIES = 8;
const FIRST_MILLISECONDS = 100;

/**
 * Does something that has to be done, such as taking a write back, also where the user has brought
 * another workbook to the front: it is tried again, each time after twice as long, for half a minute
 * in all.
 */
export async function untilInFront<T>(act: () => Promise<T>): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await act();
    } catch (error) {
      if (!isOtherInFront(error) || tried >= TRIES) throw error;
      await new Promise((later) => setTimeout(later, FIRST_MILLISECONDS * 2 ** tried));
    }
  }
}
