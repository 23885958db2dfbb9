// A browser for tests and pictures: the named one, or else an installed one.
import { existsSync } from 'node:fs';
import { canInstall, installPackages } from './install-packages.mjs';

/** Headless, a page costs a quarter of what it costs in a full browser. */
const SHELL = '/usr/bin/chromium-headless-shell';

const PLACES = [
  process.env.CHROME_PATH,
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The path of a Chromium, Chrome or Edge. On Debian as root a headless one is installed if it is
 * missing.
 *
 * @throws Error saying what to do if there is none
 */
export function findBrowser() {
  const found = () => PLACES.find((place) => place && existsSync(place));
  let why = null;
  if (!process.env.CHROME_PATH && !existsSync(SHELL) && canInstall()) {
    process.stderr.write('Installing Chromium, which the tests need.\n');
    why = installPackages(['chromium-headless-shell']);
    if (why !== null && !found()) why = installPackages(['chromium']);
  }
  const path = found();
  if (path) return path;
  const tried = why === null ? '' : ` It could not be installed: ${why}`;
  throw new Error(
    `No browser was found.${tried}\nInstall Chromium, Chrome or Edge, or set CHROME_PATH to one, and try again.`,
  );
}
