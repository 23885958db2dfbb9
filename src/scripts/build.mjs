// npm run build: everything that we ship.
import { join } from 'node:path';
import { installed, runTool } from './ready.mjs';

installed();
runTool(join('webpack-cli', 'bin', 'cli.js'), [
  '--stats',
  'errors-warnings',
  ...process.argv.slice(2),
]);
