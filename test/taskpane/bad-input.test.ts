import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { messages as engineMessages } from '../../src/engine/messages';
import { messages } from '../../src/taskpane/words/messages';
import { compareMessages } from '../../src/taskpane/words/messages-compare';
import type { TrackerView } from '../../src/engine/tracker-view';
import { newWorkbook } from '../../src/workbook/file-write/write-xlsx';
import { blankSheet } from '../../src/plan/empty-sheet';
import { sampleBytes } from '../workbook/office/tracker';
import { utf16 } from '../support/broken-bytes';
import { type PanePage, type Panes, WORLDS, startPanes } from './pane-page';

const SAMPLE = sampleBytes('bedfordshire-2021');

const ICON = readFileSync(join(__dirname, '..', '..', 'assets', 'icons', 'icon-80.png'));

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
});

afterAll(() => panes?.close());

/** Bytes as the container of .xls, and of every workbook with a password, has them. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(stream), 1024);
  return bytes;
}

function sheetOf(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cells = rows.map((row) => row.map((value) => ({ value })));
  return newWorkbook([{ ...blankSheet('template-cases', 'Sheet1'), rows: cells }]);
}

/** The chosen file, the message about it, and what to do. */
const BAD_FILES: readonly [string, string, Uint8Array, RegExp, RegExp][] = [
  ['a picture', 'photo.xlsx', ICON, /not an Excel workbook/, /save it as/],
  ['an old .xls', 'old.xls', compoundFile('Workbook'), /\(\.xls\)/, /save it as/],
  [
    'a password',
    'secret.xlsx',
    compoundFile('EncryptedPackage'),
    /password/,
    /take the password off/,
  ],
  [
    'half a download',
    'half.xlsx',
    SAMPLE.subarray(0, SAMPLE.length / 2),
    /cut off|damaged|incomplete/,
    /again/,
  ],
  ['nothing at all', 'none.xlsx', new Uint8Array(), /empty/, /choose|again/i],
];

test('each file that is no tracker is told in a sentence, and the next one opens', async () => {
  const pane = await panes.open('a browser', null);
  for (const [what, name, bytes, wrong, next] of BAD_FILES) {
    await pane.openTracker(bytes, name);
    const said = await trouble(pane);
    expect({ what, said }).toEqual({ what, said: expect.stringMatching(wrong) as string });
    expect({ what, said }).toEqual({ what, said: expect.stringMatching(next) as string });
    // A fault of the file is not a fault of the pane, so there is nothing to report.
    expect(await pane.pane.locator('.trouble details').count()).toBe(0);
  }
  await pane.openTracker(SAMPLE, 'bedfordshire-2021.xlsx');
  expect(await pane.pane.locator('.trouble').count()).toBe(0);
  expect(await pane.pane.locator('.front .number').innerText()).toBe('14 of 36');
  pane.expectClean();
  await pane.close();
});

test('a bad file leaves the tracker that is open as it is', async () => {
  const pane = await panes.open('a browser', { name: 'bedfordshire.xlsx', bytes: SAMPLE });
  await pane.openTracker(compoundFile('Workbook'), 'old.xls', 'drop');
  expect(await trouble(pane)).toMatch(/\(\.xls\)/);
  await pane.goTo('ratings');
  expect(await pane.pane.locator('.front .number').innerText()).toBe('14 of 36');
  await pane.close();
});

test('a file of 200 MB is refused at once, and not read', async () => {
  const pane = await panes.open('a browser', null);
  // Made in the page: a large file that is chosen goes to the browser in pieces, which takes long.
  await pane.pane.evaluate(() => {
    Blob.prototype.arrayBuffer = () => Promise.reject(new Error('It was read.'));
    const dataTransfer = new DataTransfer();
    const pieces = Array<Uint8Array<ArrayBuffer>>(200).fill(new Uint8Array(1_000_000));
    dataTransfer.items.add(new File(pieces, 'large.xlsx'));
    const event = { dataTransfer, bubbles: true, cancelable: true };
    document.querySelector('main')?.dispatchEvent(new DragEvent('drop', event));
  });
  await pane.pane.locator('.trouble').waitFor();
  expect(await trouble(pane)).toBe(messages.fileTooLarge('large.xlsx'));
  await pane.close();
});

test('two broken files at once, no file, a folder and a file that is gone are told', async () => {
  const shown = await panes.open('a browser', { name: 'bedfordshire.xlsx', bytes: SAMPLE });
  const { pane } = shown;
  /** Drops files on the page; text if there are none. */
  const drop = (names: readonly string[]): Promise<void> =>
    pane.evaluate((given) => {
      const dataTransfer = new DataTransfer();
      for (const name of given) dataTransfer.items.add(new File(['PK'], name));
      if (given.length === 0) dataTransfer.setData('text/plain', 'Yes');
      const event = { dataTransfer, bubbles: true, cancelable: true };
      document.querySelector('main')?.dispatchEvent(new DragEvent('drop', event));
    }, names);
  await drop(['a.xlsx', 'b.xlsx']);
  await pane.getByText(compareMessages.refused(2, 2)).waitFor();
  await pane.getByRole('button', { name: compareMessages.close }).click();
  await drop([]);
  await pane.getByText(messages.noFileDropped).waitFor();
  // A browser gives a folder as a file, and fails when it is read.
  await pane.evaluate(() => {
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
  });
  await drop(['Inspections']);
  await pane.getByText(engineMessages.fileUnreadable('Inspections')).waitFor();
  expect(await pane.locator('.front .number').innerText()).toBe('14 of 36');
  shown.expectClean();
  await shown.close();
});

test('what goes wrong is seen from wherever the pane is scrolled to', async () => {
  const shown = await panes.open('a browser', { name: 'bedfordshire.xlsx', bytes: SAMPLE });
  await shown.pane.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await shown.openTracker(ICON, 'photo.xlsx', 'drop');
  const top = await shown.pane
    .locator('.trouble')
    .evaluate((bar) => bar.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(200);
  await shown.close();
});

test('a workbook without an inspection says what was looked at and what to do', async () => {
  const bytes = sheetOf([
    ['Month', 'Visitors'],
    ['May', 12],
  ]);
  const pane = await panes.open('a browser', { name: 'visitors.xlsx', bytes });
  // It goes to what was read automatically.
  const read = pane.pane.locator('#part-read');
  await read.waitFor();
  expect(await read.innerText()).toMatch(/Sheet1/);
  expect(await pane.pane.locator('.heard-only').innerText()).toMatch(
    /visitors\.xlsx was read\. .*problem/,
  );
  const checks = await (await pane.goTo('checks')).innerText();
  expect(checks).toMatch(/No .*(inspection|question|standard)/i);
  await (await pane.goTo('ratings')).getByText(messages.notRated).waitFor();
  pane.expectClean();
  await pane.close();
});

test('an empty workbook is called so', async () => {
  const pane = await panes.open('a browser', null);
  await pane.openTracker(sheetOf([]), 'empty.xlsx');
  await pane.pane.getByText(messages.start.emptyFile('empty.xlsx')).waitFor();
  expect(await pane.pane.locator('.heard-only').innerText()).toBe(
    messages.said.read('empty.xlsx', messages.said.empty),
  );
  await pane.openTracker(SAMPLE, 'bedfordshire.xlsx');
  expect(await pane.pane.locator('.front .number').innerText()).toBe('14 of 36');
  await pane.close();
});

test('a broken tracker is rated as far as it goes, and its problems are counted', async () => {
  const bytes = sampleBytes('broken');
  const pane = await panes.open('a browser', { name: 'broken.xlsx', bytes });
  expect(Number(await pane.pane.locator('#tab-checks .count').innerText())).toBeGreaterThan(5);
  await pane.goTo('ratings');
  await pane.pane.locator('.front').waitFor();
  pane.expectClean();
  await pane.close();
});

test('an error inside the pane shows the way on, and the details to copy', async () => {
  const pane = await panes.open('a browser', null, {
    permissions: ['clipboard-read', 'clipboard-write'],
    prepare: (page) => page.addInitScript(spoilAnswers),
  });
  // It is never said to be read.
  void pane.openTracker(SAMPLE, 'bedfordshire.xlsx').catch(() => undefined);
  const crash = pane.pane.locator('.crash');
  await crash.waitFor();
  expect(await crash.innerText()).toContain(messages.trouble.crashed);
  expect(await pane.axe()).toEqual([]);
  await crash.getByText(messages.trouble.details, { exact: true }).click();
  await crash.getByRole('button', { name: messages.trouble.copy }).click();
  await crash.getByText(messages.trouble.copied).waitFor();
  expect(await pane.pane.evaluate(() => navigator.clipboard.readText())).toMatch(
    /TypeError[^]*\.js:/,
  );
  await crash.getByRole('button', { name: messages.trouble.startAgain }).click();
  await pane.pane.locator('.start').waitFor();
  await pane.close();
});

/** Runs in the page: the engine's answers lack what the pane cannot do without. */
function spoilAnswers(): void {
  const { Worker: Whole } = window;
  window.Worker = class extends Whole {
    override set onmessage(hear: (event: MessageEvent) => void) {
      super.onmessage = (event: MessageEvent<{ result?: TrackerView }>) => {
        const edition = event.data.result?.services[0]?.edition;
        if (edition) Object.assign(edition, { domains: null });
        hear(event);
      };
    }
  };
}

test('a thread that cannot be loaded is told, and tried again with the next file', async () => {
  let isGone = true;
  const pane = await panes.open('a browser', null, {
    prepare: async (page) => {
      await page.route(await engineFile(page), (route) =>
        isGone ? route.abort() : route.continue(),
      );
    },
  });
  await pane.openTracker(SAMPLE, 'one.xlsx');
  expect(await trouble(pane)).toBe(messages.engineNotLoaded);
  isGone = false;
  await pane.openTracker(SAMPLE, 'two.xlsx');
  expect(await pane.pane.locator('.front .number').innerText()).toBe('14 of 36');
  await pane.close();
});

/** The address of the engine's thread, as a page that works loads it. */
async function engineFile(page: Page): Promise<string> {
  const other = await page.context().newPage();
  const loaded = other.waitForRequest((request) => /\/\d+\.js$/.test(request.url()));
  await other.goto(`${panes.server.base}taskpane.html`);
  const address = (await loaded).url();
  await other.close();
  return address;
}

test('a thread that dies is told with its details, and another takes its place', async () => {
  const pane = await panes.open('a browser', null, {
    prepare: (page) => page.addInitScript(dieOnce),
  });
  await pane.openTracker(SAMPLE, 'one.xlsx');
  expect(await trouble(pane)).toContain('out of memory');
  expect(await pane.pane.locator('.trouble pre').textContent()).toContain('out of memory');
  await pane.openTracker(SAMPLE, 'two.xlsx');
  expect(await pane.pane.locator('.front .number').innerText()).toBe('14 of 36');
  await pane.close();
});

/** Runs in the page: the first thread answers once, and dies of the next. */
function dieOnce(): void {
  const { Worker: Whole } = window;
  let isFirst = true;
  window.Worker = class extends Whole {
    override postMessage(message: unknown): void {
      if (!isFirst) {
        super.postMessage(message);
        return;
      }
      isFirst = false;
      this.onmessage?.(new MessageEvent('message', { data: { id: -1, done: 0 } }));
      const failure = { message: 'out of memory', filename: 'engine.js', lineno: 1 };
      setTimeout(() => this.dispatchEvent(new ErrorEvent('error', failure)));
    }
  };
}

test.each(WORLDS)('without Office.js the page still stands, opened by %s', async (world) => {
  const pane = await panes.open(world, null, {
    prepare: (page) =>
      page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort()),
  });
  await pane.openTracker(SAMPLE, 'bedfordshire.xlsx');
  expect(await pane.pane.locator('.front .number').innerText()).toBe('14 of 36');
  // In Excel's frame the browser says that the file did not come; nothing stumbles over that.
  const known = world === 'Excel' ? /^Failed to load resource/ : /^$/;
  expect(pane.errors.filter((text) => !known.test(text))).toEqual([]);
  await pane.close();
});

test('where the address of Office.js never answers the page stands all the same', async () => {
  const pane = await panes.open('a browser', null, {
    prepare: (page) =>
      page.route(
        'https://appsforoffice.microsoft.com/**',
        () => new Promise<void>(() => undefined),
      ),
  });
  await pane.openTracker(SAMPLE, 'bedfordshire.xlsx');
  expect(await pane.pane.locator('.front .number').innerText()).toBe('14 of 36');
  expect(pane.errors).toEqual([]);
  await pane.close();
});

/** What the pane says did not work. */
async function trouble({ pane }: PanePage): Promise<string> {
  return pane.locator('.trouble > p').innerText();
}
