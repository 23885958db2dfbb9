// npm run stop: removes the add-in that "npm run sideload" added to Excel.
import { join } from 'node:path';
import { installed, root, runTool } from './ready.mjs';

installed();
runTool(join('office-addin-debugging', 'cli.js'), ['stop', join(root, 'manifest.xml')]);
