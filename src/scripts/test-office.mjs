// npm run test:office: what LibreOffice and Python make of our workbooks; on a fresh clone too.
import { join } from 'node:path';
import { installed, root, run } from './ready.mjs';

installed();
run(process.execPath, [join(root, 'test', 'office', 'run.mjs')]);
