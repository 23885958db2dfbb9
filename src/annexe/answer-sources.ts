import type { Edition } from '../editions/edition';
import type { CellRange } from '../grid/sheet';
import { Answer, type CaseBlock, type Inspection } from '../inspection/inspection';
import { placesOf } from '../reading/take/answer-address';
import { type CaseTest, caseTests } from './case-tests';

/** A range of the tracker with answers to one question, in one column or row. */
export interface AnswerRange {
  readonly sheet: string;
  readonly range: CellRange;
  /** The block that it belongs to (an index into the inspection's blocks), and its first line. */
  readonly block: number;
  readonly firstLine: number;
  /** The conditions for a case to count here. */
  readonly tests: readonly CaseTest[];
}

/** More ranges than this make an unreadable formula, so each answer is referred to instead. */
const MOST_RANGES = 8;

/**
 * Where in the tracker the answers to one question are, as ranges that a live formula can refer to,
 * and which tests select the cases that count there. The tests are worked out case by case on one
 * of our sheets, so that the formula follows a change of a case's type or classification.
 *
 * @returns a lookup by code. It gives null if the answers are too scattered (a long table, many
 *   short ranges) or if their cases are tested and are in columns, and no range at all for a
 *   question that no case was asked.
 */
export function answerSources(
  inspection: Inspection,
  edition: Edition,
): (code: string) => readonly AnswerRange[] | null {
  const tests = caseTests(inspection, edition);
  // A tracker may have a hundred thousand cases and a hundred questions: sort once.
  const runs = blockLines(inspection).map(runsOf);
  return (code) => {
    const answers = inspection.answers.get(code);
    if (!answers?.some((answer) => answer !== Answer.notAsked)) return [];
    const ranges: AnswerRange[] = [];
    for (const [index, block] of inspection.blocks.entries()) {
      // A case may also be in another table, which has this question.
      if (!asks(block, code) || runs[index]?.length === 0) continue;
      const column = block.columns.get(code);
      const own = tests.of(code, index);
      if (block.long || column === undefined || (own.length > 0 && !isTestedInRows(block))) {
        return null;
      }
      for (const run of runs[index] ?? []) {
        const range = stretch(block, run, column);
        const common = { sheet: block.sheet, block: index, firstLine: run.first };
        ranges.push({ ...common, range, tests: own });
      }
      if (ranges.length > MOST_RANGES) return null;
    }
    return ranges;
  };
}

/** Whether the results for each case are beside its answers, line by line. */
export function isTestedInRows({ layout, detailPlaces }: CaseBlock): boolean {
  return layout === 'cases-as-rows' && !detailPlaces;
}

function asks({ long, columns }: CaseBlock, code: string): boolean {
  return (long?.rows ?? columns).has(code);
}

/** A line of a block, with its case; none if the case's type is of another domain. */
export interface BlockLine {
  readonly line: number;
  /** An index into the inspection's cases. */
  readonly at: number | null;
}

/** For each block its lines with a case, in sheet order; none for a block with details only. */
export function blockLines({ blocks, cases }: Inspection): readonly (readonly BlockLine[])[] {
  const lines = blocks.map((): BlockLine[] => []);
  cases.forEach((found, at) => {
    for (const { block, line } of placesOf(found)) lines[block]?.push({ line, at });
  });
  return blocks.map((block, i) => {
    if (!block.long && block.columns.size === 0) return [];
    const others = (block.otherLines ?? []).map((line) => ({ line, at: null }));
    return [...(lines[i] ?? []), ...others].sort((a, b) => a.line - b.line);
  });
}

/** Neighbouring lines, first and last. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Runs of neighbouring lines; a line without a case is in none. */
export function runsOf(lines: readonly BlockLine[]): Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const { line } of lines) {
    const open = runs.at(-1);
    if (open && line <= open.last + 1) open.last = line;
    else runs.push({ first: line, last: line });
  }
  return runs;
}

/** A column of a run of lines; a row where questions are rows. */
export function stretch(block: CaseBlock, run: Run, column: number, to = column): CellRange {
  return block.layout === 'questions-as-rows'
    ? { top: column, bottom: to, left: run.first, right: run.last }
    : { top: run.first, bottom: run.last, left: column, right: to };
}
