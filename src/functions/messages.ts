import type { Place } from './place';
import { listOf } from '../scoring/words';
import type { Cell } from '../grid/sheet';

/**
 * Every message that a function can return instead of a value: where, what, and what to do. They
 * are read in a small box beside a cell, so they are short.
 */
export const messages = {
  errorInRange: (place: Place, error: string) =>
    `${where(place)} holds ${error}. Mend it first, or wrap it in IFERROR(…,"") to leave it out.`,

  errorInArgument: (name: string, error: string) => `"${name}" holds ${error}. Mend it first.`,

  oneCellOnly: (name: string) => `"${name}" takes one cell or value, not a range.`,

  noNumber: (name: string, cell: Cell) =>
    isEmpty(cell)
      ? `"${name}" is empty. Give a number.`
      : `"${name}" has to be a number; it is ${shown(cell)}.`,

  notWhole: (name: string, cell: Cell) =>
    `"${name}" has to be a whole number of cases; it is ${shown(cell)}.`,

  noShare: (name: string, cell: Cell) =>
    isEmpty(cell)
      ? `"${name}" is empty. Give a percentage, such as 65% or 0.65.`
      : `"${name}" has to be a percentage, such as 65% or 0.65; it is ${shown(cell)}.`,

  shareOutside: (name: string, cell: Cell) =>
    `"${name}" has to be from 0% to 100%; it is ${shown(cell)}.`,

  noAnswers: 'There is no answer in the range yet. Give a range with Yes, No or n/a.',

  noBase: 'No case counts: every answer in the range is n/a or missing, so there is no percentage.',

  onesAndZeros:
    'The answers are written as 1 and 0, and Excel hands empty cells over as 0 as well. Write Yes and No, or join empty text to the range: F2:F71&"".',

  unreadableAnswer: (place: Place, cell: Cell) =>
    `${where(place)} holds ${shown(cell)}, which is no answer. Write Yes, No or n/a, or leave it empty.`,

  neither: (place: Place, cell: Cell) =>
    `${where(place)} holds ${shown(cell)}, which is neither an answer nor a percentage. Give Yes, No and n/a, or percentages from 0% to 100%.`,

  answersAmongPercentages: (place: Place, cell: Cell) =>
    `${where(place)} holds the answer ${shown(cell)} among percentages. Give either answers or percentages.`,

  percentOutside: (place: Place, cell: Cell) =>
    `${where(place)} holds ${shown(cell)}. A percentage is from 0% to 100%.`,

  noPercentages: 'There is no percentage in the range yet. Give percentages such as 65% or 0.65.',

  noRating: (place: Place, cell: Cell) =>
    `${where(place)} holds ${shown(cell)}, which is no rating. Write Inadequate, Requires improvement, Good or Outstanding, or a score from 0 to 3.`,

  noTotals: 'There is no total in the range yet. Give totals from 0 to 36, or leave it out.',

  totalOutside: (name: string, total: number, highest: number) =>
    `"${name}" has to be from 0 to ${highest}; it is ${total}.`,

  noRatingGiven: (name: string) =>
    `"${name}" has to be a rating: Inadequate, Requires improvement, Good or Outstanding.`,

  noRatings: 'There is no rating in the range yet. Give ratings, or scores from 0 to 3.',

  scoreOutside: (place: Place, cell: Cell) =>
    `${where(place)} holds ${shown(cell)}. A score is a whole number from 0 to 3.`,

  ratingsAndPercentages:
    'The range mixes ratings and percentages. Give the percentages of the key questions, or their ratings.',

  scoresGiven:
    'The range holds nothing but 0 to 3, which look like scores. Give percentages, or the names of the ratings.',

  tooManyRatings: (count: number, most: number) =>
    `There are ${count} ratings, but ${most} standards make the total. Leave out resettlement and anything below or beside them.`,

  incomplete: (rated: number, wanted: number, possible: readonly string[]) =>
    `${rated} of ${wanted} standards are rated, so there is no overall rating yet: ${listOf(possible, 'or')} is still possible.`,

  unlikeShapes: (percents: number, sizes: number) =>
    `There have to be as many numbers of cases as percentages: there are ${percents} percentages and ${sizes} numbers of cases. One number of cases for all will do.`,

  impossible: (percent: number, size: number) =>
    `No number of yes among ${size} cases gives ${percent}%. Check both; it may be a percentage of fewer cases.`,

  tooManyCounts: (count: number, most: number) =>
    `${count} counts give that percentage, more than the ${most} rows of a sheet.`,

  unknownBase: (cell: Cell) =>
    `"base" has to be applicable (yes and no count) or sampled (n/a counts as well); it is ${shown(cell)}.`,

  unknownEdition: (cell: Cell, ids: readonly string[]) =>
    `"edition" has to be ${listOf(ids, 'or')}; it is ${shown(cell)}.`,

  noCode: (cell: Cell) =>
    isEmpty(cell)
      ? '"code" is empty. Give the code of a key question, such as 2.1.1.'
      : `"code" has to be the code of a standard, key question or prompt, such as 2.1.1; it is ${shown(cell)}.`,

  notInEdition: (code: string, edition: string, others: readonly string[]) =>
    others.length === 0
      ? `No edition has ${code}. Check the code.`
      : `The ${edition} edition has no ${code}. It is in ${listOf(others)}.`,

  noStandard: (cell: Cell) =>
    isEmpty(cell)
      ? '"standard" is empty. Give the code of a standard, such as 2.1.'
      : `"standard" has to be the code of a standard, such as 2.1; it is ${shown(cell)}.`,

  judged: (code: string, edition: string) =>
    `${code} is rated by the lead inspector's judgement in the ${edition} edition, so it has no table.`,

  noCases:
    'There are no cases in the range. Give the block with its header row: a column headed by its code (2.1.1) or wording for each question, answers under it.',

  sayEdition: 'Say which with the third argument.',

  notLoaded:
    'The part of the add-in that reads trackers could not be loaded. Check the connection and calculate again.',

  notOffered: (code: string) =>
    `The range has no question of ${code}. Head its columns with the codes (${code}.1) or the published wording, and give the header row with the cases.`,

  unreadableAt: (address: string, code: string) =>
    `Cell ${address}, counted from the range's first cell, holds no answer to ${code} that can be read. Write Yes, No or n/a.`,

  noPopulation: (sample: number) =>
    `No population asks for exactly ${sample} cases at that confidence and margin of error.`,

  outOfReach: (rating: string, more: number) =>
    `Not even ${more} yes in ${more} further cases would make it ${rating}.`,
} as const;

function isEmpty(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function where({ row, column, only }: Place): string {
  if (only) return 'The cell';
  return column === 0
    ? `Row ${row + 1} of the range`
    : `Row ${row + 1}, column ${column + 1} of the range`;
}

/** A cell's value as a reader would recognise it; long texts are cut. */
function shown(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'string') {
    const line = cell.replace(/\s+/g, ' ').trim();
    return `"${line.length > 40 ? `${line.slice(0, 39)}…` : line}"`;
  }
  return typeof cell === 'number' ? String(cell) : 'empty';
}
