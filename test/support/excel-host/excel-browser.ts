import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { prepared } from '../prepared';
import { PATIENCE } from '../until';
import type { ExcelHost } from './excel-host';
import { OFFICE_FOLDER } from './office-script';
import type { HostPageState } from './web-page';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/**
 * The browser of this run, shared by all its test files (see `test/support/shared-browser.mjs`).
 * Closing it closes only this file's pages.
 *
 * @throws Error saying what to do if there is no browser
 */
export async function startBrowser(): Promise<Browser> {
  const door = process.env['YOS_TEST_BROWSER'];
  if (door === undefined) return chromium.launch({ executablePath: prepared('browser') });
  const answer = await fetch(door);
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return chromium.connect(said, { timeout: PATIENCE });
}

/** A page of the browser with the local Excel behind it. */
export interface ExcelPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to anywhere but the add-in's own server; Office.js is counted apart. */
  readonly outside: string[];
  readonly officeFiles: string[];
  /** The page's errors. */
  readonly errors: string[];
  /** What the page's policy has blocked: the directive and the blocked action. */
  readonly refused: string[];
}

/**
 * Opens a page whose batches the local Excel answers. Office.js is asked for at Microsoft's address,
 * as in production, and given from the npm package.
 */
export async function openPage(
  browser: Browser,
  host: ExcelHost,
  base: string,
): Promise<ExcelPage> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const outside: string[] = [];
  const officeFiles: string[] = [];
  const errors: string[] = [];
  await context.route(`${CDN}**`, async (route) => {
    const file = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    officeFiles.push(file);
    await route.fulfill({ path: join(OFFICE_FOLDER, file), contentType: 'text/javascript' });
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const refused: string[] = [];
  await page.exposeFunction('tellRefused', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const what = `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`;
      (window as unknown as { tellRefused: (text: string) => void }).tellRefused(what);
    });
  });
  // What Excel has told of is told before it answers a later request, however busy the machine.
  let told: Promise<unknown> = Promise.resolve();
  host.excel.events.post = (entries) => {
    const telling = page.evaluate(raiseEvents, [...entries]);
    told = Promise.all([told, telling.catch((error) => errors.push(String(error)))]);
  };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith(CDN)) outside.push(url);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.exposeFunction('answerBatch', async (text: string) => {
    const before = told;
    const answer = await host.answer(text);
    await before;
    return answer;
  });
  return { page, context, outside, officeFiles, errors, refused };
}

/** Runs in the page that plays the host; the two kinds of host have their own form of an event. */
function raiseEvents(entries: (readonly unknown[])[]): void {
  const { host } = window as unknown as { host: HostPageState };
  for (const name of host.events) {
    if (/^richApiMessage$/i.test(name)) host.raise(name, { ArrayData: entries });
    // Windows passes its own kind of arrays.
    if (name === '33') host.raise(name, { toArray: () => entries });
  }
}
