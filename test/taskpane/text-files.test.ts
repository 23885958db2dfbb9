import { messages } from '../../src/taskpane/words/messages';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { type Panes, startPanes, unfold } from './pane-page';

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
});
afterAll(() => panes.close());

// By hand, of all cases as 2021 has it, whose prompt 2.1.1i no other edition has: 2.1.1 has 2 yes of
// 3 (67%), 2.1.2 1 of 3 (33%), 2.1.3 3 of 3.
const CASES = [
  'Case ID;2.1.1;2.1.1i;2.1.2;2.1.3;Comment',
  '007;Yes;Yes;No;Yes;"late; but done"',
  '008;Yes;No;n/a;Yes;"=HYPERLINK(""x"")"',
  '009;No;Yes;Yes;Yes;"said ""no"""',
].join('\r\n');

test('a tracker with semicolons is dropped and rated, and saved as a workbook with its texts', async () => {
  const shown = await panes.open('a browser', null);
  await shown.openTracker(Buffer.from(CASES), 'Swansea.csv', 'drop');
  const ratings = await shown.goTo('ratings');
  await unfold(ratings);
  await ratings.getByText('67%').first().waitFor();
  expect(await ratings.getByText('33%').count()).toBeGreaterThan(0);
  const annexe = await shown.goTo('annexe');
  await annexe.getByRole('button', { name: messages.annexe.write, exact: true }).click();
  const save = annexe.getByRole('button', { name: messages.annexe.save });
  await save.waitFor();
  const { name, bytes } = await shown.saved(() => save.click());
  expect(name).toBe('Swansea with ratings.xlsx');
  const { sheets } = await readXlsx(bytes);
  expect(sheets.slice(0, 2).map((sheet) => sheet.name)).toEqual(['Swansea', 'YOS ratings']);
  const [, first, second] = sheets[0]?.rows ?? [];
  expect([first?.[0], first?.[5], second?.[5]]).toEqual([
    '007',
    'late; but done',
    '=HYPERLINK("x")',
  ]);
  shown.expectClean();
  await shown.close();
});

// Two rows in the shape of a published table. By hand: Elmet has 9 standards at Good (2), 2 at
// Outstanding (3) and 1 at Inadequate (0), 24 of 36; Deira states what its ratings do not give.
const RATED = ['Good', 'Good', 'Good', 'Good', 'Outstanding', 'Good', 'Good', 'Good'];
const NATIONAL = [
  'la_name,overall_rating,score,1.1,1.2,1.3,1.4,2.1,2.2,2.3,2.4,3.1,3.2,3.3,3.4',
  ['Elmet', 'Good', 24, ...RATED, 'Outstanding', 'Inadequate', 'Good', 'Good'].join(','),
  ['Deira', 'Good', 25, ...RATED, 'Good', 'Inadequate', 'Good', 'Good'].join(','),
].join('\n');

test('a national table of commas is dropped: its services stand side by side, contradictions told', async () => {
  const shown = await panes.open('a browser', null);
  await shown.openTracker(Buffer.from(NATIONAL), 'national 2021.csv', 'drop');
  const { pane } = shown;
  const ratings = await shown.goTo('ratings');
  await pane.getByLabel(messages.service, { exact: true }).selectOption('Elmet');
  await ratings.locator('.front .number', { hasText: '24 of 36' }).waitFor();
  await pane.getByLabel(messages.service, { exact: true }).selectOption('Deira');
  await ratings.locator('.front .number', { hasText: '23 of 36' }).waitFor();
  const checks = await shown.goTo('checks');
  await checks.getByText(/25/).first().waitFor();
  const annexe = await shown.goTo('annexe');
  await annexe.getByRole('heading', { name: messages.annexe.headingNational }).waitFor();
  await annexe.getByText('YOS national').first().waitFor();
  shown.expectClean();
  await shown.close();
});
