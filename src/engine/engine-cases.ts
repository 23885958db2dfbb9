import { EDITIONS } from '../editions/editions';
import { type Cell, type Sheet, cellAt } from '../grid/sheet';
import { rateTracker } from '../rating/rate-tracker';
import type { RatedTracker } from '../rating/rated-tracker';
import type { Result } from '../scoring/result';
import { writeUserCells } from '../workbook/file-write/write-user-cells';
import { type CellChange, isSameCell } from '../workbook/ours/cell-change';
import { type QuestionCases, type QuestionCasesWishes, questionCases } from './question-cases';

/** What the ratings would be with some cells changed; null where it could not be rated then. */
export interface TriedCells {
  readonly result: Result | null;
  /** Why not, in a sentence. */
  readonly against: string | null;
}

/** The cases behind the figures, and changes of the user's own cells. */
export interface CasesEngine {
  /** The cases of a key question or prompt, by what they say. */
  cases(given: QuestionCasesWishes): Promise<QuestionCases>;
  /** The ratings as they would be; nothing is changed. */
  tryCells(given: {
    readonly service: number;
    readonly changes: readonly CellChange[];
  }): Promise<TriedCells>;
}

interface OpenTracker {
  sheets(): readonly Sheet[];
  name(): string;
  rated(service: number): RatedTracker;
}

/** Answers what is asked of single cases, over the tracker that is open. */
export function casesEngine({ sheets, name, rated }: OpenTracker): CasesEngine {
  return {
    cases: async ({ service, ...asked }) => questionCases(rated(service), sheets(), asked),
    async tryCells({ service, changes }) {
      const changed = sheetsWith(sheets(), changes);
      const outcome = rateTracker(name(), changed, { editions: EDITIONS });
      const result = outcome.rated[service]?.result ?? null;
      const [problem] = outcome.problems.filter(({ severity }) => severity === 'error');
      return { result, against: result || !problem ? null : `${problem.what} ${problem.fix}` };
    },
  };
}

/** A workbook file with the user's cells changed; where one says something else by now, null. */
export function fileWithCells(
  bytes: Uint8Array,
  sheets: readonly Sheet[],
  changes: readonly CellChange[],
): Uint8Array | null {
  const isAsShown = ({ sheet, row, column, was }: CellChange): boolean => {
    const found = sheets.find(({ name }) => name === sheet);
    return found !== undefined && isSameCell(cellAt(found, row, column), was);
  };
  return changes.every(isAsShown) ? writeUserCells(bytes, changes) : null;
}

/** The sheets as they would be; those that are given stay as they are. */
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
