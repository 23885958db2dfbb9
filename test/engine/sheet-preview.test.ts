import type { CellStyle, PlanCell, SheetPlan } from '../../src/plan/sheet-plan';
import { formatted } from '../../src/plan/format-number';
import { type PreviewCell, sheetPreview } from '../../src/engine/sheet-preview';
import { settingsSheet } from '../../src/workbook/ours/settings-sheet';

function planOf(rows: SheetPlan['rows'], more: Partial<SheetPlan> = {}): SheetPlan {
  return { ...settingsSheet([]), columnWidths: [10, 10, 10], rows, ...more };
}

function cell(value: PlanCell['value'], style?: CellStyle): PlanCell {
  return { value, ...(style && { style }) };
}

function shown(plan: SheetPlan): Pick<PreviewCell, 'text' | 'across' | 'down'>[][] {
  return sheetPreview(plan).rows.map(({ cells }) =>
    cells.map(({ text, across, down }) => ({ text, across, down })),
  );
}

// What Excel shows of these values in these formats.
test.each([
  [0.65, '0%', '65%'],
  [0.125, '0.0%', '12.5%'],
  [7, '0', '7'],
  [-2.345, '+0.0;-0.0;0.0', '-2.3'],
  [2.345, '+0.0;-0.0;0.0', '+2.3'],
  [0, '+0.0;-0.0;0.0', '0.0'],
  [-0.25, '0%', '-25%'],
  [0.65, ';;;', ''],
  ['text', ';;;', ''],
  ['text', '@', 'text'],
  [0.96, '"● "0%', '● 96%'],
  [0.003, '"● <1%"', '● <1%'],
  [12345, '#,##0', '12,345'],
  [1.5, undefined, '1.5'],
  [45000, 'd mmm yyyy', '45000'],
  [true, undefined, 'TRUE'],
  [null, '0%', ''],
] as const)('%p in the format %p is shown as %p', (value, format, text) => {
  expect(formatted(value, format)).toBe(text);
});

test('merged cells are one, and a text runs over empty cells beside it', () => {
  const plan = planOf(
    [
      [cell('Title')],
      [cell('a'), cell('b', { wrap: true }), null],
      [cell('tall'), cell(1), cell(2)],
      [null, cell(3)],
    ],
    { merges: [{ top: 2, left: 0, bottom: 3, right: 0 }] },
  );
  expect(shown(plan)).toEqual([
    [{ text: 'Title', across: 3, down: 1 }],
    [
      { text: 'a', across: 1, down: 1 },
      { text: 'b', across: 1, down: 1 },
      { text: '', across: 1, down: 1 },
    ],
    [
      { text: 'tall', across: 1, down: 2 },
      { text: '1', across: 1, down: 1 },
      { text: '2', across: 1, down: 1 },
    ],
    [
      { text: '3', across: 1, down: 1 },
      { text: '', across: 1, down: 1 },
    ],
  ]);
});

test('bars are as long as their number lies between the two ends', () => {
  const range = { top: 0, left: 0, bottom: 0, right: 2 };
  const bar = { kind: 'data-bar', range, from: 0.5, to: 0.65, colour: '667A94' } as const;
  const rows = [[cell(0.575), cell(0.2), cell('–')]];
  const [row] = sheetPreview(
    planOf(rows, { conditionalFormats: [{ ...bar, showValue: false }] }),
  ).rows;
  expect(row?.cells.map(({ text, bar: of }) => [text, of?.share])).toEqual([
    ['', expect.closeTo(0.5)],
    ['', 0],
    ['–', undefined],
  ]);
});

test('rules on a word and on the least of a column give their styles', () => {
  const range = (left: number, right: number) => ({ top: 0, left, bottom: 2, right });
  const { rows, styles } = sheetPreview(
    planOf(
      [0.7, 0.5, 0.6].map((share) => [cell(share < 0.6 ? 'Low' : 'High'), cell(share)]),
      {
        conditionalFormats: [
          { kind: 'rule', range: range(0, 0), formula: 'A1="Low"', style: { fill: 'FF0000' } },
          {
            kind: 'rule',
            range: range(0, 1),
            formula: '$B1=MIN($B$1:$B$3)',
            style: { bold: true },
          },
          { kind: 'rule', range: range(0, 1), formula: 'ISBLANK(A1)', style: { italic: true } },
        ],
      },
    ),
  );
  const looks = rows.map(({ cells }) => cells.slice(0, 2).map(({ style }) => styles[style ?? -1]));
  expect(looks).toEqual([
    [{}, { horizontal: 'right' }],
    [
      { fill: 'FF0000', bold: true },
      { bold: true, horizontal: 'right' },
    ],
    [{}, { horizontal: 'right' }],
  ]);
});

test('a long sheet is shown to its 200th row, and how many follow is told', () => {
  const merges = [{ top: 198, left: 0, bottom: 205, right: 0 }];
  const { rows, more } = sheetPreview(
    planOf(
      Array.from({ length: 1_234 }, (_, i) => [cell(i)]),
      { merges },
    ),
  );
  expect([rows.length, more]).toEqual([200, 1_034]);
  expect(rows[198]?.cells[0]).toMatchObject({ text: '198', down: 2 });
});

test('of a long sheet as many more rows are shown as are asked for, to its end', () => {
  const plan = planOf(Array.from({ length: 450 }, (_, i) => [cell(i)]));
  const told = [200, 400, 600].map((atMost) => {
    const { rows, more } = sheetPreview(plan, atMost);
    return [rows.length, more];
  });
  expect(told).toEqual([
    [200, 250],
    [400, 50],
    [450, 0],
  ]);
});

test('a row of several bold texts on one fill heads its columns', () => {
  const head: CellStyle = { bold: true, fill: 'E7EAEE' };
  const { rows } = sheetPreview(
    planOf([
      [cell('Code', head), cell('% yes', head)],
      [cell('Good', { bold: true, fill: 'BFE3F5' }), cell(3)],
      [cell('Alone', head)],
    ]),
  );
  expect(rows.map(({ isHeader }) => isHeader)).toEqual([true, false, false]);
});
