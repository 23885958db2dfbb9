// One browser for all tests of a run, started when the first of them asks for it. Each test file has
// pages of its own in it, in contexts that know nothing of one another.
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

/** Milliseconds in which a browser that starts at all has started, on a busy machine too. */
const PATIENCE = 300_000;

let door = null;
let starting = null;

async function start() {
  const { chromium } = await import('playwright-core');
  return chromium.launchServer({
    executablePath: findBrowser(),
    args: FLAGS,
    timeout: PATIENCE,
    // Else whoever ends the run ends the browser alone.
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Opens the door at which tests ask for the browser; its address is in YOS_TEST_BROWSER. */
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
