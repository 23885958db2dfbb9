import { type Edition, keyQuestionOf } from '../../editions/edition';
import { gridAddress } from '../../grid/grid';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import type { CasesTable, CodedColumn } from '../find/tables';

/** A text that names cases or stands over them, with its cell. */
export interface NamingText {
  readonly text: string;
  readonly where: string;
}

/** What each classification is told by, and what its column is best headed. */
const SAID = [
  ['rosh', 'ROSH', /\b(low|medium|high)\b.*\b(rosh|risk|harm)\b|\brosh\b.*\b(low|medium|high)\b/i],
  ['safety', 'Safety and wellbeing', /\b(low|medium|high)\b.*\b(safety|well-?being|vulnerab)/i],
  [
    'disposal',
    'Disposal',
    /\bycc\b|\b(?:youth )?conditional cautions?\b|\byouth cautions?\b|\bcommunity resolutions?\b/i,
  ],
] as const;

/**
 * Tells of a classification that stands in a heading over some cases, in their ids or in the sheet's
 * name, where a rule needs it and no column has it. One of each is told.
 */
export function reportClassElsewhere(
  { grid, others }: CasesTable,
  columns: readonly CodedColumn[],
  edition: Edition,
  texts: readonly NamingText[],
  problems: ProblemList,
): void {
  const asked = new Set(columns.flatMap(({ codes }) => codes.map(keyQuestionOf)));
  const all = [...texts, { text: grid.sheet.name, where: gridAddress(grid, grid.bounds.top, 0) }];
  for (const [attribute, header, pattern] of SAID) {
    const isNeeded = edition.subSamples.some(
      (rule) => rule.attribute === attribute && rule.keyQuestions.some((code) => asked.has(code)),
    );
    if (!isNeeded || others.some(({ label }) => label === attribute)) continue;
    const found = all.find(({ text }) => pattern.test(text));
    if (!found) continue;
    problems.add('class elsewhere', messages.classElsewhere(found.where, found.text, header));
  }
}
