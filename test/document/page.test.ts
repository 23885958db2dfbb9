import type { Browser, Page } from 'playwright-core';
import { annexePlan } from '../../src/annexe/annexe-plan';
import { documentOfPlan } from '../../src/document/model/document-of-plan';
import { pageOfDocument } from '../../src/document/html/page-of-document';
import { reportFixture } from '../annexe/report-fixture';
import { axeFaults } from '../support/axe';
import { startBrowser } from '../support/excel-host/excel-browser';
import { REPORTS } from '../support/reports';

const written = { fill: 'values', date: '3 November 2026', version: '1.0.0' } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 180_000);
afterAll(() => browser?.close());

async function opened(html: string, width = 1000): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  await page.setContent(html);
  return page;
}

describe.each(REPORTS)('the page of $service', (report) => {
  const html = pageOfDocument(documentOfPlan(annexePlan(reportFixture(report).rated, written)));

  test('axe finds nothing wrong with it', async () => {
    expect(await axeFaults(await opened(html))).toEqual([]);
  });

  test('is no wider than a telephone, tables aside, which scroll by themselves', async () => {
    const page = await opened(html, 320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('a browser reads what was written, and mends nothing', async () => {
    const page = await opened(html);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((e) => e.id));
    expect(new Set(ids).size).toBe(ids.length);
    const count = (tag: string) => html.split(`<${tag}`).length - 1;
    for (const tag of ['table>', 'caption', 'tr', 'section', 'svg', 'h3', 'h4']) {
      const found = await page.locator(tag.replace('>', '')).count();
      expect([tag, found]).toEqual([tag, count(tag)]);
    }
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('tbody th:not([scope])')].map((cell) => cell.outerHTML),
    );
    expect(widths).toEqual([]);
  });
});

test('text that looks like markup stays text', async () => {
  const [report] = REPORTS;
  const { rated } = reportFixture(report as (typeof REPORTS)[number]);
  const name = `<script>alert(1)</script> & "Co"\u0007`;
  const named = { ...rated, result: { ...rated.result, service: name } };
  const html = pageOfDocument(documentOfPlan(annexePlan(named, written)));
  const page = await opened(html);
  expect(await page.locator('h1').innerText()).toBe('<script>alert(1)</script> & "Co"');
  expect(await page.locator('script').count()).toBe(0);
});
