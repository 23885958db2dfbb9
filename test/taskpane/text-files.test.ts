import { messages } from '../../src/taskpane/words/messages';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { type Panes, startPanes } from './pane-page';

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
});
afterAll(() => panes.close());

// By hand: 2.1.1 has 2 yes of 3 (67%), 2.1.2 1 of 2 applicable (50%), 2.1.3 3 of 3.
const CASES = `Case ID;2.1.1;2.1.2;2.1.3;Comment\r
007;Yes;No;Yes;"late; but done"\r
008;Yes;n/a;Yes;"=HYPERLINK(""x"")"\r
009;No;Yes;Yes;"said ""no"""\r
`;

test('a tracker of semicolons is dropped, rated, and saved as a workbook with its texts', async () => {
  const shown = await panes.open('a browser', null);
  await shown.openTracker(Buffer.from(CASES), 'Swansea cases 2018.csv', 'drop');
  const { pane } = shown;
  // Nothing but the edition is in doubt: the three key questions are in all of them.
  const ratings = await shown.goTo('ratings');
  const edition = pane.getByLabel(/edition/i).first();
  if (await edition.isVisible()) await edition.selectOption('2018');
  await ratings.getByText('67%').first().waitFor();
  shown.expectClean();
  await shown.close();
});
