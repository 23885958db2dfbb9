import { type CSSProperties, useEffect, useMemo, useState } from 'react';
import type { PreviewRow, SheetPreview } from '../../engine/sheet-preview';
import { afterPicture } from '../pieces/after-picture';
import { paperStyle } from './paper-style';

/** Rows drawn before the page does other waiting work. */
const AT_ONCE = 12;

/** A row with everything needed to draw it. */
export interface DrawnRow {
  readonly row: PreviewRow;
  readonly styles: readonly CSSProperties[];
  readonly showsFormulas: boolean;
}

interface Drawn {
  /** What is being drawn. */
  readonly of: readonly DrawnRow[];
  /** How many rows are drawn; below them the previous sheet still shows. */
  readonly count: number;
  readonly rows: readonly DrawnRow[];
}

/**
 * The rows of a sheet, a few at a time, because all at once would freeze the page.
 *
 * @returns the rows as far as they are drawn, and whether these are all
 */
export function useDrawnRows(
  sheet: SheetPreview,
  showsFormulas: boolean,
): { readonly rows: readonly DrawnRow[]; readonly isWhole: boolean } {
  const wanted = useMemo(() => {
    const styles = sheet.styles.map(paperStyle);
    return sheet.rows.map((row): DrawnRow => ({ row, styles, showsFormulas }));
  }, [sheet, showsFormulas]);
  const [drawn, draw] = useState<Drawn>(() => more(wanted, null));
  const isWhole = drawn.of === wanted && drawn.count >= wanted.length;
  useEffect(
    () => (isWhole ? undefined : afterPicture(() => draw((before) => more(wanted, before)))),
    [wanted, drawn, isWhole],
  );
  return { rows: drawn.rows, isWhole };
}

function more(wanted: readonly DrawnRow[], before: Drawn | null): Drawn {
  const count = (before?.of === wanted ? before.count : 0) + AT_ONCE;
  const below = count < wanted.length ? (before?.rows.slice(count) ?? []) : [];
  return { of: wanted, count, rows: [...wanted.slice(0, count), ...below] };
}
