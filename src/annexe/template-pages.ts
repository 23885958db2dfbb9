import { pagesAcross } from '../plan/pages-across';
import type { PagesAcross } from '../plan/sheet-plan';

/** Landscape A4 holds this many digits at the usual size. */
const PAGE_WIDTH = 127;

/** Widths of a question's column: what "Yes" needs, and what is more than enough. */
const QUESTION_WIDTH = { least: 3.3, most: 8 } as const;

/** Scale: 11 points are then more than 8. */
const LEAST_SCALE = 0.74;

/**
 * The columns of a cases sheet, and how they spread over pages. If there is room, answers get more
 * than they need. If everything would be too small on one page, standards stay together on as few
 * pages as possible, each with the case ids.
 *
 * @param own widths of the columns that are not questions
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
