// npm start: builds the add-in where that is needed, serves it to this machine and opens its page in
// the browser with a sample in it. Ctrl+C ends it; "-- --no-open" opens no browser.
//
// It is served over http: a page from localhost counts as safe in every browser, so nothing has to be
// trusted first and nobody is taught to click a warning away. Excel insists on https; for that there
// is "npm run sideload", with a certificate made on the spot.
import { spawn } from 'node:child_process';
import { builtAddIn, installed } from './ready.mjs';
import { serveFolder } from './serve-folder.mjs';

const PORT = 3000;

installed();
const server = serveFolder(builtAddIn());

/** Opens an address in the default browser; says nothing where there is no screen to open it on. */
function openInBrowser(address) {
  const { platform, env } = process;
  const hasScreen = platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!hasScreen || process.argv.includes('--no-open')) return;
  const [command, ...args] =
    platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [platform === 'darwin' ? 'open' : 'xdg-open', address];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  // The address stands on the screen: whoever has no opener copies it.
  opener.on('error', () => undefined);
  opener.unref();
}

let port = PORT;
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || port === 0) throw error;
  // Whoever has the usual port keeps it; the system knows a free one.
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
