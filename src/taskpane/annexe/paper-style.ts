import type { CSSProperties } from 'react';
import type { BorderLine, CellStyle } from '../../plan/sheet-plan';

/** Excel's usual size in points; the paper's font represents it. */
const USUAL_SIZE = 11;
const LINES: Readonly<Record<BorderLine, string>> = {
  hair: '1px dotted',
  thin: '1px solid',
  medium: '2px solid',
};
const VERTICAL = { top: 'top', middle: 'middle', bottom: 'bottom' } as const;

/** The style of a planned cell on a page. */
export function paperStyle(style: CellStyle): CSSProperties {
  const { bold, italic, underline, size, colour, fill, border } = style;
  const { horizontal, vertical, wrap, indent } = style;
  const line = (of: BorderLine | undefined): string | undefined =>
    of && `${LINES[of]} #${border?.colour ?? '000000'}`;
  return {
    fontWeight: bold ? 600 : 400,
    ...(italic && { fontStyle: 'italic' }),
    ...(underline && { textDecoration: 'underline' }),
    ...(size !== undefined && { fontSize: `${size / USUAL_SIZE}em` }),
    ...(colour !== undefined && { color: `#${colour}` }),
    ...(fill !== undefined && { backgroundColor: `#${fill}` }),
    ...(border && {
      borderTop: line(border.top),
      borderBottom: line(border.bottom),
      borderLeft: line(border.left),
      borderRight: line(border.right),
    }),
    textAlign: horizontal === 'centre' ? 'center' : (horizontal ?? 'left'),
    verticalAlign: VERTICAL[vertical ?? 'bottom'],
    whiteSpace: wrap ? 'pre-line' : 'nowrap',
    ...(indent !== undefined && { paddingLeft: `${indent + 0.3}em` }),
  };
}
