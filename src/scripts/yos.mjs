// npm run yos -- COMMAND …: the command line from a fresh clone. Paths are relative to the folder
// in which npm was called.
import { spawnSync } from 'node:child_process';
import { built, installedForCommandLine } from './ready.mjs';

installedForCommandLine();
const yos = built();
const cwd = process.env.INIT_CWD ?? process.cwd();
const done = spawnSync(process.execPath, [yos, ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
});
process.exitCode = done.status ?? 1;
