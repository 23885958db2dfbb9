import { messages } from '../../src/taskpane/words/messages';
import { sampleBytes } from '../workbook/office/tracker';
import {
  type PaneOptions,
  type PanePage,
  type Panes,
  type PartId,
  WORLDS,
  startPanes,
  unfold,
} from './pane-page';

const PARTS = Object.keys(messages.parts) as PartId[];
const BEDFORDSHIRE = {
  name: 'bedfordshire-2021.xlsx',
  bytes: sampleBytes('bedfordshire-2021'),
};
const BROKEN = { name: 'broken.xlsx', bytes: sampleBytes('broken') };

/** The pane as Excel shows it beside the sheet. */
const NARROW = { width: 320, height: 640 };

/** How the pane is viewed. Animations are off: a colour that is fading in is not a final one. */
const LOOKS: readonly [string, PaneOptions][] = [
  ['light, 320 px', { viewport: NARROW, reducedMotion: 'reduce' }],
  ['dark', { viewport: { width: 900, height: 800 }, colorScheme: 'dark', reducedMotion: 'reduce' }],
];

/**
 * What to check of each tracker: every part; for the broken one the parts that show its problems.
 */
const LOOKED_AT = [
  { name: 'the sample', tracker: BEDFORDSHIRE, parts: PARTS },
  { name: 'a broken tracker', tracker: BROKEN, parts: ['read', 'checks'] },
] as const;

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
});

afterAll(() => panes?.close());

/** How far the page reaches beyond its right edge, if it does. */
async function tooWide({ pane }: PanePage, state: string): Promise<string[]> {
  const beyond = await pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return beyond > 0 ? [`${state}: ${beyond} px too wide`] : [];
}

/** What axe finds, and whether the page is too wide. */
async function faultsOf(shown: PanePage, state: string): Promise<string[]> {
  const found = await shown.axe();
  return [...found.map((fault) => `${state}: ${fault}`), ...(await tooWide(shown, state))];
}

describe.each(LOOKS)('%s', (_, options) => {
  test('axe finds nothing at the start, and no page is wider than its window', async () => {
    const shown = await panes.open('a browser', null, options);
    const faults = await faultsOf(shown, 'start');
    await unfold(shown.pane.locator('main'));
    faults.push(...(await faultsOf(shown, 'start, unfolded')));
    await shown.openTracker(Buffer.from('%PDF-1.4'), 'cases.pdf');
    faults.push(...(await faultsOf(shown, 'trouble')));
    expect(faults).toEqual([]);
    await shown.close();
  });

  test.each(LOOKED_AT)(
    'axe finds nothing in any part of $name, all of it unfolded',
    async ({ tracker, parts }) => {
      const shown = await panes.open('a browser', tracker, options);
      const faults: string[] = [];
      for (const part of parts) {
        await shown.goTo(part);
        await shown.pane.waitForSelector(`#part-${part} :is(h2, h3)`);
        await shown.settled();
        faults.push(...(await tooWide(shown, part)));
        await unfold(shown.pane.locator('main'));
        faults.push(...(await faultsOf(shown, part)));
      }
      expect(faults).toEqual([]);
      await shown.close();
    },
    180_000,
  );
});

test('axe finds nothing in a form that is open, and one that was refused', async () => {
  const shown = await panes.open('a browser', BEDFORDSHIRE, { viewport: NARROW });
  const part = await shown.goTo('ratings');
  const card = part.locator('article[aria-labelledby="standard-2.1"]');
  await card.locator('summary').first().click();
  await card.getByRole('button', { name: messages.ratings.panel }).click();
  const faults = await faultsOf(shown, 'form');
  await card.getByRole('button', { name: messages.ratings.save }).click();
  await card.getByText(messages.ratings.needsReason).waitFor();
  faults.push(...(await faultsOf(shown, 'refused')));
  expect(faults).toEqual([]);
  await shown.close();
});

test.each(WORLDS)('axe would find a fault in %s', async (world) => {
  const shown = await panes.open(world, BEDFORDSHIRE);
  await shown.pane.evaluate(() => document.querySelector('main')?.append(new Image()));
  const faults = await shown.axe();
  expect(faults).toEqual([expect.stringMatching(/^image-alt: /)]);
  await shown.close();
});

test('axe finds nothing in Excel, where the pane reads by itself', async () => {
  const shown = await panes.open('Excel', BEDFORDSHIRE, { viewport: NARROW });
  const faults = await faultsOf(shown, 'ratings');
  await shown.goTo('annexe');
  faults.push(...(await faultsOf(shown, 'annexe')));
  expect(faults).toEqual([]);
  await shown.close();
});

test.each([640, 320])('at 200 %% zoom a pane of %d px does not scroll sideways', async (width) => {
  // A window at twice the size is one of half the width with two dots to a pixel.
  const zoom = { viewport: { width: width / 2, height: 400 }, deviceScaleFactor: 2 };
  const shown = await panes.open('a browser', BEDFORDSHIRE, zoom);
  const faults: string[] = [];
  for (const part of PARTS) {
    await shown.goTo(part);
    await shown.pane.waitForSelector(`#part-${part} :is(h2, h3)`);
    await unfold(shown.pane.locator('main'));
    faults.push(...(await tooWide(shown, part)));
  }
  expect(faults).toEqual([]);
  await shown.close();
});

test('everything is reached and done with the keyboard alone', async () => {
  const shown = await panes.open('a browser', null);
  const { page, pane } = shown;
  const named = (): Promise<string> =>
    pane.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
  const tabTo = async (name: string): Promise<void> => {
    for (let pressed = 0; pressed < 60; pressed++) {
      await page.keyboard.press('Tab');
      if ((await named()).startsWith(name)) return;
    }
    throw new Error(`The tab key does not lead to ${name}.`);
  };
  await tabTo(messages.start.sample);
  await page.keyboard.press('Enter');
  await pane.locator('.front').waitFor();

  await tabTo(messages.parts.ratings);
  await page.keyboard.press('ArrowRight');
  await pane.locator('#part-annexe').waitFor();
  expect(await named()).toMatch(messages.parts.annexe);
  await page.keyboard.press('Home');
  await pane.locator('#part-read').waitFor();
  await page.keyboard.press('ArrowRight');
  await pane.locator('#part-ratings').waitFor();

  await tabTo('2.1');
  await page.keyboard.press('Enter');
  await tabTo(`${messages.ratings.panel}: 2.1`);
  await page.keyboard.press('Enter');
  // The focus moves into the form automatically, and its first field is the rating.
  await pane.waitForFunction(() => document.activeElement?.tagName === 'SELECT');
  await page.keyboard.press('G');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Agreed with the lead inspector.');
  await tabTo(messages.ratings.save);
  await page.keyboard.press('Enter');
  // 2.1 goes from Inadequate (0) to Good (2).
  await pane.getByText('16 of 36', { exact: true }).waitFor();
  await pane.waitForFunction(() => document.activeElement?.tagName === 'BUTTON');
  expect(await named()).toBe(`${messages.ratings.changePanel}: 2.1 Assessment`);
  shown.expectClean();
  await shown.close();
});

test('what is heard says what was read, and nothing repeats what is seen; the focus has a ring', async () => {
  const shown = await panes.open('a browser', BEDFORDSHIRE);
  const sentence = messages.said.read(
    'bedfordshire-2021.xlsx',
    messages.said.overall('Requires improvement', 14, 36),
  );
  expect(await shown.pane.locator('[role=status].heard-only').innerText()).toBe(sentence);
  // The page shows the ratings themselves: it is not said to the eye once more.
  expect(await shown.pane.locator('.said').count()).toBe(0);
  await shown.page.keyboard.press('Tab');
  const ring = await shown.pane.evaluate(() => {
    const at = document.activeElement;
    if (!at) return '';
    const own = getComputedStyle(at);
    const after = getComputedStyle(at, '::after');
    return [own.outlineStyle, own.boxShadow, after.boxShadow].join(' ');
  });
  expect(ring).toMatch(/solid|auto|rgb/);
  await shown.close();
});

test('with reduced motion nothing moves', async () => {
  const shown = await panes.open('a browser', BEDFORDSHIRE, { reducedMotion: 'reduce' });
  for (const part of PARTS) await shown.goTo(part);
  const moving = await shown.pane.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== 'none' || /[1-9]/.test(transitionDuration);
      })
      .map(({ className }) => String(className)),
  );
  expect(moving).toEqual([]);
  await shown.close();
});

test('in high contrast a percentage is told from its ground', async () => {
  const shown = await panes.open('a browser', BEDFORDSHIRE, { forcedColors: 'active' });
  await shown.goTo('ratings');
  // A picture's colours must stay, even if the system overrides other colours.
  const adjusted = await shown.pane
    .locator('.percent-bar')
    .first()
    .evaluate((bar) => getComputedStyle(bar).getPropertyValue('forced-color-adjust'));
  expect(['none', 'preserve-parent-color']).toContain(adjusted);
  await shown.close();
});

test('the focus stays where it is when the tracker is read again', async () => {
  const shown = await panes.open('Excel', BEDFORDSHIRE);
  const { pane, host } = shown;
  const part = await shown.goTo('ratings');
  const summary = part.locator('article[aria-labelledby="standard-2.2"] summary').first();
  await summary.focus();
  await pane.waitForFunction(() => true);
  host?.asUser(({ book, events }) => {
    const sheet = book.sheets.find(({ name }) => name === 'Judgements');
    const cell = sheet?.rows[1]?.[1];
    if (!sheet || !cell) throw new Error('There is no judgement.');
    cell.value = 'Outstanding';
    events.raise({ kind: 'changed', sheetId: sheet.id, address: 'B2' });
  });
  // 1.1 goes from Requires improvement (1) to Outstanding (3).
  await pane.getByText('16 of 36', { exact: true }).waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  shown.expectClean();
  await shown.close();
});

test.each(WORLDS)(
  'in %s the pane has one heading of the first rank and one main',
  async (world) => {
    const shown = await panes.open(world, BEDFORDSHIRE);
    expect(await shown.pane.locator('h1').count()).toBe(1);
    expect(await shown.pane.locator('main').count()).toBe(1);
    await shown.close();
  },
);
