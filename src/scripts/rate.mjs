// npm run rate: rates the bundled samples, or the trackers given after "--".
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { built, installedForCommandLine, root } from './ready.mjs';

installedForCommandLine();
const yos = built();
const given = process.argv.slice(2);
const samples = join(root, 'assets', 'samples');
const trackers = readdirSync(samples)
  .filter((name) => /\.xls[xm]$/.test(name) && !name.startsWith('broken'))
  .map((name) => join(samples, name));
const args = given.some((word) => !word.startsWith('-')) ? given : [...trackers, ...given];
const cwd = process.env.INIT_CWD ?? process.cwd();
const done = spawnSync(process.execPath, [yos, 'rate', ...args], { cwd, stdio: 'inherit' });
process.exitCode = done.status ?? 1;
