import { PUBLISHED } from '../published/published-inspections';
import { standingAmong } from '../published/standing-among';
import { wrongSize } from './excel-error';
import { isBlank } from './excel-cell';
import { messages } from './messages';
import { countOf } from './number-arguments';
import { type Range, forEachCell } from './range';

/**
 * The shares of published inspections that scored lower, the same and higher.
 *
 * @param total a whole number
 * @param totals a team's own, in place of the published ones; blanks among them are passed over
 * @throws CustomFunctions.Error for a total that is more than 36, and where no total is given
 */
export function sharesOfPublished(total: number, totals: Range): number[] {
  const { outOf, inspections } = PUBLISHED;
  const own: number[] = [];
  const inRange = (name: string, one: number): number => {
    if (one < 0 || one > outOf) throw wrongSize(messages.totalOutside(name, one, outOf));
    return one;
  };
  forEachCell(totals, (cell) => {
    if (!isBlank(cell)) own.push(inRange('totals', countOf('totals', cell)));
  });
  inRange('total', total);
  const others = own.length > 0 ? own : inspections.map((one) => one.total);
  const { below, equal, above, of } = standingAmong(total, others);
  return [below / of, equal / of, above / of];
}
