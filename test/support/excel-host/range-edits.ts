import { broken } from './broken';
import type { CellRange } from '../../../src/grid/sheet';
import { columnsIn, overlap, rowsIn } from './address';
import { type HostSheet, cellToWrite, copyOfChart } from './book';
import { PLAIN } from './cell-format';
import { refuse } from './host-error';

/** Clears a range: everything, or only its contents or formats. */
export function clearRange(sheet: HostSheet, box: CellRange, what: unknown): void {
  if (what !== 'All' && what !== 'Contents' && what !== 'Formats') refuse('NotImplemented');
  sheet.rows.forEach((cells, row) => {
    if (row < box.top || row > box.bottom) return;
    cells.forEach((cell, column) => {
      if (!cell || column < box.left || column > box.right) return;
      if (what !== 'Formats') Object.assign(cell, { value: null, formula: null, quoted: false });
      if (what !== 'Contents') cell.format = PLAIN;
      if (what === 'All') cell.link = null;
    });
  });
}

/** Copies a range with everything in it. The target is as large as the source. */
export function copyRange(
  from: HostSheet,
  source: CellRange,
  to: HostSheet,
  target: CellRange,
): void {
  const [down, right] = [target.top - source.top, target.left - source.left];
  const moved = (box: CellRange): CellRange => ({
    top: box.top + down,
    left: box.left + right,
    bottom: box.bottom + down,
    right: box.right + right,
  });
  for (let row = 0; row < rowsIn(source); row++) {
    for (let column = 0; column < columnsIn(source); column++) {
      const cell = from.rows[source.top + row]?.[source.left + column];
      const copy = cellToWrite(to, target.top + row, target.left + column);
      Object.assign(
        copy,
        cell ?? { value: null, formula: null, quoted: false, format: PLAIN, link: null },
      );
    }
  }
  to.merges.push(...from.merges.filter((box) => overlap(box, source)).map(moved));
  for (const list of ['conditionalFormats', 'validations'] as const) {
    const copies = from[list]
      .filter(({ range }) => overlap(range, source))
      .map((one) => ({ ...one, range: moved(one.range), settings: new Map(one.settings) }));
    const isCopy = from !== to || !broken.has('copy-from-takes-rules');
    if (isCopy) (to[list] as unknown[]).push(...copies);
  }
  to.notes.push(...from.notes);
  // On the safe side: by hand, charts are copied with the cells under them.
  const charts = from.charts.flatMap((chart) =>
    chart.place && isWithin(chart.place, source)
      ? { ...copyOfChart(chart), id: `${chart.id}+`, place: moved(chart.place) }
      : [],
  );
  to.charts.push(...charts);
}

function isWithin(inner: CellRange, outer: CellRange): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}
