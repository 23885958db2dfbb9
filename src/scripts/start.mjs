// npm start: builds the add-in if necessary, serves it to this machine and opens its page in the
// browser with a sample. Ctrl+C ends it; "-- --no-open" opens no browser.  It is served over http:
// a page from localhost counts as safe in every browser, so nothing has to be trusted first and
// nobody learns to click warnings away. Excel insists on https; "npm run sideload" is for that,
// with a certificate made on the spot.
import { spawn } from 'node:child_process';
import { builtAddIn, installed } from './ready.mjs';
import { serveFolder } from './serve-folder.mjs';

const PORT = 3000;

installed();
const server = serveFolder(builtAddIn());

/** Opens an address in the default browser; silent if there is no screen. */
function openInBrowser(address) {
  const { platform, env } = process;
  const hasScreen = platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!hasScreen || process.argv.includes('--no-open')) return;
  const [command, ...args] =
    platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [platform === 'darwin' ? 'open' : 'xdg-open', address];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  // The address is on the screen, to copy if no browser opens.
  opener.on('error', () => undefined);
  opener.unref();
}

let port = PORT;
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || port === 0) throw error;
  // If the usual port is in use, the system chooses a free one.
  port = 0;
  server.listen(port, 'localhost');
});
server.on('listening', () => {
  const address = `http://localhost:${server.address().port}/taskpane.html#sample`;
  console.log(`YOS Ratings is at ${address}`);
  console.log('Nothing leaves this machine. Press Ctrl+C to end it.');
  openInBrowser(address);
});
server.listen(port, 'localhost');

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
