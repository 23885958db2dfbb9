import { answerAddress } from '../reading/take/answer-address';
import { Answer } from '../inspection/inspection';
import { type AnnexeContext, footerOf, subjectOf } from './annexe-context';
import type { AnswerRange } from './answer-sources';
import { type CountedAnswer, keyFormula, spellingList } from './count-formula';
import { textLiteral } from './formula-text';
import { printSetup } from '../plan/print-setup';
import { SheetBuilder, planCell } from '../plan/sheet-builder';
import type { PlanCell, SheetPlan } from '../plan/sheet-plan';
import { STYLES } from '../plan/styles';
import { isCellAddress } from './stated-formulas';

/** Formulas for more cells than this would make a workbook that no host calculates in time. */
export const MOST_ANSWER_CELLS = 20_000;

const TITLE = 'Answers by reference';
const EXPLANATION =
  'Each cell follows one answer of the tracker, wherever it stands, and says it as Yes, No or n/a. ' +
  'The formulas of the annexe count here. Sorting or deleting rows of the tracker asks for writing the annexe anew.';

/** The sheet's first rows: title, explanation, the three lists of spellings, header. */
const LIST_ROWS: Readonly<Record<CountedAnswer, number>> = { yes: 2, no: 3, notApplicable: 4 };
const HEADER_ROW = 5;
const FIRST_ROW = HEADER_ROW + 1;

const WORDS: Readonly<Record<CountedAnswer, string>> = {
  yes: 'Yes',
  no: 'No',
  notApplicable: 'n/a',
};

/** Where the answers to the question in a column of this sheet stand; columns counted from 0. */
export function answersRange({ names, rated }: AnnexeContext, column: number): AnswerRange {
  const last = FIRST_ROW + rated.inspection.cases.length - 1;
  const range = { top: FIRST_ROW, bottom: last, left: column + 1, right: column + 1 };
  return { sheet: names.answers, range, conditions: [] };
}

/**
 * "YOS answers": one row a case, one column a question, each cell a formula that refers to that
 * case's own cell in the tracker. For trackers whose answers no few ranges can hold, such as long
 * tables. A case that a question is not asked of has no cell.
 */
export function answersSheet(context: AnnexeContext, codes: readonly string[]): SheetPlan {
  const { rated, names } = context;
  const { inspection } = rated;
  const texts = { subject: subjectOf(context), sheet: TITLE, footer: footerOf(context) };
  const repeated = { first: HEADER_ROW, last: HEADER_ROW };
  const sheet = new SheetBuilder({
    role: 'answers',
    name: names.answers,
    columnWidths: [18, ...codes.map(() => 9)],
    // Its many columns on one page would be too small to read.
    print: { ...printSetup(texts, repeated, 'landscape'), fitToWidth: false },
    tabColour: 'BFBFBF',
  });
  sheet.add([planCell(TITLE, STYLES.title)], 26);
  sheet.add([planCell(EXPLANATION, { ...STYLES.quiet, wrap: false })]);
  for (const kind of ['yes', 'no', 'notApplicable'] as const) {
    const formula = textLiteral(spellingList([kind]));
    sheet.add([
      planCell(`Counted as ${WORDS[kind]}`, STYLES.quiet),
      planCell(spellingList([kind]), undefined, formula),
    ]);
  }
  sheet.add([
    planCell('Case', STYLES.tableHeader),
    ...codes.map((code) => planCell(code, STYLES.tableHeaderCentred)),
  ]);
  inspection.cases.forEach(({ id }, at) => {
    sheet.add([
      planCell(id, STYLES.cell),
      ...codes.map((code) =>
        answerCell(inspection.answers.get(code)?.[at], () => answerAddress(inspection, code, at)),
      ),
    ]);
  });
  return sheet.build({ frozen: { rows: FIRST_ROW, columns: 1 } });
}

function answerCell(answer: number | undefined, address: () => string): PlanCell | null {
  if (answer === undefined || answer === Answer.notAsked || answer === Answer.leftOut) return null;
  const cell = address();
  return isCellAddress(cell) ? planCell(wordOf(answer), STYLES.count, answerFormula(cell)) : null;
}

function answerFormula(cell: string): string {
  return (['notApplicable', 'no', 'yes'] as const).reduce(
    (otherwise, kind) =>
      `IF(ISNUMBER(FIND(${keyFormula(cell)},$B$${LIST_ROWS[kind] + 1})),"${WORDS[kind]}",${otherwise})`,
    '""',
  );
}

function wordOf(answer: number): string {
  if (answer === Answer.yes) return WORDS.yes;
  if (answer === Answer.no) return WORDS.no;
  return answer === Answer.notApplicable ? WORDS.notApplicable : '';
}
