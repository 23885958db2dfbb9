import examples from './function-examples.json';
import type { SeenFormula } from './report';
import { type Room, until } from './check/room';

/** The content of a cell while a function is being calculated. */
const WAITING = /^#(BUSY|GETTING_DATA|CONNECT)!?$/;

const LONGEST_WAIT_TRIES = 8;

/** The smallest difference that counts between two figures. */
const TOLERANCE = 1e-9;

type Cells = readonly (readonly unknown[])[];

/** Writes each documented example of each function into a cell, and compares Excel's result. */
export async function tryFormulas(room: Room): Promise<readonly SeenFormula[]> {
  return room.inSheet(async (sheet, context) => {
    let top = 0;
    const placed = examples.map(({ formula, answer }) => {
      const wanted = cellsOf(answer);
      const range = sheet.getRangeByIndexes(top, 0, wanted.length, wanted[0]?.length ?? 1);
      const first = sheet.getRangeByIndexes(top, 0, 1, 1);
      top += wanted.length + 1;
      return { formula, answer, wanted, range, first };
    });
    for (const { formula, first } of placed) first.formulas = [[formula]];
    await context.sync();
    await untilCalculated(
      context,
      placed.map(({ range }) => range),
    );
    return placed.map(({ formula, answer, wanted, range }): SeenFormula => {
      const seen = JSON.stringify(range.values);
      if (isSame(wanted, range.values)) return { formula, expected: answer, outcome: 'holds' };
      return { formula, expected: answer, outcome: 'differs', seen };
    });
  });
}

/** The values of ranges, loaded until none is still being calculated. */
export async function untilCalculated(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<readonly Cells[]> {
  for (let left = LONGEST_WAIT_TRIES; left > 0; left--) {
    for (const range of ranges) range.load('values');
    await look(context);
    const cells = ranges.map(({ values }): Cells => values);
    const isWaiting = cells.some((values) =>
      values.flat().some((value) => WAITING.test(String(value))),
    );
    if (!isWaiting || left === 1) return cells;
    await until(() => false);
  }
  return [];
}

function look(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}

/** An answer of the docs as cells: one, or rows of a spill. */
function cellsOf(answer: string): Cells {
  if (answer.startsWith('#')) return [[answer]];
  const value: unknown = JSON.parse(answer);
  return Array.isArray(value) ? (value as Cells) : [[value]];
}

function isSame(wanted: Cells, seen: Cells): boolean {
  return wanted.every((row, i) =>
    row.every((cell, j) => {
      const other = seen[i]?.[j];
      if (typeof cell !== 'number' || typeof other !== 'number') return cell === other;
      return Math.abs(cell - other) <= TOLERANCE;
    }),
  );
}
