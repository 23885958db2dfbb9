import { type FirmnessWishes, firmnessView } from '../../engine/firmness-view';
import { UNWATCHED } from '../../engine/watch';
import type { RatedTracker } from '../../rating/rated-tracker';
import type { FirmnessPage } from '../output/firmness-print';

/** Works out how firm a rated tracker's ratings are, with the problems that stand against it. */
export async function firmnessPage(
  rated: RatedTracker,
  wishes: Omit<FirmnessWishes, 'service'>,
): Promise<FirmnessPage> {
  const view = await firmnessView(rated, wishes, UNWATCHED);
  return { ...view, title: rated.result.service ?? rated.tracker, edition: rated.edition };
}
