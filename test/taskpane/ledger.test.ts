import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { trackerLedger } from '../../src/rating/tracker-ledger';
import { foundInLedger, roleWords, unclearIn } from '../../src/taskpane/ledger/found-in-ledger';
import { ledgerPlace } from '../../src/taskpane/ledger/ledger-place';
import { ledgerMessages } from '../../src/taskpane/words/messages-ledger';
import { readMessages } from '../../src/taskpane/words/messages-read';
import { sheet } from '../reading/sheets';
import { until } from '../support/until';
import { type Panes, WORLDS, startPanes } from './pane-page';
import { trackerBytes } from './tracker-bytes';

/** Court cases with a column of answers that no header claims, and words below the table. */
const TRACKER = [
  sheet("Moira's court", [
    ['Bedfordshire, autumn'],
    [],
    ['Case ID', 'RoSH', '2.1.1', null, '2.1.2'],
    ['C1', 'Low', 'Yes', 'Yes', 'Yes'],
    ['C2', 'High', 'Yes', 'No', 'No'],
    ['C3', 'High', 'No', 'No', 'Yes'],
    ['Total', null, 2, null, 2],
  ]),
  sheet('YOS settings', [
    ['Setting', 'Value'],
    ['Edition', '2020'],
  ]),
];

test('a range of the ledger is a place in the sheet', () => {
  const part = { range: 'A3:E7' };
  expect(ledgerPlace("Moira's court", 'B', part)).toBe("'Moira''s court'!B3:B7");
  expect(ledgerPlace('Court', 'D:E', part)).toBe('Court!D3:E7');
  expect(ledgerPlace('Court', '4:6', part)).toBe('Court!A4:E6');
  expect(ledgerPlace('Court', '1', null)).toBe('Court!A1');
  expect(ledgerPlace('Court', '9:12', null)).toBe('Court!A9:A12');
});

test('the ledger is searched by word, code, row, column and sheet', () => {
  const outcome = rateTracker('t.xlsx', TRACKER, { editions: EDITIONS });
  const ledger = trackerLedger(TRACKER, outcome);
  const ranges = (text: string, onlyUnclear = false): string[] =>
    foundInLedger(ledger, { text, onlyUnclear })
      .flatMap(({ parts, rest }) => [
        ...parts.flatMap((part) => [...part.columns, ...part.rows]),
        ...rest,
      ])
      .map((entry) => `${entry.range} ${roleWords(entry)}`);
  expect(ranges('2.1.1')).toEqual(['C question 2.1.1']);
  expect(ranges('serious harm')).toEqual(['B detail: risk of serious harm']);
  // Row 5 is one of the cases in rows 4 to 6; "5" is not a column.
  expect(ranges('5')).toEqual(['4:6 case']);
  expect(ranges('d')).toEqual(['D unused']);
  expect(ranges('moira').length).toBeGreaterThan(6);
  expect(ranges('', true)).toEqual(ranges('unused').filter((one) => one.startsWith('D')));
  expect(unclearIn(ledger)).toBe(1);
  expect(ranges('nowhere')).toEqual([]);
});

describe.each(WORLDS)('in %s', (world) => {
  let panes: Panes;
  beforeAll(async () => {
    panes = await startPanes();
  });
  afterAll(() => panes?.close());

  test('what every row and column was read as is looked up, narrowed down and gone to', async () => {
    const bytes = await trackerBytes(TRACKER);
    const shown = await panes.open(world, { name: 't.xlsx', bytes });
    const read = await shown.goTo('read');
    await read.getByText(readMessages.ledgerShow).press('Enter');
    const ledger = read.locator('#ledger');
    await ledger.getByText('question 2.1.1').waitFor();
    expect(await ledger.locator('tr', { hasText: 'Total' }).last().textContent()).toContain(
      'total',
    );
    expect(await shown.axe()).toEqual([]);
    await ledger.getByRole('button', { name: ledgerMessages.onlyUnclear(1) }).press('Space');
    await ledger.getByText('question 2.1.1').waitFor({ state: 'detached' });
    const unclear = ledger.locator('tbody tr');
    expect(await unclear.count()).toBe(1);
    expect(await unclear.textContent()).toContain(ledgerMessages.looksLike.answers);
    await unclear.getByRole('button', { name: /^D, Go to/ }).click();
    if (world === 'Excel') {
      const moved = (): boolean => {
        const box = shown.host?.book.sheets[0]?.selection;
        return box?.left === 3 && box.top === 2 && box.bottom === 6;
      };
      await until('the range is selected', moved);
    } else {
      const dialog = shown.pane.getByRole('dialog');
      await dialog.getByText("'Moira''s court'!D3:D7 in the tracker").waitFor();
      await shown.page.keyboard.press('Escape');
    }
    await shown.close();
  });
});
