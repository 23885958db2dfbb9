import { newBook, newSheet } from './book';
import type { ExcelHost } from './excel-host';
import { type ExcelOptions, openInExcel } from './in-excel';

/** The code, the text and the place of an error that Office.js throws. */
async function failure(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<[string, string, string | undefined]> {
  try {
    await Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('Cases'), context);
      await context.sync();
    });
  } catch (error) {
    const { code, message, debugInfo } = error as OfficeExtension.Error;
    return [code, message, debugInfo.errorLocation];
  }
  throw new Error('Nothing failed.');
}

function open(options: ExcelOptions = {}): ExcelHost {
  const host = openInExcel(newBook('Book1.xlsx', [newSheet('Cases'), newSheet('Other')]), {
    requirement: '1.17',
    ...options,
  });
  return host;
}

test('a member that it does not know is named, loudly', async () => {
  open();
  expect(await failure((sheet) => sheet.pivotTables.load('name'))).toEqual([
    'NotImplemented',
    'The local Excel does not know Worksheet.pivotTables.',
    'Worksheet.pivotTables',
  ]);
  expect((await failure((sheet) => sheet.getRange('A1').load('vlaues')))[1]).toBe(
    'The local Excel does not know Range.vlaues.',
  );
  expect((await failure((sheet) => sheet.getRange('A1').autoFill('A1:A4')))[1]).toBe(
    'The local Excel does not know Range.autoFill.',
  );
});

test('errors have the code, the text and the place that Excel gives', async () => {
  open();
  const sized = await failure((sheet) => {
    sheet.getRange('A1:B2').values = [[1, 2, 3]];
  });
  expect(sized).toEqual([
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    'Range.values',
  ]);
  const missing = await failure((_, { workbook }) => workbook.worksheets.getItem('x').delete());
  expect(missing[0]).toBe('ItemNotFound');
  const twice = await failure((_, { workbook }) => workbook.worksheets.add('cases'));
  expect(twice).toEqual([
    'ItemAlreadyExists',
    'A resource with the same name or identifier already exists.',
    'WorksheetCollection.add',
  ]);
  const named = await failure((_, { workbook }) => workbook.worksheets.add('a/b'));
  expect(named[0]).toBe('InvalidArgument');
  const long = await failure((sheet) => sheet.getRanges(`A1,${'A2,'.repeat(99)}A3`));
  expect(long[0]).toBe('InvalidArgument');
});

test('what is not loaded cannot be read: the rules are those of the library', async () => {
  open();
  const read = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Cases').getRange('A1');
    await context.sync();
    return range.values;
  });
  await expect(read).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
});

test('a batch is not atomic: what ran before the failure stays', async () => {
  const host = open();
  await failure((sheet, { workbook }) => {
    sheet.getRange('A1').values = [['stays']];
    workbook.worksheets.getItem('x').delete();
    sheet.getRange('A2').values = [['never']];
  });
  expect(host.book.sheets[0]?.rows.map((row) => row[0]?.value)).toEqual(['stays']);
  expect(host.syncs.at(-1)?.error).toBe('ItemNotFound');
});

test('values go in as typed and NaN leaves a cell as it is', async () => {
  const host = open();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Cases').getRange('A1:I1');
    range.values = [['007', '1-2', '12%', 'true', "'007", '=1+1', '', NaN, 'plain']];
    await context.sync();
  });
  const [row = []] = host.book.sheets[0]?.rows ?? [];
  const values = Array.from(row, (cell) => cell?.formula ?? cell?.value ?? null);
  expect(values).toEqual([7, 46_054, 0.12, true, '007', '=1+1', null, null, 'plain']);
});

test('a protected sheet takes unlocked cells alone', async () => {
  const host = open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Cases');
    sheet.getRange('B2').format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange('B2').values = [['may']];
    await context.sync();
  });
  const denied = await failure((sheet) => {
    sheet.getRange('B2:B3').values = [['may'], ['not']];
  });
  expect(denied.slice(0, 2)).toEqual([
    'AccessDenied',
    'You cannot perform the requested operation.',
  ]);
  expect(host.book.sheets[0]?.rows[1]?.[1]?.value).toBe('may');
});

test('more than 5 MB is refused, before it is done or after', async () => {
  const host = open();
  const large = await failure((sheet) => {
    const rows = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    sheet.getRange('A1:A200').values = rows;
  });
  expect(large[0]).toBe('RequestPayloadSizeLimitExceeded');
  expect(host.book.sheets[0]?.rows).toEqual([]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Cases').getRange('A1:A200').values = 'x'.repeat(
      30_000,
    ) as never;
    await context.sync();
  });
  const answer = await failure((sheet) => sheet.getRange('A1:A200').load('values'));
  expect(answer[0]).toBe('ResponsePayloadSizeLimitExceeded');
});

test('the last visible sheet stays, and whole columns have no values', async () => {
  open();
  const last = await failure((sheet, { workbook }) => {
    workbook.worksheets.getItem('Other').visibility = 'Hidden';
    sheet.delete();
  });
  expect(last[0]).toBe('InvalidOperation');
  await Excel.run(async (context) => {
    const column = context.workbook.worksheets.getItem('Cases').getRange('A:A');
    column.load('values');
    await context.sync();
    expect(column.values).toBeNull();
  });
});

test('a call above the requirement set of the host fails in the library itself', async () => {
  open({ requirement: '1.7' });
  const [code, text] = await failure((sheet) => sheet.getRanges('A1,B2'));
  expect(code).toBe('ApiNotFound');
  expect(text).toMatch(/ExcelApi 1\.9/);
});

test('after a run the library lets go of the ranges that it kept', async () => {
  const host = open();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Cases').getRange('A1');
    range.load('values');
    await context.sync();
    expect(host.session.references.size).toBe(1);
  });
  expect(host.session.references.size).toBe(0);
  expect(host.log).toHaveLength(2);
  expect(host.syncs).toHaveLength(1);
});

test('a formula may name a sheet that is there, with quotation marks in its name or in a text', async () => {
  openInExcel(newBook('Book1.xlsx', [newSheet('Cases'), newSheet('A "quoted" name, isn\'t it')]));
  await Excel.run(async ({ workbook, sync }) => {
    const cell = workbook.worksheets.getItem('Cases').getRange('A1');
    cell.formulas = [[`='A "quoted" name, isn''t it'!B2&"see 'Gone'!A1"`]];
    await sync();
  });
  const missing = await failure((sheet) => {
    sheet.getRange('A1').formulas = [[`="a"&'A "quoted" name'!B2`]];
  });
  expect(missing[0]).toBe('InvalidArgument');
});
