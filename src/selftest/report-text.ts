import type { Assumption } from './check/assumption';
import type { Report, Seen } from './report';

/** A report for people, with differences first. */
export function reportText(report: Report, assumptions: readonly Assumption[]): string {
  const { excel, addIn, date, formulas, measures, left, isStopped } = report;
  const rules = new Map(assumptions.map((one) => [one.id, one]));
  const of = (outcome: Seen['outcome']): readonly Seen[] =>
    report.assumptions.filter((one) => one.outcome === outcome);
  const lineOf = ({ id, seen }: Seen): string => {
    const rule = rules.get(id);
    const expected = rule?.check ? [rule.check.expected].flat().join(' or ') : '';
    return `- ${rule?.rule ?? id}: expected ${expected}; Excel answered ${seen ?? 'nothing'} (${id})`;
  };
  const wrong = formulas.filter(({ outcome }) => outcome === 'differs');
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines];
  return [
    `YOS Ratings ${addIn} in Excel ${excel.version} (${excel.platform}, ${excel.language}, ExcelApi ${excel.excelApi}), ${date}`,
    `${of('holds').length} assumptions hold, ${of('differs').length} differ, ${of('not offered').length} are not offered by this version, ${of('not tried').length} were not tried.`,
    ...(isStopped ? ['It was stopped before its end.'] : []),
    left.length === 0
      ? 'The workbook is as it was.'
      : `Left in the workbook: ${left.join(', ')}. Delete what is left, or run the test again.`,
    ...section('Differs', of('differs').map(lineOf)),
    ...section(
      'Formulas that differ',
      wrong.map(
        ({ formula, expected, seen }) => `- ${formula}: expected ${expected}, got ${seen ?? ''}`,
      ),
    ),
    ...section(
      'Measured',
      measures.map(({ what, found }) => `- ${what}: ${found}`),
    ),
  ].join('\n');
}
