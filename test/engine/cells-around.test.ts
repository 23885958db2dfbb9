import type { Sheet } from '../../src/grid/sheet';
import { cellsAround } from '../../src/engine/cells-around';

const SHEET = {
  name: 'Cases',
  rows: Array.from({ length: 30 }, (_, row) =>
    Array.from({ length: 80 }, (__, column) => row + column),
  ),
} as unknown as Sheet;

test('of a range all of it is marked', () => {
  const view = cellsAround([SHEET], 'Cases!C26:BR26');
  expect(view?.meant).toEqual({ top: 2, bottom: 2, left: 1, right: 68 });
  expect(view?.columns[1]).toBe('C');
  expect(view?.columns[68]).toBe('BR');
  expect(view?.rows[2]?.number).toBe(26);
});

test('a single cell stands amid those around it', () => {
  const view = cellsAround([SHEET], 'Cases!A1');
  expect(view?.meant).toEqual({ top: 0, bottom: 0, left: 0, right: 0 });
  expect([view?.columns, view?.rows.length]).toEqual([['A', 'B'], 3]);
});

test('of a whole table the first rows are shown', () => {
  expect(cellsAround([SHEET], 'Cases!A1:CB30')?.meant).toMatchObject({ bottom: 19, right: 79 });
});
