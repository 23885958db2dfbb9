import type { Edition, Rating } from '../editions/edition';
import { ratingColours } from './colours';
import type { CellBorder, CellStyle, FormatRule, PlanRange } from './sheet-plan';

/** The greys of lines and secondary text; the text has 7:1 on white. */
const LINE = 'BFBFBF';
const QUIET = '595959';
const HEADER_FILL = 'E7EAEE';

const BOX: CellBorder = { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin', colour: LINE };

/** The styles that the sheets share, by kind of cell. */
export const STYLES = {
  title: { bold: true, size: 20, vertical: 'middle' },
  subtitle: { colour: QUIET, wrap: true, vertical: 'top' },
  heading: { bold: true, size: 14, vertical: 'middle' },
  subheading: { bold: true, wrap: true, vertical: 'middle' },
  statement: { italic: true, wrap: true, vertical: 'middle', indent: 1 },
  text: { wrap: true, vertical: 'top' },
  quiet: { colour: QUIET, wrap: true, vertical: 'top' },
  tableHeader: {
    bold: true,
    fill: HEADER_FILL,
    border: BOX,
    wrap: true,
    vertical: 'middle',
    indent: 1,
  },
  tableHeaderCentred: {
    bold: true,
    fill: HEADER_FILL,
    border: BOX,
    wrap: true,
    vertical: 'middle',
    horizontal: 'centre',
  },
  cell: { border: BOX, wrap: true, vertical: 'middle', indent: 1 },
  cellBold: { bold: true, border: BOX, wrap: true, vertical: 'middle', indent: 1 },
  prompt: { border: BOX, wrap: true, vertical: 'middle', indent: 2 },
  count: { border: BOX, numberFormat: '0', horizontal: 'centre', vertical: 'middle' },
  percent: { border: BOX, numberFormat: '0%', horizontal: 'centre', vertical: 'middle' },
  percentBold: {
    bold: true,
    border: BOX,
    numberFormat: '0%',
    horizontal: 'centre',
    vertical: 'middle',
  },
  /** The number is already beside it, so only the bar is visible. */
  bar: { border: BOX, numberFormat: ';;;', vertical: 'middle' },
  link: {
    underline: true,
    colour: '0B5394',
    border: BOX,
    wrap: true,
    vertical: 'middle',
    indent: 1,
  },
} as const satisfies Record<string, CellStyle>;

/** A cell that shows a rating by colour and word. */
export function ratingStyle(edition: Edition, rating: Rating | null, size?: number): CellStyle {
  const { fill, text } = ratingColours(edition, rating);
  return {
    ...plainRatingStyle(size),
    colour: text,
    ...(fill === 'FFFFFF' ? {} : { fill }),
  };
}

/** The same without its colour, for a cell with a live formula, which a rule colours. */
export function plainRatingStyle(size?: number): CellStyle {
  return {
    bold: true,
    horizontal: 'centre',
    vertical: 'middle',
    wrap: true,
    border: BOX,
    ...(size === undefined ? {} : { size }),
  };
}

/**
 * The rules that colour a live rating by its word, one per rating.
 *
 * @param first the range's first cell, without `$` ("D9")
 */
export function ratingRules(edition: Edition, range: PlanRange, first: string): FormatRule[] {
  return edition.bands.values.map(({ rating }) => {
    const { fill, text } = ratingColours(edition, rating);
    const style: CellStyle = { fill, colour: text, bold: true };
    return { kind: 'rule', range, formula: `${first}="${rating.replaceAll('"', '""')}"`, style };
  });
}
