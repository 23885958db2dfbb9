import { type Edition, keyQuestionOf } from '../../editions/edition';
import { gridAddress, gridCell, textOf } from '../../grid/grid';
import { isAnswerInWords } from '../cells/answer-of';
import { disposalOf } from '../cells/domain-of';
import { lineAddress } from './line-address';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import type { CasesTable, CodedColumn, OtherHeader } from '../find/tables';

/** A text that names cases or is above them, with its line. */
export type NamingText = readonly [text: string, line: number];

/** How to recognise each classification, and the best header for its column. */
const SAID = [
  ['rosh', 'ROSH', /\b(low|medium|high)\b.*\b(rosh|risk|harm)\b|\brosh\b.*\b(low|medium|high)\b/i],
  ['safety', 'Safety and wellbeing', /\b(low|medium|high)\b.*\b(safety|well-?being|vulnerab)/i],
  [
    'disposal',
    'Disposal',
    /\bycc\b|\b(?:youth )?conditional cautions?\b|\byouth cautions?\b|\bcommunity resolutions?\b/i,
  ],
] as const;

const LINES_TRIED = 50;
const MARK = /^(?:x|\u00d7|[\u2611\u2612\u2705\u2713-\u2718\u221a\u25cf]|[01])\ufe0f?$/i;

/** Whether a column is itself a class, with marks or answers for the cases in it. */
function holdsMarks({ grid, bodyTop, bodyBottom }: CasesTable, { column }: OtherHeader): boolean {
  for (let line = bodyTop; line <= Math.min(bodyBottom, bodyTop + LINES_TRIED); line++) {
    const cell = gridCell(grid, line, column);
    if (textOf(cell) !== '') return MARK.test(textOf(cell)) || isAnswerInWords(cell);
  }
  return false;
}

/** Whether a column of case types names conditional cautions, and others beside them. */
function tellsDisposals(
  { grid, bodyTop, bodyBottom }: CasesTable,
  { column }: OtherHeader,
): boolean {
  const named = new Set<boolean>();
  for (let line = bodyTop; line <= bodyBottom; line++) {
    const text = textOf(gridCell(grid, line, column));
    if (text !== '') named.add(disposalOf(text) === 'youth conditional caution');
  }
  return named.size > 1;
}

/** Whether a header names a class of cases: "Low ROSH?", "YCC". */
export function namesClass(header: string): boolean {
  return SAID.some(([, , pattern]) => pattern.test(header));
}

/**
 * Reports a classification given in a heading above some cases, in their ids, in the sheet's name,
 * or in a separate column with marks, if a rule needs it and no column has it. One of each is
 * reported.
 */
export function reportClassElsewhere(
  table: CasesTable,
  columns: readonly CodedColumn[],
  edition: Edition,
  texts: Iterable<NamingText>,
  problems: ProblemList,
): void {
  const { grid, headerTop, others } = table;
  const asked = new Set(columns.flatMap(({ codes }) => codes.map(keyQuestionOf)));
  for (const [attribute, header, pattern] of SAID) {
    const isNeeded = edition.subSamples.some(
      (rule) => rule.attribute === attribute && rule.keyQuestions.some((code) => asked.has(code)),
    );
    if (!isNeeded || others.some(({ label }) => label === attribute)) continue;
    const marked = others.find(
      (other) => other.label === null && pattern.test(other.header) && holdsMarks(table, other),
    );
    if (marked) {
      const where = gridAddress(grid, headerTop, marked.column);
      problems.add('marked class', messages.markedClass(where, marked.header, header));
      continue;
    }
    const type = attribute === 'disposal' && others.find(({ label }) => label === 'domain');
    if (type && tellsDisposals(table, type)) {
      const where = gridAddress(grid, headerTop, type.column);
      problems.add('class elsewhere', messages.classElsewhere(where, type.header, header));
      continue;
    }
    const [text, where] = namedIn(table, texts, pattern) ?? [];
    if (text === undefined || where === undefined) continue;
    problems.add('class elsewhere', messages.classElsewhere(where, text, header));
  }
}

/** The first text that names a class, or the sheet's name if it does, with its cell. */
function namedIn(
  table: CasesTable,
  texts: Iterable<NamingText>,
  pattern: RegExp,
): readonly [string, string] | null {
  for (const [text, line] of texts) {
    if (pattern.test(text)) return [text, lineAddress(table, line)];
  }
  const { grid } = table;
  const { name } = grid.sheet;
  return pattern.test(name) ? [name, gridAddress(grid, grid.bounds.top, 0)] : null;
}
