import type { ButtonName } from '../../src/commands/button-names';
import { openInExcel } from '../support/excel-host/in-excel';
import { openBook } from '../support/excel-host/open-book';
import { sampleBytes } from '../workbook/office/tracker';

type Press = (event: { completed: () => void }) => void;

/** A page as far as a notice in it needs one. */
function page(): { readonly notices: string[]; readonly body: object } {
  const notices: string[] = [];
  return { notices, body: { prepend: () => notices.push('shown') } };
}

test('a pane comes to sight only once the command is completed; a notice that waits holds up no click', async () => {
  openInExcel(await openBook('bradford-2018.xlsx', sampleBytes('bradford-2018')));
  const buttons = new Map<string, Press>();
  const done: string[] = [];
  const { notices, body } = page();
  const piece = { setAttribute: () => undefined, append: () => undefined, remove: () => undefined };
  // As on the desktop: nothing becomes of it before the command is completed, nor here after it.
  let heard: () => void = () => undefined;
  const showAsTaskpane = (): Promise<void> => {
    if (done.at(-1) !== 'completed') heard();
    done.push('show');
    return new Promise(() => undefined);
  };
  Object.assign(globalThis, {
    location: { href: 'https://localhost:3000/taskpane.html' },
    document: { body, createElement: () => piece },
  });
  Object.assign(Office, {
    HostType: { Excel: 'Excel' },
    AsyncResultStatus: { Succeeded: 'succeeded' },
    addin: { showAsTaskpane },
    actions: { associate: (name: string, press: Press) => buttons.set(name, press) },
    onReady: (act: (info: unknown) => void) => Promise.resolve(act({ host: 'Excel' })),
  });
  Object.assign(Office.context, {
    ui: {
      displayDialogAsync: (_address: string, _look: unknown, answer: (result: unknown) => void) =>
        answer({ status: 'failed', error: { code: 12_009 } }),
    },
  });
  await import('../../src/commands/commands');
  /** Waits for what comes first of the two. */
  const press = (name: ButtonName): Promise<void> =>
    new Promise((come) => {
      heard = come;
      buttons.get(name)?.({
        completed: () => {
          done.push('completed');
          come();
        },
      });
    });
  await press('checkTracker');
  await press('checkTracker');
  await new Promise((turn) => setTimeout(turn));
  expect(done).toEqual(['completed', 'show', 'completed', 'show']);
  expect(notices).toHaveLength(2);
});
