import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Locator } from 'playwright-core';
import { messages } from '../../src/taskpane/words/messages';
import { whatIfMessages } from '../../src/taskpane/words/messages-what-if';
import { sampleBytes } from '../workbook/office/tracker';
import { caseloadBytes } from '../support/caseload';
import { SAMPLES, yos } from '../support/run-yos';
import { type PanePage, type Panes, WORLDS, type World, startPanes } from './pane-page';
import { trackerBytes } from './tracker-bytes';

const { sections, size, further, overall, firmness, sample } = whatIfMessages;
const NORTH_YORKSHIRE = 'north-yorkshire-2020';

let panes: Panes;
let folder = '';
const caseload = () => join(folder, 'caseload.xlsx');
/** What the command line says of firmness, once a test has asked for it. */
let told: string | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yos-what-if-'));
  const inspected = join(SAMPLES, `${NORTH_YORKSHIRE}.xlsx`);
  writeFileSync(caseload(), await caseloadBytes(inspected));
  panes = await startPanes();
});

afterAll(async () => {
  await panes?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openPart(world: World): Promise<{ pane: PanePage; part: Locator }> {
  const bytes = sampleBytes(NORTH_YORKSHIRE);
  const pane = await panes.open(world, { name: `${NORTH_YORKSHIRE}.xlsx`, bytes });
  const part = await pane.goTo('what-if');
  await part.getByRole('heading', { name: whatIfMessages.heading }).waitFor();
  return { pane, part };
}

/** Opens a section by the index on top; the focus is on it then. */
async function section(part: Locator, id: keyof typeof sections): Promise<Locator> {
  await part.locator('.index').getByRole('button', { name: sections[id] }).click();
  const found = part.locator(`#what-if-${id}`);
  await found.locator(':scope > summary:focus').waitFor();
  return found;
}

/**
 * Nothing was requested elsewhere, and there were no errors. Outside Excel Office.js tries after
 * some seconds to open its own frame for telemetry; the page's policy rightly refuses it.
 */
function expectClean({ outside, errors, violations }: PanePage): void {
  const ofOffice = /telemetryservice|appsforoffice|Applying inline style/;
  const others = [...errors, ...violations].filter((text) => !ofOffice.test(text));
  expect({ outside, others }).toEqual({ outside: [], others: [] });
}

async function chooseCaseload(pane: PanePage, drawing: Locator): Promise<void> {
  const chooser = pane.page.waitForEvent('filechooser');
  await drawing.getByRole('button', { name: /caseload…$/ }).click();
  await (await chooser).setFiles(caseload());
  await drawing.locator('.ticks').waitFor();
}

describe.each(WORLDS)('in %s', (world) => {
  test('a caseload is typed and the number of cases read, at once', async () => {
    const { pane, part } = await openPart(world);
    await section(part, 'size');
    await part.getByLabel(size.population).fill('55');
    expect(await part.locator('.answer').innerText()).toContain('42 cases to inspect of 55');
    const curve = part.locator('.curve svg');
    expect(await curve.getAttribute('aria-label')).toContain('42: 4.9 points');
    await part.getByLabel(size.sample).fill('56');
    await part.getByText('The sample cannot be larger than the population: 56 of 55.').waitFor();
    await part.getByLabel(size.sample).fill('21');
    await part.getByText(size.sampleGives(21, '11.1')).waitFor();
    await part.getByLabel(size.margin).fill('0');
    await part.getByText(size.outside.margin('0')).waitFor();
    expect(await pane.axe()).toEqual([]);
    expectClean(pane);
    await pane.close();
  });

  test('one more case, and other ratings to try; the ratings stay as they are', async () => {
    const { pane, part } = await openPart(world);
    const cases = await section(part, 'further');
    await cases.getByLabel(further.which).selectOption('3.2.3');
    expect(await cases.innerText()).toContain(further.next('Good', 1));
    await cases.getByLabel(further.more).fill('4');
    await cases.getByText(further.ofMore(4, 3, 'Good'), { exact: false }).waitFor();
    expect(await cases.getByRole('img').getAttribute('aria-label')).toContain('3.2.3');

    const map = await section(part, 'overall');
    const tried = map.locator('.tried');
    expect(await tried.innerText()).toContain('25 of 36');
    await map.getByRole('button', { name: overall.tryOf('Outstanding') }).click();
    expect(await tried.innerText()).toContain('31 of 36');
    expect(await tried.innerText()).toContain(overall.notSaved);
    await map.getByRole('button', { name: overall.reset }).click();
    await map.getByLabel(/^3\.2 /).selectOption('Requires improvement');
    await map.getByLabel(/^3\.3 /).selectOption('Requires improvement');
    expect(await tried.innerText()).toContain('23 of 36');
    expect(await pane.axe()).toEqual([]);

    const front = (await pane.goTo('ratings')).locator('.front');
    expect(await front.locator('.number').innerText()).toBe('25 of 36');
    // Who looks at another part and comes back finds what was tried.
    const again = await pane.goTo('what-if');
    expect(await again.locator('.tried').innerText()).toContain('23 of 36');
    expectClean(pane);
    await pane.close();
  });

  test('firmness is worked out, and what it says is what the command line says', async () => {
    const { pane, part } = await openPart(world);
    const firm = await section(part, 'firmness');
    await firm.getByRole('button', { name: firmness.run }).click();
    await firm.locator('article.firm').first().waitFor();
    told ??= (await yos(['firmness', join(SAMPLES, `${NORTH_YORKSHIRE}.xlsx`)])).stdout;
    const share = /^3\.2 .*By rule Requires improvement, (\d+)%/m.exec(told)?.[1] ?? '?';
    const planning = firm.locator('article.firm', { hasText: '3.2 Planning' });
    expect(await planning.innerText()).toContain(`Requires improvement ${share}%, by rule`);
    expect(await planning.innerText()).toContain(firmness.panel('Good'));
    await planning.getByText(firmness.questions(3)).click();
    const whisker = planning.getByRole('img', { name: /^3\.2\.3: 63% inspected/ });
    expect(await whisker.count()).toBe(1);
    expect(await firm.innerText()).toContain('Firmness is advice. It changes no rating');
    await firm.getByText(whatIfMessages.table).click();
    const row = firm.getByRole('row', { name: /3\.2 Planning/ });
    expect(await row.innerText()).toContain(`${share}%, by rule`);
    expect(await pane.axe()).toEqual([]);

    await firm.getByLabel(whatIfMessages.seed).fill('2');
    await firm.getByText(firmness.other).waitFor();
    await firm.getByRole('button', { name: firmness.again }).click();
    await firm.getByText(firmness.drawn(10_000, 2)).waitFor();
    expectClean(pane);
    await pane.close();
  });

  test('a sample is drawn, saved, and the inspected one compared', async () => {
    const { pane, part } = await openPart(world);
    const drawing = await section(part, 'sample');
    await chooseCaseload(pane, drawing);
    await drawing.getByText('caseload.xlsx: 156 eligible cases.').waitFor();
    await drawing.getByLabel(sample.howMany).selectOption('take');
    await drawing.getByLabel(sample.takeField).fill('40');
    await drawing.getByRole('button', { name: sample.draw }).click();
    await drawing.locator('.drawn').first().waitFor();
    const words = ['sample', caseload(), '--take', '40', '--json'];
    const { parts } = JSON.parse((await yos(words)).stdout) as { parts: { drawn: string[] }[] };
    const ids = parts.flatMap(({ drawn }) => drawn);
    await drawing.getByText(`${sample.cases} (40)`).click();
    expect(await drawing.locator('.long tbody th').allInnerTexts()).toEqual(ids);
    expect(await pane.axe()).toEqual([]);

    const bytes = await drawnFile(pane, drawing);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const written = book.getWorksheet('Drawn cases')?.getColumn(1).values.slice(2);
    expect(written?.map(String).sort()).toEqual([...ids].sort());

    await drawing.getByRole('button', { name: sample.compare }).click();
    await drawing
      .getByText(/Gender: (nothing speaks|the sample)/)
      .first()
      .waitFor();
    expect(await pane.axe()).toEqual([]);
    expectClean(pane);
    await pane.close();
  });
});

/** The drawn sample as a file: saved in a browser, opened as a new workbook in Excel. */
async function drawnFile(pane: PanePage, drawing: Locator): Promise<Uint8Array> {
  if (pane.host === null) {
    const { name, bytes } = await pane.saved(() =>
      drawing.getByRole('button', { name: sample.save }).click(),
    );
    expect(name).toBe(sample.fileName('caseload'));
    return bytes;
  }
  await drawing.getByRole('button', { name: sample.openAsNew }).click();
  const said = pane.pane.locator('.heard-only', { hasText: sample.openedAsNew });
  await said.or(pane.pane.locator('.trouble')).first().waitFor({ state: 'attached' });
  expect(await pane.pane.locator('.trouble').allInnerTexts()).toEqual([]);
  const [file = ''] = pane.host.excel.opened;
  return Buffer.from(file, 'base64');
}

test('a run that is stopped leaves nothing behind, and the tracker open', async () => {
  const codes = [1, 2, 3, 4].flatMap((n) => [1, 2, 3].map((q) => `2.${n}.${q}`));
  const row = (i: number) =>
    codes.map((_, q) => ((i * 7 + q * 3) % 10 < 6 + (q % 3) ? 'Yes' : 'No'));
  const rows = [
    ['Case ID', 'Case type', ...codes],
    ...Array.from({ length: 6_000 }, (_, i) => [`C${i}`, 'Court', ...row(i)]),
  ];
  const sheet = { name: 'Cases', rows, hiddenRows: new Set<number>(), tables: [], ours: false };
  const bytes = await trackerBytes([sheet]);
  const pane = await panes.open('a browser', { name: 'large.xlsx', bytes });
  const part = await pane.goTo('what-if');
  const firm = await section(part, 'firmness');
  await firm.getByRole('button', { name: firmness.run }).click();
  const stop = pane.pane.getByRole('button', { name: messages.busy.stop });
  await stop.click();
  await stop.waitFor({ state: 'detached' });
  expect(await pane.pane.getByRole('status').first().innerText()).toBe(messages.busy.stopped);
  expect(await firm.locator('article.firm').count()).toBe(0);
  expect(await firm.getByRole('button', { name: firmness.run }).isEnabled()).toBe(true);
  const ratings = await pane.goTo('ratings');
  expect(await ratings.locator('article.standard').count()).toBeGreaterThan(0);
  expectClean(pane);
  await pane.close();
});

test('typing is answered at once: before anything else is done', async () => {
  const { pane, part } = await openPart('a browser');
  await section(part, 'size');
  const field = part.getByLabel(size.population);
  await field.fill('5');
  await pane.page.evaluate(() => {
    const answers: string[] = [];
    Object.assign(window, { answers });
    let isSame = false;
    const typed = (): void => {
      isSame = true;
      setTimeout(() => (isSame = false));
    };
    document.addEventListener('input', typed, true);
    const answer = document.querySelector('.what-if .answer');
    new MutationObserver(() => answers.push(isSame ? 'at once' : 'later')).observe(answer as Node, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await field.pressSequentially('5678', { delay: 80 });
  await part.getByText('to inspect of 55,678').waitFor();
  const answers = await pane.page.evaluate(
    () => (window as unknown as { answers: string[] }).answers,
  );
  expect(answers).toEqual(Array.from({ length: 4 }, () => 'at once'));
  await pane.close();
});

test('at 320 px nothing is wider than the pane, in the dark and in forced colours', async () => {
  const bytes = sampleBytes(NORTH_YORKSHIRE);
  for (const look of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    const pane = await panes.open(
      'a browser',
      { name: `${NORTH_YORKSHIRE}.xlsx`, bytes },
      { viewport: { width: 320, height: 800 }, ...look },
    );
    const part = await pane.goTo('what-if');
    await section(part, 'size');
    await part.getByLabel(size.population).fill('55');
    for (const id of ['further', 'overall', 'firmness', 'sample'] as const) await section(part, id);
    await part.getByRole('button', { name: firmness.run }).click();
    await part.locator('article.firm').first().waitFor();
    const drawing = part.locator('#what-if-sample');
    await chooseCaseload(pane, drawing);
    await drawing.getByRole('button', { name: sample.draw }).click();
    await drawing.locator('.drawn').first().waitFor();
    const [width, room] = await pane.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(width).toBe(room);
    expect(await pane.axe()).toEqual([]);
    await pane.close();
  }
});
