import type { Edition } from '../editions/edition';
import type { Firmness } from '../firmness/firmness';
import { totalWords } from '../firmness/firmness-words';
import { type ScoreMap, scoreMap } from '../firmness/score-map';
import type { Result } from '../scoring/result';
import { countOf } from '../scoring/words';
import { BAR_COLOUR, ratingColours } from '../plan/colours';
import { STRIP_CELLS, firmnessColumns } from './firmness-layout';
import { SheetBuilder, blankCells, planCell } from '../plan/sheet-builder';
import type { CellStyle, PlanCell } from '../plan/sheet-plan';
import { STYLES, ratingStyle } from '../plan/styles';

/** The fill behind the service's total, and behind the dot in a bar. */
export const HERE: CellStyle = { bold: true, fill: '1F2933', colour: 'FFFFFF' };

/**
 * The score map: a row of all totals, each in the colour of its overall rating, below the ratings'
 * names; below it a pointer to the service's total, and a bar over the likely totals for the whole
 * caseload by rule. Words beside it say what it shows.
 */
export function addScoreMap(
  sheet: SheetBuilder,
  edition: Edition,
  result: Result,
  { overall, confidence }: Firmness,
): void {
  const map = scoreMap(edition, result);
  const first = sheet.next;
  const byTheMap = { sheet, edition, map, atCell: Math.ceil((map.outOf + 1) / STRIP_CELLS) };
  addSteps(byTheMap);
  addTotals(byTheMap);
  addPointer(byTheMap, result);
  sheet.keepFrom(first, 1);
  if (!overall) return;
  const { low, high } = overall.range;
  const place = (total: number) => Math.floor(total / byTheMap.atCell);
  const cells = pictureCells(byTheMap).map((_, i) => {
    if (i === place(overall.ruleTotal)) return planCell('●', { ...CENTRED, ...HERE });
    const isLikely = i >= place(low) && i <= place(high);
    return isLikely ? planCell(null, { ...CENTRED, fill: BAR_COLOUR }) : null;
  });
  const words = `${totalWords(overall, confidence)} That is the bar; its dot is the total by rule, ${overall.ruleTotal}.`;
  addMapRow(byTheMap, planCell(words, BESIDE), cells);
  sheet.keepFrom(first, 1);
}

/** The input for the rows of the map. */
interface MapRows {
  readonly sheet: SheetBuilder;
  readonly edition: Edition;
  readonly map: ScoreMap;
  /** Totals per cell; one, unless an edition has more totals than there are cells. */
  readonly atCell: number;
}

const CENTRED: CellStyle = { horizontal: 'centre', vertical: 'middle', size: 7 };

/** The columns beside the picture, up to it. */
const BESIDE: CellStyle = { horizontal: 'right', vertical: 'middle', wrap: true };
const LINE = {
  top: 'thin',
  bottom: 'thin',
  left: 'thin',
  right: 'thin',
  colour: 'BFBFBF',
} as const;

/** The first total of each cell. */
function pictureCells({ map, atCell }: MapRows): number[] {
  const count = Math.ceil((map.outOf + 1) / atCell);
  return Array.from({ length: count }, (_, i) => i * atCell);
}

function addMapRow(
  { sheet, edition }: MapRows,
  text: PlanCell,
  cells: readonly (PlanCell | null)[],
  merges: readonly { readonly left: number; readonly right: number }[] = [],
): void {
  const { strip } = firmnessColumns(edition);
  sheet.add([text, ...blankCells(strip - 1, text.style), ...cells], 18, [
    // One column stays empty between the words and the picture.
    { left: 0, right: strip - 2 },
    ...merges.map(({ left, right }) => ({ left: strip + left, right: strip + right })),
  ]);
}

/** The names of the overall ratings above the totals that give them. */
function addSteps(rows: MapRows): void {
  const { edition, map, atCell } = rows;
  const spans = map.steps.map(({ from, to }) => ({
    left: Math.ceil(from / atCell),
    right: Math.ceil((to + 1) / atCell) - 1,
  }));
  const cells = map.steps.flatMap(({ rating, from, to }, i) => {
    const style = { ...ratingStyle(edition, rating), size: 10 };
    const { left = 0, right = 0 } = spans[i] ?? {};
    return [planCell(`${rating}\n${from}–${to}`, style), ...blankCells(right - left, style)];
  });
  const { total, outOf, rating, steps } = map;
  const here = steps.find(({ from, to }) => total >= from && total <= to)?.rating ?? null;
  const limited =
    rating !== null && rating !== here
      ? `, which gives ${here}; a limiting judgement makes it ${rating}`
      : '';
  const head =
    rating === null
      ? `${total} points so far of ${outOf}. The overall rating waits for the standards that are not rated.`
      : `${total} of ${outOf} points${limited === '' ? `: ${rating}` : limited}.`;
  addMapRow(rows, planCell(head, { ...BESIDE, bold: true, size: 12 }), cells, spans);
}

function addTotals(rows: MapRows): void {
  const { edition, map, atCell } = rows;
  const { pointsUp, pointsDown, steps, total } = map;
  const here = steps.findIndex(({ from, to }) => total >= from && total <= to);
  const cells = pictureCells(rows).map((first) => {
    const step = steps.find(({ from, to }) => first >= from && first <= to);
    const fill = ratingColours(edition, step?.rating ?? null).tint;
    const isHere = total >= first && total < first + atCell;
    return planCell(first, { ...CENTRED, border: LINE, ...(isHere ? HERE : { fill }) });
  });
  const words = [
    ...(pointsUp === null ? [] : [`${countOf(pointsUp, 'point')} more: ${nameAt(map, here + 1)}.`]),
    ...(pointsDown === null ? [] : [`${pointsDown} fewer: ${nameAt(map, here - 1)}.`]),
  ].join(' ');
  addMapRow(rows, planCell(words, BESIDE), cells);
}

function nameAt({ steps }: ScoreMap, index: number): string {
  return steps[index]?.rating ?? '';
}

/** "▲ 25" below its cell; its text runs on over the empty cells beside it. */
function addPointer(rows: MapRows, result: Result): void {
  const { map, atCell } = rows;
  const at = Math.floor(map.total / atCell);
  const isLeft = at < STRIP_CELLS / 2;
  const decided = result.standards.some(({ panel }) => panel !== null);
  const rated = decided ? "with the panel's decisions" : 'by rule';
  const words = `${map.total} ${map.rating === null ? 'so far' : rated}`;
  const style: CellStyle = {
    ...{ bold: true, size: 10, vertical: 'top' },
    horizontal: isLeft ? 'left' : 'right',
  };
  const pointer = planCell(isLeft ? `▲ ${words}` : `${words} ▲`, style);
  const cells = pictureCells(rows).map((_, i) => (i === at ? pointer : null));
  const key = 'Each cell is a point. The names say which overall rating it gives.';
  addMapRow(rows, planCell(key, { ...STYLES.quiet, ...BESIDE }), cells);
}
