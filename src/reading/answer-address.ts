import { addressOf } from './address';
import type { CaseBlock, InspectedCase, Inspection } from './inspection';

/**
 * The cell of one case's answer to one question, or the sheet's name where the tracker has no cell
 * for it (a long table without that row).
 *
 * @param caseIndex index into the inspection's cases
 */
export function answerAddress(inspection: Inspection, code: string, caseIndex: number): string {
  const found = inspection.cases[caseIndex];
  const block = found && inspection.blocks[found.block];
  if (!found || !block) return '';
  if (block.long) {
    const row = block.long.rows.get(code)?.[caseIndex] ?? -1;
    return row < 0 ? block.sheet : addressOf(block.sheet, row, block.long.answerColumn);
  }
  const column = block.columns.get(code);
  if (column === undefined) return block.sheet;
  return block.layout === 'questions-as-rows'
    ? addressOf(block.sheet, column, found.line)
    : addressOf(block.sheet, found.line, column);
}

/**
 * The cell of one case's value in a case column, or the sheet's name where it has none.
 *
 * @param header the column's header
 */
export function caseValueAddress(
  inspection: Inspection,
  header: string,
  caseIndex: number,
): string {
  const found = inspection.cases[caseIndex];
  const block = found && inspection.blocks[found.block];
  if (!found || !block) return '';
  const column = block.caseColumns.get(header);
  if (column === undefined) return block.sheet;
  return block.layout === 'questions-as-rows'
    ? addressOf(block.sheet, column, found.line)
    : addressOf(block.sheet, found.line, column);
}

/** The cell that heads a case column in a block; the sheet's name where the block has none. */
export function caseHeaderAddress(block: CaseBlock, header: string): string {
  const column = block.caseColumns.get(header);
  if (column === undefined) return block.sheet;
  return block.layout === 'questions-as-rows'
    ? addressOf(block.sheet, column, block.headerLine)
    : addressOf(block.sheet, block.headerLine, column);
}

/** The cell of a case's id; the sheet's name where its block has none. */
export function caseIdAddress({ blocks }: Inspection, { block, line }: InspectedCase): string {
  const found = blocks[block];
  if (!found || found.idColumn === null) return found?.sheet ?? '';
  return found.layout === 'questions-as-rows'
    ? addressOf(found.sheet, found.idColumn, line)
    : addressOf(found.sheet, line, found.idColumn);
}
