import type { Assumption } from '../check/assumption';
import { codeOf, until } from '../check/room';

/** The requirement set in which one Ctrl+Z takes several requests back. */
const UNDO_SET = '1.20';

/** Assumptions about undo and about what Excel reports to add-ins. */
export const UNDO_AND_EVENTS: readonly Assumption[] = [
  {
    id: 'undo-step-a-request',
    rule: 'undo: what an add-in changes can be undone, a step a request',
    does: 'as said, from ExcelApi 1.20 on; adding a sheet, names, cells, formats, charts and page set-up can be undone, as the page does not list it',
    kind: 'documented',
    source:
      '`Excel.RunOptions`, "Undo capabilities" page; one report says that the desktop lost its history by adding a sheet (office-js issue 6170)',
    needs: UNDO_SET,
    check: null,
  },
  {
    id: 'undo-group',
    rule: 'undo: requests of one `Excel.run` with `mergeUndoGroup`',
    does: 'are one step; the scope is opened with the first call and closed with the request that cleans up after the run',
    kind: 'documented',
    source:
      '`Excel.RunOptions`; the library that Microsoft serves (16.0.20308). The one on npm (1.1.110) does nothing with it',
    needs: UNDO_SET,
    check: {
      expected: 'no error',
      observe: (room) =>
        codeOf(() =>
          Excel.run({ mergeUndoGroup: true }, async (context) => {
            const sheet = context.workbook.worksheets.add(room.name());
            await context.sync();
            sheet.getRange('A1').values = [['x']];
            await context.sync();
          }),
        ),
    },
  },
  {
    id: 'undo-not-of-deleting',
    rule: 'undo: copying, deleting or protecting sheets within a group',
    does: '`UndoNotSupported` at that call; what ran before it stays and is a step. Without a group it clears the history; on the desktop so do renaming and hiding',
    kind: 'documented',
    source:
      '"Undo capabilities" page; Excel was also seen to keep the history (office-js issue 6453)',
    needs: UNDO_SET,
    check: {
      expected: 'UndoNotSupported',
      observe: (room) =>
        room.inSheet((sheet) =>
          codeOf(() =>
            Excel.run({ mergeUndoGroup: true }, async (context) => {
              context.workbook.worksheets.getItem(sheet.id).delete();
              await context.sync();
            }),
          ),
        ),
    },
  },
  {
    id: 'undo-may-fail',
    rule: 'undo: what a group fails with',
    does: 'large blocks of formulas (`UndoNotSupported`, office-js issue 6491), an internal error (6255) or another code (6711): the add-in writes again without a group after any failure that it has taken back and that has no other cause',
    kind: 'documented',
    source: 'office-js issues',
    check: null,
  },
  {
    id: 'undo-of-older-excel',
    rule: 'undo: Excel below ExcelApi 1.20',
    does: 'a change by an add-in clears the history; where the host has `RichApiRuntimeFlag` 1.1, one that the library flags as undoable (16) is a step',
    kind: 'documented',
    source: 'office-js issues 2802 and 3788; the flags as the served library has them',
    check: null,
  },
  {
    id: 'undo-not-of-reading',
    rule: 'undo: reading, selecting, activating',
    does: 'is no step and clears nothing; an undo does not move the selection',
    kind: 'assumed',
    source:
      'Excel was seen to lose its history by reading merged areas (office-js issue 5918), which the add-in does not do',
    check: null,
  },
  {
    id: 'changes-are-told',
    rule: 'events: `worksheets.onChanged`',
    does: 'for cells that are written, cleared and copied to, rows and columns that come or go; not for hiding, grouping and formats. `triggerSource` is `ThisLocalAddin` for what the add-in does',
    kind: 'documented',
    source:
      '`DataChangeType`, `WorksheetChangedEventArgs`; not before the pane was first opened, as was seen once (office-js issue 4542): cells read in several requests are compared as well',
    check: {
      expected: 'ThisLocalAddin',
      observe: (room) => toldOf(room, (worksheets, told) => worksheets.onChanged.add(told), 'cell'),
    },
  },
  {
    id: 'changes-are-told-in-time',
    rule: 'events: a change while cells are read',
    does: 'is reported before the request that follows it is answered',
    kind: 'assumed',
    source: 'src/workbook/office/watch.ts',
    check: {
      expected: 'in time',
      observe: (room) =>
        room.inSheet(async (sheet, context) => {
          let isTold = false;
          const listener = context.workbook.worksheets.onChanged.add(() => {
            isTold = true;
            return Promise.resolve();
          });
          await context.sync();
          sheet.getRange('A1').values = [['x']];
          await context.sync();
          await new Promise((turn) => setTimeout(turn));
          sheet.load('name');
          await context.sync();
          const wasTold = isTold;
          listener.remove();
          await context.sync();
          return wasTold ? 'in time' : 'later, or not at all';
        }),
    },
  },
  {
    id: 'new-sheets-are-told',
    rule: 'events: `worksheets.onAdded`, and `onDeleted`',
    does: 'are told after the answer to the request that brought them about',
    kind: 'documented',
    source: 'ExcelApi 1.7; that they come after the answer is assumed',
    check: {
      expected: 'told',
      observe: (room) => toldOf(room, (worksheets, told) => worksheets.onAdded.add(told), 'sheet'),
    },
  },
  {
    id: 'new-names-are-told',
    rule: 'events: `worksheets.onNameChanged`',
    does: 'from ExcelApi 1.17 on; the library on npm asks for ExcelApiOnline 1.1, and the add-in goes without where it is refused',
    kind: 'documented',
    source: 'the library that Microsoft serves (16.0.20308)',
    needs: '1.17',
    check: null,
  },
];

type Told = (event: object) => Promise<void>;

/** Listens, does something, and returns what was reported. */
async function toldOf(
  room: Parameters<NonNullable<Assumption['check']>['observe']>[0],
  listen: (worksheets: Excel.WorksheetCollection, told: Told) => { remove(): void },
  what: 'cell' | 'sheet',
): Promise<string> {
  return room.inSheet(async (sheet, context) => {
    const told: string[] = [];
    const listener = listen(context.workbook.worksheets, (event) => {
      const { triggerSource } = event as { readonly triggerSource?: string };
      told.push(what === 'cell' ? (triggerSource ?? 'told without a source') : 'told');
      return Promise.resolve();
    });
    await context.sync();
    if (what === 'cell') sheet.getRange('A1').values = [['x']];
    else context.workbook.worksheets.add(room.name());
    await context.sync();
    await until(() => told.length > 0);
    listener.remove();
    await context.sync();
    return told[0] ?? 'not told';
  });
}
