import { EDITIONS } from '../../src/editions/editions';
import { messages } from '../../src/taskpane/words/messages';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { type Panes, startPanes } from './pane-page';

const texts = messages.start;

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
});

afterAll(() => panes?.close());

test('a blank tracker of each edition can be had, the newest first of all, and is read again', async () => {
  const { pane, saved, openTracker, expectClean, close } = await panes.open('a browser', null);
  const choice = pane.getByLabel(texts.edition);
  const offered = await choice.locator('option').evaluateAll((options) =>
    options.map((option) => {
      const { value, text } = option as HTMLOptionElement;
      return { value, text };
    }),
  );
  // The pane opens without the wording of the editions, and knows their names alone.
  expect(offered).toEqual(
    EDITIONS.map(({ id, name }) => ({ value: id, text: name.split(' (')[0] })),
  );
  expect(await choice.inputValue()).toBe(EDITIONS.at(-1)?.id);
  for (const { id, name } of EDITIONS) {
    await choice.selectOption(id);
    const differs = /\((.*)\)/.exec(name)?.[1] ?? '?';
    await pane.getByText(texts.editionHas(differs), { exact: true }).waitFor();
    const file = await saved(() => pane.getByRole('button', { name: texts.make }).click());
    expect(file.name).toBe(`tracker-${id}.xlsx`);
    const { sheets } = await readXlsx(new Uint8Array(file.bytes));
    expect(sheets.map((sheet) => sheet.name)).toContain('YOS settings');
    if (id === EDITIONS.at(-1)?.id) await openTracker(new Uint8Array(file.bytes), file.name);
  }
  expectClean();
  await close();
});
