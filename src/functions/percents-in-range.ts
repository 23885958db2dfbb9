import type { Place } from './place';
import { answerOf } from '../reading/cells/answer-of';
import { Answer } from '../inspection/inspection';
import type { Cell } from '../grid/sheet';
import { roundPercent } from '../scoring/percent';
import { isBlank } from './excel-cell';
import { wrongKind, wrongSize } from './excel-error';
import { isHeader } from './header';
import { messages } from './messages';
import { shareOf } from './number-arguments';
import { type Range, singleCell } from './range';

/**
 * The whole per cent that a cell of a range holds.
 *
 * @returns null for a blank, for n/a and for a header over the range
 * @throws CustomFunctions.Error for anything else
 */
export function percentIn(cell: Cell, place: Place, range: Range): number | null {
  if (isBlank(cell)) return null;
  const share = shareOf(cell);
  if (share !== undefined) {
    if (share < 0 || share > 1) throw wrongSize(messages.percentOutside(place, cell));
    return roundPercent(share * 100);
  }
  const answer = answerOf(cell);
  if (answer === Answer.notApplicable || isHeader(cell, range, place)) return null;
  if (answer === Answer.yes || answer === Answer.no) {
    throw wrongKind(messages.answersAmongPercentages(place, cell));
  }
  throw wrongKind(messages.neither(place, cell));
}

/**
 * The whole per cent of an argument that takes one percentage.
 *
 * @param name the parameter, as Excel shows it
 * @throws CustomFunctions.Error for anything else; an empty cell that Excel passes as 0 is 0%
 */
export function percentArgument(name: string, argument: unknown): number {
  const cell = singleCell(name, argument);
  const share = isBlank(cell) ? undefined : shareOf(cell);
  if (share === undefined) throw wrongKind(messages.noShare(name, cell));
  if (share < 0 || share > 1) throw wrongSize(messages.shareOutside(name, cell));
  return roundPercent(share * 100);
}
