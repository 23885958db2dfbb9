import { printSetup } from '../plan/print-setup';
import { type SampleComparisonSheet, sampleComparisonSheet } from './sample-comparison-sheet';
import { SheetBuilder, planCell } from '../plan/sheet-builder';
import type { CellStyle, PlanValue, WorkbookPlan } from '../plan/sheet-plan';
import { STYLES } from '../plan/styles';

/** A drawn sample, ready to write. */
export interface SampleSheets extends SampleComparisonSheet {
  readonly seed: number;
  /** Headers of the list of drawn cases, and one row per case. */
  readonly headers: readonly string[];
  readonly cases: readonly (readonly PlanValue[])[];
  /** Columns of that list, from 0, whose numbers are dates. */
  readonly dateColumns: readonly number[];
}

/**
 * The workbook of a drawn sample: the drawn cases in the order and with the columns of the
 * caseload, and the matched columns beside those of the caseload.
 *
 * @param date as printed
 */
export function sampleSheets(
  sample: SampleSheets,
  { date, version }: { readonly date: string; readonly version: string },
): WorkbookPlan {
  const footer = `${date} · seed ${sample.seed} · YOS Ratings ${version}`;
  return [casesSheet(sample, footer), sampleComparisonSheet(sample, footer)];
}

function casesSheet({ caseload, headers, cases, dateColumns }: SampleSheets, footer: string) {
  const sheet = new SheetBuilder({
    role: 'template-cases',
    name: 'Drawn cases',
    columnWidths: headers.map((header) => Math.max(12, Math.min(28, header.length + 3))),
    print: printSetup({ subject: caseload, sheet: 'Drawn cases', footer }, { first: 0, last: 0 }),
    tabColour: '123F6B',
  });
  sheet.add(headers.map((header) => planCell(header, STYLES.tableHeader)));
  for (const row of cases) {
    sheet.add(
      row.map((value, column) =>
        planCell(value, dateColumns.includes(column) ? dateStyle(value) : STYLES.cell),
      ),
    );
  }
  return sheet.build({
    frozen: { rows: 1, columns: 1 },
    autoFilter: { top: 0, left: 0, bottom: cases.length, right: headers.length - 1 },
  });
}

/** A date as written in Britain, with its time if it has one; a time without a day on its own. */
function dateStyle(value: PlanValue): CellStyle {
  if (typeof value !== 'number') return STYLES.cell;
  const day = value < 1 ? [] : ['dd/mm/yyyy'];
  const time = Number.isInteger(value) ? [] : ['hh:mm'];
  const numberFormat = [...day, ...time].join(' ');
  return { ...STYLES.cell, horizontal: 'left', ...(numberFormat !== '' && { numberFormat }) };
}
