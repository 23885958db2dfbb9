import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

interface Package {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What `npm run rate` installs in a fresh clone: of the lock file the packages, by their places. */
const { manifest, lock } = JSON.parse(
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { readFileSync } from 'node:fs';
       const { OF_COMMAND_LINE } = await import('./src/scripts/ready.mjs');
       const { partOfLock } = await import('./src/scripts/part-of-lock.mjs');
       const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
       console.log(JSON.stringify(partOfLock(lock, OF_COMMAND_LINE)));`,
    ],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 },
  ),
) as {
  manifest: { dependencies: Record<string, string> };
  lock: { packages: Record<string, Package> };
};
const installed = Object.entries(lock.packages).filter(([place]) => place !== '');

/** The packages that a source loads, and those that its own imports do. */
function packagesOf(file: string, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  if (seen.has(file)) return found;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const imports =
    /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm;
  for (const [, from, later, alone] of text.matchAll(imports)) {
    const name = from ?? later ?? alone ?? '';
    if (name.startsWith('node:') || name.endsWith('.json')) continue;
    if (!name.startsWith('.')) {
      found.add(/^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? '');
      continue;
    }
    const base = join(file, '..', name);
    const next = [`${base}.ts`, `${base}.tsx`, base].find(existsSync);
    if (!next) throw new Error(`${file} imports ${name}, which is not there.`);
    for (const one of packagesOf(next, seen)) found.add(one);
  }
  return found;
}

test('all that the command line is built from, and with, is installed for rating', () => {
  const sources = ['launch.ts', 'yos.ts'].flatMap((name) => [
    ...packagesOf(join(ROOT, 'src', 'cli', name)),
  ]);
  expect(sources).toContain('fflate');
  expect(Object.keys(manifest.dependencies)).toEqual(expect.arrayContaining(sources));
  const config = ['webpack.config.js', join('src', 'scripts', 'typescript.cjs')].flatMap((name) => {
    const text = readFileSync(join(ROOT, name), 'utf8');
    const required = [...text.matchAll(/^(?:const .* = )?require\('([^.'][^']*)'\)/gm)];
    return required.flatMap(([, found = '']) => (found.startsWith('node:') ? [] : found));
  });
  expect(config).toContain('webpack');
  expect(Object.keys(manifest.dependencies)).toEqual(expect.arrayContaining(config));
});

test('each of them has what it needs itself, as Node looks for it', () => {
  const places = new Set(installed.map(([place]) => place));
  for (const [place, { dependencies = {} }] of installed) {
    for (const name of Object.keys(dependencies)) {
      const folders = place.split('/node_modules/').map((_, i, all) => all.slice(0, i + 1));
      const looked = ['', ...folders.map((parts) => `${parts.join('/node_modules/')}/`)];
      const found = looked.some((folder) => places.has(`${folder}node_modules/${name}`));
      expect([place, name, found]).toEqual([place, name, true]);
    }
  }
});

test('nothing else is installed for rating: no pane, no tests, no browser', () => {
  const names = installed.map(([place]) => place.replace(/^.*node_modules\//, ''));
  for (const other of ['react', 'jest', 'eslint', 'typescript', 'playwright-core', 'exceljs']) {
    expect(names).not.toContain(other);
  }
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Package>;
  };
  for (const [place, { version }] of installed) expect(version).toBe(packages[place]?.version);
});
