import { pagesAcross } from '../plan/pages-across';
import type { PagesAcross } from '../plan/sheet-plan';

/** A4 across holds as many digits in the usual size. */
const PAGE_WIDTH = 127;

/** Of a question's column: what "Yes" takes, and what is more than enough. */
const QUESTION_WIDTH = { least: 3.3, most: 8 } as const;

/** Of life size: 11 points are more than 8 then. */
const LEAST_SCALE = 0.74;

/**
 * The columns of a cases sheet, and the pages that they go over: where they have room, answers have
 * more than they need; where all would be too small on one page, standards stay together on as few as
 * there can be, each with the case ids.
 *
 * @param own widths of the columns that are no questions
 * @param sizes how many questions each standard has
 */
export function casesPages(
  own: readonly number[],
  sizes: readonly number[],
): {
  readonly columnWidths: readonly number[];
  readonly pages: PagesAcross | null;
} {
  const questions = sizes.reduce((sum, each) => sum + each, 0);
  const withAnswers = (width: number) => {
    const columnWidths = [...own, ...Array.from({ length: questions }, () => width)];
    const pages = pagesAcross({
      ...{ columnWidths, repeated: 1, orientation: 'landscape', leastScale: LEAST_SCALE },
      groups: [own.length, ...sizes],
    });
    return { columnWidths, pages };
  };
  const { least, most } = QUESTION_WIDTH;
  const narrow = withAnswers(least);
  const room = (PAGE_WIDTH - own.reduce((sum, each) => sum + each, 0)) / questions;
  const widthOnOne = Math.floor(10 * Math.min(most, Math.max(least, room))) / 10;
  if (!narrow.pages) return withAnswers(widthOnOne);
  const count = narrow.pages.breaksBefore.length;
  let widest = narrow;
  for (let tenths = Math.round(10 * least) + 1; tenths <= 10 * most; tenths++) {
    const next = withAnswers(tenths / 10);
    if ((next.pages?.breaksBefore.length ?? 0) > count) break;
    widest = next;
  }
  return widest;
}
