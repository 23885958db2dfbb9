import ExcelJS from 'exceljs';
import type { Locator } from 'playwright-core';
import { messages } from '../../src/taskpane/words/messages';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { sampleBytes } from '../workbook/office/tracker';
import { BEDFORDSHIRE, BRADFORD, NORTH_YORKSHIRE, type Report } from '../support/reports';
import { type PanePage, type Panes, WORLDS, startPanes, unfold } from './pane-page';

const texts = messages.ratings;

const PUBLISHED: readonly [string, Report][] = [
  ['bedfordshire-2021', BEDFORDSHIRE],
  ['bradford-2018', BRADFORD],
  ['north-yorkshire-2020', NORTH_YORKSHIRE],
];

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
});

afterAll(() => panes?.close());

/** What the part says of each standard, key question and prompt, by its code. */
interface Shown {
  readonly ratings: Record<string, string>;
  readonly percent: Record<string, number>;
}

/** Unfolds everything and records what is on screen. */
async function shownIn(part: Locator): Promise<Shown> {
  await unfold(part);
  return part.evaluate((root) => {
    const ratings: Record<string, string> = {};
    for (const card of root.querySelectorAll<HTMLElement>('article.standard')) {
      const code = card.querySelector('h4')?.innerText.split(' ')[0] ?? '';
      ratings[code] = card.querySelector<HTMLElement>('.badge')?.innerText ?? '';
    }
    const percent: Record<string, number> = {};
    for (const item of root.querySelectorAll<HTMLElement>('li:has(> .wording)')) {
      const code = item.querySelector<HTMLElement>('.code')?.innerText ?? '';
      const figure = item.querySelector<HTMLElement>(':scope > .figure > .percent')?.innerText;
      if (figure !== undefined) percent[code] = parseInt(figure, 10);
    }
    return { ratings, percent };
  });
}

test('the functions for cells are listed, each with its page', async () => {
  const pane = await panes.open('a browser', null);
  await pane.pane.getByText(messages.functions.heading).click();
  const links = pane.pane.locator('.functions a');
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) =>
    all.map((one) => (one as HTMLAnchorElement).href),
  );
  expect(await links.allInnerTexts()).toContain('=YOS.BAND(range, [base])');
  for (const address of addresses) {
    expect({ address, ok: (await pane.page.request.get(address)).ok() }).toEqual({
      address,
      ok: true,
    });
  }
  pane.expectClean();
  await pane.close();
});

describe.each(WORLDS)('in %s', (world) => {
  test.each(PUBLISHED)('%s shows what its report prints', async (file, report) => {
    const pane = await panes.open(world, { name: `${file}.xlsx`, bytes: sampleBytes(file) });
    const part = await pane.goTo('ratings');
    const front = part.locator('.front');
    expect(await front.getByRole('heading').innerText()).toBe(report.service);
    const { total, outOf } = report.score;
    expect(await front.locator('.number').innerText()).toBe(`${total} of ${outOf}`);
    expect(await front.locator('.badge').innerText()).toBe(report.overall);
    const { ratings, percent } = await shownIn(part);
    expect(ratings).toEqual(report.ratings);
    expect(percent).toMatchObject({ ...report.keyQuestionPercent, ...report.promptPercent });
    pane.expectClean();
    await pane.close();
  });

  test('why? gives the counts and the rule', async () => {
    const bytes = sampleBytes('north-yorkshire-2020');
    const pane = await panes.open(world, { name: 'north-yorkshire-2020.xlsx', bytes });
    const part = await pane.goTo('ratings');
    await why(part, texts.overall).click();
    // The score map of the rules and guidance: 19 to 30 is Good.
    expect(await reasonOf(part, texts.overall)).toMatch(/25 out of 36: Good \(19 to 30\)/);

    const card = standard(part, '2.2');
    await card.locator('summary').first().click();
    await why(card, '2.2 Planning').click();
    expect(await reasonOf(card, '2.2 Planning')).toMatch(/2\.2\.3.*lowest/s);
    await why(card, '2.2.3').click();
    // The report's text: "eight out of 15"; six of the 21 cases have a low risk of serious harm.
    const reason = await reasonOf(card, '2.2.3');
    // The rules and guidance: 50% to 64%.
    expect(reason).toMatch(/53%: Requires improvement is 50% to 64%\./);
    expect(reason).toMatch(/8 of 15 yes, 7 no, 6 left out/);
    pane.expectClean();
    await pane.close();
  });

  test('a panel decision with its reason is entered, saved, and taken back', async () => {
    const name = 'north-yorkshire-2020.xlsx';
    const pane = await panes.open(world, { name, bytes: await withoutPanel() });
    const part = await pane.goTo('ratings');
    const total = part.locator('.front .number');
    // By rule 3.2 and 3.3 require improvement; the report's panel made both Good: 25.
    expect(await total.innerText()).toBe('23 of 36');

    for (const [i, decision] of NORTH_YORKSHIRE.professionalDiscretion.entries()) {
      const card = standard(part, decision.standard);
      expect(await card.locator('.badge').innerText()).toBe(decision.rule);
      await card.locator('summary').first().click();
      await card.getByRole('button', { name: texts.panel }).click();
      await card.getByLabel(texts.rating).selectOption(decision.panel);
      await card.getByRole('button', { name: texts.save }).click();
      await card.getByText(texts.needsReason).waitFor();
      expect(await total.innerText()).toBe(`${23 + i} of 36`);

      await card.getByLabel(texts.reason).fill(decision.reason);
      await card.getByRole('button', { name: texts.save }).click();
      await part.getByText(`${24 + i} of 36`, { exact: true }).waitFor();
      expect(await card.locator('.badge').innerText()).toBe(decision.panel);
      const word = await card.locator('.panel-says').innerText();
      expect(word).toContain(decision.reason);
      expect(word).toContain(texts.byRule(decision.rule));
      // The focus is where it was left: on the button that opened the form.
      await pane.pane.waitForFunction(() => document.activeElement?.tagName === 'BUTTON');
      expect(await focused(pane)).toBe(
        `${texts.changePanel}: ${await card.locator('h4').innerText()}`,
      );
    }
    expect(await settingsIn(pane, part)).toEqual(
      expect.arrayContaining(
        NORTH_YORKSHIRE.professionalDiscretion.map((one) => [
          `Panel decision ${one.standard}`,
          one.panel,
          one.reason,
        ]),
      ),
    );

    const card = standard(part, '3.3');
    await card.getByRole('button', { name: texts.changePanel }).click();
    await card.getByRole('button', { name: texts.takeBack }).click();
    await part.getByText('24 of 36', { exact: true }).waitFor();
    expect(await card.locator('.panel-says').count()).toBe(0);
    const left = (await settingsIn(pane, part)).flatMap(([name, value]) => (value ? [name] : []));
    expect(left).toContain('Panel decision 3.2');
    expect(left).not.toContain('Panel decision 3.3');
    pane.expectClean();
    await pane.close();
  });

  test('what is half written is there again after a look at another part', async () => {
    const pane = await panes.open(world, {
      name: 'b.xlsx',
      bytes: sampleBytes('bedfordshire-2021'),
    });
    const card = (await pane.goTo('ratings')).locator('article[aria-labelledby="standard-1.1"]');
    await card.getByRole('button', { name: texts.changeJudgement }).click();
    await card.getByRole('combobox').selectOption('Good');
    await card.getByRole('textbox').fill('As it was seen in');
    await pane.goTo('checks');
    await pane.goTo('ratings');
    expect(await card.getByRole('combobox').inputValue()).toBe('Good');
    expect(await card.getByRole('textbox').inputValue()).toBe('As it was seen in');
    // Given up, it is as the tracker has it.
    await card.getByRole('button', { name: texts.cancel }).click();
    await card.getByRole('button', { name: texts.changeJudgement }).click();
    expect(await card.getByRole('combobox').inputValue()).toBe('Requires improvement');
    await pane.close();
  });

  test('judgements are entered where the tracker has none', async () => {
    const name = 'bedfordshire-2021.xlsx';
    const pane = await panes.open(world, { name, bytes: await withoutSheet('Judgements') });
    const part = await pane.goTo('ratings');
    // Eight of the twelve standards of the total are rated from cases or not: 1.1–1.4 and 3.4 are not.
    expect(await part.locator('.front .badge').innerText()).toBe(messages.notRatedYet);
    const judged = ['1.1', '1.2', '1.3', '1.4', '3.4', '4.1'];
    for (const code of judged) {
      const card = standard(part, code);
      await card.getByRole('button', { name: texts.judgement }).click();
      await card.getByLabel(texts.rating).selectOption(BEDFORDSHIRE.ratings[code] ?? '');
      await card.getByRole('button', { name: texts.save }).click();
      await card.getByRole('button', { name: texts.changeJudgement }).waitFor();
      expect(await card.locator('.badge').innerText()).toBe(BEDFORDSHIRE.ratings[code]);
    }
    expect(await part.locator('.front .number').innerText()).toBe('14 of 36');
    expect(await part.locator('.front .badge').innerText()).toBe(BEDFORDSHIRE.overall);
    const settings = await settingsIn(pane, part);
    expect(settings).toEqual(
      expect.arrayContaining(
        judged.map((code) => [`Judgement ${code}`, BEDFORDSHIRE.ratings[code], null]),
      ),
    );
    pane.expectClean();
    await pane.close();
  });
});

function standard(part: Locator, code: string): Locator {
  return part.locator(`article[aria-labelledby="standard-${code}"]`);
}

function why(within: Locator, of: string): Locator {
  return within.locator(`summary[aria-label="${messages.whyOf(of)}"]`);
}

function reasonOf(within: Locator, of: string): Promise<string> {
  return within
    .locator(`details.why:has(> summary[aria-label="${messages.whyOf(of)}"]) > div`)
    .innerText();
}

function focused({ pane }: PanePage): Promise<string | null> {
  return pane.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
}

/** The rows of YOS settings in the workbook: in Excel's own, or in the file that is saved. */
async function settingsIn(pane: PanePage, part: Locator): Promise<readonly unknown[][]> {
  if (pane.host) {
    const sheet = pane.host.book.sheets.find(({ name }) => name === 'YOS settings');
    return (sheet?.rows ?? []).map((row) => [0, 1, 2].map((at) => row?.[at]?.value ?? null));
  }
  const save = part.page().getByRole('button', { name: messages.file.save });
  const { bytes } = await pane.saved(() => save.click());
  const { sheets } = await readXlsx(bytes);
  const settings = sheets.find(({ name }) => name === 'YOS settings');
  return (settings?.rows ?? []).map((row) => [0, 1, 2].map((at) => row?.[at] ?? null));
}

/** North Yorkshire's tracker as the rules alone have it. */
function withoutPanel(): Promise<Uint8Array> {
  return changed('north-yorkshire-2020', (book) => {
    const sheet = book.getWorksheet('Judgements and panel');
    expect(sheet?.getCell('A6').value).toMatch(/^3\.2/);
    for (const row of [6, 7]) sheet?.getRow(row).eachCell((cell) => (cell.value = null));
  });
}

function withoutSheet(name: string): Promise<Uint8Array> {
  return changed('bedfordshire-2021', (book) => {
    const sheet = book.getWorksheet(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    book.removeWorksheet(sheet.id);
  });
}

/** A sample that another library has changed. */
async function changed(
  sample: string,
  change: (book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(sampleBytes(sample)) as unknown as ArrayBuffer);
  change(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
