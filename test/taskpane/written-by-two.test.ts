import { messages } from '../../src/taskpane/words/messages';
import { sampleBytes } from '../workbook/office/tracker';
import { type Panes, startPanes } from './pane-page';

const NAME = 'bradford-2018.xlsx';

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
}, 600_000);

afterAll(() => panes?.close());

test('two people write a shared workbook at once: the pane says so, with what to do, until it is closed', async () => {
  const shown = await panes.open(
    'Excel',
    { name: NAME, bytes: sampleBytes('bradford-2018') },
    {
      onDesktop: `https://contoso.sharepoint.com/sites/yos/${NAME}`,
      host: { isWeb: false, bytesARequest: Infinity },
    },
  );
  const { pane, host } = shown;
  if (!host) throw new Error('no Excel');
  const { book } = host;
  // What another Excel was writing comes once this one is done.
  let wasWritten = false;
  host.afterBatch = () => {
    const isWritten = book.sheets.some(({ names }) => names.some(({ name }) => name === '_YOS_id'));
    if (isWritten && book.names.length === 0 && !wasWritten) {
      wasWritten = true;
      book.names.push({ name: '_YOS_writing', formula: '="1 other"', visible: false });
    }
    return null;
  };
  const part = await shown.goTo('annexe');
  await part.getByRole('button', { name: messages.annexe.write, exact: true }).click();
  const bar = pane.locator('.trouble');
  await bar.getByText(messages.trouble.ofTwo).waitFor();
  expect(await bar.innerText()).toMatch(
    /Somebody else wrote the same sheets at the same time\..*let one person rate at a time\./s,
  );
  expect(await part.locator('.done').innerText()).toMatch(/^Written: YOS ratings/);
  // Reading again, as when the other's sheets come in, leaves it there.
  await pane.getByRole('button', { name: messages.stale.again, exact: true }).first().click();
  await shown.settled();
  expect(await bar.isVisible()).toBe(true);
  expect(await shown.axe()).toEqual([]);
  await bar.getByRole('button', { name: messages.trouble.dismiss }).click();
  await bar.waitFor({ state: 'detached' });
  await shown.close();
}, 600_000);
