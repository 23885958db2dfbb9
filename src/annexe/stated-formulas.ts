import { type Base, type Edition } from '../editions/edition';
import type { StatedFigure, StatedRating } from '../inspection/inspection';
import { NOT_RATED, NO_FIGURE } from './annexe-context';
import { formsOfRating } from '../reading/words/rating-words';
import { arrayLiteral } from './formula-text';
import { ratingKeyFormula } from './words-formula';
import { type LiveFigure, percentFormula } from './percent-formula';

type StatedCells = StatedFigure['cells'];

/** Whether an address is that of one cell on a named sheet. */
export function isCellAddress(where: string): boolean {
  return /^('([^']|'')+'|[^'!]+)!\$?[A-Z]{1,3}\$?[1-9]\d*$/.test(where);
}

/**
 * The formulas of a figure that the tracker states itself, read from its own cells.
 *
 * @returns null if no cell can be read with certainty: a percentage of 1 or less may be written as
 *   a share or in per cent, so it stays a value
 */
export function statedFormulas(figure: StatedFigure, base: Base): LiveFigure | null {
  const { cells } = figure;
  if (figure.kind === 'counts') return countedFormulas(cells, base);
  const cell = cells.percent ?? figure.where;
  if (!isCellAddress(cell) || figure.percent === null || figure.percent <= 1) return null;
  return {
    yes: null,
    base: cells.outOf ? count(cells.outOf) : null,
    percent: () => statedPercent(cell),
  };
}

function countedFormulas(cells: StatedCells, base: Base): LiveFigure | null {
  const { yes, no, notApplicable, outOf } = cells;
  if (!yes || !(no ?? outOf)) return null;
  const others = base === 'sampled' && notApplicable ? `+${count(notApplicable)}` : '';
  return {
    yes: count(yes),
    base: no ? `${count(yes)}+${count(no)}${others}` : count(outOf ?? yes),
    percent: percentFormula,
  };
}

/**
 * A cell with 0.65, 65, "65%" or "65 per cent", rounded half up; the tiny addition corrects binary
 * fractions.
 */
function statedPercent(cell: string): string {
  const text = `SUBSTITUTE(SUBSTITUTE(LOWER(${cell}),"per cent","%"),"percent","%")`;
  const said = `VALUE(SUBSTITUTE(${text},"%",""))`;
  const bare = `IF(VALUE(${cell})>1,VALUE(${cell}),100*VALUE(${cell}))`;
  const percent = `IF(ISNUMBER(FIND("%",${text})),${said},${bare})`;
  return `IFERROR(INT(${percent}+0.5+0.000000001)/100,"${NO_FIGURE}")`;
}

/** A count in a cell, as a number or text; an empty cell or a dash is 0. */
function count(cell: string): string {
  return `IFERROR(VALUE(${cell}),0)`;
}

/**
 * The rating that a cell of the tracker names by any of its accepted names, or by its score if the
 * column holds scores; a number typed among names may be of any scale.
 *
 * @param stated its `where` is the address of one cell
 * @param otherwise the formula to use if it names none
 */
export function statedRatingFormula(
  edition: Edition,
  { where: cell, orScore = false }: StatedRating,
  otherwise = `"${NOT_RATED}"`,
): string {
  const bands = edition.bands.values.map((band) => ({
    ...band,
    forms: formsOfRating(band).filter((form) => orScore || !/^\d+$/.test(form)),
  }));
  const forms = arrayLiteral(bands.flatMap((band) => band.forms));
  const ratings = arrayLiteral(bands.flatMap(({ score, forms: own }) => own.map(() => score)));
  const names = arrayLiteral([...bands].sort((a, b) => a.score - b.score).map((one) => one.rating));
  const score = `INDEX(${ratings},MATCH(${ratingKeyFormula(cell)},${forms},0))`;
  return `IFERROR(LOOKUP(${score},${arrayLiteral(bands.map((one) => one.score))},${names}),${otherwise})`;
}
