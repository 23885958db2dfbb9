import { countOf } from '../scoring/words';
import { printSetup } from './print-setup';
import { SheetBuilder, planCell } from './sheet-builder';
import type { PlanValue, WorkbookPlan } from './sheet-plan';
import { STYLES } from './styles';

/** A drawn sample as it is to be written down. */
export interface SampleSheets {
  /** The caseload's file name. */
  readonly caseload: string;
  readonly seed: number;
  /** Headers of the list of drawn cases, and one row a case. */
  readonly headers: readonly string[];
  readonly cases: readonly (readonly PlanValue[])[];
  readonly parts: readonly SampleSheetPart[];
  /** What else is to be said of the sample, a sentence each. */
  readonly notes: readonly string[];
}

export interface SampleSheetPart {
  /** "Court cases"; "Cases" where they are drawn as a whole. */
  readonly title: string;
  readonly population: number;
  readonly drawn: number;
  /** A share; 0.05 is five points. */
  readonly marginOfError: number;
  readonly columns: readonly {
    readonly header: string;
    readonly values: readonly {
      readonly value: string;
      readonly caseload: number;
      readonly caseloadShare: number;
      readonly sample: number;
      readonly sampleShare: number;
    }[];
  }[];
}

const COLUMNS = ['Value', 'Caseload', 'Share', 'Sample', 'Share', 'Difference'];

/**
 * The workbook of a drawn sample: the drawn cases in the order and with the columns of the caseload,
 * and what they match beside the caseload.
 *
 * @param date as it is to be printed
 */
export function sampleSheets(
  sample: SampleSheets,
  { date, version }: { readonly date: string; readonly version: string },
): WorkbookPlan {
  const footer = `${date} · seed ${sample.seed} · YOS Ratings ${version}`;
  return [casesSheet(sample, footer), matchSheet(sample, footer)];
}

function casesSheet({ caseload, headers, cases }: SampleSheets, footer: string) {
  const sheet = new SheetBuilder({
    role: 'template-cases',
    name: 'Drawn cases',
    columnWidths: headers.map((header) => Math.max(12, Math.min(28, header.length + 3))),
    print: printSetup({ subject: caseload, sheet: 'Drawn cases', footer }, { first: 0, last: 0 }),
    tabColour: '123F6B',
  });
  sheet.add(headers.map((header) => planCell(header, STYLES.tableHeader)));
  for (const row of cases) sheet.add(row.map((value) => planCell(value, STYLES.cell)));
  return sheet.build({
    frozen: { rows: 1, columns: 1 },
    autoFilter: { top: 0, left: 0, bottom: cases.length, right: headers.length - 1 },
  });
}

function matchSheet({ caseload, parts, notes }: SampleSheets, footer: string) {
  const sheet = new SheetBuilder({
    role: 'method',
    name: 'Sample and caseload',
    columnWidths: [34, 11, 10, 11, 10, 12],
    print: printSetup({ subject: caseload, sheet: 'Sample and caseload', footer }),
    tabColour: '595959',
  });
  sheet.addAcross(planCell('Sample and caseload', STYLES.title), 6, 28);
  for (const note of notes) sheet.addAcross(planCell(note, STYLES.text));
  for (const part of parts) {
    sheet.addBlank();
    sheet.addAcross(planCell(part.title, STYLES.heading));
    const points = Math.round(part.marginOfError * 1000) / 10;
    const size =
      part.drawn === part.population
        ? `All ${countOf(part.population, 'case')}.`
        : `${part.drawn} of ${countOf(part.population, 'case')}; margin of error ${points} percentage points.`;
    sheet.addAcross(planCell(size, STYLES.text));
    for (const { header, values } of part.columns) {
      sheet.addBlank();
      sheet.add(
        COLUMNS.map((title, i) =>
          planCell(
            i === 0 ? header : title,
            i === 0 ? STYLES.tableHeader : STYLES.tableHeaderCentred,
          ),
        ),
      );
      const first = sheet.next;
      for (const one of values) {
        sheet.add([
          planCell(one.value, STYLES.cell),
          planCell(one.caseload, STYLES.count),
          planCell(one.caseloadShare, STYLES.percent),
          planCell(one.sample, STYLES.count),
          planCell(one.sampleShare, STYLES.percent),
          planCell(Math.round((one.sampleShare - one.caseloadShare) * 1000) / 10, {
            ...STYLES.count,
            numberFormat: '+0.0;-0.0;0.0',
          }),
        ]);
      }
      for (const column of [2, 4]) {
        const range = { top: first, left: column, bottom: sheet.next - 1, right: column };
        sheet.format({
          kind: 'data-bar',
          range,
          from: 0,
          to: 1,
          colour: '667A94',
          showValue: true,
        });
      }
    }
  }
  return sheet.build();
}
