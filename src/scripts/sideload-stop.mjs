// npm run stop: takes the add-in that "npm run sideload" has put into Excel out again.
import { join } from 'node:path';
import { installed, root, runTool } from './ready.mjs';

installed();
runTool(join('office-addin-debugging', 'cli.js'), ['stop', join(root, 'manifest.xml')]);
