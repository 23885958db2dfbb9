import { addressOf } from '../../grid/address';
import { placeOf } from './keyed-columns';
import type { CaseBlock, CasePlace, InspectedCase, Inspection } from '../../inspection/inspection';

/** Where a case is: usually in one table. */
export function placesOf(found: InspectedCase): readonly CasePlace[] {
  return found.others ? [found, ...found.others] : [found];
}

/** Where a case is in the table that has a question; its first place if none has it. */
export function placeAsked({ blocks }: Inspection, found: InspectedCase, code: string): CasePlace {
  if (!found.others) return found;
  const asks = ({ block }: CasePlace): boolean =>
    (blocks[block]?.long?.rows ?? blocks[block]?.columns)?.has(code) ?? false;
  return placesOf(found).find(asks) ?? found;
}

/**
 * The cell of one case's answer to one question, or the sheet's name if the tracker has no cell for
 * it (a long table without that row).
 *
 * @param caseIndex index into the inspection's cases
 */
export function answerAddress(inspection: Inspection, code: string, caseIndex: number): string {
  const inspected = inspection.cases[caseIndex];
  const found = inspected && placeAsked(inspection, inspected, code);
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
 * The cell of one case's value in a case column, or the sheet's name if it has none.
 *
 * @param header the column's header
 */
export function caseValueAddress(
  inspection: Inspection,
  header: string,
  caseIndex: number,
): string {
  const inspected = inspection.cases[caseIndex];
  if (!inspected) return '';
  const places = placesOf(inspected);
  const heads = ({ block }: CasePlace) => inspection.blocks[block]?.caseColumns.has(header);
  const found = places.find(heads) ?? inspected;
  const block = inspection.blocks[found.block];
  if (!block) return '';
  const column = block.caseColumns.get(header);
  if (column === undefined) return block.sheet;
  const own = block.detailPlaces?.get(column) ?? { line: found.line, column };
  return block.layout === 'questions-as-rows'
    ? addressOf(block.sheet, own.column, own.line)
    : addressOf(block.sheet, own.line, own.column);
}

/** The header cell of a case column in a block; the sheet's name if the block has none. */
export function caseHeaderAddress(block: CaseBlock, header: string): string {
  const place = block.caseColumns.get(header);
  if (place === undefined) return block.sheet;
  const elsewhere = block.detailPlaces?.get(place);
  const column = elsewhere?.column ?? place;
  return block.layout === 'questions-as-rows'
    ? addressOf(block.sheet, column, elsewhere?.line ?? block.headerLine)
    : addressOf(block.sheet, block.headerLine, column);
}

/** The cell of a case's id; the sheet's name if its block has none. */
export function caseIdAddress({ blocks }: Inspection, place: CasePlace): string {
  const found = blocks[place.block];
  if (!found || found.idColumn === null) return found?.sheet ?? '';
  const column = found.idColumn;
  const own = found.detailPlaces?.get(column) ?? { line: place.line, column };
  return found.layout === 'questions-as-rows'
    ? addressOf(found.sheet, own.column, own.line)
    : addressOf(found.sheet, own.line, own.column);
}

/**
 * A case column as YOS settings names it: `Column Cases!F`, or `Row Cases!7` if questions are rows.
 * Null if it has no line of its own, as in a form.
 */
export function settingPlaceOf(
  { sheet, layout, caseColumns, detailPlaces }: CaseBlock,
  header: string,
): string | null {
  const column = caseColumns.get(header);
  if (column === undefined || detailPlaces?.has(column)) return null;
  const transposed = layout === 'questions-as-rows';
  return placeOf({ sheet: { name: sheet }, transposed }, column);
}
