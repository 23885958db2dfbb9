// node src/scripts/changelog.mjs: moves the entries in changes/ into CHANGELOG.md, under the version
// of package.json. With --check it only names the entries that are too long, and the exit code is 1.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ready.mjs';

/** Two lines of a page. */
const LONGEST = 260;

const folder = join(root, 'changes');
const entries = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .sort()
  .map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8').trim().replace(/\s+/g, ' '),
  }));

const long = entries.filter(({ text }) => text.length > LONGEST || !text.startsWith('**'));
for (const { name, text } of long) {
  console.error(
    `changes/${name}: an entry begins with its **Subject.** and has at most ${LONGEST} signs; this has ${text.length}.`,
  );
}
if (long.length > 0) process.exitCode = 1;
else if (!process.argv.includes('--check')) {
  const path = join(root, 'CHANGELOG.md');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const changelog = readFileSync(path, 'utf8');
  const lines = entries.map(({ text }) => `- ${text}\n`).join('');
  const heading = new RegExp(`^## ${version.replaceAll('.', '\\.')}.*\\n\\n`, 'm');
  const written = heading.test(changelog)
    ? changelog.replace(heading, (found) => `${found}${lines}`)
    : changelog.replace(/^## /m, () => `## ${version}\n\n${lines}\n## `);
  writeFileSync(path, written);
  for (const { name } of entries) rmSync(join(folder, name));
}
