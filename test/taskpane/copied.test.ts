import { messages } from '../../src/taskpane/words/messages';
import { caseMessages } from '../../src/taskpane/words/messages-cases';
import { sampleBytes } from '../workbook/office/tracker';
import { sheet } from '../reading/sheets';
import { until } from '../support/until';
import { type PanePage, type Panes, startPanes } from './pane-page';
import { trackerBytes } from './tracker-bytes';

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
});

afterAll(() => panes?.close());

/** What the clipboard holds, by its kinds. */
async function clipboard({ pane }: PanePage): Promise<Record<string, string>> {
  return pane.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const kinds = item?.types ?? [];
    const texts = await Promise.all(
      kinds.map(async (kind) => (await item?.getType(kind))?.text() ?? ''),
    );
    return Object.fromEntries(kinds.map((kind, i) => [kind, texts[i] ?? '']));
  });
}

test('the front page is copied as a table with its colours and as text, and a reason as a sentence', async () => {
  const tracker = { name: 'bedfordshire-2021.xlsx', bytes: sampleBytes('bedfordshire-2021') };
  const shown = await panes.open('a browser', tracker, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const part = await shown.goTo('ratings');
  await part.getByRole('button', { name: new RegExp(`: ${messages.copy.frontPage}$`) }).click();
  await shown.pane.getByText(messages.copy.copied(messages.copy.frontPage)).first().waitFor();
  const front = await clipboard(shown);
  expect(front['text/html']).toMatch(/<table[^]*Planning[^]*background[^]*<\/table>/);
  // Twelve standards, a line each.
  const lines = (front['text/plain'] ?? '').split('\n');
  expect(lines.filter((line) => /^[1-3]\.[1-4]\b.*\t/.test(line))).toHaveLength(12);

  await part.locator('article[aria-labelledby="standard-2.2"] summary').first().click();
  await part.locator(`summary[aria-label="${messages.whyOf('2.2.2')}"]`).click();
  await part.getByRole('button', { name: caseMessages.copyOf('2.2.2') }).click();
  // Three of six court cases say yes.
  await until('the reason is on the clipboard', async () =>
    /^2\.2\.2[^]*3 of 6[^]*50%[^]*No: BED-C02 \(Court!D38\)/.test(
      (await clipboard(shown))['text/plain'] ?? '',
    ),
  );
  // The browser parses the copied table under the page's policy, which removes its styles.
  await shown.close();
});

test("a case's ROSH is mended where it is shown, taken back, and made again by the keys", async () => {
  const cases = sheet('Cases', [
    ['Case ID', 'ROSH', '2.2.1', '2.2.2', '2.2.3'],
    ['C1', 'Low', 'Yes', 'Yes', 'Yes'],
    ['C2', 'Medium', 'Yes', 'Yes', 'No'],
    ['C3', 'High', 'Yes', 'Yes', 'No'],
  ]);
  const settings = sheet('YOS settings', [
    ['Setting', 'Value'],
    ['Edition', '2020'],
  ]);
  const tracker = { name: 'rosh.xlsx', bytes: await trackerBytes([cases, settings]) };
  const shown = await panes.open('a browser', tracker);
  const part = await shown.goTo('ratings');
  await part.locator('article[aria-labelledby="standard-2.2"] summary').first().click();
  await part.locator(`summary[aria-label="${messages.whyOf('2.2.3')}"]`).click();
  const percent = part
    .locator('.questions > li', { hasText: '2.2.3 Does planning' })
    .locator(':scope > .figure > .percent');
  const shows = (text: string) =>
    until(`2.2.3 is ${text}`, async () => (await percent.innerText()) === text);
  // C1's risk is low, so two cases are asked, and both say no.
  await shows('0%');
  const out = part.locator('.answer-leftOut li');
  await out.getByRole('button', { name: caseMessages.changeClassOf('C1', 'ROSH') }).click();
  await out.getByRole('combobox').selectOption({ label: 'Medium' });
  // With C1 one of three.
  await out.getByText('2.2.3: 0% → 33%').waitFor();
  await out.getByRole('button', { name: caseMessages.write('Cases!B2') }).click();
  await shows('33%');
  await shown.pane.locator('#tab-ratings').focus();
  await shown.page.keyboard.press('Control+z');
  await shows('0%');
  await shown.page.keyboard.press('Control+y');
  await shows('33%');
  shown.expectClean();
  await shown.close();
});
