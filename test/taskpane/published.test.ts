import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '../../src/taskpane/words/messages';
import { publishedMessages } from '../../src/taskpane/words/messages-published';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { type Panes, WORLDS, startPanes } from './pane-page';

const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');
const SAMPLE = readFileSync(join(SAMPLES, 'bedfordshire-2021.xlsx'));
const NAME = 'YOS published';

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
});
afterAll(() => panes.close());

test.each(WORLDS)('in %s: a team’s own table, the sheet on it, and Remove', async (world) => {
  const shown = await panes.open(world, { name: 'bedfordshire.xlsx', bytes: SAMPLE });
  const { page, pane } = shown;
  const ratings = await shown.goTo('ratings');
  await ratings.getByText('62 of 79 published inspections scored higher, 3 the same.').waitFor();
  await ratings.getByText(publishedMessages.source).click();
  // By hand: 30 is above 14, 14 the same; 31 and Good contradict each other.
  const table =
    'Service,Total,Overall\nElmet,14,Requires improvement\nDeira,30,Good\nLindsey,31,Good\n';
  const chooser = page.waitForEvent('filechooser');
  await ratings.getByRole('button', { name: publishedMessages.own }).click();
  await (
    await chooser
  ).setFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  const sentence = '14 of 36: 1 of 2 inspections in own.csv scored higher, 1 the same.';
  await ratings.getByText(sentence).waitFor();
  await ratings.getByText(publishedMessages.leftOut(1)).waitFor();
  expect(await shown.axe()).toEqual([]);

  const annexe = await shown.goTo('annexe');
  await annexe.getByLabel(publishedMessages.sheet).check();
  await annexe.locator('.sheets', { hasText: NAME }).waitFor();
  await annexe.getByRole('button', { name: messages.annexe.write, exact: true }).click();
  const remove = annexe.getByRole('button', { name: messages.annexe.remove });
  await remove.waitFor();
  await annexe.locator('.done', { hasText: NAME }).waitFor();
  if (world === 'a browser') {
    const save = annexe.getByRole('button', { name: messages.annexe.save });
    const { sheets } = await readXlsx((await shown.saved(() => save.click())).bytes);
    const sheet = sheets.find(({ name }) => name === NAME);
    expect(sheet?.rows.flat()).toContain(sentence);
  }
  await remove.click();
  await annexe.locator('.done', { hasText: /^Removed: .*YOS published/ }).waitFor();

  await shown.goTo('ratings');
  await pane.getByText(publishedMessages.source).click();
  await pane.getByRole('button', { name: publishedMessages.back(79) }).click();
  await pane.getByText('62 of 79 published inspections scored higher, 3 the same.').waitFor();
  shown.expectClean();
  await shown.close();
});
