import type { Assumption } from './check/assumption';
import { table } from './assumptions-page';
import type { Report } from './report';

/** "Excel 16.0.20000 on PC". */
function nameOf({ excel }: Report): string {
  return `Excel ${excel.version}, ${excel.platform}, ${excel.language}, ExcelApi ${excel.excelApi}`;
}

/**
 * The table of observations in several Excels: a column for each report, a line for each assumption
 * tried in any of them, and for each formula that differs in any.
 */
export function seenTable(reports: readonly Report[], assumptions: readonly Assumption[]): string {
  const said = (outcome: string | undefined, seen: string | undefined): string =>
    outcome === 'differs' ? `differs: ${seen ?? ''}` : (outcome ?? 'not tried');
  const tried = assumptions.filter(({ id }) =>
    reports.some((one) =>
      one.assumptions.some((seen) => seen.id === id && seen.outcome !== 'not tried'),
    ),
  );
  const rows = tried.map(({ id }) => [
    id,
    ...reports.map((one) => {
      const found = one.assumptions.find((seen) => seen.id === id);
      return said(found?.outcome, found?.seen);
    }),
  ]);
  const formulas = [
    ...new Set(
      reports.flatMap((one) =>
        one.formulas.flatMap(({ formula, outcome }) => (outcome === 'differs' ? [formula] : [])),
      ),
    ),
  ].map((formula) => [
    `\`${formula}\``,
    ...reports.map((one) => {
      const found = one.formulas.find((seen) => seen.formula === formula);
      return said(found?.outcome, found?.seen);
    }),
  ]);
  const measured = [
    ...new Set(reports.flatMap(({ measures }) => measures.map(({ what }) => what))),
  ];
  const figures = measured.map((what) => [
    what,
    ...reports.map((one) => one.measures.find((each) => each.what === what)?.found ?? ''),
  ]);
  const head = ['', ...reports.map((one) => `${nameOf(one)}, ${one.date}`)];
  return table(head, [...rows, ...formulas, ...figures]);
}

/** The summary of reports on a command line: each with its figures, and any differences. */
export function compareReports(
  reports: readonly Report[],
  assumptions: readonly Assumption[],
): string {
  const lines = reports.map((one) => {
    const count = (outcome: string): number =>
      one.assumptions.filter((seen) => seen.outcome === outcome).length;
    const wrong = one.formulas.filter(({ outcome }) => outcome === 'differs').length;
    return `${nameOf(one)}: ${count('holds')} hold, ${count('differs')} differ, ${count('not offered')} not offered, ${wrong} formulas differ.`;
  });
  const differing = assumptions.flatMap(({ id, rule }) => {
    const seen = reports.flatMap((one) => {
      const found = one.assumptions.find((each) => each.id === id);
      return found?.outcome === 'differs' ? [`  ${nameOf(one)}: ${found.seen ?? ''}`] : [];
    });
    return seen.length === 0 ? [] : ['', `${rule} (${id})`, ...seen];
  });
  return [...lines, ...differing, ''].join('\n');
}
