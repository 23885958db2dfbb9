import type { Assumption } from '../check/assumption';

/** Assumptions about copies of sheets and cells. */
export const COPIES: readonly Assumption[] = [
  {
    id: 'copy-has-the-names',
    rule: "a copy of a sheet takes the sheet's own names along",
    does: 'as said; where it does not, the writer gives the copy its mark',
    kind: 'assumed',
    source: 'as when a user copies; ClosedXML issue 416',
    check: {
      expected: 'taken along',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.names.add('_YOS_own', '="1"');
          const copy = sheet.copy('End');
          copy.load('id');
          await context.sync();
          copy.names.load('items/name');
          await context.sync();
          const isThere = copy.names.items.some(({ name }) => name === '_YOS_own');
          return isThere ? 'taken along' : 'not taken along';
        }),
    },
  },
  {
    id: 'copy-in-front',
    rule: 'a copy of a sheet comes to the front',
    does: 'as said; the writer brings back what was there',
    kind: 'assumed',
    source: 'as when a user copies',
    check: {
      expected: 'in front',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const copy = sheet.copy('End');
          copy.load('name');
          await context.sync();
          const front = context.workbook.worksheets.getActiveWorksheet();
          front.load('name');
          await context.sync();
          return front.name === copy.name ? 'in front' : 'behind';
        }),
    },
  },
  {
    id: 'copy-is-numbered',
    rule: 'the name of a copy of a sheet',
    does: "the sheet's with ` (2)`",
    kind: 'documented',
    source: '"Work with worksheets"',
    check: {
      expected: 'numbered',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const copy = sheet.copy('End');
          copy.load('name');
          await context.sync();
          return copy.name === `${sheet.name} (2)` ? 'numbered' : copy.name;
        }),
    },
  },
  {
    id: 'copy-has-another-id',
    rule: '`Worksheet.id` of a copy',
    does: 'is another',
    kind: 'documented',
    source: 'office-js issue 552: sheets that are added get an id of chance',
    check: {
      expected: 'another',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const copy = sheet.copy('End');
          copy.load('id');
          await context.sync();
          return copy.id === sheet.id ? 'the same' : 'another';
        }),
    },
  },
  {
    id: 'copy-is-marked-at-once',
    rule: 'a sheet that is copied can be named and hidden, and given names, in the same request',
    does: 'as said',
    kind: 'assumed',
    source: '`Worksheet.copy` gives the sheet; office-js issue 6609 uses it so',
    check: {
      expected: 'Hidden with _YOS_step',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const copy = sheet.copy('End');
          copy.names.add('_YOS_step', '="kept x"');
          copy.visibility = 'Hidden';
          await context.sync();
          copy.load('visibility');
          copy.names.load('items/name');
          await context.sync();
          const names = copy.names.items.map(({ name }) => name);
          return `${copy.visibility} with ${names.find((name) => name === '_YOS_step') ?? 'no name'}`;
        }),
    },
  },
  {
    id: 'copy-from-hidden',
    rule: '`copyFrom` the cells of a hidden sheet by their address',
    does: 'takes values, formulas and formats',
    kind: 'assumed',
    source: '`Range.copyFrom`: "like the copy functionality in the UI"',
    check: {
      expected: '["x","=1+1"] #FF0000',
      observe: (room) =>
        room.inSheet(async (from, fromContext) => {
          from.getRange('A1:B1').formulas = [['x', '=1+1']];
          from.getRange('A1').format.fill.color = '#FF0000';
          from.visibility = 'Hidden';
          await fromContext.sync();
          return room.inSheet(async (to, context) => {
            to.getRange('A1:B1').copyFrom(`'${from.name}'!A1:B1`, 'All');
            await context.sync();
            const range = to.getRange('A1:B1');
            const { fill } = to.getRange('A1').format;
            range.load('formulas');
            fill.load('color');
            await context.sync();
            return `${JSON.stringify(range.formulas[0])} ${fill.color.toUpperCase()}`;
          });
        }),
    },
  },
  {
    id: 'copy-from-takes-rules',
    rule: '`copyFrom` takes conditional formats and validations; not widths and heights',
    does: 'as said; the writer sets the latter',
    kind: 'assumed',
    source: '`Range.copyFrom`: "like the copy functionality in the UI"',
    check: {
      expected: '1 conditional format, a validation',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const from = sheet.getRange('A1');
          from.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
          from.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
          const to = sheet.getRange('C1');
          to.copyFrom('A1', 'All');
          await context.sync();
          const { conditionalFormats, dataValidation } = to;
          conditionalFormats.load('items/id');
          dataValidation.load('rule');
          await context.sync();
          const { length } = conditionalFormats.items;
          const { list } = dataValidation.rule;
          return `${length} conditional format, ${list ? 'a' : 'no'} validation`;
        }),
    },
  },
  {
    id: 'copy-from-takes-charts',
    rule: 'charts: `copyFrom` takes charts along with the cells under them',
    does: 'as said; the writer takes them off the copy beforehand',
    kind: 'assumed',
    source: 'on the safe side: as when a user copies cells; nothing hangs on it',
    check: null,
  },
];
