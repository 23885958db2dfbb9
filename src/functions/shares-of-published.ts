import { PUBLISHED_COUNTS } from '../published/published-counts';
import { standingAmong } from '../published/standing-among';
import { noAnswer, wrongSize } from './excel-error';
import { isBlank } from './excel-cell';
import { messages } from './messages';
import { countOf } from './number-arguments';
import { type Range, forEachCell, isOneCell } from './range';

/**
 * The shares of published inspections that scored lower, the same and higher.
 *
 * @param total a whole number
 * @param totals a team's own, instead of the published ones: blanks among them are skipped; a single
 *   blank means the published ones
 * @throws CustomFunctions.Error for a total that is more than 36, and for totals without any
 */
export function sharesOfPublished(total: number, totals: Range): number[] {
  const highest = PUBLISHED_COUNTS.length - 1;
  const inRange = (name: string, one: number): number => {
    if (one < 0 || one > highest) throw wrongSize(messages.totalOutside(name, one, highest));
    return one;
  };
  const own: number[] = [];
  forEachCell(totals, (cell) => {
    if (!isBlank(cell)) own.push(inRange('totals', countOf('totals', cell)));
  });
  if (own.length === 0 && !isOneCell(totals)) throw noAnswer(messages.noTotals);
  const others =
    own.length > 0 ? own : PUBLISHED_COUNTS.flatMap((n, at) => Array<number>(n).fill(at));
  const { below, equal, above, of } = standingAmong(inRange('total', total), others);
  return [below / of, equal / of, above / of];
}
