import { newBook, newSheet } from './book';
import type { ExcelHost } from './excel-host';
import { openInExcel } from './in-excel';
import type { UndoKind } from './undo-history';

function open(undo: UndoKind): ExcelHost {
  const book = newBook('Book1.xlsx', [newSheet('Cases'), newSheet('Other')]);
  return openInExcel(book, { undo, requirement: '1.20' });
}

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** Runs actions, each in its own request. */
async function inRequests(options: Excel.RunOptions, ...acts: readonly Act[]): Promise<void> {
  await Excel.run(options, async (context) => {
    for (const act of acts) {
      act(context.workbook.worksheets.getItem('Cases'), context);
      await context.sync();
    }
  });
}

function write(text: string): Act {
  return (sheet) => {
    sheet.getRange('A1').values = [[text]];
  };
}

function firstCell(host: ExcelHost): unknown {
  return host.book.sheets[0]?.rows[0]?.[0]?.value ?? null;
}

function effects(host: ExcelHost): unknown[] {
  return host.syncs.map(({ undo }) => undo);
}

test('each request that changes something is a step; reading and selecting are none', async () => {
  const host = open('web');
  await inRequests(
    {},
    write('one'),
    (sheet) => sheet.load('name'),
    (_, { workbook }) => workbook.worksheets.getItem('Other').activate(),
    write('two'),
  );
  expect(effects(host)).toEqual(['step', null, null, 'step']);
  host.undo();
  expect(firstCell(host)).toBe('one');
  host.undo();
  expect(firstCell(host)).toBeNull();
  expect(host.undo()).toBe(false);
});

test('the requests of one merged run are one step, those of another run are not', async () => {
  const host = open('web');
  await inRequests({ mergeUndoGroup: true }, write('one'), write('two'));
  await inRequests({ mergeUndoGroup: true }, write('three'), write('four'));
  expect(effects(host)).toEqual(['step', 'merged', 'step', 'merged']);
  host.undo();
  expect(firstCell(host)).toBe('two');
  host.undo();
  expect(firstCell(host)).toBeNull();
});

test.each<[UndoKind, string, Act, boolean]>([
  ['web', 'delete', (sheet) => sheet.delete(), false],
  ['web', 'copy', (sheet) => void sheet.copy('End').load('id'), false],
  ['web', 'protect', (sheet) => sheet.protection.protect(), false],
  ['web', 'rename', (sheet) => void (sheet.name = 'New'), true],
  ['web', 'hide', (sheet) => void (sheet.visibility = 'Hidden'), true],
  ['desktop', 'rename', (sheet) => void (sheet.name = 'New'), false],
  ['desktop', 'hide', (sheet) => void (sheet.visibility = 'Hidden'), false],
])('%s, %s: clears the history, and is refused in a group, or can be undone', async (...given) => {
  const [kind, , act, isUndoable] = given;
  const alone = open(kind);
  await inRequests({}, write('one'), act);
  expect(effects(alone)).toEqual(['step', isUndoable ? 'step' : 'cleared']);
  expect(alone.undo()).toBe(isUndoable);
  const grouped = open(kind);
  const run = inRequests({ mergeUndoGroup: true }, write('one'), act);
  if (isUndoable) await run;
  else await expect(run).rejects.toMatchObject({ code: 'UndoNotSupported' });
  grouped.undo();
  expect(firstCell(grouped)).toBeNull();
});

test('an older Excel goes by the flags that the library itself sets', async () => {
  const host = open('flagged');
  await inRequests(
    {},
    (sheet) => void (sheet.getRange('A1').values = [['flagged as undoable']]),
    (sheet) => void (sheet.tabColor = '#00FF00'),
    (_, { workbook }) => void workbook.names.add('Mine', '=1'),
  );
  expect(effects(host)).toEqual(['step', 'step', 'cleared']);
});
