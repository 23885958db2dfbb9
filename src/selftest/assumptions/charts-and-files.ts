import { FILE_SHEET, testFile } from '../check/test-file';
import type { Assumption } from '../check/assumption';
import { codeOf } from '../check/room';

/** Assumptions about charts and files. */
export const CHARTS_AND_FILES: readonly Assumption[] = [
  {
    id: 'chart-of-one-column',
    rule: 'charts: the source of a chart',
    does: 'one column of numbers is one series; of headers, texts and blanks the model guesses nothing and refuses',
    kind: 'assumed',
    source:
      '`ChartCollection.add`; the writer sets ranges, names and categories of each series itself',
    check: {
      expected: '1',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const chart = await addChart(sheet, context);
          chart.series.load('items/name');
          await context.sync();
          return String(chart.series.items.length);
        }),
    },
  },
  {
    id: 'chart-is-kept',
    rule: 'charts: kinds, title, legend, place, series, colours, axes',
    does: 'are kept and given back',
    kind: 'documented',
    source: 'ExcelApi 1.1 to 1.8',
    check: {
      expected: 'YOS chart 9, Shares, 0 to 1',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          const chart = await addChart(sheet, context);
          chart.name = 'YOS chart 9';
          chart.title.text = 'Shares';
          chart.axes.valueAxis.minimum = 0;
          chart.axes.valueAxis.maximum = 1;
          await context.sync();
          chart.load('name');
          chart.title.load('text');
          chart.axes.valueAxis.load('minimum,maximum');
          await context.sync();
          const { minimum, maximum } = chart.axes.valueAxis;
          return `${chart.name}, ${chart.title.text}, ${String(minimum)} to ${String(maximum)}`;
        }),
    },
  },
  {
    id: 'chart-axis-crosses',
    rule: 'charts: `position` of a category axis is where the value axis crosses it',
    does: '`Maximum` beside `reversePlotOrder`, so that the first bar is on top and the percentages below',
    kind: 'documented',
    source: "`ChartAxis.position` in the same words as Visual Basic's `Axis.Crosses`",
    check: null,
  },
  {
    id: 'chart-ends-at-one',
    rule: 'charts: the scale of bars that are each the whole ends at 1',
    does: 'as said',
    kind: 'documented',
    source: 'the file format (`c:max` 1)',
    check: null,
  },
  {
    id: 'chart-is-copied',
    rule: 'charts: a copy of a sheet has the charts, of its own cells, under names that Excel gives them',
    does: 'as said; the writer knows its charts by name on its own sheets alone',
    kind: 'assumed',
    source:
      '`Worksheet.copy`; Excel on the web was seen to rename copied charts (office-js issue 3034)',
    check: {
      expected: '1',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          await addChart(sheet, context);
          const copy = sheet.copy('End');
          copy.charts.load('items/name');
          await context.sync();
          return String(copy.charts.items.length);
        }),
    },
  },
  {
    id: 'chart-notes',
    rule: 'charts: what a chart is of cannot be asked before ExcelApi 1.15; its alternative text cannot be set at all',
    does: 'the writer notes each chart in a hidden name of its sheet (`_YOS_chart_1`), a formula of texts and references',
    kind: 'own rule',
    source: 'src/workbook/office/charts.ts',
    check: null,
  },
  {
    id: 'file-behind-the-others',
    rule: 'sheets of a file (`insertWorksheetsFromBase64`)',
    does: 'come behind the others; one whose name is taken gets a number',
    kind: 'assumed',
    source:
      'documented, the number assumed; sheets are found by their ids alone. The model knows the files that a test has given it beforehand',
    needs: '1.13',
    check: {
      expected: 'last, under another name',
      observe: (room) =>
        room.run(async (context) => {
          const { workbook } = context;
          workbook.worksheets.add(FILE_SHEET);
          await context.sync();
          workbook.insertWorksheetsFromBase64(testFile(false), { positionType: 'End' });
          await context.sync();
          workbook.worksheets.load('items/name');
          await context.sync();
          const names = workbook.worksheets.items.map(({ name }) => name);
          const last = names.at(-1) ?? '';
          if (names.at(-2) !== FILE_SHEET) return `not last: ${names.slice(-2).join(', ')}`;
          return last === FILE_SHEET ? 'last, under the same name' : 'last, under another name';
        }),
    },
  },
  {
    id: 'file-with-notes',
    rule: 'a file whose sheets have notes, charts, pivot tables or slicers, on the web',
    does: '`UnsupportedFeature`; the add-in opens the file as a new workbook. The desktop takes it',
    kind: 'documented',
    source:
      '"Work with workbooks"; that a note counts as a comment is assumed. Other files were seen to fail with `GeneralException` (office-js issues 2081, 2718, 3809, 6142)',
    needs: '1.13',
    check: {
      expected: ['UnsupportedFeature on the web', 'no error on the desktop'],
      observe: async (room) => {
        const code = await codeOf(() =>
          room.run(async (context) => {
            context.workbook.insertWorksheetsFromBase64(testFile(true), { positionType: 'End' });
            await context.sync();
          }),
        );
        const isWeb = String(Office.context.platform) === 'OfficeOnline';
        return `${code} on the ${isWeb ? 'web' : 'desktop'}`;
      },
    },
  },
  {
    id: 'file-as-new',
    rule: 'a file opened as a new workbook (`Excel.createWorkbook`)',
    does: 'on the desktop `application.createWorkbook(…).open()`, on the web `createAndOpenWorkbook`; the model notes the file and opens nothing',
    kind: 'documented',
    source: '"Work with workbooks"; the two ways read off the library',
    check: null,
  },
  {
    id: 'old-form-by-name',
    rule: 'a workbook in compatibility mode is known by its name (`.xls`)',
    does: 'as said',
    kind: 'assumed',
    source: 'Excel on the web converts such a workbook when it is edited',
    check: null,
  },
];

async function addChart(
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
): Promise<Excel.Chart> {
  const source = sheet.getRange('A1:A3');
  source.values = [[0.2], [0.4], [0.6]];
  const chart = sheet.charts.add('BarClustered', source, 'Columns');
  await context.sync();
  return chart;
}
