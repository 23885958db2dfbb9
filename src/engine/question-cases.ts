import type { Edition, SubSampleRule } from '../editions/edition';
import { keyQuestionOf } from '../editions/edition';
import { textOf } from '../grid/grid';
import { type Cell, type Sheet, cellAt, isCellError } from '../grid/sheet';
import { Answer, type CaseColumn, type Inspection } from '../inspection/inspection';
import type { RatedTracker } from '../rating/rated-tracker';
import { answerOf } from '../reading/cells/answer-of';
import { answerAddress, caseValueAddress } from '../reading/take/answer-address';
import type { NewCell } from '../workbook/ours/cell-change';
import { cellOf } from './cell-of';

/** A case's answer to a question, in the groups that the pane shows. */
export type CaseAnswer = 'yes' | 'no' | 'notApplicable' | 'missing' | 'unreadable' | 'leftOut';

/** A case counted for a question. */
export interface QuestionCase {
  readonly id: string;
  readonly answer: CaseAnswer;
  /** The cell of its answer; the sheet if it has none. */
  readonly where: string;
  /** The cell's current value. */
  readonly cell: Cell;
  /** For a case left out: the classification that caused it. */
  readonly classified: ClassifiedAs | null;
}

/** A classification of a case, and its cell. */
export interface ClassifiedAs {
  readonly header: string;
  readonly where: string;
  readonly cell: Cell;
  /** The column's values for other cases, as written. */
  readonly values: readonly string[];
  /** Why it leaves the case out. */
  readonly because: string;
}

/** How this tracker writes an answer. */
export interface AnswerChoice {
  readonly answer: 'yes' | 'no' | 'notApplicable' | 'missing';
  readonly value: NewCell;
}

/** The cases that make up a percentage, and those left out of it. */
export interface QuestionCases {
  readonly code: string;
  readonly counts: Readonly<Record<CaseAnswer, number>>;
  /** The first of each answer. */
  readonly cases: readonly QuestionCase[];
  /** An answer as this tracker writes it. */
  readonly choices: readonly AnswerChoice[];
}

/** Which cases to list. */
export interface QuestionCasesWishes {
  readonly service: number;
  /** Code of a key question or prompt. */
  readonly code: string;
  /** How many of each answer to list. */
  readonly most: number;
}

const NAMES: Readonly<Record<number, CaseAnswer>> = {
  [Answer.yes]: 'yes',
  [Answer.no]: 'no',
  [Answer.notApplicable]: 'notApplicable',
  [Answer.missing]: 'missing',
  [Answer.unreadable]: 'unreadable',
  [Answer.leftOut]: 'leftOut',
};

/** Number of cases that show how a tracker writes its answers. */
const ENOUGH = 2_000;

/** The cases behind a question's percentage, each with its cell. */
export function questionCases(
  { inspection, edition }: RatedTracker,
  sheets: readonly Sheet[],
  { code, most }: Omit<QuestionCasesWishes, 'service'>,
): QuestionCases {
  const counts = { yes: 0, no: 0, notApplicable: 0, missing: 0, unreadable: 0, leftOut: 0 };
  const cases: QuestionCase[] = [];
  const classify = classifier(inspection, edition, sheets, code);
  const answers = inspection.answers.get(code) ?? new Uint8Array();
  for (const [i, byte] of answers.entries()) {
    const answer = NAMES[byte];
    const found = inspection.cases[i];
    if (answer === undefined || !found) continue;
    counts[answer]++;
    if (counts[answer] > most) continue;
    const where = answerAddress(inspection, code, i);
    const classified = answer === 'leftOut' ? classify(i) : null;
    cases.push({ id: found.id, answer, where, cell: cellAtAddress(sheets, where), classified });
  }
  return { code, counts, cases, choices: choicesOf(inspection, sheets, code) };
}

/** A cell's value by its address; null for anything that is not a cell. */
function cellAtAddress(sheets: readonly Sheet[], where: string): Cell {
  const place = cellOf(where);
  const sheet = place && sheets.find(({ name }) => name === place.sheet);
  return sheet ? cellAt(sheet, place.row, place.column) : null;
}

function classifier(
  inspection: Inspection,
  edition: Edition,
  sheets: readonly Sheet[],
  code: string,
): (i: number) => ClassifiedAs | null {
  const rules = edition.subSamples.filter(({ keyQuestions }) =>
    keyQuestions.includes(keyQuestionOf(code)),
  );
  const columns = rules.flatMap((rule): [SubSampleRule, CaseColumn, readonly string[]][] => {
    const column = inspection.caseColumns.find(({ attribute }) => attribute === rule.attribute);
    if (!column) return [];
    const values = [...new Set(column.values)].filter((value) => value.trim() !== '');
    return [[rule, column, values.slice(0, 30)]];
  });
  return (i) => {
    const found = columns.find(([, { values }]) => (values[i] ?? '') !== '');
    if (!found) return null;
    const [rule, { header }, values] = found;
    const where = caseValueAddress(inspection, header, i);
    const cell = cellAtAddress(sheets, where);
    return { header, where, cell, values, because: rule.because };
  };
}

const USUAL: readonly AnswerChoice[] = [
  { answer: 'yes', value: 'Yes' },
  { answer: 'no', value: 'No' },
  { answer: 'notApplicable', value: 'N/A' },
];

/**
 * How the tracker writes its answers: as most cells of this question do, or else as most cells of
 * all questions do.
 */
function choicesOf(
  inspection: Inspection,
  sheets: readonly Sheet[],
  code: string,
): readonly AnswerChoice[] {
  const codes = [code, ...[...inspection.answers.keys()].filter((one) => one !== code)];
  const written = new Map<CaseAnswer, Map<NewCell, number>>();
  for (const one of codes) {
    if (USUAL.every(({ answer }) => written.has(answer))) break;
    for (const [answer, spellings] of spellingsOf(inspection, sheets, one)) {
      if (!written.has(answer)) written.set(answer, spellings);
    }
  }
  const chosen = USUAL.map(({ answer, value }) => {
    const all = [...(written.get(answer) ?? [])].toSorted(([, a], [, b]) => b - a);
    return { answer, value: all[0]?.[0] ?? value };
  });
  return [...chosen, { answer: 'missing', value: null }];
}

function spellingsOf(
  inspection: Inspection,
  sheets: readonly Sheet[],
  code: string,
): Map<CaseAnswer, Map<NewCell, number>> {
  const found = new Map<CaseAnswer, Map<NewCell, number>>();
  const cases = Math.min(inspection.cases.length, ENOUGH);
  for (let i = 0; i < cases; i++) {
    const cell = cellAtAddress(sheets, answerAddress(inspection, code, i));
    const answer = NAMES[answerOf(cell)];
    if (answer === undefined || isCellError(cell) || textOf(cell) === '') continue;
    const spellings = found.get(answer) ?? new Map<NewCell, number>();
    spellings.set(cell, (spellings.get(cell) ?? 0) + 1);
    found.set(answer, spellings);
  }
  return found;
}
