// npm run sideload: builds the add-in, serves it from https://localhost:3000 and opens Excel with
// it. On Windows and macOS that is Excel on this machine; "-- --document URL" opens a workbook in
// Excel on the web instead, on any system. Press Ctrl+C to stop serving; "npm run stop" removes the
// add-in from Excel.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { installed, root, runTool } from './ready.mjs';
import { serveFolder } from './serve-folder.mjs';

const PORT = 3000;

installed();
runTool(join('webpack-cli', 'bin', 'cli.js'), ['--stats', 'errors-warnings']);

const certificates = createRequire(import.meta.url)('office-addin-dev-certs');
const dist = join(root, 'dist');

/** The certificate for localhost; on Linux it cannot be made trusted, so the browser will ask. */
async function certificate() {
  if (process.platform !== 'linux') return certificates.getHttpsServerOptions();
  await certificates.generateCertificates();
  const folder = join(homedir(), '.office-addin-dev-certs');
  const [cert, key] = ['localhost.crt', 'localhost.key'].map((name) =>
    readFileSync(join(folder, name)),
  );
  return { cert, key };
}

const server = serveFolder(dist, await certificate());
server.on('error', (error) => {
  const isTaken = error.code === 'EADDRINUSE';
  const why = isTaken ? 'another program uses it. End that program' : `${error.message}. Mend that`;
  console.error(`The add-in cannot be served from port ${PORT}: ${why}, and try again.`);
  process.exitCode = 1;
});
server.listen(PORT, () => {
  console.log(`The add-in is served from https://localhost:${PORT}/.`);
  const given = process.argv.slice(2);
  const where = given.includes('--document') ? 'web' : 'desktop';
  if (where === 'desktop' && process.platform === 'linux') {
    console.log('There is no Excel for Linux: open a workbook on the web with -- --document URL.');
    return;
  }
  const tool = join(root, 'node_modules', 'office-addin-debugging', 'cli.js');
  const manifest = join(dist, 'manifest.xml');
  // Not awaited: meanwhile Excel asks the server for the add-in.
  spawn(process.execPath, [tool, 'start', manifest, where, '--no-debug', ...given], {
    stdio: 'inherit',
  });
});
