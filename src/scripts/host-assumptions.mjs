// node src/scripts/host-assumptions.mjs: docs/host-assumptions.md, made from the objects in
// src/selftest/assumptions. With --check nothing is written; the exit code is 1 if the page is
// outdated. Observations from real Excels are kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const require = createRequire(import.meta.url);
require('./typescript.cjs');
const { ASSUMPTIONS } = require('../selftest/assumptions.ts');
const { assumptionsPage } = require('../selftest/assumptions-page.ts');

const file = join(root, 'docs', 'host-assumptions.md');
const now = readFileSync(file, 'utf8');
const options = { ...(await prettier.resolveConfig(file)), parser: 'markdown' };
const page = await prettier.format(assumptionsPage(ASSUMPTIONS, now), options);
if (page !== now) {
  if (process.argv.includes('--check')) {
    console.error(
      'docs/host-assumptions.md is not up to date. Run node src/scripts/host-assumptions.mjs',
    );
    process.exitCode = 1;
  } else writeFileSync(file, page);
}
