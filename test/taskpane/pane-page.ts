import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  type Browser,
  type BrowserContextOptions,
  type Download,
  type Frame,
  type Locator,
  type Page,
} from 'playwright-core';
import { messages } from '../../src/taskpane/words/messages';
import { axeFaults } from '../support/axe';
import { type HostBook, newBook, newSheet } from '../support/excel-host/book';
import { type AddInServer, serveAddIn } from '../support/excel-host/add-in-server';
import { DESKTOP_QUERY, desktopScript } from '../support/excel-host/desktop-page';
import { builtAddIn } from '../support/excel-host/built-add-in';
import { openPage, startBrowser } from '../support/excel-host/excel-browser';
import { ExcelHost, type HostOptions } from '../support/excel-host/excel-host';
import { openBook } from '../support/excel-host/open-book';
import { type RequirementSets, webHostPage } from '../support/excel-host/web-page';

/** The two places where the pane runs. */
export const WORLDS = ['a browser', 'Excel'] as const;
export type World = (typeof WORLDS)[number];

/** A part of the pane, by the id of its tab. */
export type PartId = keyof typeof messages.parts;

/** How a pane is opened, beside what Playwright lets one say of a page (size, dark, contrast, …). */
export interface PaneOptions extends BrowserContextOptions {
  /** What follows the page's address, as `#sample`; in a browser alone. */
  readonly hash?: string;
  /** Of the local Excel. */
  readonly host?: HostOptions;
  /** The requirement sets of Excel, where they are more than the add-in needs. */
  readonly sets?: RequirementSets;
  /** Excel on Windows in place of Excel on the web, with the address of its workbook. */
  readonly onDesktop?: string;
  /** Excel's workbook, if it is not read from bytes. */
  readonly book?: HostBook;
  /** Prepares the page before it is opened: routes, extra scripts. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Another folder than the one that is built for the tests. */
  readonly base?: string;
}

/** A task of the pane's thread that kept everything else waiting for more than 50 ms. */
export interface LongTask {
  /** Milliseconds since the page was opened. */
  readonly start: number;
  readonly duration: number;
}

/** The pane in one of its worlds, as a user has it before them. */
export interface PanePage {
  readonly world: World;
  /** The browser's page: in Excel the one that plays Excel. */
  readonly page: Page;
  /** Where the pane is: the page itself, or the frame in Excel's. */
  readonly pane: Page | Frame;
  /** The local Excel; null in a browser. */
  readonly host: ExcelHost | null;
  /** Requests to anywhere but the add-in's own server and Office.js. */
  readonly outside: string[];
  /** Every address that was asked for. */
  readonly asked: string[];
  /** What the console and the page have complained about. */
  readonly errors: string[];
  /** What the page's own policy has refused. */
  readonly violations: string[];
  /**
   * Opens a workbook: in a browser by the file chooser, or by dropping it; waits until it is read, or
   * until the pane says why not. In Excel the workbook is there from the start.
   */
  openTracker(bytes: Uint8Array | string, name: string, how?: 'choose' | 'drop'): Promise<void>;
  /** Waits until all work has ended and a tracker, or what is wrong with it, is shown. */
  settled(): Promise<void>;
  /** Goes to a part by its tab and gives the part. */
  goTo(part: PartId): Promise<Locator>;
  /** Does something that saves a file, and gives what was saved. */
  saved(act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }>;
  /** What axe finds wrong with the pane as it is now: a line a finding. */
  axe(): Promise<string[]>;
  /** Tasks over 50 ms so far, of the pane itself. */
  longTasks(): Promise<LongTask[]>;
  /** A picture of the page, from its top to its end. */
  picture(path: string): Promise<void>;
  /** Fails where anything was asked for elsewhere, complained of, or refused by the policy. */
  expectClean(): void;
  close(): Promise<void>;
}

/** A browser and the add-in's files on https; what every test of the pane begins with. */
export interface Panes {
  readonly browser: Browser;
  /** The add-in's files as they are served, for this test file alone. */
  readonly folder: string;
  readonly server: AddInServer;
  /**
   * Opens the pane with a tracker, in either world.
   *
   * @param tracker null for the start in a browser, and for an empty workbook in Excel
   */
  open(
    world: World,
    tracker: { readonly name: string; readonly bytes: Uint8Array } | null,
    options?: PaneOptions,
  ): Promise<PanePage>;
  close(): Promise<void>;
}

/** Starts what the tests of a file share; the add-in is built first where that is needed. */
export async function startPanes(folder = builtAddIn()): Promise<Panes> {
  const files = mkdtempSync(join(tmpdir(), 'yos-pane-'));
  // A copy: another run may rebuild the folder while this one uses it.
  const copy = join(files, 'add-in');
  cpSync(folder, copy, { recursive: true });
  const server = await serveAddIn(copy);
  const browser = await startBrowser();
  return {
    browser,
    folder: copy,
    server,
    async open(world, tracker, options = {}) {
      const shown = await openWorld(world, tracker, options, { browser, server, files });
      if (world === 'Excel') await shown.settled();
      else if (tracker) await shown.openTracker(tracker.bytes, tracker.name);
      return shown;
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

interface Around {
  readonly browser: Browser;
  readonly server: AddInServer;
  readonly files: string;
}

async function openWorld(
  world: World,
  tracker: { readonly name: string; readonly bytes: Uint8Array } | null,
  options: PaneOptions,
  { browser, server, files }: Around,
): Promise<PanePage> {
  const { hash = '', host: hostOptions, book, prepare, base = server.base, ...other } = options;
  const { sets, onDesktop, ...look } = other;
  const given = book ?? (tracker ? await openBook(tracker.name, tracker.bytes) : emptyBook());
  const host = new ExcelHost(given, hostOptions);
  const opened = await openPage(withLook(browser, look), host, base);
  const { page, context, outside, errors, refused: violations } = opened;
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await context.addInitScript(watchPage);
  await prepare?.(page);

  const address = `${base}taskpane.html${hash}`;
  let pane: Page | Frame = page;
  if (world === 'Excel' && onDesktop !== undefined) {
    await page.addInitScript(desktopScript(sets, onDesktop));
    await page.goto(`${base}taskpane.html${DESKTOP_QUERY}${hash}`);
  } else if (world === 'Excel') {
    server.pages.set('/workbook', webHostPage(address, sets));
    await page.goto(`${base}workbook`);
    await page.addStyleTag({ content: FRAME_LOOK });
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (!frame) throw new Error('The add-in has no frame.');
    pane = frame;
    // It may never load whole, where Office.js does not come.
  } else await page.goto(address, { waitUntil: 'commit' });
  await pane.waitForSelector('.provider');

  const at = pane;
  const settled = async (): Promise<void> => {
    await at.waitForSelector('[role=tablist], .trouble, .start, .not-read, .crash');
    await at.waitForSelector('main[aria-busy=true]', { state: 'detached' });
  };
  return {
    world,
    page,
    pane,
    host: world === 'Excel' ? host : null,
    outside,
    asked,
    errors,
    violations,
    settled,
    async openTracker(bytes, name, how = 'choose') {
      const old = at.locator('.trouble').getByRole('button', { name: messages.trouble.dismiss });
      if (await old.isVisible()) await old.click();
      if (how === 'drop') await drop(at, bytes, name);
      else {
        const path = typeof bytes === 'string' ? bytes : join(files, basename(name));
        if (typeof bytes !== 'string') writeFileSync(path, bytes);
        const chooser = page.waitForEvent('filechooser');
        await at
          .getByRole('button', { name: /^(Choose a tracker|Another tracker)/ })
          .first()
          .click();
        await (await chooser).setFiles(path);
      }
      const said = at.locator('.heard-only', { hasText: `${name} was read.` });
      await said.or(at.locator('.trouble')).first().waitFor({ state: 'attached' });
      await settled();
    },
    async goTo(part) {
      await at.locator(`#tab-${part}`).click();
      const shown = at.locator(`#part-${part}`);
      await shown.waitFor();
      return shown;
    },
    async saved(act) {
      const begun = page.waitForEvent('download');
      await act();
      return contentOf(await begun);
    },
    async axe() {
      // A newly enabled button has its colour at once, so that no fading colour is judged.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      return axeFaults(at);
    },
    longTasks: () => at.evaluate(() => (window as unknown as WithTasks).longTasks),
    async picture(path) {
      await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    },
    expectClean() {
      const ours = (texts: readonly string[]): string[] =>
        texts.filter((text) => !OF_OFFICE.some((known) => known.test(text)));
      expect({ outside, errors: ours(errors), violations: ours(violations) }).toEqual({
        outside: [],
        errors: [],
        violations: [],
      });
    },
    close: () => context.close(),
  };
}

/**
 * What Office.js tries in a page without Excel, and the page's policy refuses: a frame of Microsoft's
 * telemetry, and a style to hide it.
 */
const OF_OFFICE = [
  /^style-src-attr inline https:\/\/appsforoffice\.microsoft\.com\//,
  /^frame-src https:\/\/telemetryservice\.firstpartyapps\.oaspapps\.com/,
  /^Framing 'https:\/\/telemetryservice\.firstpartyapps\.oaspapps\.com\/' violates/,
  /^Applying inline style violates .*aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE=/,
];

/** The frame fills the page, as the pane fills what Excel gives it. */
const FRAME_LOOK = 'body{margin:0}iframe{display:block;border:0;width:100vw;height:100vh}';

/** The same browser, whose pages look as a test wants them. */
function withLook(browser: Browser, look: BrowserContextOptions): Browser {
  return new Proxy(browser, {
    get(target, name) {
      if (name !== 'newContext') return Reflect.get(target, name) as unknown;
      return (more: BrowserContextOptions) => target.newContext({ ...look, ...more });
    },
  });
}

function emptyBook(): HostBook {
  return newBook('Book1.xlsx', [newSheet('Sheet1')]);
}

/** Unfolds everything within an element; folded content exists only once requested. */
export function unfold(within: Locator): Promise<void> {
  return within.evaluate(async (root) => {
    const quietOnes = 4;
    for (let quiet = 0; quiet < quietOnes; quiet++) {
      const folded = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      if (folded.length > 0) quiet = 0;
      for (const one of folded) one.open = true;
      // The page has nothing to do any more, and has drawn what it did.
      await new Promise((idle) => requestIdleCallback(idle));
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  });
}

interface WithTasks {
  longTasks: LongTask[];
}

/** Runs in every page and frame, before their own scripts; nothing from outside of it is there. */
function watchPage(): void {
  const page = window as unknown as WithTasks;
  page.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (name === 'self') page.longTasks.push({ start: startTime, duration });
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** Drops a file on the page, as one drags it there from a folder. */
async function drop(at: Page | Frame, bytes: Uint8Array | string, name: string): Promise<void> {
  if (typeof bytes === 'string') throw new Error('Give the bytes of what is dropped.');
  const text = Buffer.from(bytes).toString('base64');
  const transfer = await at.evaluateHandle(
    ([content, title]) => {
      const given = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
      const held = new DataTransfer();
      held.items.add(new File([given], title));
      return held;
    },
    [text, name] as const,
  );
  // Anywhere on the page will do.
  const place = at.locator('h1');
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await place.dispatchEvent(type, { dataTransfer: transfer });
  }
}

async function contentOf(download: Download): Promise<{ name: string; bytes: Buffer }> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
