import type { Locator } from 'playwright-core';
import { messages } from '../../src/taskpane/words/messages';
import { caseMessages } from '../../src/taskpane/words/messages-cases';
import { ledgerMessages } from '../../src/taskpane/words/messages-ledger';
import { readMessages } from '../../src/taskpane/words/messages-read';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { sheet } from '../reading/sheets';
import { until } from '../support/until';
import { sampleBytes } from '../workbook/office/tracker';
import { type PanePage, type Panes, startPanes } from './pane-page';
import { trackerBytes } from './tracker-bytes';

const BEDFORDSHIRE = { name: 'bedfordshire-2021.xlsx', bytes: sampleBytes('bedfordshire-2021') };
const texts = messages.ratings;

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
});

afterAll(() => panes?.close());

/** Fails where axe finds something, or the page reaches beyond its right edge. */
async function expectFair(shown: PanePage): Promise<void> {
  const beyond = await shown.pane.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ axe: await shown.axe(), beyond }).toEqual({ axe: [], beyond: 0 });
}

function standard(part: Locator, code: string): Locator {
  return part.locator(`article[aria-labelledby="standard-${code}"]`);
}

/** The focused element. */
function focused({ pane }: PanePage): Promise<string> {
  return pane.evaluate(() => document.activeElement?.textContent ?? '');
}

/** Cases with a classification over answers, a line that may be a total, and a case withdrawn. */
async function askedTracker(): Promise<Uint8Array> {
  const answers = (i: number) => [i % 3 ? 'Yes' : 'No', 'Yes', i % 2 ? 'Yes' : 'No'];
  return trackerBytes([
    sheet('Court', [
      ['Case ID', 'Status', 'Safety?', '2.1.1', '2.1.3', '2.2.1'],
      ...Array.from({ length: 8 }, (_, i) => [
        `C${i + 1}`,
        i === 4 ? 'Withdrawn' : 'Inspected',
        i % 2 ? 'Yes' : 'No',
        ...answers(i),
      ]),
    ]),
    sheet('YOS settings', [
      ['Setting', 'Value'],
      ['Edition', '2020'],
    ]),
  ]);
}

test('an inspector in Excel on the web, in dark at 320 px, with the keyboard alone', async () => {
  const tracker = { name: 'court.xlsx', bytes: await askedTracker() };
  const look = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' } as const;
  const shown = await panes.open('Excel', tracker, { ...look, colorScheme: 'dark' });
  const { pane, page } = shown;
  // F8 leads to the first problem from wherever one is, and on from there.
  await pane.locator('#tab-ratings').focus();
  await page.keyboard.press('F8');
  await until('a problem has the keyboard', async () =>
    /1\.1 Governance.*has no judgement yet/.test(await focused(shown)),
  );
  const first = await focused(shown);
  await page.keyboard.press('F8');
  const second = await focused(shown);
  expect(second).not.toBe(first);
  await page.keyboard.press('Shift+F8');
  expect(await focused(shown)).toBe(first);
  await expectFair(shown);

  // The doubt about "Safety?" is one question; its answer is a click, and the ratings follow.
  const checks = pane.locator('#part-checks');
  const doubt = checks.locator('.problem', {
    hasText: '"Safety?" is the name of a classification',
  });
  expect(await doubt.count()).toBe(1);
  await doubt.getByRole('button', { name: 'It is 2.1.2', exact: true }).press('Enter');
  await doubt.waitFor({ state: 'detached' });
  const ratings = await shown.goTo('ratings');
  await ratings.getByLabel(texts.find).press('Tab');
  await ratings.getByLabel(texts.find).fill('2.1.2');
  // Seven cases count: four of C2, C4, C6, C8 say yes, and C5 was withdrawn.
  await ratings.getByText(/^4 of 7 yes, 3 no/).waitFor({ state: 'attached' });
  await expectFair(shown);
  await page.keyboard.press('Escape');
  await standard(ratings, '2.1').waitFor();

  // It is taken back by the key, once no field has the keyboard.
  await pane.locator('#tab-ratings').focus();
  await page.keyboard.press('Control+z');
  await shown.goTo('checks');
  await doubt.waitFor();
  const excluded = checks.locator('.problem', { hasText: 'C5 (Status: Withdrawn)' });
  await excluded.getByRole('button', { name: 'C5 counts' }).press('Space');
  await excluded.waitFor({ state: 'detached' });
  const settings = shown.host?.book.sheets.find(({ name }) => name === 'YOS settings');
  const lines = settings?.rows.map((row) => row?.map((cell) => cell?.value)) ?? [];
  expect(lines).toContainEqual(['Count case', 'C5']);
  shown.expectClean();
  await shown.close();
});

test('a data analyst on a plain page of 1280 px, with the mouse', async () => {
  const look = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;
  const shown = await panes.open('a browser', BEDFORDSHIRE, look);
  const { pane, page } = shown;
  const read = await shown.goTo('read');
  const [left, right] = await Promise.all(
    ['#glance', '#sheets'].map((of) => read.locator(of).boundingBox()),
  );
  expect([left?.y, (right?.x ?? 0) > (left?.x ?? 0) + 400]).toEqual([right?.y, true]);
  await read.getByText(readMessages.ledgerShow).click();
  await read.getByLabel(ledgerMessages.find).fill('3.2.2');
  await read.locator('#ledger').getByText('question 3.2.2', { exact: true }).waitFor();
  for (const name of ['What is an edition?', 'What is the base?', 'What can be set?']) {
    const link = await read.getByRole('link', { name }).getAttribute('href');
    const [file = '', anchor = ''] = (link ?? '').split('#');
    const help = await page.request.get(`${panes.server.base}${file}`);
    expect([name, help.ok(), new RegExp(`id="?${anchor}["> ]`).test(await help.text())]).toEqual([
      name,
      true,
      true,
    ]);
  }

  // Which cases? They are shown, one is corrected, the rating follows.
  const ratings = await shown.goTo('ratings');
  await ratings.getByLabel(texts.find).fill('2.2.2');
  await ratings.locator('.questions .why > summary').first().click();
  const no = ratings.locator('.answer-no li').first();
  const where = (await no.locator('.place').textContent()) ?? '';
  await no.getByRole('button', { name: /^Change the answer/ }).click();
  await no.getByRole('combobox').selectOption({ label: caseMessages.answers.yes });
  await no.getByText('2.2.2: 50% → 67%').waitFor();
  await no.getByRole('button', { name: caseMessages.write(where) }).click();
  await ratings.locator('.figure', { hasText: '67%' }).first().waitFor();

  // The preview of a sheet fits, grows, and shows that there is more.
  const annexe = await shown.goTo('annexe');
  const paper = annexe.locator('.paper');
  await paper.waitFor();
  const overflow = (): Promise<number> => paper.evaluate((it) => it.scrollWidth - it.clientWidth);
  expect(await overflow()).toBeLessThanOrEqual(1);
  expect(await annexe.locator('.has-more').count()).toBe(0);
  await annexe.getByRole('tab', { name: 'YOS annexe' }).click();
  for (let i = 0; i < 4; i++) {
    await annexe.getByRole('button', { name: messages.annexe.larger }).click();
  }
  await annexe.locator('.has-more').waitFor();
  await paper.evaluate((it) => it.scrollTo(it.scrollWidth, 0));
  await annexe.locator('.has-more').waitFor({ state: 'detached' });
  const stays = paper.locator('td.first').first();
  expect((await stays.boundingBox())?.x).toBeGreaterThanOrEqual(
    (await paper.boundingBox())?.x ?? 0,
  );
  await annexe.getByRole('button', { name: messages.annexe.fit }).click();
  await expectFair(shown);

  // Nothing is kept for a reload until it is wanted; then the tab brings the work back.
  const kept = (): Promise<unknown> => pane.evaluate(() => history.state as unknown);
  expect(await kept()).toBeNull();
  page.on('dialog', (dialog) => void dialog.accept());
  await pane.getByLabel(messages.file.keep).check();
  await until('the work is kept', async () => JSON.stringify(await kept()).includes('bytes'));
  await page.reload();
  await pane.locator('.said', { hasText: messages.file.isBack(BEDFORDSHIRE.name) }).waitFor();
  const back = await shown.saved(() =>
    pane.getByRole('button', { name: messages.file.save }).click(),
  );
  const { sheets } = await readXlsx(back.bytes);
  const place = /^Court!([A-Z])(\d+)$/.exec(where) ?? [];
  const row = sheets.find(({ name }) => name === 'Court')?.rows[Number(place[2]) - 1];
  expect(row?.[(place[1]?.charCodeAt(0) ?? 0) - 65]).toBe('Yes');
  await pane.getByLabel(messages.file.keep).uncheck();
  expect(await kept()).toBeNull();
  expect(shown.outside).toEqual([]);
  await shown.close();
});

test('a manager in Excel on the desktop, at 400 px, by mouse and by keyboard', async () => {
  const look = { viewport: { width: 400, height: 800 }, reducedMotion: 'reduce' } as const;
  const shown = await panes.open('Excel', BEDFORDSHIRE, {
    ...look,
    onDesktop: 'C:\\Inspections\\bedfordshire-2021.xlsx',
    host: { isWeb: false },
  });
  const { pane, host } = shown;
  const ratings = await shown.goTo('ratings');
  const total = ratings.locator('.front .number');
  await ratings.getByRole('button', { name: texts.filters.low(8) }).click();
  expect(await ratings.locator('article.standard').count()).toBe(8);

  // A decision is made beside the rating that it changes, and undone in the same card.
  const card = standard(ratings, '3.2');
  await card.locator('summary').first().click();
  await card.getByRole('button', { name: texts.panel }).click();
  await card.getByLabel(texts.rating).selectOption('Good');
  await card.getByText('14 of 36, Requires improvement → 15 of 36').waitFor();
  await card.getByLabel(texts.reason).fill('Plans were made with the families.');
  await card.getByRole('button', { name: texts.save }).click();
  await ratings.getByText('15 of 36', { exact: true }).waitFor();
  // It is no longer below Good, and stays where it was corrected until another filter is chosen.
  await card.getByRole('button', { name: /^Undo: Panel decision on 3.2/ }).click();
  await ratings.getByText('14 of 36', { exact: true }).waitFor();
  expect(await card.locator('.panel-says').count()).toBe(0);

  // A judgement is changed in the user's own cell, once what it does was shown; and taken back there.
  const governance = standard(ratings, '1.1');
  await governance.getByRole('button', { name: texts.changeCell('Judgements!B2') }).press('Enter');
  await governance.getByRole('combobox').selectOption('Good');
  await governance.getByText('Judgements!B2: Requires improvement → Good').waitFor();
  const cell = () =>
    host?.book.sheets.find(({ name }) => name === 'Judgements')?.rows[1]?.[1]?.value;
  expect(cell()).toBe('Requires improvement');
  await expectFair(shown);
  await governance.getByRole('button', { name: caseMessages.write('Judgements!B2') }).click();
  await ratings.getByText('15 of 36', { exact: true }).waitFor();
  expect(cell()).toBe('Good');
  // It is shown where it was done, with its own link in the list, and without another notice.
  await pane.locator('.changes summary').click();
  expect(await pane.locator('.changes li > span').innerText()).toBe(
    'Judgements!B2, 1.1 Governance and leadership: Requires improvement → Good',
  );
  expect(await pane.locator('.said').count()).toBe(0);
  await governance.getByRole('button', { name: /^Undo: Judgements!B2/ }).press('Enter');
  await ratings.getByText('14 of 36', { exact: true }).waitFor();
  expect(cell()).toBe('Requires improvement');
  expect(await total.innerText()).toBe('14 of 36');
  expect(await pane.locator('.trouble').count()).toBe(0);
  shown.expectClean();
  await shown.close();
});

test('at 400% and in forced colours trouble covers no control, and paper has bands and no buttons', async () => {
  const look = { viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' } as const;
  const shown = await panes.open('a browser', BEDFORDSHIRE, { ...look, forcedColors: 'active' });
  const { pane, page } = shown;
  await pane.evaluate(() => window.scrollTo(0, 900));
  await shown.openTracker(Buffer.from('no workbook'), 'notes.xlsx', 'drop');
  const bar = pane.locator('.trouble');
  await bar.waitFor();
  // The page goes up to it; no control of the page lies under it, nor is it cut off itself.
  const found = await pane.evaluate(() => {
    const trouble = document.querySelector('.trouble');
    const seen = trouble?.getBoundingClientRect().top ?? -1;
    const covered = [...document.querySelectorAll<HTMLElement>('button, select, input, a')]
      .filter((one) => !trouble?.contains(one) && one.checkVisibility())
      .filter((one) => {
        one.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = one.getBoundingClientRect();
        const at = document.elementFromPoint(left + width / 2, top + height / 2);
        return trouble?.contains(at) === true;
      });
    const cut = (trouble?.scrollHeight ?? 0) - (trouble?.clientHeight ?? 0);
    return { isSeen: seen >= 0 && seen < innerHeight, covered: covered.length, cut };
  });
  expect(found).toEqual({ isSeen: true, covered: 0, cut: 0 });
  await expectFair(shown);
  await bar.getByRole('button', { name: messages.trouble.dismiss }).click();
  for (const part of ['read', 'ratings', 'annexe', 'checks'] as const) {
    await shown.goTo(part);
    await shown.settled();
    await expectFair(shown);
  }
  await shown.goTo('ratings');
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  const printed = await pane.evaluate(() => ({
    buttons: [...document.querySelectorAll<HTMLElement>('button, input, select')].filter(
      (one) => !one.matches('.place') && one.checkVisibility(),
    ).length,
    bands: [...document.querySelectorAll<HTMLElement>('.standard .badge')].map(
      (one) => getComputedStyle(one).backgroundColor,
    ),
  }));
  expect(printed.buttons).toBe(0);
  // 2.1 Inadequate and 3.3 Good, in the colours of the reports.
  expect(new Set(printed.bands).size).toBe(3);
  // Paper is white, even for a page viewed in dark mode.
  const dark = { media: 'print', forcedColors: 'none', colorScheme: 'dark' } as const;
  await page.emulateMedia(dark);
  expect((await shown.axe()).filter((fault) => fault.startsWith('color-contrast'))).toEqual([]);
  // Of the annexe the sheet is printed, not how it is chosen.
  await page.emulateMedia({ ...dark, media: 'screen' });
  const annexe = await shown.goTo('annexe');
  await annexe.locator('.paper[aria-busy=false] table').waitFor();
  await page.emulateMedia(dark);
  expect(await annexe.locator('.paper table').isVisible()).toBe(true);
  expect(await annexe.locator('button:visible, input:visible, h2:visible').count()).toBe(0);
  await shown.close();
});
