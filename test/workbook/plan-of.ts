import { blankSheet } from '../../src/plan/empty-sheet';
import type { PlanCell, SheetPlan } from '../../src/plan/sheet-plan';

/** A planned sheet with what a test is about, and nothing else. */
export function planOf(more: Partial<SheetPlan> = {}): SheetPlan {
  const blank = blankSheet('ratings', 'YOS ratings');
  return { ...blank, rows: [[{ value: 'Rating' }]], ...more };
}

/** Two sheets that use all that a plan can say, and refer to each other. */
export function fullPlan(names: { ratings: string; annexe: string }): SheetPlan[] {
  const cell = (value: PlanCell['value'], more: Partial<PlanCell> = {}): PlanCell => ({
    value,
    ...more,
  });
  const ratings = planOf({
    name: names.ratings,
    rows: [
      [cell('Overall', { style: { bold: true, size: 14, fill: 'FFE699' } }), cell('Good')],
      [],
      [
        cell('=1+1', { style: { wrap: true } }),
        null,
        cell(0.65, { style: { numberFormat: '0%', border: { top: 'thin', colour: 'BFBFBF' } } }),
      ],
      [
        cell(3, { formula: `SUM('${names.annexe.replaceAll("'", "''")}'!A1:A2)` }),
        cell(true, { formula: '1<2' }),
        cell('a & b', { formula: '"a"&" & "&"b"' }),
      ],
      [
        cell('See', {
          link: { location: `'${names.annexe.replaceAll("'", "''")}'!A1`, tip: 'To the "annexe"' },
        }),
      ],
    ],
    columnWidths: [12.5, 30],
    rowHeights: [{ row: 1, points: 30 }],
    merges: [{ top: 0, left: 1, bottom: 0, right: 2 }],
    names: [{ name: 'YOS_total', range: { top: 3, left: 0, bottom: 3, right: 0 } }],
    conditionalFormats: [
      {
        kind: 'rule',
        range: { top: 0, left: 1, bottom: 0, right: 1 },
        formula: 'B1="Good"',
        style: { bold: true, fill: 'C6E0B4', colour: '006100' },
      },
      {
        kind: 'data-bar',
        range: { top: 2, left: 2, bottom: 2, right: 2 },
        from: 0,
        to: 0.5,
        colour: '44546A',
        showValue: false,
      },
    ],
    validations: [
      {
        range: { top: 0, left: 1, bottom: 9, right: 1 },
        choices: ['Good', 'Say "no"', 'R & D'],
        strict: true,
        errorTitle: 'Not a rating',
        errorText: 'Choose one of the list.',
      },
    ],
    notes: [
      { row: 0, column: 0, text: 'A note\nof two lines' },
      { row: 2, column: 2, text: 'x'.repeat(400) },
    ],
    charts: [
      {
        kind: 'bar-stacked',
        title: 'Shares <of> "all" & more',
        altText: 'One bar, "whole" & <parted>.',
        categories: { top: 2, left: 0, bottom: 3, right: 0 },
        series: [
          {
            name: 'Yes & "no"',
            values: { top: 2, left: 2, bottom: 3, right: 2 },
            colour: '44546A',
          },
          { name: 'None', values: { top: 2, left: 1, bottom: 3, right: 1 }, colour: 'C6E0B4' },
        ],
        place: { top: 7, left: 0, bottom: 20, right: 2 },
      },
      {
        kind: 'column',
        title: 'Columns',
        altText: 'A column for each.',
        categories: { top: 3, left: 2, bottom: 3, right: 2 },
        series: [
          { name: 'Three', values: { top: 3, left: 0, bottom: 3, right: 0 }, colour: '993300' },
        ],
        place: { top: 22, left: 0, bottom: 30, right: 0 },
      },
    ],
    frozen: { rows: 1, columns: 1 },
    autoFilter: { top: 0, left: 0, bottom: 4, right: 2 },
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { first: 0, last: 1 },
      area: { top: 0, left: 0, bottom: 4, right: 2 },
      breaksBefore: [3],
      header: { left: 'Stoke & Staffs', right: 'Ratings' },
      footer: 'tracker.xlsx · 3 November 2026',
    },
    tabColour: '123F6B',
    gridlines: false,
  });
  const annexe = planOf({
    role: 'annexe',
    name: names.annexe,
    rows: [[cell(1)], [cell(2)], [cell('2.1', { style: { locked: false, indent: 1 } })]],
  });
  return [ratings, annexe];
}

/** The usual names of the two sheets. */
export const FULL_NAMES = { ratings: 'YOS ratings', annexe: 'YOS annexe' };
