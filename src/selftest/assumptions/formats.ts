import type { Assumption } from '../check/assumption';
import { NotOffered, codeOf } from '../check/room';

/** Assumptions about formats, rules, links and the page. */
export const FORMATS: readonly Assumption[] = [
  {
    id: 'newest-rule-first',
    rule: 'a new conditional format is put before the others',
    does: 'as said',
    kind: 'documented',
    source: '`ConditionalFormatCollection.add`: "at the first/top priority"',
    check: {
      expected: '=2=2, =1=1',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const { conditionalFormats } = sheet.getRange('A1');
          conditionalFormats.add('Custom').custom.rule.formula = '=1=1';
          conditionalFormats.add('Custom').custom.rule.formula = '=2=2';
          await context.sync();
          const first = conditionalFormats.getItemAt(0).custom.rule;
          const second = conditionalFormats.getItemAt(1).custom.rule;
          first.load('formula');
          second.load('formula');
          await context.sync();
          return `${first.formula}, ${second.formula}`;
        }),
    },
  },
  {
    id: 'long-addresses',
    rule: 'addresses for `getRanges`',
    does: 'at most 255 characters, on the safe side: Excel was seen to take 8,192 and to leave out what is beyond',
    kind: 'documented',
    source: '"Troubleshooting Excel add-ins", office-js issue 5198',
    check: {
      expected: 'no error, #00FF00',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const cells = Array.from({ length: 62 }, (_, i) => `A${2 * i + 10}`);
          let address = '';
          for (const cell of cells) {
            if (address.length + cell.length < 254) address += address ? `,${cell}` : cell;
          }
          const last = address.split(',').at(-1) ?? 'A1';
          const code = await codeOf(async () => {
            sheet.getRanges(address).format.fill.color = '#00FF00';
            await context.sync();
          });
          const { fill } = sheet.getRange(last).format;
          fill.load('color');
          await context.sync();
          return `${code}, ${fill.color.toUpperCase()}`;
        }),
    },
  },
  {
    id: 'shared-borders',
    rule: 'a border between two ranges belongs to the range that it was set for',
    does: 'as said; where Excel takes it for both, a later range may overwrite a line',
    kind: 'assumed',
    source: 'looks only',
    check: null,
  },
  {
    id: 'looks-of-a-link',
    rule: 'a link gives its cell the look of the Hyperlink style',
    does: 'colour and underline, which the writer sets again',
    kind: 'assumed',
    source: "Visual Basic's Hyperlinks.Add",
    check: {
      expected: 'Single',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const cell = sheet.getRange('A1');
          cell.hyperlink = { documentReference: `'${sheet.name}'!B2`, textToDisplay: 'there' };
          const { font } = sheet.getRange('A1').format;
          await context.sync();
          font.load('underline');
          await context.sync();
          return String(font.underline);
        }),
    },
  },
  {
    id: 'clear-leaves-rules',
    rule: "`clear('All')` does not take conditional formats, validations and merges",
    does: 'as said; the writer clears them one by one',
    kind: 'assumed',
    source: 'on the safe side; nothing hangs on it',
    check: null,
  },
  {
    id: 'whole-pixels',
    rule: 'column widths are whole pixels',
    does: 'as said',
    kind: 'documented',
    source: '`RangeFormat.columnWidth`',
    check: null,
  },
  {
    id: 'frozen-rows',
    rule: 'frozen rows are given back as a range over all columns',
    does: '2 × 16,384',
    kind: 'assumed',
    source: '`WorksheetFreezePanes.getLocationOrNullObject`',
    check: {
      expected: '2 × 16384',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.freezePanes.freezeRows(2);
          await context.sync();
          const frozen = sheet.freezePanes.getLocationOrNullObject();
          frozen.load('rowCount,columnCount');
          await context.sync();
          return `${frozen.rowCount} × ${frozen.columnCount}`;
        }),
    },
  },
  {
    id: 'list-of-choices',
    rule: 'choices of a validation, parted by commas whatever the language',
    does: 'given back as they were given; 255 characters at most',
    kind: 'documented',
    source: 'office-js issue 2128',
    check: {
      expected: 'Yes,No',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const { dataValidation } = sheet.getRange('A1');
          dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
          await context.sync();
          dataValidation.load('rule');
          await context.sync();
          return String(dataValidation.rule.list?.source);
        }),
    },
  },
  {
    id: 'texts-of-a-page',
    rule: 'the header of a page',
    does: 'given back as it was set, so that Remove can bring it back',
    kind: 'documented',
    source: '`HeaderFooter.leftHeader`',
    check: {
      expected: 'Made by hand',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const all = sheet.pageLayout.headersFooters.defaultForAllPages;
          all.leftHeader = 'Made by hand';
          await context.sync();
          all.load('leftHeader');
          await context.sync();
          return all.leftHeader;
        }),
    },
  },
  {
    id: 'page-breaks',
    rule: 'a page break before a row',
    does: 'given back with the row that follows it',
    kind: 'assumed',
    source: '`PageBreak.rowIndex`',
    check: {
      expected: '9',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          sheet.horizontalPageBreaks.add('A10');
          await context.sync();
          sheet.horizontalPageBreaks.load('items/rowIndex');
          await context.sync();
          return sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex).join(', ');
        }),
    },
  },
  {
    id: 'notes',
    rule: 'notes on cells',
    does: 'from ExcelApi 1.18; the sheets are written without them elsewhere',
    kind: 'documented',
    source: '`Worksheet.notes`',
    needs: '1.18',
    check: {
      expected: 'no error',
      observe: (room) =>
        room.inSheet((sheet, context) =>
          codeOf(async () => {
            if (!('notes' in sheet)) throw new NotOffered('Worksheet.notes');
            sheet.notes.add('A1', 'A note');
            await context.sync();
          }),
        ),
    },
  },
];
