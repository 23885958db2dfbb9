import { blankSheet } from '../plan/empty-sheet';
import type { SheetRole, WorkbookPlan } from '../plan/sheet-plan';
import { officeWorkbook } from '../workbook/office/workbook';
import { untilCalculated } from './formulas';
import type { Measure } from './report';
import { type Room, codeOf } from './check/room';

/** The size of the measurements. */
export interface Sizes {
  readonly cases: number;
  readonly calls: number;
  /** Megabytes of the largest request to try. */
  readonly megabytes: number;
}

/** What a person waits for. */
export const USUAL_SIZES: Sizes = { cases: 10_000, calls: 10_000, megabytes: 8 };

const QUESTIONS = 20;
const ROWS_A_REQUEST = 2_000;
const LETTERS_A_CELL = 1_000;
const ROLES: readonly SheetRole[] = ['ratings', 'annexe', 'method', 'checks'];

/** One thing to measure, with its name for the progress display. */
export interface Measuring {
  readonly what: string;
  readonly measure: (room: Room) => Promise<readonly Measure[]>;
}

/** All measurements; none of them can be right or wrong. */
export function measuringOf(sizes: Sizes): readonly Measuring[] {
  return [
    { what: 'reading many cases', measure: (room) => readCases(room, sizes.cases) },
    { what: 'writing, writing again and removing sheets', measure: writeSheets },
    { what: 'the largest request', measure: (room) => largestRequest(room, sizes.megabytes) },
    { what: 'many calls of a function', measure: (room) => manyCalls(room, sizes.calls) },
    { what: 'empty cells and whole columns in functions', measure: emptyCells },
  ];
}

async function readCases(room: Room, cases: number): Promise<readonly Measure[]> {
  await room.inSheet(async (sheet, context) => {
    const row = Array.from({ length: QUESTIONS }, (_, i) => (i % 3 === 0 ? 'No' : 'Yes'));
    for (let top = 0; top < cases; top += ROWS_A_REQUEST) {
      const { length } = Array.from({ length: Math.min(ROWS_A_REQUEST, cases - top) });
      const range = sheet.getRangeByIndexes(top, 0, length, QUESTIONS);
      range.values = Array.from({ length }, () => row);
      range.untrack();
      await send(context);
    }
  });
  const reading = await timed(() => officeWorkbook().read());
  return [{ what: `Reading ${cases} cases of ${QUESTIONS} questions`, found: reading }];
}

async function writeSheets(): Promise<readonly Measure[]> {
  const workbook = officeWorkbook();
  const rows = Array.from({ length: 300 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => ({
      value: column === 0 ? `Line ${row}` : row * column,
      style: { bold: column === 0, numberFormat: '0', fill: row % 2 ? 'FFFFFF' : 'EEF3F8' },
    })),
  );
  const plan: WorkbookPlan = ROLES.map((role) => ({
    ...blankSheet(role, `YOS test ${role}`),
    rows,
    tabColour: '123F6B',
    frozen: { rows: 1, columns: 0 },
  }));
  const size = `${plan.length} sheets of ${rows.length} rows`;
  const first = await timed(() => workbook.write(plan));
  const second = await timed(() => workbook.write(plan));
  const back = await timed(() => workbook.remove());
  const gone = await timed(() => workbook.remove());
  return [
    { what: `First write, ${size}`, found: first },
    { what: 'Later write of the same', found: second },
    { what: 'Remove that brings back', found: back },
    { what: 'Remove that takes out', found: gone },
  ];
}

async function largestRequest(room: Room, megabytes: number): Promise<readonly Measure[]> {
  let passed = 0;
  let code = 'no error';
  await room.inSheet(async (sheet, context) => {
    for (let size = 1; size <= megabytes && code === 'no error'; size++) {
      const rows = Math.floor((size * 1_048_576) / LETTERS_A_CELL);
      const text = 'x'.repeat(LETTERS_A_CELL - 3);
      const range = sheet.getRangeByIndexes(0, 0, rows, 1);
      code = await codeOf(() => {
        range.values = Array.from({ length: rows }, () => [text]);
        return send(context);
      });
      if (code === 'no error') passed = size;
    }
  });
  const end = code === 'no error' ? 'none was refused' : `the next was refused: ${code}`;
  return [{ what: 'Largest request', found: `${passed} MB passed; ${end}` }];
}

async function manyCalls(room: Room, calls: number): Promise<readonly Measure[]> {
  let found = '';
  let values: readonly (readonly unknown[])[] = [];
  await room.inSheet(async (sheet, context) => {
    const range = sheet.getRangeByIndexes(0, 0, calls, 1);
    found = await timed(async () => {
      range.formulas = Array.from({ length: calls }, (_, i) => [`=YOS.BAND(${(i % 100) / 100})`]);
      await context.sync();
      [values = []] = await untilCalculated(context, [range]);
    });
    const errors = values.flat().filter((value) => String(value).startsWith('#')).length;
    if (errors > 0) found += `, ${errors} of them errors (${String(values[0]?.[0])})`;
  });
  return [{ what: `${calls} calls of YOS.BAND`, found }];
}

async function emptyCells(room: Room): Promise<readonly Measure[]> {
  return room.inSheet(async (sheet, context) => {
    const formulas = ['=YOS.BAND(F1)', '=YOS.BAND(F1&"")', '=YOS.PERCENT(H:H)'];
    sheet.getRange('H1:H3').values = [['1.1.1'], ['Yes'], ['No']];
    const range = sheet.getRange('A1:A3');
    range.formulas = formulas.map((formula) => [formula]);
    await context.sync();
    const [values = []] = await untilCalculated(context, [range]);
    return formulas.map((formula, i) => ({
      what: `${formula} ${i < 2 ? 'with F1 empty' : 'with a header, Yes and No'}`,
      found: JSON.stringify(values[i]?.[0]),
    }));
  });
}

/** How long something took, or the error that it ended in. */
async function timed(act: () => Promise<unknown>): Promise<string> {
  const since = performance.now();
  const code = await codeOf(act);
  const took = `${Math.round(performance.now() - since)} ms`;
  return code === 'no error' ? took : `failed after ${took}: ${code}`;
}

function send(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}
