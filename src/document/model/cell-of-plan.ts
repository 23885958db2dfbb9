import { formatted } from '../../plan/format-number';
import type { CellStyle, PlanCell } from '../../plan/sheet-plan';
import type { DocumentCell, TextLook } from './document';

/** What a cell shows; empty for one that shows nothing. */
export function textOf(cell: PlanCell | null | undefined): string {
  return cell ? formatted(cell.value, cell.style?.numberFormat) : '';
}

/** A cell's text style. */
export function lookOf(style: CellStyle = {}): TextLook {
  return {
    isBold: style.bold === true,
    isItalic: style.italic === true,
    colour: style.colour ?? null,
    fill: style.fill ?? null,
  };
}

/** A plain cell that spans one place and is not a header. */
export function cellOf(cell: PlanCell | null | undefined): DocumentCell {
  const isNumber = typeof cell?.value === 'number';
  return {
    ...{ text: textOf(cell), isHead: false, across: 1, down: 1, bar: null },
    ...lookOf(cell?.style),
    align: cell?.style?.horizontal ?? (isNumber ? 'right' : 'left'),
  };
}
