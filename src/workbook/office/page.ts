import { pageText } from '../../plan/page-text';
import type { SheetPlan } from '../../plan/sheet-plan';
import { columnName } from '../../grid/address';
import { type LazySheet, type Step, callStep, dataStep } from './steps';
import { columnsReference } from '../ours/planned-names';
import { rangeReference } from '../ours/range-reference';

/** The requirement set with notes. In an older Excel there are no notes. */
export const NOTES_SET = '1.18';

/** Out of the 255 characters that Excel allows for a header or footer with its codes. */
const LONGEST_PART = 180;

/** Points per inch. */
const INCH = 72;

/** Settings of a whole sheet: tab, grid lines, frozen rows, filter, notes, printing. */
export function pageSteps(sheet: LazySheet, plan: SheetPlan): Step[] {
  const { breaksBefore, pagesAcross } = plan.print;
  // A sheet several pages wide takes a few more calls.
  const breaks = breaksBefore.length + (pagesAcross ? pagesAcross.breaksBefore.length + 3 : 0);
  return [
    callStep(6, () => {
      sheet().tabColor = plan.tabColour === null ? '' : `#${plan.tabColour}`;
      sheet().showGridlines = plan.gridlines;
      const { rows, columns } = plan.frozen;
      if (rows > 0 && columns > 0) {
        sheet().freezePanes.freezeAt(`A1:${columnName(columns - 1)}${rows}`);
      } else if (rows > 0) sheet().freezePanes.freezeRows(rows);
      else if (columns > 0) sheet().freezePanes.freezeColumns(columns);
      if (plan.autoFilter) sheet().autoFilter.apply(rangeReference(plan.autoFilter));
    }),
    ...noteSteps(sheet, plan),
    callStep(24 + 2 * breaks, () => setUpPrinting(sheet, plan)),
  ];
}

function noteSteps(sheet: LazySheet, { notes }: SheetPlan): Step[] {
  if (notes.length === 0) return [];
  if (!Office.context.requirements.isSetSupported('ExcelApi', NOTES_SET)) return [];
  return notes.map((note) =>
    dataStep(note.text, 2, () => {
      sheet().notes.add(`${columnName(note.column)}${note.row + 1}`, note.text);
    }),
  );
}

function setUpPrinting(sheet: LazySheet, { print }: SheetPlan): void {
  const { pageLayout } = sheet();
  pageLayout.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.leftMargin = pageLayout.rightMargin = 0.6 * INCH;
  pageLayout.topMargin = pageLayout.bottomMargin = 0.8 * INCH;
  pageLayout.headerMargin = pageLayout.footerMargin = 0.35 * INCH;
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  const { repeatRows, area, pagesAcross } = print;
  if (pagesAcross) {
    pageLayout.zoom = { scale: pagesAcross.scale };
    pageLayout.printOrder = 'OverThenDown';
    pageLayout.setPrintTitleColumns(columnsReference(pagesAcross.repeatColumns));
  }
  if (repeatRows) pageLayout.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
  if (area) pageLayout.setPrintArea(rangeReference(area));
  const all = pageLayout.headersFooters.defaultForAllPages;
  all.leftHeader = pageText(print.header.left, LONGEST_PART);
  all.rightHeader = pageText(print.header.right, LONGEST_PART);
  all.leftFooter = pageText(print.footer, LONGEST_PART);
  all.rightFooter = 'Page &P of &N';
  for (const column of pagesAcross?.breaksBefore ?? []) {
    sheet().verticalPageBreaks.add(`${columnName(column)}1`);
  }
  for (const row of print.breaksBefore) {
    if (row > 0) sheet().horizontalPageBreaks.add(`A${row + 1}`);
  }
}
