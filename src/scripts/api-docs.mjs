// npm run docs:api: pages of what other programs can import, into docs/api. A warning is a failure.
import { join } from 'node:path';
import { installed, runTool } from './ready.mjs';

installed();
runTool(join('typedoc', 'bin', 'typedoc'), ['--options', 'typedoc.json', ...process.argv.slice(2)]);
