// One browser for all tests of a run, started when the first of them asks for it. Each test file
// has its own pages in it, in contexts that know nothing of one another.
import { createServer } from 'node:http';
import { findBrowser } from '../../src/scripts/find-browser.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds within which a browser starts, even on a busy machine, if it starts at all. */
const PATIENCE = 300_000;

let door = null;
let starting = null;

async function start() {
  const { chromium } = await import('playwright-core');
  return chromium.launchServer({
    executablePath: findBrowser(),
    args: FLAGS,
    timeout: PATIENCE,
    // Otherwise ending the run would end only the browser.
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Opens the endpoint where tests ask for the browser; its address is in YOS_TEST_BROWSER. */
export async function openDoor() {
  door = createServer((_, response) => {
    starting ??= start();
    starting.then(
      (browser) => response.end(browser.wsEndpoint()),
      (error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise((ready) => door.listen(0, '127.0.0.1', ready));
  process.env.YOS_TEST_BROWSER = `http://127.0.0.1:${door.address().port}/`;
}

/** Ends the browser, if any test has asked for it. */
export async function closeDoor() {
  door?.closeAllConnections();
  door?.close();
  const browser = await starting?.catch(() => null);
  await browser?.close();
}
