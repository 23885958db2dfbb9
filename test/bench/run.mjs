// npm run bench: time, peak memory and the ratio to a floor (inflating the sheet and looking at
// each byte once, in Node), measured in this run. Every program runs in its own process; the figure
// is the median of several runs. Benchmarks of single modules are the *-bench.ts files beside this
// one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built, installed, root } from '../../src/scripts/ready.mjs';

installed();
const yos = built();
const { trackerBytes } = await import('./tracker-bytes.mjs');
const folder = mkdtempSync(join(tmpdir(), 'yos-bench-'));
const here = join(root, 'test', 'bench');
const rows = [];

/** Runs a program some times; gives the median of its seconds and its peak memory in MB. */
function measured(args, runs = 3) {
  const peak = join(folder, 'peak');
  const samples = Array.from({ length: runs }, () => {
    const started = performance.now();
    const done = spawnSync(
      process.execPath,
      ['--require', join(here, 'peak-memory.cjs'), ...args],
      {
        env: { ...process.env, YOS_PEAK_MEMORY: peak },
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      },
    );
    if (done.status !== 0) throw new Error(`${args.join(' ')}\n${done.stderr}`);
    const seconds = (performance.now() - started) / 1000;
    return { seconds, megabytes: Number(readFileSync(peak, 'utf8')) / 1e6, stdout: done.stdout };
  });
  return samples.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs / 2)];
}

function add(what, value, reach = '') {
  rows.push({ what, value, reach });
  console.log(`${what.padEnd(62)} ${value.padStart(22)}  ${reach}`);
}

const seconds = (value) => `${value.toFixed(2)} s`;
const megabytes = (value) => `${Math.round(value)} MB`;

console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
for (const cases of [25, 1_000, 10_000, 100_000]) {
  const file = join(folder, `${cases}.xlsx`);
  writeFileSync(file, trackerBytes(cases));
  const floor = JSON.parse(measured([join(here, 'floor.mjs'), file]).stdout).seconds;
  const rate = measured([yos, 'rate', '--json', file]);
  const name = `rate ${cases.toLocaleString('en-GB')} cases × 60 questions`;
  const ratio = `${(rate.seconds / floor).toFixed(1)} × floor`;
  const large = cases === 100_000;
  add(`floor of ${cases.toLocaleString('en-GB')} cases`, seconds(floor));
  add(name, `${seconds(rate.seconds)}, ${ratio}`, large ? 'reach: 6 × floor' : '');
  add(`${name}: peak memory`, megabytes(rate.megabytes), large ? 'reach: 400 MB' : '');
  if (large) {
    const out = join(folder, 'annexe.xlsx');
    for (const fill of ['values', 'native']) {
      const annexe = measured([
        yos,
        'annexe',
        file,
        '-o',
        out,
        '--overwrite',
        '--edition',
        '2021',
        '--formulas',
        fill,
      ]);
      const times = `${(annexe.seconds / floor).toFixed(1)} × floor`;
      const what = `annexe (${fill}) of 100,000 cases`;
      add(what, `${seconds(annexe.seconds)}, ${times}`, 'reach: 8 × floor');
      add(`${what}: peak memory`, megabytes(annexe.megabytes));
    }
  }
  if (cases === 10_000) {
    const peer = measured([join(here, 'read-with-exceljs.mjs'), file], 1);
    add(
      '  peer: ExcelJS reads the same 10,000 cases',
      `${seconds(peer.seconds)}, ${megabytes(peer.megabytes)}`,
    );
  }
}

const small = join(folder, '70.xlsx');
writeFileSync(small, trackerBytes(70));
add(
  'rate a 70-case tracker, start included',
  seconds(measured([yos, 'rate', small], 5).seconds),
  'reach: 0.4 s',
);

const outOfSmall = join(folder, 'out.xlsx');
const annexeOfSmall = [yos, 'annexe', small, '-o', outOfSmall, '--overwrite', '--edition', '2021'];
add(
  'annexe of a 70-case tracker, start included',
  seconds(measured(annexeOfSmall, 5).seconds),
  'reach: 0.6 s',
);

const national = join(folder, 'national');
mkdirSync(national);
const services = Array.from({ length: 157 }, (_, i) => join(national, `service-${i + 1}.xlsx`));
for (const file of services) writeFileSync(file, trackerBytes(70));
const compared = measured([yos, 'compare', ...services]);
add('compare 157 workbooks of 70 cases, one process', seconds(compared.seconds), 'reach: 2 s');
add('compare 157 workbooks: peak memory', megabytes(compared.megabytes));
const peer = measured([join(here, 'read-with-exceljs.mjs'), ...services], 1);
add(
  '  peer: ExcelJS reads the same 157 workbooks',
  `${seconds(peer.seconds)}, ${megabytes(peer.megabytes)}`,
);

const require = createRequire(import.meta.url);
require('../../src/scripts/typescript.cjs');
for (const name of readdirSync(here).filter((one) => one.endsWith('-bench.ts'))) {
  const { bench } = require(join(here, name));
  for (const { name: what, value, unit, reach } of await bench()) {
    add(
      what,
      `${Number(value.toPrecision(3))} ${unit}`,
      reach === undefined ? '' : `reach: ${reach} ${unit}`,
    );
  }
}
rmSync(folder, { recursive: true, force: true });
