import { answerAddress, placeAsked } from '../take/answer-address';
import { addressOf, columnName, quoteSheet } from '../../grid/address';
import { Answer, type CaseBlock, type Inspection } from '../../inspection/inspection';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';

/**
 * Reports every missing answer, with its cell. A question that no case of a block answers is
 * reported once, with its range.
 */
export function reportMissing(inspection: Inspection, problems: ProblemList): void {
  for (const [code, answers] of inspection.answers) {
    const empty = emptyBlocks(inspection, code, answers);
    for (const block of empty) {
      const where = columnRange(inspection.blocks[block], code);
      if (where !== null) problems.add('missing answer', messages.missingColumn(where, code));
    }
    let i = answers.indexOf(Answer.missing);
    for (; i >= 0; i = answers.indexOf(Answer.missing, i + 1)) {
      const found = inspection.cases[i];
      if (!found) continue;
      const { block } = placeAsked(inspection, found, code);
      if (empty.has(block)) continue;
      const where = answerAddress(inspection, code, i);
      const inLong = inspection.blocks[block]?.long && !where.includes('!');
      const message = inLong ? messages.missingInLong : messages.missing;
      problems.add('missing answer', message(where, code, found.id));
    }
  }
}

/** The blocks in which a question applies to at least two cases and none answers it. */
function emptyBlocks(inspection: Inspection, code: string, answers: Uint8Array): Set<number> {
  const missing = new Map<number, number>();
  if (answers.indexOf(Answer.missing) < 0) return new Set();
  const answered = new Set<number>();
  answers.forEach((answer, i) => {
    const found = inspection.cases[i];
    const block = found ? placeAsked(inspection, found, code).block : 0;
    if (answer === Answer.missing) missing.set(block, (missing.get(block) ?? 0) + 1);
    else if (answer !== Answer.notAsked && answer !== Answer.leftOut) answered.add(block);
  });
  const empty = [...missing].filter(([block, count]) => count > 1 && !answered.has(block));
  return new Set(empty.map(([block]) => block).filter((block) => !inspection.blocks[block]?.long));
}

function columnRange(block: CaseBlock | undefined, code: string): string | null {
  const column = block?.columns.get(code);
  if (!block || column === undefined) return null;
  const { sheet, firstLine, lastLine } = block;
  if (block.layout === 'questions-as-rows') {
    const row = column + 1;
    return `${quoteSheet(sheet)}!${columnName(firstLine)}${row}:${columnName(lastLine)}${row}`;
  }
  return `${addressOf(sheet, firstLine, column)}:${columnName(column)}${lastLine + 1}`;
}
