import type { Cell, CellRange } from '../../grid/sheet';
import { type StruckLines, strikeCount } from '../strike-count';
import { type CellBlock, blockAt, blocksOf, rangeOf, requestsOf } from './blocks';

/** Each row or cell in the answer takes some 50 bytes; Excel on the web returns 5 MB at a time. */
const LINES_A_REQUEST = 50_000;

/** A sheet that was read. */
export interface ReadSheet {
  readonly sheet: Excel.Worksheet;
  /** Its filled cells, with their place and `format/font/strikethrough` loaded. */
  readonly used: Excel.Range;
  /** Its cells, as read. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
}

interface StruckSheet extends Pick<ReadSheet, 'sheet' | 'rows'> {
  readonly range: CellRange;
}

const STRIKE = { format: { font: { strikethrough: true } } } as const;

type Strike = { readonly format?: { readonly font?: { readonly strikethrough?: boolean | null } } };

/**
 * Finds out which rows and columns are struck through: whole rows first, then the cells of partly
 * struck rows. No sync if nothing is struck; otherwise two, or as many as Excel's limits force.
 *
 * @returns the result for the sheets with struck-through text
 */
export async function readStruckLines<Of extends ReadSheet>(
  context: Excel.RequestContext,
  readings: readonly Of[],
): Promise<ReadonlyMap<Of, StruckLines>> {
  const sheets = readings.flatMap((reading) => {
    const { sheet, used, rows } = reading;
    // Excel gives `null` if some is and some is not.
    const isAny =
      !used.isNullObject && (used.format.font.strikethrough as boolean | null) !== false;
    return isAny ? [{ reading, sheet, rows, range: rangeOf(used) }] : [];
  });
  const states = sheets.map(() => new Map<number, boolean | null>());
  // One cell represents its row when counting how many rows fit into a request.
  const firsts = sheets.flatMap(({ range }, index) =>
    blocksOf(index, { ...range, right: range.left }, LINES_A_REQUEST),
  );
  for (const request of requestsOf(firsts, LINES_A_REQUEST)) {
    const whole = request.map(({ sheet, range }) => ({
      sheet,
      range: { ...range, right: sheets[sheet]?.range.right ?? range.right },
    }));
    const asked = ask(whole, sheets, (cells) => cells.getRowProperties(STRIKE));
    await send(context);
    for (const { sheet, range, answer } of asked) {
      (answer.value as Strike[]).forEach((row, i) => {
        states[sheet]?.set(range.top + i, row.format?.font?.strikethrough ?? null);
      });
    }
  }
  const strikes = sheets.map(() => new Map<number, readonly Strike[]>());
  const mixed = sheets.flatMap(({ range }, index) =>
    runsOf(states[index], range).flatMap((run) => blocksOf(index, run, LINES_A_REQUEST)),
  );
  for (const request of requestsOf(mixed, LINES_A_REQUEST)) {
    const asked = ask(request, sheets, (cells) => cells.getCellProperties(STRIKE));
    await send(context);
    for (const { sheet, range, answer } of asked) {
      (answer.value as Strike[][]).forEach((row, i) => strikes[sheet]?.set(range.top + i, row));
    }
  }
  const linesOf = ({ rows, range }: StruckSheet, index: number): StruckLines => {
    const counted = strikeCount();
    for (let row = range.top; row <= range.bottom; row++) {
      const whole = states[index]?.get(row);
      const cells = strikes[index]?.get(row);
      rows[row]?.forEach((cell, column) => {
        if (cell === undefined || cell === null || cell === '') return;
        const own = cells?.[column - range.left]?.format?.font?.strikethrough === true;
        counted.add(row, column, whole ?? own);
      });
    }
    return counted.lines();
  };
  return new Map(sheets.map((one, index) => [one.reading, linesOf(one, index)]));
}

interface Asked<Answer> extends CellBlock {
  readonly answer: Answer;
}

function ask<Answer>(
  blocks: readonly CellBlock[],
  sheets: readonly StruckSheet[],
  how: (cells: Excel.Range) => Answer,
): Asked<Answer>[] {
  return blocks.flatMap((block) => {
    const one = sheets[block.sheet];
    if (!one) return [];
    const cells = blockAt(one.sheet, block.range);
    const answer = how(cells);
    cells.untrack();
    return [{ ...block, answer }];
  });
}

/** The partly struck rows, neighbours as one range. */
function runsOf(
  states: ReadonlyMap<number, boolean | null> | undefined,
  range: CellRange,
): CellRange[] {
  const runs: CellRange[] = [];
  for (const [row, state] of states ?? []) {
    if (state !== null) continue;
    const last = runs.at(-1);
    if (last?.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ ...range, top: row, bottom: row });
  }
  return runs;
}

/** One of several syncs that a limit forces. */
function send(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}
