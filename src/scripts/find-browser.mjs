// A browser for tests and pictures: one that is named, else one that is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  process.env.CHROME_PATH,
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
 * The path of a Chromium, Chrome or Edge. On Debian as root one is installed if there is none.
 *
 * @throws Error saying what to do where there is none
 */
export function findBrowser() {
  const found = () => PLACES.find((place) => place && existsSync(place));
  if (!found() && process.platform === 'linux' && process.getuid?.() === 0) {
    process.stderr.write('Installing Chromium, which the tests need.\n');
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const path = found();
  if (path) return path;
  throw new Error(
    'No browser was found. Install Chromium, Chrome or Edge, or set CHROME_PATH to one.',
  );
}
