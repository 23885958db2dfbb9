import type { PlannedSample } from '../../firmness/plan-sample';
import type { SampleComparison } from '../../firmness/represent-sample';
import { COMPARISON_CAVEAT, domainTitle, sampleNotes } from '../../firmness/sample-words';
import { sampleComparisonSheet } from '../sample-comparison-sheet';
import { type SampleSheets, sampleSheets } from '../sample-sheets';
import type { WorkbookPlan } from '../../plan/sheet-plan';

/**
 * The workbook of a drawn sample, for a new file.
 *
 * @param date as printed
 */
export function drawnWorkbook(
  sample: PlannedSample,
  texts: { readonly date: string; readonly version: string },
): WorkbookPlan {
  const { caseload, parts, options } = sample;
  const drawn = parts.flatMap((part) => part.drawn).sort((a, b) => a - b);
  const headers = [caseload.idHeader ?? 'Case', ...caseload.columns.map(({ header }) => header)];
  const cases = drawn.map((one) => [
    caseload.cases[one]?.id ?? null,
    ...caseload.columns.map(({ cells }) => {
      const cell = cells[one] ?? null;
      return typeof cell === 'object' ? null : cell;
    }),
  ]);
  const input: SampleSheets = {
    caseload: caseload.name,
    seed: options.seed,
    headers,
    cases,
    // The first column is that of the case ids.
    dateColumns: caseload.columns.flatMap(({ isDate }, i) => (isDate ? [i + 1] : [])),
    notes: sampleNotes(sample),
    parts: parts.map((part) => ({
      ...part,
      title: domainTitle(part.domain),
      drawn: part.drawn.length,
    })),
  };
  return sampleSheets(input, texts);
}

/**
 * The workbook of an inspected sample beside its caseload, for a new file.
 *
 * @param tracker and caseload: their files' names
 * @param date as printed
 */
export function comparedWorkbook(
  { parts }: SampleComparison,
  { tracker, caseload }: { readonly tracker: string; readonly caseload: string },
  { date, version }: { readonly date: string; readonly version: string },
): WorkbookPlan {
  const sheet = {
    caseload,
    notes: [
      `The cases inspected in ${tracker} beside the caseload ${caseload}.`,
      COMPARISON_CAVEAT,
    ],
    parts: parts.map((part) => ({
      ...part,
      title: domainTitle(part.domain),
      drawn: part.sample,
      marginOfError: null,
    })),
  };
  return [sampleComparisonSheet(sheet, `${date} · YOS Ratings ${version}`)];
}
