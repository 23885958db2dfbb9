import type { Assumption } from '../check/assumption';
import { codeOf } from '../check/room';

/** Assumptions about names, and about missing things. */
export const NAMES: readonly Assumption[] = [
  {
    id: 'second-name',
    rule: 'a second name in a scope',
    does: '`ItemAlreadyExists` (two panes of one Excel are told apart by it)',
    kind: 'documented',
    source:
      'office-js issue 2875; not between two people who share a workbook on the desktop ("Coauthoring in Excel add-ins")',
    check: {
      expected: 'ItemAlreadyExists',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.names.add('_YOS_once', '="1"');
          await context.sync();
          return codeOf(async () => {
            sheet.names.add('_YOS_once', '="2"');
            await context.sync();
          });
        }),
    },
  },
  {
    id: 'hidden-names-are-listed',
    rule: 'hidden names are among `worksheet.names`',
    does: 'yes',
    kind: 'documented',
    source: 'office-js issues 5882 and 3878',
    check: {
      expected: 'listed',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const item = sheet.names.add('_YOS_hidden', '="1"');
          await context.sync();
          item.visible = false;
          await context.sync();
          sheet.names.load('items/name');
          await context.sync();
          const isListed = sheet.names.items.some(({ name }) => name === '_YOS_hidden');
          return isListed ? 'listed' : 'not listed';
        }),
    },
  },
  {
    id: 'hidden-as-it-is-added',
    rule: 'a name is hidden in the request that adds it',
    does: 'as said; where it is not, the mark is to be seen in the Name Manager',
    kind: 'assumed',
    source: 'office-js issues 3878 and 3949 hide it in a request of its own',
    check: {
      expected: 'hidden',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.names.add('_YOS_shy', '="1"').visible = false;
          await context.sync();
          const item = sheet.names.getItem('_YOS_shy');
          item.load('visible');
          await context.sync();
          return item.visible ? 'visible' : 'hidden';
        }),
    },
  },
  {
    id: 'names-of-the-sheet-alone',
    rule: "a sheet's names are those of its own scope",
    does: 'as said; the add-in leaves names of the workbook out where they are listed all the same',
    kind: 'documented',
    source: '`Worksheet.names`; otherwise on the web in 2020 (office-js issue 1011)',
    check: {
      expected: 'the sheet alone',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          context.workbook.names.add('_YOS_of_all', '="1"');
          await context.sync();
          sheet.names.load('items/name');
          await context.sync();
          const isAll = sheet.names.items.some(({ name }) => name === '_YOS_of_all');
          context.workbook.names.getItem('_YOS_of_all').delete();
          await context.sync();
          return isAll ? 'the workbook as well' : 'the sheet alone';
        }),
    },
  },
  {
    id: 'name-of-a-text',
    rule: 'a name that stands for a text gives back its formula as it was given',
    does: '`="kept ratings"`, by which the add-in knows its sheets again',
    kind: 'assumed',
    source: '`NamedItem.formula`',
    check: {
      expected: '="kept ""x"""',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.names.add('_YOS_text', '="kept ""x"""');
          await context.sync();
          const item = sheet.names.getItem('_YOS_text');
          item.load('formula');
          await context.sync();
          return String(item.formula);
        }),
    },
  },
  {
    id: 'not-atomic',
    rule: 'batches are not atomic: what ran before the failing action stays',
    does: 'as said',
    kind: 'documented',
    source: 'error handling page',
    check: {
      expected: 'failed, then x',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const code = await codeOf(async () => {
            sheet.getRange('A1').values = [['x']];
            context.workbook.worksheets.getItem('YOS test none').load('name');
            await context.sync();
          });
          const cell = sheet.getRange('A1');
          cell.load('values');
          await context.sync();
          return `${code === 'no error' ? 'passed' : 'failed'}, then ${String(cell.values[0]?.[0])}`;
        }),
    },
  },
  {
    id: 'calls-on-null-objects',
    rule: 'calls on null objects',
    does: 'ignored',
    kind: 'documented',
    source: '"Application-specific API model", null objects',
    check: {
      expected: 'no error',
      observe: (room) =>
        codeOf(() =>
          room.run(async (context) => {
            const none = context.workbook.worksheets.getItemOrNullObject('YOS test none');
            none.visibility = 'Hidden';
            none.delete();
            await context.sync();
          }),
        ),
    },
  },
  {
    id: 'null-objects-chain',
    rule: "a null object's own collections and items are null objects; what is set or called on them is ignored",
    does: 'as said',
    kind: 'assumed',
    source: 'documented for calls and settings; the chain as the library on npm has it',
    check: {
      expected: 'no error',
      observe: (room) =>
        codeOf(() =>
          room.run(async (context) => {
            const none = context.workbook.worksheets.getItemOrNullObject('YOS test none');
            none.names.getItemOrNullObject('_YOS_none').formula = '="1"';
            none.names.getItemOrNullObject('_YOS_none').delete();
            none.charts.getItemOrNullObject('YOS none').delete();
            await context.sync();
          }),
        ),
    },
  },
];
