// npm run test:office: checks our workbooks with LibreOffice and Python; on a fresh clone too.
import { join } from 'node:path';
import { installed, root, run } from './ready.mjs';

installed();
run(process.execPath, [join(root, 'test', 'office', 'run.mjs')]);
