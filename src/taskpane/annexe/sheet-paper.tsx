import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { type DrawnRow, useDrawnRows } from './use-drawn-rows';
import type { PreviewCell, SheetPreview } from '../../engine/sheet-preview';

interface SheetPaperProps {
  readonly sheet: SheetPreview;
  readonly showsFormulas: boolean;
  readonly onFollow: (location: string) => void;
  /** Called as its rows are drawn, with whether all are drawn. */
  readonly onDrawn: (isWhole: boolean) => void;
}

/** Ems of the paper's font per character of a column's width. */
const EMS_A_CHARACTER = 0.56;

/** How wide a sheet is, in ems of its font. */
export function widthInEms({ columnWidths }: SheetPreview): number {
  return columnWidths.reduce((sum, each) => sum + each, 0) * EMS_A_CHARACTER;
}

/** A planned sheet as a table that looks as it will look in Excel. */
export function SheetPaper({ sheet, showsFormulas, onFollow, onDrawn }: SheetPaperProps) {
  const latest = useRef(onFollow);
  latest.current = onFollow;
  const follow = useCallback((location: string) => latest.current(location), []);
  const { rows, isWhole } = useDrawnRows(sheet, showsFormulas);
  useLayoutEffect(() => onDrawn(isWhole), [rows, isWhole, onDrawn]);
  const { columnWidths } = sheet;
  return (
    <table style={{ width: `${widthInEms(sheet)}em` }}>
      <caption className="heard-only">{sheet.name}</caption>
      <colgroup>
        {columnWidths.map((each, column) => (
          <col key={column} style={{ width: `${each * EMS_A_CHARACTER}em` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map((drawn, at) => (
          <PaperRow key={at} {...drawn} onFollow={follow} />
        ))}
      </tbody>
    </table>
  );
}

interface PaperRowProps extends DrawnRow {
  readonly onFollow: (location: string) => void;
}

const PaperRow = memo(function PaperRow({ row, styles, showsFormulas, onFollow }: PaperRowProps) {
  return (
    <tr data-row={row.number}>
      {row.cells.map((cell, at) => {
        const { across, down, style, text, note, isFirst, isRating } = cell;
        const isHead = row.isHeader && text !== '';
        const Cell = isHead ? 'th' : 'td';
        return (
          <Cell
            key={at}
            {...(isHead && { scope: 'col' })}
            {...(isFirst && { className: 'first' })}
            {...(isRating && { className: 'rating' })}
            {...(across > 1 && { colSpan: across })}
            {...(down > 1 && { rowSpan: down })}
            {...(style !== null && { style: styles[style] })}
            {...(note !== undefined && { title: note })}
          >
            <CellText cell={cell} showsFormulas={showsFormulas} onFollow={onFollow} />
          </Cell>
        );
      })}
    </tr>
  );
});

interface CellTextProps {
  readonly cell: PreviewCell;
  readonly showsFormulas: boolean;
  readonly onFollow: (location: string) => void;
}

function CellText({ cell, showsFormulas, onFollow }: CellTextProps) {
  const { text, bar, formula, link } = cell;
  if (showsFormulas && formula !== undefined) return <code>{formula}</code>;
  const shown =
    link === undefined ? (
      text
    ) : (
      <button type="button" onClick={() => onFollow(link)}>
        {text}
      </button>
    );
  if (!bar) return shown;
  return (
    <span className="data-bar">
      <span
        aria-hidden="true"
        style={{ width: `${bar.share * 100}%`, backgroundColor: `#${bar.colour}` }}
      />
      {shown}
    </span>
  );
}
