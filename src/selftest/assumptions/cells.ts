import type { Assumption } from '../check/assumption';
import { codeOf } from '../check/room';

/** Assumptions about values and formulas of cells. */
export const CELLS: readonly Assumption[] = [
  {
    id: 'array-of-another-size',
    rule: 'array of another size than its range',
    does: '`InvalidArgument`, "The number of rows or columns in the input array doesn\'t match …", at `Range.values`',
    kind: 'documented',
    source: 'office-js issue 1025',
    check: {
      expected: 'InvalidArgument',
      observe: (room) =>
        room.inSheet((sheet, context) =>
          codeOf(async () => {
            sheet.getRange('A1:A3').values = [[1, 2]];
            await context.sync();
          }),
        ),
    },
  },
  {
    id: 'one-value-fills',
    rule: 'an array of 1 × 1, or one value',
    does: 'fills the range',
    kind: 'assumed',
    source: "Microsoft's samples do it",
    check: {
      expected: '7, 7, 7, 7; 0.00, 0.00, 0.00, 0.00',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const range = sheet.getRange('A1:B2');
          range.values = [[7]];
          range.numberFormat = '0.00' as unknown as string[][];
          await context.sync();
          range.load('values,numberFormat');
          await context.sync();
          return `${range.values.flat().join(', ')}; ${range.numberFormat.flat().join(', ')}`;
        }),
    },
  },
  {
    id: 'null-leaves-a-cell',
    rule: "`null` in an array leaves the cell as it is, `''` clears it",
    does: 'as said',
    kind: 'documented',
    source: '"Blank and null values in Excel add-ins"',
    check: {
      expected: '["x",""]',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.getRange('A1:B1').values = [['x', 'y']];
          await context.sync();
          sheet.getRange('A1:B1').values = [[null, '']];
          await context.sync();
          return read(sheet, 'A1:B1', context);
        }),
    },
  },
  {
    id: 'nan-leaves-a-cell',
    rule: 'NaN and undefined become `null` on the way and leave the cell as it is',
    does: 'as said',
    kind: 'documented',
    source: 'JSON',
    check: {
      expected: '[5]',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.getRange('A1').values = [[5]];
          await context.sync();
          sheet.getRange('A1').values = [[Number.NaN]];
          await context.sync();
          return read(sheet, 'A1', context);
        }),
    },
  },
  {
    id: 'strings-as-typed',
    rule: 'strings are taken as if typed: numbers, per cent, TRUE, formulas',
    does: 'as said; the writer puts an apostrophe before every text with a digit',
    kind: 'assumed',
    source:
      '`Range.values`: documented for formulas; dates in the form of a place are documented to be stored as texts',
    check: {
      expected: 'Double, Double, Boolean, =1+1',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const range = sheet.getRange('A1:D1');
          range.values = [['1.5', '12%', 'TRUE', '=1+1']];
          await context.sync();
          range.load('valueTypes,formulas');
          await context.sync();
          const types = range.valueTypes[0]?.slice(0, 3) ?? [];
          return [...types, range.formulas[0]?.[3]].join(', ');
        }),
    },
  },
  {
    id: 'apostrophe-makes-text',
    rule: "a leading `'` says that it is text, also through `Range.formulas`",
    does: 'as said',
    kind: 'assumed',
    source: "`Range.values`; for `formulas` as in Excel's own formula bar",
    check: {
      expected: '["007","=x"] String, String',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.getRange('A1').values = [["'007"]];
          sheet.getRange('B1').formulas = [["'=x"]];
          await context.sync();
          const range = sheet.getRange('A1:B1');
          range.load('values,valueTypes');
          await context.sync();
          return `${JSON.stringify(range.values[0])} ${range.valueTypes.flat().join(', ')}`;
        }),
    },
  },
  {
    id: 'apostrophe-is-not-told',
    rule: "`Range.formulas` does not give back a leading `'`",
    does: 'the text alone, so that the add-in puts the apostrophe back',
    kind: 'documented',
    source: 'office-js issue 6687',
    check: {
      expected: ['=x', "'=x"],
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const range = sheet.getRange('A1');
          range.values = [["'=x"]];
          await context.sync();
          range.load('formulas');
          await context.sync();
          return String(range.formulas[0]?.[0]);
        }),
    },
  },
  {
    id: 'errors-as-texts',
    rule: '`values` of an error is its name as a text; `valueTypes` tells',
    does: 'as said',
    kind: 'documented',
    source: '`Range.valueTypes`',
    check: {
      expected: '#N/A Error',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const range = sheet.getRange('A1');
          range.formulas = [['=NA()']];
          await context.sync();
          range.load('values,valueTypes');
          await context.sync();
          return `${String(range.values[0]?.[0])} ${String(range.valueTypes[0]?.[0])}`;
        }),
    },
  },
  {
    id: 'used-range-of-values',
    rule: '`getUsedRangeOrNullObject(true)` counts values, not formats',
    does: 'as said',
    kind: 'documented',
    source: '`Worksheet.getUsedRange`',
    check: {
      expected: 'row 1, column 1, 1 × 1',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.getRange('B2').values = [[1]];
          sheet.getRange('D9').format.fill.color = '#FF0000';
          const used = sheet.getUsedRangeOrNullObject(true);
          used.load('rowIndex,columnIndex,rowCount,columnCount');
          await context.sync();
          const { rowIndex, columnIndex, rowCount, columnCount } = used;
          return `row ${rowIndex}, column ${columnIndex}, ${rowCount} × ${columnCount}`;
        }),
    },
  },
  {
    id: 'hidden-rows',
    rule: '`rowHidden` of rows that differ is `null`; `getRowProperties` lists them',
    does: 'as said',
    kind: 'documented',
    source: '`Range.rowHidden`',
    check: {
      expected: 'null; false, true, false',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.getRange('A2').rowHidden = true;
          await context.sync();
          const range = sheet.getRange('A1:A3');
          range.load('rowHidden');
          const rows = range.getRowProperties({ rowHidden: true });
          await context.sync();
          const each = rows.value.map(({ rowHidden }) => String(rowHidden));
          return `${String(range.rowHidden as unknown)}; ${each.join(', ')}`;
        }),
    },
  },
  {
    id: 'struck-text',
    rule: 'the strike through text is `null` where it differs, by range, row and cell',
    does: 'as said',
    kind: 'documented',
    source: '`Range.getRowProperties`, `Range.getCellProperties`',
    check: {
      expected: 'null; true, null; true, false',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const range = sheet.getRange('A1:B2');
          range.values = [
            ['a', 'b'],
            ['c', 'd'],
          ];
          sheet.getRange('A1:B1').format.font.strikethrough = true;
          sheet.getRange('A2').format.font.strikethrough = true;
          await context.sync();
          const strike = { format: { font: { strikethrough: true } } };
          range.load('format/font/strikethrough');
          const rows = range.getRowProperties(strike);
          const cells = sheet.getRange('A2:B2').getCellProperties(strike);
          await context.sync();
          const ofRows = rows.value.map(({ format }) => String(format?.font?.strikethrough));
          const ofCells = cells.value
            .flat()
            .map(({ format }) => String(format?.font?.strikethrough));
          const all = String(range.format.font.strikethrough as unknown);
          return [all, ofRows.join(', '), ofCells.join(', ')].join('; ');
        }),
    },
  },
  {
    id: 'missing-things',
    rule: 'missing sheet, table, name',
    does: '`ItemNotFound`',
    kind: 'documented',
    source: 'error handling page',
    check: {
      expected: 'ItemNotFound, ItemNotFound',
      observe: async (room) => {
        const sheet = await codeOf(() =>
          room.run(async (context) => {
            context.workbook.worksheets.getItem('YOS test none').load('name');
            await context.sync();
          }),
        );
        const name = await codeOf(() =>
          room.run(async (context) => {
            context.workbook.names.getItem('_YOS_none').load('name');
            await context.sync();
          }),
        );
        return `${sheet}, ${name}`;
      },
    },
  },
  {
    id: 'formula-to-no-sheet',
    rule: 'a formula that refers to a sheet which is not there',
    does: '`InvalidArgument`',
    kind: 'assumed',
    source: 'Excel-Labs issue 73',
    check: {
      expected: 'InvalidArgument',
      observe: (room) =>
        room.inSheet((sheet, context) =>
          codeOf(async () => {
            sheet.getRange('A1').formulas = [["='YOS test none'!A1"]];
            await context.sync();
          }),
        ),
    },
  },
];

async function read(
  sheet: Excel.Worksheet,
  address: string,
  context: Excel.RequestContext,
): Promise<string> {
  const range = sheet.getRange(address);
  range.load('values');
  await context.sync();
  return JSON.stringify(range.values[0]);
}
