import type { Locator } from 'playwright-core';
import { messages } from '../../src/taskpane/words/messages';
import { caseMessages } from '../../src/taskpane/words/messages-cases';
import { ledgerMessages } from '../../src/taskpane/words/messages-ledger';
import { readMessages } from '../../src/taskpane/words/messages-read';
import { sampleBytes } from '../workbook/office/tracker';
import { type PaneOptions, type PanePage, type Panes, startPanes } from './pane-page';

const BEDFORDSHIRE = { name: 'bedfordshire-2021.xlsx', bytes: sampleBytes('bedfordshire-2021') };
const texts = messages.ratings;

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
});

afterAll(() => panes?.close());

/** Does what a button, link or box is for, by the mouse or by a key. */
type Press = (what: Locator) => Promise<void>;

const HANDS: Readonly<Record<'mouse' | 'keyboard', Press>> = {
  mouse: (what) => what.click(),
  keyboard: (what) => what.press('Enter'),
};

/** Asks which cases, corrects one, sees the rating follow, and undoes it. */
async function inspector(shown: PanePage, press: Press): Promise<void> {
  const part = await shown.goTo('ratings');
  await press(part.locator('article[aria-labelledby="standard-2.2"] summary').first());
  await press(part.locator(`summary[aria-label="${messages.whyOf('2.2.2')}"]`));
  const no = part.locator('.answer-no li');
  await no.first().waitFor();
  // The sample's sheet: C02, C04 and C06 of six say no.
  expect(await part.locator('.answer-no .case-id').allInnerTexts()).toEqual([
    'BED-C02',
    'BED-C04',
    'BED-C06',
  ]);
  await press(no.first().getByRole('button', { name: /^Change the answer/ }));
  await no.first().getByRole('combobox').selectOption({ label: caseMessages.answers.yes });
  await no.first().getByText('2.2.2: 50% → 67%').waitFor();
  await press(no.first().getByRole('button', { name: caseMessages.write('Court!D38') }));
  await no.nth(2).waitFor({ state: 'detached' });
  const asked = part.locator('.questions > li', { hasText: '2.2.2 Does planning' });
  expect(await asked.locator(':scope > .figure > .percent').innerText()).toBe('67%');
  await shown.pane.locator('#tab-ratings').focus();
  await shown.page.keyboard.press('Control+z');
  await no.nth(2).waitFor();
}

/** Looks up what was read as what, and looks at the annexe before it is written. */
async function analyst(shown: PanePage, press: Press): Promise<void> {
  const read = await shown.goTo('read');
  await press(read.locator('summary', { hasText: readMessages.ledgerShow }));
  await read.getByLabel(ledgerMessages.find).fill('3.2.2');
  await read.locator('#ledger').getByText('question 3.2.2', { exact: true }).waitFor();
  const annexe = await shown.goTo('annexe');
  const paper = annexe.locator('.paper[aria-busy=false]');
  await paper.locator('.rating').first().waitFor();
  // The rating of each standard is in sight, however narrow the paper is.
  const [rating, all] = [
    await paper.locator('.rating').nth(1).boundingBox(),
    await paper.boundingBox(),
  ];
  expect((rating?.x ?? 0) + (rating?.width ?? 0)).toBeLessThanOrEqual(
    (all?.x ?? 0) + (all?.width ?? 0) + 1,
  );
  await press(annexe.getByRole('tab', { name: 'YOS annexe' }));
  await paper.getByText('3.2.2').first().waitFor();
}

/** Finds what is below Good, decides on one standard, and undoes the decision. */
async function manager(shown: PanePage, press: Press): Promise<void> {
  const part = await shown.goTo('ratings');
  await press(part.getByRole('button', { name: texts.filters.low(8) }));
  const card = part.locator('article[aria-labelledby="standard-3.2"]');
  await press(card.locator('summary').first());
  await press(card.getByRole('button', { name: texts.panel }));
  await card.getByLabel(texts.rating).selectOption('Good');
  await card.getByText('14 of 36, Requires improvement → 15 of 36').waitFor();
  await card.getByLabel(texts.reason).fill('Plans were made with the families.');
  await press(card.getByRole('button', { name: texts.save }));
  await part.getByText('15 of 36', { exact: true }).waitFor();
  await press(card.getByRole('button', { name: /^Undo: Panel decision on 3.2/ }));
  await part.getByText('14 of 36', { exact: true }).waitFor();
}

const PEOPLE = { inspector, analyst, manager } as const;

const WORLDS = {
  page: ['a browser', {}],
  web: ['Excel', {}],
  desktop: [
    'Excel',
    { onDesktop: 'C:\\Inspections\\bedfordshire-2021.xlsx', host: { isWeb: false } },
  ],
} as const;

const SIZES = {
  '320 px': { width: 320, height: 640 },
  '400 px': { width: 400, height: 800 },
  '900 px': { width: 900, height: 800 },
  '1280 px': { width: 1280, height: 900 },
  // 1280 by 1024 at 400%.
  '400%': { width: 320, height: 256 },
} as const;

const LOOKS: Readonly<Record<'light' | 'dark' | 'forced colours', PaneOptions>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

interface Walk {
  readonly who: keyof typeof PEOPLE;
  readonly world: keyof typeof WORLDS;
  readonly size: keyof typeof SIZES;
  readonly look: keyof typeof LOOKS;
  readonly hand: keyof typeof HANDS;
}

/**
 * With the longer walks of walks.test.ts each person goes through each world, by each hand; each world
 * is seen in each look, and each size in at least two worlds.
 */
const WALKS: readonly Walk[] = [
  { who: 'inspector', world: 'page', size: '900 px', look: 'light', hand: 'keyboard' },
  { who: 'inspector', world: 'desktop', size: '320 px', look: 'forced colours', hand: 'mouse' },
  { who: 'analyst', world: 'desktop', size: '900 px', look: 'dark', hand: 'keyboard' },
  { who: 'analyst', world: 'web', size: '400%', look: 'light', hand: 'mouse' },
  { who: 'manager', world: 'web', size: '1280 px', look: 'forced colours', hand: 'mouse' },
  { who: 'manager', world: 'page', size: '400 px', look: 'dark', hand: 'keyboard' },
];

test.each(WALKS)(
  'the walk of the $who: $world, $size, $look, $hand',
  async ({ who, world, size, look, hand }) => {
    const [kind, of] = WORLDS[world];
    const shown = await panes.open(kind, BEDFORDSHIRE, {
      ...of,
      ...LOOKS[look],
      viewport: SIZES[size],
      reducedMotion: 'reduce',
    });
    await PEOPLE[who](shown, HANDS[hand]);
    const beyond = await shown.pane.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect({ axe: await shown.axe(), beyond }).toEqual({ axe: [], beyond: 0 });
    expect(await shown.pane.locator('.trouble').count()).toBe(0);
    shown.expectClean();
    await shown.close();
  },
);
