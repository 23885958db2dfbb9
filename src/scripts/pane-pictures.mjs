// npm run pictures makes these too: the pane with the sample of Bedfordshire, each part in light
// and dark and as wide as Excel shows it. All of them are left in build/pane for inspection; those
// in the README and the guide are kept in docs/pictures.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { builtAddIn, installed, root } from './ready.mjs';
import { serveFolder } from './serve-folder.mjs';

installed();
const { chromium } = createRequire(import.meta.url)('playwright-core');

/** The pictures in the docs: a part, and its view. */
const KEPT = [
  'start-light',
  'read-narrow',
  'ratings-light',
  'ratings-dark',
  'why-narrow',
  'decision-narrow',
  'annexe-light',
  'what-if-light',
  'checks-narrow',
];

const LOOKS = {
  light: { viewport: { width: 760, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 760, height: 900 }, colorScheme: 'dark' },
  narrow: { viewport: { width: 340, height: 760 }, colorScheme: 'light' },
};

const folder = join(root, 'build', 'pane');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const server = serveFolder(builtAddIn());
await new Promise((ready) => server.listen(0, 'localhost', ready));
const address = `http://localhost:${server.address().port}/taskpane.html`;
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });

for (const [look, options] of Object.entries(LOOKS)) {
  const page = await browser.newPage({ ...options, reducedMotion: 'reduce' });
  // The pane works without Office.js, and nothing is requested anywhere.
  await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  const keep = async (name) => {
    const path = join(folder, `${name}-${look}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    if (KEPT.includes(`${name}-${look}`)) {
      copyFileSync(path, join(root, 'docs', 'pictures', `pane-${name}-${look}.png`));
    }
  };
  await page.goto(address);
  await page.waitForSelector('.start button');
  await keep('start');
  await page.goto(`${address}?again#sample`);
  await page.waitForSelector('.front');
  // The last action is shown for some seconds, and does not belong to any part.
  await page.waitForSelector('.said', { state: 'detached' });
  for (const part of ['read', 'annexe', 'what-if', 'checks', 'ratings']) {
    await page.click(`#tab-${part}`);
    await page.waitForSelector(`#part-${part} :is(h2, h3)`);
    await page.waitForSelector('main[aria-busy=true]', { state: 'detached' });
    if (part === 'annexe') await page.waitForSelector('#part-annexe table');
    await page.evaluate('scrollTo(0, 0)');
    await keep(part);
  }
  const card = page.locator('article[aria-labelledby="standard-3.3"]');
  await card.locator('summary').first().click();
  await card.locator('.questions > li > .why > summary').last().click();
  const asked = card.locator('.questions > li').last();
  await asked.locator('.cases li').first().waitFor();
  await asked.evaluate((element) => element.scrollIntoView());
  await keep('why');
  await card.getByRole('button', { name: 'Enter a panel decision' }).click();
  await card.getByLabel('Rating').selectOption('Requires improvement');
  await card
    .getByRole('textbox', { name: 'Reason' })
    .fill('Delivery rests on one strong partner, which leaves in March.');
  await card.locator('form').evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await keep('decision');
  await page.close();
}
await browser.close();
server.close();
