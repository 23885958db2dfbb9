// node src/scripts/command-docs.mjs: the commands and options in docs/command-line.md, as `yos
// --help` and the help of each command say them. With --check nothing is written; the exit code is
// 1 if the page is outdated.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { built, root } from './ready.mjs';

const page = join(root, 'docs', 'command-line.md');
const BEGIN = '<!-- commands: made by src/scripts/command-docs.mjs -->';
const END = '<!-- /commands -->';

const yos = built();

function help(...command) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [yos, ...command, '--help'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`yos ${command.join(' ')} --help: ${stderr}`);
  return stdout.trimEnd();
}

/** Names of the commands, in the order of the overview. */
function commandsOf(overview) {
  const [, list = ''] = overview.split(/^Commands:\n/m);
  const lines = list.split(/\n\n/)[0].split('\n');
  const names = lines.map((line) => /^ {2}([a-z][\w-]*)/.exec(line)?.[1]);
  return names.filter((name) => name !== undefined && name !== 'help');
}

const block = (text) => ['```', text, '```', ''];
const overview = help();
const made = [
  BEGIN,
  '',
  ...block(overview),
  ...commandsOf(overview).flatMap((name) => [`### yos ${name}`, '', ...block(help(name))]),
  END,
].join('\n');

const before = readFileSync(page, 'utf8');
const from = before.indexOf(BEGIN);
const to = before.indexOf(END);
if (from < 0 || to < from) throw new Error(`${BEGIN} … ${END} is missing in ${page}.`);
const after = before.slice(0, from) + made + before.slice(to + END.length);

if (process.argv[2] !== '--check') writeFileSync(page, after);
else if (after !== before) {
  console.error(
    `docs/command-line.md is not up to date. Run: node src/scripts/${basename(import.meta.url)}`,
  );
  process.exitCode = 1;
}
