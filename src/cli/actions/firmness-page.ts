import { type FirmnessOptions, firmnessOf } from '../../firmness/firmness';
import { furtherCases } from '../../firmness/further-cases';
import { scoreMap } from '../../firmness/score-map';
import { singleAnswers } from '../../firmness/single-answers';
import { whatWouldMove } from '../../firmness/what-would-move';
import type { RatedTracker } from '../../rating/rated-tracker';
import type { Problem } from '../../inspection/problem';
import type { FirmnessPage } from '../output/firmness-print';

/** Works out how firm a rated tracker's ratings are, with the problems that stand against it. */
export function firmnessPage(
  { tracker, edition, inspection, result }: RatedTracker,
  options: FirmnessOptions,
): { readonly page: FirmnessPage; readonly problems: readonly Problem[] } {
  const { firmness, problems } = firmnessOf(inspection, edition, result, options);
  const page: FirmnessPage = {
    title: result.service ?? tracker,
    edition,
    firmness,
    further: firmness ? furtherCases(inspection, edition, result, options) : [],
    single: singleAnswers(inspection, edition, result),
    movements: whatWouldMove(edition, result),
    map: scoreMap(edition, result),
  };
  return { page, problems };
}
