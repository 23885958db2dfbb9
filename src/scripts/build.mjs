// npm run build: everything that is shipped.
import { join } from 'node:path';
import { installed, runTool } from './ready.mjs';

installed();
runTool(join('webpack-cli', 'bin', 'cli.js'), [
  '--stats',
  'errors-warnings',
  ...process.argv.slice(2),
]);
