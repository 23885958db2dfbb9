import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'yos-api-'));
const app = join(folder, 'app');

/** Runs a script of Node's; gives what it printed. */
function node(args: readonly string[], cwd: string): string {
  return execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
}

/** What a program of somebody else's would write. */
const PROGRAM = `
import { readFile, writeFile } from 'node:fs/promises';
import { type RatingObject, annexe, firmness, rate, sampleSize, EDITIONS } from 'yos-ratings';

async function main(): Promise<void> {
  const bytes = await readFile('bedfordshire-2021.xlsx');
  const rated: RatingObject = await rate(bytes, { edition: '2021', name: 'b.xlsx' });
  const standards: readonly string[] = rated.standards.map(({ code }) => code);
  await writeFile('out.xlsx', await annexe(bytes, { edition: '2021', date: '3 November 2026' }));
  const again = await rate(await readFile('out.xlsx'), { edition: '2021' });
  const firm = await firmness(bytes, { edition: '2021', draws: 100 });
  // @ts-expect-error a rating is never a number
  const wrong: number = rated.overall.rating;
  void wrong;
  process.stdout.write(JSON.stringify({
    rated, standards: standards.length, again: again.score,
    sample: sampleSize(55), editions: EDITIONS.map(({ id }) => id),
    overall: firm.firmness?.overall !== undefined,
  }));
}
void main();
`;

beforeAll(() => {
  const { href } = pathToFileURL(join(ROOT, 'src', 'scripts', 'ready.mjs'));
  node(
    ['--input-type=module', '-e', `const m = await import('${href}'); m.built(); m.builtApi();`],
    ROOT,
  );
  // What npm says that it packs, where npm would install it.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const [packed] = JSON.parse(
    execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ files: { path: string }[] }];
  const target = join(app, 'node_modules', 'yos-ratings');
  for (const { path } of packed.files) {
    mkdirSync(join(target, path, '..'), { recursive: true });
    cpSync(join(ROOT, path), join(target, path));
  }
  mkdirSync(join(app, 'node_modules', '@types'), { recursive: true });
  for (const types of ['node', '../undici-types']) {
    cpSync(
      join(ROOT, 'node_modules', '@types', types),
      join(app, 'node_modules', '@types', types),
      {
        recursive: true,
      },
    );
  }
  cpSync(join(ROOT, 'assets/samples/bedfordshire-2021.xlsx'), join(app, 'bedfordshire-2021.xlsx'));
  // The ending says which kind of module a program is; one run compiles both.
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true }));
  const files = ['program.cts', 'program.mts'].map((name) => join(app, name));
  for (const file of files) writeFileSync(file, PROGRAM);
  const compilerOptions = {
    ...{ strict: true, noEmit: false, module: 'node16', moduleResolution: 'node16' },
    ...{ target: 'es2022', skipLibCheck: false, types: ['node'], lib: ['es2022'] },
  };
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  node([join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', app], app);
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['commonjs', 'program.cjs'],
  ['module', 'program.mjs'],
])(
  'an empty TypeScript project of type %s compiles with strict, rates and writes',
  (_, output) => {
    const said = JSON.parse(node([join(app, output)], app)) as {
      rated: unknown;
      [name: string]: unknown;
    };
    // As the report prints it: 14 of 36; 42 cases of 55 as the published samples.
    const { rated, ...rest } = said;
    expect(rest).toEqual({
      standards: 13,
      again: { total: 14, outOf: 36 },
      sample: 42,
      editions: expect.arrayContaining(['2018', '2020', '2021']),
      overall: true,
    });
    const printed = JSON.parse(
      node(
        [
          join(app, 'node_modules/yos-ratings/build/yos.js'),
          ...['rate', '--json', '--edition', '2021', 'bedfordshire-2021.xlsx'],
        ],
        app,
      ),
    ) as object;
    expect(rated).toEqual({ ...printed, tracker: 'b.xlsx' });
  },
  600_000,
);
