import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { join } from 'node:path';
import { startBrowser } from '../support/excel-host/excel-browser';
import { PATIENCE } from '../support/until';

const ROOT = join(__dirname, '..', '..');

let started: ChildProcess | null = null;
let other: Server | null = null;

afterAll(async () => {
  press('SIGKILL');
  await new Promise((closed) => (other ? other.close(closed) : closed(null)));
});

/** Sends a signal to npm and to what it has started. */
function press(signal: NodeJS.Signals): void {
  if (started?.pid === undefined || started.exitCode !== null || started.signalCode !== null)
    return;
  process.kill(-started.pid, signal);
}

/** Starts it as the README says, and gives the address that it prints. */
async function start(): Promise<string> {
  const words = ['--silent', 'start', '--', '--no-open'];
  // A separate process group, as in a terminal, where Ctrl+C goes to everything that npm has
  // started.
  started = spawn('npm', words, { cwd: ROOT, detached: true });
  let said = '';
  for await (const chunk of started.stdout ?? []) {
    said += String(chunk);
    const [address] = /http:\/\/localhost:\d+\/\S*/.exec(said) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`It ended: ${said}`);
}

test('npm start serves the page with the sample, beside whoever has the port, until Ctrl+C', async () => {
  other = createServer();
  other.on('error', () => undefined);
  other.listen(3000, 'localhost');
  const address = await start();
  expect(address).toMatch(/\/taskpane\.html#sample$/);
  expect(address).not.toContain(':3000/');

  const page = await fetch(address);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toContain('Content-Security-Policy');
  const sample = await fetch(new URL('assets/samples/bedfordshire-2021.xlsx', address));
  const kept = readFileSync(join(ROOT, 'assets', 'samples', 'bedfordshire-2021.xlsx'));
  expect(Buffer.from(await sample.arrayBuffer()).equals(kept)).toBe(true);
  expect((await fetch(new URL('/..%2fpackage.json', address))).status).toBe(404);

  const browser = await startBrowser();
  const shown = await browser.newPage();
  // Here there is no connection to Microsoft, and none is needed.
  await shown.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  await shown.goto(address);
  const total = shown.locator('.front .number');
  await total.waitFor({ timeout: PATIENCE });
  expect(await total.innerText()).toBe('14 of 36');
  await browser.close();

  const ended = once(started as ChildProcess, 'exit');
  press('SIGINT');
  await ended;
  await expect(fetch(address)).rejects.toThrow();
});
