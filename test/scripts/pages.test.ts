import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');

const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', join('changes', 'README.md')],
  ...(readdirSync(join(ROOT, 'docs'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

test.each(PAGES)('every link of %s leads to a file that is there', (page) => {
  const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
  const lost = targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)));
  expect(lost).toEqual([]);
});

test('CONTRIBUTING names every command that npm runs', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const text = read('CONTRIBUTING.md');
  // npm runs these automatically, or they check what another command writes.
  const others = ['prepack', 'format:check'];
  const unnamed = Object.keys(scripts).filter(
    (name) => !others.includes(name) && !new RegExp(`\`[^\`\n]*\\b${name}\\b`).test(text),
  );
  expect(unnamed).toEqual([]);
});

test('CONTRIBUTING names no file or folder that is gone', () => {
  // What the worked examples make is not there yet.
  const made = /2025\.json|lowest|report-ages|list(-cases)?\.(ts|test\.ts)|NAME|functions\.json$/;
  const named = [...read('CONTRIBUTING.md').matchAll(/`((?:src|test|docs|build)\/[\w./-]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !made.test(path) || path.endsWith('golden.json'));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test.each([
  ['the picture of the imports', 'architecture-picture.mjs'],
  ['the entries of changes', 'changelog.mjs'],
])('%s is as it has to be', (_, script) => {
  const path = join(ROOT, 'src', 'scripts', script);
  const { status, stderr } = spawnSync(process.execPath, [path, '--check'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});
