// node src/scripts/terminal-picture.mjs: draws docs/pictures/rate.png, what `yos rate` shows in a
// terminal, with an installed Chromium.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { built, installed, root } from './ready.mjs';

const LINES = 34;
const ESCAPE = String.fromCharCode(27);
const COLOURS = {
  1: 'font-weight:600',
  2: 'color:#9aa4ad',
  31: 'color:#ff8a80',
  33: 'color:#ffd180',
  '97;41': 'background:#b3261e;color:#fff',
  '30;43': 'background:#f2b233;color:#000',
  '30;102': 'background:#9be38a;color:#000',
  '97;42': 'background:#1c7c3c;color:#fff',
};

installed();
const { chromium } = await import('playwright-core');
const sample = join('assets', 'samples', 'north-yorkshire-2020.xlsx');
const { stdout } = spawnSync(process.execPath, [built(), 'rate', sample], {
  cwd: root,
  encoding: 'utf8',
  env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: '' },
});
const html = stdout
  .split('\n')
  .slice(0, LINES)
  .join('\n')
  .replace(/&/g, '&amp;')
  .replace(/</g, '&lt;')
  .replace(new RegExp(`${ESCAPE}\\[([\\d;]+)m`, 'g'), (_, code) =>
    code === '0' ? '</span>' : `<span style="${COLOURS[code] ?? ''}">`,
  );
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage({
  viewport: { width: 1180, height: 100 },
  deviceScaleFactor: 1,
});
await page.setContent(
  `<pre style="margin:0;padding:20px;background:#10181f;color:#e6edf3;font:14px/1.45 'DejaVu Sans Mono',monospace"><span style="color:#9aa4ad">$ npm run rate</span>\n\n${html}</pre>`,
);
mkdirSync(join(root, 'docs', 'pictures'), { recursive: true });
await page.locator('pre').screenshot({ path: join(root, 'docs', 'pictures', 'rate.png') });
await browser.close();
