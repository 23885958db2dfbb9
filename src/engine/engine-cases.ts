import type { Cell, Sheet } from '../grid/sheet';
import type { Result } from '../scoring/result';
import type { CellChange } from '../workbook/ours/cell-change';
import { type QuestionCases, type QuestionCasesWishes, questionCases } from './question-cases';
import { type ReadTracker, readTrackerOf, serviceOf } from './read-tracker';

/**
 * What the ratings would be with some cells changed; null if the changed tracker could not be
 * rated.
 */
export interface TriedCells {
  readonly result: Result | null;
  /** Why not, in a sentence. */
  readonly against: string | null;
}

/** The cases behind the figures, and changes of the user's own cells. */
export interface CasesEngine {
  /** The cases of a key question or prompt, grouped by answer. */
  cases(given: QuestionCasesWishes): Promise<QuestionCases>;
  /** The ratings as they would be; this changes nothing. */
  tryCells(given: {
    readonly service: number;
    readonly changes: readonly CellChange[];
  }): Promise<TriedCells>;
}

/** Answers questions about single cases of the open tracker. */
export function casesEngine(open: () => ReadTracker): CasesEngine {
  return {
    cases: async ({ service, ...asked }) =>
      questionCases(serviceOf(open().rate(), service), open().contents.sheets, asked),
    async tryCells({ service, changes }) {
      const { name, contents } = open();
      const changed = { ...contents, sheets: sheetsWith(contents.sheets, changes) };
      const outcome = readTrackerOf({ name, contents: changed }).rate();
      const result = outcome.rated[service]?.result ?? null;
      const [problem] = outcome.problems.filter(({ severity }) => severity === 'error');
      return { result, against: result || !problem ? null : `${problem.what} ${problem.fix}` };
    },
  };
}

/** The sheets as they would be; the given ones stay as they are. */
function sheetsWith(sheets: readonly Sheet[], changes: readonly CellChange[]): readonly Sheet[] {
  return sheets.map((sheet) => {
    const own = changes.filter((change) => change.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const rows = [...sheet.rows];
    for (const { row, column, value } of own) {
      const cells: (Cell | undefined)[] = [...(rows[row] ?? [])];
      cells[column] = value;
      rows[row] = cells;
    }
    return { ...sheet, rows };
  });
}
