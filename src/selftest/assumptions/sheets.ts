import type { Assumption } from '../check/assumption';
import { type Room, codeOf } from '../check/room';

/** Assumptions about sheets: adding, naming, hiding, protecting, deleting them. */
export const SHEETS: readonly Assumption[] = [
  {
    id: 'second-sheet-of-a-name',
    rule: 'a second sheet of a name',
    does: '`ItemAlreadyExists`',
    kind: 'documented',
    source: 'error handling page',
    check: {
      expected: 'ItemAlreadyExists',
      observe: (room) =>
        room.inSheet((sheet, context) =>
          codeOf(async () => {
            context.workbook.worksheets.add(sheet.name);
            await context.sync();
          }),
        ),
    },
  },
  {
    id: 'bad-sheet-names',
    rule: 'sheet names that are too long or hold `\\ / ? * [ ] :`',
    does: '`InvalidArgument`',
    kind: 'assumed',
    source: '`Worksheet.name` documents the length',
    check: {
      expected: 'InvalidArgument, InvalidArgument',
      observe: async (room) => {
        const codes: string[] = [];
        for (const name of ['YOS test a/b', `YOS test ${'x'.repeat(23)}`]) {
          codes.push(await codeOf(() => addSheet(room, name)));
        }
        return codes.join(', ');
      },
    },
  },
  {
    id: 'new-sheet-behind',
    rule: 'a new sheet does not come to the front',
    does: 'as said',
    kind: 'documented',
    source: '`WorksheetCollection.add`',
    check: {
      expected: 'behind',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const front = context.workbook.worksheets.getActiveWorksheet();
          front.load('id');
          await context.sync();
          return front.id === sheet.id ? 'in front' : 'behind';
        }),
    },
  },
  {
    id: 'id-stays',
    rule: '`Worksheet.id` while the workbook is open',
    does: 'stays when the sheet is renamed or moved',
    kind: 'documented',
    source: '`Worksheet.id`',
    check: {
      expected: 'the same',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const { id } = sheet;
          sheet.name = room.name();
          await context.sync();
          sheet.load('id');
          await context.sync();
          return sheet.id === id ? 'the same' : 'another';
        }),
    },
  },
  {
    id: 'id-after-opening',
    rule: '`Worksheet.id` after the workbook was closed and opened again',
    does: 'may be the place that the sheet has in the file, so that another sheet may have it: a sheet counts as a copy of ours only where its original is there',
    kind: 'documented',
    source: 'office-js issues 552 and 1390',
    check: null,
  },
  {
    id: 'renaming-is-followed',
    rule: 'renaming a sheet changes formulas and names that refer to it',
    does: 'as said',
    kind: 'documented',
    source: "as Excel's own",
    check: {
      expected: 'followed',
      observe: (room) =>
        room.inSheet((other, outer) =>
          room.inSheet(async (sheet, context) => {
            const cell = sheet.getRange('A1');
            cell.formulas = [[`='${other.name}'!B2`]];
            await context.sync();
            const name = room.name();
            other.name = name;
            await outer.sync();
            cell.load('formulas');
            await context.sync();
            const formula = String(cell.formulas[0]?.[0]);
            return formula === `='${name}'!B2` ? 'followed' : formula;
          }),
        ),
    },
  },
  {
    id: 'very-hidden-stays',
    rule: 'deleting a sheet that is very hidden',
    does: '`InvalidOperation`; the add-in unhides it first',
    kind: 'documented',
    source: '`Worksheet.delete`',
    check: {
      expected: 'InvalidOperation',
      observe: (room) =>
        room.inSheet((sheet, context) =>
          codeOf(async () => {
            sheet.visibility = 'VeryHidden';
            sheet.delete();
            await context.sync();
          }),
        ),
    },
  },
  {
    id: 'last-visible-sheet',
    rule: 'deleting or hiding the last visible sheet',
    does: '`InvalidOperation`; the add-in looks beforehand',
    kind: 'assumed',
    source: "as Excel's own; not tried, as all sheets of the user's would have to be hidden",
    check: null,
  },
  {
    id: 'tab-colour-of-hidden',
    rule: '`tabColor` of a sheet that cannot be seen',
    does: '`null`; the writer notes the colour in a name of the copy that it keeps',
    kind: 'documented',
    source: '`Worksheet.tabColor`',
    check: {
      expected: '#FF0000, then null',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.tabColor = '#FF0000';
          await context.sync();
          sheet.load('tabColor');
          await context.sync();
          const seen = sheet.tabColor;
          sheet.visibility = 'Hidden';
          await context.sync();
          sheet.load('tabColor');
          await context.sync();
          return `${seen}, then ${String(sheet.tabColor as unknown)}`;
        }),
    },
  },
  {
    id: 'null-is-no-property',
    rule: '`null` for a single property',
    does: '`InvalidArgument`',
    kind: 'documented',
    source: '"Blank and null values in Excel add-ins"',
    check: {
      expected: 'InvalidArgument',
      observe: (room) =>
        room.inSheet((sheet, context) =>
          codeOf(async () => {
            sheet.tabColor = null as unknown as string;
            await context.sync();
          }),
        ),
    },
  },
  {
    id: 'front-is-hidden',
    rule: 'the sheet in front is hidden',
    does: 'a sheet that can be seen comes to the front',
    kind: 'assumed',
    source: "as Excel's own",
    check: {
      expected: 'Visible',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.activate();
          await context.sync();
          sheet.visibility = 'Hidden';
          await context.sync();
          const front = context.workbook.worksheets.getActiveWorksheet();
          front.load('visibility');
          await context.sync();
          return front.visibility;
        }),
    },
  },
  {
    id: 'grid-lines',
    rule: "the sheet's setter `showGridlines`",
    does: 'sent as `Gridlines`, read as `ShowGridlines`',
    kind: 'documented',
    source: 'seen in the library',
    check: {
      expected: 'false',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.showGridlines = false;
          await context.sync();
          sheet.load('showGridlines');
          await context.sync();
          return String(sheet.showGridlines);
        }),
    },
  },
  {
    id: 'protected-sheet',
    rule: 'protected sheet, locked cell',
    does: '`AccessDenied`',
    kind: 'documented',
    source: 'error handling page',
    check: {
      expected: 'AccessDenied',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.protection.protect();
          await context.sync();
          const code = await codeOf(async () => {
            sheet.getRange('A1').values = [[1]];
            await context.sync();
          });
          sheet.protection.unprotect();
          await context.sync();
          return code;
        }),
    },
  },
  {
    id: 'protected-structure',
    rule: 'protected structure: adding, renaming, hiding, copying, deleting sheets',
    does: '`AccessDenied`',
    kind: 'assumed',
    source: 'error handling page, office-js issue 6784',
    check: {
      expected: 'AccessDenied, AccessDenied',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const { protection, worksheets } = context.workbook;
          protection.protect();
          await context.sync();
          const add = await codeOf(async () => {
            worksheets.add(room.name());
            await context.sync();
          });
          const rename = await codeOf(async () => {
            sheet.name = room.name();
            await context.sync();
          });
          protection.unprotect();
          await context.sync();
          return `${add}, ${rename}`;
        }),
    },
  },
  {
    id: 'chart-sheet-in-front',
    rule: 'a chart, macro or dialog sheet in front',
    does: '`getActiveWorksheet` fails; the add-in goes on without',
    kind: 'documented',
    source: 'office-js issue 2444',
    check: null,
  },
  {
    id: 'other-workbook-in-front',
    rule: 'another workbook in front, on Windows and a Mac',
    does: 'what has to do with windows fails, each in its own words; the add-in says that the other workbook is in front, and tries again when it takes a write back',
    kind: 'documented',
    source: '"Troubleshooting Excel add-ins"; office-js issues 6365, 5570 and 2078',
    check: null,
  },
  {
    id: 'cell-is-edited',
    rule: 'a cell is being edited',
    does: '`InvalidOperationInCellEditMode` for the whole request, nothing done',
    kind: 'documented',
    source: 'error handling page',
    check: null,
  },
];

function addSheet(room: Room, name: string): Promise<void> {
  return room.run((context) => {
    context.workbook.worksheets.add(name);
    return context.sync();
  });
}
