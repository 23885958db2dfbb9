import { messages } from '../../src/taskpane/words/messages';
import { sampleBytes } from '../workbook/office/tracker';
import { type PanePage, type Panes, startPanes } from './pane-page';

const BEDFORDSHIRE = { name: 'bedfordshire-2021.xlsx', bytes: sampleBytes('bedfordshire-2021') };

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
});

afterAll(() => panes?.close());

/** How far below the row of tabs the shown part begins, and how far the page is scrolled. */
function placeOf({ pane }: PanePage): Promise<{ below: number; scrolled: number }> {
  return pane.evaluate(() => {
    const edgeOf = (selector: string): DOMRect =>
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return {
      below: Math.round(edgeOf('[role=tabpanel]').top - edgeOf('.tabs').bottom),
      scrolled: Math.round(window.scrollY),
    };
  });
}

test('another part begins at its beginning, and the tabs stay where they are', async () => {
  const shown = await panes.open('a browser', BEDFORDSHIRE, {
    viewport: { width: 360, height: 400 },
  });
  const fresh = await placeOf(shown);
  expect(fresh.scrolled).toBe(0);
  await shown.pane.evaluate(() => window.scrollTo(0, 1_500));
  expect((await placeOf(shown)).below).toBeLessThan(-1_000);
  await shown.goTo('checks');
  expect((await placeOf(shown)).below).toBe(fresh.below);
  // Where nothing is scrolled away, nothing moves.
  await shown.pane.evaluate(() => window.scrollTo(0, 0));
  await shown.goTo('ratings');
  expect(await placeOf(shown)).toEqual(fresh);
  await shown.close();
});

test('what the keyboard goes to is seen whole, whatever bar is shown', async () => {
  const shown = await panes.open('a browser', BEDFORDSHIRE, {
    viewport: { width: 320, height: 400 },
  });
  const { pane, page } = shown;
  await shown.openTracker(Buffer.from('no workbook'), 'notes.xlsx', 'drop');
  await pane.locator('.trouble').waitFor();
  const hidden: string[] = [];
  const look = (): Promise<string> =>
    pane.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body || at.closest('.trouble')) return '';
      const { top, bottom, left } = at.getBoundingClientRect();
      const middle = document.elementFromPoint(left + 3, (top + bottom) / 2);
      return middle && at.contains(middle) ? '' : (at.textContent ?? '');
    });
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let pressed = 0; pressed < 25; pressed++) {
      await page.keyboard.press(key);
      hidden.push(await look());
    }
  }
  expect(hidden.filter((text) => text !== '')).toEqual([]);
  await shown.close();
});

test('another tracker begins at the top; the same read again stays where it is', async () => {
  const shown = await panes.open('a browser', BEDFORDSHIRE, {
    viewport: { width: 360, height: 400 },
  });
  await shown.pane.evaluate(() => window.scrollTo(0, 600));
  const card = shown.pane.locator('article[aria-labelledby="standard-1.2"]');
  await card.getByRole('button', { name: messages.ratings.changeJudgement }).click();
  await card.getByRole('combobox').selectOption('Outstanding');
  await card.locator('button[type=submit]').click();
  await shown.pane.getByText('15 of 36', { exact: true }).waitFor();
  expect((await placeOf(shown)).scrolled).toBeGreaterThan(0);
  const top = await card.evaluate((article) => article.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(400);
  const opened = shown.openTracker(sampleBytes('bradford-2018'), 'bradford-2018.xlsx', 'drop');
  await shown.pane.getByRole('button', { name: messages.file.openAnyway }).click();
  await opened;
  expect((await placeOf(shown)).scrolled).toBe(0);
  await shown.close();
});
